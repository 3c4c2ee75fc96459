//! Mnemonics (BIP-39, English) and the keys they stand for (BIP-32).

use std::fmt;

use bip32::{ChildNumber, XPrv};
use sha2::Sha512;
use zeroize::Zeroizing;

use super::{HdPath, PrivateKey};
use crate::error::{Code, Error, Result};

/// 12 to 24 words that stand for any number of keys.
#[derive(Clone)]
pub struct Mnemonic(bip39::Mnemonic);

impl Mnemonic {
    /// Reads words in lower case with single spaces between, as the network's own tool wants them.
    ///
    /// ```
    /// use akashkit::access::Mnemonic;
    ///
    /// let words = "addict worth drip violin note olive final pelican perfect feel goat game \
    ///              horror brass fence deposit dutch improve setup stuff frost spirit smart alien";
    /// assert!(Mnemonic::parse(words).is_ok());
    ///
    /// let error = Mnemonic::parse(&words.replace("olive", "oliv")).unwrap_err();
    /// assert_eq!(error.code().as_str(), "key.mnemonic.word");
    /// // The sentence says which word, never the word itself.
    /// assert!(error.to_string().ends_with("found at place 6"));
    /// ```
    ///
    /// # Errors
    /// [`Code::KeyMnemonicLength`], [`Code::KeyMnemonicWord`] or [`Code::KeyMnemonicChecksum`].
    pub fn parse(words: &str) -> Result<Self> {
        let count = words.split(' ').count();
        let misplaced = words.split(' ').position(|word| !is_listed(word));
        if let Some(place) = misplaced {
            return Err(Error::new(Code::KeyMnemonicWord).with("found at place", place + 1));
        }
        bip39::Mnemonic::parse_in_normalized(bip39::Language::English, words).map(Self).map_err(|error| {
            match error {
                bip39::Error::BadWordCount(_) => Error::new(Code::KeyMnemonicLength).with("found", count),
                _ => Error::new(Code::KeyMnemonicChecksum).with("words", count),
            }
        })
    }

    /// The words of so much randomness: 16 bytes give 12 words, 20 give 15, and so on to 32 for 24.
    ///
    /// ```
    /// use akashkit::access::Mnemonic;
    ///
    /// let mnemonic = Mnemonic::from_entropy(&[0; 16])?;
    /// assert!(mnemonic.words().ends_with("abandon abandon about"));
    /// assert_eq!(Mnemonic::from_entropy(&[0; 15]).unwrap_err().code().as_str(), "key.mnemonic.length");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::KeyMnemonicLength`] when they are not 16, 20, 24, 28 or 32.
    pub fn from_entropy(random: &[u8]) -> Result<Self> {
        let refused = |_| Error::new(Code::KeyMnemonicLength).with("bytes", random.len());
        bip39::Mnemonic::from_entropy(random).map(Self).map_err(refused)
    }

    /// The words, with single spaces between: to be written down. Wiped when dropped.
    pub fn words(&self) -> Zeroizing<String> {
        // Never moved, so that nothing is left where it was.
        let mut words = Zeroizing::new(String::with_capacity(LONGEST));
        for (place, word) in self.0.words().enumerate() {
            words.push_str(if place == 0 { "" } else { " " });
            words.push_str(word);
        }
        words
    }

    /// The key at the end of a path.
    ///
    /// The passphrase is taken byte by byte. Other wallets normalise it first (NFKD), so one that is not ASCII gives
    /// other keys there.
    ///
    /// ```
    /// use akashkit::access::{HdPath, Mnemonic};
    ///
    /// let words = "addict worth drip violin note olive final pelican perfect feel goat game \
    ///              horror brass fence deposit dutch improve setup stuff frost spirit smart alien";
    /// let key = Mnemonic::parse(words)?.derive("", &HdPath::default())?;
    /// assert_eq!(key.public_key().address().to_string(), "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh");
    /// assert!(Mnemonic::parse("horror brass fence").is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::KeyDerivation`] for one of about 2^127 paths that lead to no key.
    pub fn derive(&self, passphrase: &str, path: &HdPath) -> Result<PrivateKey> {
        let none = |_| Error::new(Code::KeyDerivation).with("path", path);
        let seed = self.seed(passphrase);
        let mut key = XPrv::new(seed.as_slice()).map_err(none)?;
        for step in path.steps() {
            key = key.derive_child(ChildNumber(*step)).map_err(none)?;
        }
        Ok(PrivateKey::from(key.private_key().clone()))
    }

    /// The 64 bytes that all keys derive from. Wiped when dropped.
    pub fn seed(&self, passphrase: &str) -> Zeroizing<[u8; 64]> {
        let words = self.words();
        let mut salt = Zeroizing::new(String::with_capacity(SALT.len() + passphrase.len()));
        salt.push_str(SALT);
        salt.push_str(passphrase);
        let mut seed = Zeroizing::new([0; 64]);
        // bip39 would do it with hashes of its own, which are slower than those that everything else here needs.
        pbkdf2::pbkdf2_hmac::<Sha512>(words.as_bytes(), salt.as_bytes(), ROUNDS, seed.as_mut());
        seed
    }
}

impl fmt::Debug for Mnemonic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mnemonic").field("words", &self.0.word_count()).finish_non_exhaustive()
    }
}

fn is_listed(word: &str) -> bool {
    bip39::Language::English.find_word(word).is_some()
}

/// 24 words of eight letters, and what is between them.
const LONGEST: usize = 24 * 9 - 1;

// Of PBKDF2, by BIP-39.
const ROUNDS: u32 = 2048;
const SALT: &str = "mnemonic";

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "addict worth drip violin note olive final pelican perfect feel goat game \
                         horror brass fence deposit dutch improve setup stuff frost spirit smart alien";

    #[test]
    fn nothing_shows_a_secret() -> Result<()> {
        let mnemonic = Mnemonic::parse(WORDS)?;
        let key = mnemonic.derive("", &HdPath::default())?;
        let secret: String = key.to_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        let shown = format!("{mnemonic:?} {key:?}");
        assert!(WORDS.split(' ').all(|word| !shown.contains(word)), "{shown}");
        assert!(!shown.contains(&secret) && !shown.contains(&format!("{:?}", key.to_bytes())), "{shown}");
        Ok(())
    }

    #[test]
    fn an_error_shows_no_word() {
        for damaged in [
            WORDS.replace("olive", "oliver"),
            WORDS.replace("spirit smart", "smart spirit"),
            WORDS[..29].into(),
        ] {
            let error = Mnemonic::parse(&damaged).expect_err("damaged words");
            assert!(damaged.split(' ').all(|word| !format!("{error} {error:?}").contains(word)), "{error:?}");
        }
    }
}
