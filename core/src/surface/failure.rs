//! Errors and refused documents as plain data.

use std::convert::Infallible;
use std::sync::Arc;

use crate::error::{Class, Code, Error};
use crate::sdl::{Report, Severity};

/// Why an operation failed, as plain data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Failure {
    /// The stable code.
    pub code: Code,
    /// Who can fix it.
    pub error_class: Class,
    /// What is wrong and what was found, in one sentence.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
    /// Whether the same call may succeed later without any change by the caller.
    pub is_retryable: bool,
    /// What the error is about.
    pub context: Vec<Detail>,
    /// The network's own refusal, where it has one.
    pub chain: Option<ChainCode>,
}

impl From<&Error> for Failure {
    fn from(error: &Error) -> Self {
        let context = error.context();
        Self {
            code: error.code(),
            error_class: error.class(),
            message: error.to_string(),
            remedy: error.code().remedy().to_owned(),
            is_retryable: error.is_retryable(),
            context: context
                .map(|(what, value)| Detail { what: what.to_owned(), value: value.to_owned() })
                .collect(),
            chain: error.chain().map(Into::into),
        }
    }
}

/// One thing that an error is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Detail {
    /// What the value is, such as `found`.
    pub what: String,
    /// The value as text.
    pub value: String,
}

/// A refusal as the chain numbers it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChainCode {
    /// The module that refuses.
    pub codespace: String,
    /// Its number for the refusal.
    pub number: u32,
}

impl From<(&str, u32)> for ChainCode {
    fn from((codespace, number): (&str, u32)) -> Self {
        Self { codespace: codespace.to_owned(), number }
    }
}

/// Why a function of the table did not succeed: an error, or a document with findings. Every language throws its own exception for it.
#[derive(Debug)]
pub struct Refusal {
    failure: Box<Failure>,
    report: Option<Arc<Report>>,
}

impl Refusal {
    /// What is wrong.
    pub fn failure(&self) -> &Failure {
        &self.failure
    }

    /// What is wrong with the document, where it is about one.
    pub fn report(&self) -> Option<&Arc<Report>> {
        self.report.as_ref()
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self { failure: Box::new((&error).into()), report: None }
    }
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Self {
        Error::new(code).into()
    }
}

/// The code is that of the first error; the message holds every finding.
impl From<Report> for Refusal {
    fn from(report: Report) -> Self {
        let mut errors = report.diagnostics().iter().filter(|finding| finding.severity == Severity::Error);
        let code = errors.next().map_or(Code::SdlUninitialized, |finding| finding.code);
        let failure = Failure { message: report.to_string(), ..Failure::from(&Error::new(code)) };
        Self { failure: Box::new(failure), report: Some(Arc::new(report)) }
    }
}

impl From<Infallible> for Refusal {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}
