//! Private keys on secp256k1 and their signatures.

use std::fmt;

use k256::CompressedPoint;
use k256::ecdsa::signature::Signer;
use k256::ecdsa::{Signature, SigningKey};
use zeroize::Zeroizing;

use crate::error::{Code, Error, Result};
use crate::public_key::PublicKey;

/// A secret key that signs. Wiped when dropped.
#[derive(Clone)]
pub struct PrivateKey(SigningKey);

impl PrivateKey {
    /// Takes 32 bytes.
    ///
    /// ```
    /// use akashkit::access::PrivateKey;
    ///
    /// assert!(PrivateKey::from_bytes(&[1; 32]).is_ok());
    /// assert_eq!(PrivateKey::from_bytes(&[0; 32]).unwrap_err().code().as_str(), "key.private");
    /// ```
    ///
    /// # Errors
    /// [`Code::KeyPrivate`] when they are not 32, or no number between 0 and the order of the curve.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        SigningKey::from_slice(bytes)
            .map(Self)
            .map_err(|_| Error::new(Code::KeyPrivate).with("length", bytes.len()))
    }

    /// The secret itself, to be stored by the caller. Wiped when dropped.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes().into())
    }

    /// The key that verifies what this one signs.
    pub fn public_key(&self) -> PublicKey {
        PublicKey::of_point(CompressedPoint::from(self.0.verifying_key()).into())
    }

    /// Signs the SHA-256 of these bytes: deterministic (RFC 6979), the lower of both solutions, `r ‖ s`.
    ///
    /// ```
    /// use akashkit::access::{PrivateKey, verify};
    ///
    /// let key = PrivateKey::from_bytes(&[7; 32])?;
    /// let signature = key.sign(b"to be signed");
    /// assert!(verify(&key.public_key(), b"to be signed", &signature).is_ok());
    /// assert!(verify(&key.public_key(), b"something else", &signature).is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        let signature: Signature = self.0.sign(bytes);
        signature.normalize_s().unwrap_or(signature).to_bytes().into()
    }
}

impl From<SigningKey> for PrivateKey {
    fn from(key: SigningKey) -> Self {
        Self(key)
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PrivateKey").field("public_key", &self.public_key()).finish_non_exhaustive()
    }
}
