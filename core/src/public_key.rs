//! Public keys on secp256k1, as accounts have them.

use std::fmt;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use ripemd::Ripemd160;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};

/// The 33 bytes of a compressed point. In JSON base64, as the network writes them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct PublicKey([u8; 33]);

impl PublicKey {
    /// Takes the compressed form. Whether the point is on the curve is seen when something is verified with it.
    ///
    /// ```
    /// use akashkit::PublicKey;
    ///
    /// let mut bytes = [1; 33];
    /// assert_eq!(PublicKey::new(&bytes).unwrap_err().code().as_str(), "key.public");
    /// bytes[0] = 2;
    /// assert!(PublicKey::new(&bytes).is_ok());
    /// ```
    ///
    /// # Errors
    /// [`Code::KeyPublic`] when they are not 33 bytes that begin with 2 or 3.
    pub fn new(bytes: &[u8]) -> Result<Self> {
        match <[u8; 33]>::try_from(bytes) {
            Ok(key @ [2 | 3, ..]) => Ok(Self(key)),
            _ => Err(Error::new(Code::KeyPublic).with("length", bytes.len())),
        }
    }

    /// The compressed form of a point, which begins with 2 or 3.
    #[cfg(feature = "keys")]
    pub(crate) fn of_point(point: [u8; 33]) -> Self {
        Self(point)
    }

    /// The compressed form.
    pub fn as_bytes(&self) -> &[u8; 33] {
        &self.0
    }

    /// The account of this key: RIPEMD-160 of SHA-256.
    ///
    /// ```
    /// use akashkit::PublicKey;
    ///
    /// let key: PublicKey = serde_json::from_str(r#""A+H95cwX9WUB7VPYdxjfdsE1uaZAHc61PRmBEaHq+F92""#).unwrap();
    /// assert_eq!(key.address().to_string(), "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh");
    /// assert!(serde_json::from_str::<PublicKey>(r#""A+H9""#).is_err());
    /// ```
    pub fn address(&self) -> AccountAddress {
        AccountAddress::from_digest(Ripemd160::digest(Sha256::digest(self.0)).into())
    }
}

impl TryFrom<String> for PublicKey {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        let bytes =
            BASE64_STANDARD.decode(&text).map_err(|_| Error::new(Code::KeyPublic).with("found", &text))?;
        Self::new(&bytes)
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> Self {
        BASE64_STANDARD.encode(key.0)
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64_STANDARD.encode(self.0))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}
