//! Keys of several holders. Chain sheet §7.5.

use prost::Message as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Message;
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::public_key::PublicKey;
use crate::wire;
#[cfg(feature = "devnet")]
use crate::wire::Fields;

/// The key of an account: of one holder, or of several.
///
/// ```
/// use akashkit::PublicKey;
/// use akashkit::tx::{AccountKey, MultisigKey};
///
/// let holder = PublicKey::new(&[2; 33])?;
/// assert_eq!(AccountKey::from(holder).address(), holder.address());
/// let shared = MultisigKey::new(1, [holder])?;
/// assert_eq!(AccountKey::from(shared.clone()).address(), shared.address());
/// assert!(serde_json::from_str::<AccountKey>(r#"{"threshold": 1, "keys": []}"#).is_err());
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AccountKey {
    /// Of several holders.
    Multisig(MultisigKey),
    /// Of one.
    Single(PublicKey),
}

impl AccountKey {
    /// The account of this key.
    pub fn address(&self) -> AccountAddress {
        match self {
            AccountKey::Multisig(key) => key.address(),
            AccountKey::Single(key) => key.address(),
        }
    }

    /// The key as transactions carry it; its JSON forms are those of any [`Message`].
    ///
    /// ```
    /// use akashkit::{PublicKey, tx::AccountKey};
    ///
    /// let key = AccountKey::from(PublicKey::new(&[2; 33])?);
    /// assert_eq!(key.to_message().type_url(), "/cosmos.crypto.secp256k1.PubKey");
    /// assert!(PublicKey::new(&[4; 33]).is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn to_message(&self) -> Message {
        let any = self.to_any();
        Message::new(wire::text(&any.type_url), any.value)
    }

    /// Whether a transaction carries just this key.
    #[cfg(feature = "devnet")]
    pub(super) fn is(&self, carried: Fields) -> bool {
        let any = self.to_any();
        any.type_url == carried.bytes("type_url") && any.value == carried.bytes("value")
    }

    /// How many signatures it may take: one for each holder.
    pub(super) fn signatures(&self) -> u64 {
        match self {
            AccountKey::Multisig(key) => key.keys.iter().map(AccountKey::signatures).sum(),
            AccountKey::Single(_) => 1,
        }
    }

    pub(super) fn to_any(&self) -> wire::Any {
        let any = |schema: &wire::Schema, value| wire::Any {
            type_url: format!("/{}", schema.name).into_bytes(),
            value,
        };
        match self {
            AccountKey::Multisig(key) => any(&wire::LegacyAminoPubKey::SCHEMA, key.to_wire().encode_to_vec()),
            AccountKey::Single(key) => {
                let wire = wire::Secp256k1PubKey { key: key.as_bytes().to_vec() };
                any(&wire::Secp256k1PubKey::SCHEMA, wire.encode_to_vec())
            }
        }
    }

    fn amino_bytes(&self) -> Vec<u8> {
        match self {
            AccountKey::Multisig(key) => key.amino_bytes(),
            AccountKey::Single(key) => [AMINO_SECP256K1, key.as_bytes()].concat(),
        }
    }

    /// How many keys of several holders stand in each other.
    fn levels(&self) -> usize {
        match self {
            AccountKey::Multisig(key) => {
                1 + key.keys.iter().map(AccountKey::levels).max().unwrap_or_default()
            }
            AccountKey::Single(_) => 0,
        }
    }
}

impl From<MultisigKey> for AccountKey {
    fn from(key: MultisigKey) -> Self {
        AccountKey::Multisig(key)
    }
}

impl From<PublicKey> for AccountKey {
    fn from(key: PublicKey) -> Self {
        AccountKey::Single(key)
    }
}

/// A key of several holders, of whom some must sign. The order of the keys is part of it; a holder may itself be such a
/// key.
///
/// ```
/// use akashkit::{PublicKey, tx::MultisigKey};
///
/// let keys = [2, 3].map(|first| PublicKey::new(&[[first].as_slice(), &[7; 32]].concat()).unwrap());
/// let key = MultisigKey::new(2, keys)?;
/// assert_eq!(key.address().as_bytes().len(), 20);
/// assert_eq!(MultisigKey::new(3, keys).unwrap_err().code().as_str(), "key.threshold");
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Plain", into = "Plain")]
pub struct MultisigKey {
    threshold: u32,
    keys: Vec<AccountKey>,
}

impl MultisigKey {
    /// A key of which so many holders must sign.
    ///
    /// # Errors
    /// [`Code::KeyThreshold`] unless at least one must sign, and there are as many; [`Code::WireDepth`] when keys of
    /// several holders are nested deeper than a transaction can carry them.
    pub fn new<K: Into<AccountKey>>(threshold: u32, keys: impl IntoIterator<Item = K>) -> Result<Self> {
        let keys: Vec<AccountKey> = keys.into_iter().map(Into::into).collect();
        let fits = usize::try_from(threshold).is_ok_and(|threshold| threshold <= keys.len());
        if threshold == 0 || !fits || keys.len() > MAX_KEYS {
            let error = Error::new(Code::KeyThreshold).with("threshold", threshold);
            return Err(error.with("keys", keys.len()));
        }
        if keys.iter().any(|key| key.levels() >= MAX_LEVELS) {
            return Err(Error::new(Code::WireDepth).with("allowed", MAX_LEVELS));
        }
        Ok(Self { threshold, keys })
    }

    /// How many must sign.
    pub fn threshold(&self) -> u32 {
        self.threshold
    }

    /// The holders.
    pub fn keys(&self) -> &[AccountKey] {
        &self.keys
    }

    /// The account of this key: the first 20 bytes of the SHA-256 of its amino bytes.
    pub fn address(&self) -> AccountAddress {
        let digest: [u8; 32] = Sha256::digest(self.amino_bytes()).into();
        let mut address = [0; 20];
        address.copy_from_slice(&digest[..20]);
        AccountAddress::from_digest(address)
    }

    /// The key in legacy amino, which names the account.
    pub fn amino_bytes(&self) -> Vec<u8> {
        let mut bytes = AMINO_MULTISIG.to_vec();
        prost::encoding::uint32::encode(1, &self.threshold, &mut bytes);
        for key in &self.keys {
            prost::encoding::bytes::encode(2, &key.amino_bytes(), &mut bytes);
        }
        bytes
    }

    fn to_wire(&self) -> wire::LegacyAminoPubKey {
        let public_keys = self.keys.iter().map(AccountKey::to_any).collect();
        wire::LegacyAminoPubKey { threshold: self.threshold, public_keys }
    }
}

/// The same, not yet valid.
#[derive(Serialize, Deserialize)]
struct Plain {
    threshold: u32,
    keys: Vec<AccountKey>,
}

impl TryFrom<Plain> for MultisigKey {
    type Error = Error;

    fn try_from(plain: Plain) -> Result<Self> {
        Self::new(plain.threshold, plain.keys)
    }
}

impl From<MultisigKey> for Plain {
    fn from(key: MultisigKey) -> Self {
        Self { threshold: key.threshold, keys: key.keys }
    }
}

const AMINO_MULTISIG: &[u8] = &[0x22, 0xc1, 0xf7, 0xe2];
const AMINO_SECP256K1: &[u8] = &[0xeb, 0x5a, 0xe9, 0x87, 33];
/// Far beyond the seven signatures that a transaction may have (`tx_sig_limit`).
const MAX_KEYS: usize = 1_000;
/// More than a node reads.
const MAX_LEVELS: usize = 16;
