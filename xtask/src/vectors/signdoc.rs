//! Family `signdoc`: whole transactions, signed. So far by one signer in mode direct; other kinds and modes come with
//! issue 7.

use akashkit::access::{PrivateKey, verify};
use akashkit::tx::{Fee, Message, Signer, UnsignedTx};
use akashkit::{AccountAddress, Error, Height, Result, Timestamp};
use serde_json::Value;

use super::{Check, Outcome, hex};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let all_direct = signers(row).all(|signer| signer["mode"] == "direct");
    if row["kind"] != "single" || !all_direct {
        return Outcome::Pending("issue 7");
    }
    let mut check = Check::new();
    match run(row, &mut check) {
        Some(Ok(())) => {}
        Some(Err(error)) => check.differ("verdict", "signed", error.to_string()),
        None => check.differ("row", "a row of this family", row.to_string()),
    }
    check.finish()
}

/// Builds and signs the transaction; `None` when the row has a shape that is not known.
fn run(row: &Value, check: &mut Check) -> Option<Result<()>> {
    let keys: Vec<_> = signers(row).map(|signer| hex::bytes(&signer["priv"])).collect::<Option<_>>()?;
    let keys = keys.iter().map(|key| PrivateKey::from_bytes(key)).collect::<Result<Vec<_>>>();
    let tx = match unsigned(row)? {
        Ok(tx) => tx,
        Err(error) => return Some(Err(error)),
    };
    Some(keys.and_then(|keys| compare(row, tx, &keys, check)))
}

fn compare(row: &Value, mut tx: UnsignedTx, keys: &[PrivateKey], check: &mut Check) -> Result<()> {
    for (signer, key) in signers(row).zip(keys) {
        check.json("pub", signer.get("pub"), Some(&hex::text(key.public_key().as_bytes()).into()));
        check.json("address", signer.get("address"), Some(&key.public_key().address().to_string().into()));
        tx = tx.signed_by(Signer::direct(
            key.public_key(),
            number(&signer["account_number"]).unwrap_or_default(),
            number(&signer["sequence"]).unwrap_or_default(),
        ));
    }
    let mut signatures = Vec::new();
    for (place, (signer, key)) in signers(row).zip(keys).enumerate() {
        let bytes = tx.sign_bytes(place)?;
        let signature = key.sign(&bytes);
        verify(&key.public_key(), &bytes, &signature)?;
        check.json("sign_bytes_hex", signer.get("sign_bytes_hex"), Some(&hex::text(&bytes).into()));
        check.json("signature_hex", signer.get("signature_hex"), Some(&hex::text(&signature).into()));
        signatures.push(signature);
    }
    let signed = tx.assemble(&signatures)?;
    check.json("body_hex", row.get("body_hex"), Some(&hex::text(&tx.body_bytes()).into()));
    check.json("auth_info_hex", row.get("auth_info_hex"), Some(&hex::text(&tx.auth_info_bytes()).into()));
    check.json("tx_hex", row.get("tx_hex"), Some(&hex::text(signed.as_bytes()).into()));
    check.json("tx_hash", row.get("tx_hash"), Some(&signed.hash().into()));
    Ok(())
}

fn unsigned(row: &Value) -> Option<Result<UnsignedTx>> {
    let messages = row["messages"].as_array()?.iter().map(message).collect::<Option<_>>()?;
    let fee = match fee(&row["fee"])? {
        Ok(fee) => fee,
        Err(error) => return Some(Err(error)),
    };
    let mut tx = UnsignedTx::new(row["chain_id"].as_str()?, messages, fee)
        .memo(row["memo"].as_str()?)
        .timeout_height(Height::new(number(&row["timeout_height"])?));
    if row["unordered"] == true {
        tx = tx.unordered();
    }
    let Some(timeout) = row.get("timeout_timestamp") else { return Some(Ok(tx)) };
    let nanos = u32::try_from(timeout["nanos"].as_u64()?).ok()?;
    Some(Timestamp::new(timeout["seconds"].as_i64()?, nanos).map(|moment| tx.timeout(moment)))
}

fn message(message: &Value) -> Option<Message> {
    Some(Message::new(message["type_url"].as_str()?, hex::bytes(&message["value_hex"])?))
}

fn fee(fee: &Value) -> Option<Result<Fee>> {
    let amount = serde_json::from_value(fee["amount"].clone()).ok()?;
    let gas_limit = number(&fee["gas_limit"])?;
    let payer = optional(fee["payer"].as_str()?);
    let granter = optional(fee["granter"].as_str()?);
    Some(payer.and_then(|payer| Ok(Fee { amount, gas_limit, payer, granter: granter? })))
}

fn optional(text: &str) -> std::result::Result<Option<AccountAddress>, Error> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some) }
}

fn number(text: &Value) -> Option<u64> {
    text.as_str()?.parse().ok()
}

fn signers(row: &Value) -> impl Iterator<Item = &Value> {
    row["signers"].as_array().into_iter().flatten()
}
