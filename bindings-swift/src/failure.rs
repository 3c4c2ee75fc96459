//! The one error function, and the one place where a panic ends.

use std::panic::{AssertUnwindSafe, catch_unwind};

use akashkit::surface::Refusal;
use akashkit::{Class, Code};

use crate::host::Host;
use crate::{Diagnostic, Failure};

/// What a call throws: the case says who can fix it.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum AkashError {
    /// A value that no call takes.
    #[error("{}", failure.message)]
    Argument {
        /// What is wrong.
        failure: Failure,
    },
    /// A defect of this library; please report it.
    #[error("{}", failure.message)]
    Bug {
        /// What is wrong.
        failure: Failure,
    },
    /// The chain refused or is behind; it may change by itself.
    #[error("{}", failure.message)]
    Chain {
        /// What is wrong.
        failure: Failure,
    },
    /// The document, text or number handed in.
    #[error("{}", failure.message)]
    Input {
        /// What is wrong.
        failure: Failure,
    },
    /// The order or the kind of the calls made.
    #[error("{}", failure.message)]
    Misuse {
        /// What is wrong.
        failure: Failure,
    },
    /// The provider refused or is away.
    #[error("{}", failure.message)]
    Provider {
        /// What is wrong.
        failure: Failure,
    },
    /// The network refuses the document.
    #[error("{}", failure.message)]
    Sdl {
        /// The first error, and every finding as one text.
        failure: Failure,
        /// Every finding.
        diagnostics: Vec<Diagnostic>,
    },
}

/// The error for a refusal.
pub(crate) fn raise(refusal: impl Into<Refusal>) -> AkashError {
    let refusal = refusal.into();
    let class = refusal.failure().error_class;
    let failure = <Failure as Host<_>>::lower(refusal.failure().clone());
    if let Some(report) = refusal.report() {
        let diagnostics = <Vec<Diagnostic> as Host<Vec<_>>>::lower(report.diagnostics().to_vec());
        return AkashError::Sdl { failure, diagnostics };
    }
    match class {
        Class::Misuse if failure.code.starts_with("argument.") => AkashError::Argument { failure },
        Class::Advice | Class::Bug => AkashError::Bug { failure },
        Class::Chain => AkashError::Chain { failure },
        Class::Input => AkashError::Input { failure },
        Class::Misuse => AkashError::Misuse { failure },
        Class::Provider => AkashError::Provider { failure },
    }
}

/// Runs a function of the core; a panic in it is a refusal.
pub(crate) fn guarded<T, E: From<Code>>(call: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or_else(|_| Err(Code::BugPanic.into()))
}

impl From<Code> for AkashError {
    fn from(code: Code) -> Self {
        raise(code)
    }
}

impl From<akashkit::Error> for AkashError {
    fn from(error: akashkit::Error) -> Self {
        raise(error)
    }
}
