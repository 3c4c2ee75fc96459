//! Private keys in armored text, sealed with a passphrase, as the Cosmos SDK's command line exports and imports them.

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use crc::{CRC_24_OPENPGP, Crc};
use zeroize::Zeroizing;

use super::PrivateKey;
use crate::error::{Code, Error, Result};
use crate::hex;

impl PrivateKey {
    /// Seals the key with a passphrase, as `keys export` does: Argon2id, ChaCha20-Poly1305, and text around. The salt must be
    /// random, and another one each time. Takes 64 MiB of memory for some tenths of a second.
    ///
    /// ```
    /// use akashkit::access::PrivateKey;
    ///
    /// let key = PrivateKey::from_bytes(&[7; 32])?;
    /// # let random = [9; 16];
    /// let text = key.to_armor("a long passphrase", &random)?;
    /// assert!(text.starts_with("-----BEGIN TENDERMINT PRIVATE KEY-----\nkdf: argon2\n"));
    /// assert_eq!(PrivateKey::from_armor(&text, "a long passphrase")?.to_bytes(), key.to_bytes());
    ///
    /// let refused = PrivateKey::from_armor(&text, "another one");
    /// assert_eq!(refused.unwrap_err().code().as_str(), "key.passphrase");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::KeyPassphrase`] when the passphrase is longer than 4 GiB.
    pub fn to_armor(&self, passphrase: &str, salt: &[u8; 16]) -> Result<String> {
        let mut secret = Zeroizing::new(AMINO_PREFIX.to_vec());
        secret.reserve_exact(32);
        secret.extend_from_slice(self.to_bytes().as_slice());
        let sealed = cipher(passphrase, salt)?.encrypt(&Nonce::default(), secret.as_slice());
        let sealed = sealed.expect("so few bytes can be sealed");
        let salt = hex::to_text(salt);
        let body = BASE64_STANDARD.encode(&sealed);
        let lines: Vec<&str> =
            body.as_bytes().chunks(WIDTH).filter_map(|line| std::str::from_utf8(line).ok()).collect();
        let (body, sum) = (lines.join("\n"), checksum(&sealed));
        Ok(format!("{BEGIN}\nkdf: argon2\nsalt: {salt}\ntype: secp256k1\n\n{body}\n{sum}\n{END}"))
    }

    /// Opens what [`PrivateKey::to_armor`] or `keys export` of a tool with SDK 0.50 or newer has sealed.
    ///
    /// ```
    /// use akashkit::access::PrivateKey;
    ///
    /// let refused = PrivateKey::from_armor("-----BEGIN PGP MESSAGE-----\n\n-----END PGP MESSAGE-----", "a long passphrase");
    /// assert_eq!(refused.unwrap_err().code().as_str(), "key.armor");
    /// # let sealed = PrivateKey::from_bytes(&[7; 32])?.to_armor("a long passphrase", &[9; 16])?;
    /// assert!(PrivateKey::from_armor(&sealed, "a long passphrase").is_ok());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::KeyArmor`] when the text is something else, is damaged, or is sealed in another way;
    /// [`Code::KeyPassphrase`] when the passphrase does not open it; [`Code::KeyPrivate`] when what is in it is no key.
    pub fn from_armor(text: &str, passphrase: &str) -> Result<Self> {
        let armor = Armor::read(text)?;
        let opened = cipher(passphrase, &armor.salt)?.decrypt(&Nonce::default(), armor.sealed.as_slice());
        let opened = Zeroizing::new(opened.map_err(|_| Code::KeyPassphrase)?);
        Self::from_bytes(opened.strip_prefix(AMINO_PREFIX).ok_or_else(|| damaged("another kind of key"))?)
    }
}

struct Armor {
    salt: Vec<u8>,
    sealed: Vec<u8>,
}

impl Armor {
    fn read(text: &str) -> Result<Self> {
        if text.len() > LONGEST {
            return Err(damaged("a text that is too long"));
        }
        let mut lines = text.lines().map(str::trim);
        lines.find(|line| *line == BEGIN).ok_or_else(|| damaged("no beginning"))?;
        let (mut is_known, mut salt) = (false, None);
        for line in lines.by_ref().take_while(|line| !line.is_empty()) {
            match line.split_once(": ") {
                Some(("kdf", "argon2")) => is_known = true,
                Some(("type", kind)) if kind != "secp256k1" => return Err(damaged("another kind of key")),
                Some(("salt", digits)) => salt = hex::from_text(digits),
                Some(_) => {}
                None => return Err(damaged("a header without a value")),
            }
        }
        if !is_known {
            return Err(damaged("another way to seal, as older tools have it"));
        }
        let rest: Vec<&str> = lines.collect();
        let end = rest.iter().position(|line| *line == END).ok_or_else(|| damaged("no end"))?;
        let (sums, body): (Vec<&str>, Vec<&str>) = rest[..end].iter().partition(|line| line.starts_with('='));
        let salt =
            salt.filter(|salt| salt.len() >= argon2::MIN_SALT_LEN).ok_or_else(|| damaged("no salt"))?;
        let sealed = BASE64_STANDARD.decode(body.concat()).ok().filter(|sealed| !sealed.is_empty());
        let sealed = sealed.ok_or_else(|| damaged("no base64"))?;
        if sums.iter().any(|sum| *sum != checksum(&sealed)) {
            return Err(damaged("another checksum"));
        }
        Ok(Self { salt, sealed })
    }
}

