//! The file in which the network's own tool keeps a certificate and its key, sealed by what only the account's key can sign.

use aes::Aes256;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockDecryptMut, KeyIvInit};
use md5::{Digest, Md5};
use pkcs5::EncryptionScheme;
use x509_cert::der::asn1::OctetStringRef;
use x509_cert::der::{Decode, Reader, SliceReader};
use zeroize::Zeroizing;

use super::parsed::Certificate;
use super::{TlsKey, pem};
use crate::access::PrivateKey;
use crate::error::{Code, Error, Result};
use crate::hex;

/// Reads `<address>.pem` of the network's own tool: a certificate and its key, sealed by a signature that only the account's key
/// makes. Files of older versions of the tool, which are sealed otherwise, are read as well.
///
/// It takes a good part of a second, which is what makes guessing slow.
///
/// ```
/// use akashkit::access::PrivateKey;
/// use akashkit::access::certificate::{CertificateDraft, TlsKey, read_file};
///
/// let (tls, account) = (TlsKey::from_bytes(&[1; 32])?, PrivateKey::from_bytes(&[2; 32])?);
/// let draft = CertificateDraft::new(account.public_key().address(), "2026-01-01T00:00:00Z".parse()?)?;
/// // The key is not sealed.
/// let file = format!("{}{}", draft.sign(&tls)?.to_pem(), *tls.to_pem());
/// assert_eq!(read_file(file.as_bytes(), &account).unwrap_err().code().as_str(), "cert.sealed");
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::CertValue`] without a certificate, and otherwise as [`Certificate::from_der`]; [`Code::CertPrivateKey`] without a
/// key behind it; [`Code::CertSealed`] when it is sealed by another account's key, in another way, or not at all.
pub fn read_file(text: &[u8], key: &PrivateKey) -> Result<(Certificate, TlsKey)> {
    let first = pem::read(text).ok_or_else(|| Error::new(Code::CertValue).with("length", text.len()))?;
    let certificate = Certificate::of_block(&first)?;
    let second = pem::read(first.rest).ok_or_else(|| Error::new(Code::CertPrivateKey))?;
    let address = key.public_key().address();
    let opened = match second.label {
        b"EC PRIVATE KEY" => opened_old(&second, &Zeroizing::new(key.sign(address.as_bytes()))[..]),
        b"ENCRYPTED PRIVATE KEY" => {
            opened(&second.body, &Zeroizing::new(key.sign(address.to_string().as_bytes()))[..])
        }
        _ => None,
    };
    Ok((certificate, opened.ok_or_else(|| Error::new(Code::CertSealed))?))
}

/// PKCS#8, sealed by PKCS#5.
fn opened(der: &[u8], password: &[u8]) -> Option<TlsKey> {
    let (scheme, secret) = parts(der).ok()?;
    let rounds = scheme.pbes2()?.kdf.pbkdf2()?.iteration_count;
    let mut bytes = Zeroizing::new(secret.to_vec());
    if rounds > MOST_ROUNDS {
        return None;
    }
    let key = scheme.decrypt_in_place(password, &mut bytes).ok()?;
    TlsKey::from_pkcs8(key).ok()
}

/// The older form, sealed by RFC 1423 with the key that OpenSSL made of passwords.
fn opened_old(block: &pem::Block<'_>, password: &[u8]) -> Option<TlsKey> {
    let digits = block.header("DEK-Info")?.strip_prefix(b"AES-256-CBC,")?;
    let start = hex::from_text(std::str::from_utf8(digits).ok()?)?;
    let salt = start.get(..8)?;
    let digest = |before: &[u8]| {
        let digest = Md5::new().chain_update(before).chain_update(password).chain_update(salt);
        Zeroizing::new(<[u8; 16]>::from(digest.finalize()))
    };
    let first = digest(&[]);
    let mut sealing = Zeroizing::new([0; 32]);
    sealing[..16].copy_from_slice(&first[..]);
    sealing[16..].copy_from_slice(&digest(&first[..])[..]);
    let mut bytes = block.body.clone();
    let cipher = cbc::Decryptor::<Aes256>::new_from_slices(&sealing[..], &start).ok()?;
    // The tool puts PKCS#8 under this label, which is otherwise of another form.
    TlsKey::from_pkcs8(cipher.decrypt_padded_mut::<Pkcs7>(&mut bytes).ok()?).ok()
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
