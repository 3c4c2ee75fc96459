//! What is checked of every transaction before its messages are carried out. Chain facts 7.3 and 7.4.

use super::fault::{Done, Fault};
use super::module::Module;
use super::row::Account;
use super::{Chain, message};
use crate::address::AccountAddress;
use crate::decimal::Int;
use crate::denom::Denom;
use crate::error::Code;
use crate::price::{Coin, Coins};
use crate::tx::{AccountKey, DecodedTx, SignerAccount};
use crate::wire::values;

/// Which of a node's two looks at a transaction it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Whether it is let in: then the fee counts.
    Check,
    /// In a block.
    Deliver,
}

/// Who signs.
struct Signer {
    address: AccountAddress,
    text: String,
}

impl From<AccountAddress> for Signer {
    fn from(address: AccountAddress) -> Self {
        Self { text: address.to_string(), address }
    }
}

impl Chain {
    /// Takes the fee and the sequences, or refuses.
    pub(super) fn ante(&mut self, tx: &DecodedTx, look: Look) -> Done {
        let signers = tx.valid_signers().map_err(of_signers)?;
        self.check_timeout(tx)?;
        let memo = tx.memo().chars().count();
        if u64::try_from(memo).unwrap_or(u64::MAX) > self.params().auth.max_memo_characters {
            return Err(Fault::sdk(
                12,
                format_args!(
                    "maximum number of characters is 256 but received {memo} characters: memo too large"
                ),
            ));
        }
        let fee = self.fee(tx)?;
        if look == Look::Check {
            check_price(&fee, tx.gas_limit())?;
        }
        let signers: Vec<Signer> = signers.into_iter().map(Signer::from).collect();
        self.deduct(tx, &signers, &fee)?;
        self.check_signers(tx, &signers)
    }

    fn check_timeout(&self, tx: &DecodedTx) -> Done {
        let (height, timeout) = (self.height.get(), tx.timeout_height());
        if timeout != 0 && height > timeout {
            return Err(Fault::sdk(
                30,
                format_args!("block height: {height}, timeout height: {timeout}: tx timeout height"),
            ));
        }
        match tx.timeout_moment()? {
            Some(moment) if self.time > moment => Err(Fault::sdk(
                42,
                format_args!("block time: {}, timeout timestamp: {moment}: tx timeout", self.time),
            )),
            _ => Ok(()),
        }
    }

    fn fee(&self, tx: &DecodedTx) -> Done<Coins> {
        let coins = tx.fee_coins().map(values::coin).collect::<crate::error::Result<Vec<_>>>()?;
        Coins::from_sorted(coins).map_err(|error| Fault::sdk(13, error))
    }

    fn deduct(&mut self, tx: &DecodedTx, signers: &[Signer], fee: &Coins) -> Done {
        let (payer, granter) = tx.fee_accounts()?;
        let first = || signers.first().map(|signer| signer.text.clone()).unwrap_or_default();
        let payer = payer.unwrap_or_else(first);
        let from = match granter.filter(|granter| *granter != payer) {
            Some(granter) => {
                self.use_allowance(&granter, &payer, fee, &tx.messages())?;
                granter
            }
            None => payer,
        };
        if self.account(&from).is_none() {
            return Err(Fault::sdk(
                9,
                format_args!("fee payer address: {from} does not exist: unknown address"),
            ));
        }
        if !fee.is_empty() {
            self.pay(&from, Module::Fees.address(), fee)?;
        }
        let amount = fee.to_string();
        self.emit("tx", [("fee", amount.as_str()), ("fee_payer", &from)]);
        Ok(())
    }

    fn check_signers(&mut self, tx: &DecodedTx, signers: &[Signer]) -> Done {
        let accounts = signers.iter().map(|signer| self.signer(&signer.text)).collect::<Done<Vec<_>>>()?;
        let keys = keys(tx, signers, &accounts)?;
        self.check_order(tx, signers)?;
        if self.verifies {
            let params = self.params().auth;
            tx.verify_with(&keys, &self.chain_id, &accounts, &params).map_err(of_signers)?;
        }
        for ((signer, account), key) in signers.iter().zip(accounts).zip(keys) {
            let sequence = account.sequence + u64::from(!tx.is_unordered());
            self.set_account(
                &signer.text,
                Account { number: account.account_number, sequence, key: Some(key) },
            );
        }
        self.tell_of_signers(tx, signers);
        Ok(())
    }

