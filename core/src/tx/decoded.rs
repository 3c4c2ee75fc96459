//! A transaction as a node reads it. Chain sheet §7.1, errata C2 to C4.

use prost::Message as _;
use serde_json::{Value as Json, json};

use super::parts;
use super::{Message, SignedTx};
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::wire::{self, AuthInfo, Fields, Tree, TxBody, TxRaw, Unknown};

/// A transaction that a node can read, which is not to say that it would execute it.
///
/// ```
/// use akashkit::tx::{DecodedTx, Fee, Message, Signer, UnsignedTx};
/// use akashkit::PublicKey;
///
/// let key: PublicKey = serde_json::from_str(r#""A+H95cwX9WUB7VPYdxjfdsE1uaZAHc61PRmBEaHq+F92""#).unwrap();
/// let vote = Message::new("/cosmos.gov.v1.MsgVote", *b"\x08\x07");
/// let signed = UnsignedTx::new("akashnet-2", vec![vote.clone()], Fee::new("5000uakt".parse()?, 200_000))
///     .signed_by(Signer::direct(key, 42, 7))
///     .memo("yes")
///     .assemble(&[[0; 64]])?;
///
/// let tx = DecodedTx::decode(signed.as_bytes())?;
/// assert_eq!((tx.messages(), tx.memo().as_str(), tx.hash()), (vec![vote], "yes", signed.hash()));
/// // A voter is missing, and an account signs.
/// assert!(tx.validate_basic().is_err());
///
/// assert_eq!(DecodedTx::decode(b"\x0a\x05").unwrap_err().chain(), Some(("sdk", 2)));
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct DecodedTx {
    bytes: Vec<u8>,
    raw: Tree,
    body: Tree,
    auth_info: Tree,
    signatures: Vec<Vec<u8>>,
}

impl DecodedTx {
    /// Reads what is broadcast, as strictly and as leniently as a node.
    ///
    /// # Errors
    /// [`Code::TxRaw`] when the outermost bytes are not in the one form that is allowed; [`Code::WireBytes`],
    /// [`Code::WireField`], [`Code::WireNumber`], [`Code::WireKey`], [`Code::WireDuration`], [`Code::WireTimestamp`] for what
    /// cannot be read; [`Code::TxType`] when a message or key is of another or an unknown type; [`Code::WireDepth`].
    pub fn decode(bytes: &[u8]) -> Result<Self> {
        Self::decode_with(bytes, wire::unpack)
    }

    /// Reads the same, but keeps messages and keys of types that are not known as they are: to show what somebody is
    /// asked to sign. A node of the network that is known here would refuse it.
    ///
    /// ```
    /// use akashkit::tx::DecodedTx;
    ///
    /// let foreign = b"\x0a\x0a\x0a\x08\x0a\x06/a.Msg";
    /// assert_eq!(DecodedTx::read(foreign)?.messages()[0].type_url(), "/a.Msg");
    /// assert_eq!(DecodedTx::decode(foreign).unwrap_err().code().as_str(), "tx.type");
    /// assert!(DecodedTx::read(b"\x0a\x05").is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`decode`](Self::decode), without [`Code::TxType`].
    pub fn read(bytes: &[u8]) -> Result<Self> {
        Self::decode_with(bytes, wire::unpack_known)
    }

    /// A transaction without signatures, of the parts that are signed.
    pub(super) fn of_parts(body: &[u8], auth_info: &[u8]) -> Result<Self> {
        let raw =
            TxRaw { body_bytes: body.to_vec(), auth_info_bytes: auth_info.to_vec(), signatures: Vec::new() };
        Self::read(&raw.encode_to_vec())
    }

