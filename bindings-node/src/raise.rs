//! The one error function, and the one place where a panic ends.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use akashkit::Code;
use akashkit::surface::Refusal;
use napi::{Error, Result, sys};

use crate::host::Host;
use crate::js::{self, Js, Scope};

thread_local! {
    /// What `index.js` makes errors with. A worker has a thread of its own, and so one of its own.
    static MAKE: Cell<Option<(Scope, sys::napi_ref)>> = const { Cell::new(None) };
}

/// Hands over the function that makes errors from failures and findings.
pub(crate) fn install(scope: Scope, make: Js) -> Result<()> {
    MAKE.set(Some((scope, js::keep(scope, make)?)));
    Ok(())
}

/// Throws the error for a refusal.
pub(crate) fn raise(scope: Scope, refusal: impl Into<Refusal>) -> Error {
    exception(scope, &refusal.into()).map_or_else(|error| error, |error| js::throw(scope, error))
}

/// The error as an object.
pub(crate) fn exception(scope: Scope, refusal: &Refusal) -> Result<Js> {
    let failure = refusal.failure();
    let Some((_, make)) = MAKE.get().filter(|(owner, _)| *owner == scope) else {
        return Err(Error::from_reason(failure.message.clone()));
    };
    let diagnostics = match refusal.report() {
        Some(report) => <Vec<crate::Diagnostic> as Host<_>>::lower(report.diagnostics().to_vec(), scope)?,
        None => js::undefined(scope)?,
    };
    let failure = <crate::Failure as Host<_>>::lower(failure.clone(), scope)?;
    js::call(scope, js::kept(scope, make)?, &[failure, diagnostics])
}

/// Runs a function of the core; a panic in it is a refusal.
pub(crate) fn guarded<T>(
    call: impl FnOnce() -> std::result::Result<T, Refusal>,
) -> std::result::Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or_else(|_| Err(Code::BugPanic.into()))
}
