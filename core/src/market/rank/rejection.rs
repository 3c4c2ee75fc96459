//! Why a bid does not do.

use std::fmt;

use serde::Serialize;

use super::Choices;
use crate::address::AccountAddress;
use crate::denom::Denom;
use crate::market::BidState;
use crate::price::Price;
use crate::quantity::{Blocks, Count};

/// Why a policy does not take a bid: what was found, `None` where nothing is known, and what is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Rejection {
    /// It is too old.
    Age {
        /// How old it is, or how old the order's oldest bid is where that counts.
        found: Blocks,
        /// How old it may be.
        most: Blocks,
    },
    /// Nobody has audited the provider.
    AuditNone,
    /// An auditor who must have audited the provider has not.
    Auditor {
        /// Who.
        wanted: AccountAddress,
    },
    /// None of the auditors has audited the provider.
    Auditors {
        /// One of these.
        wanted: Choices<AccountAddress>,
    },
    /// What it costs in an hour or a month is no number that the chain can have.
    CostOverflow,
    /// It is in another denomination, and cannot be compared.
    Denom {
        /// That of the bid.
        found: Denom,
        /// That of the policy.
        wanted: Denom,
    },
    /// It offers too few graphics processors.
    GpuCount {
        /// How many it offers, where it says so.
        found: Option<Count>,
        /// How many it must offer.
        least: Count,
    },
    /// The provider was not reached just now.
    Online {
        /// `false` where somebody tried.
        found: Option<bool>,
    },
    /// It costs too much.
    Price {
        /// What it costs per block.
        found: Price,
        /// What it may cost per block.
        most: Price,
    },
    /// The provider is one of those that are not wanted.
    ProviderDenied,
    /// The provider is none of those that are allowed.
    ProviderOther,
    /// The provider is elsewhere.
    Region {
        /// Where.
        found: Option<String>,
        /// Where it must be.
        wanted: Choices<String>,
    },
    /// It cannot be taken any more.
    State {
        /// What became of it.
        found: BidState,
    },
    /// The provider was away too much.
    Uptime {
        /// In hundredths of a percent.
        found: Option<u32>,
        /// In hundredths of a percent.
        least: u32,
    },
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Age { found, most } => write!(f, "it is {found} blocks old: at most {most} will do"),
            Self::AuditNone => f.write_str("nobody has audited the provider"),
            Self::Auditor { wanted } => write!(f, "{wanted} has not audited the provider"),
            Self::Auditors { wanted } => write!(f, "none of {wanted} has audited the provider"),
            Self::CostOverflow => f.write_str("what it costs in a month is above all numbers"),
            Self::Denom { found, wanted } => write!(f, "its price is in {found}: only {wanted} is compared"),
            Self::GpuCount { found, least } => {
                write!(f, "its gpus are {}: at least {least} will do", Known(found))
            }
            Self::Online { found: Some(_) } => f.write_str("the provider is offline"),
            Self::Online { found: None } => f.write_str("nobody knows whether the provider is online"),
            Self::Price { found, most } => write!(f, "it costs {found} a block: at most {most} will do"),
            Self::ProviderDenied => f.write_str("the provider is not wanted"),
            Self::ProviderOther => f.write_str("the provider is none of those that are allowed"),
            Self::Region { found, wanted } => {
                write!(f, "the provider's region is {}: expected one of {wanted}", Known(found))
            }
            Self::State { found } => write!(f, "it is {found}: only open bids can be taken"),
            Self::Uptime { found, least } => {
                let least = Percent(*least);
                write!(f, "the provider's uptime is {}: at least {least} will do", Known(&found.map(Percent)))
            }
        }
    }
}

/// What is known, in words.
pub(super) struct Known<'a, T>(pub(super) &'a Option<T>);

impl<T: fmt::Display> fmt::Display for Known<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(value) => value.fmt(f),
            None => f.write_str("unknown"),
        }
    }
}

/// Hundredths of a percent, as people read them.
#[derive(Clone, Copy)]
pub(super) struct Percent(pub(super) u32);

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02} %", self.0 / 100, self.0 % 100)
    }
}
