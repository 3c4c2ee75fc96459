//! From a budget to the prices of a document.

use std::collections::BTreeMap;

use serde::Serialize;

use super::document;
use crate::billing::pricing::{GenericPricing, ScriptUnit};
use crate::decimal::{Decimal, Int, Rounding};
use crate::denom::Denom;
use crate::deployment::{Deployment, GroupSpec, ResourceUnit, UNIT_PRICE};
use crate::error::{Code, Error, Result};
use crate::network::BlockTime;
use crate::price::{Exchange, Period, Price};

/// A sum of money for a span of time.
///
/// ```
/// use akashkit::{Code, Deployment, Exchange, Period};
/// use akashkit::billing::Budget;
/// use akashkit::network::BlockTime;
///
/// let document = include_str!("../../../../examples/sdl/web-database.yaml");
/// let deployment = Deployment::from_sdl(document).expect("an example");
///
/// let budget = Budget::usd("25".parse()?, Period::MONTH)?;
/// let spread = budget.spread(&deployment, BlockTime::CONSOLE, &Exchange::default())?;
/// // Two replicas of the application and one of the database, which needs more.
/// let prices: Vec<String> = spread.prices().iter().map(|price| format!("{} {}", price.profile, price.price)).collect();
/// assert_eq!(prices, ["app 10.948110000000000000uact", "database 36.074920000000000000uact"]);
/// assert!(spread.total().usd_per_ceil(Period::MONTH, BlockTime::CONSOLE, &Exchange::default())? <= "25".parse()?);
///
/// let edited = spread.write_into(document)?;
/// assert!(edited.contains("amount: 36.07492"));
///
/// assert_eq!(Budget::usd("0".parse()?, Period::MONTH).unwrap_err().code(), Code::PriceZero);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Budget {
    sum: Sum,
    period: Period,
    is_even: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Sum {
    Coins(Price),
    Usd(Decimal),
}

impl Budget {
    /// So many US dollars in a period.
    ///
    /// # Errors
    /// [`Code::PriceZero`], [`Code::PriceNegative`].
    pub fn usd(amount: Decimal, period: Period) -> Result<Self> {
        if amount.is_negative() {
            return Err(Error::new(Code::PriceNegative).with("found", amount));
        }
        above_zero(amount)?;
        Ok(Self { sum: Sum::Usd(amount), period, is_even: false })
    }

    /// So much of a denomination in a period, such as `50000000uact`.
    ///
    /// ```
    /// use akashkit::{Code, Period, billing::Budget};
    ///
    /// assert!(Budget::coins("50000000uact".parse()?, Period::MONTH).is_ok());
    /// assert_eq!(Budget::coins("0uact".parse()?, Period::MONTH).unwrap_err().code(), Code::PriceZero);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceZero`].
    pub fn coins(amount: Price, period: Period) -> Result<Self> {
        above_zero(amount.amount())?;
        Ok(Self { sum: Sum::Coins(amount), period, is_even: false })
    }

    /// The same, every replica priced alike whatever it needs.
    #[must_use]
    pub fn evenly(self) -> Self {
        Self { is_even: true, ..self }
    }

    /// The largest price per block that keeps it.
    ///
    /// ```
    /// use akashkit::{Code, Denom, Exchange, Period, billing::Budget, network::BlockTime};
    ///
    /// let budget = Budget::coins("600uakt".parse()?, Period::HOUR)?;
    /// let exchange = Exchange::with_akt("0.5".parse()?)?;
    /// assert_eq!(budget.block_price_floor(&Denom::uakt(), BlockTime::CLIENT, &exchange)?, "1uakt".parse()?);
    /// assert_eq!(budget.block_price_floor(&Denom::uact(), BlockTime::CLIENT, &exchange)?, "0.5uact".parse()?);
    /// let unknown = budget.block_price_floor(&Denom::uact(), BlockTime::CLIENT, &Exchange::default());
    /// assert_eq!(unknown.unwrap_err().code(), Code::PriceExchange);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceExchange`] when what a denomination is worth is not known and matters; [`Code::DecimalOverflow`].
    pub fn block_price_floor(
        &self,
        denom: &Denom,
        block_time: BlockTime,
        exchange: &Exchange,
    ) -> Result<Price> {
        let usd = match &self.sum {
            Sum::Coins(coins) if coins.denom() == denom => {
                return coins.per_block_floor(self.period, block_time);
            }
            // The worth of an amount is that of its price for one block.
            Sum::Coins(coins) => coins.usd_per_floor(Period::BLOCK, block_time, exchange)?,
            Sum::Usd(usd) => *usd,
        };
        exchange.block_price_floor(usd, denom, self.period, block_time)
    }

