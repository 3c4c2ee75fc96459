//! The rows of the market; see [`surface`](mod@crate::surface) for their words.

/// Graphics processors, providers, matching, ranking, and the states of orders, bids and leases.
#[doc(hidden)]
#[macro_export]
macro_rules! surface_market {
    ($record:ident, $choice:ident, $union:ident, $handle:ident, $call:ident) => {
        $choice! { GpuInterface [$crate::gpu::Interface] "How a graphics processor is connected, as an order can ask for it."
            Pcie "pcie" "By PCI Express."
            Sxm "sxm" "In a socket of the board."
        }
        $record! { GpuVariant [$crate::surface::GpuVariant] "A memory and a connection with which a model is built." {
                ram_gib [U64] "Memory in Gi."
                interface [GpuInterface] "How it is connected."
                connection [String] "How providers name the connection."
        } }
        $record! { KnownGpu [$crate::surface::KnownGpu] "A model of the catalogue." {
                vendor [String] "Such as `nvidia`."
                model [String] "Such as `h100`."
                variants [Vec<GpuVariant>] "How it is built."
        } }
        $record! { GpuInfo [$crate::surface::GpuInfo] "What there is to say of a model that somebody names." {
                name [GpuModel] "Its normal name, such as `a100 80Gi sxm`."
                vendor [String] "Such as `nvidia`."
                model [String] "Such as `a100`; `*` for any."
                attribute [Attribute] "What an order asks for."
                capabilities [Vec<Attribute>] "What a provider advertises."
                variants [Vec<GpuVariant>] "How it is built; empty for a model that the catalogue lacks."
                ? ram_gib [U64] "The memory that is named, in Gi."
                ? interface [GpuInterface] "The connection that is named."
        } }
        $record! { OfferedGpu [$crate::gpu::Offered] "A model that a provider advertises." {
                model [GpuModel] "The model, with the memory and the connection that go with it."
                missing [Vec<Attribute>] "What should be advertised with it and is not: orders that ask so do not find it."
        } }
        $call! { gpu "Reads what people call a model of graphics processor, such as `RTX 4090` or `H100 SXM5`." quick (name [GpuModel]) [GpuInfo] => Ok(name.into()); }
        $call! { gpu_catalogue "Every model that providers of the network advertise." quick () [Vec<KnownGpu>] => Ok($crate::gpu::catalogue().iter().map(Into::into).collect()); }
        $call! { gpu_covers "Whether one who asks for the first model is content with the second." quick (wanted [GpuModel] offered [GpuModel]) [bool] => Ok(wanted.covers(&offered)); }
        $call! { offered_gpus "The models that a provider's attributes advertise." quick (attributes [Vec<Attribute>]) [Vec<OfferedGpu>] => Ok($crate::gpu::offered(&attributes)); }
        $call! { gpu_request "The attributes with which an order asks for any one of these models." quick (models [Vec<GpuModel>]) [Vec<Attribute>] => Ok($crate::gpu::request_attributes(&models)?); }
        $call! { gpu_request_sdl "The lines of an SDL document that ask for so many of any one of these models." quick (units [u32] models [Vec<GpuModel>]) [String] => Ok($crate::gpu::request_sdl(units, &models)?); }
        $record! { Audit [$crate::market::Audit] "What an auditor has signed of a provider." {
                auditor [String] "The auditor's account."
                attributes [Vec<Attribute>] "What the auditor vouches for."
        } }
        $record! { Provider [$crate::market::Provider] "A provider, as the chain and those who watch it know it." {
                owner [Address] "The account of the provider."
                attributes [Vec<Attribute>] "What it says of itself."
                audits [Vec<Audit>] "What auditors say of it."
                ? uptime_bps [u32] "How much of the time it was reached, in hundredths of a percent."
                ? is_online [bool] "Whether it was reached just now."
        } }
        $call! { parse_providers "Reads a JSON list of providers, each with `owner` and perhaps `attributes`, `audits`, `uptime_bps`, `is_online`." quick (text [String]) [Vec<Provider>] => Ok($crate::surface::from_json(&text)?); }
        $call! { validate_registration "Checks what a provider says of itself, as the chain does when it registers." quick (owner [String] host_uri [String] attributes [Vec<Attribute>]) [()] => Ok($crate::market::Registration::new(&owner, &host_uri, attributes).map(drop)?); }
        $choice! { Dimension [$crate::market::Dimension] "In what something does not fit."
            AnyAuditor "any_auditor" "None of the auditors signed all of the attributes."
            Attribute "attribute" "The attribute differs."
            Audit "audit" "The auditor signed nothing of this provider."
            AuditedAttribute "audited_attribute" "The auditor did not sign the attribute."
            Cpu "cpu" "The cpu is not enough."
            GpuModel "gpu_model" "The graphics processor is another."
            GpuUnits "gpu_units" "The graphics processors are not enough."
            LeasedIp "leased_ip" "The addresses to lease are not enough."
            Memory "memory" "The memory is not enough."
            OfferCount "offer_count" "The offer has another number of replicas."
            OfferUnit "offer_unit" "The offer is for a unit that the group lacks."
            OrderAttribute "order_attribute" "The provider serves only orders that ask for this."
            Price "price" "The price is above the ceiling."
            Storage "storage" "The storage is not enough."
            StorageClass "storage_class" "No class of storage has all of this."
            Volumes "volumes" "A replica has more volumes than the provider takes."
        }
        $record! { Misfit [$crate::market::Misfit] "One reason why a provider, its bid or its machines do not fit an order." {
                dimension [Dimension] "In what it does not fit."
                wanted [Vec<String>] "Any one of these would do."
                offered [Vec<String>] "What there is of that kind; perhaps nothing."
                ? of [String] "Of what: the number of a unit, perhaps with the name of its volume, or the address of an auditor."
            }
            text this => this.to_string();
        }
        $record! { Relaxation [$crate::market::Relaxation] "A change of an order that wins providers." {
                dimension [Dimension] "What it gives up."
                wins [Vec<Address>] "The providers that fit then and do not now."
                group [GroupSpec] "The order with this change."
                ? of [String] "Of what: the number of a unit."
                ? asked [String] "What is asked for now, where something is."
                ? instead [String] "What would be asked for instead; left out where nothing would."
            }
            text this => this.to_string();
        }
        $record! { ResourceOffer [$crate::market::ResourceOffer] "What a bid offers for one unit of the order." {
                resources [Resources] "What a replica gets, with the models of graphics processors that the provider has."
                count [u32] "How many replicas."
        } }
        $call! { fits "Whether the chain would take this provider's bid on an order for the group." quick (group [GroupSpec] provider [Provider]) [bool] => Ok($crate::market::fits(&group, &provider)?); }
        $call! { provider_misfits "Everything for which the chain would refuse this provider's bid on an order for the group." quick (group [GroupSpec] provider [Provider]) [Vec<Misfit>] => Ok($crate::market::misfits(&group, &provider)?); }
        $call! { offer_misfits "Everything for which the chain would refuse what a bid offers." quick (group [GroupSpec] offer [Vec<ResourceOffer>]) [Vec<Misfit>] => Ok($crate::market::offer_misfits(&group, &offer)?); }
        $call! { bidding_misfits "Everything for which the network's own provider would leave an order alone, before it looks at its machines." quick (group [GroupSpec] provider [Provider] ? rules [BiddingRules]) [Vec<Misfit>] =>
            Ok($crate::market::bidding_misfits(&group, &provider, &rules.unwrap_or_default().into())?); }
        $call! { inventory_misfits "Why `place_group` finds no room." quick (group [GroupSpec] inventory [Inventory] ? overcommit [Overcommit]) [Vec<Misfit>] =>
            Ok($crate::market::inventory_misfits(&group, &inventory, &overcommit.unwrap_or_default())?); }
        $call! { should_bid "Everything for which the network's own provider would not bid a price on an order; nothing where it bids." quick (group [GroupSpec] provider [Provider] inventory [Inventory] price [Price] ? rules [BiddingRules]) [Vec<Misfit>] =>
            Ok($crate::market::should_bid(&group, &provider, &rules.unwrap_or_default().into(), &inventory, &price)?); }
        $call! { place_group "Where a provider would put an order, unit by unit; nothing where it does not fit." quick (group [GroupSpec] inventory [Inventory] ? overcommit [Overcommit]) [Option<Vec<Allocation>>] =>
            Ok($crate::market::place(&group, &inventory, &overcommit.unwrap_or_default())?.map(|found| found.into_iter().map(Into::into).collect())); }
        $call! { relaxations "Single changes of an order that win providers, those that win most first." work (group [GroupSpec] providers [Vec<Provider>]) [Vec<Relaxation>] => Ok($crate::market::relaxations(&group, &providers)?); }
        $record! { BiddingRules [$crate::surface::BiddingRules] "How a provider is set up to bid." {
                order_attributes [Vec<Attribute>] "It serves only orders that ask for all of these."
                ? max_volumes [u32] "It takes no replica with more volumes; 4 where it is not said."
                ? overcommit [Overcommit] "How much more it promises than it has."
        } }
        $record! { Overcommit [$crate::market::Overcommit] "How much more a provider promises than it has, in percent." {
                cpu_percent [U64] "Of processors."
                memory_percent [U64] "Of memory."
                storage_percent [U64] "Of storage."
        } }
        $record! { Inventory [$crate::market::Inventory] "What a provider has, and what of it is taken." {
                nodes [Vec<Node>] "Its machines, in the order in which they are tried."
                storage [Vec<StoragePool>] "Pools of persistent storage."
                ? leased_ips [LeasedIps] "Addresses to lease, where it has any."
        } }
        $record! { Node [$crate::market::Node] "A machine of a provider." {
                name [String] "Its name."
                cpu [Capacity] "In thousandths of a core."
                memory [Capacity] "In bytes."
                ephemeral_storage [Capacity] "In bytes."
                gpu [Capacity] "In pieces."
                gpus [Vec<GpuDevice>] "Every graphics processor that is built in."
                storage_classes [Vec<String>] "Classes of persistent storage that it reaches."
        } }
        $record! { Capacity [$crate::market::Capacity] "How much there is of something, and how much of it is taken." {
                allocatable [I64] "All that can be given away."
                allocated [I64] "What is given away."
        } }
        $record! { GpuDevice [$crate::market::GpuDevice] "A graphics processor in a machine." {
                vendor [String] "Such as `nvidia`."
                model [String] "Such as `h100`."
                memory [String] "Such as `80Gi`."
                interface [String] "Such as `SXM5`."
        } }
        $record! { StoragePool [$crate::market::StoragePool] "Persistent storage of one class." {
                storage_class [String] "Such as `beta3`."
                size [Capacity] "In bytes."
        } }
        $record! { LeasedIps [$crate::market::LeasedIps] "Addresses that a provider leases." {
                total [U64] "All of them."
                in_use [U64] "Those that are leased."
                reserved [U64] "Those that are promised."
        } }
        $record! { Allocation [$crate::surface::Allocation] "Where the replicas of a unit go." {
                resources [Resources] "What each replica gets: as asked for, with the model of graphics processor in the place of `*`."
                count [u32] "How many replicas."
                nodes [Vec<NodeShare>] "The machines that take them."
        } }
        $record! { NodeShare [$crate::surface::NodeShare] "How many replicas a machine takes." {
                node [String] "The machine's name."
                count [u32] "How many."
        } }
        $choice! { Party [$crate::market::Party] "Who may do something."
            Network "network" "The chain itself, as a consequence."
            Provider "provider" "The provider of the bid."
            Tenant "tenant" "The owner of the deployment."
        }
        $choice! { Action [$crate::market::Action] "What moves states."
            CloseBid "close_bid" "The provider takes a bid back, or leaves a lease."
            CloseDeployment "close_deployment" "The tenant closes the deployment."
            CloseGroup "close_group" "The tenant closes the group."
            CloseLease "close_lease" "The tenant leaves a lease; the group asks for bids again."
            CreateBid "create_bid" "A provider bids."
            CreateLease "create_lease" "The tenant takes a bid."
            LoseBid "lose_bid" "Another bid was taken."
            Overdraw "overdraw" "The deployment's account cannot pay."
            PauseGroup "pause_group" "The tenant pauses the group."
            StartGroup "start_group" "The tenant starts the group again."
            StartReclaim "start_reclaim" "The provider announces that it takes the resources back."
        }
        $choice! { DeploymentState [$crate::market::DeploymentState] "Whether a deployment runs."
            Active "active" "Its account pays for leases."
            Closed "closed" "For good."
        }
        $choice! { GroupState [$crate::market::GroupState] "Whether a group is on the market."
            Closed "closed" "For good."
            InsufficientFunds "insufficient_funds" "Its account could not pay."
            Open "open" "It has an order, or may have one."
            Paused "paused" "It waits for the tenant to start it."
        }
        $choice! { OrderState [$crate::market::OrderState] "Whether an order takes bids."
            Active "active" "It has a lease."
            Closed "closed" "For good; the group may have another one."
            Open "open" "It takes bids."
        }
        $choice! { BidState [$crate::market::BidState] "What became of a bid."
            Active "active" "It became a lease."
            Closed "closed" "For good."
            Lost "lost" "Another one was taken. Its deposit waits until it is closed."
            Open "open" "It can be taken."
        }
        $choice! { LeaseState [$crate::market::LeaseState] "Whether a lease runs."
            Active "active" "It runs."
            Closed "closed" "For good."
            InsufficientFunds "insufficient_funds" "The deployment's account could not pay."
            Reclaiming "reclaiming" "It runs until the provider takes the resources back."
        }
        $call! { action_party "Who may do something." quick (action [Action]) [Party] => Ok(action.by()); }
        $call! { deployment_state_after "The state of a deployment after an action." quick (state [DeploymentState] action [Action]) [DeploymentState] => Ok(state.after(action)?); }
        $call! { group_state_after "The state of a group after an action." quick (state [GroupState] action [Action]) [GroupState] => Ok(state.after(action)?); }
        $call! { order_state_after "The state of an order after an action." quick (state [OrderState] action [Action]) [OrderState] => Ok(state.after(action)?); }
        $call! { bid_state_after "The state of a bid after an action." quick (state [BidState] action [Action]) [BidState] => Ok(state.after(action)?); }
        $call! { lease_state_after "The state of a lease after an action." quick (state [LeaseState] action [Action]) [LeaseState] => Ok(state.after(action)?); }
        $call! { close_reason_name "The chain's name for the number of a reason why a lease ended." quick (reason [i32]) [String] => Ok($crate::market::CloseReason::new(reason).to_string()); }
        $record! { Order [$crate::surface::Order] "A group that asks for bids." {
                id [OrderId] "Which one."
                state [OrderState] "Whether it takes bids."
                spec [GroupSpec] "What it asks for."
                created_at [U64] "The block in which it was made."
                ? reclamation [Nanos] "The notice that a provider must give, in nanoseconds."
        } }
        $record! { Bid [$crate::market::Bid] "What a provider asks for an order." {
                id [BidId] "Whose, and on which order."
                state [BidState] "What became of it."
                price [Price] "What it asks per block."
                created_at [U64] "The block in which it was made."
                resources_offer [Vec<ResourceOffer>] "What it offers for each unit; perhaps nothing is said."
                ? reclamation_window [Nanos] "The notice that the provider gives, in nanoseconds."
        } }
        $call! { parse_bids "Reads a JSON list of bids, each as a `Bid` with the id as the chain writes it." quick (text [String]) [Vec<Bid>] => Ok($crate::surface::from_json(&text)?); }
        $record! { Lease [$crate::surface::Lease] "A bid that was taken." {
                id [LeaseId] "Whose, and of which provider."
                state [LeaseState] "Whether it runs."
                price [Price] "What a block costs."
                created_at [U64] "The block in which it was made."
                ? closed_at [U64] "The block in which it ended."
                ? close_reason [i32] "Why it ended, as the chain numbers it; see `close_reason_name`."
                ? reclamation_window [Nanos] "The notice that the provider must give, in nanoseconds."
                ? reclaim [Reclaim] "The notice that was given."
        } }
        $record! { Reclaim [$crate::market::Reclaim] "A provider's notice that it takes the resources back." {
                at [U64] "The block in which it was given."
                deadline_seconds [I64] "When it ends, in seconds since 1970."
                reason [i32] "Why, as the chain numbers it."
        } }
        $record! { Auction [$crate::surface::Auction] checked [$crate::market::Auction] "An order with the bids on it and the lease that came of them." {
                group [GroupState] "The state of its group."
                order [Order] "The order."
                bids [Vec<Bid>] "The bids, by provider."
                ? lease [Lease] "The lease."
        } }
        $record! { DeploymentStatus [$crate::surface::DeploymentStatus] "A deployment and whether it runs." {
                id [DeploymentId] "Which one."
                state [DeploymentState] "Whether it runs."
        } }
        $handle! { Market [$crate::surface::Market] "Deployments, orders, bids and leases that move as the chain moves them. Money is not looked at. It changes; several may hold it."
            new "What there is on the chain; nothing, where nothing is named." quick (? deployments [Vec<DeploymentStatus>] ? auctions [Vec<Auction>]) [Market] => Ok($crate::surface::Market::new(deployments, auctions)?);
            get this {
                auctions "Every order with its bids and its lease." [Vec<Auction>] => Ok(this.lock().auctions().cloned().collect());
            }
            with this {
                create_deployment "Puts the groups of a deployment on the market, at a block." quick (id [DeploymentId] groups [Vec<GroupSpec>] height [U64] ? reclamation [Nanos]) [()] =>
                    Ok(this.lock().create_deployment(&id, groups, reclamation, $crate::Height::new(height))?);
                create_bid "Adds an open bid." quick (bid [Bid]) [()] => Ok(this.lock().create_bid(bid)?);
                create_lease "Takes a bid, at a block; the others on the order are lost." quick (bid [BidId] height [U64]) [Lease] =>
                    Ok(this.lock().create_lease(&bid, $crate::Height::new(height))?.into());
                close_bid "A provider takes its bid back or leaves its lease." quick (bid [BidId] reason [i32] height [U64] now [Timestamp]) [()] =>
                    Ok(this.lock().close_bid(&bid, $crate::market::CloseReason::new(reason), $crate::Height::new(height), now)?);
                close_lease "The tenant leaves a lease; the group asks for bids again." quick (lease [LeaseId] height [U64]) [()] => Ok(this.lock().close_lease(&lease, $crate::Height::new(height))?);
                start_reclaim "A provider gives notice that it takes the resources back." quick (lease [LeaseId] reason [i32] height [U64] now [Timestamp]) [()] =>
                    Ok(this.lock().start_reclaim(&lease, $crate::market::CloseReason::new(reason), $crate::Height::new(height), now)?);
                start_group "The tenant starts a paused group again." quick (group [GroupId] height [U64]) [()] => Ok(this.lock().start_group(&group, $crate::Height::new(height))?);
                end_group "A group is closed, paused or overdrawn." quick (group [GroupId] action [Action] height [U64]) [()] => Ok(this.lock().end_group(&group, action, $crate::Height::new(height))?);
                end_deployment "A deployment is closed or overdrawn." quick (deployment [DeploymentId] action [Action] height [U64]) [()] => Ok(this.lock().end_deployment(&deployment, action, $crate::Height::new(height))?);
                deployment_state "Whether a deployment runs." quick (deployment [DeploymentId]) [DeploymentState] => Ok(this.lock().deployment(&deployment)?);
                group_state "Whether a group is on the market." quick (group [GroupId]) [GroupState] => Ok(this.lock().group(&group)?);
                auction "An order with its bids and its lease." quick (order [OrderId]) [Auction] => Ok(this.lock().auction(&order)?.clone());
                deployment_refusals "Everything for which the chain would refuse a new deployment, the first of which it would say. Balances are not looked at." quick (id [DeploymentId] groups [Vec<GroupSpec>] deposit [Coin] ? reclamation [Nanos]) [Vec<Failure>] =>
                    Ok(this.lock().deployment_refusals(&id, &groups, &deposit, reclamation, &$crate::network::Params::DEFAULT).iter().map(Into::into).collect());
                bid_refusals "Everything for which the chain would refuse a bid, the first of which it would say. No provider means that the chain knows none." quick (bid [Bid] deposit [Coin] ? provider [Provider]) [Vec<Failure>] =>
                    Ok(this.lock().bid_refusals(&bid, &deposit, provider.as_ref(), &$crate::network::Params::DEFAULT.market).iter().map(Into::into).collect());
                lease_refusals "Everything for which the chain would refuse to make a lease of a bid, the first of which it would say." quick (bid [BidId]) [Vec<Failure>] => Ok(this.lock().lease_refusals(&bid).iter().map(Into::into).collect());
        } }
        $choice! { Criterion [$crate::market::Criterion] "What bids are ranked by."
            Address "address" "The bytes of the provider's address: so that no two are equal."
            CreatedAt "created_at" "The older first."
            Gpu "gpu" "The place of its model among the preferred ones."
            Price "price" "The cheaper first."
            Provider "provider" "The place of its provider among the preferred ones."
            Uptime "uptime" "The uptime of its provider."
        }
        $choice! { Per [$crate::market::Per] "What a highest price is for."
            Block "block" "A block."
            Hour "hour" "An hour."
            Month "month" "A month of 30.437 days."
        }
        $choice! { Side [$crate::market::Side] "The side of a neighbour."
            Ahead "ahead" "Better."
            Behind "behind" "Not so good."
        }
        $record! { MaxPrice [$crate::surface::MaxPrice] "The most that a bid may ask." {
                amount [Dec] "In the policy's denomination."
                per [Per] "For what."
        } }
        $union! { MaxAge [$crate::surface::MaxAge] "How old a bid may be."
            Blocks "blocks" "So many blocks." { blocks [U64] "How many." }
            ConsoleQuote "console_quote" "As long as the Console shows it." {}
        }
        $union! { AuditedBy [$crate::surface::AuditedBy] "Who must have audited a provider."
            AllOf "all_of" "All of these." { auditors [Vec<Address>] "The auditors." }
            AnyOf "any_of" "One of these." { auditors [Vec<Address>] "The auditors." }
            Anyone "anyone" "Whoever." {}
        }
        $record! { Policy [$crate::surface::Policy] checked [$crate::market::Policy] "What a tenant wants of bids, and which of them first. Whatever is left out does not matter." {
                ? denom [Denom] "The denomination that is compared; `uact` where it is left out."
                ? max_price [MaxPrice] "The most that it may cost."
                ? max_age [MaxAge] "How old it may be."
                ? min_gpus [U64] "Graphics processors that it must offer."
                ? audited_by [AuditedBy] "Who must have audited the provider."
                ? min_uptime_bps [u32] "How much of the time the provider must have been reached, in hundredths of a percent."
                ? online_only [bool] "Whether the provider must have been reached just now."
                ? regions [Vec<String>] "Where the provider may be."
                ? allow_providers [Vec<Address>] "No others."
                ? deny_providers [Vec<Address>] "None of these."
                ? prefer_providers [Vec<Address>] "The best first."
                ? prefer_gpus [Vec<GpuModel>] "The best first."
                ? sort_by [Vec<Criterion>] "What counts first; the other criteria follow in their own order."
            }
            from {
                from_json "Reads a policy as it is saved; unknown keys are refused." quick (text [String]) [Policy] => Ok($crate::market::Policy::from_json(&text)?);
            }
            with this {
                to_json "The policy as it is saved." quick () [String] => Ok($crate::surface::policy_json(this)?);
        } }
        $record! { RankReason [$crate::surface::RankReason] "Why a bid stands ahead of a neighbour or behind it." {
                side [Side] "On which side of the neighbour it stands."
                of [Address] "The provider of the neighbour."
                criterion [Criterion] "The first in which the two differ."
                message [String] "What each of them has, in words."
            }
            text this => this.message.clone();
        }
        $choice! { RejectionKind [$crate::surface::RejectionKind] "Why a policy does not take a bid."
            Age "age" "It is too old."
            AuditNone "audit_none" "Nobody has audited the provider."
            Auditor "auditor" "An auditor who must have audited the provider has not."
            Auditors "auditors" "None of the auditors has audited the provider."
            CostOverflow "cost_overflow" "What it costs is no number that the chain can have."
            Denom "denom" "It is in another denomination."
            GpuCount "gpu_count" "It offers too few graphics processors."
            Online "online" "The provider was not reached just now."
            Price "price" "It costs too much."
            ProviderDenied "provider_denied" "The provider is one of those that are not wanted."
            ProviderOther "provider_other" "The provider is none of those that are allowed."
            Region "region" "The provider is elsewhere."
            State "state" "It cannot be taken any more."
            Uptime "uptime" "The provider was away too much."
        }
        $record! { Rejection [$crate::surface::Rejection] "Why a policy does not take a bid." {
                kind [RejectionKind] "The kind."
                message [String] "What was found and what is wanted, in words."
            }
            text this => this.message.clone();
        }
        $record! { RankedBid [$crate::surface::RankedBid] "A bid that a policy would take." {
                bid [Bid] "The bid."
                per_hour_ceil [Price] "What an hour costs, rounded up."
                per_month_ceil [Price] "What a month of 30.437 days costs, rounded up."
                reasons [Vec<RankReason>] "Why it stands where it does, beside its neighbours."
        } }
        $record! { RejectedBid [$crate::surface::RejectedBid] "A bid that a policy would not take." {
                bid [Bid] "The bid."
                reasons [Vec<Rejection>] "Everything that is in the way."
        } }
        $record! { Ranking [$crate::surface::Ranking] "Bids in the order in which a policy would take them." {
                ranked [Vec<RankedBid>] "The best first."
                rejected [Vec<RejectedBid>] "Those that it would not take, in the order in which they were given."
        } }
        $call! { rank "Ranks bids on one order by a policy; of what is known of providers at the latest block. Without a policy the cheapest comes first." work (bids [Vec<Bid>] providers [Vec<Provider>] height [U64] block_millis [u32] ? policy [Policy]) [Ranking] =>
            Ok($crate::surface::rank(bids, providers, height, block_millis, policy)?); }
        $record! { OrderMatch [$crate::surface::OrderMatch] "How many providers fit an order." {
                order [OrderId] "The order."
                requirement [u32] "The number of what it asks for: the same for orders that ask for the same."
                providers [U64] "How many fit."
        } }
        $record! { OpenOrder [$crate::surface::OpenOrder] "An order by what it asks for." {
                id [OrderId] "Which one."
                group [GroupSpec] "What it asks for."
        } }
        $handle! { MarketIndex [$crate::surface::MarketIndex] "Providers and open orders, kept so that changes of one are cheap and all can be matched at once. It changes; several may hold it."
            new "With these providers and orders; none, where none are named." work (? providers [Vec<Provider>] ? orders [Vec<OpenOrder>]) [MarketIndex] => Ok($crate::surface::MarketIndex::new(providers, orders)?);
            with this {
                put_provider "Adds a provider, or takes what is new of one." quick (provider [Provider]) [()] => Ok(this.lock().put_provider(&provider)?);
                remove_provider "Takes a provider out; whether it was there." quick (owner [Address]) [bool] => Ok(this.lock().remove_provider(&owner));
                put_order "Adds an order, or takes what is new of one; the number of what it asks for." quick (order [OrderId] group [GroupSpec]) [u32] => Ok(this.lock().put_order(order, &group)?.number());
                remove_order "Takes an order out; whether it was there." quick (order [OrderId]) [bool] => Ok(this.lock().remove_order(&order));
                providers "The providers that fit an order; none for an order that is not here." quick (order [OrderId]) [Vec<Address>] => Ok(this.providers(&order));
                match_all "Every order with how many providers fit." work () [Vec<OrderMatch>] => Ok(this.match_all());
        } }
    };
}
