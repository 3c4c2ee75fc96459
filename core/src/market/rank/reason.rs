//! Why a bid stands where it stands.

use std::cmp::Ordering;
use std::fmt;

use serde::Serialize;

use super::judge::Cost;
use super::rejection::{Known, Percent};
use super::terms::Criterion;
use crate::address::AccountAddress;
use crate::market::Bid;
use crate::price::Price;
use crate::quantity::Height;

/// Why a bid stands ahead of a neighbour or behind it: the first criterion in which the two differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// On which side of the neighbour it stands.
    pub side: Side,
    /// The provider of the neighbour.
    pub of: AccountAddress,
    /// What makes the difference.
    pub by: Difference,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = match self.side {
            Side::Ahead => "ahead of",
            Side::Behind => "behind",
        };
        write!(f, "{side} {}: {}", self.of, self.by)
    }
}

/// The side of a neighbour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Better.
    Ahead,
    /// Not so good.
    Behind,
}

/// What a bid has in a criterion, and what the other one has. Places in lists of preferences begin with 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "criterion", rename_all = "snake_case")]
pub enum Difference {
    /// The bytes of the providers' addresses: all else is equal.
    Address,
    /// When they were made.
    CreatedAt {
        /// This one.
        own: Height,
        /// The other one.
        other: Height,
    },
    /// The places of their models among the preferred ones.
    Gpu {
        /// Of this one.
        own: Option<usize>,
        /// Of the other one.
        other: Option<usize>,
    },
    /// The prices per block.
    Price {
        /// Of this one.
        own: Price,
        /// Of the other one.
        other: Price,
    },
    /// The places of their providers among the preferred ones.
    Provider {
        /// Of this one.
        own: Option<usize>,
        /// Of the other one.
        other: Option<usize>,
    },
    /// The uptimes of their providers, in hundredths of a percent.
    Uptime {
        /// Of this one.
        own: Option<u32>,
        /// Of the other one.
        other: Option<u32>,
    },
}

impl Difference {
    /// The criterion.
    pub fn criterion(&self) -> Criterion {
        match self {
            Self::Address => Criterion::Address,
            Self::CreatedAt { .. } => Criterion::CreatedAt,
            Self::Gpu { .. } => Criterion::Gpu,
            Self::Price { .. } => Criterion::Price,
            Self::Provider { .. } => Criterion::Provider,
            Self::Uptime { .. } => Criterion::Uptime,
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address => f.write_str("all is equal but the address"),
            Self::CreatedAt { own, other } => write!(f, "made at block {own}, the other at {other}"),
            Self::Gpu { own, other } => {
                write!(f, "its gpus are {}, the other's {}", Preferred(*own), Preferred(*other))
            }
            Self::Price { own, other } => write!(f, "costs {own} a block, the other {other}"),
            Self::Provider { own, other } => {
                write!(f, "its provider is {}, the other's {}", Preferred(*own), Preferred(*other))
            }
            Self::Uptime { own, other } => {
                let (own, other) = (own.map(Percent), other.map(Percent));
                write!(f, "its provider's uptime is {}, the other's {}", Known(&own), Known(&other))
            }
        }
    }
}

/// A bid that passed, with all that it is compared by.
pub(super) struct Standing {
    pub(super) bid: Bid,
    pub(super) cost: Cost,
    /// Places in the lists of preferences, from 0.
    pub(super) gpu: Option<usize>,
    pub(super) provider: Option<usize>,
    pub(super) uptime: Option<u32>,
}

impl Standing {
    /// Before another one, or after it. Both are in one denomination.
    pub(super) fn compare(&self, other: &Self, criteria: &[Criterion]) -> Ordering {
        let mut orders = criteria.iter().map(|criterion| self.by(*criterion, other));
        orders.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    }

    /// What decides between this one and its neighbour.
    pub(super) fn reason(&self, side: Side, neighbour: &Self, criteria: &[Criterion]) -> Option<Reason> {
        let decides = criteria.iter().find(|criterion| self.by(**criterion, neighbour).is_ne())?;
        let by = self.difference(*decides, neighbour);
        Some(Reason { side, of: neighbour.bid.id.provider().clone(), by })
    }

    fn by(&self, criterion: Criterion, other: &Self) -> Ordering {
        match criterion {
            Criterion::Address => self.bid.id.provider().cmp(other.bid.id.provider()),
            Criterion::CreatedAt => self.bid.created_at.cmp(&other.bid.created_at),
            Criterion::Gpu => preferred(self.gpu).cmp(&preferred(other.gpu)),
            Criterion::Price => self.bid.price.amount().cmp(&other.bid.price.amount()),
            Criterion::Provider => preferred(self.provider).cmp(&preferred(other.provider)),
            Criterion::Uptime => other.uptime.cmp(&self.uptime),
        }
    }

    fn difference(&self, criterion: Criterion, other: &Self) -> Difference {
        let from_one = |place: Option<usize>| place.map(|place| place.saturating_add(1));
        match criterion {
            Criterion::Address => Difference::Address,
            Criterion::CreatedAt => {
                Difference::CreatedAt { own: self.bid.created_at, other: other.bid.created_at }
            }
            Criterion::Gpu => Difference::Gpu { own: from_one(self.gpu), other: from_one(other.gpu) },
            Criterion::Price => {
                Difference::Price { own: self.bid.price.clone(), other: other.bid.price.clone() }
            }
            Criterion::Provider => {
                Difference::Provider { own: from_one(self.provider), other: from_one(other.provider) }
            }
            Criterion::Uptime => Difference::Uptime { own: self.uptime, other: other.uptime },
        }
    }
}

/// The rest stands behind.
fn preferred(place: Option<usize>) -> usize {
    place.unwrap_or(usize::MAX)
}

struct Preferred(Option<usize>);

impl fmt::Display for Preferred {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(place) => write!(f, "preference {place}"),
            None => f.write_str("not preferred"),
        }
    }
}
