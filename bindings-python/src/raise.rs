//! The one error function, and the one place where a panic ends.

use std::panic::{AssertUnwindSafe, catch_unwind};

use akashkit::surface::Refusal;
use akashkit::{Class, Code};
use pyo3::prelude::*;

use crate::host::Host;

/// The exception for a refusal: its class says who can fix it.
pub(crate) fn raise(py: Python<'_>, refusal: impl Into<Refusal>) -> PyErr {
    let refusal = refusal.into();
    exception(py, &refusal)
        .map_or_else(|error| error, |exception| PyErr::from_value(exception.into_bound(py)))
}

/// The exception as an object.
pub(crate) fn exception(py: Python<'_>, refusal: &Refusal) -> PyResult<Py<PyAny>> {
    let failure = refusal.failure();
    let class = match (failure.error_class, refusal.report()) {
        (_, Some(_)) => "SdlError",
        (Class::Misuse, None) if failure.code.as_str().starts_with("argument.") => "ArgumentError",
        (Class::Advice | Class::Bug, None) => "BugError",
        (Class::Chain, None) => "ChainError",
        (Class::Input, None) => "InputError",
        (Class::Misuse, None) => "MisuseError",
        (Class::Provider, None) => "ProviderError",
    };
    let class = py.import("akashkit._errors")?.getattr(class)?;
    let failure = <crate::Failure as Host<_>>::lower(failure.clone(), py)?;
    let diagnostics = refusal.report().map_or_else(Vec::new, |report| report.diagnostics().to_vec());
    let diagnostics = <Vec<crate::Diagnostic> as Host<_>>::lower(diagnostics, py)?;
    Ok(class.call1((failure, diagnostics))?.unbind())
}

/// Runs a function of the core; a panic in it is a refusal.
pub(crate) fn guarded<T>(call: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or_else(|_| Err(Code::BugPanic.into()))
}
