//! The rows of questions to the chain and of its events; see [`surface`](mod@crate::surface) for their words.

/// What to ask the chain, what it answers, and what happens on it.
#[doc(hidden)]
#[macro_export]
macro_rules! surface_query {
    ($record:ident, $choice:ident, $union:ident, $handle:ident, $call:ident) => {
        $choice! { ChainModule [$crate::query::Module] "Modules of the chain whose parameters can be asked for."
            Auth "auth" "Accounts and transactions."
            Bank "bank" "Balances."
            Bme "bme" "Minting and burning of ACT."
            Consensus "consensus" "Blocks."
            Deployment "deployment" "Deployments."
            Distribution "distribution" "Rewards."
            Gov "gov" "Votes."
            Market "market" "Orders and bids."
            Mint "mint" "New coins."
            Oracle "oracle" "Prices of AKT."
            Slashing "slashing" "What validators lose."
            Staking "staking" "Validators."
            Transfer "transfer" "Coins from and to other chains."
            Wasm "wasm" "Contracts."
        }
        $record! { Filter [$crate::surface::Filter] "Which deployments, orders, bids or leases to list: those that have all that is named here." {
                ? owner [Address] "The tenant."
                ? dseq [U64] "The number of the deployment."
                ? gseq [u32] "The number of the group."
                ? oseq [u32] "The number of the order."
                ? provider [Address] "Who bids."
                ? state [String] "The state, as the chain names it, such as `open`."
        } }
        $record! { Page [$crate::query::Page] "Which part of a list to answer." {
                key [Bytes] "Behind which record, as the page before said; the beginning, where it is empty."
                offset [U64] "How many records to leave out, where there is no key."
                limit [U64] "How many records at most; as many as the node likes, where it is 0."
                count_total [bool] "Whether to count all of them."
                reverse [bool] "Whether to begin with the last."
        } }
        $record! { RestRequest [$crate::surface::RestRequest] "A call of a node's REST interface." {
                verb [String] "`GET` or `POST`."
                target [String] "Path and query, percent-encoded: what follows the address of the node."
                ? body [String] "JSON, where the fields do not stand in the target."
        } }
        $handle! { Query [$crate::query::Query] "A question to the chain: the same value goes as gRPC, as an ABCI query or by REST, and reads the answer of each."
            new "Any question, by the path of its method and its fields in the chain's JSON." quick (path [String] fields [String]) [Query] => Ok($crate::surface::query(&path, &fields)?.into());
            from {
                account "An account of any kind: key, number and sequence." quick (address [Address]) [Query] => Ok($crate::query::Query::account(&address).into());
                akt_price "The price of AKT in USD, and whether it may be trusted." quick () [Query] => Ok($crate::query::Query::akt_price().into());
                attestation "Of a provider, by gRPC: what its hardware signs of the machine under a lease, over a nonce of 64 bytes, and over the key of the TLS connection where it is bound to that. The answer is JSON. Providers do not serve it yet." quick (lease [LeaseId] nonce [Bytes] bind_tls [bool]) [Query] =>
                    Ok($crate::query::Query::attestation(&lease, &$crate::surface::nonce(&nonce)?, bind_tls).into());
                audits "What auditors signed of a provider." quick (provider [Address]) [Query] => Ok($crate::query::Query::audits(&provider).into());
                balances "What an account has: of one denomination, where one is named." quick (address [Address] ? denom [Denom]) [Query] => Ok($crate::surface::balances(&address, denom.as_ref()).into());
                bid "A bid and its deposit." quick (id [BidId]) [Query] => Ok($crate::query::Query::bid(&id).into());
                bids "Bids and their deposits." quick (filter [Filter]) [Query] => Ok($crate::query::Query::bids(&filter.checked()?).into());
                bme_status "Whether AKT and ACT are exchanged now." quick () [Query] => Ok($crate::query::Query::bme_status().into());
                certificates "The certificates of an account, valid and revoked." quick (owner [Address]) [Query] => Ok($crate::query::Query::certificates(&owner).into());
                deployment "A deployment, its groups and its account." quick (id [DeploymentId]) [Query] => Ok($crate::query::Query::deployment(&id).into());
                deployments "Deployments, with their groups and accounts." quick (filter [Filter]) [Query] => Ok($crate::query::Query::deployments(&filter.checked()?)?.into());
                fee_allowance "The fee allowance between two accounts." quick (granter [Address] grantee [Address]) [Query] => Ok($crate::query::Query::fee_allowance(&granter, &grantee).into());
                grants_to "What an account may do for others." quick (grantee [Address]) [Query] => Ok($crate::query::Query::grants_to(&grantee).into());
                group "A group." quick (id [GroupId]) [Query] => Ok($crate::query::Query::group(&id).into());
                lease "A lease and its payment." quick (id [LeaseId]) [Query] => Ok($crate::query::Query::lease(&id).into());
                leases "Leases and their payments." quick (filter [Filter]) [Query] => Ok($crate::query::Query::leases(&filter.checked()?).into());
                order "An order." quick (id [OrderId]) [Query] => Ok($crate::query::Query::order(&id).into());
                orders "Orders." quick (filter [Filter]) [Query] => Ok($crate::query::Query::orders(&filter.checked()?)?.into());
                params "The parameters of a module." quick (module [ChainModule]) [Query] => Ok($crate::query::Query::params(module).into());
                provider "A provider." quick (owner [Address]) [Query] => Ok($crate::query::Query::provider(&owner).into());
                providers "Every provider." quick () [Query] => Ok($crate::query::Query::providers().into());
                tx "A transaction in a block, by the digits of its digest." quick (hash [String]) [Query] => Ok($crate::query::Query::tx(&hash).into());
            }
            get this {
                path "The path of its method: how gRPC and ABCI name it." [String] => Ok(this.path().to_owned());
            }
            with this {
                with_page "The same question about one page of a list." quick (page [Page]) [Query] => Ok(this.with_page(&page)?.into());
                to_proto "The message of gRPC, and the data of an ABCI query." quick () [Bytes] => Ok(this.to_proto());
                to_grpc "The body of a gRPC call: the message in one frame." quick () [Bytes] => Ok(this.to_grpc());
                to_abci "The body of a call of CometBFT's `abci_query`; without a height, the newest state answers." quick (? height [U64]) [String] => Ok(this.to_abci(height.map($crate::Height::new)).to_string());
                to_rest "The call of the REST interface." quick () [RestRequest] => Ok(this.to_rest()?.into());
                read_proto "Reads the message of an answer by gRPC." work (message [Bytes]) [Reply] => Ok(this.read_proto(&message)?.into());
                read_grpc "Reads the body of an answer by gRPC: the message in one frame." work (body [Bytes]) [Reply] => Ok(this.read_grpc(&body)?.into());
                read_abci "Reads the body of an answer to `abci_query`." work (body [String]) [Reply] => Ok(this.read_abci(&body)?.into());
                read_rest "Reads the answer of the REST interface: status of HTTP and body." work (status [u32] body [String]) [Reply] => Ok(this.read_rest($crate::surface::status(status), &body)?.into());
        } }
        $handle! { Reply [$crate::query::Reply] "An answer of the chain, the same whichever way it came."
            get this {
                path "The path of the method that answered." [String] => Ok(this.path().to_owned());
                next_page "The page to ask for next, if there is more." [Option<Page>] => Ok(this.next_page());
                total "How many there are, where the answer says it; of lists of Akash, how many are on this page." [Option<U64>] => Ok(this.total());
            }
            with this {
                to_json "The answer in the chain's JSON, as its REST interface shows it." work () [String] => Ok($crate::surface::reply_json(this)?);
                accounts "The accounts in it." work () [Vec<AccountInfo>] => Ok(this.accounts()?.into_iter().map(Into::into).collect());
                balances "The balances in it." work () [Vec<Coin>] => Ok(this.balances()?);
                bids "The bids in it." work () [Vec<BidRecord>] => Ok(this.bids()?);
                certificates "The certificates in it." work () [Vec<CertificateRecord>] => Ok(this.certificates()?);
                deployments "The deployments in it." work () [Vec<DeploymentRecord>] => Ok(this.deployments()?);
                group "The group in it." work () [GroupRecord] => Ok(this.group()?);
                leases "The leases in it." work () [Vec<LeaseRecord>] => Ok(this.leases()?.into_iter().map(Into::into).collect());
                orders "The orders in it." work () [Vec<OrderRecord>] => Ok(this.orders()?);
                providers "The providers in it." work () [Vec<ProviderRecord>] => Ok(this.providers()?);
        } }
        $record! { AccountInfo [$crate::surface::AccountInfo] "An account." {
                address [Address] "Its address."
                account_number [U64] "The chain's number of it."
                sequence [U64] "How many transactions it has signed: the sequence of the next one."
                ? public_key [PublicKey] "Its key, where it has signed and is of one holder."
                ? kind [String] "The URL of its kind, where the chain says it."
        } }
        $record! { DeploymentRecord [$crate::query::DeploymentRecord] "A deployment as the chain keeps it." {
                id [DeploymentId] "Which one."
                state [DeploymentState] "Whether it runs."
                created_at [U64] "The block in which it was made."
                groups [Vec<GroupRecord>] "Its groups."
                ? version [Version] "Of its manifest; nothing where the chain has one of another length."
                ? reclamation [Nanos] "The notice that its providers must give, in nanoseconds."
                ? account [EscrowAccount] "What pays for it."
        } }
        $record! { GroupRecord [$crate::query::GroupRecord] "A group as the chain keeps it." {
                id [GroupId] "Which one."
                state [GroupState] "Whether it is on the market."
                spec [GroupSpec] "What it asks for."
                created_at [U64] "The block in which it was made."
        } }
        $record! { OrderRecord [$crate::query::OrderRecord] "An order as the chain keeps it." {
                id [OrderId] "Which one."
                state [OrderState] "Whether it takes bids."
                spec [GroupSpec] "What it asks for."
                created_at [U64] "The block in which it was made."
                ? reclamation [Nanos] "The notice that a provider must give, in nanoseconds."
        } }
        $record! { BidRecord [$crate::query::BidRecord] "A bid as the chain keeps it." {
                bid [Bid] "The bid."
                ? account [EscrowAccount] "Its deposit."
        } }
        $record! { LeaseRecord [$crate::surface::LeaseRecord] "A lease as the chain keeps it." {
                lease [Lease] "The lease."
                ? payment [EscrowPayment] "What it is paid."
        } }
        $record! { ProviderRecord [$crate::query::ProviderRecord] "A provider as the chain keeps it." {
                owner [Address] "Its account."
                host_uri [String] "Where its gateway is."
                attributes [Vec<Attribute>] "What it says of itself."
                email [String] "How to reach its people."
                website [String] "Theirs."
        } }
        $record! { ChainEvent [$crate::event::Event] "Something that happened on the chain." {
                name [String] "Such as `akash.market.v1.EventBidCreated`."
                attributes [Vec<EventAttribute>] "What is said of it."
            }
            with this {
                facts "What it says of the market; nothing where it is about something else." quick () [Option<EventFacts>] => Ok($crate::surface::event_facts(this)?);
                to_json "All that it says, in the chain's JSON; nothing of one that the chain has no message of." quick () [Option<String>] => Ok(this.to_json()?.map(|json| json.to_string()));
        } }
        $record! { EventAttribute [$crate::event::EventAttribute] "One thing that is said of an event." {
                key [String] "Of what."
                value [String] "The chain's text."
                index [bool] "Whether nodes find the event by it."
        } }
        $record! { EventFacts [$crate::surface::EventFacts] "What an event says of the market." {
                ? owner [Address] "The tenant."
                ? dseq [U64] "The deployment's number."
                ? gseq [u32] "The group's number."
                ? oseq [u32] "The order's number."
                ? provider [Address] "The provider."
                ? price [Price] "What a block costs."
                ? reason [i32] "Why a lease ended or its notice was given; see `close_reason_name`."
                ? deadline_seconds [I64] "When the notice ends, in seconds since 1970."
        } }
        $record! { BlockResults [$crate::surface::BlockResults] "What a block did." {
                height [U64] "Which block."
                transactions [Vec<TxOutcome>] "What its transactions did, in their order."
                events [Vec<ChainEvent>] "What it did before and behind them."
        } }
        $record! { TxOutcome [$crate::surface::TxOutcome] "What one transaction did." {
                gas_wanted [I64] "The gas limit."
                gas_used [I64] "What it used."
                events [Vec<ChainEvent>] "What happened."
                ? refusal [ChainRefusal] "Why it failed."
        } }
        $choice! { NoticeKind [$crate::surface::NoticeKind] "What a message of a node is about."
            Block "block" "A block. Its transactions come as such."
            BlockEvents "block_events" "The events of a block itself."
            BlockHeader "block_header" "A block, without its content."
            Other "other" "Something else."
            Subscribed "subscribed" "The subscription stands."
            Tx "tx" "A transaction in a block."
        }
        $record! { NodeNotice [$crate::surface::NodeNotice] "What a node sends over a WebSocket." {
                kind [NoticeKind] "What it is about."
                events [Vec<ChainEvent>] "What happened."
                ? height [U64] "The block."
                ? tx [Bytes] "The transaction."
                ? tx_index [u32] "Which one of the block, from 0."
                ? refusal [ChainRefusal] "Why the transaction failed."
        } }
        $record! { NodeStatus [$crate::surface::NodeStatus] "What a node says of itself." {
                chain_id [String] "Of which chain it is."
                moniker [String] "What its operator calls it."
                version [String] "Of CometBFT."
                latest_height [U64] "Its newest block."
                latest_time [Timestamp] "When that was."
                earliest_height [U64] "Its oldest block."
                is_catching_up [bool] "Whether it still reads old blocks: then what it says of accounts is old."
        } }
        $call! { read_notice "Reads a message of CometBFT's WebSocket." work (message [String]) [NodeNotice] => Ok($crate::surface::read_notice(&message)?); }
        $call! { read_block_results "Reads an answer to CometBFT's `block_results`." work (body [String]) [BlockResults] => Ok($crate::surface::read_block_results(&body)?); }
        $call! { read_node_status "Reads an answer to CometBFT's `status`." quick (body [String]) [NodeStatus] => Ok($crate::surface::read_node_status(&body)?); }
        $handle! { Replay [$crate::surface::Replay] "Deployments, groups, orders, bids and leases as events told of them: what an indexer holds. It changes; several may hold it."
            new "Of nothing yet." quick () [Replay] => Ok(std::sync::Arc::new($crate::surface::Replay::default()));
            get this {
                height "The last block that was applied." [U64] => Ok(this.lock().height().get());
                deployments "Every deployment." [Vec<KnownDeployment>] => Ok(this.lock().deployments().iter().map(Into::into).collect());
                groups "Every group." [Vec<KnownGroup>] => Ok(this.lock().groups().iter().map(Into::into).collect());
                orders "Every order." [Vec<KnownOrder>] => Ok(this.lock().orders().iter().map(Into::into).collect());
                bids "Every bid." [Vec<KnownBid>] => Ok(this.lock().bids().iter().map(Into::into).collect());
                leases "Every lease." [Vec<KnownLease>] => Ok(this.lock().leases().iter().map(Into::into).collect());
            }
            with this {
                apply "Takes the events of one list of a block: of a transaction that succeeded, or of the block itself. Blocks in their order." work (height [U64] events [Vec<ChainEvent>]) [()] => Ok(this.lock().apply($crate::Height::new(height), &events)?);
        } }
        $record! { KnownDeployment [$crate::surface::KnownDeployment] "What events said of a deployment." {
                id [DeploymentId] "Which one."
                state [DeploymentState] "Whether it runs."
                ? created_at [U64] "The block in which it was made, where that was seen."
        } }
        $record! { KnownGroup [$crate::surface::KnownGroup] "What events said of a group." {
                id [GroupId] "Which one."
                state [GroupState] "Whether it is on the market."
                ? created_at [U64] "The block in which it was made, where that was seen."
        } }
        $record! { KnownOrder [$crate::surface::KnownOrder] "What events said of an order." {
                id [OrderId] "Which one."
                state [OrderState] "Whether it takes bids."
                ? created_at [U64] "The block in which it was made, where that was seen."
        } }
        $record! { KnownBid [$crate::surface::KnownBid] "What events said of a bid." {
                id [BidId] "Which one."
                state [BidState] "What became of it."
                ? price [Price] "What it asks per block, where that was seen."
                ? created_at [U64] "The block in which it was made, where that was seen."
        } }
        $record! { KnownLease [$crate::surface::KnownLease] "What events said of a lease." {
                id [LeaseId] "Which one."
                state [LeaseState] "Whether it runs."
                ? price [Price] "What a block costs, where that was seen."
                ? created_at [U64] "The block in which it was made, where that was seen."
                ? closed_at [U64] "The block in which it ended."
                ? close_reason [i32] "Why it ended; see `close_reason_name`."
                ? reclaim [Reclaim] "The notice that was given."
        } }
    };
}
