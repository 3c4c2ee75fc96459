//! Ids of what a provider offers and of what comes of it: bids and leases.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::path::{self, FromPath, Path};
use super::{DeploymentId, Dseq, EscrowAccountId, EscrowPaymentId, GroupId, Gseq, OrderId, Oseq, RawBidId};
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};

/// A provider's bid on an order: `owner/dseq/gseq/oseq/provider`. A provider bids once on an order.
///
/// ```
/// use akashkit::{Code, id::BidId};
///
/// let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
/// assert_eq!(id.order().to_string(), "akash1qyhmn054/7/1/1");
/// assert_eq!(id.clone().lease().bid(), &id);
/// let own = "akash1qyhmn054/7/1/1/akash1qyhmn054".parse::<BidId>();
/// assert_eq!(own.unwrap_err().code(), Code::IdSelfBid);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "RawBidId", into = "RawBidId")]
pub struct BidId {
    order: OrderId,
    provider: AccountAddress,
}

impl BidId {
    /// The provider's bid on an order.
    ///
    /// ```
    /// use akashkit::{Code, id::{BidId, OrderId}};
    ///
    /// let order: OrderId = "akash1qyhmn054/7/1/1".parse()?;
    /// let provider = "akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// assert!(BidId::new(order.clone(), provider).is_ok());
    /// let own = order.owner().clone();
    /// assert_eq!(BidId::new(order, own).unwrap_err().code(), Code::IdSelfBid);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IdSelfBid`] when the provider owns the order.
    pub fn new(order: OrderId, provider: AccountAddress) -> Result<Self> {
        if *order.owner() == provider {
            return Err(Error::new(Code::IdSelfBid).with("found", provider));
        }
        Ok(Self { order, provider })
    }

    /// The lease that comes of the bid when the tenant takes it.
    pub fn lease(self) -> LeaseId {
        LeaseId(self)
    }

    /// The order that it answers.
    pub fn order(&self) -> &OrderId {
        &self.order
    }

    /// The account of the provider.
    pub fn provider(&self) -> &AccountAddress {
        &self.provider
    }

    /// The escrow account that holds its deposit.
    pub fn escrow_account(&self) -> EscrowAccountId {
        EscrowAccountId::Bid(self.clone())
    }
}

impl FromPath for BidId {
    const PARTS: usize = RawBidId::PARTS;

    fn read(path: &mut Path<'_>) -> Result<Self> {
        Self::new(OrderId::read(path)?, path.address()?)
    }
}

impl TryFrom<RawBidId> for BidId {
    type Error = Error;

    fn try_from(raw: RawBidId) -> Result<Self> {
        raw.check()
    }
}

impl From<BidId> for RawBidId {
    fn from(id: BidId) -> Self {
        Self { provider: id.provider.to_string(), order: id.order.into(), bseq: 0 }
    }
}

impl FromStr for BidId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        path::exactly(text)
    }
}

impl fmt::Display for BidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.order, self.provider)
    }
}

/// A lease: a bid that was taken. Its text and JSON are those of the bid.
///
/// ```
/// use akashkit::{Code, id::LeaseId};
///
/// let id: LeaseId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
/// assert_eq!(id.deployment().to_string(), "akash1qyhmn054/7");
/// assert_eq!("akash1qyhmn054/7/1/1".parse::<LeaseId>().unwrap_err().code(), Code::IdPath);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LeaseId(BidId);

impl LeaseId {
    /// The bid that it came of.
    pub fn bid(&self) -> &BidId {
        &self.0
    }

    /// The order that it serves.
    pub fn order(&self) -> &OrderId {
        self.0.order()
    }

    /// The account of the provider.
    pub fn provider(&self) -> &AccountAddress {
        self.0.provider()
    }

    /// What flows from the deployment's escrow account to the provider.
    pub fn escrow_payment(&self) -> EscrowPaymentId {
        EscrowPaymentId::from(self.clone())
    }
}

impl From<BidId> for LeaseId {
    fn from(bid: BidId) -> Self {
        bid.lease()
    }
}

impl From<LeaseId> for BidId {
    fn from(lease: LeaseId) -> Self {
        lease.0
    }
}

impl TryFrom<RawBidId> for LeaseId {
    type Error = Error;

    fn try_from(raw: RawBidId) -> Result<Self> {
        raw.check().map(Self)
    }
}

impl From<LeaseId> for RawBidId {
    fn from(id: LeaseId) -> Self {
        id.0.into()
    }
}

impl FromStr for LeaseId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        text.parse().map(Self)
    }
}

impl fmt::Display for LeaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

macro_rules! projections {
    ($($id:ident),*) => {
        $(
            impl $id {
                /// The group of the order.
                pub fn group(&self) -> &GroupId {
                    self.order().group()
                }

                /// The deployment of the order.
                pub fn deployment(&self) -> &DeploymentId {
                    self.order().deployment()
                }

                /// The account of the tenant.
                pub fn owner(&self) -> &AccountAddress {
                    self.order().owner()
                }

                /// The deployment's number.
                pub fn dseq(&self) -> Dseq {
                    self.order().dseq()
                }

                /// The group's number.
                pub fn gseq(&self) -> Gseq {
                    self.order().gseq()
                }

                /// The order's number.
                pub fn oseq(&self) -> Oseq {
                    self.order().oseq()
                }
            }
        )*
    };
}

projections!(BidId, LeaseId);
