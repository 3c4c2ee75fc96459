//! Family `signdoc`: whole transactions, built, signed and verified, and other documents.

use akashkit::access::{PrivateKey, verify};
use akashkit::network::Params;
use akashkit::tx::{
    AccountKey, DecodedTx, Fee, Message, MultisigKey, MultisigSigner, PartialSignatures, SignMode,
};
use akashkit::tx::{Signature, Signer, SignerAccount, UnsignedTx, arbitrary_sign_bytes};
use akashkit::{AccountAddress, Error, Height, PublicKey, Result, Timestamp};
use serde_json::Value;

use super::{Check, Outcome, hex};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    let result = match row["kind"].as_str().unwrap_or_default() {
        "single" | "multi" if row.get("error").is_some() => refused(row, &mut check),
        "single" | "multi" => run(row, &mut check),
        "multisig" => multisig(row, &mut check),
        "adr036" => arbitrary(row, &mut check),
        "negative" => negative(row, &mut check),
        _ => None,
    };
    match result {
        Some(Ok(())) => {}
        Some(Err(error)) => check.differ("verdict", "signed", error.to_string()),
        None => check.differ("row", "a row of this family", row.to_string()),
    }
    super::handed::compare(row, &mut check);
    check.finish()
}

/// Builds, signs, assembles and verifies the transaction; `None` when the row has a shape that is not known.
fn run(row: &Value, check: &mut Check) -> Option<Result<()>> {
    let keys: Vec<_> = signers(row).map(|signer| hex::bytes(&signer["priv"])).collect::<Option<_>>()?;
    let keys = keys.iter().map(|key| PrivateKey::from_bytes(key)).collect::<Result<Vec<_>>>();
    let tx = match unsigned(row)? {
        Ok(tx) => tx,
        Err(error) => return Some(Err(error)),
    };
    let modes = signers(row).map(|signer| mode(&signer["mode"])).collect::<Option<Vec<_>>>()?;
    Some(keys.and_then(|keys| compare(row, tx, &keys, &modes, check)))
}

fn compare(
    row: &Value,
    mut tx: UnsignedTx,
    keys: &[PrivateKey],
    modes: &[SignMode],
    check: &mut Check,
) -> Result<()> {
    let mut accounts = Vec::new();
    for ((signer, key), mode) in signers(row).zip(keys).zip(modes) {
        check.json("pub", signer.get("pub"), Some(&hex::text(key.public_key().as_bytes()).into()));
        check.json("address", signer.get("address"), Some(&key.public_key().address().to_string().into()));
        let account = account(signer);
        let (account_number, sequence) = (account.account_number, account.sequence);
        tx = tx.signed_by(Signer { public_key: key.public_key(), account_number, sequence, mode: *mode });
        accounts.push(account);
    }
    let mut signatures = Vec::new();
    for (place, (signer, key)) in signers(row).zip(keys).enumerate() {
        let bytes = tx.sign_bytes(place)?;
        let signature = key.sign(&bytes);
        check.json("sign_bytes_hex", signer.get("sign_bytes_hex"), Some(&hex::text(&bytes).into()));
        check.json("signature_hex", signer.get("signature_hex"), Some(&hex::text(&signature).into()));
        signatures.push(Signature::Single(signature));
    }
    check.json("auth_info_hex", row.get("auth_info_hex"), Some(&hex::text(&tx.auth_info_bytes()).into()));
    compare_whole(row, &tx, &signatures, &accounts, check)
}

/// The transaction with its signatures, written, read and verified.
fn compare_whole(
    row: &Value,
    tx: &UnsignedTx,
    signatures: &[Signature],
    accounts: &[SignerAccount],
    check: &mut Check,
) -> Result<()> {
    let signed = tx.assemble(signatures)?;
    check.json("body_hex", row.get("body_hex"), Some(&hex::text(&tx.body_bytes()).into()));
    check.json("tx_hex", row.get("tx_hex"), Some(&hex::text(signed.as_bytes()).into()));
    check.json("tx_hash", row.get("tx_hash"), Some(&signed.hash().into()));
    let read = DecodedTx::decode(signed.as_bytes())?;
    check.json("tx_json", row.get("tx_json"), read.to_json().ok().as_ref());
    let chain_id = row["chain_id"].as_str().unwrap_or_default();
    let verdict = read.verify(chain_id, accounts, &Params::DEFAULT.auth);
    check.equal("verify", Ok(()), verdict.map_err(|error| error.to_string()));
    Ok(())
}

/// Whoever pays the fee must sign for it: with stand-ins for the keys, of which the row tells nothing.
fn refused(row: &Value, check: &mut Check) -> Option<Result<()>> {
    let mut tx = match unsigned(row)? {
        Ok(tx) => tx,
        Err(error) => return Some(Err(error)),
    };
    let stand_in = match PublicKey::new(&[2; 33]) {
        Ok(key) => key,
        Err(error) => return Some(Err(error)),
    };
    let (fee, chain_id) = (&row["fee"], row["chain_id"].as_str()?);
    let wanted = fee["payer"].as_str()?;
    // So many as messages and payer name.
    let named = tx.assemble_partial(&[]).and_then(|bytes| DecodedTx::decode(&bytes)?.signers());
    let named = match named {
        Ok(named) => named,
        Err(error) => return Some(Err(error)),
    };
    for place in 0..named.len() {
        let mode = if place == 0 { SignMode::Direct } else { SignMode::DirectAux };
        tx = tx.signed_by(Signer { public_key: stand_in, account_number: 0, sequence: 0, mode });
    }
    let read = match tx.assemble_partial(&[]).and_then(|bytes| DecodedTx::decode(&bytes)) {
        Ok(read) => read,
        Err(error) => return Some(Err(error)),
    };
    for (place, signer) in named.iter().enumerate().skip(1) {
        let answer = read.direct_aux_sign_bytes(place, chain_id, 0, 0);
        check.equal("error", signer.to_string() == wanted, answer.is_err());
    }
    check.equal("payer", true, named.iter().skip(1).any(|signer| signer.to_string() == wanted));
    Some(Ok(()))
}

