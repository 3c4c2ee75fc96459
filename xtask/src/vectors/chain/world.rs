//! What a transcript has of escrow after a block, read.

use std::collections::BTreeMap;

use akashkit::billing::{Account, Grant, MintStatus, Payment};
use akashkit::{Coin, Coins, Decimal, Denom, Int};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::parameters::Parameters;
use super::providers::Providers;
use super::records::Records;

/// The records of one moment, by the rest of their keys.
#[derive(Clone, Default)]
pub(super) struct World {
    pub(super) accounts: BTreeMap<String, Account>,
    pub(super) payments: BTreeMap<String, Payment>,
    /// By the addresses of granter and grantee.
    pub(super) grants: BTreeMap<(String, String), Grant>,
    pub(super) records: Records,
    pub(super) providers: Providers,
    pub(super) params: Parameters,
    pub(super) balances: BTreeMap<String, Coins>,
    pub(super) sequences: BTreeMap<String, u64>,
    /// What the escrow module holds.
    pub(super) held: Coins,
    pub(super) status: Option<MintStatus>,
    /// The price of an AKT, where it is known.
    pub(super) price: Option<Decimal>,
    /// What stands behind ACT, in uakt.
    pub(super) vault: Int,
    pub(super) supply_uact: Int,
    /// Uakt that was burned before, and is given out first.
    pub(super) remint_credit: Int,
    /// What waits to be burned.
    pending: BTreeMap<String, Coin>,
    /// Records of deployments, the market and escrow as the transcript has them.
    pub(super) raw: BTreeMap<String, Value>,
}

impl World {
    /// What a transcript begins with. `None` when a record cannot be read.
    pub(super) fn of(row: &Value) -> Option<Self> {
        let mut world = Self::default();
        world.params.set_market(&row["params"]["market"]);
        for (key, value) in row["initial_state"].as_object()? {
            world.set(key, value)?;
        }
        Some(world)
    }

    /// What stands after a block. `None` when a record cannot be read.
    pub(super) fn after(&self, block: &Value) -> Option<Self> {
        let mut world = self.clone();
        for key in block["del"].as_array().into_iter().flatten() {
            world.remove(key.as_str()?);
        }
        for (key, value) in block["set"].as_object().into_iter().flatten() {
            world.set(key, value)?;
        }
        Some(world)
    }

    fn set(&mut self, key: &str, value: &Value) -> Option<()> {
        let (kind, rest) = key.split_once('/').unwrap_or((key, ""));
        let id = rest.to_owned();
        match kind {
            "escrow_account" => _ = self.accounts.insert(id, read(value)?),
            "escrow_payment" => _ = self.payments.insert(id, read(value)?),
            "account" => _ = self.sequences.insert(id, number(&value["sequence"])?),
            "balance" => _ = self.balances.insert(id, coins(value)?),
            "module_balance" if rest == "bme" => self.vault = coins(value)?.amount_of(&Denom::uakt()),
            "module_balance" if rest == "escrow" => self.held = coins(value)?,
            "supply" => self.supply_uact = coins(value)?.amount_of(&Denom::uact()),
            "oracle" if rest == "akt_price" => self.price = value.as_str()?.parse().ok(),
            "authz" => self.grants.extend(pair(rest).and_then(|pair| grant(pair, value))),
            "audit" | "provider" => self.providers.set(value)?,
            "bid" | "deployment" | "group" | "lease" | "order" => self.records.set(kind, value)?,
            "proposal" => self.params.hear(value),
            "bme" => self.set_exchange(rest, value)?,
            _ => {}
        }
        if let Some(kept) = kept(kind, value) {
            self.raw.insert(key.to_owned(), kept);
        }
        Some(())
    }

    fn set_exchange(&mut self, key: &str, value: &Value) -> Option<()> {
        if key == "mint_status" {
            self.status = read(value);
        } else if key == "state" {
            let credits: Vec<Coin> = read(&value["remint_credits"])?;
            let uakt = credits.iter().find(|coin| *coin.denom() == Denom::uakt());
            self.remint_credit = uakt.map_or(Int::ZERO, Coin::amount);
        } else if key.starts_with("pending/uakt/") {
            self.pending.insert(key.to_owned(), read(&value["coins_to_burn"])?);
        }
        Some(())
    }

    fn remove(&mut self, key: &str) {
        let (kind, rest) = key.split_once('/').unwrap_or_default();
        match kind {
            "escrow_account" => _ = self.accounts.remove(rest),
            "escrow_payment" => _ = self.payments.remove(rest),
            "balance" => _ = self.balances.remove(rest),
            "module_balance" if rest == "bme" => self.vault = Int::ZERO,
            "module_balance" if rest == "escrow" => self.held = Coins::default(),
            "authz" => _ = pair(rest).and_then(|pair| self.grants.remove(&pair)),
            "audit" => self.providers.remove_audit(rest),
            "bme" => _ = self.pending.remove(rest),
            _ => {}
        }
        self.raw.remove(key);
    }

    /// Uakt that waits to be burned.
    pub(super) fn pending_uakt(&self) -> Int {
        let amounts = self.pending.values().map(Coin::amount);
        amounts.fold(Int::ZERO, |sum, amount| sum.checked_add(amount).unwrap_or(sum))
    }
}

/// What is compared of a record: not what an order asks for and a bid offers, which nothing changes.
fn kept(kind: &str, value: &Value) -> Option<Value> {
    match kind {
        "bid" | "escrow_account" | "escrow_payment" | "lease" | "order" => {
            let mut kept = value.clone();
            kept.as_object_mut()?.retain(|key, _| key != "resources_offer" && key != "spec");
            Some(kept)
        }
        "deployment" | "group" => Some(json!({"state": value["state"]})),
        _ => None,
    }
}

/// A grant to deposit between two; `None` for one to do something else.
pub(super) fn grant(pair: (String, String), value: &Value) -> Option<((String, String), Grant)> {
    let granter = pair.0.parse().ok()?;
    let authorization = &value["authorization"];
    let (scopes, limits) = (read(&authorization["scopes"])?, read(&authorization["spend_limits"])?);
    Some((pair, Grant { granter, scopes, limits, expiration: read(&value["expiration"])? }))
}

/// Granter and grantee of a grant to deposit.
fn pair(id: &str) -> Option<(String, String)> {
    let addresses = id.strip_suffix(DEPOSIT)?.strip_suffix('/')?;
    addresses.split_once('/').map(|(granter, grantee)| (granter.to_owned(), grantee.to_owned()))
}

/// A record as the library reads it.
pub(super) fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    serde_json::from_value(value.clone()).ok()
}

/// A number, or its text.
pub(super) fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

/// `{"uact": "5"}`.
fn coins(value: &Value) -> Option<Coins> {
    let texts = value.as_object()?.iter().map(|(denom, amount)| Some(format!("{}{denom}", amount.as_str()?)));
    texts.collect::<Option<Vec<_>>>()?.join(",").parse().ok()
}

/// What deposits are granted for.
pub(super) const DEPOSIT: &str = "/akash.escrow.v1.MsgAccountDeposit";
