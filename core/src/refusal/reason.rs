//! Why the chain or a provider refuses, and what can be done.

use serde::{Deserialize, Serialize};

use crate::error::Code;

/// What one code of the chain means, or one text where the code says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Reason {
    /// Whose code it is, such as `market`.
    pub codespace: &'static str,
    /// The number.
    pub code: u32,
    /// The chain's own words for it. Of a text, the words by which it is known, with `*` for what differs.
    pub text: &'static str,
    /// A name that stays, such as `bid.not_open`: that of the [`Code`] with which this library refuses the same.
    pub name: &'static str,
    /// What is wrong.
    pub cause: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
    /// Whether it may be tried again.
    pub retry: Retry,
}

impl Reason {
    pub(super) const fn known(
        (codespace, code): (&'static str, u32),
        text: &'static str,
        retry: Retry,
        known: Code,
    ) -> Self {
        let (name, cause, remedy) = (known.as_str(), known.meaning(), known.remedy());
        Self { codespace, code, text, name, cause, remedy, retry }
    }
}

/// Whether what was refused may be tried again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(not(feature = "surface"), non_exhaustive)]
pub enum Retry {
    /// The same messages may pass when the chain has moved on: wait.
    Later,
    /// The same messages would fail again: change them first.
    Never,
    /// The same messages may pass at once with another sequence, fee, gas limit or timeout: ask for it, and sign anew.
    Rebuild,
    /// Nothing is to be tried: the transaction is on its way.
    Sent,
}

/// A table of reasons: `NAME = "codespace", "what to do otherwise"; code "text" retry = Code;` or, in place of the
/// [`Code`], a name, a cause and a remedy; or a name alone, where the chain's text is the cause.
macro_rules! reasons {
    ($table:ident = $space:literal, $otherwise:literal;
        $($code:literal $text:literal $retry:ident $(= $known:ident)? $($own:literal)*;)*) => {
        pub(in crate::refusal) static $table: &[$crate::refusal::Reason] = &[$(
            reasons!(@row ($space, $code), $text, $otherwise, $crate::refusal::Retry::$retry, $(= $known)? $($own)*)
        ),*];
    };
    (@row $id:expr, $text:literal, $otherwise:literal, $retry:expr, = $known:ident) => {
        $crate::refusal::Reason::known($id, $text, $retry, $crate::error::Code::$known)
    };
    (@row $id:expr, $text:literal, $otherwise:literal, $retry:expr, $name:literal) => {
        reasons!(@row $id, $text, $otherwise, $retry, $name $text $otherwise)
    };
    (@row $id:expr, $text:literal, $otherwise:literal, $retry:expr, $name:literal $cause:literal $remedy:literal) => {
        $crate::refusal::Reason {
            codespace: $id.0, code: $id.1, text: $text, name: $name, cause: $cause, remedy: $remedy, retry: $retry,
        }
    };
}

pub(super) use reasons;
