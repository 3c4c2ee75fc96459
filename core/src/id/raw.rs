//! Ids as text, wire and JSON carry them, not yet judged.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::path::{self, FromPath, Path};
use super::raw_escrow::{EscrowScope, RawEscrowAccountId, RawEscrowPaymentId};
use super::sequence::{Dseq, Gseq, Oseq, as_text};
use super::{BidId, DeploymentId, GroupId, OrderId};
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};

/// A deployment's id as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct RawDeploymentId {
    /// Should be the address of the tenant.
    pub owner: String,
    /// Should not be zero.
    #[serde(with = "as_text")]
    pub dseq: u64,
}

impl RawDeploymentId {
    /// Reads `owner/dseq` as the chain does: the owner must be an account and is put in lower case; zero passes.
    ///
    /// ```
    /// use akashkit::{Code, id::RawDeploymentId};
    ///
    /// assert_eq!(RawDeploymentId::parse("AKASH1QYHMN054/007")?.to_string(), "akash1qyhmn054/7");
    /// assert_eq!(RawDeploymentId::parse("akash1qyhmn054/7/1").unwrap_err().code(), Code::IdDeploymentPath);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IdDeploymentPath`], the codes of [`AccountAddress::parse`], [`Code::IdNumber`].
    pub fn parse(text: &str) -> Result<Self> {
        path::exactly(text)
    }

    /// The valid id, judged as the chain's own check does.
    ///
    /// ```
    /// use akashkit::{Code, id::RawDeploymentId};
    ///
    /// let mut id = RawDeploymentId { owner: "akash1qyhmn054".into(), dseq: 7 };
    /// assert_eq!(id.check()?.dseq().get(), 7);
    /// id.owner.clear();
    /// assert_eq!(id.check().unwrap_err().code(), Code::IdOwner);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IdOwner`], [`Code::IdDseq`].
    pub fn check(&self) -> Result<DeploymentId> {
        let owner = account(&self.owner, Code::IdOwner)?;
        Ok(DeploymentId::new(owner, Dseq::new(self.dseq)?))
    }
}

impl FromPath for RawDeploymentId {
    const PARTS: usize = 2;
    const WRONG_PARTS: Code = Code::IdDeploymentPath;

    fn read(path: &mut Path<'_>) -> Result<Self> {
        Ok(Self { owner: path.address()?.to_string(), dseq: path.number()? })
    }
}

impl fmt::Display for RawDeploymentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.owner, self.dseq)
    }
}

/// A group's id as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct RawGroupId {
    /// The deployment it belongs to.
    #[serde(flatten)]
    pub deployment: RawDeploymentId,
    /// Should not be zero.
    pub gseq: u32,
}

impl RawGroupId {
    /// Reads `owner/dseq/gseq` as the chain does, which ignores any part after these.
    ///
    /// ```
    /// use akashkit::{Code, id::RawGroupId};
    ///
    /// assert_eq!(RawGroupId::parse("akash1qyhmn054/7/0/more")?.to_string(), "akash1qyhmn054/7/0");
    /// assert_eq!(RawGroupId::parse("akash1qyhmn054/7").unwrap_err().code(), Code::IdPath);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IdPath`], the codes of [`AccountAddress::parse`], [`Code::IdNumber`].
    pub fn parse(text: &str) -> Result<Self> {
        path::at_least(text)
    }

    /// The valid id, judged as the chain's own check does.
    ///
    /// ```
    /// use akashkit::{Code, id::RawGroupId};
    ///
    /// assert_eq!(RawGroupId::parse("akash1qyhmn054/7/2")?.check()?.gseq().get(), 2);
    /// let zero = RawGroupId::parse("akash1qyhmn054/7/0")?;
    /// assert_eq!(zero.check().unwrap_err().chain(), Some(("sdk", 3)));
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`RawDeploymentId::check`], [`Code::IdGseq`].
    pub fn check(&self) -> Result<GroupId> {
        let deployment = self.deployment.check()?;
        Ok(GroupId::new(deployment, Gseq::new(self.gseq)?))
    }
}

impl FromPath for RawGroupId {
    const PARTS: usize = 3;

    fn read(path: &mut Path<'_>) -> Result<Self> {
        Ok(Self { deployment: RawDeploymentId::read(path)?, gseq: path.number()? })
    }
}

impl fmt::Display for RawGroupId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.deployment, self.gseq)
    }
}

/// An order's id as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct RawOrderId {
    /// The group it asks for.
    #[serde(flatten)]
    pub group: RawGroupId,
    /// Should not be zero.
    pub oseq: u32,
}

impl RawOrderId {
    /// Reads `owner/dseq/gseq/oseq` as the chain does, which ignores any part after these.
    ///
    /// ```
    /// use akashkit::{Code, id::RawOrderId};
    ///
    /// assert_eq!(RawOrderId::parse("akash1qyhmn054/7/1/01")?.oseq, 1);
    /// assert_eq!(RawOrderId::parse("akash1qyhmn054/7/1/+1").unwrap_err().code(), Code::IdNumber);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IdPath`], the codes of [`AccountAddress::parse`], [`Code::IdNumber`].
    pub fn parse(text: &str) -> Result<Self> {
        path::at_least(text)
    }

