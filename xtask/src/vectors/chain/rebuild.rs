//! The transactions of a transcript built again from what it says of them, by whoever signed them, to the same hash; the others
//! read. Signatures are verified as the node did.

use std::collections::BTreeMap;

use akashkit::access::PrivateKey;
use akashkit::network::Params;
use akashkit::tx::{
    AccountKey, DecodedTx, Fee, GasAssumptions, Message, MultisigKey, MultisigSigner, PartialSignatures,
};
use akashkit::tx::{SignMode, Signature, Signer, SignerAccount, UnsignedTx};
use akashkit::{AccountAddress, Height, Result, Timestamp};
use serde_json::Value;

use super::records::known;
use super::world::{number, read};
use crate::vectors::outcome::History;
use crate::vectors::sdl::from_base64;
use crate::vectors::{Check, hex};

/// Who signs in a transcript, and what the chain knows of them.
pub(super) struct Wallets<'r> {
    row: &'r Value,
    keys: BTreeMap<&'r str, PrivateKey>,
    shared: Option<Shared>,
    accounts: BTreeMap<String, SignerAccount>,
}

/// The key of several of them.
struct Shared {
    key: MultisigKey,
    members: Vec<String>,
}

impl<'r> Wallets<'r> {
    /// `None` for a transcript that is cut down to what the market needs.
    pub(super) fn of(row: &'r Value, check: &mut Check) -> Option<Self> {
        row.get("chain_id")?;
        let wallets = Self::read(row);
        if wallets.is_none() {
            check.differ("accounts", "keys and accounts that can be read", "some that cannot");
        }
        wallets
    }

    fn read(row: &'r Value) -> Option<Self> {
        let named = row["accounts"].as_object()?.iter();
        let keys = named.map(|(name, account)| {
            Some((name.as_str(), PrivateKey::from_bytes(&hex::bytes(&account["private_key_hex"])?).ok()?))
        });
        let keys: BTreeMap<_, _> = keys.collect::<Option<_>>()?;
        let mut wallets =
            Self { row, shared: shared(&row["multisig"], &keys), keys, accounts: BTreeMap::new() };
        wallets.learn(&row["initial_state"])?;
        // The transcript has no record of the account of several, but what they signed names it.
        if let (Some(shared), Some(account_number)) = (&wallets.shared, number_of_shared(row)) {
            let account = SignerAccount { account_number, sequence: 0, key: None };
            wallets.accounts.insert(shared.key.address().to_string(), account);
        }
        Some(wallets)
    }

    /// Builds, or at least reads, each transaction of a block; gives the bytes that were sent.
    pub(super) fn block(&mut self, block: &Value, history: &mut History, check: &mut Check) -> Vec<Vec<u8>> {
        let place = format!("block {}", block["height"].as_str().unwrap_or_default());
        let mut sent = Vec::new();
        for tx in block["txs"].as_array().into_iter().flatten() {
            let place = format!("{place} {}", tx["label"]);
            if tx["messages"].is_array() && !MARKS.iter().any(|mark| tx.get(mark).is_some()) {
                match self.rebuild(tx) {
                    Ok((unsigned, bytes)) => {
                        self.compare_built(tx, &bytes, &place, history, check);
                        cover(tx, &unsigned, &place, history, check);
                        sent.push(tx["tx_bytes"].as_str().map_or(bytes, from_base64));
                    }
                    Err(error) => {
                        check.differ(format!("{place} rebuilt"), "a transaction", error.to_string());
                        sent.push(Vec::new());
                    }
                }
            } else {
                history.read += 1;
                let bytes = from_base64(tx["tx_bytes"].as_str().unwrap_or_default());
                self.compare(tx, &bytes, &place, history, check);
                sent.push(bytes);
            }
        }
        if self.learn(&block["set"]).is_none() {
            check.differ(place, "accounts", "what cannot be read");
        }
        sent
    }

