//! Everything that other languages see, as one table.
//!
//! A binding supplies five macros (`record`, `choice`, `union`, `handle`, `call`), expands [`surface!`](crate::surface!)
//! with them, and is done: it holds no item of the API itself. Words of the table:
//!
//! - `record NAME [core type] checked [core type]`: plain data with named fields. The first type has public fields; the
//!   second, where there is one, is the valid value that they make. A field that the core gains and the table lacks breaks
//!   the build of every binding.
//! - `choice`: one of several words. `union`: one of several records, told apart by a word.
//! - `handle`: an object that stays in Rust; its parts are converted when they are asked for.
//! - `call`: a function.
//! - `new` and `from` make a value of the type, `get` reads a part, `with this` are methods, `text` is the text form.
//! - `?` before a name: may be left out. `quick`, `work`, `many`: takes next to no time; worth releasing a lock for; a
//!   batch, where the row says what happens to one item and the binding brings the threads.
//! - Types stand in `[…]` and are those of [`types`]. The expressions compute with core types; [`of`] has them compiled.
//!
//! ```
//! use akashkit::surface::of;
//!
//! let checked = of::call::check(b"version: 1".to_vec())?;
//! assert!(checked.deployment.is_none());
//! let refused = of::DeploymentId::parse("akash1qyhmn054/0".to_owned()).unwrap_err();
//! assert_eq!(refused.failure().code.as_str(), "id.dseq");
//! # Ok::<(), akashkit::surface::Refusal>(())
//! ```

mod access;
mod access_rows;
mod billing;
mod billing_rows;
mod calls;
mod failure;
mod gateway;
mod gateway_rows;
mod ids;
mod market;
mod market_rows;
mod money;
mod network;
pub mod of;
pub mod plain;
mod query;
mod query_rows;
mod transaction;
pub mod types;
mod wallet;
mod wallet_rows;

pub use access::{
    CertificateFile, RenewalAdvice, TokenDeployment, TokenPermission, certificate, certificate_file,
    granular, lease_access, peer, renewal, texts, verify_peer, verify_provider,
};
pub use billing::{
    Block, Bme, Clock, Depositor, DisplayUnit, Escrow, EscrowAccount, EscrowPayment, EscrowScope, GpuPlan,
    Grant, Moved, Payer, Period, PeriodPreset, ScaleRates, StorageRate, Transfer, TransferReason, Vault,
    akt_price, exchange, generic_price, script_input, script_price,
};
pub use calls::{AddressKind, Checked, CodeInfo, block_time, derive, fee_ceil, report_json, view};
pub use failure::{ChainCode, Detail, Failure, Refusal};
pub use gateway::{
    GatewayAccess, gateway_access, gateway_scope, logs_request, resize, shell_request, status,
};
pub use ids::{BidId, DeploymentId, EscrowAccountId, GroupId, LeaseId, OrderId};
pub use market::{
    Allocation, Auction, AuditedBy, BiddingRules, DeploymentStatus, GpuInfo, GpuVariant, KnownGpu, Lease,
    Market, MarketIndex, MaxAge, MaxPrice, NodeShare, OpenOrder, Order, OrderMatch, Policy, RankReason,
    RankedBid, Ranking, RejectedBid, Rejection, RejectionKind, from_json, policy_json, rank,
};
pub use money::{Coin, Price};
pub use network::{BlockTimePreset, Constants, Network, NetworkParams, OracleParams};
pub use query::{
    AccountInfo, BlockResults, EventFacts, Filter, KnownBid, KnownDeployment, KnownGroup, KnownLease,
    KnownOrder, LeaseRecord, NodeNotice, NodeStatus, NoticeKind, Replay, RestRequest, TxOutcome, balances,
    event_facts, nonce, query, read_block_results, read_node_status, read_notice, reply_json,
};
pub use transaction::{Message, PublicKey, message_from_json, place, salt, signatures, unsigned_tx};
pub use wallet::{
    AccountReply, BroadcastReply, ChainRefusal, ExecutionCost, HandedKind, HolderSignature, NodeRequest,
    SignerAccount, SigningWarning, SimulationReply, Statement, StatementPart, StatementPartKind, Summary,
    TransactionReply, Vesting, VestingPeriod, Wallet, assemble, chain_id, explain_refusal, fee_of_gas,
    handed_kind, messages, read_account, read_broadcast, read_simulation, read_transaction, sign_bytes,
    summary, verify,
};

