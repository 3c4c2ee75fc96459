//! The price of AKT. Chain facts 2.9 and 5.7.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fault::{Done, Fault};
use super::{Chain, message};
use crate::billing::{AktPrice, PricePoint};
use crate::decimal::Decimal;
use crate::error::Result;
use crate::time::Timestamp;
use crate::wire::{self, Fields, values};

/// What the sources said, and what was made of it at the end of the last block.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Feed {
    pub(super) sources: BTreeMap<String, Vec<PricePoint>>,
    /// `None` before anything was said.
    pub(super) health: Option<Health>,
    pub(super) last: Option<Aggregated>,
}

/// Whether the price can be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Health {
    Known(Decimal),
    Stalled,
}

/// A price as the chain tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Aggregated {
    denom: String,
    pub(super) twap: Decimal,
    pub(super) median_price: Decimal,
    pub(super) min_price: Decimal,
    pub(super) max_price: Decimal,
    pub(super) timestamp: Timestamp,
    pub(super) num_sources: u32,
    #[serde(with = "as_text")]
    pub(super) deviation_bps: u64,
}

pub(super) fn add_price(chain: &mut Chain, message: Fields) -> Done {
    let source = message::address(message, "signer")?;
    let id = message.message("id");
    let (denom, base) = (id.text("denom"), id.text("base_denom"));
    let price = wire::decimal(message.bytes("price"))?.unwrap_or_default();
    let at = values::moment(message, "timestamp")?;
    let mut feed = chain.feed();
    let Some(points) = feed.sources.get_mut(&source) else {
        return Err(Fault::sdk(
            4,
            format_args!("source {source} is not authorized oracle provider: unauthorized"),
        ));
    };
    let refused = |what: String| Err(Fault::sdk(18, format_args!("{what}: invalid request")));
    if denom != AKT {
        return refused(format!("unsupported denom {denom}"));
    }
    if base != USD {
        return refused(format!("unsupported base denom {base}"));
    }
    if price <= Decimal::ZERO {
        return refused("price must be positive".to_owned());
    }
    if points.last().is_some_and(|last| at < last.at) {
        return refused("price timestamp is too old".to_owned());
    }
    points.push(PricePoint { at, usd: price });
    chain.store.set(FEED, feed);
    chain.tell(
        "akash.oracle.v2.EventPriceData",
        &[("id", &Pair::AKT), ("price", &price), ("source", &source), ("timestamp", &at)],
    );
    Ok(())
}

impl Chain {
    pub(super) fn feed(&self) -> Feed {
        self.store.get::<Feed>(FEED).cloned().unwrap_or_default()
    }

    /// The price at the end of the last block, where it can be believed.
    pub(super) fn akt_price(&self) -> Option<Decimal> {
        match self.store.get::<Feed>(FEED)?.health? {
            Health::Known(price) => Some(price),
            Health::Stalled => None,
        }
    }

    /// Makes a price of what the sources said, at the end of a block.
    pub(super) fn aggregate_price(&mut self) -> Result<()> {
        let Some(feed) = self.store.get::<Feed>(FEED).filter(|feed| feed.has_prices()) else { return Ok(()) };
        let (params, now) = (self.params().oracle, self.time);
        let sources: Vec<Vec<PricePoint>> = feed.sources.values().cloned().collect();
        let price = AktPrice::of(&sources, now, &params)?;
        let believed = price.and_then(|price| price.believed(&params).map(|twap| (price, twap)));
        let was = feed.health;
        let mut feed = feed.clone();
        let Some((price, twap)) = believed else {
            feed.health = Some(Health::Stalled);
            if was != feed.health {
                self.tell("akash.oracle.v2.EventPriceStaled", &[("id", &Pair::AKT), ("last_height", &"0")]);
                self.store.set(FEED, feed);
            }
            return Ok(());
        };
        feed.health = Some(Health::Known(twap));
        if !matches!(was, Some(Health::Known(_))) {
            let height = self.height.get().to_string();
            self.tell("akash.oracle.v2.EventPriceRecovered", &[("height", &height), ("id", &Pair::AKT)]);
        }
        let told = Aggregated {
            denom: AKT.to_owned(),
            twap,
            median_price: AktPrice::median(&sources, now, &params)?,
            min_price: price.least,
            max_price: price.most,
            timestamp: now,
            num_sources: price.sources,
            deviation_bps: price.deviation_bps,
        };
        self.tell("akash.oracle.v2.EventAggregatedPrice", &[("price", &told)]);
        feed.last = Some(told);
        self.store.set(FEED, feed);
        Ok(())
    }
}

impl Feed {
    fn has_prices(&self) -> bool {
        self.sources.values().any(|points| !points.is_empty())
    }

    /// The price, or why there is none.
    pub(super) fn text(&self) -> String {
        match self.health {
            Some(Health::Known(price)) => price.to_string(),
            Some(Health::Stalled) => "error: price stalled".to_owned(),
            None => concat!(
                "error: collections: not found: key 'akt/usd' of type ",
                "github.com/cosmos/gogoproto/akash.oracle.v2.PriceHealth: price stalled"
            )
            .to_owned(),
        }
    }
}

#[derive(Serialize)]
struct Pair {
    denom: &'static str,
    base_denom: &'static str,
}

impl Pair {
    const AKT: Self = Self { denom: AKT, base_denom: USD };
}

/// A number that the chain writes as a text.
pub(super) mod as_text {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(in crate::devnet) fn serialize<S: Serializer>(
        number: &u64,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub(in crate::devnet) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<u64, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

pub(super) const FEED: &str = "oracle/feed";
const AKT: &str = "akt";
const USD: &str = "usd";
