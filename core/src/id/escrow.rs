//! Ids of the escrow accounts in which deposits lie, and of the payments out of them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{BidId, DeploymentId, EscrowScope, LeaseId, RawBidId, RawEscrowAccountId, RawEscrowPaymentId};
use crate::error::{Error, Result};

/// An escrow account: `deployment/owner/dseq` or `bid/owner/dseq/gseq/oseq/provider`.
///
/// ```
/// use akashkit::{Code, id::EscrowAccountId};
///
/// let id: EscrowAccountId = "deployment/akash1qyhmn054/7".parse()?;
/// assert_eq!(id.deployment().dseq().get(), 7);
/// assert_eq!(serde_json::to_value(&id).unwrap()["scope"], "deployment");
/// let refused = "lease/akash1qyhmn054/7".parse::<EscrowAccountId>();
/// assert_eq!(refused.unwrap_err().code(), Code::IdEscrowKey);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "RawEscrowAccountId", into = "RawEscrowAccountId")]
pub enum EscrowAccountId {
    /// Holds the deposit of a bid.
    Bid(BidId),
    /// Pays for the leases of a deployment.
    Deployment(DeploymentId),
}

impl EscrowAccountId {
    /// What it belongs to.
    pub fn scope(&self) -> EscrowScope {
        match self {
            Self::Bid(_) => EscrowScope::BID,
            Self::Deployment(_) => EscrowScope::DEPLOYMENT,
        }
    }

    /// The deployment that it belongs to, or whose order the bid answers.
    pub fn deployment(&self) -> &DeploymentId {
        match self {
            Self::Bid(bid) => bid.deployment(),
            Self::Deployment(deployment) => deployment,
        }
    }
}

impl TryFrom<RawEscrowAccountId> for EscrowAccountId {
    type Error = Error;

    fn try_from(raw: RawEscrowAccountId) -> Result<Self> {
        raw.check()
    }
}

impl From<EscrowAccountId> for RawEscrowAccountId {
    fn from(id: EscrowAccountId) -> Self {
        let xid = match &id {
            EscrowAccountId::Bid(bid) => bid.to_string(),
            EscrowAccountId::Deployment(deployment) => deployment.to_string(),
        };
        Self { scope: id.scope(), xid }
    }
}

impl FromStr for EscrowAccountId {
    type Err = Error;

    fn from_str(key: &str) -> Result<Self> {
        RawEscrowAccountId::parse(key)?.check()
    }
}

impl fmt::Display for EscrowAccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        RawEscrowAccountId::from(self.clone()).fmt(f)
    }
}

/// The payment for a lease, out of the escrow account of its deployment: `deployment/owner/dseq/gseq/oseq/provider`.
///
/// ```
/// use akashkit::{Code, id::EscrowPaymentId};
///
/// let key = "deployment/akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2";
/// let id: EscrowPaymentId = key.parse()?;
/// assert_eq!(id.account().to_string(), "deployment/akash1qyhmn054/7");
/// assert_eq!(id.lease().oseq().get(), 1);
/// let refused = key.replace("deployment", "bid").parse::<EscrowPaymentId>();
/// assert_eq!(refused.unwrap_err().code(), Code::IdEscrowKey);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "RawEscrowPaymentId", into = "RawEscrowPaymentId")]
pub struct EscrowPaymentId(LeaseId);

impl EscrowPaymentId {
    /// The lease that it pays for.
    pub fn lease(&self) -> &LeaseId {
        &self.0
    }

    /// The account that pays.
    pub fn account(&self) -> EscrowAccountId {
        self.0.deployment().escrow_account()
    }
}

impl From<LeaseId> for EscrowPaymentId {
    fn from(lease: LeaseId) -> Self {
        Self(lease)
    }
}

impl TryFrom<RawEscrowPaymentId> for EscrowPaymentId {
    type Error = Error;

    fn try_from(raw: RawEscrowPaymentId) -> Result<Self> {
        raw.check()
    }
}

impl From<EscrowPaymentId> for RawEscrowPaymentId {
    fn from(id: EscrowPaymentId) -> Self {
        RawBidId::from(id.0).escrow_payment()
    }
}

impl FromStr for EscrowPaymentId {
    type Err = Error;

    fn from_str(key: &str) -> Result<Self> {
        RawEscrowPaymentId::parse(key)?.check()
    }
}

impl fmt::Display for EscrowPaymentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        RawEscrowPaymentId::from(self.clone()).fmt(f)
    }
}
