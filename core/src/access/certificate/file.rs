//! The file in which the network's own tool keeps a certificate and its key, sealed by what only the account's key can sign.

use pkcs5::EncryptionScheme;
use x509_cert::der::asn1::OctetStringRef;
use x509_cert::der::{Decode, Reader, SliceReader};
use zeroize::Zeroizing;

use super::parsed::Certificate;
use super::{TlsKey, pem};
use crate::access::PrivateKey;
use crate::error::{Code, Error, Result};

/// Reads `<address>.pem` of the network's own tool: a certificate and its key, sealed by the account's signature over its
/// address.
///
/// It takes about a second of computing, which is what makes guessing slow. Files of older versions of the tool are sealed
/// otherwise, by a digest that is broken; they are refused.
///
/// # Errors
/// [`Code::CertValue`] without a certificate, and otherwise as [`Certificate::from_der`]; [`Code::CertPrivateKey`] without a
/// sealed key behind it; [`Code::CertSealed`] when it is sealed by another account's key, or in another way.
pub fn read_file(text: &[u8], key: &PrivateKey) -> Result<(Certificate, TlsKey)> {
    let first = pem::read(text).ok_or_else(|| Error::new(Code::CertValue).with("length", text.len()))?;
    let certificate = Certificate::of_block(&first)?;
    let second = pem::read(first.rest).ok_or_else(|| Error::new(Code::CertPrivateKey))?;
    if !second.is("ENCRYPTED PRIVATE KEY") || second.has_headers {
        return Err(Error::new(Code::CertSealed).with("expected", "ENCRYPTED PRIVATE KEY"));
    }
    let address = key.public_key().address().to_string();
    let password = Zeroizing::new(key.sign(address.as_bytes()));
    Ok((certificate, opened(&second.body, &*password)?))
}

fn opened(der: &[u8], password: &[u8]) -> Result<TlsKey> {
    let sealed = || Error::new(Code::CertSealed);
    let (scheme, secret) = parts(der).map_err(|_| sealed())?;
    let rounds = scheme.pbes2().and_then(|scheme| scheme.kdf.pbkdf2()).map(|kdf| kdf.iteration_count);
    rounds.filter(|rounds| *rounds <= MOST_ROUNDS).ok_or_else(sealed)?;
    let mut bytes = Zeroizing::new(secret.to_vec());
    let key = scheme.decrypt_in_place(password, &mut bytes).map_err(|_| sealed())?;
    TlsKey::from_pkcs8(key).map_err(|_| sealed())
}

fn parts(der: &[u8]) -> x509_cert::der::Result<(EncryptionScheme<'_>, &[u8])> {
    let mut reader = SliceReader::new(der)?;
    let parts = reader.sequence(|inside| {
        Ok((EncryptionScheme::decode(inside)?, OctetStringRef::decode(inside)?.as_bytes()))
    })?;
    reader.finish(parts)
}

/// The tool uses 600,000; without a limit a file could ask for hours.
const MOST_ROUNDS: u32 = 1_000_000;
