//! What the node said of a transaction, and whether we say the same.

use akashkit::{Code, Error, Result};
use serde_json::Value;

/// What the node said of a transaction with messages of deployments, the market or escrow.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It did what was asked.
    Done,
    /// It refused with a registered error.
    Refused(String, u64),
    /// It crashed, or an error lost its number on the way.
    Lost(Option<Code>),
    /// It refused for a reason that lies outside: its codespace and number.
    Outside(String),
}

impl Verdict {
    /// `answer` is what checking or delivering the transaction gave.
    pub(super) fn of(tx: &Value, answer: &Value) -> Self {
        let Some(number) = answer["code"].as_u64().filter(|number| *number != 0) else { return Self::Done };
        let space = answer["codespace"].as_str().unwrap_or_default();
        let log = answer["log"].as_str().unwrap_or_default();
        let outside = || Self::Outside(format!("{space}/{number}"));
        if tx["patched_body"] == true {
            return Self::Outside("bytes that are no message of the transcript".to_owned());
        }
        let refusing = refusing(tx, log);
        if refusing.is_some_and(|message| !is_ours(message)) {
            return outside();
        }
        match (space, number) {
            ("undefined", 1 | PANIC) => {
                let known = LOST.iter().find(|(text, _)| log.contains(text)).map(|(_, code)| *code);
                Self::Lost(known)
            }
            ("market" | "deployment" | "escrow" | "akash", _) | ("sdk", 3 | 7 | 36) => {
                if OUTSIDE.contains(&(space, number, refusing.map_or("", name))) {
                    outside()
                } else {
                    Self::Refused(space.to_owned(), number)
                }
            }
            _ => outside(),
        }
    }

    /// Whether ours is the same.
    pub(super) fn is(&self, said: &Result<()>) -> bool {
        match (self, said) {
            (Self::Done, Ok(())) | (Self::Outside(_), _) => true,
            (Self::Refused(space, number), Err(error)) => {
                error.chain() == Some((space.as_str(), u32::try_from(*number).unwrap_or_default()))
                    || (space == "deployment" && *number == INVALID_GROUPS && GROUPS.contains(&error.code()))
            }
            (Self::Lost(Some(code)), Err(error)) => error.code() == *code,
            (Self::Lost(None), Err(error)) => {
                error.chain().is_none_or(|(space, _)| space == "undefined") || KEYS.contains(&error.code())
            }
            _ => false,
        }
    }

    /// Our words for it.
    pub(super) fn name(&self, said: &Result<()>) -> String {
        match (self, said) {
            (Self::Outside(reason), _) => reason.clone(),
            (_, Ok(())) => "done".to_owned(),
            (_, Err(error)) => error.code().as_str().to_owned(),
        }
    }
}

/// What differs, in words.
pub(super) fn words(said: &Result<()>) -> String {
    let text = |error: &Error| format!("{} {:?}: {error}", error.code().as_str(), error.chain());
    said.as_ref().err().map_or_else(|| "done".to_owned(), text)
}

/// Whether a message is about deployments, the market or escrow.
pub(super) fn is_ours(message: &Value) -> bool {
    OURS.contains(&name(message)) || (name(message) == "MsgExec" && is_ours(&message["msgs"][0]))
}

/// A message's name, without its module and generation.
pub(super) fn name(message: &Value) -> &str {
    message["@type"].as_str().and_then(|url| url.rsplit('.').next()).unwrap_or_default()
}

/// Which message was refused, where the node says it or there is no other.
fn refusing<'a>(tx: &'a Value, log: &str) -> Option<&'a Value> {
    let messages = tx["messages"].as_array()?;
    let index = log.split_once("message index: ").and_then(|(_, rest)| rest.split(':').next());
    match index {
        Some(index) => messages.get(index.parse::<usize>().ok()?),
        None => messages.first().filter(|_| messages.len() == 1),
    }
}

const PANIC: u64 = 111_222;
/// The chain's name for whatever is wrong with the groups together, and ours for what that may be.
const INVALID_GROUPS: u64 = 7;
const GROUPS: &[Code] = &[Code::GroupDenomMixed, Code::GroupNameDuplicate];
/// What loses its number where it stands in a group.
const KEYS: &[Code] = &[Code::AttributeDuplicate, Code::AttributeKey];

/// What the log says of refusals without a number.
const LOST: &[(&str, Code)] = &[
    ("Int64() out of bound", Code::IntRange),
    ("Invalid deposit denomination", Code::DeploymentDeposit),
    ("couldn't find payment", Code::EscrowSettled),
    ("deposit invalid: insufficient balance", Code::EscrowFunds),
    ("deposit invalid: minimum", Code::BidDeposit),
    ("deposit invalid: unsupported denom", Code::BidDeposit),
    ("invalid coin denominations", Code::PriceDenom),
    ("negative coin amount", Code::PriceNegative),
    ("too many existing bids", Code::BidTooMany),
];

/// What these messages are refused for by what no record here shows.
const OUTSIDE: &[(&str, u64, &str)] =
    &[("deployment", 9, "MsgUpdateDeployment"), ("deployment", 10, "MsgUpdateDeployment")];

const OURS: &[&str] = &[
    "MsgAccountDeposit",
    "MsgCloseBid",
    "MsgCloseDeployment",
    "MsgCloseGroup",
    "MsgCloseLease",
    "MsgCreateBid",
    "MsgCreateDeployment",
    "MsgCreateLease",
    "MsgLeaseStartReclaim",
    "MsgPauseGroup",
    "MsgStartGroup",
    "MsgUpdateDeployment",
    "MsgWithdrawLease",
];
