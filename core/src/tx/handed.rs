//! What wallets are handed to sign, in any of its forms.

use serde_json::Value as Json;

use super::amino_document::AminoDocument;
use super::{ArbitraryDocument, DecodedTx};
use crate::error::{Code, Error, Result};
use crate::hex;
use crate::wire::{self, Unknown};

/// What somebody is asked to sign.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(feature = "surface"), non_exhaustive)]
pub enum Handed {
    /// A document in amino JSON, as Keplr, WalletConnect and devices have it.
    Amino(AminoDocument),
    /// Data that is no transaction (ADR-036).
    Arbitrary(ArbitraryDocument),
    /// A document in mode direct.
    Direct(DirectDocument),
    /// A transaction, signed or not.
    Tx(DecodedTx),
}

/// What a signature in mode direct covers: a transaction for one account on one chain.
#[derive(Clone, Debug, PartialEq)]
pub struct DirectDocument {
    /// For which chain.
    pub chain_id: String,
    /// For which account.
    pub account_number: u64,
    /// What is signed, without signatures.
    pub tx: DecodedTx,
}

impl DirectDocument {
    /// The bytes that are signed (by their SHA-256).
    pub fn sign_bytes(&self) -> Vec<u8> {
        self.tx.direct_sign_bytes(&self.chain_id, self.account_number)
    }
}

impl Handed {
    /// Reads whatever it is: the bytes of a transaction or of a document in mode direct; JSON of a document in amino or of
    /// arbitrary data (ADR-036), alone or as WalletConnect wraps it (`{"signerAddress", "signDoc"}`), where a document in
    /// mode direct may be JSON too. Messages of types that are not known are kept as they are.
    ///
    /// ```
    /// use akashkit::tx::Handed;
    ///
    /// let document = Handed::read(b"\x0a\x03\x12\x01m\x12\x00\x1a\x0aakashnet-2\x20\x07")?;
    /// let Handed::Direct(document) = document else { unreachable!() };
    /// assert_eq!((document.chain_id.as_str(), document.account_number, document.tx.memo().as_str()), ("akashnet-2", 7, "m"));
    ///
    /// let json = r#"{"account_number":"7","chain_id":"akashnet-2","fee":{"amount":[],"gas":"0"},"memo":"m","msgs":[],"sequence":"1"}"#;
    /// let Handed::Amino(document) = Handed::read(json.as_bytes())? else { unreachable!() };
    /// assert_eq!((document.sequence, document.memo.as_str()), (1, "m"));
    ///
    /// assert_eq!(Handed::read(b"{}").unwrap_err().code().as_str(), "wire.json");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireJson`] when JSON is none of these documents, or holds a number that is not whole or is above 2^53; those of [`DecodedTx::decode`], without [`Code::TxType`].
    pub fn read(bytes: &[u8]) -> Result<Self> {
        match json(bytes) {
            Some(Ok(json)) => read_json(json),
            // A transaction may begin as text with an open bracket does: its tag is a line feed, its length may be {.
            Some(Err(error)) if bytes.first() == Some(&b'{') => Err(error),
            _ => read_bytes(bytes),
        }
    }
}

fn json(bytes: &[u8]) -> Option<Result<Json>> {
    let is_object = bytes.trim_ascii_start().first() == Some(&b'{');
    is_object.then(|| serde_json::from_slice(bytes).map_err(|_| refused("JSON that cannot be read")))
}

fn read_bytes(bytes: &[u8]) -> Result<Handed> {
    match direct(bytes) {
        Some(document) => document.map(Handed::Direct),
        None => DecodedTx::read(bytes).map(Handed::Tx),
    }
}

/// A document in mode direct. Its third field is the chain's id where a transaction has signatures, its fourth, the
/// account's number, is absent when that is 0.
fn direct(bytes: &[u8]) -> Option<Result<DirectDocument>> {
    static SCHEMA: wire::Schema = wire::SignDoc::SCHEMA;
    let tree = wire::from_wire_with(&SCHEMA, bytes, Unknown::Refused).ok()?;
    let chain_id = tree.bytes(2);
    let is_text = std::str::from_utf8(chain_id).is_ok_and(|text| !text.contains(char::is_control));
    let could_be = (1..=MAX_CHAIN_ID).contains(&chain_id.len()) && is_text;
    if tree.get(3).is_none() && !could_be {
        return None;
    }
    let tx = DecodedTx::of_parts(tree.bytes(0), tree.bytes(1));
    let chain_id = String::from_utf8_lossy(chain_id).into_owned();
    Some(tx.map(|tx| DirectDocument { chain_id, account_number: tree.varint(3), tx }))
}