    fn decode_with(bytes: &[u8], unpack: Unpack) -> Result<Self> {
        wire::check_raw(bytes)?;
        let raw = wire::from_wire_with(&RAW, bytes, Unknown::Refused)?;
        let body = wire::from_wire(&BODY, raw.bytes(0))?;
        unpack(&BODY, &body, Unknown::IfHarmless)?;
        let auth_info = wire::from_wire_with(&AUTH, raw.bytes(1), Unknown::Refused)?;
        unpack(&AUTH, &auth_info, Unknown::Refused)?;
        Ok(Self { bytes: bytes.to_vec(), body, auth_info, signatures: raw.blobs(2), raw })
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Under which the chain finds it: the SHA-256 of the bytes in capital hexadecimal digits.
    pub fn hash(&self) -> String {
        SignedTx::new(self.bytes.clone()).hash()
    }

    /// What it asks the chain to do.
    pub fn messages(&self) -> Vec<Message> {
        let message = |any: Fields| Message::new(any.text("type_url"), any.bytes("value"));
        self.body().messages("messages").map(message).collect()
    }

    /// The text that everybody can read; what is not UTF-8 in it becomes U+FFFD.
    pub fn memo(&self) -> String {
        self.body().text("memo")
    }

    /// The signatures, as they are.
    pub fn signatures(&self) -> &[Vec<u8>] {
        &self.signatures
    }

    /// The chain's own JSON, as its REST interface shows a transaction.
    ///
    /// # Errors
    /// [`Code::WireJson`] when a contract is sent something else than JSON.
    pub fn to_json(&self) -> Result<Json> {
        use base64::prelude::{BASE64_STANDARD, Engine};
        let signatures = self.signatures.iter().map(|signature| BASE64_STANDARD.encode(signature));
        Ok(json!({
            "body": wire::to_json(&BODY, &self.body)?,
            "auth_info": wire::to_json(&AUTH, &self.auth_info)?,
            "signatures": signatures.collect::<Vec<_>>(),
        }))
    }

    /// The accounts that must sign: those of the messages in the order in which they are first named, then who pays the
    /// fee where that is another.
    ///
    /// # Errors
    /// Those of [`Message::signers`]; [`Code::TxFeeMissing`]; the codes of [`AccountAddress::parse`] for the payer.
    pub fn signers(&self) -> Result<Vec<AccountAddress>> {
        let mut signers = Vec::new();
        let mut add = |signer| {
            if !signers.contains(&signer) {
                signers.push(signer);
            }
        };
        for message in self.messages() {
            message.signers()?.into_iter().for_each(&mut add);
        }
        let fee = self.fee()?;
        if !fee.bytes("payer").is_empty() {
            add(parts::account(fee, "payer")?);
        }
        Ok(signers)
    }

    /// What a node checks of the transaction itself, before it looks at the messages (for these,
    /// [`Message::validate_basic`]).
    ///
    /// # Errors
    /// [`Code::TxFeeMissing`], [`Code::TxGas`], [`Code::TxFee`], [`Code::TxAddress`] for the payer, [`Code::TxUnsigned`],
    /// [`Code::TxSignatures`], and those of [`signers`](Self::signers).
    pub fn validate_basic(&self) -> Result<()> {
        self.valid_signers().map(drop)
    }

    /// The signers of a transaction that [`validate_basic`](Self::validate_basic) lets pass.
    pub(crate) fn valid_signers(&self) -> Result<Vec<AccountAddress>> {
        let fee = self.fee()?;
        if fee.u64("gas_limit") > MAX_GAS {
            return Err(Error::new(Code::TxGas).with("found", fee.u64("gas_limit")));
        }
        fee.messages("amount").try_for_each(check_amount)?;
        if !fee.bytes("payer").is_empty() {
            parts::account_or(fee, "payer", Code::TxAddress)?;
        }
        if self.signatures.is_empty() {
            return Err(Code::TxUnsigned.into());
        }
        let (signers, found) = (self.signers()?, self.signatures.len());
        if signers.len() == found {
            return Ok(signers);
        }
        Err(Error::new(Code::TxSignatures).with("found", found).with("signers", signers.len()))
    }

    /// Whether it has no place among the account's other transactions.
    #[cfg(feature = "keys")]
    pub(crate) fn is_unordered(&self) -> bool {
        self.body().u64("unordered") > 0
    }

    pub(super) fn body(&self) -> Fields<'_> {
        Fields::new(&BODY, &self.body)
    }

    pub(super) fn auth_info(&self) -> Fields<'_> {
        Fields::new(&AUTH, &self.auth_info)
    }

    /// The bytes of the body and of the rest, as they were signed.
    pub(super) fn parts(&self) -> (Vec<u8>, Vec<u8>) {
        (self.raw.bytes(0).to_vec(), self.raw.bytes(1).to_vec())
    }

    pub(super) fn fee(&self) -> Result<Fields<'_>> {
        let auth_info = self.auth_info();
        if auth_info.has("fee") { Ok(auth_info.message("fee")) } else { Err(Code::TxFeeMissing.into()) }
    }
}

