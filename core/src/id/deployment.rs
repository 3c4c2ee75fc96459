//! Ids of what a tenant creates: a deployment, its groups and their orders.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::path::{self, FromPath, Path};
use super::{Dseq, EscrowAccountId, Gseq, Oseq, RawDeploymentId, RawGroupId, RawOrderId};
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};

/// A deployment: `owner/dseq`.
///
/// ```
/// use akashkit::{Code, id::DeploymentId};
///
/// let id: DeploymentId = "akash1qyhmn054/7".parse()?;
/// assert_eq!(id.escrow_account().to_string(), "deployment/akash1qyhmn054/7");
/// assert_eq!("akash1qyhmn054/0".parse::<DeploymentId>().unwrap_err().code(), Code::IdDseq);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "RawDeploymentId", into = "RawDeploymentId")]
pub struct DeploymentId {
    owner: AccountAddress,
    dseq: Dseq,
}

impl DeploymentId {
    /// The owner's deployment of this number.
    pub fn new(owner: AccountAddress, dseq: Dseq) -> Self {
        Self { owner, dseq }
    }

    /// The account of the tenant.
    pub fn owner(&self) -> &AccountAddress {
        &self.owner
    }

    /// Its number among those of the owner.
    pub fn dseq(&self) -> Dseq {
        self.dseq
    }

    /// The escrow account that pays for its leases.
    pub fn escrow_account(&self) -> EscrowAccountId {
        EscrowAccountId::Deployment(self.clone())
    }
}

impl FromPath for DeploymentId {
    const PARTS: usize = RawDeploymentId::PARTS;
    const WRONG_PARTS: Code = RawDeploymentId::WRONG_PARTS;

    fn read(path: &mut Path<'_>) -> Result<Self> {
        Ok(Self::new(path.address()?, Dseq::new(path.number()?)?))
    }
}

impl fmt::Display for DeploymentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.owner, self.dseq)
    }
}

impl From<DeploymentId> for RawDeploymentId {
    fn from(id: DeploymentId) -> Self {
        Self { owner: id.owner.to_string(), dseq: id.dseq.get() }
    }
}

/// A group of a deployment, which one provider serves: `owner/dseq/gseq`.
///
/// ```
/// use akashkit::{Code, id::GroupId};
///
/// let id: GroupId = "akash1qyhmn054/7/1".parse()?;
/// assert_eq!(id.deployment().to_string(), "akash1qyhmn054/7");
/// // Unlike the chain's parser, this one takes no further parts.
/// assert_eq!("akash1qyhmn054/7/1/1".parse::<GroupId>().unwrap_err().code(), Code::IdPath);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "RawGroupId", into = "RawGroupId")]
pub struct GroupId {
    deployment: DeploymentId,
    gseq: Gseq,
}

impl GroupId {
    /// The deployment's group of this number.
    pub fn new(deployment: DeploymentId, gseq: Gseq) -> Self {
        Self { deployment, gseq }
    }

    /// The deployment that it belongs to.
    pub fn deployment(&self) -> &DeploymentId {
        &self.deployment
    }

    /// The account of the tenant.
    pub fn owner(&self) -> &AccountAddress {
        self.deployment.owner()
    }

    /// The deployment's number.
    pub fn dseq(&self) -> Dseq {
        self.deployment.dseq()
    }

    /// Its number in the deployment.
    pub fn gseq(&self) -> Gseq {
        self.gseq
    }
}

impl FromPath for GroupId {
    const PARTS: usize = RawGroupId::PARTS;

    fn read(path: &mut Path<'_>) -> Result<Self> {
        Ok(Self::new(DeploymentId::read(path)?, Gseq::new(path.number()?)?))
    }
}

impl fmt::Display for GroupId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.deployment, self.gseq)
    }
}

impl From<GroupId> for RawGroupId {
    fn from(id: GroupId) -> Self {
        Self { gseq: id.gseq.get(), deployment: id.deployment.into() }
    }
}

/// An order: a group that asks for bids. `owner/dseq/gseq/oseq`.
///
/// ```
/// use akashkit::{Code, id::OrderId};
///
/// let id: OrderId = "akash1qyhmn054/7/1/3".parse()?;
/// assert_eq!((id.gseq().get(), id.oseq().get()), (1, 3));
/// assert_eq!("akash1qyhmn054/7/1/0".parse::<OrderId>().unwrap_err().code(), Code::IdOseq);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "RawOrderId", into = "RawOrderId")]
pub struct OrderId {
    group: GroupId,
    oseq: Oseq,
}

impl OrderId {
    /// The group's order of this number.
    pub fn new(group: GroupId, oseq: Oseq) -> Self {
        Self { group, oseq }
    }

    /// The group that it asks for.
    pub fn group(&self) -> &GroupId {
        &self.group
    }

    /// The deployment of that group.
    pub fn deployment(&self) -> &DeploymentId {
        self.group.deployment()
    }

    /// The account of the tenant.
    pub fn owner(&self) -> &AccountAddress {
        self.group.owner()
    }

    /// The deployment's number.
    pub fn dseq(&self) -> Dseq {
        self.group.dseq()
    }

    /// The group's number.
    pub fn gseq(&self) -> Gseq {
        self.group.gseq()
    }

    /// Its number among those of the group.
    pub fn oseq(&self) -> Oseq {
        self.oseq
    }
}

impl FromPath for OrderId {
    const PARTS: usize = RawOrderId::PARTS;

    fn read(path: &mut Path<'_>) -> Result<Self> {
        Ok(Self::new(GroupId::read(path)?, Oseq::new(path.number()?)?))
    }
}

impl fmt::Display for OrderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.group, self.oseq)
    }
}

impl From<OrderId> for RawOrderId {
    fn from(id: OrderId) -> Self {
        Self { oseq: id.oseq.get(), group: id.group.into() }
    }
}

macro_rules! checked_from_raw {
    ($($id:ident from $raw:ident),*) => {
        $(
            impl TryFrom<$raw> for $id {
                type Error = Error;

                fn try_from(raw: $raw) -> Result<Self> {
                    raw.check()
                }
            }

            impl FromStr for $id {
                type Err = Error;

                fn from_str(text: &str) -> Result<Self> {
                    path::exactly(text)
                }
            }
        )*
    };
}

checked_from_raw!(DeploymentId from RawDeploymentId, GroupId from RawGroupId, OrderId from RawOrderId);
