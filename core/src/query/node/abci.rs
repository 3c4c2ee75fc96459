//! Answers to `abci_query`.

use serde::{Deserialize, Serialize};

use super::{as_base64, as_text};
use crate::error::{Code, Error, Result};

/// What `abci_query` answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AbciReply {
    /// 0, or the number of an error.
    #[serde(skip_serializing_if = "is_zero")]
    pub code: u32,
    /// What the node says of an error.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub log: String,
    /// More of it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub info: String,
    /// The answer in protobuf.
    #[serde(with = "as_base64", skip_serializing_if = "Option::is_none")]
    pub value: Option<Vec<u8>>,
    /// The block whose state answered.
    #[serde(with = "as_text", skip_serializing_if = "is_0")]
    pub height: i64,
    /// Whose error it is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub codespace: String,
}

#[derive(Deserialize)]
struct Envelope {
    response: AbciReply,
}

impl AbciReply {
    /// Reads the body of an answer.
    ///
    /// ```
    /// use akashkit::query::AbciReply;
    ///
    /// let reply = AbciReply::from_json(r#"{"result": {"response": {"value": "CgA=", "height": "9"}}}"#)?;
    /// assert_eq!((reply.height, reply.into_value()?), (9, b"\x0a\0".to_vec()));
    /// let error = AbciReply::from_json(r#"{"error": {"code": -32603, "message": "Internal error"}}"#).unwrap_err();
    /// assert_eq!(error.code().as_str(), "query.refused");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryRefused`], [`Code::QueryReply`].
    pub fn from_json(body: &str) -> Result<Self> {
        super::result::<Envelope>(body).map(|envelope| envelope.response)
    }

    /// The answer in protobuf.
    ///
    /// ```
    /// use akashkit::query::AbciReply;
    ///
    /// assert_eq!(AbciReply { value: Some(vec![7]), ..AbciReply::default() }.into_value()?, [7]);
    /// let refused = AbciReply { code: 22, ..AbciReply::default() };
    /// assert_eq!(refused.into_value().unwrap_err().code().as_str(), "query.refused");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryRefused`] with what the node says.
    pub fn into_value(self) -> Result<Vec<u8>> {
        if self.code == 0 {
            return Ok(self.value.unwrap_or_default());
        }
        let error = Error::new(Code::QueryRefused).with("codespace", format_args!("{:.100}", self.codespace));
        Err(error.with("number", self.code).with("log", crate::query::shortened(&self.log)))
    }
}

#[expect(clippy::trivially_copy_pass_by_ref)] // As serde asks.
fn is_zero(number: &u32) -> bool {
    *number == 0
}

#[expect(clippy::trivially_copy_pass_by_ref)] // As serde asks.
fn is_0(number: &i64) -> bool {
    *number == 0
}