/// The table; see [`surface`](mod@crate::surface) for its words.
#[macro_export]
macro_rules! surface {
    ($record:ident, $choice:ident, $union:ident, $handle:ident, $call:ident) => {
        $call! { check "Reads, checks and lowers an SDL document, and says everything that is wrong with it at once." work (document [Document]) [Checked] => Ok($crate::check(document).into()); }
        $call! { check_many "Checks many documents at once, each as `check` does; results stand in the order of the documents." many (document [Document]) [Checked] => Ok($crate::check(document).into()); }
        $handle! { Checked [$crate::surface::Checked] "What a document amounts to, and everything there is to say of it."
            get this {
                deployment "There unless the report has errors." [Option<Deployment>] => Ok(this.deployment.clone());
                report "Errors and warnings, in the order of their places." [Report] => Ok(this.report.clone());
        } }
        $handle! { Deployment [$crate::Deployment] "What a document asks for: groups for the chain and the manifest for the provider, made together."
            from {
                from_sdl "Reads, checks and lowers an SDL document, or refuses it with its findings." work (document [Document]) [Deployment] => Ok($crate::Deployment::from_sdl(document)?.into());
            }
            get this {
                groups "What goes on chain, sorted by name: group 1 is the first." [Vec<GroupSpec>] => Ok(this.groups().to_vec());
                manifest "What goes to the provider." [Manifest] => Ok(this.manifest().clone());
                manifest_json "The manifest as canonical JSON: what a provider is sent." [String] => Ok(this.manifest().to_json());
                version "The manifest's hash, which goes on chain and which the provider compares." [Version] => Ok(this.version());
                reclamation "How long a provider must wait before it takes the resources back, in nanoseconds, where the document says." [Option<Nanos>] => Ok(this.reclamation());
        } }
        $handle! { Report [$crate::sdl::Report] "All findings about one document, in the order of their places."
            get this {
                diagnostics "Every finding." [Vec<Diagnostic>] => Ok(this.diagnostics().to_vec());
                has_errors "Whether the network refuses the document." [bool] => Ok(this.has_errors());
                fixable "The findings that `fixed` mends: those with a fix that touches no earlier one's." [Vec<Diagnostic>] => Ok(this.fixable().into_iter().cloned().collect());
                dropped "How many findings there were beyond those that are kept: a thousand errors and a thousand warnings." [U64] => Ok(u64::try_from(this.dropped()).unwrap_or(u64::MAX));
            }
            with this {
                without "The report without warnings of these codes. An error cannot be silenced: the network would not listen." quick (codes [Vec<Code>]) [Report] => Ok($crate::sdl::Report::clone(this).without(&codes).into());
                render "All findings for a terminal, with the lines of the document that they are about; `name` is what readers know it by. Brief warnings come without lines." work (document [Document] name [String] ? colored [bool] ? brief_warnings [bool]) [String] => Ok(this.render(document, &$crate::surface::view(name, colored, brief_warnings)));
                to_json "All findings as JSON in lines, for other programs." work () [String] => Ok($crate::surface::report_json(this)?);
                fixed "The document with every fix made. Of fixes that touch each other the first is made; ask again for the others." quick (document [String]) [String] => Ok(this.fixed(&document)?);
            }
            text this => this.to_string();
        }
        $choice! { Severity [$crate::sdl::Severity] "How much a finding weighs."
            Error "error" "The network refuses the document."
            Warning "warning" "The network takes it, but it may not mean what was intended."
        }
        $record! { Diagnostic [$crate::sdl::Diagnostic] "One finding: what, where, and what would do." {
                code [Code] "The stable code."
                severity [Severity] "How much it weighs."
                path [String] "Where in the document's structure, such as `services.web.expose[0].port`; empty for the whole document."
                span [Span] "Where in the text."
                start [Position] "The line and column where the span starts."
                end [Position] "The line and column where it ends."
                message [String] "What is wrong and what was found."
                help [String] "What would do."
                related [Vec<Related>] "Other places that belong to it, such as the first of two equal keys."
                ? fix [Fix] "A change of the text after which this finding is gone and no other error has come, where one is known."
            }
            text this => this.to_string();
        }
        $record! { Related [$crate::sdl::Related] "Another place that belongs to a finding." {
                span [Span] "Where in the text."
                start [Position] "The line and column where the span starts."
                end [Position] "The line and column where it ends."
                message [String] "What it has to do with the finding."
        } }
        $record! { Fix [$crate::sdl::Fix] "A change that mends one finding." {
                title [String] "What it does, such as \"write `512Mi`\"."
                edits [Vec<Edit>] "Its parts in the order of their places, none touching another."
            }
            with this {
                apply "The document with this fix made." quick (document [String]) [String] => Ok(this.apply(&document)?);
        } }
        $record! { Edit [$crate::sdl::Edit] "Other text in the place of some." {
                span [Span] "The bytes to replace; none where text is added."
                start [Position] "The line and column where the span starts."
                end [Position] "The line and column where it ends."
                text [String] "What stands there afterwards."
        } }
        $record! { Span [$crate::sdl::Span] "A range of bytes in the document." {
                start [u32] "The first byte."
                end [u32] "The byte behind the last one."
        } }
        $record! { Position [$crate::sdl::Position] "A place as editors count it: line and columns from 1." {
                line [u32] "The line, from 1."
                column [u32] "The column in bytes of UTF-8, from 1."
                column_utf16 [u32] "The column in units of UTF-16, from 1."
        } }
        $choice! { Class [$crate::Class] "Who can fix an error."
            Advice "advice" "Nothing fails: the network takes it, but it may not mean what was intended. Always a warning."
            Bug "bug" "A defect of this library; please report it."
            Chain "chain" "The chain refused or is behind; it may change by itself."
            Input "input" "The document, text or number handed in."
            Misuse "misuse" "The order or the kind of the calls made."
            Provider "provider" "The provider refused or is away."
        }
        $record! { CodeInfo [$crate::surface::CodeInfo] "What is known of a code." {
                code [Code] "The dotted text."
                error_class [Class] "Who can fix it."
                meaning [String] "What it means, as the beginning of a sentence."
                remedy [String] "What to do about it."
                ? chain [ChainCode] "The network's own refusal, where it has one."
        } }
        $record! { ChainCode [$crate::surface::ChainCode] "A refusal as the chain numbers it." {
                codespace [String] "The module that refuses, such as `deployment`."
                number [u32] "Its number for the refusal."
        } }
        $record! { Detail [$crate::surface::Detail] "One thing that an error is about." {
                what [String] "What the value is, such as `found`."
                value [String] "The value as text."
        } }
        $record! { Failure [$crate::surface::Failure] "Why an operation failed." {
                code [Code] "The stable code."
                error_class [Class] "Who can fix it."
                message [String] "What is wrong and what was found, in one sentence."
                remedy [String] "What to do about it."
                is_retryable [bool] "Whether the same call may succeed later without any change by the caller."
                context [Vec<Detail>] "What the error is about."
                ? chain [ChainCode] "The network's own refusal, where it has one."
            }
            text this => this.message.clone();
        }
        $call! { codes "Every code there is, in the order of the registry." quick () [Vec<CodeInfo>] => Ok($crate::Code::ALL.iter().copied().map(Into::into).collect()); }
        $call! { explain "What is known of one code." quick (code [Code]) [CodeInfo] => Ok(code.into()); }
        $record! { GroupSpec [$crate::deployment::GroupSpec] "What one placement asks for; becomes one order on the chain." {
                name [String] "The placement's name."
                requirements [PlacementRequirements] "What the provider must be."
                resources [Vec<ResourceUnit>] "What the provider must have, unit by unit."
            }
            from {
                from_json "Reads a group as the network does: `null` and what is absent are empty, unknown keys are ignored." quick (text [String]) [GroupSpec] => Ok($crate::deployment::GroupSpec::from_json(&text)?);
                from_proto "Reads the group from protobuf bytes." quick (bytes [Bytes]) [GroupSpec] => Ok($crate::deployment::GroupSpec::from_proto(&bytes)?);
            }
            with this {
                to_proto "The group as protobuf bytes." quick () [Bytes] => Ok(this.to_proto());
                validate "Checks the group as the chain does." quick () [()] => Ok(this.validate()?);
                ceiling "What all replicas cost per block at most; nothing for a group without units." quick () [Option<Price>] => Ok(this.ceiling()?);
        } }
        $record! { PlacementRequirements [$crate::deployment::PlacementRequirements] "What a provider must be: its attributes, and who vouches for them." {
                signed_by [SignedBy] "Auditors whose signature is asked for."
                ? attributes [Vec<Attribute>] "Attributes that the provider must have. Left out, it is the network's `null`."
        } }
        $record! { SignedBy [$crate::deployment::SignedBy] "Auditors. What is left out is the network's `null`, which differs from an empty list." {
                ? all_of [Vec<String>] "Every one of them must have signed."
                ? any_of [Vec<String>] "At least one of them must have signed."
        } }
        $record! { Attribute [$crate::Attribute] "A key and its value. In JSON an empty key or value is left out, as the network writes it." {
                key [String] "Such as `region` or `vendor/nvidia/model/h100`."
                value [String] "Such as `us-west` or `true`."
        } }
        $record! { ResourceUnit [$crate::deployment::ResourceUnit] "Identical replicas and the highest price for one of them per block." {
                resource [Resources] "What one replica needs."
                count [u32] "How many replicas."
                price [DecCoin] "At most this much for one replica and block."
        } }
        $record! { Resources [$crate::Resources] "Everything one replica needs. What is left out is the network's absent part, which its checks refuse." {
                id [u32] "The unit's number in its group, from 1."
                ? cpu [Cpu] "Processors."
                ? memory [Memory] "Memory."
                ? storage [Vec<Storage>] "Volumes."
                ? gpu [Gpu] "Graphics processors."
                ? endpoints [Vec<Endpoint>] "Ways in from outside."
            }
            from {
                from_json "Reads resources as the network does: `null` and what is absent are empty, unknown keys are ignored." quick (text [String]) [Resources] => Ok($crate::Resources::from_json(&text)?);
            }
            with this {
                validate "Checks that every part is there, as the provider does before it looks closer. Amounts are not looked at." quick () [()] => Ok(this.validate()?);
        } }
        $record! { Cpu [$crate::Cpu] "Processors, in thousandths of a core." {
                attributes [Vec<Attribute>] "Such as `arch`."
                ? units [Int] "Thousandths of a core."
        } }
        $record! { Memory [$crate::Memory] "Memory, in bytes." {
                attributes [Vec<Attribute>] "Never set by an SDL document."
                ? size [Int] "Bytes."
        } }
        $record! { Storage [$crate::Storage] "One volume." {
                name [String] "The name that mounts refer to."
                attributes [Vec<Attribute>] "`class` and `persistent`."
                ? size [Int] "Bytes."
        } }
        $record! { Gpu [$crate::Gpu] "Graphics processors, in whole pieces." {
                attributes [Vec<Attribute>] "Such as `vendor/nvidia/model/h100`."
                ? units [Int] "Pieces."
        } }
        $record! { Endpoint [$crate::Endpoint] "One way in from outside." {
                kind [i32] "0 through the provider's HTTP ingress, 1 on a port that the provider picks, 2 on a leased IP address."
                sequence_number [u32] "The number of the leased IP endpoint, or 0."
        } }
        $call! { validate_groups "Checks all groups of a deployment together, as the chain does." quick (groups [Vec<GroupSpec>]) [()] => Ok($crate::deployment::validate_groups(&groups)?); }
        $call! { validate_attributes "Checks the attributes of a resource: well-formed keys, each once." quick (attributes [Vec<Attribute>]) [()] => Ok($crate::validate_attributes(&attributes)?); }
        $call! { is_attribute_key "Whether a resource's attribute may have this key." quick (key [String]) [bool] => Ok($crate::is_attribute_key(&key)); }
        $record! { Manifest [$crate::deployment::Manifest] "All groups of a deployment, sorted by name." {
                groups [Vec<Group>] "One for each placement."
            }
            from {
                from_json "Reads a manifest as a provider does: `null` and what is absent are empty, unknown keys are ignored." work (text [String]) [Manifest] => Ok($crate::deployment::Manifest::from_json(&text)?);
            }
            with this {
                to_json "The canonical JSON: what a provider is sent, and what the version is the digest of." quick () [String] => Ok(this.to_json());
                version "The version, which the deployment on chain names and the provider compares." quick () [Version] => Ok(this.version());
                validate "Checks the manifest as a provider does." quick () [()] => Ok(this.validate()?);
        } }
        $record! { Group [$crate::deployment::Group] "The services of one placement, sorted by name." {
                name [String] "The placement's name."
                services [Vec<Service>] "What runs there."
        } }
        $record! { Service [$crate::deployment::Service] "One container and how it is reached." {
                name [String] "The service's name."
                image [String] "The image reference."
                resources [Resources] "What one replica needs."
                count [u32] "How many replicas."
                ? command [Vec<String>] "Replaces the image's entry point."
                ? args [Vec<String>] "Arguments of the command."
                ? env [Vec<String>] "`NAME=value` texts."
                ? expose [Vec<ServiceExpose>] "Ports."
                ? params [ServiceParams] "Mounts, permissions, confidential computing."
                ? credentials [Credentials] "How to log in at a private registry."
        } }
        $record! { ServiceExpose [$crate::deployment::ServiceExpose] "A port and who may reach it." {
                port [u32] "The container's port."
                external_port [u32] "The port outside; 0 means the same as `port`."
                proto [String] "The protocol's text, `TCP` or `UDP` in a valid manifest."
                service [String] "The service that may reach it, or empty."
                is_global [bool] "Whether everybody may reach it."
                http_options [HttpOptions] "How the provider's ingress treats it."
                ip [String] "The leased IP endpoint's name, or empty."
                endpoint_sequence_number [u32] "The number of that endpoint, or 0."
                ? hosts [Vec<String>] "Host names it answers to."
        } }
        $record! { HttpOptions [$crate::deployment::HttpOptions] "How the provider's ingress treats a port. Sizes in bytes, times in milliseconds." {
                max_body_size [u32] "The largest request body."
                read_timeout [u32] "Patience with the upstream's reply."
                send_timeout [u32] "Patience with sending."
                next_tries [u32] "How many upstreams to try."
                next_timeout [u32] "How long to try; 0 is without limit."
                proxy_buffer_size [u32] "The buffer for the upstream's reply; 0 is the provider's own choice."
                ? next_cases [Vec<String>] "When to try the next one."
        } }
        $record! { ServiceParams [$crate::deployment::Params] "Mounts, permissions, confidential computing." {
                ? storage [Vec<Mount>] "Which volume is mounted where, sorted by volume."
                ? credentials [Credentials] "Never set by an SDL document."
                ? permissions [Permissions] "What the service may ask of the provider."
                ? tee [Tee] "The trusted execution environment asked for."
        } }
        $record! { Mount [$crate::deployment::Mount] "A volume's place in the container." {
                name [String] "The volume."
                mount [String] "An absolute path."
                read_only [bool] "Whether writing is forbidden."
        } }
        $record! { Permissions [$crate::deployment::Permissions] "What a service may ask of the provider." {
                ? read [Vec<String>] "`deployment`, `logs`, `events`."
        } }
        $record! { Tee [$crate::deployment::Tee] "A trusted execution environment." {
                kind [String] "`cpu` or `cpu-gpu`."
                attestation [bool] "Whether the provider must attest it."
        } }
        $record! { Credentials [$crate::deployment::Credentials] "How to log in at a private registry." {
                host [String] "The registry."
                email [String] "Empty in documents of version 2.0."
                username [String] "The account."
                password [Secret] "The secret."
        } }
        $call! { cross_check "Checks a manifest against the groups of its deployment as the provider does when it is sent one." quick (manifest [Manifest] groups [Vec<GroupSpec>]) [()] => Ok($crate::deployment::cross_check(&manifest, &groups)?); }
        $call! { misfits "Everything that keeps a manifest from fitting its groups; the provider would name the first." quick (manifest [Manifest] groups [Vec<GroupSpec>]) [Vec<Failure>] => Ok($crate::deployment::misfits(&manifest, &groups).iter().map(Into::into).collect()); }
        $choice! { AddressKind [$crate::surface::AddressKind] "What an address names."
            Account "account" "An account, of people and of contracts: `akash1…`."
            Consensus "consensus" "A validator's key for blocks: `akashvalcons1…`."
            Validator "validator" "A validator as an operator: `akashvaloper1…`."
        }
        $call! { address_bytes "The bytes of an address; an account's, where no kind is named." quick (address [String] ? kind [AddressKind]) [Bytes] => Ok(kind.unwrap_or_default().bytes(&address)?); }
        $call! { address_text "The text of an address; an account's, where no kind is named." quick (bytes [Bytes] ? kind [AddressKind]) [String] => Ok(kind.unwrap_or_default().text(&bytes)?); }
        $record! { DeploymentId [$crate::surface::DeploymentId] checked [$crate::id::DeploymentId] "A deployment: `owner/dseq`." {
                owner [Address] "The account of the tenant."
                dseq [U64] "The deployment's number among those of the owner."
            }
            from {
                parse "Reads the text form." quick (text [String]) [DeploymentId] => Ok(text.parse()?);
            }
            with this {
                escrow_account "The escrow account that pays for its leases." quick () [EscrowAccountId] => Ok(this.escrow_account().into());
            }
            text this => this.to_string();
        }
        $record! { GroupId [$crate::surface::GroupId] checked [$crate::id::GroupId] "A group of a deployment, which one provider serves: `owner/dseq/gseq`." {
                owner [Address] "The account of the tenant."
                dseq [U64] "The deployment's number among those of the owner."
                gseq [u32] "The group's number in the deployment."
            }
            from {
                parse "Reads the text form." quick (text [String]) [GroupId] => Ok(text.parse()?);
            }
            with this {
                deployment "The deployment that it belongs to." quick () [DeploymentId] => Ok(this.deployment().clone());
            }
            text this => this.to_string();
        }
        $record! { OrderId [$crate::surface::OrderId] checked [$crate::id::OrderId] "An order: a group that asks for bids. `owner/dseq/gseq/oseq`." {
                owner [Address] "The account of the tenant."
                dseq [U64] "The deployment's number among those of the owner."
                gseq [u32] "The group's number in the deployment."
                oseq [u32] "The order's number among those of the group."
            }
            from {
                parse "Reads the text form." quick (text [String]) [OrderId] => Ok(text.parse()?);
            }
            with this {
                group "The group that it asks for." quick () [GroupId] => Ok(this.group().clone());
                deployment "The deployment of that group." quick () [DeploymentId] => Ok(this.deployment().clone());
            }
            text this => this.to_string();
        }
        $record! { BidId [$crate::surface::BidId] checked [$crate::id::BidId] "A provider's bid on an order: `owner/dseq/gseq/oseq/provider`. A provider bids once on an order." {
                owner [Address] "The account of the tenant."
                dseq [U64] "The deployment's number among those of the owner."
                gseq [u32] "The group's number in the deployment."
                oseq [u32] "The order's number among those of the group."
                provider [Address] "The account of the provider."
            }
            from {
                parse "Reads the text form." quick (text [String]) [BidId] => Ok(text.parse()?);
            }
            with this {
                order "The order that it answers." quick () [OrderId] => Ok(this.order().clone());
                lease "The lease that comes of the bid when the tenant takes it." quick () [LeaseId] => Ok(this.clone().lease());
                escrow_account "The escrow account that holds its deposit." quick () [EscrowAccountId] => Ok(this.escrow_account().into());
            }
            text this => this.to_string();
        }
        $record! { LeaseId [$crate::surface::LeaseId] checked [$crate::id::LeaseId] "A lease: a bid that was taken. `owner/dseq/gseq/oseq/provider`." {
                owner [Address] "The account of the tenant."
                dseq [U64] "The deployment's number among those of the owner."
                gseq [u32] "The group's number in the deployment."
                oseq [u32] "The order's number among those of the group."
                provider [Address] "The account of the provider."
            }
            from {
                parse "Reads the text form." quick (text [String]) [LeaseId] => Ok(text.parse()?);
            }
            with this {
                bid "The bid that it came of." quick () [BidId] => Ok(this.bid().clone());
                order "The order that it serves." quick () [OrderId] => Ok(this.order().clone());
                deployment "The deployment that it belongs to." quick () [DeploymentId] => Ok(this.deployment().clone());
                escrow_payment "What flows from the deployment's escrow account to the provider, as text." quick () [String] => Ok(this.escrow_payment().to_string());
            }
            text this => this.to_string();
        }
        $union! { EscrowAccountId [$crate::surface::EscrowAccountId] "An escrow account: `deployment/owner/dseq` or `bid/owner/dseq/gseq/oseq/provider`."
            Bid "bid" "Holds the deposit of a bid." { id [BidId] "The bid." }
            Deployment "deployment" "Pays for the leases of a deployment." { id [DeploymentId] "The deployment." }
        }
        $call! { parse_escrow_account "Reads the text form of an escrow account's id." quick (text [String]) [EscrowAccountId] => Ok(text.parse::<$crate::id::EscrowAccountId>()?.into()); }
        $call! { escrow_account_text "The text form of an escrow account's id." quick (account [EscrowAccountId]) [String] => Ok($crate::id::EscrowAccountId::from(account).to_string()); }
        $record! { Coin [$crate::surface::Coin] checked [$crate::Coin] "A whole amount of one denomination, not negative: balances, deposits, fees." {
                denom [Denom] "What it is counted in."
                amount [Int] "How much."
            }
            from {
                parse "Reads text such as `5000000uact`; a fraction of the smallest unit is dropped, as on the chain's command line." quick (text [String]) [Coin] => Ok(text.parse()?);
            }
            with this {
                checked_add "The sum of two amounts of one denomination." quick (other [Coin]) [Coin] => Ok(this.checked_add(&other)?);
                checked_sub "The difference of two amounts of one denomination." quick (other [Coin]) [Coin] => Ok(this.checked_sub(&other)?);
            }
            text this => this.to_string();
        }
        $record! { Price [$crate::surface::Price] checked [$crate::Price] "A price: a decimal amount of one denomination, not negative." {
                denom [Denom] "What it is counted in."
                amount [Dec] "How much."
            }
            from {
                parse "Reads text such as `0.7uact`." quick (text [String]) [Price] => Ok(text.parse()?);
                from_dec_coin "The price that a record of the chain holds, checked." quick (coin [DecCoin]) [Price] => Ok(coin.try_into()?);
            }
            with this {
                checked_add "The sum of two prices of one denomination." quick (other [Price]) [Price] => Ok(this.checked_add(&other)?);
                times "The price of so many of the same. Exact." quick (count [U64]) [Price] => Ok(this.times(count)?);
                block_to_hour_ceil "A price per block as a price per hour, rounded up. `block_millis` is the time between two blocks." quick (block_millis [U64]) [Price] => Ok(this.block_to_hour_ceil(block_millis)?);
                hour_to_block_floor "A price per hour as a price per block, rounded down, so that an hour costs no more than it says." quick (block_millis [U64]) [Price] => Ok(this.hour_to_block_floor(block_millis)?);
            }
            text this => this.to_string();
        }
        $record! { DecCoin [$crate::DecCoin] "A price as the chain's records hold it: any denomination text, any amount, even none. A `Price` is the checked one." {
                denom [String] "Such as `uact`."
                ? amount [Dec] "How much. Left out, it is the network's absent amount, which its checks refuse."
        } }
        $call! { decimal_add "The sum of two decimals of 18 places, as the chain adds them." quick (left [Dec] right [Dec]) [Dec] => Ok(left.checked_add(right)?); }
        $call! { decimal_sub "The difference of two decimals of 18 places." quick (left [Dec] right [Dec]) [Dec] => Ok(left.checked_sub(right)?); }
        $call! { decimal_mul_half_even "The product, rounded to 18 places, half to even." quick (left [Dec] right [Dec]) [Dec] => Ok(left.mul_half_even(right)?); }
        $call! { decimal_mul_truncate "The product, cut off at 18 places." quick (left [Dec] right [Dec]) [Dec] => Ok(left.mul_truncate(right)?); }
        $call! { decimal_quo_half_even "The quotient, rounded to 18 places, half to even." quick (left [Dec] right [Dec]) [Dec] => Ok(left.quo_half_even(right)?); }
        $call! { decimal_quo_truncate "The quotient, cut off at 18 places." quick (left [Dec] right [Dec]) [Dec] => Ok(left.quo_truncate(right)?); }
        $call! { decimal_quo_ceil "The quotient, rounded up to 18 places." quick (left [Dec] right [Dec]) [Dec] => Ok(left.quo_ceil(right)?); }
        $record! { BlockTimePreset [$crate::surface::BlockTimePreset] "A block time with a name, and who reckons with it." {
                name [String] "Such as `console`."
                block_millis [u32] "The time between two blocks."
                used_by [String] "Who reckons with it."
        } }
        $call! { block_times "Every preset of the time between two blocks. Best is a measured one." quick () [Vec<BlockTimePreset>] => Ok($crate::network::BlockTime::PRESETS.iter().copied().map(Into::into).collect()); }
        $call! { block_time "The time between two blocks in milliseconds, by the name of its preset." quick (name [String]) [u32] => Ok($crate::surface::block_time(&name)?); }
        $record! { Network [$crate::surface::Network] "A network and where it can be reached." {
                name [String] "Such as `mainnet`."
                chain_id [String] "What a signature on this network covers, such as `akashnet-2`."
                rpc [Vec<String>] "CometBFT's JSON-RPC, the first one preferred."
                rest [Vec<String>] "The REST gateway, the first one preferred."
                grpc [Vec<String>] "Host and port of gRPC, the first one preferred."
                ? faucet [String] "Where test tokens are given away."
        } }
        $call! { networks "Every network that is known to live." quick () [Vec<Network>] => Ok($crate::network::Network::ALL.iter().copied().map(Into::into).collect()); }
        $call! { network "The network of a chain id." quick (chain_id [String]) [Network] => Ok((*$crate::network::Network::by_chain_id(&chain_id)?).into()); }
        $call! { network_params "The parameters of the chain's modules, as code and upgrades set them. They change by vote: ask the chain where it matters." quick () [NetworkParams] => Ok($crate::network::Params::DEFAULT.into()); }
        $record! { NetworkParams [$crate::surface::NetworkParams] "The parameters of every module that matters to an app." {
                auth [AuthParams] "Limits of transactions."
                bme [BmeParams] "Minting and burning of ACT."
                deployment [DeploymentParams] "Deposits of deployments."
                gov [GovParams] "Votes."
                market [MarketParams] "Orders and bids."
                oracle [OracleParams] "Prices of AKT."
                slashing [SlashingParams] "Validators that miss blocks."
                staking [StakingParams] "Validators and delegations."
        } }
        $record! { AuthParams [$crate::network::AuthParams] "Limits of transactions." {
                max_memo_characters [U64] "Characters of a memo, at most."
                tx_sig_limit [U64] "Signatures on a transaction, at most, those within a multisig counted."
                tx_size_cost_per_byte [U64] "Gas for each byte of a transaction."
                sig_verify_cost_secp256k1 [U64] "Gas for a secp256k1 signature."
                sig_verify_cost_ed25519 [U64] "Gas for an ed25519 signature."
        } }
        $record! { BmeParams [$crate::network::BmeParams] "Minting and burning of ACT." {
                warn_threshold_bps [u32] "Collateral, in hundredths of a percent, below which the vault warns."
                halt_threshold_bps [u32] "Collateral, in hundredths of a percent, below which it mints no more."
                min_epoch_blocks [U64] "Blocks of an epoch, at least."
                epoch_blocks_backoff_percent [u32] "By how much epochs grow while collateral is short."
                mint_spread_bps [u32] "What minting costs, in hundredths of a percent."
                settle_spread_bps [u32] "What settling costs, in hundredths of a percent."
                max_endblocker_records [u32] "Records worked off at the end of a block, at most."
                max_pending_attempts [u32] "Attempts at a pending record, at most."
                min_mint_uact [U64] "The least to mint, in uact."
        } }
        $record! { DeploymentParams [$crate::network::DeploymentParams] "Deposits of deployments." {
                min_deposit_uakt [U64] "The least deposit, in uakt."
                min_deposit_uact [U64] "The least deposit, in uact."
        } }
        $record! { GovParams [$crate::network::GovParams] "Votes." {
                min_deposit_uakt [U64] "Deposit with which voting begins, in uakt."
                voting_period_seconds [U64] "Seconds of voting."
                quorum_bps [u32] "Share of stake that must vote, in hundredths of a percent."
                min_initial_deposit_bps [u32] "Share of the deposit that the proposer must bring, in hundredths of a percent."
                expedited_min_deposit_uakt [U64] "Deposit of an expedited proposal, in uakt."
                expedited_voting_period_seconds [U64] "Seconds of voting on an expedited proposal."
                expedited_threshold_bps [u32] "Share of votes for an expedited proposal, in hundredths of a percent."
                max_metadata_bytes [U64] "Bytes of metadata, at most."
        } }
        $record! { MarketParams [$crate::network::MarketParams] "Orders and bids." {
                bid_min_deposit_uact [U64] "The least deposit of a bid, in uact."
                bid_min_deposit_uakt [U64] "The least deposit of a bid, in uakt."
                order_max_bids [u32] "Open bids on an order before another is refused; the comparison lets one more through."
                min_reclamation_window_seconds [U64] "Shortest notice that a reclamation window may give, in seconds."
                max_reclamation_window_seconds [U64] "Longest notice that a reclamation window may give, in seconds."
        } }
        $record! { OracleParams [$crate::surface::OracleParams] "Prices of AKT." {
                min_price_sources [u32] "Sources that a price needs, at least."
                max_price_deviation_bps [U64] "How far sources may differ, in hundredths of a percent."
                max_staleness_seconds [U64] "Seconds after which a price is stale."
                twap_window_seconds [U64] "Seconds over which the price is averaged."
                retention_seconds [U64] "Seconds for which prices are kept."
                max_future_drift_seconds [U64] "Seconds by which a price may be ahead of the block."
                prune_epoch [String] "The epoch at whose end old prices go."
                max_prune_per_epoch [U64] "Prices that go in one epoch, at most."
        } }
        $record! { SlashingParams [$crate::network::SlashingParams] "Validators that miss blocks." {
                signed_blocks_window [U64] "Blocks that are looked at."
                min_signed_per_window_bps [u32] "Share of them to be signed, in hundredths of a percent."
        } }
        $record! { StakingParams [$crate::network::StakingParams] "Validators and delegations." {
                min_commission_bps [u32] "The least commission, in hundredths of a percent."
                unbonding_seconds [U64] "Seconds until undelegated stake is free."
                max_validators [u32] "Validators, at most."
                max_entries [u32] "Undelegations and redelegations of one pair at a time, at most."
                historical_entries [u32] "Headers that are kept."
        } }
        $record! { Constants [$crate::surface::Constants] "What is the same on every network." {
                coin_type [u32] "BIP-44's number for the keys: the one of all Cosmos chains."
                hd_path [String] "The derivation path of a wallet's first account."
                fee_denom [Denom] "What fees and stakes are paid in: millionths of an AKT."
                compute_denom [Denom] "What leases are paid in: millionths of an ACT, worth one US dollar each."
                denom_exponent [u32] "Places between both denominations and the units that people speak of."
                gov_authority [Address] "The account that acts for votes."
                mainnet_oracle_source [Address] "The only source of the price oracle on mainnet, a contract."
                max_document_bytes [u32] "Documents above this size are refused unread."
                gas_price_low [U64] "Some nodes take it, in millionths of a uakt for one gas."
                gas_price_average [U64] "What a node asks for unless configured otherwise, in millionths of a uakt for one gas."
                gas_price_high [U64] "What the network's own clients offer, in millionths of a uakt for one gas."
        } }
        $call! { constants "What is the same on every network." quick () [Constants] => Ok($crate::surface::Constants::all()?); }
        $call! { fee_ceil "The least fee in uakt for this much gas; part of a uakt counts as a whole one." quick (gas [U64] ? micro_uakt [U64]) [Int] => Ok($crate::surface::fee_ceil(gas, micro_uakt)?); }
        $record! { CreateDeployment [$crate::tx::CreateDeployment] "Puts a deployment on the market: each group becomes an order that providers bid on." {
                id [DeploymentId] "Whose, and a number that this owner has never used; the custom is the height of the latest block."
                groups [Vec<GroupSpec>] "What is asked for."
                version [Version] "The manifest's version, which providers hold the manifest against."
                deposit [Deposit] "Pays for the leases; of the same denomination as the prices."
                ? reclamation [Nanos] "How long a provider must wait before it takes its machine back, in nanoseconds."
            }
            with this {
                validate "Whether the chain would take the message at all." quick () [()] => Ok(this.validate_basic()?);
        } }
        $record! { Deposit [$crate::tx::Deposit] "An amount for an escrow account." {
                amount [Coin] "How much."
                sources [Vec<DepositSource>] "Where it comes from; the chain empties the first before it turns to the next."
        } }
        $choice! { DepositSource [$crate::tx::DepositSource] "Where a deposit comes from."
            Balance "balance" "The account itself."
            Grant "grant" "Others, who allowed it."
        }
        $call! { deposit "A deposit paid as the network's own tool pays: from grants of others first, then from the own account." quick (amount [Coin]) [Deposit] => Ok($crate::tx::Deposit::new(amount)); }
        $record! { Message [$crate::surface::Message] checked [$crate::tx::Message] "What a transaction asks the chain to do: the URL of a type, and bytes." {
                type_url [String] "The URL of its type."
                value [Bytes] "The protobuf bytes."
            }
            from {
                create_deployment "Puts a deployment on the market." quick (create [CreateDeployment]) [Message] => Ok((&create).into());
                create_lease "Takes a bid: its order is served by its provider, and paid from the deployment's deposit." quick (lease [LeaseId]) [Message] => Ok($crate::tx::Message::create_lease(&lease.into()));
                from_json "Reads the chain's own JSON, as its REST interface shows it." quick (type_url [String] json [String]) [Message] => Ok($crate::surface::message_from_json(&type_url, &json)?);
            }
            with this {
                canonical "The same message as the chain itself writes it." quick () [Message] => Ok(this.canonical()?);
                signers "The accounts that must sign." quick () [Vec<Address>] => Ok(this.signers()?);
                validate "Whether the chain would take the message at all, before it looks at its state." quick () [()] => Ok(this.validate_basic()?);
        } }
        $record! { Fee [$crate::tx::Fee] "The price and the limit of a transaction's execution." {
                amount [Vec<Coin>] "Paid even when execution fails. In ascending order of the denominations."
                gas_limit [U64] "Execution stops here."
                ? payer [Address] "Who pays, and signs for it; otherwise the first signer."
                ? granter [Address] "Whose fee grant pays."
        } }
        $record! { Signer [$crate::tx::Signer] "An account that signs, as the chain knows it at the moment." {
                public_key [PublicKey] "The key that will sign."
                account_number [U64] "The account's number on the chain."
                sequence [U64] "How many transactions the account has sent; 0 in an unordered one."
                mode [SignMode] "What is signed."
        } }
        $choice! { SignMode [$crate::tx::SignMode] "What a signature covers."
            Amino "amino" "A text in legacy amino JSON, which hardware wallets can show. It hides parts of some messages."
            Direct "direct" "The protobuf bytes."
            DirectAux "direct_aux" "The protobuf bytes of the body alone: for those who sign beside the payer of the fee."
        }
        $handle! { UnsignedTx [$crate::tx::UnsignedTx] "A transaction that waits for signatures: let each signer sign its `sign_bytes`, then assemble."
            new "Messages for a chain, what they cost, and who signs, in the order in which the messages first name them, a payer last."
                quick (chain_id [String] messages [Vec<Message>] fee [Fee] signers [Vec<Signer>]
                    ? memo [String] ? timeout_height [U64] ? timeout [String] ? unordered [bool]) [UnsignedTx] =>
                    $crate::surface::unsigned_tx(chain_id, messages, fee, signers, memo, timeout_height, timeout, unordered);
            get this {
                body_bytes "The body: messages, memo and timeouts, as protobuf bytes." [Bytes] => Ok(this.body_bytes());
                auth_info_bytes "Who signs and what it costs, as protobuf bytes." [Bytes] => Ok(this.auth_info_bytes());
            }
            with this {
                sign_bytes "The bytes that the signer in this place signs (their SHA-256 is what a signature covers); the first, where none is named." quick (? place [u32]) [Bytes] => Ok(this.sign_bytes($crate::surface::place(place))?);
                assemble "The transaction with its signatures: one of 64 bytes for each signer, in their order. They are not verified." quick (signatures [Vec<Bytes>]) [SignedTx] => Ok(this.assemble(&$crate::surface::signatures(&signatures)?)?.into());
                gas_limit "A gas limit that covers it, without asking a node: from a table of what messages use, and what tenants usually have." quick () [U64] => Ok(this.gas_limit(&Default::default())?);
                with_fee "The same with another fee." quick (fee [Fee]) [UnsignedTx] => Ok($crate::tx::UnsignedTx::clone(this).with_fee(fee).into());
        } }
        $handle! { SignedTx [$crate::tx::SignedTx] "A transaction that can be broadcast."
            get this {
                bytes "What is broadcast." [Bytes] => Ok(this.as_bytes().to_vec());
                hash "Under which the chain finds it: the SHA-256 of the bytes in capital hexadecimal digits." [String] => Ok(this.hash());
        } }
        $handle! { Mnemonic [$crate::access::Mnemonic] "12 to 24 words that stand for any number of keys."
            from {
                parse "Reads words in lower case with single spaces between, as the network's own tool wants them." quick (words [Secret]) [Mnemonic] => Ok($crate::access::Mnemonic::parse(&words)?.into());
                from_entropy "The words of so much randomness: 16 bytes give 12 words, 32 give 24." quick (random [SecretBytes]) [Mnemonic] => Ok($crate::access::Mnemonic::from_entropy(&random)?.into());
            }
            with this {
                words "The words with single spaces between, to be written down." quick () [Secret] => Ok(this.words());
                derive "The key at the end of a path; of a wallet's first account, where none is named. The passphrase is taken byte by byte." work (? path [String] ? passphrase [Secret]) [PrivateKey] => $crate::surface::derive(this, path, passphrase);
        } }
        $handle! { PrivateKey [$crate::access::PrivateKey] "A secret key that signs. Wiped when dropped."
            from {
                from_bytes "Takes 32 bytes." quick (bytes [SecretBytes]) [PrivateKey] => Ok($crate::access::PrivateKey::from_bytes(&bytes)?.into());
                from_armor "Opens what `to_armor` or `keys export` of the network's tool has sealed." work (text [String] passphrase [Secret]) [PrivateKey] => Ok($crate::access::PrivateKey::from_armor(&text, &passphrase)?.into());
            }
            get this {
                public_key "The key that verifies what this one signs." [PublicKey] => Ok(this.public_key());
            }
            with this {
                sign "Signs the SHA-256 of these bytes: deterministic (RFC 6979), the lower of both solutions, `r ‖ s`." work (bytes [Bytes]) [Bytes] => Ok(this.sign(&bytes).to_vec());
                to_armor "Seals the key with a passphrase, as `keys export` of the network's tool does. The salt must be 16 random bytes, others each time." work (passphrase [Secret] salt [Bytes]) [String] => Ok(this.to_armor(&passphrase, &$crate::surface::salt(&salt)?)?);
                to_bytes "The secret itself, to be stored by the caller." quick () [SecretBytes] => Ok(this.to_bytes().to_vec().into());
        } }
        $record! { PublicKey [$crate::surface::PublicKey] checked [$crate::PublicKey] "The compressed point of a key on secp256k1." {
                bytes [Bytes] "33 bytes that begin with 2 or 3."
            }
            from {
                parse "Reads base64, as the network's JSON holds it." quick (text [String]) [PublicKey] => Ok(text.try_into()?);
            }
            with this {
                address "The account of this key." quick () [Address] => Ok(this.address());
                verify "Checks a signature over the SHA-256 of these bytes, as strictly as the chain: 64 bytes, the lower solution." work (bytes [Bytes] signature [Bytes]) [()] => Ok($crate::access::verify(this, &bytes, &signature)?);
            }
            text this => this.to_string();
        }
        $crate::surface_market! { $record, $choice, $union, $handle, $call }
        $crate::surface_billing! { $record, $choice, $union, $handle, $call }
        $crate::surface_wallet! { $record, $choice, $union, $handle, $call }
        $crate::surface_access! { $record, $choice, $union, $handle, $call }
        $crate::surface_gateway! { $record, $choice, $union, $handle, $call }
        $crate::surface_query! { $record, $choice, $union, $handle, $call }
    };
}
