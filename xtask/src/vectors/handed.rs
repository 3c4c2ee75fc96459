//! Rows of the family `signdoc`, read by a wallet that does not know what it is handed.

use akashkit::tx::{ArbitraryDocument, DecodedTx, Handed, Message};
use serde_json::Value;

use super::{Check, hex};

/// What each signer of a row signs, and the transaction that comes of it.
pub fn compare(row: &Value, check: &mut Check) {
    if let Some(document) = row["sign_doc"].as_str().filter(|_| row["kind"] == "adr036") {
        arbitrary(row, document, check);
    }
    let Some(Ok(tx)) = hex::bytes(&row["tx_hex"]).map(|raw| DecodedTx::decode(&raw)) else { return };
    check.equal("handed tx", true, matches!(Handed::read(tx.as_bytes()), Ok(Handed::Tx(read)) if read == tx));
    for signer in row["signers"].as_array().into_iter().flatten() {
        if let Some(bytes) = hex::bytes(&signer["sign_bytes_hex"]) {
            self::signer(row, signer, &bytes, &tx, check);
        }
    }
}

fn signer(row: &Value, signer: &Value, bytes: &[u8], tx: &DecodedTx, check: &mut Check) {
    let number = |name: &str| signer[name].as_str().and_then(|text| text.parse::<u64>().ok());
    let chain_id = row["chain_id"].as_str();
    match (signer["mode"].as_str().unwrap_or_default(), Handed::read(bytes)) {
        ("amino", Ok(Handed::Amino(document))) => {
            check.equal("account_number", number("account_number"), Some(document.account_number));
            check.equal("sequence", number("sequence"), Some(document.sequence));
            check.equal("chain_id", chain_id, Some(document.chain_id.as_str()));
            check.equal("memo", tx.memo(), document.memo.clone());
            check.equal("sign bytes", bytes, &document.sign_bytes());
            check.equal("messages", tx.messages().len(), document.messages.len());
            for (message, typed) in document.messages.iter().zip(tx.messages()) {
                let type_url = message.message.as_ref().map(Message::type_url);
                check.equal("type", Some(typed.type_url()), type_url);
                check.equal("as signed", true, message.is_as_signed);
            }
        }
        ("direct", Ok(Handed::Direct(document))) => {
            check.equal("account_number", number("account_number"), Some(document.account_number));
            check.equal("chain_id", chain_id, Some(document.chain_id.as_str()));
            check.equal("messages", tx.messages(), document.tx.messages());
            check.equal("sign bytes", bytes, &document.sign_bytes());
        }
        // Without a fee it is no whole document.
        ("direct_aux", _) => {}
        (mode, Err(error)) => check.differ("handed", mode, error.to_string()),
        (mode, Ok(_)) => check.differ("handed", mode, "something else"),
    }
}

fn arbitrary(row: &Value, document: &str, check: &mut Check) {
    let is_row = |read: &ArbitraryDocument| {
        row["signer"]["address"] == read.signer.to_string()
            && hex::bytes(&row["data_hex"]) == Some(read.data.clone())
    };
    let read = Handed::read(document.as_bytes());
    check.equal("handed", true, matches!(read, Ok(Handed::Arbitrary(read)) if is_row(&read)));
}
