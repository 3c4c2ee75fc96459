//! How flows end.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::close::Close;
use super::said::{self, Fault};
use crate::access::certificate::Renewal;
use crate::address::AccountAddress;
use crate::gateway::LeaseStatus;
use crate::id::{BidId, DeploymentId, GroupId, LeaseId};
use crate::market::{HostUri, LeaseState};
use crate::price::{Coin, Price};
use crate::quantity::Height;
use crate::refusal::Refusal;

/// What came of a flow.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// The deployment is closed.
    Closed {
        /// Which.
        id: DeploymentId,
        /// What came back; nothing where it was closed before.
        refund: Vec<Coin>,
    },
    /// The deployment runs.
    Deployed {
        /// Which.
        id: DeploymentId,
        /// Its leases, by group.
        leases: Vec<Leased>,
    },
    /// It did not work; what is left is said.
    Failed(Box<Failure>),
    /// The deposit is in the account.
    ToppedUp {
        /// Whose account.
        id: DeploymentId,
        /// What the account has now, before what it owes since its last settlement.
        funds: Vec<Price>,
    },
    /// The providers run the new manifest.
    Updated {
        /// Which deployment.
        id: DeploymentId,
        /// Its leases, by group.
        leases: Vec<Leased>,
    },
}

/// A lease, and where its provider is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leased {
    /// Which.
    pub id: LeaseId,
    /// What it costs per block.
    pub price: Price,
    /// The provider's gateway.
    pub host: HostUri,
    /// How its services are.
    pub status: LeaseStatus,
}

/// Why a flow did not do what it should, and what is open because of it.
#[derive(Clone, Debug)]
pub struct Failure {
    /// Why.
    pub why: Why,
    /// Whether it is no end: nobody answered, or the chain stood still, and [`Event::Start`](super::Event::Start) goes on where it
    /// stopped.
    pub is_stalled: bool,
    /// What is open on the chain, and costs money.
    pub left: Left,
    /// What came back where the flow closed its deployment itself.
    pub refund: Vec<Coin>,
    /// The flow that closes what is left, ready to start.
    pub cleanup: Option<Box<Close>>,
}

/// What a flow left on the chain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// A deployment that is open, or may be.
    pub deployment: Option<DeploymentId>,
    /// What its account has, before what it owes since its last settlement; nothing where that is not known.
    pub funds: Vec<Price>,
    /// What its leases cost an hour, rounded up; absent where it has none.
    pub per_hour_ceil: Option<Price>,
    /// A transaction of which nobody knows yet whether it will be executed.
    pub pending: Option<Pending>,
}

/// A transaction that may still be executed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Pending {
    /// Under which the chain finds it then.
    pub hash: String,
    /// In no later block than this.
    pub until: Height,
}

/// Why a flow failed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The chain has no such account: nobody has ever sent it anything.
    AccountUnknown,
    /// The escrow account has ended: overdrawn, or closed. A deposit would come back, or only pay debts.
    AccountEnded {
        /// Whether it ended because it could not pay.
        is_overdrawn: bool,
    },
    /// The certificate is revoked on the chain.
    CertificateRevoked,
    /// The certificate cannot be used at this time.
    CertificateTime(Renewal),
    /// Whoever was asked to sign or to choose did not.
    Declined {
        /// In the host's words.
        reason: String,
    },
    /// The deployment is closed.
    DeploymentClosed,
    /// The chain has no such deployment.
    DeploymentUnknown,
    /// The account lacks this much.
    Funds {
        /// What is missing.
        missing: Vec<Coin>,
    },
    /// Other groups are on the market than the new document has: it needs a deployment of its own.
    GroupsDiffer {
        /// The first that differs, counted from 1.
        group: u32,
    },
    /// What the flow was handed is not valid.
    Invalid(Fault),
    /// A lease ended before its services were ready.
    LeaseLost {
        /// Which.
        lease: LeaseId,
        /// What became of it; absent where the chain has none.
        state: Option<LeaseState>,
    },
    /// There is no lease whose provider could be sent anything.
    LeaseNone,
    /// A provider does not take the manifest.
    Manifest {
        /// Which.
        provider: AccountAddress,
        /// Why not.
        #[serde(with = "said")]
        refusal: Refusal,
    },
    /// No bid that would do came in time.
    NoBids {
        /// On which group.
        group: GroupId,
        /// Those that came, and why they do not do.
        rejected: Vec<(BidId, Vec<String>)>,
    },
    /// The services of a lease are not ready in time.
    NotReady {
        /// Which.
        lease: LeaseId,
    },
    /// A provider does not answer, or says that it cannot.
    ProviderAway {
        /// Which.
        provider: AccountAddress,
        /// What it said last.
        #[serde(with = "said::maybe")]
        refusal: Option<Refusal>,
    },
    /// The chain refuses.
    Refused(#[serde(with = "said")] Refusal),
    /// No node answered, or the chain stood still.
    Stalled,
    /// A transaction was built as often as patience allows, and is in no block.
    Undelivered,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Why::AccountUnknown => f.write_str("the chain has no such account: send it coins first"),
            Why::AccountEnded { is_overdrawn: true } => {
                f.write_str("the deployment's account is overdrawn: a deposit would only pay its debts")
            }
            Why::AccountEnded { is_overdrawn: false } => f.write_str("the deployment's account is closed"),
            Why::CertificateRevoked => f.write_str("the certificate is revoked: make another"),
            Why::CertificateTime(Renewal::Expired) => {
                f.write_str("the certificate has expired: make another")
            }
            Why::CertificateTime(_) => f.write_str("the certificate is not valid yet: check the clock"),
            Why::Declined { reason } => write!(f, "it was declined: {reason}"),
            Why::DeploymentClosed => f.write_str("the deployment is closed"),
            Why::DeploymentUnknown => f.write_str("the chain has no such deployment"),
            Why::Funds { missing } => {
                let missing: Vec<String> = missing.iter().map(ToString::to_string).collect();
                write!(f, "the account lacks {}", missing.join(" and "))
            }
            Why::GroupsDiffer { group } => {
                write!(f, "group {group} is another than on the market: create a new deployment")
            }
            Why::Invalid(fault) => f.write_str(&fault.message),
            Why::LeaseLost { lease, state: Some(state) } => write!(f, "lease {lease} is {state}"),
            Why::LeaseLost { lease, state: None } => write!(f, "the chain has no lease {lease}"),
            Why::LeaseNone => f.write_str("the deployment has no lease that runs"),
            Why::Manifest { provider, refusal } => {
                write!(f, "{provider} does not take the manifest: {}", refusal.reason.cause)
            }
            Why::NoBids { group, rejected } => {
                write!(f, "no bid on group {group} will do, of {} that came", rejected.len())
            }
            Why::NotReady { lease } => write!(f, "the services of lease {lease} are not ready in time"),
            Why::ProviderAway { provider, refusal: None } => write!(f, "{provider} does not answer"),
            Why::ProviderAway { provider, refusal: Some(refusal) } => {
                write!(f, "{provider} cannot: {}", refusal.reason.cause)
            }
            Why::Refused(refusal) => write!(f, "the chain refuses: {}", refusal.reason.cause),
            Why::Stalled => f.write_str("no node answers, or the chain stands still"),
            Why::Undelivered => f.write_str("the transaction got into no block, however often it was built"),
        }
    }
}
