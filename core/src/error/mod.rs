//! One error for one failed operation. Findings about a document are [`crate::sdl::Report`]s instead.

mod registry;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

pub use registry::{Class, Code};

/// The result of every fallible operation of this crate.
pub type Result<T> = std::result::Result<T, Error>;

/// Why an operation failed: a stable [`Code`], a sentence, and what it was about.
///
/// ```
/// use akashkit::{Code, Error};
///
/// let error = Error::new(Code::IdDseq).with("found", 0);
/// assert_eq!(error.code().as_str(), "id.dseq");
/// assert_eq!(error.to_string(), "the deployment sequence is zero: found 0");
/// assert_eq!(error.chain(), Some(("sdk", 3)));
/// ```
#[derive(Debug, thiserror::Error)]
pub struct Error {
    code: Code,
    context: Vec<(&'static str, Cow<'static, str>)>,
    source: Option<Box<Error>>,
}

impl Error {
    /// An error without context yet.
    pub fn new(code: Code) -> Self {
        Self { code, context: Vec::new(), source: None }
    }

    /// Adds what the error is about: `with("found", 70000)` reads "found 70000". Never a secret.
    #[must_use]
    pub fn with(self, what: &'static str, value: impl fmt::Display) -> Self {
        self.with_text(what, value.to_string())
    }

    fn with_text(mut self, what: &'static str, value: String) -> Self {
        self.context.push((what, Cow::Owned(value)));
        self
    }

    /// Adds the error below this one.
    #[must_use]
    pub fn caused_by(mut self, source: Error) -> Self {
        self.source = Some(Box::new(source));
        self
    }

    /// The stable code.
    pub fn code(&self) -> Code {
        self.code
    }

    /// Who can fix it.
    pub fn class(&self) -> Class {
        self.code.class()
    }

    /// The chain's own codespace and number for the same refusal, where it has one.
    pub fn chain(&self) -> Option<(&'static str, u32)> {
        self.code.chain()
    }

    /// Whether the same call may succeed later without any change by the caller.
    pub fn is_retryable(&self) -> bool {
        matches!(self.class(), Class::Chain | Class::Provider)
    }

    /// What the error is about, in the order it was added.
    pub fn context(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.context.iter().map(|(what, value)| (*what, value.as_ref()))
    }
}

impl Error {
    /// The context as one text, for a message that begins with the code's meaning.
    pub(crate) fn details(&self) -> String {
        self.context().map(|(what, value)| format!("{what} {value}")).collect::<Vec<_>>().join(", ")
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.meaning())?;
        if self.context.is_empty() { Ok(()) } else { write!(f, ": {}", self.details()) }
    }
}

/// `{"code", "class", "message", "context"}`, for logs and for programs in other languages.
impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let context: BTreeMap<_, _> = self.context().collect();
        let mut fields = serializer.serialize_struct("Error", 4)?;
        fields.serialize_field("code", &self.code)?;
        fields.serialize_field("class", &self.class())?;
        fields.serialize_field("message", &self.to_string())?;
        fields.serialize_field("context", &context)?;
        fields.end()
    }
}

/// Reads the dotted text.
impl FromStr for Code {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::named(text).ok_or_else(|| Error::new(Code::ArgumentChoice).with("found", text.escape_debug()))
    }
}

impl From<Code> for Error {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}