    fn signer(&self, address: &str) -> Done<SignerAccount> {
        let unknown = || Fault::sdk(9, format_args!("account {address} does not exist: unknown address"));
        let account = self.account(address).ok_or_else(unknown)?;
        Ok(SignerAccount {
            account_number: account.number,
            sequence: account.sequence,
            key: account.key.clone(),
        })
    }

    /// Sequences, and what stands in their place.
    fn check_order(&mut self, tx: &DecodedTx, signers: &[Signer]) -> Done {
        if !tx.is_unordered() {
            return Ok(());
        }
        let refused = |what: &str| Err(Fault::sdk(18, format_args!("{what}: invalid request")));
        let Some(moment) = tx.timeout_moment()? else {
            return refused("unordered transaction must have timeout_timestamp set");
        };
        if moment > message::after(self.time, LONGEST_UNORDERED)? {
            return refused("unordered tx ttl exceeds 10m0s");
        }
        if tx.sequences().any(|sequence| sequence != 0) {
            return refused("sequence is not allowed for unordered transactions");
        }
        for Signer { text: signer, .. } in signers {
            let key = format!("nonce/{:020}.{:09}/{signer}", moment.seconds(), moment.nanos());
            if self.store.has(&key) {
                return refused(&format!(
                    "failed to add unordered nonce: sender {signer} has already used timeout {moment}"
                ));
            }
            self.store.set(key, 1);
        }
        Ok(())
    }

    /// Forgets unordered transactions that could not be sent again.
    pub(super) fn drop_old_nonces(&mut self) {
        let now = format!("nonce/{:020}.{:09}/", self.time.seconds(), self.time.nanos());
        let old = self.store.under::<u64>("nonce/").map(|(key, _)| key).take_while(|key| **key < *now);
        let old: Vec<String> = old.map(str::to_owned).collect();
        old.iter().for_each(|key| self.store.remove(key));
    }

    fn tell_of_signers(&mut self, tx: &DecodedTx, signers: &[Signer]) {
        for ((Signer { text: signer, .. }, sequence), signature) in
            signers.iter().zip(tx.sequences()).zip(tx.signatures())
        {
            if !tx.is_unordered() {
                let text = format!("{signer}/{sequence}");
                self.emit("tx", [("acc_seq", text.as_str())]);
            }
            for signature in parts(tx, signature) {
                let text = message::base64(&signature).unwrap_or_default();
                self.emit("tx", [("signature", text.as_str())]);
            }
        }
    }
}

/// The keys that the signers bring; the chain crashes where one is missing that it knows.
fn keys(tx: &DecodedTx, signers: &[Signer], accounts: &[SignerAccount]) -> Done<Vec<AccountKey>> {
    let key = |(index, (signer, account)): (usize, (&Signer, &SignerAccount))| {
        let known = account.key.as_ref();
        match tx.signer_key(index, &signer.address, known) {
            Ok(Some(key)) => Ok(key),
            Ok(None) if known.is_some() => {
                Err(Fault::crash("runtime error: invalid memory address or nil pointer dereference"))
            }
            Ok(None) => Err(Fault::sdk(8, "unrecognized public key type: <nil>: invalid pubkey")),
            Err(error) => Err(Fault::sdk(8, error)),
        }
    };
    signers.iter().zip(accounts).enumerate().map(key).collect()
}

/// Of a key of several holders, each signature stands before that of all.
fn parts(tx: &DecodedTx, signature: &[u8]) -> Vec<Vec<u8>> {
    let mut parts = tx.signatures_within(signature);
    parts.push(signature.to_vec());
    parts
}

fn check_price(fee: &Coins, gas: u64) -> Done {
    // 0.025uakt for a unit of gas, rounded up.
    let least = Int::from(u64::try_from((u128::from(gas) * 25).div_ceil(1_000)).unwrap_or(u64::MAX));
    if fee.amount_of(&Denom::uakt()) < least {
        let least = Coin::new(Denom::uakt(), least)?;
        return Err(Fault::sdk(
            13,
            format_args!("insufficient fees; got: {fee} required: {least}: insufficient fee"),
        ));
    }
    Ok(())
}

/// A signature that is not right is not allowed; the rest has numbers of its own.
fn of_signers(error: crate::error::Error) -> Fault {
    match error.code() {
        Code::KeySignature => {
            Fault::sdk(4, format_args!("signature verification failed: {error}: unauthorized"))
        }
        _ => error.into(),
    }
}

const LONGEST_UNORDERED: i64 = 600_000_000_000;