/// The key of several holders, what they sign, and the transaction with the signatures collected.
fn multisig(row: &Value, check: &mut Check) -> Option<Result<()>> {
    let keys = row["members"].as_array()?.iter().map(|member| hex::bytes(&member["pub"]));
    let keys = keys.collect::<Option<Vec<_>>>()?;
    let keys = keys.iter().map(|key| PublicKey::new(key)).collect::<Result<Vec<_>>>();
    let threshold = u32::try_from(row["threshold"].as_u64()?).ok()?;
    let tx = unsigned(row)?;
    let key = keys.and_then(|keys| MultisigKey::new(threshold, keys));
    Some(key.and_then(|key| {
        compare_key(row, &key, check)?;
        collect(row, tx?, &key, check)
    }))
}

fn compare_key(row: &Value, key: &MultisigKey, check: &mut Check) -> Result<()> {
    let message = AccountKey::from(key.clone()).to_message();
    let mut proto = message.to_json()?;
    proto["@type"] = message.type_url().into();
    let amino: Option<Value> = serde_json::from_str(&message.amino_json()?).ok();
    for (field, text) in [
        ("multisig_address", key.address().to_string()),
        ("multisig_amino_hex", hex::text(&key.amino_bytes())),
        ("multisig_pubkey_proto_hex", hex::text(message.value())),
    ] {
        check.json(field, row.get(field), Some(&text.into()));
    }
    check.json("multisig_pubkey_proto_json", row.get("multisig_pubkey_proto_json"), Some(&proto));
    check.json("multisig_pubkey_amino_json", row.get("multisig_pubkey_amino_json"), amino.as_ref());
    Ok(())
}

fn collect(row: &Value, tx: UnsignedTx, key: &MultisigKey, check: &mut Check) -> Result<()> {
    let account = account(row);
    let signer = MultisigSigner::new(key.clone(), account.account_number, account.sequence);
    let tx = tx.signed_by_several(signer);
    let bytes = tx.sign_bytes(0)?;
    check.equal("sign_doc", row["sign_doc"].as_str(), std::str::from_utf8(&bytes).ok());
    let mut collected = PartialSignatures::new(key.clone());
    // In the other order: they are sorted.
    for signature in row["signatures"].as_array().into_iter().flatten().rev() {
        if collected.missing() == 1 {
            check.equal("verify_one_too_few", true, tx.assemble(&[collected.clone()]).is_err());
        }
        let member = signature["member"].as_u64().and_then(|place| usize::try_from(place).ok());
        let member = &row["members"][member.unwrap_or_default()];
        let private = PrivateKey::from_bytes(&hex::bytes(&member["priv"]).unwrap_or_default())?;
        let made = private.sign(&bytes);
        check.json("signature_hex", signature.get("signature_hex"), Some(&hex::text(&made).into()));
        collected.add(private.public_key(), made)?;
        check.equal("twice", true, collected.add(private.public_key(), made).is_err());
    }
    let signatures = [Signature::Multisig(collected)];
    let read = DecodedTx::decode(tx.assemble(&signatures)?.as_bytes())?;
    let combined = read.signatures().first().map(|signature| hex::text(signature).into());
    check.json("multi_signature_hex", row.get("multi_signature_hex"), combined.as_ref());
    let json = read.to_json()?;
    let mode_info = &json["auth_info"]["signer_infos"][0]["mode_info"];
    check.json("mode_info_json", row.get("mode_info_json"), Some(mode_info));
    compare_whole(row, &tx, &signatures, &[account], check)
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
    let bytes = sign_bytes(&tx, row)?;
    let verdict = PublicKey::new(&key).and_then(|key| verify(&key, &bytes?, &signature));
    check.json("verify", row.get("verify"), Some(&verdict.is_ok().into()));
    Some(Ok(()))
}

fn sign_bytes(tx: &DecodedTx, row: &Value) -> Option<Result<Vec<u8>>> {
    let (chain_id, account) = (row["chain_id"].as_str()?, account(row));
    let (account_number, sequence) = (account.account_number, account.sequence);
    Some(match mode(&row["mode"])? {
        SignMode::Amino => tx.amino_sign_bytes(chain_id, account_number, sequence),
        SignMode::Direct => Ok(tx.direct_sign_bytes(chain_id, account_number)),
        _ => tx.direct_aux_sign_bytes(0, chain_id, account_number, sequence),
    })
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

/// The account as the chain knows it when it verifies: without a key, until this transaction brings it.
fn account(signer: &Value) -> SignerAccount {
    let [account_number, sequence] =
        ["account_number", "sequence"].map(|field| number(&signer[field]).unwrap_or_default());
    SignerAccount { account_number, sequence, key: None }
}

fn mode(text: &Value) -> Option<SignMode> {
    serde_json::from_value(text.clone()).ok()
}
