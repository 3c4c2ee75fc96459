//! Ids as flat records, as the chain's JSON has them.

use crate::address::AccountAddress;
use crate::error::{Error, Result};
use crate::id;

macro_rules! flat {
    ($($doc:literal $name:ident { $($field:ident: $type:ty = $get:expr),* } $id:ident => $make:expr;)*) => {$(
        #[doc = $doc]
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)] // the table says what they are
        pub struct $name { $(pub $field: $type),* }

        impl From<id::$name> for $name {
            fn from(id: id::$name) -> Self {
                Self { $($field: $get(&id)),* }
            }
        }

        impl TryFrom<$name> for id::$name {
            type Error = Error;

            fn try_from($id: $name) -> Result<Self> {
                $make
            }
        }
    )*};
}

flat! {
    "A deployment."
    DeploymentId {
        owner: AccountAddress = |id: &id::DeploymentId| id.owner().clone(),
        dseq: u64 = |id: &id::DeploymentId| id.dseq().get()
    } id => Ok(Self::new(id.owner, id.dseq.try_into()?));

    "A group of a deployment."
    GroupId {
        owner: AccountAddress = |id: &id::GroupId| id.owner().clone(),
        dseq: u64 = |id: &id::GroupId| id.dseq().get(),
        gseq: u32 = |id: &id::GroupId| id.gseq().get()
    } id => {
        let deployment = id::DeploymentId::try_from(DeploymentId { owner: id.owner, dseq: id.dseq })?;
        Ok(Self::new(deployment, id.gseq.try_into()?))
    };

    "An order."
    OrderId {
        owner: AccountAddress = |id: &id::OrderId| id.owner().clone(),
        dseq: u64 = |id: &id::OrderId| id.dseq().get(),
        gseq: u32 = |id: &id::OrderId| id.gseq().get(),
        oseq: u32 = |id: &id::OrderId| id.oseq().get()
    } id => {
        let group = id::GroupId::try_from(GroupId { owner: id.owner, dseq: id.dseq, gseq: id.gseq })?;
        Ok(Self::new(group, id.oseq.try_into()?))
    };

    "A provider's bid on an order."
    BidId {
        owner: AccountAddress = |id: &id::BidId| id.owner().clone(),
        dseq: u64 = |id: &id::BidId| id.dseq().get(),
        gseq: u32 = |id: &id::BidId| id.gseq().get(),
        oseq: u32 = |id: &id::BidId| id.oseq().get(),
        provider: AccountAddress = |id: &id::BidId| id.provider().clone()
    } id => {
        let BidId { owner, dseq, gseq, oseq, provider } = id;
        Self::new(OrderId { owner, dseq, gseq, oseq }.try_into()?, provider)
    };

    "A lease: a bid that was taken."
    LeaseId {
        owner: AccountAddress = |id: &id::LeaseId| id.owner().clone(),
        dseq: u64 = |id: &id::LeaseId| id.dseq().get(),
        gseq: u32 = |id: &id::LeaseId| id.gseq().get(),
        oseq: u32 = |id: &id::LeaseId| id.oseq().get(),
        provider: AccountAddress = |id: &id::LeaseId| id.provider().clone()
    } id => {
        let LeaseId { owner, dseq, gseq, oseq, provider } = id;
        Ok(id::BidId::try_from(BidId { owner, dseq, gseq, oseq, provider })?.lease())
    };
}

/// An escrow account.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub enum EscrowAccountId {
    Bid { id: id::BidId },
    Deployment { id: id::DeploymentId },
}

impl From<id::EscrowAccountId> for EscrowAccountId {
    fn from(account: id::EscrowAccountId) -> Self {
        match account {
            id::EscrowAccountId::Bid(id) => Self::Bid { id },
            id::EscrowAccountId::Deployment(id) => Self::Deployment { id },
        }
    }
}

impl From<EscrowAccountId> for id::EscrowAccountId {
    fn from(account: EscrowAccountId) -> Self {
        match account {
            EscrowAccountId::Bid { id } => Self::Bid(id),
            EscrowAccountId::Deployment { id } => Self::Deployment(id),
        }
    }
}
