//! Minting and burning: which requests are taken, what comes of them, the circuit breaker, and the price behind all of it.

use std::collections::BTreeMap;

use akashkit::billing::{AktPrice, Bme, MintStatus, PricePoint, Vault};
use akashkit::network::{BmeParams, OracleParams, Params};
use akashkit::{AccountAddress, Code, Coin, Denom, Int, Result, Timestamp};
use serde_json::Value;

use super::world::{World, number, read};
use crate::vectors::Check;

/// What the sources said so far, and the parameters.
pub(super) struct Exchange {
    bme: BmeParams,
    oracle: OracleParams,
    sources: BTreeMap<String, Vec<PricePoint>>,
}

impl Exchange {
    pub(super) fn of(row: &Value) -> Option<Self> {
        let (defaults, params) = (&Params::DEFAULT, &row["params"]);
        let (bme, oracle) = (&params["bme"], &params["oracle"]);
        let small = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok());
        let seconds = |value: &Value| value.as_str()?.strip_suffix('s')?.parse().ok();
        let minimum: Vec<Coin> = read(&bme["min_mint"])?;
        let minimum =
            minimum.iter().find(|coin| *coin.denom() == Denom::uact()).map(|coin| coin.amount().to_u64());
        let names: Vec<String> = read(&oracle["sources"])?;
        Some(Self {
            bme: BmeParams {
                warn_threshold_bps: small(&bme["circuit_breaker_warn_threshold"])?,
                halt_threshold_bps: small(&bme["circuit_breaker_halt_threshold"])?,
                mint_spread_bps: small(&bme["mint_spread_bps"])?,
                settle_spread_bps: small(&bme["settle_spread_bps"])?,
                min_mint_uact: minimum?.ok()?,
                ..defaults.bme
            },
            oracle: OracleParams {
                min_price_sources: small(&oracle["min_price_sources"])?,
                max_price_deviation_bps: number(&oracle["max_price_deviation_bps"])?,
                max_staleness_seconds: seconds(&oracle["max_price_staleness_period"])?,
                twap_window_seconds: seconds(&oracle["twap_window"])?,
                ..defaults.oracle
            },
            sources: names.into_iter().map(|name| (name, Vec::new())).collect(),
        })
    }

    /// Compares what one block did; gives the number of figures.
    pub(super) fn block(&mut self, before: &World, after: &World, block: &Value, check: &mut Check) -> usize {
        let place = format!("block {}", block["height"].as_str().unwrap_or_default());
        let taken = block["txs"].as_array().into_iter().flatten();
        let mut figures = 0;
        for tx in taken.filter(|tx| tx["deliver"].is_object()) {
            self.listen(tx);
            figures += self.requests(tx, before, &place, check);
        }
        figures += self.price(after, block, &place, check);
        // What happens in many blocks at once happens at prices that no record shows.
        if block["skip"].is_null() || before.price == after.price {
            figures += self.records(before, block, &place, check) + self.status(before, after, &place, check);
        }
        figures
    }

    fn listen(&mut self, tx: &Value) {
        for message in tx["messages"].as_array().into_iter().flatten() {
            let is_price =
                message["@type"] == "/akash.oracle.v2.MsgAddPriceEntry" && tx["deliver"]["code"] == 0;
            let points = message["signer"].as_str().and_then(|signer| self.sources.get_mut(signer));
            let point = read(&message["timestamp"]).zip(read(&message["price"]));
            if let (true, Some(points), Some((at, usd))) = (is_price, points, point) {
                points.push(PricePoint { at, usd });
            }
        }
    }

    fn price(&self, after: &World, block: &Value, place: &str, check: &mut Check) -> usize {
        let sources: Vec<Vec<PricePoint>> = self.sources.values().cloned().collect();
        let now: Option<Timestamp> = read(&block["time"]);
        let price = now.map(|now| AktPrice::of(&sources, now, &self.oracle));
        let believed = price.and_then(Result::ok).flatten().and_then(|price| price.believed(&self.oracle));
        check.equal(&format!("{place} price of AKT"), after.price, believed);
        1
    }

    fn requests(&self, tx: &Value, before: &World, place: &str, check: &mut Check) -> usize {
        let mut figures = 0;
        for message in tx["messages"].as_array().into_iter().flatten() {
            let to = match message["@type"].as_str().unwrap_or_default() {
                "/akash.bme.v1.MsgBurnACT" => "uakt",
                "/akash.bme.v1.MsgBurnMint" => message["denom_to_mint"].as_str().unwrap_or_default(),
                "/akash.bme.v1.MsgMintACT" => "uact",
                _ => continue,
            };
            let said =
                self.at(before).and_then(|bme| bme.admit(&coin(&message["coins_to_burn"])?, &to.parse()?));
            let refused =
                tx["deliver"]["codespace"].as_str().filter(|space| ["bme", "oracle.v2"].contains(space));
            let wanted = refused.map(|space| (space, tx["deliver"]["code"].as_u64().unwrap_or_default()));
            let got = said
                .as_ref()
                .err()
                .and_then(|error| error.chain())
                .map(|(space, code)| (space, u64::from(code)));
            figures += 1;
            check.equal(&format!("{place} request"), wanted, got);
        }
        figures
    }

    /// What was executed and what was refused at the end of the block, in the chain's order.
    fn records(&self, before: &World, block: &Value, place: &str, check: &mut Check) -> usize {
        let mut records: Vec<(Key, &Value)> = Vec::new();
        for (key, value) in block["set"].as_object().into_iter().flatten() {
            records.extend(Key::of(key).map(|key| (key, value)));
        }
        records.sort_by(|left, right| left.0.cmp(&right.0));
        let (mut figures, mut credit) = (0, before.remint_credit);
        for (key, record) in records {
            let place = format!("{place} {} {}", key.kind, key.height);
            figures += match key.kind.as_str() {
                "executed" => {
                    self.executed(before, record, &mut credit, &place, check).unwrap_or_else(|error| {
                        check.differ(place, record.to_string(), error.to_string());
                        0
                    })
                }
                _ => self.canceled(before, record, &place, check),
            };
        }
        figures
    }

    fn executed(
        &self,
        before: &World,
        record: &Value,
        credit: &mut Int,
        place: &str,
        check: &mut Check,
    ) -> Result<usize> {
        let accrued = &record["remint_credit_accrued"];
        let burned = if accrued.is_null() { &record["burned"] } else { accrued };
        let conversion = self.at(before)?.convert(&coin(&burned["coin"])?)?;
        let (given, minted) = if accrued.is_null() {
            conversion.out_of_credit(*credit)?
        } else {
            conversion.out_of_credit(Int::ZERO)?
        };
        *credit = credit.checked_sub(given.amount())?;
        if !accrued.is_null() {
            *credit = credit.checked_add(conversion.burn.amount())?;
        }
        check.equal(&format!("{place} minted"), amount(&record["minted"])?, minted.amount());
        check.equal(
            &format!("{place} given out again"),
            amount(&record["remint_credit_issued"])?,
            given.amount(),
        );
        check.equal(&format!("{place} spread"), coin(&record["spread"])?, conversion.spread);
        Ok(3)
    }

    fn canceled(&self, before: &World, record: &Value, place: &str, check: &mut Check) -> usize {
        let said = self.at(before).and_then(|bme| bme.convert(&coin(&record["coins_to_burn"])?));
        let wanted = match record["cancel_reason"].as_str().unwrap_or_default() {
            "epsilon" => Code::BmeEpsilon,
            "minimum_mint" => Code::BmeMinimum,
            // After many tries, for reasons that lie outside.
            _ => return 0,
        };
        check.equal(&format!("{place} reason"), Some(wanted), said.err().map(|error| error.code()));
        1
    }

    fn status(&self, before: &World, after: &World, place: &str, check: &mut Check) -> usize {
        let Some(wanted) = after.status else { return 0 };
        let vault = Vault::new(after.vault, after.pending_uakt(), after.supply_uact);
        let got: Option<MintStatus> = vault.and_then(|vault| vault.status(before.price, &self.bme)).ok();
        check.equal(&format!("{place} circuit breaker"), Some(wanted), got);
        1
    }

    fn at(&self, world: &World) -> Result<Bme> {
        Bme::new(world.status.unwrap_or(MintStatus::HaltOracle), world.price, self.bme)
    }
}

/// The key of a record; burns come before mints, then by owner's bytes, height and number.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    burned: String,
    owner: AccountAddress,
    height: u64,
    sequence: u64,
    kind: String,
}

impl Key {
    fn of(key: &str) -> Option<Self> {
        let mut parts = key.strip_prefix("bme/")?.split('/');
        let kind = parts.next().filter(|kind| ["executed", "canceled"].contains(kind))?.to_owned();
        let (burned, _minted) = (parts.next()?.to_owned(), parts.next()?);
        let owner = parts.next()?.parse().ok()?;
        Some(Self {
            burned,
            owner,
            height: parts.next()?.parse().ok()?,
            sequence: parts.next()?.parse().ok()?,
            kind,
        })
    }
}

/// The amount of a coin with its price; nothing where there is none.
fn amount(priced: &Value) -> Result<Int> {
    if priced.is_null() { Ok(Int::ZERO) } else { Ok(coin(&priced["coin"])?.amount()) }
}

fn coin(value: &Value) -> Result<Coin> {
    let text = |key: &str| value[key].as_str().unwrap_or_default();
    Coin::new(text("denom").parse()?, text("amount").parse()?)
}
