//! Family `signdoc`: whole transactions, signed, and other documents. Built so far for one signer in mode direct; in other
//! modes and by several signers they are read, and what is signed compared, until issue 7 builds them too.

use akashkit::access::{PrivateKey, verify};
use akashkit::tx::{DecodedTx, Fee, Message, MultisigKey, Signer, UnsignedTx, arbitrary_sign_bytes};
use akashkit::{AccountAddress, Error, Height, PublicKey, Result, Timestamp};
use serde_json::Value;

use super::{Check, Outcome, hex};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    let all_direct = signers(row).all(|signer| signer["mode"] == "direct");
    let (result, rest) = match row["kind"].as_str().unwrap_or_default() {
        "single" | "multi" if all_direct && row.get("signers").is_some() => (run(row, &mut check), false),
        "single" | "multi" => (read(row, &mut check), true),
        "multisig" => (multisig(row, &mut check), true),
        "adr036" => (arbitrary(row, &mut check), false),
        "negative" => (negative(row, &mut check), false),
        _ => (None, false),
    };
    match result {
        Some(Ok(())) => {}
        Some(Err(error)) => check.differ("verdict", "signed", error.to_string()),
        None => check.differ("row", "a row of this family", row.to_string()),
    }
    super::handed::compare(row, &mut check);
    match check.finish() {
        // What is compared agrees, and the rest is to come.
        Outcome::Pass if rest => Outcome::Pending("issue 7"),
        outcome => outcome,
    }
}

/// Reads the transaction and compares what each signer signs.
fn read(row: &Value, check: &mut Check) -> Option<Result<()>> {
    if row.get("error").is_some() {
        return Some(Ok(()));
    }
    let tx = match DecodedTx::decode(&hex::bytes(&row["tx_hex"])?) {
        Ok(tx) => tx,
        Err(error) => return Some(Err(error)),
    };
    check.json("tx_hash", row.get("tx_hash"), Some(&tx.hash().into()));
    check.json("tx_json", row.get("tx_json"), tx.to_json().ok().as_ref());
    for (place, signer) in signers(row).enumerate() {
        let bytes = sign_bytes(&tx, place, signer, row["chain_id"].as_str()?)?;
        let result = bytes.and_then(|bytes| compare_signature(signer, &bytes, check));
        if let Err(error) = result {
            return Some(Err(error));
        }
    }
    Some(Ok(()))
}

fn sign_bytes(tx: &DecodedTx, place: usize, signer: &Value, chain_id: &str) -> Option<Result<Vec<u8>>> {
    let (account, sequence) = (number(&signer["account_number"])?, number(&signer["sequence"])?);
    Some(match signer["mode"].as_str()? {
        "amino" => tx.amino_sign_bytes(chain_id, account, sequence),
        "direct" => Ok(tx.direct_sign_bytes(chain_id, account)),
        "direct_aux" => tx.direct_aux_sign_bytes(place, chain_id, account, sequence),
        _ => return None,
    })
}

/// The bytes that are signed, and the signature that the row's key makes of them.
fn compare_signature(signer: &Value, bytes: &[u8], check: &mut Check) -> Result<()> {
    check.json("sign_bytes_hex", signer.get("sign_bytes_hex"), Some(&hex::text(bytes).into()));
    let key = PrivateKey::from_bytes(&hex::bytes(&signer["priv"]).unwrap_or_default())?;
    let signature = key.sign(bytes);
    check.json("signature_hex", signer.get("signature_hex"), Some(&hex::text(&signature).into()));
    verify(&key.public_key(), bytes, &signature)
}

/// The key of several holders, what they sign, and the signature made of theirs.
fn multisig(row: &Value, check: &mut Check) -> Option<Result<()>> {
    let keys = row["members"].as_array()?.iter().map(|member| hex::bytes(&member["pub"]));
    let keys = keys.collect::<Option<Vec<_>>>()?;
    let keys = keys.iter().map(|key| PublicKey::new(key)).collect::<Result<Vec<_>>>();
    let threshold = u32::try_from(row["threshold"].as_u64()?).ok()?;
    Some(
        keys.and_then(|keys| MultisigKey::new(threshold, keys))
            .and_then(|key| compare_multisig(row, &key, check)),
    )
}

