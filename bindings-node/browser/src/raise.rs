//! The one error function, what the page's side does for us, and what a panic is.

use std::cell::OnceCell;

use akashkit::Code;
use akashkit::surface::Refusal;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::host::Host;
use crate::js::{self, Error, Js, Result, Scope};

#[wasm_bindgen]
extern "C" {
    /// What `host.js` hands over.
    pub type Ours;
    /// The error for a failure and its findings.
    #[wasm_bindgen(method)]
    fn make(this: &Ours, failure: Js, diagnostics: Js) -> Js;
    /// The same object, which does not show its secrets.
    #[wasm_bindgen(method)]
    fn veil(this: &Ours, object: Js) -> Js;
    /// The object of a class for what we keep in this place.
    #[wasm_bindgen(method)]
    pub(crate) fn wrap(this: &Ours, name: &str, place: u32) -> Js;
    /// The place of an object that we keep something for.
    #[wasm_bindgen(method)]
    pub(crate) fn unwrap(this: &Ours, object: &Js) -> Option<u32>;
    /// Throws the error as soon as we have returned.
    #[wasm_bindgen(method)]
    fn fail(this: &Ours, error: Js);
}

thread_local! {
    static OURS: OnceCell<Ours> = const { OnceCell::new() };
}

/// Takes what the page's side does for us.
#[wasm_bindgen]
pub fn install(ours: Ours) {
    OURS.with(|cell| {
        let _ = cell.set(ours);
    });
}

pub(crate) fn with_ours<T>(with: impl FnOnce(&Ours) -> T) -> Option<T> {
    OURS.with(|ours| ours.get().map(with))
}

/// An object that does not show its secrets.
pub(crate) fn veiled(_: Scope, object: Js) -> Result<Js> {
    Ok(with_ours(|ours| ours.veil(object.clone())).unwrap_or(object))
}

/// The error for a refusal.
pub(crate) fn raise(scope: Scope, refusal: impl Into<Refusal>) -> Error {
    exception(scope, &refusal.into()).unwrap_or_else(|error| error)
}

/// As [`raise`], where not even an error may be thrown.
pub(crate) fn exception(scope: Scope, refusal: &Refusal) -> Result<Js> {
    let diagnostics = match refusal.report() {
        Some(report) => <Vec<crate::Diagnostic> as Host<_>>::lower(report.diagnostics().to_vec(), scope)?,
        None => js::undefined(scope)?,
    };
    let failure = <crate::Failure as Host<_>>::lower(refusal.failure().clone(), scope)?;
    Ok(with_ours(|ours| ours.make(failure.clone(), diagnostics)).unwrap_or(failure))
}

/// What a result is for the page; an error is thrown there.
pub(crate) fn thrown(result: Result<Js>) -> Js {
    result.unwrap_or_else(|error| {
        with_ours(|ours| ours.fail(error));
        Js::UNDEFINED
    })
}

/// The failure that a panic is.
#[wasm_bindgen]
pub fn defect() -> Js {
    let failure = Refusal::from(Code::BugPanic).failure().clone();
    thrown(<crate::Failure as Host<_>>::lower(failure, Scope))
}
