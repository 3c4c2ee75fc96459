//! Public keys of certificates, on the curves that the chain takes, and the signatures that it looks at: always over SHA-256,
//! whatever the certificate says.

use p256::ecdsa::signature::hazmat::PrehashVerifier;
use sha2::{Digest, Sha256};
use x509_cert::der::Decode;
use x509_cert::der::asn1::ObjectIdentifier;
use x509_cert::spki::SubjectPublicKeyInfoRef;

use crate::error::{Code, Error, Result};

/// A public key on a curve that is known here.
#[derive(Clone)]
pub(super) enum CurveKey {
    P256(p256::ecdsa::VerifyingKey),
    #[cfg(feature = "curves")]
    P224(p224::ecdsa::VerifyingKey),
    #[cfg(feature = "curves")]
    P384(p384::ecdsa::VerifyingKey),
    #[cfg(feature = "curves")]
    P521(Box<p521::ecdsa::VerifyingKey>),
}

impl CurveKey {
    /// Reads a SubjectPublicKeyInfo.
    pub(super) fn read(der: &[u8]) -> Result<Self> {
        let key = SubjectPublicKeyInfoRef::from_der(der).map_err(|_| unreadable("form"))?;
        if key.algorithm.oid != ELLIPTIC {
            return Err(unreadable("algorithm").with("found", key.algorithm.oid));
        }
        let curve = key.algorithm.parameters_oid().map_err(|_| unreadable("curve"))?;
        // The network's language reads no compressed points.
        let point = key.subject_public_key.as_bytes().filter(|point| point.first() == Some(&4));
        let point = point.ok_or_else(|| unreadable("point"))?;
        let off_curve = |_| unreadable("point");
        match curve {
            P256 => p256::ecdsa::VerifyingKey::from_sec1_bytes(point).map(Self::P256).map_err(off_curve),
            #[cfg(feature = "curves")]
            P224 => p224::ecdsa::VerifyingKey::from_sec1_bytes(point).map(Self::P224).map_err(off_curve),
            #[cfg(feature = "curves")]
            P384 => p384::ecdsa::VerifyingKey::from_sec1_bytes(point).map(Self::P384).map_err(off_curve),
            #[cfg(feature = "curves")]
            P521 => p521::ecdsa::VerifyingKey::from_sec1_bytes(point)
                .map(|key| Self::P521(Box::new(key)))
                .map_err(off_curve),
            _ => Err(Error::new(Code::CertCurve).with("found", curve)),
        }
    }

    /// Whether this is a signature in DER by this key over the SHA-256 of these bytes.
    pub(super) fn verifies(&self, bytes: &[u8], signature: &[u8]) -> bool {
        let hash: [u8; 32] = Sha256::digest(bytes).into();
        match self {
            Self::P256(key) => agrees(key, &hash, p256::ecdsa::Signature::from_der(signature).ok()),
            #[cfg(feature = "curves")]
            Self::P224(key) => agrees(key, &hash, p224::ecdsa::Signature::from_der(signature).ok()),
            #[cfg(feature = "curves")]
            Self::P384(key) => agrees(key, &hash, p384::ecdsa::Signature::from_der(signature).ok()),
            #[cfg(feature = "curves")]
            Self::P521(key) => {
                // The same number in as many bytes as this curve's are: its crate wants half of them at least.
                let mut number = [0; 66];
                number[34..].copy_from_slice(&hash);
                agrees(&**key, &number, p521::ecdsa::Signature::from_der(signature).ok())
            }
        }
    }
}

fn agrees<K: PrehashVerifier<S>, S>(key: &K, hash: &[u8], signature: Option<S>) -> bool {
    signature.is_some_and(|signature| key.verify_prehash(hash, &signature).is_ok())
}

fn unreadable(what: &'static str) -> Error {
    Error::new(Code::CertKey).with("at", what)
}

const ELLIPTIC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
#[cfg(feature = "curves")]
const P224: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.33");
const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
#[cfg(feature = "curves")]
const P384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.34");
#[cfg(feature = "curves")]
const P521: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.35");
