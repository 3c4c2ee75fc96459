//! Addresses: bytes that the network writes in bech32 with a prefix for what they name.

use std::fmt;
use std::hash::Hash;
use std::marker::PhantomData;
use std::str::FromStr;

use bech32::primitives::decode::CheckedHrpstring;
use bech32::{Bech32, Hrp};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Code, Error, Result};

/// Who owns, pays and signs: `akash1…`.
pub type AccountAddress = Address<Account>;
/// The operator of a validator: `akashvaloper1…`, the bytes of its account.
pub type ValidatorAddress = Address<Validator>;
/// The key with which a validator signs blocks: `akashvalcons1…`.
pub type ConsensusAddress = Address<Consensus>;

/// An address of one [`Kind`]: 1 to 255 bytes, mostly 20 (keys) or 32 (contracts).
///
/// Equality and order are those of the bytes, in which the chain also walks its stores; the order of the texts differs.
///
/// ```
/// use akashkit::{AccountAddress, Code};
///
/// let owner: AccountAddress = "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh".parse()?;
/// assert_eq!(owner.as_bytes().len(), 20);
/// // Capitals alone are valid; what is printed is always in lower case.
/// assert_eq!("AKASH1QUFA3XZRF34QVWYEJKHVNC4PSF49FFTAW0ASMH".parse::<AccountAddress>()?, owner);
///
/// let refused = "cosmos1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2ayy32s".parse::<AccountAddress>();
/// assert_eq!(refused.unwrap_err().code(), Code::AddressPrefix);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address<K: Kind> {
    bytes: Box<[u8]>,
    kind: PhantomData<K>,
}

impl<K: Kind> Address<K> {
    /// The address of these bytes.
    ///
    /// ```
    /// use akashkit::{AccountAddress, Code};
    ///
    /// let one = AccountAddress::from_bytes(&[1])?;
    /// assert_eq!(one.to_string(), "akash1qyhmn054");
    /// assert_eq!(AccountAddress::from_bytes(&[]).unwrap_err().code(), Code::AddressLength);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::AddressLength`] unless there are 1 to 255 bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        if bytes.is_empty() || bytes.len() > MAX_BYTES {
            return Err(Error::new(Code::AddressLength).with("found bytes", bytes.len()));
        }
        Ok(Self { bytes: bytes.into(), kind: PhantomData })
    }

    /// The address of a key, by its digest.
    #[cfg(any(feature = "keys", feature = "tx"))]
    pub(crate) fn from_digest(digest: [u8; 20]) -> Self {
        Self { bytes: Box::new(digest), kind: PhantomData }
    }

    /// The address that a text names.
    ///
    /// ```
    /// use akashkit::{Code, ValidatorAddress};
    ///
    /// let text = "akashvaloper1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n26a8srq";
    /// assert_eq!(ValidatorAddress::parse(text)?.to_string(), text);
    /// assert_eq!(ValidatorAddress::parse("akashvaloper1").unwrap_err().code(), Code::AddressText);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::AddressText`] when it is not bech32, [`Code::AddressPrefix`] when it names something else,
    /// [`Code::AddressLength`] when it holds no bytes or too many.
    pub fn parse(text: &str) -> Result<Self> {
        let decoded = CheckedHrpstring::new::<Bech32>(text).map_err(|reason| {
            Error::new(Code::AddressText).with("found", format_args!("{text:.100}")).with("reason", reason)
        })?;
        if decoded.hrp() != hrp::<K>() {
            let found = decoded.hrp().to_lowercase();
            return Err(Error::new(Code::AddressPrefix).with("found", found).with("expected", K::PREFIX));
        }
        // Bits left over must be zero, or two texts would name one address.
        decoded.validate_segwit_padding().map_err(|reason| {
            Error::new(Code::AddressText).with("found", format_args!("{text:.100}")).with("reason", reason)
        })?;
        Self::from_bytes(&decoded.byte_iter().collect::<Vec<u8>>())
    }

    /// The bytes behind the text.
    ///
    /// ```
    /// # use akashkit::AccountAddress;
    /// assert_eq!(AccountAddress::parse("akash1qyhmn054")?.as_bytes(), [1]);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    fn of_kind<Other: Kind>(&self) -> Address<Other> {
        Address { bytes: self.bytes.clone(), kind: PhantomData }
    }
}