    /// The prices of a document that spend the budget and never more, in the denomination that it has.
    ///
    /// Each replica gets by what its profile needs: as much of the budget as cpu, memory, storage and graphics processors would cost
    /// of all replicas with the generic price script's own rates. With [`Budget::evenly`] all replicas get the same. Prices are cut
    /// to 6 places, and to the most that the chain takes for one replica; what is beyond stays unspent.
    ///
    /// # Errors
    /// [`Code::BudgetSmall`] when a replica would get nothing; [`Code::PriceExchange`], [`Code::DecimalOverflow`],
    /// [`Code::IntOverflow`]; [`Code::QuantityOverflow`] for more storage than can be counted exactly.
    pub fn spread(
        &self,
        deployment: &Deployment,
        block_time: BlockTime,
        exchange: &Exchange,
    ) -> Result<Spread> {
        let shares = self.shares(deployment)?;
        let denom: Denom = first_unit(deployment.groups()).ok_or(Code::GroupPrice)?.price.denom.parse()?;
        let block = self.block_price_floor(&denom, block_time, exchange)?;
        let all = shares.iter().try_fold(Int::ZERO, |sum, share| sum.checked_add(share.of_all()?))?;
        let price = |share: Share| share.priced(&block, all);
        let prices = shares.into_iter().map(price).collect::<Result<Vec<_>>>()?;
        let nothing = Price::new(denom, Decimal::ZERO)?;
        let total = prices
            .iter()
            .try_fold(nothing, |sum, price| sum.checked_add(&price.price.times(price.replicas)?))?;
        Ok(Spread { prices, total })
    }

    /// A share for each profile of each placement. Services with one profile have one price.
    fn shares(&self, deployment: &Deployment) -> Result<Vec<Share>> {
        let mut shares: BTreeMap<(usize, &str), Share> = BTreeMap::new();
        for (at, group) in deployment.groups().iter().enumerate() {
            for (unit, profile) in group.resources.iter().zip(deployment.profiles(at)) {
                let weight = if self.is_even { 1_u64.into() } else { weight(unit)? };
                let (placement, name) = (group.name.clone(), profile.clone());
                let share = Share { placement, profile: name, replicas: 0, weight };
                shares.entry((at, profile.as_str())).or_insert(share).replicas += u64::from(unit.count);
            }
        }
        Ok(shares.into_values().collect())
    }
}

/// The prices of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Spread {
    prices: Vec<ProfilePrice>,
    total: Price,
}

impl Spread {
    /// One for each profile of each placement that is deployed.
    pub fn prices(&self) -> &[ProfilePrice] {
        &self.prices
    }

    /// What all replicas cost per block at most.
    pub fn total(&self) -> &Price {
        &self.total
    }

    /// The document with these prices; nothing else in it changes.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Exchange, Period, billing::Budget, network::BlockTime};
    /// # let document = include_str!("../../../../examples/sdl/hello-web.yaml");
    /// # let deployment = Deployment::from_sdl(document).expect("an example");
    /// let budget = Budget::coins("1000uact".parse()?, Period::BLOCK)?;
    /// let spread = budget.spread(&deployment, BlockTime::DESIGN, &Exchange::default())?;
    /// let edited = spread.write_into(document)?;
    /// assert_eq!(edited, document.replace("amount: 200", "amount: 1000"));
    /// assert_eq!(spread.write_into("version: \"2.0\"").unwrap_err().code(), Code::BudgetDocument);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::BudgetDocument`] for a document that has other placements, profiles or counts, or that writes a price in such a way, as
    /// with an anchor, that it cannot be changed alone.
    pub fn write_into(&self, document: &str) -> Result<String> {
        document::with_prices(document, self)
    }
}

/// What one replica of a profile may cost in a placement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProfilePrice {
    /// The placement, which is the name of the group.
    pub placement: String,
    /// The compute profile.
    pub profile: String,
    /// Replicas of all services with it.
    pub replicas: u64,
    /// For one replica and block at most: the profile's `pricing`.
    pub price: Price,
}

struct Share {
    placement: String,
    profile: String,
    replicas: u64,
    weight: Int,
}

impl Share {
    fn of_all(&self) -> Result<Int> {
        self.weight.checked_mul(self.replicas.into())
    }

    fn priced(self, budget: &Price, all: Int) -> Result<ProfilePrice> {
        let Self { placement, profile, replicas, weight } = self;
        let amount = budget.amount().ratio(&[weight.into()], &[all.into()], Rounding::Truncate)?;
        let amount = amount.truncate_places(PLACES).min(UNIT_PRICE.into());
        if amount.is_zero() {
            let error = Error::new(Code::BudgetSmall).with("for profile", profile.escape_debug());
            return Err(error.with("in placement", placement.escape_debug()));
        }
        Ok(ProfilePrice { placement, profile, replicas, price: Price::new(budget.denom().clone(), amount)? })
    }
}

/// What a replica would cost by what its profile alone says: endpoints are the service's.
fn weight(unit: &ResourceUnit) -> Result<Int> {
    let replica =
        ScriptUnit { count: 1, endpoint_quantity: 0, ip_lease_quantity: 0, ..ScriptUnit::of(unit)? };
    GenericPricing::default().usd_month(&[replica])
}

fn first_unit(groups: &[GroupSpec]) -> Option<&ResourceUnit> {
    groups.iter().flat_map(|group| &group.resources).next()
}

fn above_zero(amount: Decimal) -> Result<()> {
    if amount.is_zero() { Err(Code::PriceZero.into()) } else { Ok(()) }
}

/// Places of a price that people read.
const PLACES: u32 = 6;
