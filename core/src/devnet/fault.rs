//! Why something is not done.

use std::fmt;

use crate::error::Error;

/// A refusal as the chain writes it into a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) codespace: &'static str,
    pub(super) code: u32,
    pub(super) log: String,
}

pub(super) type Done<T = ()> = Result<T, Fault>;

impl Fault {
    pub(super) fn new(codespace: &'static str, code: u32, log: impl fmt::Display) -> Self {
        Self { codespace, code, log: log.to_string() }
    }

    /// One of the SDK's own errors.
    pub(super) fn sdk(code: u32, log: impl fmt::Display) -> Self {
        Self::new("sdk", code, log)
    }

    /// An error that has lost its number on the way: chain erratum N2.
    pub(super) fn lost(log: impl fmt::Display) -> Self {
        Self::new(UNDEFINED, 1, log)
    }

    /// What a node answers when a message makes it crash.
    pub(super) fn crash(log: impl fmt::Display) -> Self {
        Self::new(UNDEFINED, 111_222, format_args!("recovered: {log}"))
    }

    /// The same refusal, said of a message.
    pub(super) fn at(self, index: usize) -> Self {
        let log = match self.code {
            111_222 => self.log,
            _ => format!("failed to execute message; message index: {index}: {}", self.log),
        };
        Self { log, ..self }
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        let (codespace, code) = error.chain().unwrap_or((UNDEFINED, 1));
        Self { codespace, code, log: error.to_string() }
    }
}

const UNDEFINED: &str = "undefined";
