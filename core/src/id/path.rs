//! Text with `/` between its parts, as the chain reads it.

use std::str::{FromStr, Split};

use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};

/// What can be read from the parts of a text.
pub(super) trait FromPath: Sized {
    /// How many parts it has.
    const PARTS: usize;
    /// What to say about any other number of parts.
    const WRONG_PARTS: Code = Code::IdPath;

    fn read(path: &mut Path<'_>) -> Result<Self>;
}

/// The parts that are still to be read.
pub(super) struct Path<'t>(Split<'t, char>);

impl Path<'_> {
    pub(super) fn address(&mut self) -> Result<AccountAddress> {
        AccountAddress::parse(self.part()?)
    }

    pub(super) fn number<N: FromStr>(&mut self) -> Result<N> {
        number(self.part()?)
    }

    fn part(&mut self) -> Result<&str> {
        self.0.next().ok_or_else(|| Error::new(Code::IdPath))
    }
}

/// Reads a text of as many parts as `T` has.
pub(super) fn exactly<T: FromPath>(text: &str) -> Result<T> {
    read(text, |parts| parts == T::PARTS)
}

/// Reads a text of at least as many parts; the others are ignored, as the chain does for all but deployments.
pub(super) fn at_least<T: FromPath>(text: &str) -> Result<T> {
    read(text, |parts| parts >= T::PARTS)
}

/// Digits only: Go's `ParseUint` takes zeros in front, but no sign and no separator.
pub(super) fn number<N: FromStr>(text: &str) -> Result<N> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.then(|| text.parse().ok()).flatten();
    number.ok_or_else(|| Error::new(Code::IdNumber).with("found", format_args!("{text:.40}")))
}

fn read<T: FromPath>(text: &str, fits: impl Fn(usize) -> bool) -> Result<T> {
    let parts = text.split('/');
    let count = parts.clone().count();
    if !fits(count) {
        return Err(Error::new(T::WRONG_PARTS).with("found parts", count).with("expected", T::PARTS));
    }
    T::read(&mut Path(parts))
}