fn compare_multisig(row: &Value, key: &MultisigKey, check: &mut Check) -> Result<()> {
    let message = key.to_message();
    let mut proto = message.to_json()?;
    proto["@type"] = message.type_url().into();
    let amino: Option<Value> = serde_json::from_str(&message.amino_json()?).ok();
    check.json("multisig_address", row.get("multisig_address"), Some(&key.address().to_string().into()));
    check.json(
        "multisig_amino_hex",
        row.get("multisig_amino_hex"),
        Some(&hex::text(&key.amino_bytes()).into()),
    );
    check.json(
        "multisig_pubkey_proto_hex",
        row.get("multisig_pubkey_proto_hex"),
        Some(&hex::text(message.value()).into()),
    );
    check.json("multisig_pubkey_proto_json", row.get("multisig_pubkey_proto_json"), Some(&proto));
    check.json("multisig_pubkey_amino_json", row.get("multisig_pubkey_amino_json"), amino.as_ref());
    let tx = DecodedTx::decode(&hex::bytes(&row["tx_hex"]).unwrap_or_default())?;
    let chain_id = row["chain_id"].as_str().unwrap_or_default();
    let [account, sequence] =
        ["account_number", "sequence"].map(|field| number(&row[field]).unwrap_or_default());
    let bytes = tx.amino_sign_bytes(chain_id, account, sequence)?;
    check.equal("sign_doc", row["sign_doc"].as_str(), std::str::from_utf8(&bytes).ok());
    let mut signatures = Vec::new();
    for signature in row["signatures"].as_array().into_iter().flatten() {
        let member =
            signature["member"].as_u64().and_then(|place| usize::try_from(place).ok()).unwrap_or_default();
        let private =
            PrivateKey::from_bytes(&hex::bytes(&row["members"][member]["priv"]).unwrap_or_default())?;
        signatures.push((member, private.sign(&bytes)));
        check.json(
            "signature_hex",
            signature.get("signature_hex"),
            Some(&hex::text(&private.sign(&bytes)).into()),
        );
    }
    let combined = key.combine(&signatures)?;
    check.json("multi_signature_hex", row.get("multi_signature_hex"), Some(&hex::text(&combined).into()));
    check.equal("signatures", tx.signatures(), &[combined]);
    let too_few = usize::try_from(key.threshold()).unwrap_or_default().saturating_sub(1);
    check.equal("verify_one_too_few", true, key.combine(&signatures[..too_few]).is_err());
    Ok(())
}

/// A document that is no transaction.
fn arbitrary(row: &Value, check: &mut Check) -> Option<Result<()>> {
    let (signer, data) = (&row["signer"], hex::bytes(&row["data_hex"])?);
    let address = signer["address"].as_str()?.parse();
    Some(address.and_then(|address: AccountAddress| {
        let document = arbitrary_sign_bytes(&address, &data);
        check.equal("sign_doc", row["sign_doc"].as_str(), std::str::from_utf8(&document).ok());
        let key = PrivateKey::from_bytes(&hex::bytes(&signer["priv"]).unwrap_or_default())?;
        check.json("signature_hex", row.get("signature_hex"), Some(&hex::text(&key.sign(&document)).into()));
        Ok(())
    }))
}

/// Signatures that may not be right.
fn negative(row: &Value, check: &mut Check) -> Option<Result<()>> {
    let (key, signature) = (hex::bytes(&row["pub"])?, hex::bytes(&row["signature_hex"])?);
    let tx = match DecodedTx::decode(&hex::bytes(&row["tx_hex"])?) {
        Ok(tx) => tx,
        Err(error) => return Some(Err(error)),
    };
    let bytes = sign_bytes(&tx, 0, row, row["chain_id"].as_str()?)?;
    let verdict = PublicKey::new(&key).and_then(|key| verify(&key, &bytes?, &signature));
    check.json("verify", row.get("verify"), Some(&verdict.is_ok().into()));
    Some(Ok(()))
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
