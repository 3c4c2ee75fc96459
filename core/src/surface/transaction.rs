//! Transactions and keys, from the parts that other languages hold.

use std::sync::Arc;

use super::Refusal;
use crate::error::{Code, Error, Result};
use crate::public_key;
use crate::quantity::Height;
use crate::tx::{self, Fee, Signer, UnsignedTx};

/// A message with public fields.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Message {
    /// The URL of its type.
    pub type_url: String,
    /// The protobuf bytes.
    pub value: Vec<u8>,
}

impl From<tx::Message> for Message {
    fn from(message: tx::Message) -> Self {
        Self { type_url: message.type_url().to_owned(), value: message.value().to_vec() }
    }
}

impl From<Message> for tx::Message {
    fn from(message: Message) -> Self {
        Self::new(message.type_url, message.value)
    }
}

/// Reads the chain's own JSON of a message.
///
/// # Errors
/// [`Code::WireJson`] when it is no JSON, and what [`tx::Message::from_json`] refuses.
pub fn message_from_json(type_url: &str, json: &str) -> Result<tx::Message> {
    let json = serde_json::from_str(json).map_err(|error| Error::new(Code::WireJson).with("found", error))?;
    tx::Message::from_json(type_url, &json)
}

/// A public key with public bytes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PublicKey {
    /// The compressed point.
    pub bytes: Vec<u8>,
}

impl From<public_key::PublicKey> for PublicKey {
    fn from(key: public_key::PublicKey) -> Self {
        Self { bytes: key.as_bytes().to_vec() }
    }
}

impl TryFrom<PublicKey> for public_key::PublicKey {
    type Error = Error;

    fn try_from(key: PublicKey) -> Result<Self> {
        Self::new(&key.bytes)
    }
}

/// A transaction from everything it has; see [`UnsignedTx`].
///
/// # Errors
/// [`Code::TimeText`] when the timeout is no moment.
#[allow(clippy::too_many_arguments)] // named in every language that calls it
pub fn unsigned_tx(
    chain_id: String,
    messages: Vec<tx::Message>,
    fee: Fee,
    signers: Vec<Signer>,
    memo: Option<String>,
    timeout_height: Option<u64>,
    timeout: Option<String>,
    unordered: Option<bool>,
) -> std::result::Result<Arc<UnsignedTx>, Refusal> {
    let mut tx = UnsignedTx::new(chain_id, messages, fee).memo(memo.unwrap_or_default());
    tx = tx.timeout_height(Height::new(timeout_height.unwrap_or_default()));
    if let Some(moment) = timeout {
        tx = tx.timeout(moment.parse()?);
    }
    if unordered.unwrap_or_default() {
        tx = tx.unordered();
    }
    Ok(Arc::new(signers.into_iter().fold(tx, UnsignedTx::signed_by)))
}

/// A signer's place, the first where none is named.
pub fn place(place: Option<u32>) -> usize {
    place.and_then(|place| usize::try_from(place).ok()).unwrap_or_default()
}

/// Signatures of 64 bytes.
///
/// # Errors
/// [`Code::KeySignature`] for one of another length.
pub fn signatures(signatures: &[Vec<u8>]) -> Result<Vec<[u8; 64]>> {
    let exact = |signature: &Vec<u8>| {
        let length = signature.len();
        <[u8; 64]>::try_from(signature.as_slice())
            .map_err(|_| Error::new(Code::KeySignature).with("length", length))
    };
    signatures.iter().map(exact).collect()
}

/// What a passphrase is mixed with.
///
/// # Errors
/// [`Code::ArgumentRange`] when it has another length.
pub fn salt(bytes: &[u8]) -> Result<[u8; 16]> {
    bytes.try_into().map_err(|_| Error::new(Code::ArgumentRange).with("salt of bytes", bytes.len()))
}
