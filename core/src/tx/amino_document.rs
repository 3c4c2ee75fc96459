//! Documents in amino JSON: what Keplr, WalletConnect and devices are handed.

use serde_json::Value as Json;

use super::handed::refused;
use super::{Fee, Message};
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::gojson;
use crate::price::Coin;
use crate::quantity::Height;
use crate::time::Timestamp;

/// What a signature in mode legacy amino JSON covers (`StdSignDoc`).
#[derive(Clone, Debug, PartialEq)]
pub struct AminoDocument {
    /// For which chain.
    pub chain_id: String,
    /// For which account.
    pub account_number: u64,
    /// How many transactions the account has sent.
    pub sequence: u64,
    /// What it costs, and who pays.
    pub fee: Fee,
    /// A text that everybody can read.
    pub memo: String,
    /// What the chain is asked to do.
    pub messages: Vec<AminoMessage>,
    /// The last height at which it may be executed; 0 is without limit.
    pub timeout_height: Height,
    /// The last moment at which it may be executed.
    pub timeout: Option<Timestamp>,
    /// Whether it has no place among the account's other transactions.
    pub unordered: bool,
    whole: Json,
}

/// A message as it stands in a document.
#[derive(Clone, Debug, PartialEq)]
pub struct AminoMessage {
    /// What amino calls its type.
    pub name: String,
    /// As it stands there.
    pub value: Json,
    /// The same typed; `None` when the type is not known or the value is not of it.
    pub message: Option<Message>,
    /// Whether the node would write the same text. If not, it refuses the signature.
    pub is_as_signed: bool,
}

impl AminoDocument {
    /// The bytes that are signed (by their SHA-256): one line with the keys in order, as devices and the node write it.
    pub fn sign_bytes(&self) -> Vec<u8> {
        gojson::to_string(&self.whole).expect("JSON that was read can be written").into_bytes()
    }

    pub(super) fn of_json(json: Json) -> Result<Self> {
        if !gojson::is_exact(&json) {
            return Err(refused("a number that is not whole, or too large to be the same for everybody"));
        }
        let messages = json.get("msgs").and_then(Json::as_array).ok_or_else(|| refused("no messages"))?;
        if messages.len() > MAX_MESSAGES {
            return Err(Error::new(Code::WireDepth).with("messages", messages.len()));
        }
        let text = |name| json.get(name).and_then(Json::as_str).unwrap_or_default().to_owned();
        let whole = |name| json.get(name).map_or(Ok(0), number);
        Ok(Self {
            chain_id: json
                .get("chain_id")
                .and_then(Json::as_str)
                .ok_or_else(|| refused("no chain id"))?
                .to_owned(),
            account_number: whole("account_number")?,
            sequence: whole("sequence")?,
            fee: fee(json.get("fee").unwrap_or(&Json::Null))?,
            memo: text("memo"),
            messages: messages.iter().map(AminoMessage::of_json).collect::<Result<_>>()?,
            timeout_height: Height::new(whole("timeout_height")?),
            timeout: json.get("timeout_timestamp").map(moment).transpose()?,
            unordered: json.get("unordered").and_then(Json::as_bool).unwrap_or_default(),
            whole: json,
        })
    }
}

impl AminoMessage {
    fn of_json(json: &Json) -> Result<Self> {
        let name =
            json.get("type").and_then(Json::as_str).ok_or_else(|| refused("a message without a type"))?;
        let message = Message::of_amino(json).ok();
        let again = message.as_ref().and_then(|message| message.to_amino().ok());
        Ok(Self {
            name: name.to_owned(),
            value: json.get("value").cloned().unwrap_or_default(),
            is_as_signed: again.as_ref() == Some(json),
            message,
        })
    }
}

impl Message {
    /// Reads a message in amino JSON, with its name: `{"type": …, "value": …}`. Where a device shows `{}` in place of what
    /// a message holds, the message read from it holds nothing there.
    ///
    /// ```
    /// use akashkit::tx::Message;
    ///
    /// let json = r#"{"type":"cosmos-sdk/v1/MsgVote","value":{"option":1,"proposal_id":"7","voter":"a"}}"#;
    /// let vote = Message::from_amino_json(json)?;
    /// assert_eq!(vote, Message::new("/cosmos.gov.v1.MsgVote", *b"\x08\x07\x12\x01a\x18\x01"));
    ///
    /// let error = Message::from_amino_json(r#"{"type":"cosmos-sdk/v1/MsgVote","value":{"voters":[]}}"#).unwrap_err();
    /// assert_eq!(error.code().as_str(), "wire.json");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxType`] when the name is not known, [`Code::WireJson`] when the text is no JSON of this type,
    /// [`Code::WireNumber`], [`Code::WireDepth`].
    pub fn from_amino_json(text: &str) -> Result<Self> {
        let json = serde_json::from_str(text).map_err(|_| refused("no JSON"))?;
        Self::of_amino(&json)
    }

    fn of_amino(json: &Json) -> Result<Self> {
        let (schema, tree) = crate::wire::from_amino(json)?;
        Ok(Self::new(format!("/{}", schema.name), tree.to_wire(schema)))
    }
}

fn fee(json: &Json) -> Result<Fee> {
    let account = |name| match json.get(name).and_then(Json::as_str) {
        None | Some("") => Ok(None),
        Some(text) => AccountAddress::parse(text).map(Some),
    };
    let amount = json.get("amount").and_then(Json::as_array).into_iter().flatten();
    let coin = |coin: &Json| {
        serde_json::from_value::<Coin>(coin.clone()).map_err(|_| refused("a fee that is no amount"))
    };
    Ok(Fee {
        amount: amount.map(coin).collect::<Result<_>>()?,
        gas_limit: json.get("gas").map_or(Ok(0), number)?,
        payer: account("payer")?,
        granter: account("granter")?,
    })
}

fn moment(json: &Json) -> Result<Timestamp> {
    json.as_str().and_then(|text| text.parse().ok()).ok_or_else(|| refused("a moment that is none"))
}

/// A number, mostly as text.
pub(super) fn number(json: &Json) -> Result<u64> {
    let number = json.as_u64().or_else(|| json.as_str()?.parse().ok());
    number.ok_or_else(|| refused("a number that is none"))
}

/// As many as a node reads in one transaction.
const MAX_MESSAGES: usize = 1_000;
