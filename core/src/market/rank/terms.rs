//! What a policy can demand.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Choices;
use crate::address::AccountAddress;
use crate::decimal::Decimal;
use crate::error::{Code, Error, Result};
use crate::network::BlockTime;
use crate::price::Period;
use crate::quantity::Blocks;

/// Who must have audited a provider: a record of theirs is enough, whatever it vouches for, as the Console looks at it.
/// (That auditors sign attributes is asked for by the order, in its `signedBy`.)
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditedBy {
    /// Every one of these.
    AllOf(Choices<AccountAddress>),
    /// At least one of these.
    AnyOf(Choices<AccountAddress>),
    /// At least one, whoever it is.
    Anyone,
}

/// What bids are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// The bytes of the provider's address, the smaller first.
    Address,
    /// When the bid was made, the earlier first.
    CreatedAt,
    /// How much its graphics processors are preferred.
    Gpu,
    /// The price, the lower first.
    Price,
    /// How much the provider is preferred.
    Provider,
    /// The provider's uptime, the higher first and the unknown last.
    Uptime,
}

impl Criterion {
    /// The order in which bids are compared where a policy says nothing else. No two bids on an order are of one provider, so
    /// that the last one always decides.
    pub const ALL: [Self; 6] =
        [Self::Price, Self::Provider, Self::Gpu, Self::Uptime, Self::CreatedAt, Self::Address];

    fn as_str(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::CreatedAt => "created_at",
            Self::Gpu => "gpu",
            Self::Price => "price",
            Self::Provider => "provider",
            Self::Uptime => "uptime",
        }
    }
}

impl fmt::Display for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// How old a bid may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MaxAge {
    /// At most so many blocks.
    Blocks(Blocks),
    /// As long as the Console keeps an order's bids: less than 320 seconds since the oldest of them, whatever became of that one.
    /// Market facts C.3.
    ConsoleQuote,
}

impl MaxAge {
    /// Whether the order's oldest bid counts for all of them.
    pub(super) fn is_of_the_oldest(self) -> bool {
        match self {
            Self::Blocks(_) => false,
            Self::ConsoleQuote => true,
        }
    }

    /// How many blocks it allows since the bid, or since the order's oldest one, was made.
    ///
    /// ```
    /// use akashkit::Blocks;
    /// use akashkit::market::MaxAge;
    /// use akashkit::network::BlockTime;
    ///
    /// assert_eq!(MaxAge::ConsoleQuote.blocks(BlockTime::CONSOLE), Blocks::new(52));
    /// assert_eq!(MaxAge::Blocks(Blocks::new(10)).blocks(BlockTime::CONSOLE), Blocks::new(10));
    /// ```
    pub fn blocks(self, block_time: BlockTime) -> Blocks {
        match self {
            Self::Blocks(blocks) => blocks,
            Self::ConsoleQuote => Blocks::new((QUOTE_MILLIS - 1) / u64::from(block_time.millis())),
        }
    }
}

/// The most that a policy pays. Exact: a bid that costs as much per hour or month as this says passes, one that costs
/// 10^-18 more does not.
///
/// ```
/// use akashkit::Code;
/// use akashkit::market::{MaxPrice, Per};
///
/// // A dollar and a half an hour, in uact.
/// assert_eq!(MaxPrice::new("1500000".parse()?, Per::Hour)?.per(), Per::Hour);
/// assert_eq!(MaxPrice::new("-1".parse()?, Per::Hour).unwrap_err().code(), Code::PriceNegative);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawMaxPrice")]
pub struct MaxPrice {
    amount: Decimal,
    per: Per,
}

impl MaxPrice {
    /// An amount of the policy's denomination for some time.
    ///
    /// # Errors
    /// [`Code::PriceNegative`] when the amount is below zero.
    pub fn new(amount: Decimal, per: Per) -> Result<Self> {
        if amount.is_negative() {
            return Err(Error::new(Code::PriceNegative).with("found", amount));
        }
        Ok(Self { amount, per })
    }

    /// How much.
    pub fn amount(&self) -> Decimal {
        self.amount
    }

    /// For how long.
    pub fn per(&self) -> Per {
        self.per
    }
}

impl TryFrom<RawMaxPrice> for MaxPrice {
    type Error = Error;

    fn try_from(raw: RawMaxPrice) -> Result<Self> {
        Self::new(raw.amount, raw.per)
    }
}

/// What a price is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// One block.
    Block,
    /// An hour.
    Hour,
    /// A month of 30.437 days.
    Month,
}

impl Per {
    /// The span.
    pub fn period(self) -> Period {
        match self {
            Self::Block => Period::BLOCK,
            Self::Hour => Period::HOUR,
            Self::Month => Period::MONTH,
        }
    }
}

/// A share of some days, in hundredths of a percent.
///
/// ```
/// use akashkit::Code;
/// use akashkit::market::Uptime;
///
/// assert_eq!(Uptime::from_bps(9_950)?.bps(), 9_950);
/// assert_eq!(Uptime::from_bps(10_001).unwrap_err().code(), Code::PolicyUptime);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Uptime(u32);

impl Uptime {
    /// So many hundredths of a percent.
    ///
    /// # Errors
    /// [`Code::PolicyUptime`] above 10000.
    pub fn from_bps(bps: u32) -> Result<Self> {
        if bps > ALWAYS {
            return Err(Error::new(Code::PolicyUptime).with("found", bps));
        }
        Ok(Self(bps))
    }

    /// In hundredths of a percent.
    pub fn bps(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for Uptime {
    type Error = Error;

    fn try_from(bps: u32) -> Result<Self> {
        Self::from_bps(bps)
    }
}

impl From<Uptime> for u32 {
    fn from(uptime: Uptime) -> Self {
        uptime.0
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMaxPrice {
    amount: Decimal,
    per: Per,
}

const ALWAYS: u32 = 10_000;
const QUOTE_MILLIS: u64 = 320_000;
