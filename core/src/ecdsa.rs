//! Signatures on secp256k1, verified as strictly as the chain does.

use k256::ecdsa::signature::Verifier;
use k256::ecdsa::{Signature, VerifyingKey};

use crate::error::{Code, Error, Result};
use crate::public_key::PublicKey;

/// Checks a signature over the SHA-256 of these bytes, as strictly as the chain: 64 bytes, the lower solution.
///
/// ```
/// use akashkit::access::{PrivateKey, verify};
///
/// let key = PrivateKey::from_bytes(&[7; 32])?;
/// assert!(verify(&key.public_key(), b"text", &key.sign(b"text")).is_ok());
/// assert_eq!(verify(&key.public_key(), b"text", &[0; 65]).unwrap_err().code().as_str(), "key.signature");
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::KeyPublic`] when the key is no point of the curve, [`Code::KeySignature`] when the signature is not its.
pub fn verify(key: &PublicKey, bytes: &[u8], signature: &[u8]) -> Result<()> {
    let verifying = point(key)?;
    let refused = |_| Error::new(Code::KeySignature).with("key", key);
    let parsed = Signature::from_slice(signature).map_err(refused)?;
    if parsed.normalize_s().is_some() {
        return Err(Error::new(Code::KeySignature).with("key", key).with("found", "the higher solution"));
    }
    verifying.verify(bytes, &parsed).map_err(refused)
}

/// Whether a key is a point of the curve.
#[cfg(feature = "tx")]
pub(crate) fn check(key: &PublicKey) -> Result<()> {
    point(key).map(drop)
}

fn point(key: &PublicKey) -> Result<VerifyingKey> {
    let point = VerifyingKey::from_sec1_bytes(key.as_bytes());
    point.map_err(|_| Error::new(Code::KeyPublic).with("found", key))
}
