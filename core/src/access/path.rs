//! The way from a seed to one of its keys.

use std::fmt;
use std::str::FromStr;

use crate::error::{Code, Error, Result};
use crate::network::COIN_TYPE;

/// Which key of a seed, such as `m/44'/118'/0'/0/0`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HdPath(Vec<u32>);

impl HdPath {
    /// The path that wallets of this network use: account and address index from 0.
    ///
    /// ```
    /// use akashkit::access::HdPath;
    ///
    /// assert_eq!(HdPath::akash(0, 3)?.to_string(), "m/44'/118'/0'/0/3");
    /// assert_eq!(HdPath::akash(1 << 31, 0).unwrap_err().code().as_str(), "key.path");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::KeyPath`] when a number is 2^31 or more.
    pub fn akash(account: u32, index: u32) -> Result<Self> {
        Ok(Self(vec![44 | HARDENED, COIN_TYPE | HARDENED, child(account)? | HARDENED, 0, child(index)?]))
    }

    /// The steps from the master key; hardened ones have the highest bit set.
    pub(crate) fn steps(&self) -> &[u32] {
        &self.0
    }
}

impl Default for HdPath {
    /// `m/44'/118'/0'/0/0`, the first key of the first account.
    fn default() -> Self {
        Self(vec![44 | HARDENED, COIN_TYPE | HARDENED, HARDENED, 0, 0])
    }
}

/// Reads what the network's own tool takes: `m/` may be left out, one `/` may follow, and the empty text is the master
/// key.
///
/// ```
/// use akashkit::access::HdPath;
///
/// assert_eq!("44'/118'/0'/0/0".parse::<HdPath>()?, HdPath::default());
/// // Only the apostrophe hardens.
/// assert!("m/44h/118h/0h/0/0".parse::<HdPath>().is_err());
/// # Ok::<(), akashkit::Error>(())
/// ```
impl FromStr for HdPath {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        if text.is_empty() {
            return Ok(Self(Vec::new()));
        }
        let refused = || Error::new(Code::KeyPath).with("found", format!("{text:?}"));
        let path = text.strip_suffix('/').unwrap_or(text);
        let (first, rest) = path.split_once('/').ok_or_else(refused)?;
        let relative = if first.trim() == "m" { rest } else { path };
        relative.split('/').map(|part| step(part).ok_or_else(refused)).collect::<Result<_>>().map(Self)
    }
}

impl fmt::Display for HdPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.is_empty() {
            f.write_str("m")?;
        }
        for step in &self.0 {
            let mark = if step & HARDENED == 0 { "" } else { "'" };
            write!(f, "/{}{mark}", step & !HARDENED)?;
        }
        Ok(())
    }
}

fn step(part: &str) -> Option<u32> {
    let (digits, hardened) = match part.strip_suffix('\'') {
        Some(digits) => (digits, HARDENED),
        None => (part, 0),
    };
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    let number: u32 = if is_number { digits.parse().ok()? } else { return None };
    Some(child(number).ok()? | hardened)
}

fn child(number: u32) -> Result<u32> {
    if number & HARDENED == 0 { Ok(number) } else { Err(Error::new(Code::KeyPath).with("found", number)) }
}

const HARDENED: u32 = 1 << 31;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::HD_PATH;

    #[test]
    fn the_first_path_is_that_of_the_network() {
        assert_eq!(HD_PATH.parse::<HdPath>().ok(), Some(HdPath::default()));
        assert_eq!(HdPath::default().to_string(), HD_PATH);
    }

    #[test]
    fn what_is_printed_is_read_again() {
        for text in ["", "m/0", "m/44'/118'/0'/0/0", "m/2147483647'/7"] {
            let path: HdPath = text.parse().expect("a path");
            assert_eq!(path.to_string(), text);
        }
    }

    #[test]
    fn what_the_network_refuses_is_refused() {
        for text in [
            "m",
            "m/",
            "/",
            "0",
            "m//0",
            "m/ 0",
            "m/+1",
            "m/0x1",
            "m/2147483648",
            "m/0''",
            "m/'",
            "M/0",
            "m/0//",
        ] {
            assert!(text.parse::<HdPath>().is_err(), "{text}");
        }
    }
}
