//! Balances of the accounts with names in a transcript, and the fees that they pay.

use std::collections::{BTreeMap, BTreeSet};

use akashkit::{Coins, Result};
use serde_json::Value;

use super::world::{World, read};

/// Balances while a block runs.
#[derive(Clone)]
pub(super) struct Bank {
    balances: BTreeMap<String, Coins>,
    /// Accounts that get something at the end of the block.
    later: BTreeSet<String>,
    /// Accounts that a message moves whose doing is not known here.
    unknown: BTreeSet<String>,
    /// Accounts that escrow moves in this block.
    pub(super) touched: BTreeSet<String>,
}

impl Bank {
    /// What stood before a block. Whoever the events of its end name may have got something there.
    pub(super) fn of(world: &World, events: &Value) -> Self {
        let attributes =
            events.as_array().into_iter().flatten().filter_map(|event| event["attributes"].as_array());
        let texts = attributes.flatten().filter_map(|attribute| attribute[1].as_str());
        let later = texts.map(|text| text.trim_matches('"').to_owned()).collect();
        Self { balances: world.balances.clone(), later, unknown: BTreeSet::new(), touched: BTreeSet::new() }
    }

    /// Forgets what an account has.
    pub(super) fn forget(&mut self, address: String) {
        self.unknown.insert(address);
    }

    /// What an account can spend of what is wanted; all of it where it is not known.
    pub(super) fn spendable(&self, address: &str, wanted: &Coins) -> Coins {
        if self.unknown.contains(address) { wanted.clone() } else { self.balance(address) }
    }

    /// Accounts that escrow moved and whose balances after the block are known.
    pub(super) fn to_compare(&self) -> impl Iterator<Item = &String> {
        self.touched
            .iter()
            .filter(|address| !self.later.contains(*address) && !self.unknown.contains(*address))
    }

    /// What an account has; nothing where it has no name.
    pub(super) fn balance(&self, address: &str) -> Coins {
        self.balances.get(address).cloned().unwrap_or_default()
    }

    /// Changes a balance; one that is not known stays so.
    pub(super) fn change(
        &mut self,
        address: &str,
        change: impl FnOnce(&Coins) -> Result<Coins>,
    ) -> Result<()> {
        let is_known = !self.unknown.contains(address);
        if let Some(balance) = self.balances.get_mut(address).filter(|_| is_known) {
            *balance = change(balance)?;
        }
        Ok(())
    }
}

/// Who pays the fees of a block's transactions.
pub(super) struct Fees {
    /// Signers of whom not every transaction got so far, or of whom some may not have.
    unpaid: BTreeSet<String>,
    unsure: BTreeSet<String>,
    addresses: BTreeMap<String, String>,
}

impl Fees {
    /// A transaction that gets as far as paying raises the sequence of each signer.
    pub(super) fn of(txs: &[&Value], before: &World, after: &World, row: &Value) -> Self {
        let names = row["accounts"].as_object().into_iter().flatten();
        let address = |(name, account): (&String, &Value)| {
            Some((name.clone(), account["address"].as_str()?.to_owned()))
        };
        let mut fees = Self {
            unpaid: BTreeSet::new(),
            unsure: BTreeSet::new(),
            addresses: names.filter_map(address).collect(),
        };
        let mut signed: BTreeMap<String, u64> = BTreeMap::new();
        for signer in txs.iter().flat_map(|tx| fees.signers(tx)) {
            *signed.entry(signer).or_default() += 1;
        }
        for (signer, times) in signed {
            let sequence = |world: &World| world.sequences.get(&signer).copied().unwrap_or_default();
            match sequence(after) - sequence(before) {
                0 => drop(fees.unpaid.insert(signer)),
                paid if paid == times => {}
                _ => drop(fees.unsure.insert(signer)),
            }
        }
        fees
    }

    /// Takes the fee of a transaction.
    pub(super) fn pay(&self, tx: &Value, bank: &mut Bank) {
        let signers = self.signers(tx);
        let named = ["granter", "payer"].iter().find_map(|key| tx["fee"][key].as_str());
        let named = named.map(|name| self.addresses.get(name).cloned().unwrap_or_else(|| name.to_owned()));
        let Some(payer) = named.or_else(|| signers.first().cloned()) else { return };
        if signers.iter().any(|signer| self.unpaid.contains(signer)) {
            return;
        }
        let fee: Option<Coins> = read(&tx["fee"]["amount"]);
        let paid = fee.map(|fee| bank.change(&payer, |balance| balance.checked_sub(&fee)));
        if signers.iter().any(|signer| self.unsure.contains(signer)) || paid.is_none_or(|paid| paid.is_err())
        {
            bank.forget(payer);
        }
    }

    fn signers(&self, tx: &Value) -> Vec<String> {
        let names = tx["signers"].as_array().into_iter().flatten().filter_map(Value::as_str);
        names.filter_map(|name| self.addresses.get(name).cloned()).collect()
    }
}