/// The nonce beside it is always 0: every salt gives a key of its own, which seals once.
fn cipher(passphrase: &str, salt: &[u8]) -> Result<ChaCha20Poly1305> {
    let params = Params::new(MEMORY, PASSES, LANES, Some(32)).expect("the SDK's own are in their limits");
    let mut key = Zeroizing::new([0; 32]);
    let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    derived
        .hash_password_into(passphrase.as_bytes(), salt, key.as_mut())
        .map_err(|_| Error::new(Code::KeyPassphrase).with("length", passphrase.len()))?;
    Ok(ChaCha20Poly1305::new(key.as_slice().into()))
}

/// The line behind the body.
fn checksum(sealed: &[u8]) -> String {
    let sum = Crc::<u32>::new(&CRC_24_OPENPGP).checksum(sealed);
    format!("={}", BASE64_STANDARD.encode(&sum.to_be_bytes()[1..]))
}

fn damaged(found: &'static str) -> Error {
    Error::new(Code::KeyArmor).with("found", found)
}

const BEGIN: &str = "-----BEGIN TENDERMINT PRIVATE KEY-----";
const END: &str = "-----END TENDERMINT PRIVATE KEY-----";
/// What amino writes before the 32 bytes of a key on secp256k1.
const AMINO_PREFIX: &[u8] = &[0xe1, 0xb0, 0xf7, 0x9b, 0x20];
const WIDTH: usize = 64;
/// Many times what a sealed key has.
const LONGEST: usize = 64 << 10;

// Of Argon2, as the SDK has it: KiB, passes, lanes.
const MEMORY: u32 = 64 << 10;
const PASSES: u32 = 1;
const LANES: u32 = 4;

#[cfg(test)]
mod tests {
    use super::*;

    /// Made by the Cosmos SDK v0.53.7 of the key that is 32 times 7.
    const EXPORTED: &str = "-----BEGIN TENDERMINT PRIVATE KEY-----\n\
         kdf: argon2\n\
         salt: 85B5EA4B2E839BDB026BA9FFF8EC839C\n\
         type: secp256k1\n\
         \n\
         fbGLVVn1tGcXdx2t/Zl/VC0+JZRFVnhWJNnPsKYbfeWCUiydNrY/z5j1rUINRUup\n\
         mqxLJDU=\n\
         =cr7P\n\
         -----END TENDERMINT PRIVATE KEY-----";

    #[test]
    fn what_the_sdk_exports_is_opened_and_written_alike() -> Result<()> {
        let key = PrivateKey::from_armor(EXPORTED, "correct horse battery staple")?;
        assert_eq!(key.to_bytes().as_slice(), [7; 32]);
        let salt = Armor::read(EXPORTED)?.salt.try_into().expect("16 bytes");
        assert_eq!(key.to_armor("correct horse battery staple", &salt)?, EXPORTED);
        Ok(())
    }

    #[test]
    fn damaged_text_is_refused() {
        let code = |text: &str| {
            PrivateKey::from_armor(text, "correct horse battery staple").map_err(|error| error.code())
        };
        for (from, to, expected) in [
            ("argon2", "bcrypt", Code::KeyArmor),
            ("kdf: argon2\n", "", Code::KeyArmor),
            ("secp256k1", "ed25519", Code::KeyArmor),
            ("salt: ", "pepper: ", Code::KeyArmor),
            ("salt: ", "salt: 0", Code::KeyArmor),
            ("salt: 85", "salt: +5", Code::KeyArmor),
            ("\n=", "\n=A", Code::KeyArmor),
            ("BEGIN TENDERMINT", "BEGIN", Code::KeyArmor),
        ] {
            assert_eq!(code(&EXPORTED.replacen(from, to, 1)).err(), Some(expected), "{from}");
        }
        for end in 0..EXPORTED.len() {
            assert_eq!(code(&EXPORTED[..end]).err(), Some(Code::KeyArmor), "{end}");
        }
    }

    #[test]
    fn an_error_shows_neither_key_nor_passphrase() {
        let error = PrivateKey::from_armor(EXPORTED, "a passphrase of somebody").expect_err("another one");
        assert_eq!(error.code(), Code::KeyPassphrase);
        assert!(!format!("{error} {error:?}").contains("somebody"));
    }
}
