//! A transaction before and after it is signed, and when it can be in no block any more.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::sending::Letter;
use crate::address::AccountAddress;
use crate::denom::Denom;
use crate::error::Result;
use crate::price::{Coin, Coins};
use crate::quantity::Height;
use crate::tx::node::Execution;
use crate::tx::{AccountKey, Fee, MultisigSigner, SignedTx, Signer, UnsignedTx};

/// All of a transaction but its messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Draft {
    pub(super) account_number: u64,
    pub(super) sequence: u64,
    /// In no later block than this.
    pub(super) timeout: Height,
    pub(super) fee: Fee,
}

/// A transaction that was signed, and may be anywhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Attempt {
    pub(super) hash: String,
    bytes: String,
    pub(super) draft: Draft,
}

impl Draft {
    /// With the fee that the table says.
    pub(super) fn new(letter: &Letter, desk: &Desk, account: (u64, u64), height: Height) -> Result<Self> {
        let timeout = height.after(desk.sender.valid_for)?;
        let fee = Fee { granter: desk.sender.granter.clone(), ..desk.fee(0)? };
        let mut draft = Self { account_number: account.0, sequence: account.1, timeout, fee };
        let gas = draft.unsigned(letter, desk).gas_limit(&letter.assumptions)?;
        draft.fee = Fee { granter: draft.fee.granter.take(), ..desk.fee(gas)? };
        Ok(draft)
    }

    pub(super) fn unsigned(&self, letter: &Letter, desk: &Desk) -> UnsignedTx {
        let sender = &desk.sender;
        let (account_number, sequence) = (self.account_number, self.sequence);
        let tx = UnsignedTx::new(sender.chain_id.clone(), letter.messages.clone(), self.fee.clone());
        let tx = tx.timeout_height(self.timeout);
        match &sender.key {
            AccountKey::Single(public_key) => {
                let (public_key, mode) = (*public_key, sender.mode);
                tx.signed_by(Signer { public_key, account_number, sequence, mode })
            }
            AccountKey::Multisig(key) => {
                tx.signed_by_several(MultisigSigner::new(key.clone(), account_number, sequence))
            }
        }
    }

    /// At the same price.
    pub(super) fn raise_gas(&mut self, gas: u64) {
        let before = self.fee.gas_limit.max(1);
        let gas = gas.max(self.fee.gas_limit);
        for coin in &mut self.fee.amount {
            let amount = u128::from(coin.amount().to_u64().unwrap_or(u64::MAX));
            let raised = (amount * u128::from(gas)).div_ceil(u128::from(before));
            let raised =
                raised.to_string().parse().and_then(|amount| Coin::new(coin.denom().clone(), amount));
            if let Ok(raised) = raised {
                *coin = raised;
            }
        }
        self.fee.gas_limit = gas;
    }
}

impl Attempt {
    pub(super) fn new(signed: &SignedTx, draft: Draft) -> Self {
        Self { hash: signed.hash(), bytes: BASE64_STANDARD.encode(signed.as_bytes()), draft }
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        BASE64_STANDARD.decode(&self.bytes).unwrap_or_default()
    }

    /// Whether no block takes it from here on: the last one that could exists, or its sequence is used.
    pub(super) fn is_dead(&self, height: Height, sequence: u64) -> bool {
        self.is_late(height) || sequence > self.draft.sequence
    }

    pub(super) fn is_late(&self, height: Height) -> bool {
        height >= self.draft.timeout
    }
}

impl Desk {
    pub(super) fn fee(&self, gas: u64) -> Result<Fee> {
        Fee::of_gas(gas, self.sender.gas_price)
    }

    pub(super) fn fee_denom(&self) -> Denom {
        Denom::uakt()
    }
}

/// What an account received by a transaction, as its events say.
pub(super) fn received(execution: &Execution, by: &AccountAddress) -> Vec<Coin> {
    let by = by.to_string();
    let value = |event: &crate::tx::node::Event, key: &str| {
        event.attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone())
    };
    let events = execution.events.iter().filter(|event| event.name == "coin_received");
    let ours = events.filter(|event| value(event, "receiver").as_ref() == Some(&by));
    let coins = ours.filter_map(|event| value(event, "amount")?.parse::<Coins>().ok());
    let sum = coins.fold(Coins::default(), |sum, coins| sum.checked_add(&coins).unwrap_or(sum));
    sum.as_slice().to_vec()
}
