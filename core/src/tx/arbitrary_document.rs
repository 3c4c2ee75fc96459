//! Data that is no transaction, as it is signed (ADR-036).

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Serialize;
use serde_json::Value as Json;

use super::arbitrary_sign_bytes;
use super::handed::refused;
use crate::address::AccountAddress;
use crate::error::Result;

/// Data that an account signs to say that it has seen it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ArbitraryDocument {
    /// Who signs.
    pub signer: AccountAddress,
    /// What.
    pub data: Vec<u8>,
}

impl ArbitraryDocument {
    /// The bytes that are signed (by their SHA-256).
    pub fn sign_bytes(&self) -> Vec<u8> {
        arbitrary_sign_bytes(&self.signer, &self.data)
    }

    /// Reads a document that holds one such message; `None` when it is another document. One that would be valid on a
    /// chain is refused.
    pub(super) fn of_json(json: &Json) -> Option<Result<Self>> {
        let messages = json.get("msgs")?.as_array()?;
        messages.iter().find(|message| message.get("type").is_some_and(|name| name == NAME))?;
        let [message] = messages.as_slice() else { return Some(Err(refused("more than the data"))) };
        Some(read(&message["value"]).and_then(|document| document.held_against(json)))
    }

    fn held_against(self, json: &Json) -> Result<Self> {
        let own = serde_json::from_slice::<Json>(&self.sign_bytes()).map_err(|_| refused("no JSON"))?;
        if own == *json { Ok(self) } else { Err(refused("data in a document that could be a transaction")) }
    }
}

fn read(value: &Json) -> Result<ArbitraryDocument> {
    let text = |name| value.get(name).and_then(Json::as_str);
    let data = text("data").and_then(|data| BASE64_STANDARD.decode(data).ok());
    Ok(ArbitraryDocument {
        signer: AccountAddress::parse(text("signer").unwrap_or_default())?,
        data: data.ok_or_else(|| refused("data that is not base64"))?,
    })
}

const NAME: &str = "sign/MsgSignData";
