//! Balances. Chain facts 1.4 and 6.1.

use super::fault::{Done, Fault};
use super::module::{self, Module};
use super::row::Account;
use super::{Chain, message};
use crate::denom::Denom;
use crate::price::{Coin, Coins};
use crate::wire::Fields;

impl Chain {
    pub(super) fn balance(&self, address: &str) -> Coins {
        self.store.get::<Coins>(&balance_key(address)).cloned().unwrap_or_default()
    }

    pub(super) fn supply(&self) -> Coins {
        self.store.get::<Coins>(SUPPLY).cloned().unwrap_or_default()
    }

    /// Moves coins and says so; whoever had no account has one then.
    pub(super) fn pay(&mut self, from: &str, to: &str, coins: &Coins) -> Done {
        self.take(from, coins)?;
        self.give(to, coins)?;
        self.tell_of_coins(from, to, coins);
        self.open_account(to);
        Ok(())
    }

    /// Takes coins away from an account.
    pub(super) fn take(&mut self, from: &str, coins: &Coins) -> Done {
        let balance = self.balance(from);
        for coin in coins.as_slice() {
            let have = balance.amount_of(coin.denom());
            if have < coin.amount() {
                let log = format!(
                    "spendable balance {have}{} is smaller than {coin}: insufficient funds",
                    coin.denom()
                );
                return Err(Fault::sdk(5, log));
            }
        }
        self.set_balance(from, balance.checked_sub(coins)?);
        Ok(())
    }

    /// Gives coins to an account.
    pub(super) fn give(&mut self, to: &str, coins: &Coins) -> Done {
        let balance = self.balance(to).checked_add(coins)?;
        self.set_balance(to, balance);
        Ok(())
    }

    /// Makes coins out of nothing.
    pub(super) fn mint(&mut self, to: &str, coins: &Coins) -> Done {
        let supply = self.supply().checked_add(coins)?;
        self.store.set(SUPPLY, supply);
        self.give(to, coins)
    }

    /// Destroys coins.
    pub(super) fn burn(&mut self, from: &str, coins: &Coins) -> Done {
        self.take(from, coins)?;
        let supply = self.supply().checked_sub(coins)?;
        self.store.set(SUPPLY, supply);
        Ok(())
    }

    /// The account of an address, or nothing.
    pub(super) fn account(&self, address: &str) -> Option<&Account> {
        self.store.get(&account_key(address))
    }

    pub(super) fn set_account(&mut self, address: &str, account: Account) {
        self.store.set(account_key(address), account);
    }

    pub(super) fn open_account(&mut self, address: &str) {
        if self.account(address).is_none() && !module::is_one(address) {
            let number = self.store.get::<u64>(NEXT_ACCOUNT).copied().unwrap_or_default();
            self.store.set(NEXT_ACCOUNT, number + 1);
            self.set_account(address, Account { number, sequence: 0, key: None });
        }
    }

    fn set_balance(&mut self, address: &str, coins: Coins) {
        self.store.set(balance_key(address), coins);
    }
}

pub(super) fn send(chain: &mut Chain, message: Fields) -> Done {
    let (from, to) = (message::address(message, "from_address")?, message::address(message, "to_address")?);
    let coins = message::coins(message, "amount")?;
    refuse_disabled(&coins)?;
    refuse_blocked(&to)?;
    chain.pay(&from, &to, &coins)
}

/// One pays many: it is said of each coin that is spent once, and of each that is received.
pub(super) fn multi_send(chain: &mut Chain, message: Fields) -> Done {
    let input = message.message("inputs");
    let mut inputs = message.messages("inputs");
    let input = inputs.next().unwrap_or(input);
    let (from, spent) = (message::address(input, "address")?, message::coins(input, "coins")?);
    refuse_disabled(&spent)?;
    let outputs = message
        .messages("outputs")
        .map(|output| Ok((message::address(output, "address")?, message::coins(output, "coins")?)));
    let outputs = outputs.collect::<Done<Vec<_>>>()?;
    outputs.iter().try_for_each(|(to, _)| refuse_blocked(to))?;
    let sum = outputs.iter().try_fold(Coins::default(), |sum, (_, coins)| sum.checked_add(coins))?;
    if sum != spent || inputs.next().is_some() {
        return Err(Fault::new("bank", 4, "sum inputs != sum outputs"));
    }
    chain.take(&from, &spent)?;
    chain.emit("message", [("sender", from.as_str())]);
    chain.emit("coin_spent", [("spender", from.as_str()), ("amount", &spent.to_string())]);
    for (to, coins) in &outputs {
        let amount = coins.to_string();
        chain.give(to, coins)?;
        chain.emit("coin_received", [("receiver", to.as_str()), ("amount", &amount)]);
        chain.emit("transfer", [("recipient", to.as_str()), ("sender", &from), ("amount", &amount)]);
        chain.open_account(to);
    }
    Ok(())
}

fn refuse_disabled(coins: &Coins) -> Done {
    match coins.as_slice().iter().map(Coin::denom).find(|denom| **denom == Denom::uact()) {
        Some(denom) => {
            let log = format!("{denom} transfers are currently disabled: send transactions are disabled");
            Err(Fault::new("bank", 5, log))
        }
        None => Ok(()),
    }
}

pub(super) fn refuse_blocked(to: &str) -> Done {
    if Module::BLOCKED.iter().any(|module| module.address() == to) {
        return Err(Fault::sdk(4, format_args!("{to} is not allowed to receive funds: unauthorized")));
    }
    Ok(())
}

pub(super) fn balance_key(address: &str) -> String {
    format!("balance/{address}")
}

pub(super) fn account_key(address: &str) -> String {
    format!("account/{address}")
}

pub(super) const SUPPLY: &str = "supply";
pub(super) const NEXT_ACCOUNT: &str = "next/account";