impl AccountAddress {
    /// The same bytes as the operator of a validator.
    ///
    /// ```
    /// # use akashkit::AccountAddress;
    /// let account = AccountAddress::parse("akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2")?;
    /// assert_eq!(account.to_validator().to_string(), "akashvaloper1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n26a8srq");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn to_validator(&self) -> ValidatorAddress {
        self.of_kind()
    }
}

impl ValidatorAddress {
    /// The same bytes as the account that operates the validator.
    ///
    /// ```
    /// # use akashkit::ValidatorAddress;
    /// let operator = ValidatorAddress::parse("akashvaloper1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n26a8srq")?;
    /// assert_eq!(operator.to_account().to_string(), "akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn to_account(&self) -> AccountAddress {
        self.of_kind()
    }
}

impl<K: Kind> FromStr for Address<K> {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

impl<K: Kind> fmt::Display for Address<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = bech32::encode_lower::<Bech32>(hrp::<K>(), &self.bytes).map_err(|_| fmt::Error)?;
        f.pad(&text)
    }
}

impl<K: Kind> fmt::Debug for Address<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({self})")
    }
}

impl<K: Kind> Serialize for Address<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, K: Kind> Deserialize<'de> for Address<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// What an address names. Only this module has kinds.
pub trait Kind: sealed::Sealed + Copy + fmt::Debug + Hash + Ord {
    /// What its texts begin with.
    const PREFIX: &'static str;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $prefix:literal;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
            pub enum $name {}

            impl Kind for $name {
                const PREFIX: &'static str = $prefix;
            }

            impl sealed::Sealed for $name {}
        )*
    };
}

kinds! {
    /// The kind of [`AccountAddress`].
    Account "akash";
    /// The kind of [`ValidatorAddress`].
    Validator "akashvaloper";
    /// The kind of [`ConsensusAddress`].
    Consensus "akashvalcons";
}

mod sealed {
    pub trait Sealed {}
}

fn hrp<K: Kind>() -> Hrp {
    Hrp::parse_unchecked(K::PREFIX)
}

const MAX_BYTES: usize = 255;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_survives_the_way_through_text() {
        for length in 1..=MAX_BYTES {
            let bytes: Vec<u8> = (0..=u8::MAX).cycle().skip(length).take(length).collect();
            let address = ConsensusAddress::from_bytes(&bytes).expect("a length that is allowed");
            let again = ConsensusAddress::parse(&address.to_string());
            assert_eq!(again.expect("text of an address"), address);
        }
    }

    #[test]
    fn bits_left_over_must_be_zero() {
        use bech32::Fe32;
        use bech32::primitives::iter::Fe32IterExt;
        let text = |last: Fe32| -> String {
            let symbols = [Fe32::Q, last].into_iter();
            symbols.with_checksum::<Bech32>(&hrp::<Account>()).chars().collect()
        };
        assert_eq!(AccountAddress::parse(&text(Fe32::Q)).expect("one byte").as_bytes(), [0]);
        let refused = AccountAddress::parse(&text(Fe32::P)).expect_err("a bit is left over");
        assert_eq!(refused.code(), Code::AddressText);
    }

    #[test]
    fn text_that_is_long_or_not_ascii_is_refused_shortly() {
        for text in ["a1".repeat(1 << 20), "akash1é".into(), "akash1\0".into(), " ".into(), String::new()] {
            let error = AccountAddress::parse(&text).expect_err("not an address");
            assert_eq!(error.code(), Code::AddressText);
            assert!(error.to_string().len() < 400);
        }
    }
}
