//! The one error function, and the one place where a panic ends.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use akashkit::Code;
use akashkit::surface::Refusal;
use napi::{Error, Result, sys};

use crate::host::Host;
use crate::js::{self, Js, Scope};

thread_local! {
    /// What `native.js` hands over. A worker has a thread of its own, and so one of its own.
    static OURS: Cell<Option<Ours>> = const { Cell::new(None) };
}

#[derive(Clone, Copy)]
struct Ours {
    scope: Scope,
    make: sys::napi_ref,
    veil: sys::napi_ref,
}

/// Hands over what makes errors from failures and findings, and what hides secrets when an object is shown.
pub(crate) fn install(scope: Scope, make: Js, veil: Js) -> Result<()> {
    let (make, veil) = (js::keep(scope, make)?, js::keep(scope, veil)?);
    OURS.set(Some(Ours { scope, make, veil }));
    Ok(())
}

/// An object that does not show its secrets.
pub(crate) fn veiled(scope: Scope, object: Js) -> Result<Js> {
    match OURS.get().filter(|ours| ours.scope == scope) {
        Some(ours) => js::call(scope, js::kept(scope, ours.veil)?, &[object]),
        None => Ok(object),
    }
}

/// Throws the error for a refusal.
pub(crate) fn raise(scope: Scope, refusal: impl Into<Refusal>) -> Error {
    exception(scope, &refusal.into()).map_or_else(|error| error, |error| js::throw(scope, error))
}

/// The error as an object.
pub(crate) fn exception(scope: Scope, refusal: &Refusal) -> Result<Js> {
    let failure = refusal.failure();
    let Some(Ours { make, .. }) = OURS.get().filter(|ours| ours.scope == scope) else {
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
