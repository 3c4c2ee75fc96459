//! All that the chain keeps, as the chain's JSON has it: to be compared with a node, record by record.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};
use sha2::{Digest, Sha256};

use super::exchange::ExchangeState;
use super::module::Module;
use super::row::{Account, Row};
use super::{Chain, Devnet, staking};
use crate::decimal::Int;
use crate::denom::Denom;
use crate::error::Result;
use crate::hex;
use crate::price::{Coin, Coins};

impl Devnet {
    /// Every record in the chain's JSON, by a key that begins with its kind.
    ///
    /// # Errors
    /// What makes a message inside a record unreadable.
    pub fn records(&self) -> Result<BTreeMap<String, Json>> {
        let chain = &self.chain;
        let mut records = BTreeMap::new();
        for (key, row) in chain.store.rows() {
            let kind = key.split('/').next().unwrap_or_default();
            if UNSEEN.contains(&kind) {
                continue;
            }
            if let Some(json) = record(row)? {
                records.insert(key.clone(), json);
            }
        }
        chain.totals(&mut records);
        Ok(records)
    }

    /// The SHA-256 of records in canonical JSON: keys in order, no blanks.
    pub fn digest(records: &BTreeMap<String, Json>) -> String {
        let text = serde_json::to_string(records).unwrap_or_default();
        hex::to_text(&Sha256::digest(text)).to_lowercase()
    }
}

impl Chain {
    fn totals(&self, records: &mut BTreeMap<String, Json>) {
        for module in [
            Module::Escrow,
            Module::Bme,
            Module::Gov,
            Module::Mint,
            Module::Transfer,
            Module::Bonded,
            Module::NotBonded,
        ] {
            records
                .insert(format!("module_balance/{}", module.name()), coins(&self.balance(module.address())));
        }
        let fees = self.balance(Module::Fees.address());
        let fees = fees.checked_add(&self.balance(Module::Distribution.address())).unwrap_or_default();
        records.insert("module_balance/fees".to_owned(), coins(&fees));
        records.insert("oracle/akt_price".to_owned(), self.feed().text().into());
        let exchange = self.exchange();
        records.insert("bme/mint_status".to_owned(), json!(exchange.status));
        records.insert("bme/state".to_owned(), self.bme_state(&exchange));
        for module in Module::ALL {
            records.remove(&super::bank::balance_key(module.address()));
        }
    }

    pub(super) fn bme_state(&self, state: &ExchangeState) -> Json {
        let vault = self.balance(Module::Bme.address()).amount_of(&Denom::uakt());
        let supply = self.supply().amount_of(&Denom::uact());
        json!({
            "balances": pair([supply, vault]),
            "total_burned": pair(state.burned),
            "total_minted": pair(state.minted),
            "remint_credits": [Coin::new(Denom::uakt(), state.credit).ok()],
        })
    }
}

fn pair([uact, uakt]: [Int; 2]) -> Json {
    json!([Coin::new(Denom::uact(), uact).ok(), Coin::new(Denom::uakt(), uakt).ok()])
}

fn record(row: &Row) -> Result<Option<Json>> {
    Ok(match row {
        Row::Account(account) => Some(account_record(account)),
        Row::Coins(amounts) => Some(coins(amounts)),
        Row::EscrowAccount(account) => Some(json!(account)),
        Row::EscrowPayment(payment) => Some(json!(payment)),
        Row::Record(record) => Some(staking::short(record)?.map_or_else(|| record.to_json(), Ok)?),
        Row::Exchange(_) | Row::Feed(_) | Row::Number(_) | Row::Params(_) => None,
    })
}

fn account_record(account: &Account) -> Json {
    let key = account.key.as_ref().map(|key| key.to_message());
    json!({
        "account_number": account.number.to_string(),
        "sequence": account.sequence.to_string(),
        "pub_key": key.and_then(|key| super::message::base64(key.value().get(2..)?)),
    })
}

fn coins(coins: &Coins) -> Json {
    let amounts =
        coins.as_slice().iter().map(|coin| (coin.denom().to_string(), Json::from(coin.amount().to_string())));
    Json::Object(amounts.collect::<Map<String, Json>>())
}

/// Kinds that transcripts do not show.
const UNSEEN: &[&str] = &["deposit", "distribution", "params", "redelegation", "unbonding", "vote"];
