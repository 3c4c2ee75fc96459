//! A message as the chain holds it.

use serde_json::Value as Json;

use super::known::{self, Known};
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::wire::{self, Value};

/// What a transaction asks the chain to do: the URL of a type, and bytes. Of any type; of a known one it can be
/// checked. Typed messages such as [`CreateDeployment`](super::CreateDeployment) turn into it and back.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Message {
    type_url: String,
    value: Vec<u8>,
}

impl Message {
    /// A message of any type, as it is.
    pub fn new(type_url: impl Into<String>, value: impl Into<Vec<u8>>) -> Self {
        Self { type_url: type_url.into(), value: value.into() }
    }

    /// Reads the chain's own JSON, as its REST interface shows it (there with the type in `@type`, which is not read
    /// here).
    ///
    /// ```
    /// use akashkit::tx::Message;
    /// use serde_json::json;
    ///
    /// let url = "/akash.deployment.v1beta4.MsgCreateDeployment";
    /// let message = Message::from_json(url, &json!({"id": {"owner": "", "dseq": "7"}}))?;
    /// assert_eq!(message.value(), b"\x0a\x02\x10\x07\x22\x05\x0a\x03\x12\x01\x30");
    ///
    /// let error = Message::from_json(url, &json!({"id": 7})).unwrap_err();
    /// assert_eq!(error.code().as_str(), "wire.json");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxType`] when the type is not known, [`Code::WireJson`] when the JSON is not of this type.
    pub fn from_json(type_url: &str, json: &Json) -> Result<Self> {
        let schema = known(type_url)?.schema;
        Ok(Self::new(type_url, wire::from_json(schema, json)?.to_wire(schema)))
    }

    /// The URL of its type.
    pub fn type_url(&self) -> &str {
        &self.type_url
    }

    /// The protobuf bytes.
    pub fn value(&self) -> &[u8] {
        &self.value
    }

    /// The same message as the chain itself writes it: fields in order, numbers in their shortest form, and what the
    /// chain never leaves out.
    ///
    /// ```
    /// use akashkit::tx::Message;
    ///
    /// let url = "/akash.deployment.v1beta4.MsgCreateDeployment";
    /// assert_eq!(Message::new(url, *b"").canonical()?.value(), b"\x0a\x00\x22\x05\x0a\x03\x12\x01\x30");
    /// // An unknown field: this and every node refuse it.
    /// assert_eq!(Message::new(url, *b"\x48\x01").canonical().unwrap_err().code().as_str(), "wire.field");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxType`], [`Code::WireBytes`], [`Code::WireField`], [`Code::WireNumber`].
    pub fn canonical(&self) -> Result<Self> {
        let schema = known(&self.type_url)?.schema;
        Ok(Self::new(self.type_url.clone(), wire::from_wire(schema, &self.value)?.to_wire(schema)))
    }

    /// Whether the chain would take the message at all, before it looks at its state: its own `ValidateBasic`, in its
    /// order and with its code where it has one. What would crash there is an error here.
    ///
    /// ```
    /// use akashkit::tx::Message;
    ///
    /// let empty = Message::new("/akash.deployment.v1beta4.MsgCreateDeployment", *b"");
    /// assert_eq!(empty.validate_basic().unwrap_err().chain(), Some(("sdk", 7)));
    /// ```
    ///
    /// # Errors
    /// [`Code::TxType`] when the type is not known; otherwise what is wrong.
    pub fn validate_basic(&self) -> Result<()> {
        (known(&self.type_url)?.check)(&self.value)
    }

    /// The accounts that must sign.
    ///
    /// ```
    /// use akashkit::tx::Message;
    /// use serde_json::json;
    ///
    /// let url = "/akash.deployment.v1beta4.MsgCreateDeployment";
    /// let owner = "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh";
    /// let message = Message::from_json(url, &json!({"id": {"owner": owner}}))?;
    /// assert_eq!(message.signers()?[0].to_string(), owner);
    /// assert!(Message::new(url, *b"").signers().is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxType`], what makes the bytes unreadable, and the codes of [`AccountAddress::parse`].
    pub fn signers(&self) -> Result<Vec<AccountAddress>> {
        let schema = known(&self.type_url)?.schema;
        let tree = wire::from_wire(schema, &self.value)?;
        let signer = match tree.at(schema, schema.signer) {
            Some(Value::Bytes(address)) => wire::text(address),
            _ => String::new(),
        };
        Ok(vec![AccountAddress::parse(&signer)?])
    }
}

fn known(type_url: &str) -> Result<&'static Known> {
    known::find(type_url).ok_or_else(|| Error::new(Code::TxType).with("found", type_url))
}
