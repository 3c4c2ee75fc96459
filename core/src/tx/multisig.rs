//! Keys of several holders. Chain sheet §7.5.

use prost::Message as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Message;
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::public_key::PublicKey;
use crate::wire;

/// A key of several holders, of whom some must sign. The order of the keys is part of it.
///
/// ```
/// use akashkit::{PublicKey, tx::MultisigKey};
///
/// let keys = [2, 3].map(|first| PublicKey::new(&[[first].as_slice(), &[7; 32]].concat()).unwrap());
/// let key = MultisigKey::new(2, keys.to_vec())?;
/// assert_eq!(key.address().as_bytes().len(), 20);
/// assert_eq!(MultisigKey::new(3, keys.to_vec()).unwrap_err().code().as_str(), "key.threshold");
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Plain", into = "Plain")]
pub struct MultisigKey {
    threshold: u32,
    keys: Vec<PublicKey>,
}

impl MultisigKey {
    /// A key of which so many holders must sign.
    ///
    /// # Errors
    /// [`Code::KeyThreshold`] unless at least one must sign, and there are as many.
    pub fn new(threshold: u32, keys: Vec<PublicKey>) -> Result<Self> {
        let fits = usize::try_from(threshold).is_ok_and(|threshold| threshold <= keys.len());
        if threshold == 0 || !fits || keys.len() > MAX_KEYS {
            let error = Error::new(Code::KeyThreshold).with("threshold", threshold);
            return Err(error.with("keys", keys.len()));
        }
        Ok(Self { threshold, keys })
    }

    /// How many must sign.
    pub fn threshold(&self) -> u32 {
        self.threshold
    }

    /// The holders.
    pub fn keys(&self) -> &[PublicKey] {
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
            let key = [AMINO_SECP256K1, key.as_bytes()].concat();
            prost::encoding::bytes::encode(2, &key, &mut bytes);
        }
        bytes
    }

    /// The key as transactions carry it; its JSON forms are those of any [`Message`].
    pub fn to_message(&self) -> Message {
        let key = |key: &PublicKey| wire::Any {
            type_url: format!("/{}", wire::Secp256k1PubKey::SCHEMA.name).into_bytes(),
            value: wire::Secp256k1PubKey { key: key.as_bytes().to_vec() }.encode_to_vec(),
        };
        let public_keys = self.keys.iter().map(key).collect();
        let wire = wire::LegacyAminoPubKey { threshold: self.threshold, public_keys };
        Message::new(format!("/{}", wire::LegacyAminoPubKey::SCHEMA.name), wire.encode_to_vec())
    }

    /// The one signature that is made of those of some holders, each with its place among the keys. They are not verified.
    ///
    /// ```
    /// # use akashkit::{PublicKey, tx::MultisigKey};
    /// # let keys = [2, 3].map(|first| PublicKey::new(&[[first].as_slice(), &[7; 32]].concat()).unwrap());
    /// let key = MultisigKey::new(1, keys.to_vec())?;
    /// assert_eq!(key.combine(&[(1, [7; 64])])?.len(), 66);
    /// assert_eq!(key.combine(&[]).unwrap_err().code().as_str(), "tx.signatures");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxSigner`] for a place that no key has, [`Code::TxSignatures`] when one stands twice or there are fewer than
    /// the threshold.
    pub fn combine(&self, signatures: &[(usize, [u8; 64])]) -> Result<Vec<u8>> {
        let mut signatures = signatures.to_vec();
        signatures.sort_by_key(|(place, _)| *place);
        if let Some((place, _)) = signatures.iter().find(|(place, _)| *place >= self.keys.len()) {
            return Err(Error::new(Code::TxSigner).with("place", place));
        }
        let twice = signatures.windows(2).any(|pair| pair[0].0 == pair[1].0);
        let enough = u32::try_from(signatures.len()).is_ok_and(|count| count >= self.threshold);
        if twice || !enough {
            let error = Error::new(Code::TxSignatures).with("found", signatures.len());
            return Err(error.with("threshold", self.threshold));
        }
        let signatures = signatures.into_iter().map(|(_, signature)| signature.to_vec()).collect();
        Ok(wire::MultiSignature { signatures }.encode_to_vec())
    }
}

/// The same, not yet valid.
#[derive(Serialize, Deserialize)]
struct Plain {
    threshold: u32,
    keys: Vec<PublicKey>,
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
