//! The rows of money; see [`surface`](mod@crate::surface) for their words.

/// Spans, budgets, escrow, the exchange of AKT and ACT, and what providers ask.
#[doc(hidden)]
#[macro_export]
macro_rules! surface_billing {
    ($record:ident, $choice:ident, $union:ident, $handle:ident, $call:ident) => {
        $record! { DisplayUnit [$crate::surface::DisplayUnit] "How people count a denomination." {
                symbol [String] "Such as `ACT`."
                exponent [u32] "One of it is ten to this power of the denomination."
        } }
        $call! { denom_unit "How people count a denomination, where that is known." quick (denom [Denom]) [Option<DisplayUnit>] => Ok(denom.unit().map(Into::into)); }
        $call! { parse_coins "Reads amounts such as `5uact,7uakt`, one of each denomination, and sorts them." quick (text [String]) [Vec<Coin>] => Ok(text.parse::<$crate::Coins>()?.into()); }
        $call! { add_coins "The sum of amounts, denomination by denomination." quick (left [Vec<Coin>] right [Vec<Coin>]) [Vec<Coin>] => Ok($crate::Coins::new(left)?.checked_add(&$crate::Coins::new(right)?)?.into()); }
        $call! { sub_coins "The difference of amounts, denomination by denomination; refused below zero." quick (left [Vec<Coin>] right [Vec<Coin>]) [Vec<Coin>] => Ok($crate::Coins::new(left)?.checked_sub(&$crate::Coins::new(right)?)?.into()); }
        $union! { Period [$crate::surface::Period] "A span that a price is stated for."
            Blocks "blocks" "So many blocks." { blocks [u32] "How many." }
            Millis "millis" "Some time." { millis [U64] "In milliseconds." }
            Preset "preset" "A span with a name." { name [String] "Such as `month`; see `periods`." }
        }
        $record! { PeriodPreset [$crate::surface::PeriodPreset] "A period with a name, and who reckons with it." {
                name [String] "Such as `month`."
                used_by [String] "Who reckons with it."
        } }
        $call! { periods "Every period with a name." quick () [Vec<PeriodPreset>] => Ok($crate::Period::PRESETS.iter().map(Into::into).collect()); }
        $call! { price_per_ceil "A price per block as a price per period, rounded up." quick (price [Price] period [Period] block_millis [u32]) [Price] =>
            Ok(price.per_ceil(period.checked()?, $crate::network::BlockTime::from_millis(block_millis)?)?); }
        $call! { price_per_floor "A price per block as a price per period, rounded down." quick (price [Price] period [Period] block_millis [u32]) [Price] =>
            Ok(price.per_floor(period.checked()?, $crate::network::BlockTime::from_millis(block_millis)?)?); }
        $call! { block_price_floor "A price per period as the largest price per block with which the period costs no more." quick (price [Price] period [Period] block_millis [u32]) [Price] =>
            Ok(price.per_block_floor(period.checked()?, $crate::network::BlockTime::from_millis(block_millis)?)?); }
        $call! { usd_per_ceil "A price per block in US dollars per period, rounded up. An ACT is a dollar; what an AKT is worth must be said where it matters." quick (price [Price] period [Period] block_millis [u32] ? akt_usd [Dec]) [Dec] =>
            Ok(price.usd_per_ceil(period.checked()?, $crate::network::BlockTime::from_millis(block_millis)?, &$crate::surface::exchange(akt_usd)?)?); }
        $call! { usd_block_price_floor "The largest price per block with which the period costs no more US dollars than this." quick (usd [Dec] denom [Denom] period [Period] block_millis [u32] ? akt_usd [Dec]) [Price] =>
            Ok($crate::surface::exchange(akt_usd)?.block_price_floor(usd, &denom, period.checked()?, $crate::network::BlockTime::from_millis(block_millis)?)?); }
        $handle! { Budget [$crate::billing::Budget] "A sum of money for a span of time."
            from {
                usd "So many US dollars in a period." quick (amount [Dec] period [Period]) [Budget] => Ok($crate::billing::Budget::usd(amount, period.checked()?)?.into());
                coins "So much of a denomination in a period." quick (amount [Price] period [Period]) [Budget] => Ok($crate::billing::Budget::coins(amount, period.checked()?)?.into());
            }
            with this {
                evenly "The same, every replica priced alike whatever it needs." quick () [Budget] => Ok($crate::billing::Budget::clone(this).evenly().into());
                block_price_floor "The largest price per block that keeps it." quick (denom [Denom] block_millis [u32] ? akt_usd [Dec]) [Price] =>
                    Ok(this.block_price_floor(&denom, $crate::network::BlockTime::from_millis(block_millis)?, &$crate::surface::exchange(akt_usd)?)?);
                spread "The prices of a document that spend the budget and never more: each replica gets by what its profile needs." quick (deployment [Deployment] block_millis [u32] ? akt_usd [Dec]) [Spread] =>
                    Ok(this.spread(&deployment, $crate::network::BlockTime::from_millis(block_millis)?, &$crate::surface::exchange(akt_usd)?)?.into());
        } }
        $handle! { Spread [$crate::billing::Spread] "The prices of a document."
            get this {
                prices "One for each profile of each placement that is deployed." [Vec<ProfilePrice>] => Ok(this.prices().to_vec());
                total "What all replicas cost per block at most." [Price] => Ok(this.total().clone());
            }
            with this {
                write_into "The document with these prices; nothing else in it changes." work (document [String]) [String] => Ok(this.write_into(&document)?);
        } }
        $record! { ProfilePrice [$crate::billing::ProfilePrice] "What one replica of a profile may cost in a placement." {
                placement [String] "The placement, which is the name of the group."
                profile [String] "The compute profile."
                replicas [U64] "Replicas of all services with it."
                price [Price] "For one replica and block at most."
        } }
        $record! { Overpriced [$crate::billing::Overpriced] "An order that is priced far above what offers cost: a single bidder can ask for all of it." {
                ceiling [Price] "What the order pays per block at most."
                median [Price] "The offer in the middle."
                cheapest [Price] "The lowest offer."
                percent_floor [Int] "The ceiling in hundredths of the offer in the middle, rounded down; 200 and more."
        } }
        $call! { overpriced "Compares the most that an order pays with offers for the like of it: nothing unless it pays at least twice the offer in the middle." quick (ceiling [Price] offers [Vec<Price>]) [Option<Overpriced>] => Ok($crate::billing::overpriced(&ceiling, &offers)?); }
        $record! { GpuPlan [$crate::surface::GpuPlan] "Graphics processors for some hours at a price." {
                gpus [u32] "How many."
                hours [U64] "For how many hours."
                per_gpu_hour [Price] "The price of one for an hour."
            }
            with this {
                cost_ceil "What all of it costs, rounded up." quick () [Coin] => Ok(this.checked()?.cost_ceil()?);
                funding "What to deposit at the start and to add every so many hours, so that the account never holds less than the reserve until what is left suffices." quick (start [Timestamp] every_hours [U64] reserve_hours [U64]) [Funding] =>
                    Ok(this.checked()?.funding(start, $crate::billing::Schedule { every_hours, reserve_hours })?);
        } }
        $record! { Funding [$crate::billing::Funding] "What to pay, and when." {
                deposit [Coin] "With the deployment."
                lasts_until [Timestamp] "How long that lasts without more."
                top_ups [Vec<Installment>] "What is added later, in the order of time."
        } }
        $record! { Installment [$crate::billing::Installment] "Money to add to an account." {
                at [Timestamp] "When."
                amount [Coin] "How much."
                lasts_until [Timestamp] "How long all of it lasts then."
        } }
        $call! { per_gpu_hour_ceil "A lease's price per block as a price of one of its graphics processors for an hour, rounded up." quick (lease [Price] gpus [u32] block_millis [u32]) [Price] =>
            Ok($crate::billing::GpuPlan::per_gpu_hour_ceil(&lease, gpus, $crate::network::BlockTime::from_millis(block_millis)?)?); }
        $call! { gpu_hours_floor "How many hours of one graphics processor a sum buys, rounded down." quick (sum [Coin] per_gpu_hour [Price]) [Dec] => Ok($crate::billing::GpuPlan::gpu_hours_floor(&sum, &per_gpu_hour)?); }
        $choice! { EscrowState [$crate::billing::EscrowState] "Whether an escrow account or a payment runs."
            Closed "closed" "It ended."
            Open "open" "It runs."
            Overdrawn "overdrawn" "It ended because the account could not pay; a later deposit may still pay what is owed."
        }
        $record! { Depositor [$crate::surface::Depositor] checked [$crate::billing::Depositor] "A deposit, and what is left of it." {
                owner [Address] "Who gets back what is left."
                height [U64] "The block in which it was made."
                source [DepositSource] "Whether it is the owner's who made it, or was granted."
                balance [Price] "What is left of it."
        } }
        $record! { Funds [$crate::billing::Funds] "What an account has of one denomination." {
                denom [Denom] "Of what."
                amount [Dec] "How much; below zero is what was short."
        } }
        $record! { EscrowAccount [$crate::surface::EscrowAccount] checked [$crate::billing::Account] "An escrow account: the money of a deployment, or the deposit of a bid." {
                id [EscrowAccountId] "Whose it is."
                state [EscrowState] "Whether it runs."
                settled_at [U64] "The block up to which its leases are charged."
                funds [Vec<Funds>] "What it has; leases are paid in the first one."
                transferred [Vec<Price>] "What it has paid so far."
                deposits [Vec<Depositor>] "What is left of its deposits, in the order in which they are used up."
            }
            from {
                from_json "Reads an account as the chain answers it." quick (text [String]) [EscrowAccount] => Ok($crate::surface::from_json::<$crate::billing::Account>(&text)?);
        } }
        $record! { EscrowPayment [$crate::surface::EscrowPayment] checked [$crate::billing::Payment] "What an escrow account pays for a lease." {
                lease [LeaseId] "For which lease."
                state [EscrowState] "Whether it runs."
                rate [Price] "What a block costs."
                balance [Price] "What was earned and not withdrawn."
                unsettled [Price] "What was earned and could not be paid."
                withdrawn [Coin] "What was paid to the provider, but for AKT in the place of ACT."
            }
            from {
                from_json "Reads a payment as the chain answers it." quick (text [String]) [EscrowPayment] => Ok($crate::surface::from_json::<$crate::billing::Payment>(&text)?);
        } }
        $record! { Block [$crate::surface::Block] "The block in which something happens to an account." {
                height [U64] "Its height."
                ? mint_status [MintStatus] "Whether ACT is minted; only while it is not may AKT pay in its place."
                ? akt_usd [Dec] "The price of an AKT in US dollars."
        } }
        $choice! { TransferReason [$crate::surface::TransferReason] "Why something is paid out of escrow."
            Akt "akt" "AKT pays what ACT of the account could not."
            Earned "earned" "A provider earned it."
            RefundBalance "refund_balance" "The rest of a deposit goes back to whom it was from."
            RefundGrant "refund_grant" "The rest of a granted deposit goes back to the granter."
        }
        $record! { Transfer [$crate::surface::Transfer] "A payment out of escrow." {
                to [Address] "To whom."
                coin [Coin] "How much."
                reason [TransferReason] "What for."
        } }
        $record! { Moved [$crate::surface::Moved] "What an event moved." {
                transfers [Vec<Transfer>] "Payments out of escrow, in their order."
                lost [Vec<Price>] "What stays in escrow for good, because the chain forgets whose it is."
        } }
        $handle! { Escrow [$crate::surface::Escrow] "Escrow accounts and payments that move as the chain moves them, to the last unit. It changes; several may hold it."
            new "These accounts, and what they pay." quick (accounts [Vec<EscrowAccount>] payments [Vec<EscrowPayment>]) [Escrow] => Ok($crate::billing::Escrow::new(accounts, payments)?.into());
            get this {
                accounts "Every account." [Vec<EscrowAccount>] => Ok(this.lock().accounts().cloned().collect());
                payments "Every payment." [Vec<EscrowPayment>] => Ok(this.lock().payments().cloned().collect());
            }
            with this {
                open "Opens an account with deposits, at a block." quick (id [EscrowAccountId] deposits [Vec<Depositor>] height [U64]) [()] => Ok(this.lock().open(id.into(), deposits, $crate::Height::new(height))?);
                deposit "Adds deposits to an account." quick (id [EscrowAccountId] deposits [Vec<Depositor>] block [Block]) [Moved] => Ok(this.lock().deposit(&id.into(), deposits, block.into())?.into());
                create_payment "A lease begins to be paid." quick (lease [LeaseId] rate [Price] block [Block]) [Moved] => Ok(this.lock().create_payment(&lease.into(), rate, block.into())?.into());
                settle "Charges an account up to a block." quick (id [EscrowAccountId] block [Block]) [Moved] => Ok(this.lock().settle(&id.into(), block.into())?.into());
                withdraw "A provider takes what a lease has earned." quick (lease [LeaseId] block [Block]) [Moved] => Ok(this.lock().withdraw(&lease.into(), block.into())?.into());
                close_payment "A lease ends." quick (lease [LeaseId] block [Block]) [Moved] => Ok(this.lock().close_payment(&lease.into(), block.into())?.into());
                close_account "An account ends, and with it all that it pays." quick (id [EscrowAccountId] block [Block]) [Moved] => Ok(this.lock().close(&id.into(), block.into())?.into());
                account "An account." quick (id [EscrowAccountId]) [EscrowAccount] => Ok(this.lock().account(&id.into())?.clone());
                payment "What a lease is paid." quick (lease [LeaseId]) [EscrowPayment] => Ok(this.lock().payment(&lease.into())?.clone());
                held "All that is held of a denomination." quick (denom [Denom]) [Dec] => Ok(this.lock().held(&denom)?);
                outlook "How long an account lasts as its leases are now." quick (id [EscrowAccountId]) [Outlook] => Ok(this.lock().outlook(&id.into())?.into());
                pays_until "The last block that an account pays in full, AKT included where it may pay; nothing where it has no leases." quick (id [EscrowAccountId] block [Block]) [Option<U64>] =>
                    Ok(this.lock().pays_until(&id.into(), block.into())?.map($crate::Height::get));
        } }
        $record! { Grant [$crate::surface::Grant] checked [$crate::billing::Grant] "What somebody allows another to deposit." {
                granter [Address] "Whose money it is."
                scopes [Vec<EscrowScope>] "Into accounts of what."
                limits [Vec<Coin>] "How much is left of it, by denomination."
                ? expiration [Timestamp] "The moment from which on it is none."
        } }
        $choice! { EscrowScope [$crate::surface::EscrowScope] "What an escrow account is of."
            Bid "bid" "A bid: holds its deposit."
            Deployment "deployment" "A deployment: pays for its leases."
        }
        $handle! { Payer [$crate::surface::Payer] "Somebody who deposits: what the account can spend, and what others allow it to. It changes; several may hold it."
            new "An account with what it can spend, and the grants to it that have not expired." quick (address [Address] spendable [Vec<Coin>] grants [Vec<Grant>] now [Timestamp]) [Payer] => Ok($crate::surface::Payer::new(address, spendable, grants, now)?);
            get this {
                spendable "What the account can still spend." [Vec<Coin>] => Ok(this.lock().spendable().as_slice().to_vec());
                grants "What others still allow, in the order in which it is used up." [Vec<Grant>] => Ok(this.lock().grants().to_vec());
            }
            with this {
                draw "Takes a deposit from the sources in their order; a refusal takes nothing." quick (wanted [Coin] scope [EscrowScope] sources [Vec<DepositSource>] height [U64]) [Vec<Depositor>] =>
                    Ok(this.lock().draw(&wanted, scope.into(), &sources, $crate::Height::new(height))?);
        } }
        $handle! { Outlook [$crate::billing::Outlook] "How long an account lasts."
            new "Leases at these prices per block, paid from a deposit, from a block on." quick (rates [Vec<Price>] deposit [Coin] height [U64]) [Outlook] => Ok($crate::billing::Outlook::new(&rates, &deposit, $crate::Height::new(height))?.into());
            get this {
                per_block "What a block costs." [Price] => Ok(this.per_block()?);
                pays_until "The last block that is paid in full; nothing where nothing is paid." [Option<U64>] => Ok(this.pays_until().map($crate::Height::get));
            }
            with this {
                cost "What so many blocks cost, as the chain charges them at once." quick (blocks [U64]) [Coin] => Ok(this.cost($crate::Blocks::new(blocks))?);
                deposit_to_last_ceil "What to add so that all blocks up to this one are paid." quick (height [U64]) [Coin] => Ok(this.deposit_to_last_ceil($crate::Height::new(height))?);
                with_deposit "The outlook after a deposit." quick (deposit [Coin]) [Outlook] => Ok(this.with_deposit(&deposit)?.into());
                top_ups "When to add what, each time for `every` and at the latest `lead` before all is used up." quick (plan [TopUpPlan] clock [Clock]) [Vec<TopUp>] => Ok(this.top_ups(&plan, clock.checked()?)?);
        } }
        $record! { TopUpPlan [$crate::billing::TopUpPlan] "When to add money to an account." {
                every [Nanos] "How long each top-up lasts, in nanoseconds."
                lead [Nanos] "How long before the end it is made, in nanoseconds."
                times [u32] "How many."
        } }
        $record! { TopUp [$crate::billing::TopUp] "Money to add to an account." {
                at [U64] "The block at which it is due."
                on [Timestamp] "About when that is."
                deposit [Coin] "How much."
                until [U64] "The last block that is paid then."
        } }
        $record! { Clock [$crate::surface::Clock] "A block whose time is known, and the time between two blocks." {
                height [U64] "The block."
                time [Timestamp] "Its time."
                block_millis [u32] "The time between two blocks."
            }
            with this {
                at "About when a block is made." quick (height [U64]) [Timestamp] => Ok(this.checked()?.at($crate::Height::new(height))?);
                blocks_ceil "How many blocks a span takes, in nanoseconds, rounded up." quick (span [Nanos]) [U64] => Ok(this.checked()?.blocks_ceil(span)?.get());
        } }
        $choice! { MintStatus [$crate::billing::MintStatus] "Whether ACT is minted and burned."
            HaltCr "mint_status_halt_cr" "Too little AKT stands behind ACT: it is burned only."
            HaltOracle "mint_status_halt_oracle" "The price of AKT is not known: nothing is taken."
            Healthy "mint_status_healthy" "ACT is minted and burned."
            Warning "mint_status_warning" "ACT is minted less often, and burned."
        }
        $record! { Bme [$crate::surface::Bme] "What the chain says of the exchange between AKT and ACT." {
                status [MintStatus] "The circuit breaker."
                ? akt_usd [Dec] "The price of an AKT in US dollars."
                ? params [BmeParams] "The parameters; those of `network_params` where they are left out."
            }
            with this {
                preflight "Whether a request to burn is taken now, and what comes of it at this price." quick (burn [Coin] to [Denom]) [Conversion] => Ok(this.checked()?.preflight(&burn, &to)?);
                convert "What burning gives when it is executed at this price." quick (burn [Coin]) [Conversion] => Ok(this.checked()?.convert(&burn)?);
                burn_to_receive_ceil "The least that must be burned to get at least so much at this price." quick (want [Coin]) [Coin] => Ok(this.checked()?.burn_to_receive_ceil(&want)?);
        } }
        $record! { Conversion [$crate::billing::Conversion] "What burning an amount gives at a price." {
                burn [Coin] "What is burned."
                rate [Dec] "What one of the burned is worth in the minted."
                mint [Coin] "What comes of it, before the spread."
                spread [Coin] "What of that stays in the vault."
                receive [Coin] "What the owner gets."
        } }
        $record! { Vault [$crate::surface::Vault] "The AKT that stands behind all ACT." {
                uakt [Int] "What the module holds."
                pending_uakt [Int] "How much of that waits to be burned."
                supply_uact [Int] "All ACT there is."
            }
            with this {
                ratio "The collateral ratio at a price of an AKT in US dollars." quick (akt_usd [Dec]) [Dec] => Ok(this.checked()?.ratio(akt_usd)?);
                status "The circuit breaker at a price of an AKT, where one is known." quick (? akt_usd [Dec] ? params [BmeParams]) [MintStatus] => Ok(this.status(akt_usd, params)?);
        } }
        $record! { PricePoint [$crate::billing::PricePoint] "What a source said of an AKT." {
                at [Timestamp] "When it was worth that."
                usd [Dec] "In US dollars."
        } }
        $record! { AktPrice [$crate::billing::AktPrice] "The price of an AKT in US dollars, at the end of a block." {
                average [Dec] "The mean of what the sources said over the window: the price that counts."
                least [Dec] "The least that a source says now."
                most [Dec] "The most that a source says now."
                deviation_bps [U64] "How far these are apart, in hundredths of a percent of the least, rounded down."
                sources [u32] "How many sources are not stale."
        } }
        $call! { akt_price "The price out of what each source said, the oldest first, by the parameters of `network_params`; nothing when all are stale." quick (sources [Vec<Vec<PricePoint>>] now [Timestamp]) [Option<AktPrice>] => Ok($crate::surface::akt_price(sources, now)?); }
        $record! { ScaleRates [$crate::surface::ScaleRates] "What a provider with the strategy `scale` asks, each time for a block." {
                cpu [Dec] "For a thousandth of a core."
                memory [Dec] "For a Mi."
                storage [Vec<StorageRate>] "For a Mi of each class."
                endpoint [Dec] "For an endpoint."
                ip [Dec] "For a leased address."
            }
            with this {
                price "What the strategy asks for a group." quick (group [GroupSpec]) [Price] => Ok(this.clone().checked()?.price(&group)?);
        } }
        $record! { StorageRate [$crate::surface::StorageRate] "What a class of storage costs." {
                storage_class [String] "The class; `ephemeral` is what is not persistent."
                rate [Dec] "For a Mi and block."
        } }
        $record! { GenericRates [$crate::billing::GenericRates] checked [$crate::billing::GenericPricing] "What the generic price script asks, in US dollars a month." {
                cpu [Dec] "For a core."
                memory [Dec] "For a Gi of memory."
                ephemeral [Dec] "For a Gi of ephemeral storage."
                beta1 [Dec] "For a Gi of hard disks."
                beta2 [Dec] "For a Gi of solid state disks."
                beta3 [Dec] "For a Gi of NVMe."
                endpoint [Dec] "For an endpoint."
                ip [Dec] "For a leased address."
                gpu [String] "Prices of models, such as `h100.80Gi=1500,*=100`."
        } }
        $call! { generic_rates "What the generic price script asks where a provider sets nothing." quick () [GenericRates] => Ok($crate::billing::GenericPricing::default()); }
        $call! { generic_price "What the generic price script prints for a group. `allocated` are the units as the provider has reserved them." quick (group [GroupSpec] ? allocated [Vec<ResourceUnit>] ? rates [GenericRates] ? akt_usd [Dec]) [Price] =>
            Ok($crate::surface::generic_price(&group, allocated, rates, akt_usd)?); }
        $call! { random_price_count "How many prices the strategy `randomRange` has for a group." quick (group [GroupSpec]) [U64] => Ok($crate::billing::RandomRange::of(&group)?.draws()); }
        $call! { random_price "The price of a draw of the strategy `randomRange`: each number below `random_price_count` as likely as any other." quick (group [GroupSpec] draw [U64]) [Price] => Ok($crate::billing::RandomRange::of(&group)?.price(draw)?); }
        $call! { script_stdin "What a price script reads for a group: a line of JSON." quick (group [GroupSpec] ? allocated [Vec<ResourceUnit>] ? price_precision [u32]) [String] => Ok($crate::surface::script_input(&group, allocated, price_precision)?.stdin()?); }
        $call! { script_price "The price that a script has printed." quick (stdout [Bytes] denom [Denom] ? exit [i32] ? stderr [Bytes]) [Price] => Ok($crate::surface::script_price(stdout, &denom, exit, stderr)?); }
    };
}
