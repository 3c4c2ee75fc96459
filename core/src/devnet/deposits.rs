//! What is deposited with proposals. Chain facts 6.4.

use super::fault::{Done, Fault};
use super::governance::{DEPOSIT_PERIOD, inactive, is_expedited, is_open, proposal_key};
use super::module::Module;
use super::rules::{self, coins};
use super::{Chain, message};
use crate::address::AccountAddress;
use crate::decimal::Decimal;
use crate::error::Result;
use crate::price::{Coin, Coins};
use crate::wire::cosmos::gov::PARAMS;
use crate::wire::query::gov::DEPOSIT;
use crate::wire::{Fields, Record, values};

impl Chain {
    /// With what deposit voting begins.
    fn least_deposit(&self, is_expedited: bool) -> Done<Coins> {
        let name = if is_expedited { "expedited_min_deposit" } else { "min_deposit" };
        let rules = self.rules(rules::GOV, &PARAMS);
        let amounts = rules.fields().messages(name).map(values::coin).collect::<Result<Vec<Coin>>>()?;
        Ok(Coins::new(amounts)?)
    }

    pub(super) fn initial_deposit(&self, message: Fields) -> Done<Coins> {
        let deposit = match message.count("initial_deposit") {
            0 => Coins::default(),
            _ => message::coins(message, "initial_deposit")?,
        };
        let (ratio, least) =
            (self.vote_rule("min_initial_deposit_ratio")?, self.least_deposit(is_expedited(message))?);
        let part = |coin: &Coin| {
            let part = Decimal::from(coin.amount()).mul_half_even(ratio)?.to_int_half_even()?;
            Coin::new(coin.denom().clone(), part)
        };
        let least = Coins::new(least.as_slice().iter().map(part).collect::<Result<_>>()?)?;
        if !deposit.covers(&least) {
            return Err(Fault::new(
                "gov",
                16,
                format_args!("the deposit is {deposit}, at least {least} is needed"),
            ));
        }
        self.refuse_odd_deposit(&deposit)?;
        Ok(deposit)
    }

    fn refuse_odd_deposit(&self, deposit: &Coins) -> Done {
        let least = self.least_deposit(false)?;
        match deposit.as_slice().iter().find(|coin| least.amount_of(coin.denom()).is_zero()) {
            Some(coin) => Err(Fault::new("gov", 23, format_args!("{} is no deposit", coin.denom()))),
            None => Ok(()),
        }
    }

    /// Whether voting has begun with it.
    pub(super) fn add_deposit(&mut self, id: u64, depositor: &str, amount: &Coins) -> Done<bool> {
        let proposal = self.proposal(id)?;
        if !is_open(&proposal) {
            return Err(inactive(id));
        }
        self.refuse_odd_deposit(amount)?;
        let least = self.least_deposit(is_expedited(proposal.fields()))?;
        self.refuse_small_deposit(amount, &least)?;
        self.pay(depositor, Module::Gov.address(), amount)?;
        let total = deposited(proposal.fields(), "total_deposit")?.checked_add(amount)?;
        let begins = proposal.fields().u64("status") == DEPOSIT_PERIOD && total.covers(&least);
        let proposal = proposal.with("total_deposit", coins(&total));
        let proposal = if begins { self.voted_on(proposal)? } else { proposal };
        self.store.set(proposal_key(id), proposal);
        self.keep_deposit(id, depositor, amount)?;
        self.emit(
            "proposal_deposit",
            [("depositor", depositor), ("amount", &amount.to_string()), ("proposal_id", &id.to_string())],
        );
        Ok(begins)
    }

    /// A deposit is a hundredth of what is needed, or more.
    fn refuse_small_deposit(&self, amount: &Coins, least: &Coins) -> Done {
        let ratio = self.vote_rule("min_deposit_ratio")?;
        let is_enough = |coin: &Coin| {
            let threshold = Decimal::from(coin.amount()).mul_half_even(ratio)?.to_int_truncate();
            let found = amount.amount_of(coin.denom());
            Ok(!found.is_zero() && found >= threshold)
        };
        let enough = least.as_slice().iter().map(is_enough).collect::<Result<Vec<bool>>>()?;
        if ratio.is_zero() || enough.contains(&true) {
            return Ok(());
        }
        Err(Fault::new("gov", 16, format_args!("{amount} is too small a part of {least}")))
    }

