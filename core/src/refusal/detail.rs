//! Numbers that the chain writes into the text of a refusal.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::price::{Coin, Coins};

/// What the text of a refusal says in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "about", rename_all = "snake_case")]
#[cfg_attr(not(feature = "surface"), non_exhaustive)]
pub enum Detail {
    /// The deposit is below the least one.
    Deposit {
        /// The least.
        minimum: Coin,
    },
    /// The fee is below what the node takes.
    Fee {
        /// What was offered.
        offered: Coins,
        /// What would do; where there are several, one of them.
        required: Coins,
    },
    /// The account has less than is spent.
    Funds {
        /// What it can spend.
        available: Coin,
        /// What is spent.
        needed: Coin,
    },
    /// The gas limit was reached.
    Gas {
        /// The limit.
        wanted: u64,
        /// What was used until then, which is not all that would have been.
        used: u64,
    },
    /// The chain is past the last height.
    Height {
        /// Of the chain.
        height: u64,
        /// The transaction's last.
        timeout: u64,
    },
    /// The memo is too long.
    Memo {
        /// How many bytes it may have.
        limit: u64,
        /// How many it has.
        found: u64,
    },
    /// The sequence is another.
    Sequence {
        /// The account's next.
        expected: u64,
        /// The transaction's.
        found: u64,
    },
    /// The signature is not right for what the chain knows of the account.
    Signature {
        /// The account's number.
        account_number: u64,
        /// The sequence that the chain verified with, where it says so.
        sequence: Option<u64>,
        /// The chain's id.
        chain_id: String,
    },
}

/// What a text says.
pub(super) fn read(log: &str) -> Option<Detail> {
    READERS.iter().find_map(|read| read(log))
}

type Read = fn(&str) -> Option<Detail>;

const READERS: &[Read] = &[sequence, fee, gas, funds, deposit, signature, memo, height];

fn sequence(log: &str) -> Option<Detail> {
    let rest = behind(log, "account sequence mismatch, expected ")?;
    let (expected, rest) = rest.split_once(", got ")?;
    Some(Detail::Sequence { expected: expected.parse().ok()?, found: number(rest)? })
}

fn fee(log: &str) -> Option<Detail> {
    let (offered, rest) = behind(log, "insufficient fees; got: ")?.split_once(" required: ")?;
    let (required, _) = rest.split_once(": ")?;
    Some(Detail::Fee { offered: coins(offered)?, required: coins(required)? })
}

fn gas(log: &str) -> Option<Detail> {
    let (wanted, rest) = behind(log, "gasWanted: ")?.split_once(", gasUsed: ")?;
    Some(Detail::Gas { wanted: wanted.parse().ok()?, used: number(rest)? })
}

fn funds(log: &str) -> Option<Detail> {
    let (before, after) = log.split_once(" is smaller than ")?;
    let available = before.rsplit(' ').next()?.parse().ok()?;
    let needed = after.split(": ").next()?.parse().ok()?;
    Some(Detail::Funds { available, needed })
}

fn deposit(log: &str) -> Option<Detail> {
    let minimum = match behind(log, "Deposit too low - ") {
        Some(rest) => rest.split_once(" < ")?.1.split(": ").next()?,
        None => behind(log, "deposit invalid: minimum:")?.split_once(" received:")?.0,
    };
    Some(Detail::Deposit { minimum: minimum.parse().ok()? })
}

fn signature(log: &str) -> Option<Detail> {
    let rest = behind(log, "please verify account number (")?;
    let (account_number, rest) = rest.split_once(')')?;
    let sequence = match behind(rest, "sequence (") {
        Some(rest) => Some(rest.split_once(')')?.0.parse().ok()?),
        None => None,
    };
    // A chain id may hold brackets; behind its own the text goes on with a colon.
    let (chain_id, _) = behind(rest, "chain-id (")?.split_once("):")?;
    Some(Detail::Signature {
        account_number: account_number.parse().ok()?,
        sequence,
        chain_id: chain_id.to_owned(),
    })
}

fn memo(log: &str) -> Option<Detail> {
    let rest = behind(log, "maximum number of characters is ")?;
    let (limit, rest) = rest.split_once(" but received ")?;
    Some(Detail::Memo { limit: limit.parse().ok()?, found: number(rest)? })
}

fn height(log: &str) -> Option<Detail> {
    let (height, rest) = behind(log, "block height: ")?.split_once(", timeout height: ")?;
    Some(Detail::Height { height: height.parse().ok()?, timeout: number(rest)? })
}

/// What follows some words.
fn behind<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    text.split_once(words).map(|(_, rest)| rest)
}

/// The number with which a text begins.
pub(super) fn number<T: FromStr>(text: &str) -> Option<T> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text[..end].parse().ok()
}

fn coins(text: &str) -> Option<Coins> {
    if text.is_empty() { Some(Coins::default()) } else { text.parse().ok() }
}