    /// Compares what was built with what was sent.
    fn compare_built(
        &mut self,
        tx: &Value,
        built: &[u8],
        place: &str,
        history: &mut History,
        check: &mut Check,
    ) {
        let sent = tx["tx_bytes"].as_str().map(from_base64);
        match sent.filter(|sent| sent != built) {
            // Sent with a field that no transaction has.
            Some(sent) if sent.starts_with(built) => {
                history.read += 1;
                self.compare(tx, &sent, place, history, check);
            }
            other => {
                history.rebuilt += 1;
                check.equal(&format!("{place} bytes"), None, other);
                self.compare(tx, built, place, history, check);
            }
        }
    }

    /// Reads the bytes, where the node could, and verifies the signatures, if it did.
    fn compare(&mut self, tx: &Value, bytes: &[u8], place: &str, history: &mut History, check: &mut Check) {
        let read = match DecodedTx::decode(bytes) {
            Ok(read) => read,
            Err(error) => {
                let want = tx["check"]["codespace"].as_str().zip(tx["check"]["code"].as_u64());
                let got = error.chain().map(|(space, code)| (space, u64::from(code)));
                return check.equal(&format!("{place} read"), want, got);
            }
        };
        check.equal(&format!("{place} hash"), tx["hash"].as_str(), Some(read.hash().as_str()));
        self.verify(&read, tx, place, history, check);
    }

    fn verify(
        &mut self,
        tx: &DecodedTx,
        sent: &Value,
        place: &str,
        history: &mut History,
        check: &mut Check,
    ) {
        let Ok(signers) = tx.signers() else { return };
        let addresses: Vec<String> = signers.iter().map(ToString::to_string).collect();
        let accounts = addresses.iter().map(|address| self.accounts.get(address).cloned());
        let Some(accounts) = accounts.collect::<Option<Vec<_>>>() else { return };
        let chain_id = self.row["chain_id"].as_str().unwrap_or_default();
        let got = tx.verify(chain_id, &accounts, &Params::DEFAULT.auth);
        let answer = if sent["deliver"].is_object() { &sent["deliver"] } else { &sent["check"] };
        let (code, space) = (answer["code"].as_u64(), answer["codespace"].as_str().unwrap_or_default());
        let log = answer["log"].as_str().unwrap_or_default();
        // What a node takes before the block, it executes in it, until it crashes or has no more gas.
        let has_begun = sent["check"]["code"] == 0 && matches!(code, Some(OUT_OF_GAS | CRASH));
        let is_executed = code == Some(0) || log.starts_with("failed to execute message") || has_begun;
        if is_executed {
            check.equal(&format!("{place} verified"), Ok(()), got.map_err(|error| error.to_string()));
            addresses.iter().for_each(|address| self.count(address, tx));
        } else if matches!((space, code), ("sdk", Some(4 | 8 | 14 | 32))) {
            let got = got.err().and_then(|error| error.chain());
            let got = got.map(|(space, code)| (space.to_owned(), u64::from(code)));
            check.equal(&format!("{place} refused"), code.map(|code| (space.to_owned(), code)), got);
        } else {
            // Refused before anybody looked at the signatures.
            return;
        }
        history.verified += 1;
    }

    /// An account has sent one more.
    fn count(&mut self, address: &str, tx: &DecodedTx) {
        let is_unordered = tx.to_json().is_ok_and(|json| json["body"]["unordered"] == true);
        if let Some(account) = self.accounts.get_mut(address).filter(|_| !is_unordered) {
            account.sequence += 1;
        }
    }

    fn learn(&mut self, records: &Value) -> Option<()> {
        for (key, value) in records.as_object().into_iter().flatten() {
            if let Some(address) = key.strip_prefix("account/") {
                let key =
                    value["pub_key"].as_str().map(|text| text.to_owned().try_into().map(AccountKey::Single));
                let account = SignerAccount {
                    account_number: number(&value["account_number"])?,
                    sequence: number(&value["sequence"])?,
                    key: key.transpose().ok()?,
                };
                self.accounts.insert(address.to_owned(), account);
            }
        }
        Some(())
    }