    /// The valid id, judged as the chain's own check does.
    ///
    /// ```
    /// use akashkit::{Code, id::RawOrderId};
    ///
    /// assert_eq!(RawOrderId::parse("akash1qyhmn054/7/1/3")?.check()?.oseq().get(), 3);
    /// assert_eq!(RawOrderId::parse("akash1qyhmn054/7/1/0")?.check().unwrap_err().code(), Code::IdOseq);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`RawGroupId::check`], [`Code::IdOseq`].
    pub fn check(&self) -> Result<OrderId> {
        let group = self.group.check()?;
        Ok(OrderId::new(group, Oseq::new(self.oseq)?))
    }
}

impl FromPath for RawOrderId {
    const PARTS: usize = 4;

    fn read(path: &mut Path<'_>) -> Result<Self> {
        Ok(Self { group: RawGroupId::read(path)?, oseq: path.number()? })
    }
}

impl fmt::Display for RawOrderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.group, self.oseq)
    }
}

/// The id of a bid or of the lease that came of it, as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct RawBidId {
    /// The order it answers.
    #[serde(flatten)]
    pub order: RawOrderId,
    /// Should be the address of the provider.
    pub provider: String,
    /// Never part of the text, and always zero so far.
    pub bseq: u32,
}

impl RawBidId {
    /// Reads `owner/dseq/gseq/oseq/provider` as the chain does, which ignores any part after these.
    ///
    /// ```
    /// use akashkit::{Code, id::RawBidId};
    ///
    /// let text = "akash1qyhmn054/7/1/1/AKASH1YZGND8D0MDV08WDTF3NRJHEF5HJ3U5N2SLFKN2";
    /// assert_eq!(RawBidId::parse(text)?.provider, "akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2");
    /// assert_eq!(RawBidId::parse("akash1qyhmn054/7/1/1/me").unwrap_err().code(), Code::AddressText);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IdPath`], the codes of [`AccountAddress::parse`], [`Code::IdNumber`].
    pub fn parse(text: &str) -> Result<Self> {
        path::at_least(text)
    }

    /// Whether the chain's own check passes. It compares owner and provider as texts, so that a provider in capitals
    /// passes who is the owner; [`check`](Self::check) refuses that too, as the chain does when it executes the bid.
    ///
    /// ```
    /// use akashkit::{Code, id::RawBidId};
    ///
    /// let mut id = RawBidId::parse("akash1qyhmn054/7/1/1/akash1qyhmn054")?;
    /// assert_eq!(id.validate().unwrap_err().code(), Code::IdSelfBid);
    /// id.provider.make_ascii_uppercase();
    /// assert!(id.validate().is_ok() && id.check().is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`RawOrderId::check`], [`Code::IdProvider`], [`Code::IdSelfBid`], [`Code::IdBseq`].
    pub fn validate(&self) -> Result<()> {
        self.judge().map(drop)
    }

    /// The valid id.
    ///
    /// ```
    /// use akashkit::{Code, id::RawBidId};
    ///
    /// let mut id = RawBidId::parse("akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2")?;
    /// assert_eq!(id.check()?.to_string(), id.to_string());
    /// id.bseq = 1;
    /// assert_eq!(id.check().unwrap_err().chain(), Some(("sdk", 36)));
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`validate`](Self::validate).
    pub fn check(&self) -> Result<BidId> {
        let (order, provider) = self.judge()?;
        BidId::new(order, provider)
    }

    /// The account that holds the deposit of the bid.
    pub fn escrow_account(&self) -> RawEscrowAccountId {
        RawEscrowAccountId { scope: EscrowScope::BID, xid: self.to_string() }
    }

    /// The payment to the provider, should the bid become a lease.
    pub fn escrow_payment(&self) -> RawEscrowPaymentId {
        let RawOrderId { group, oseq } = &self.order;
        let aid = RawEscrowAccountId { scope: EscrowScope::DEPLOYMENT, xid: group.deployment.to_string() };
        RawEscrowPaymentId { aid, xid: format!("{}/{}/{}", group.gseq, oseq, self.provider) }
    }

    fn judge(&self) -> Result<(OrderId, AccountAddress)> {
        let order = self.order.check()?;
        let provider = account(&self.provider, Code::IdProvider)?;
        if self.provider == self.order.group.deployment.owner {
            return Err(Error::new(Code::IdSelfBid).with("found", provider));
        }
        if self.bseq != 0 {
            return Err(Error::new(Code::IdBseq).with("found", self.bseq));
        }
        Ok((order, provider))
    }
}

impl FromPath for RawBidId {
    const PARTS: usize = 5;

    fn read(path: &mut Path<'_>) -> Result<Self> {
        Ok(Self { order: RawOrderId::read(path)?, provider: path.address()?.to_string(), bseq: 0 })
    }
}

impl fmt::Display for RawBidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.order, self.provider)
    }
}

fn account(text: &str, code: Code) -> Result<AccountAddress> {
    AccountAddress::parse(text).map_err(|reason| Error::new(code).caused_by(reason))
}
