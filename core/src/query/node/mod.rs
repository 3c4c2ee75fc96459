//! What CometBFT answers on its own interface, JSON-RPC, and sends over WebSocket.

mod abci;
mod notice;
mod result;
mod status;

pub use abci::AbciReply;
pub use notice::Notice;
pub use result::{BlockResults, BroadcastReply, TxReply, TxResult};
pub use status::{NodeInfo, NodeStatus, ProtocolVersion, SyncInfo, ValidatorInfo};

use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use crate::error::{Code, Error, Result};

/// The result of a call, out of its envelope if it is in one.
fn result<T: DeserializeOwned>(body: &str) -> Result<T> {
    read(unwrapped(super::json(body)?)?)
}

fn unwrapped(mut json: Json) -> Result<Json> {
    if let Some(error) = json.get("error").filter(|error| error.is_object()) {
        let text = |name: &str| super::shortened(error[name].as_str().unwrap_or_default());
        let number = error["code"].as_i64().unwrap_or_default();
        let refused = Error::new(Code::QueryRefused).with("number", number);
        return Err(refused.with("log", format_args!("{} {}", text("message"), text("data"))));
    }
    Ok(json.get_mut("result").map(Json::take).unwrap_or(json))
}

fn read<T: DeserializeOwned>(json: Json) -> Result<T> {
    serde_json::from_value(json).map_err(|error| Error::new(Code::QueryReply).with("found", error))
}

/// Numbers as texts; read as either.
mod as_text {
    use std::fmt::Display;
    use std::str::FromStr;

    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Text(String),
        Number(serde_json::Number),
    }

    pub(super) fn serialize<T: Display, S: Serializer>(number: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub(super) fn deserialize<'de, T: FromStr, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        let text = match Either::deserialize(deserializer)? {
            Either::Text(text) => text,
            Either::Number(number) => number.to_string(),
        };
        let is_plain = !text.starts_with('+');
        text.parse().ok().filter(|_| is_plain).ok_or_else(|| D::Error::custom("not a number"))
    }
}

/// Bytes as base64. Go tells `null` from bytes of no length, and so must who writes what it read.
mod as_base64 {
    use base64::Engine;
    use base64::prelude::BASE64_STANDARD;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(
        bytes: &Option<Vec<u8>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match bytes {
            Some(bytes) => serializer.serialize_str(&BASE64_STANDARD.encode(bytes)),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Vec<u8>>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| BASE64_STANDARD.decode(text)).transpose().map_err(D::Error::custom)
    }
}

/// Bytes as hexadecimal digits in capitals.
mod as_hex {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::hex;

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hex::to_text(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?.unwrap_or_default();
        hex::from_text(&text).ok_or_else(|| D::Error::custom("not hexadecimal digits"))
    }
}

/// Go writes nothing at all as `null`.
fn null_is_none<'de, D: serde::Deserializer<'de>, T: serde::Deserialize<'de> + Default>(
    deserializer: D,
) -> std::result::Result<T, D::Error> {
    let value = <Option<T> as serde::Deserialize>::deserialize(deserializer);
    value.map(Option::unwrap_or_default)
}