    fn rebuild(&self, tx: &Value) -> Result<(UnsignedTx, Vec<u8>)> {
        let names: Vec<&str> =
            tx["signers"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let unsigned =
            names.iter().enumerate().try_fold(unsigned(self.row, tx)?, |unsigned, (place, name)| {
                self.signed_by(unsigned, tx, place, name)
            })?;
        let signatures = names.iter().enumerate().map(|(place, name)| self.sign(&unsigned, tx, place, name));
        let bytes = unsigned.assemble(&signatures.collect::<Result<Vec<_>>>()?)?.as_bytes().to_vec();
        Ok((unsigned, bytes))
    }

    fn signed_by(&self, unsigned: UnsignedTx, tx: &Value, place: usize, name: &str) -> Result<UnsignedTx> {
        let sequence = number(&tx["sequences"][place]).unwrap_or_default();
        let signed_number = number(&tx["signed_account_numbers"][place]);
        let number_of = |address: &AccountAddress| {
            let known = self.accounts.get(&address.to_string());
            signed_number.unwrap_or_else(|| known.map_or(0, |account| account.account_number))
        };
        if let Some(shared) = self.shared.as_ref().filter(|_| name == SHARED) {
            let signer = MultisigSigner::new(shared.key.clone(), number_of(&shared.key.address()), sequence);
            let members = members(shared, tx).into_iter();
            let signer = members.fold(signer, |signer, (place, mode)| signer.member(place, mode));
            return Ok(unsigned.signed_by_several(signer));
        }
        let public_key = self.key(name)?.public_key();
        let mode = if tx["sign_mode"] == "amino" { SignMode::Amino } else { SignMode::Direct };
        let account_number = number_of(&public_key.address());
        Ok(unsigned.signed_by(Signer { public_key, account_number, sequence, mode }))
    }

    fn sign(&self, unsigned: &UnsignedTx, tx: &Value, place: usize, name: &str) -> Result<Signature> {
        let Some(shared) = self.shared.as_ref().filter(|_| name == SHARED) else {
            return Ok(self.key(name)?.sign(&unsigned.sign_bytes(place)?).into());
        };
        let mut collected = PartialSignatures::new(shared.key.clone());
        let modes: BTreeMap<usize, SignMode> = members(shared, tx).into_iter().collect();
        for member in tx["multisig_signed_by"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let seat = shared.members.iter().position(|name| name == member).unwrap_or_default();
            let mode = modes.get(&seat).copied().unwrap_or(SignMode::Amino);
            let key = self.key(member)?;
            collected.add(key.public_key(), key.sign(&unsigned.sign_bytes_in(mode, place)?))?;
        }
        Ok(collected.into())
    }

    fn key(&self, name: &str) -> Result<&PrivateKey> {
        self.keys.get(name).ok_or_else(|| akashkit::Code::KeyPrivate.into())
    }
}

/// Whether the gas limit that we reckon is enough for what the node used, and by how much.
fn cover(tx: &Value, unsigned: &UnsignedTx, place: &str, history: &mut History, check: &mut Check) {
    let used = number(&tx["deliver"]["gas_used"]).filter(|_| tx["deliver"]["code"] == 0);
    let Some(used) = used else { return };
    match unsigned.gas_limit(&GasAssumptions::default()) {
        Ok(limit) if limit >= used => history.gas_excess.push((limit - used) * 10_000 / used.max(1)),
        Ok(limit) => check.differ(format!("{place} gas"), used.to_string(), limit.to_string()),
        Err(error) => check.differ(format!("{place} gas"), used.to_string(), error.to_string()),
    }
}

/// The transaction without its signers.
fn unsigned(row: &Value, tx: &Value) -> Result<UnsignedTx> {
    let messages = tx["messages"].as_array().into_iter().flatten().map(message);
    let chain_id = tx["signed_chain_id"].as_str().or(row["chain_id"].as_str()).unwrap_or_default();
    let mut unsigned = UnsignedTx::new(chain_id, messages.collect::<Result<_>>()?, fee(&tx["fee"])?)
        .memo(tx["memo"].as_str().unwrap_or_default())
        .timeout_height(Height::new(number(&tx["timeout_height"]).unwrap_or_default()))
        // Some are refused by the node, which is to be seen.
        .unchecked();
    if let Some(moment) = read::<Timestamp>(&tx["timeout_timestamp"]) {
        unsigned = unsigned.timeout(moment);
    }
    if tx["unordered"] == true {
        unsigned = unsigned.unordered();
    }
    if tx["no_public_key"] == true {
        unsigned = unsigned.without_keys();
    }
    Ok(unsigned)
}

fn message(json: &Value) -> Result<Message> {
    let mut fields = json.clone();
    fields.as_object_mut().and_then(|fields| fields.remove("@type"));
    Message::from_json(json["@type"].as_str().unwrap_or_default(), &fields)
}

fn fee(fee: &Value) -> Result<Fee> {
    let account = |field: &str| fee[field].as_str().map(str::parse).transpose();
    Ok(Fee {
        amount: known(&fee["amount"])?,
        gas_limit: number(&fee["gas_limit"]).unwrap_or_default(),
        payer: account("payer")?,
        granter: account("granter")?,
    })
}

fn shared(row: &Value, keys: &BTreeMap<&str, PrivateKey>) -> Option<Shared> {
    let members = row["members"].as_array()?.iter().map(|name| name.as_str().map(str::to_owned));
    let members = members.collect::<Option<Vec<_>>>()?;
    let threshold = u32::try_from(row["threshold"].as_u64()?).ok()?;
    let of_members = members.iter().filter_map(|name| keys.get(name.as_str())).map(PrivateKey::public_key);
    Some(Shared { key: MultisigKey::new(threshold, of_members).ok()?, members })
}

/// Who of several has signed in which mode. The transcript says it in the bytes only.
fn members(shared: &Shared, tx: &Value) -> Vec<(usize, SignMode)> {
    let signed = DecodedTx::decode(&from_base64(tx["tx_bytes"].as_str().unwrap_or_default()));
    let json = signed.and_then(|signed| signed.to_json()).unwrap_or_default();
    let modes = &json["auth_info"]["signer_infos"][0]["mode_info"]["multi"]["mode_infos"];
    let names: Vec<&str> =
        tx["multisig_signed_by"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let places = (0..shared.members.len()).filter(|place| names.contains(&shared.members[*place].as_str()));
    let mode = |index: usize| match modes[index]["single"]["mode"].as_str() {
        Some("SIGN_MODE_DIRECT") => SignMode::Direct,
        _ => SignMode::Amino,
    };
    places.enumerate().map(|(index, place)| (place, mode(index))).collect()
}

fn number_of_shared(row: &Value) -> Option<u64> {
    let blocks = row["blocks"].as_array().into_iter().flatten();
    let mut txs = blocks.flat_map(|block| block["txs"].as_array().into_iter().flatten());
    txs.find_map(|tx| {
        let text = tx["amino_sign_docs"][0].as_str().filter(|_| tx["signers"][0] == SHARED)?;
        number(&serde_json::from_str::<Value>(text).ok()?["account_number"])
    })
}

/// How a transcript calls the account of several.
const SHARED: &str = "multisig";
/// Transactions whose bytes are not what their fields say.
const MARKS: &[&str] = &["amino_sign_doc_edited", "bad_signature", "patched_body"];
/// The numbers of a crash, and of too little gas.
const CRASH: u64 = 111_222;
const OUT_OF_GAS: u64 = 11;
