//! Programs to start from; see `src/bin`.

/// The README's code is tested as it stands there.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct Readme;
