//! What the signatures of a transaction cover. Chain sheet §7.2.

use prost::Message as _;
use serde_json::{Map, Value as Json, json};

use super::DecodedTx;
use crate::error::{Code, Error, Result};
use crate::gojson;
use crate::wire::{self, Extent, Fields, Unknown};

impl DecodedTx {
    /// The bytes that a signature in mode direct covers (by their SHA-256): the transaction itself, for one account on one
    /// chain. The sequence is part of the transaction.
    ///
    /// ```
    /// use akashkit::tx::DecodedTx;
    ///
    /// let tx = DecodedTx::decode(b"\x0a\x03\x12\x01m")?;
    /// assert_eq!(tx.direct_sign_bytes("c", 7), b"\x0a\x03\x12\x01m\x1a\x01c\x20\x07");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn direct_sign_bytes(&self, chain_id: &str, account_number: u64) -> Vec<u8> {
        let (body_bytes, auth_info_bytes) = self.parts();
        let chain_id = chain_id.as_bytes().to_vec();
        wire::SignDoc { body_bytes, auth_info_bytes, chain_id, account_number }.encode_to_vec()
    }

    /// The bytes that the signer in this place signs in mode direct-aux: the body alone, so that somebody else may still
    /// name the fee and pay it.
    ///
    /// ```
    /// use akashkit::tx::DecodedTx;
    ///
    /// let tx = DecodedTx::decode(b"\x0a\x03\x12\x01m\x12\x02\x0a\x00")?;
    /// assert_eq!(tx.direct_aux_sign_bytes(0, "c", 7, 5)?, b"\x0a\x03\x12\x01m\x1a\x01c\x20\x07\x28\x05");
    /// assert_eq!(tx.direct_aux_sign_bytes(1, "c", 7, 5).unwrap_err().code().as_str(), "tx.signer");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxSigner`] when there is no signer in this place; [`Code::TxMode`] when it pays the fee, which it must sign
    /// for.
    pub fn direct_aux_sign_bytes(
        &self,
        place: usize,
        chain_id: &str,
        account_number: u64,
        sequence: u64,
    ) -> Result<Vec<u8>> {
        let signer = self.auth_info().messages("signer_infos").nth(place);
        let signer = signer.ok_or_else(|| Error::new(Code::TxSigner).with("place", place))?;
        self.check_not_payer(place)?;
        let key = signer.message("public_key");
        let public_key = signer.has("public_key").then(|| wire::Any {
            type_url: key.bytes("type_url").to_vec(),
            value: key.bytes("value").to_vec(),
        });
        let chain_id = chain_id.as_bytes().to_vec();
        let (body_bytes, _) = self.parts();
        let document = wire::SignDocDirectAux { body_bytes, public_key, chain_id, account_number, sequence };
        Ok(document.encode_to_vec())
    }

    /// The bytes that a signature in mode legacy amino JSON covers: one line of JSON, as the node writes it. What
    /// [`Message::amino_json`](super::Message::amino_json) hides is not covered.
    ///
    /// ```
    /// use akashkit::tx::DecodedTx;
    ///
    /// let tx = DecodedTx::decode(b"\x0a\x03\x12\x01m\x12\x02\x12\x00")?;
    /// let document = br#"{"account_number":"7","chain_id":"c","fee":{"amount":[],"gas":"0"},"memo":"m","msgs":[],"sequence":"5"}"#;
    /// assert_eq!(tx.amino_sign_bytes("c", 7, 5)?, document);
    /// // An unknown field passes in the other modes, where it is harmless.
    /// let unknown = DecodedTx::decode(b"\x0a\x03\x80\x40\x05\x12\x02\x12\x00")?;
    /// assert_eq!(unknown.amino_sign_bytes("c", 7, 5).unwrap_err().code().as_str(), "wire.field");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireField`] for any unknown field in the body, [`Code::TxFeeMissing`], and those of
    /// [`Message::amino_json`](super::Message::amino_json).
    pub fn amino_sign_bytes(&self, chain_id: &str, account_number: u64, sequence: u64) -> Result<Vec<u8>> {
        let account = Account { chain_id, account_number, sequence };
        document(&self.parts().0, self.fee()?, account)
    }

    fn check_not_payer(&self, place: usize) -> Result<()> {
        // Of a transaction whose signers cannot be told nothing is verified anyhow.
        let signers = self.signers().unwrap_or_default();
        let payer = match self.fee() {
            Ok(fee) if !fee.bytes("payer").is_empty() => super::parts::account(fee, "payer").ok(),
            _ => signers.first().cloned(),
        };
        match signers.get(place) {
            Some(signer) if payer.as_ref() == Some(signer) => {
                Err(Error::new(Code::TxMode).with("found the payer", signer))
            }
            _ => Ok(()),
        }
    }
}

/// For whom something is signed.
#[derive(Clone, Copy)]
pub(super) struct Account<'a> {
    pub(super) chain_id: &'a str,
    pub(super) account_number: u64,
    pub(super) sequence: u64,
}

/// The document in amino JSON of this body and this fee, both in protobuf.
pub(super) fn amino(body: &[u8], fee: &[u8], account: Account) -> Result<Vec<u8>> {
    let tree = wire::from_wire(&FEE, fee)?;
    document(body, Fields::new(&FEE, &tree), account)
}

fn document(body: &[u8], paid: Fields, account: Account) -> Result<Vec<u8>> {
    // The body without any unknown field.
    let tree = wire::from_wire_with(&super::decoded::BODY, body, Unknown::Refused)?;
    wire::unpack(&super::decoded::BODY, &tree, Unknown::Refused)?;
    let body = Fields::new(&super::decoded::BODY, &tree);
    let messages = body.messages("messages").map(|any| any.to_amino(Extent::Signed));
    let mut document = json!({
        "account_number": account.account_number.to_string(),
        "chain_id": account.chain_id,
        "fee": fee(paid)?,
        "memo": body.text("memo"),
        "msgs": messages.collect::<Result<Vec<_>>>()?,
        "sequence": account.sequence.to_string(),
    });
    if let Some(document) = document.as_object_mut() {
        timeouts(body, document)?;
    }
    Ok(gojson::to_string(&document)?.into_bytes())
}

static FEE: wire::Schema = wire::Fee::SCHEMA;

fn fee(fee: Fields) -> Result<Json> {
    let amount = fee.messages("amount").map(|coin| coin.to_amino(Extent::Signed));
    let mut json = json!({
        "amount": amount.collect::<Result<Vec<_>>>()?,
        "gas": fee.u64("gas_limit").to_string(),
    });
    for name in ["granter", "payer"] {
        if !fee.bytes(name).is_empty() {
            json[name] = fee.text(name).into();
        }
    }
    Ok(json)
}

fn timeouts(body: Fields, document: &mut Map<String, Json>) -> Result<()> {
    if body.u64("timeout_height") > 0 {
        document.insert("timeout_height".to_owned(), body.u64("timeout_height").to_string().into());
    }
    if body.has("timeout_timestamp") {
        let moment = body.message("timeout_timestamp").to_amino(Extent::Signed)?;
        document.insert("timeout_timestamp".to_owned(), moment);
    }
    if body.u64("unordered") > 0 {
        document.insert("unordered".to_owned(), true.into());
    }
    Ok(())
}
