//! What one message does, in words.

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;

/// A message in words.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Statement {
    /// The URL of its type; of a message in amino whose name is not known, that name.
    pub type_url: String,
    /// The sentence, in parts that an interface may show each in its way.
    pub parts: Vec<Part>,
    /// Messages inside of it.
    pub inner: Vec<Statement>,
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "kind", content = "text", rename_all = "snake_case")]
#[cfg_attr(not(feature = "surface"), non_exhaustive)]
pub enum Part {
    /// The address of an account, a validator or a contract.
    Account(String),
    /// Money with its unit, such as `5 ACT`.
    Amount(String),
    /// A number, or the name of a thing on the chain.
    Id(String),
    /// A moment or a span of time.
    Time(String),
    /// A text that somebody else has written, in quotes and without anything that could change how the rest is shown.
    Quote(String),
    /// Words.
    Words(Cow<'static, str>),
}

impl Part {
    /// Its text.
    pub fn text(&self) -> &str {
        match self {
            Part::Account(text)
            | Part::Amount(text)
            | Part::Id(text)
            | Part::Time(text)
            | Part::Quote(text) => text,
            Part::Words(words) => words,
        }
    }

    pub(super) fn words(words: impl Into<Cow<'static, str>>) -> Self {
        Part::Words(words.into())
    }

    /// What somebody else has written: at most 80 characters of it, and those that could change how the rest is shown as
    /// their numbers.
    pub(super) fn quote(text: &str) -> Self {
        let mut shown: String = text.chars().take(LONGEST).flat_map(char::escape_debug).collect();
        if text.chars().nth(LONGEST).is_some() {
            shown.push('…');
        }
        Part::Quote(format!("“{shown}”"))
    }
}

/// The sentence, and below it, one a line, those of the messages inside.
impl fmt::Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 0)
    }
}

impl Statement {
    fn write(&self, f: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
        self.parts.iter().try_for_each(|part| f.write_str(part.text()))?;
        self.inner.iter().try_for_each(|inner| {
            write!(f, "\n{:width$}- ", "", width = depth * 2)?;
            inner.write(f, depth + 1)
        })
    }
}

const LONGEST: usize = 80;