fn read_json(mut json: Json) -> Result<Handed> {
    // WalletConnect, and requests that name their parameters so.
    if let Some(name) = WRAPPED.into_iter().find(|name| json.get(name).is_some()) {
        let inner = json[name].take();
        let is_wrapped_twice = field(&inner, WRAPPED).is_some();
        return if is_wrapped_twice { Err(refused("a document in a document")) } else { read_json(inner) };
    }
    if field(&json, ["bodyBytes", "body_bytes"]).is_some() {
        return direct_json(&json).map(Handed::Direct);
    }
    match ArbitraryDocument::of_json(&json) {
        Some(document) => document.map(Handed::Arbitrary),
        None => AminoDocument::of_json(json).map(Handed::Amino),
    }
}

fn direct_json(json: &Json) -> Result<DirectDocument> {
    let part = |names| {
        let text = field(json, names).and_then(Json::as_str);
        text.and_then(bytes).ok_or_else(|| refused("a part that is neither base64 nor hexadecimal"))
    };
    let body = part(["bodyBytes", "body_bytes"])?;
    let auth_info = part(["authInfoBytes", "auth_info_bytes"])?;
    let chain_id = field(json, ["chainId", "chain_id"]).and_then(Json::as_str).unwrap_or_default();
    let account_number = match field(json, ["accountNumber", "account_number"]) {
        Some(number) => super::amino_document::number(number)?,
        None => 0,
    };
    let tx = DecodedTx::of_parts(&body, &auth_info)?;
    Ok(DirectDocument { chain_id: chain_id.to_owned(), account_number, tx })
}

fn field<'j>(json: &'j Json, names: [&str; 2]) -> Option<&'j Json> {
    names.iter().find_map(|name| json.get(name))
}

/// Bytes in base64, or as some write them, in hexadecimal digits.
fn bytes(text: &str) -> Option<Vec<u8>> {
    use base64::prelude::{BASE64_STANDARD, Engine};
    hex::from_text(text).or_else(|| BASE64_STANDARD.decode(text).ok())
}

pub(super) fn refused(found: &str) -> Error {
    Error::new(Code::WireJson).with("found", found)
}

/// Under which WalletConnect has a document.
const WRAPPED: [&str; 2] = ["signDoc", "sign_doc"];
/// As long as a chain's id may be.
const MAX_CHAIN_ID: usize = 50;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_no_chain_id() -> Result<()> {
        let signed = [b"\x0a\x03\x12\x01m\x12\x00\x1a\x40".as_slice(), &[b'a'; 64]].concat();
        assert!(matches!(Handed::read(&signed)?, Handed::Tx(_)));
        assert!(matches!(Handed::read(b"\x0a\x03\x12\x01m\x12\x00\x1a\x00")?, Handed::Tx(_)));
        assert!(matches!(Handed::read(b"\x0a\x03\x12\x01m\x12\x00\x1a\x01c")?, Handed::Direct(_)));
        Ok(())
    }

    #[test]
    fn a_transaction_that_begins_as_json_does_is_one() -> Result<()> {
        let body = [b"\x12\x79".as_slice(), &[b'm'; 0x79]].concat();
        let tx = [b"\x0a\x7b".as_slice(), &body, b"\x12\x00"].concat();
        assert!(tx.trim_ascii_start().starts_with(b"{"));
        assert!(matches!(Handed::read(&tx)?, Handed::Tx(_)));
        assert_eq!(Handed::read(b"{").map_err(|error| error.code()), Err(Code::WireJson));
        Ok(())
    }

    /// A binary fraction has several texts, and only one of them was to be signed.
    #[test]
    fn numbers_that_are_not_whole_are_refused() {
        let document = |number: &str| {
            let json = format!(r#"{{"chain_id":"c","msgs":[{{"type":"t","value":{{"n":{number}}}}}]}}"#);
            Handed::read(json.as_bytes()).map(drop).map_err(|error| error.code())
        };
        assert_eq!(document("9007199254740992"), Ok(()));
        for number in
            ["0.5", "1e3", "-0", "9007199254740993", "2222222222226222222222222222222222222222222222"]
        {
            assert_eq!(document(number), Err(Code::WireJson), "{number}");
        }
    }

    #[test]
    fn both_ways_of_writing_bytes_are_read() -> Result<()> {
        for (body, auth_info) in [("0a00", "1200"), ("EgFt", "EgA=")] {
            let json = format!(
                r#"{{"signerAddress": "a", "signDoc": {{"chainId": "c", "accountNumber": "7", "bodyBytes": "{body}", "authInfoBytes": "{auth_info}"}}}}"#
            );
            let Ok(Handed::Direct(document)) = Handed::read(json.as_bytes()) else {
                unreachable!("{body}");
            };
            assert_eq!(document.account_number, 7);
        }
        Ok(())
    }
}