    fn keep_deposit(&mut self, id: u64, depositor: &str, amount: &Coins) -> Done {
        let key = format!("deposit/{id}/{depositor}");
        let before = self.record(&key).map(|deposit| deposited(deposit.fields(), "amount"));
        let total = before.transpose()?.unwrap_or_default().checked_add(amount)?;
        let deposit = Record::new(&DEPOSIT)
            .with("proposal_id", id)
            .with("depositor", depositor)
            .with("amount", coins(&total));
        self.store.set(key, deposit);
        Ok(())
    }

    /// Takes the deposits of a proposal out of the books, in the order of the depositors' bytes.
    fn take_deposits(&mut self, id: u64) -> Done<Vec<(String, Coins)>> {
        let prefix = format!("deposit/{id}/");
        let rows = self.store.under::<Record>(&prefix).map(|(key, deposit)| {
            let fields = deposit.fields();
            (key.to_owned(), fields.text("depositor"), deposited(fields, "amount"))
        });
        let rows: Vec<_> = rows.collect();
        let mut deposits = Vec::new();
        for (key, depositor, amount) in rows {
            self.store.remove(&key);
            let bytes = AccountAddress::parse(&depositor)?.as_bytes().to_vec();
            deposits.push((bytes, depositor, amount?));
        }
        deposits.sort_by(|left, right| left.0.cmp(&right.0));
        Ok(deposits.into_iter().map(|(_, depositor, amount)| (depositor, amount)).collect())
    }

    /// Deposits come back, or burn.
    pub(super) fn return_deposits(&mut self, id: u64, burns: bool) -> Done {
        let mut burned = Coins::default();
        for (depositor, amount) in self.take_deposits(id)? {
            if burns {
                burned = burned.checked_add(&amount)?;
            } else {
                self.pay(Module::Gov.address(), &depositor, &amount)?;
            }
        }
        if burned.is_empty() { Ok(()) } else { self.burn_deposits(&burned) }
    }

    pub(super) fn charge_deposits(&mut self, id: u64) -> Done {
        let ratio = self.vote_rule("proposal_cancel_ratio")?;
        let mut charged = Coins::default();
        for (depositor, amount) in self.take_deposits(id)? {
            let charge = |coin: &Coin| {
                let part = Decimal::from(coin.amount()).mul_half_even(ratio)?.to_int_truncate();
                Coin::new(coin.denom().clone(), part)
            };
            let charge = Coins::new(amount.as_slice().iter().map(charge).collect::<Result<_>>()?)?;
            let left = amount.checked_sub(&charge)?;
            if !left.is_empty() {
                self.pay(Module::Gov.address(), &depositor, &left)?;
            }
            charged = charged.checked_add(&charge)?;
        }
        self.spend_charge(&charged)
    }

    fn spend_charge(&mut self, charged: &Coins) -> Done {
        let to = self.rules(rules::GOV, &PARAMS).fields().text("proposal_cancel_dest");
        match to.as_str() {
            _ if charged.is_empty() => Ok(()),
            "" => self.burn_deposits(charged),
            to if to == Module::Distribution.address() => self.give_to_pool(Module::Gov.address(), charged),
            to => self.pay(Module::Gov.address(), to, charged),
        }
    }

    fn burn_deposits(&mut self, amount: &Coins) -> Done {
        let gov = Module::Gov.address();
        self.burn(gov, amount)?;
        let text = amount.to_string();
        self.emit("coin_spent", [("spender", gov), ("amount", &text)]);
        self.emit("burn", [("burner", gov), ("amount", &text)]);
        Ok(())
    }
}

fn deposited(fields: Fields, name: &str) -> Result<Coins> {
    Coins::new(fields.messages(name).map(values::coin).collect::<Result<_>>()?)
}
