//! Private keys for TLS: on P-256, as the network's own tool makes them.

use std::fmt;

use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, SigningKey};
use p256::pkcs8::{DecodePrivateKey, EncodePrivateKey, EncodePublicKey};
use zeroize::Zeroizing;

use super::pem;
use crate::error::{Code, Error, Result};

/// The private key behind a certificate. Wiped when dropped, and never shown.
///
/// It is no key of an account: those are on another curve.
#[derive(Clone)]
pub struct TlsKey(p256::SecretKey);

impl TlsKey {
    /// Takes 32 random bytes, from a source fit for keys.
    ///
    /// ```
    /// use akashkit::access::certificate::TlsKey;
    ///
    /// assert!(TlsKey::from_bytes(&[1; 32]).is_ok());
    /// assert_eq!(TlsKey::from_bytes(&[0; 32]).unwrap_err().code().as_str(), "cert.private_key");
    /// ```
    ///
    /// # Errors
    /// [`Code::CertPrivateKey`] when they are not 32, or no number between 0 and the order of the curve: one in four billion is
    /// not, and then 32 others will do.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        if bytes.len() != 32 {
            return Err(Error::new(Code::CertPrivateKey).with("length", bytes.len()));
        }
        p256::SecretKey::from_slice(bytes).map(Self).map_err(|_| Error::new(Code::CertPrivateKey))
    }

    /// Reads a key as other tools hold it: PKCS#8 in DER.
    ///
    /// ```
    /// use akashkit::access::certificate::TlsKey;
    ///
    /// let key = TlsKey::from_bytes(&[1; 32])?;
    /// assert_eq!(TlsKey::from_pkcs8(&key.to_pkcs8())?.to_pkcs8(), key.to_pkcs8());
    /// assert_eq!(TlsKey::from_pkcs8(b"").unwrap_err().code().as_str(), "cert.private_key");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::CertPrivateKey`] when it is none, or is on another curve.
    pub fn from_pkcs8(der: &[u8]) -> Result<Self> {
        p256::SecretKey::from_pkcs8_der(der).map(Self).map_err(|_| Error::new(Code::CertPrivateKey))
    }

    /// Reads a key in PEM: `PRIVATE KEY`, or the older `EC PRIVATE KEY`.
    ///
    /// ```
    /// use akashkit::access::certificate::TlsKey;
    ///
    /// let key = TlsKey::from_bytes(&[1; 32])?;
    /// assert_eq!(TlsKey::from_pem(key.to_pem().as_bytes())?.to_pem(), key.to_pem());
    /// assert_eq!(TlsKey::from_pem(b"none").unwrap_err().code().as_str(), "cert.private_key");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::CertPrivateKey`] when it is none, is on another curve, or is sealed by a password.
    pub fn from_pem(text: &[u8]) -> Result<Self> {
        let none = || Error::new(Code::CertPrivateKey);
        let block = pem::read(text).filter(|block| block.headers.is_empty()).ok_or_else(none)?;
        match block.label {
            b"EC PRIVATE KEY" => p256::SecretKey::from_sec1_der(&block.body).map(Self).map_err(|_| none()),
            b"PRIVATE KEY" => Self::from_pkcs8(&block.body),
            _ => Err(none().with("expected", "PRIVATE KEY")),
        }
    }

    /// The secret itself as PKCS#8 in DER, to be stored by the caller. Wiped when dropped.
    pub fn to_pkcs8(&self) -> Zeroizing<Vec<u8>> {
        let der = self.0.to_pkcs8_der().expect("a key of 32 bytes has an encoding");
        Zeroizing::new(der.as_bytes().to_vec())
    }

    /// The same in PEM, as TLS libraries read it.
    pub fn to_pem(&self) -> Zeroizing<String> {
        pem::write("PRIVATE KEY", &self.to_pkcs8())
    }

    /// The public key as X.509 has it (SubjectPublicKeyInfo in DER).
    pub fn public_key(&self) -> Vec<u8> {
        let der = self.0.public_key().to_public_key_der().expect("a point has an encoding");
        der.as_bytes().to_vec()
    }

    /// The public key as the chain wants it beside a certificate: others label the same `PUBLIC KEY`.
    ///
    /// ```
    /// use akashkit::access::certificate::TlsKey;
    ///
    /// let pem = TlsKey::from_bytes(&[1; 32])?.public_key_pem();
    /// assert!(pem.starts_with("-----BEGIN EC PUBLIC KEY-----\n"));
    /// assert!(TlsKey::from_pem(pem.as_bytes()).is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn public_key_pem(&self) -> String {
        pem::write(super::PUBLIC_KEY, &self.public_key()).to_string()
    }

    /// Deterministic (RFC 6979), in DER.
    pub(super) fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        let signature: DerSignature = SigningKey::from(&self.0).sign(bytes);
        signature.as_bytes().to_vec()
    }
}

impl fmt::Debug for TlsKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TlsKey").finish_non_exhaustive()
    }
}