type Unpack = fn(&'static wire::Schema, &Tree, Unknown) -> Result<()>;

fn check_amount(coin: Fields) -> Result<()> {
    match wire::int(coin.bytes("amount"))? {
        Some(amount) if !amount.is_negative() => Ok(()),
        _ => Err(Error::new(Code::TxFee).with("found", coin.text("amount")).with("of", coin.text("denom"))),
    }
}

static RAW: wire::Schema = TxRaw::SCHEMA;
pub(super) static BODY: wire::Schema = TxBody::SCHEMA;
static AUTH: wire::Schema = AuthInfo::SCHEMA;

/// A node counts gas with a sign.
const MAX_GAS: u64 = i64::MAX as u64;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Any, ModeInfo, ModeInfoMulti, SignerInfo};

    /// A transaction with a message of each kind, in its protobuf bytes.
    fn sample() -> Vec<u8> {
        let any = |name: &str, value: &[u8]| Any {
            type_url: format!("/{name}").into_bytes(),
            value: value.to_vec(),
        };
        let vote = any("cosmos.gov.v1.MsgVote", b"\x08\x07\x12\x01a\x18\x01");
        let exec = [b"\x0a\x01a\x12".as_slice(), &length(&vote.encode_to_vec())].concat();
        let bid =
            any("akash.market.v1beta5.MsgCreateBid", b"\x0a\x02\x10\x07\x12\x03\x12\x015\x2a\x02\x08\x05");
        let messages = vec![vote, any("cosmos.authz.v1beta1.MsgExec", &exec), bid];
        let body = TxBody { messages, memo: b"memo".to_vec(), ..TxBody::default() };
        let auth_info = AuthInfo { fee: Some(wire::Fee::default()), ..AuthInfo::default() };
        raw(body.encode_to_vec(), auth_info.encode_to_vec())
    }

    fn raw(body_bytes: Vec<u8>, auth_info_bytes: Vec<u8>) -> Vec<u8> {
        TxRaw { body_bytes, auth_info_bytes, signatures: vec![vec![7; 64]] }.encode_to_vec()
    }

    fn length(bytes: &[u8]) -> Vec<u8> {
        [&[u8::try_from(bytes.len()).expect("short")], bytes].concat()
    }

    #[test]
    fn no_bytes_make_it_panic() -> Result<()> {
        let sample = sample();
        DecodedTx::decode(&sample)?;
        let (mut read, mut seed) = (0, 1_u32);
        for _ in 0..20_000 {
            let mut bytes = sample.clone();
            for _ in 0..2 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let [low, high, value, _] = seed.to_be_bytes();
                let at = usize::from(u16::from_be_bytes([low, high])) % bytes.len();
                bytes[at] = value;
            }
            if let Ok(tx) = DecodedTx::decode(&bytes) {
                read += 1;
                let _ = (tx.to_json(), tx.signers(), tx.validate_basic());
                for message in tx.messages() {
                    let _ = (message.canonical(), message.amino_json(), message.validate_basic());
                }
            }
        }
        assert!(read > 1_000, "only {read} of them were transactions");
        Ok(())
    }

    #[test]
    fn keys_in_keys_have_an_end() {
        let nested = |levels: usize| {
            let multi = |inner| ModeInfo {
                multi: Some(ModeInfoMulti { mode_infos: vec![inner], ..ModeInfoMulti::default() }),
                single: None,
            };
            let mode_info = (0..levels).fold(ModeInfo::default(), |inner, _| multi(inner));
            let signer = SignerInfo { mode_info: Some(mode_info), ..SignerInfo::default() };
            AuthInfo { signer_infos: vec![signer], ..AuthInfo::default() }.encode_to_vec()
        };
        assert!(DecodedTx::decode(&raw(Vec::new(), nested(16))).is_ok());
        let error = DecodedTx::decode(&raw(Vec::new(), nested(17))).map_err(|error| error.code());
        assert_eq!(error, Err(Code::WireDepth));
    }
}
