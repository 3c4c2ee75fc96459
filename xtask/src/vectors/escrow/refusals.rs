//! Refusals that come from escrow.

use akashkit::{Code, Error};
use serde_json::Value;

/// What refused a transaction, as the node tells it.
#[derive(Debug)]
pub(super) enum Refusal {
    /// A registered error of the escrow module.
    Chain(u64),
    /// A crash, or an error that lost its number on the way.
    Lost(Code),
}

impl Refusal {
    /// Whether ours is the same.
    pub(super) fn is(&self, error: &Error) -> bool {
        match self {
            Self::Chain(number) => {
                error.chain().is_some_and(|(space, ours)| space == "escrow" && u64::from(ours) == *number)
            }
            Self::Lost(code) => error.code() == *code,
        }
    }
}

/// The refusal of a transaction that escrow refused; `None` when something else did.
pub(super) fn of(tx: &Value) -> Option<Refusal> {
    let deliver = &tx["deliver"];
    if deliver["codespace"] == "escrow" {
        return deliver["code"].as_u64().filter(|number| OF_ACCOUNTS.contains(number)).map(Refusal::Chain);
    }
    let log = deliver["log"].as_str()?;
    LOST.iter().find_map(|(text, code)| log.contains(text).then_some(Refusal::Lost(*code)))
}

/// The numbers of errors about accounts and payments; others are about the form of messages.
const OF_ACCOUNTS: std::ops::RangeInclusive<u64> = 1..=9;
/// What the log says of refusals without a number.
const LOST: &[(&str, Code)] = &[
    ("couldn't find payment", Code::EscrowSettled),
    ("deposit invalid: insufficient balance", Code::EscrowFunds),
    ("Int64() out of bound", Code::IntRange),
    ("negative coin amount", Code::PriceNegative),
];
