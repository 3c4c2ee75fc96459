//! Random transactions, each with its description and what we make of it.

use akashkit::access::PrivateKey;
use akashkit::network::Params;
use akashkit::tx::{
    AccountKey, DecodedTx, Fee, Message, MultisigKey, MultisigSigner, PartialSignatures, Signature, SignedTx,
    Signer, SignerAccount, UnsignedTx,
};
use akashkit::{Height, Result};
use fastrand::Rng;
use serde_json::{Value, json};

use super::base64;
use super::dice::{self, Dice};
use crate::vectors::hex;

/// A transaction that both sides build.
pub struct Row {
    /// Whose messages: `cosmos` or `akash`.
    pub family: &'static str,
    /// `direct`, `amino` or `multisig`.
    pub mode: &'static str,
    /// The types of its messages, without repetition.
    pub types: Vec<String>,
    /// What every peer reads.
    pub json: Value,
    account: SignerAccount,
}

impl Row {
    /// Whether these bytes are a transaction that a node takes from this row's account.
    ///
    /// # Errors
    /// They are not.
    pub fn verify(&self, bytes: &[u8]) -> Result<()> {
        DecodedTx::decode(bytes)?.verify(CHAIN, std::slice::from_ref(&self.account), &Params::DEFAULT.auth)
    }
}

/// So many transactions of this seed, the templates in turn.
///
/// # Errors
/// A template that is no message.
pub fn make(count: usize, seed: u64, templates: &[Value]) -> Result<Vec<Row>> {
    let mut rng = Rng::with_seed(seed);
    (0..count).map(|id| make_one(id, &mut rng, templates)).collect()
}

fn make_one(id: usize, rng: &mut Rng, templates: &[Value]) -> Result<Row> {
    let first = &templates[id % templates.len()];
    let family = family(first);
    let mode = *rng.choice(modes(family)).expect("a family has modes");
    let holders = if mode == "multisig" { rng.usize(2..=5) } else { 1 };
    let keys: Vec<PrivateKey> = (0..holders).map(|_| dice::key(rng)).collect();
    let signing = signing(holders, rng);
    let shared = (mode == "multisig")
        .then(|| {
            MultisigKey::new(signing.len().try_into().expect("five"), keys.iter().map(PrivateKey::public_key))
        })
        .transpose()?;
    let own = shared.as_ref().map_or_else(|| keys[0].public_key().address(), MultisigKey::address);

    let same_family: Vec<&Value> = templates.iter().filter(|other| self::family(other) == family).collect();
    let more = if rng.u8(..4) == 0 { rng.usize(1..=3) } else { 0 };
    let chosen: Vec<&Value> = std::iter::once(first)
        .chain((0..more).map(|_| same_family[rng.usize(..same_family.len())]))
        .collect();
    let (account_number, sequence) = (rng.u64(..1 << 40), rng.u64(..1 << 20));
    let timeout_height = if rng.bool() { 0 } else { rng.u64(1..1 << 40) };
    let mut fee = Fee::new(format!("{}uakt", rng.u32(1..)).parse()?, rng.u64(1..1 << 40));
    if rng.u8(..8) == 0 {
        fee.granter = Some(dice::key(rng).public_key().address());
    }

    let mut dice = Dice::new(rng.fork(), own);
    let filled: Vec<Value> = chosen.into_iter().map(|template| dice.fill(template)).collect();
    let memo = dice.text();
    let messages = filled.iter().map(message).collect::<Result<Vec<_>>>()?;
    let mut types: Vec<String> = messages.iter().map(|message| message.type_url().to_owned()).collect();
    types.dedup();

    let unsigned = UnsignedTx::new(CHAIN, messages, fee.clone())
        .memo(memo.clone())
        .timeout_height(Height::new(timeout_height));
    let unsigned = match (&shared, mode) {
        (Some(key), _) => {
            unsigned.signed_by_several(MultisigSigner::new(key.clone(), account_number, sequence))
        }
        (None, "amino") => unsigned.signed_by(Signer::amino(keys[0].public_key(), account_number, sequence)),
        (None, _) => unsigned.signed_by(Signer::direct(keys[0].public_key(), account_number, sequence)),
    };
    let sign_bytes = unsigned.sign_bytes(0)?;
    let signed = sign(&unsigned, &sign_bytes, shared.as_ref(), &keys, &signing)?;
    let text = |address: &Option<_>| address.as_ref().map(ToString::to_string).unwrap_or_default();
    let json = json!({
        "id": id,
        "family": family,
        "mode": mode,
        "chain_id": CHAIN,
        "account_number": account_number.to_string(),
        "sequence": sequence.to_string(),
        "messages": filled,
        "memo": memo,
        "timeout_height": timeout_height.to_string(),
        "fee": {
            "amount": fee.amount,
            "gas_limit": fee.gas_limit.to_string(),
            "granter": text(&fee.granter),
            "payer": text(&fee.payer),
        },
        "keys": keys.iter().map(|key| hex::text(key.to_bytes().as_slice())).collect::<Vec<_>>(),
        "multisig": shared.as_ref().map(|key| json!({"threshold": key.threshold(), "signing": signing})),
        "sign_bytes": base64(&sign_bytes),
        "tx": base64(signed.as_bytes()),
        "hash": signed.hash(),
    });
    let key = shared.map_or_else(|| AccountKey::from(keys[0].public_key()), AccountKey::from);
    Ok(Row { family, mode, types, json, account: SignerAccount { account_number, sequence, key: Some(key) } })
}

fn sign(
    unsigned: &UnsignedTx,
    bytes: &[u8],
    shared: Option<&MultisigKey>,
    keys: &[PrivateKey],
    signing: &[usize],
) -> Result<SignedTx> {
    let Some(shared) = shared else { return unsigned.assemble(&[keys[0].sign(bytes)]) };
    let mut collected = PartialSignatures::new(shared.clone());
    for place in signing {
        collected.add(keys[*place].public_key(), keys[*place].sign(bytes))?;
    }
    unsigned.assemble(&[Signature::from(collected)])
}

/// A message in the chain's JSON, its type among its fields.
///
/// # Errors
/// Those of [`Message::from_json`].
pub fn message(json: &Value) -> Result<Message> {
    let mut fields = json.clone();
    let kind = fields.as_object_mut().and_then(|fields| fields.remove("@type"));
    Message::from_json(kind.as_ref().and_then(Value::as_str).unwrap_or_default(), &fields)
}

/// Which of the holders sign: at least one, in their order.
fn signing(holders: usize, rng: &mut Rng) -> Vec<usize> {
    let count = rng.usize(1..=holders);
    let mut places = rng.choose_multiple(0..holders, count);
    places.sort_unstable();
    places
}

fn family(template: &Value) -> &'static str {
    let kind = template["@type"].as_str().unwrap_or_default();
    if kind.starts_with("/akash.") { "akash" } else { "cosmos" }
}

fn modes(family: &str) -> &'static [&'static str] {
    if family == "akash" { &["direct", "direct", "amino"] } else { &["direct", "amino", "multisig"] }
}

const CHAIN: &str = "akashnet-2";
