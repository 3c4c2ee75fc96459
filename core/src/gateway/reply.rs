//! How every answer of a gateway is read.

use serde::de::DeserializeOwned;

use crate::error::{Code, Error, Result};
use crate::gojson;
use crate::refusal::Refusal;

/// Whether a provider did what it was asked for, by the status of its answer; the error says why it did not, by the sentence in
/// the body.
///
/// ```
/// use akashkit::gateway::accepted;
///
/// assert!(accepted(200, "").is_ok());
/// let refused = accepted(401, r#"{"message": "unauthorized access"}"#).unwrap_err();
/// assert_eq!(refused.code().as_str(), "gateway.scope");
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::GatewayRefused`], or what the sentence means: the other `gateway.*` codes, and of a manifest the `manifest.*`,
/// `crosscheck.*` and `resources.*` codes. [`Refusal::of_gateway`] says more. A body above 16 MiB is [`Code::GatewayReply`].
pub fn accepted(status: u16, body: &str) -> Result<()> {
    bounded(body)?;
    if status == OK { Ok(()) } else { Err(refused(&Refusal::of_gateway(status, body))) }
}

/// Reads the body of an answer.
pub(super) fn read<T: DeserializeOwned>(status: u16, body: &str) -> Result<T> {
    accepted(status, body)?;
    gojson::first_from_str(body).map_err(not_an_answer)
}

/// Reads a message of a WebSocket.
pub(super) fn message<T: DeserializeOwned>(text: &str) -> Result<T> {
    bounded(text)?;
    gojson::from_str(text).map_err(not_an_answer)
}

/// The error of a refusal.
pub(super) fn refused(refusal: &Refusal) -> Error {
    let code = refusal.reason.name.parse().unwrap_or(Code::GatewayRefused);
    let error = Error::new(code).with("number", refusal.code);
    let log: String = refusal.log.chars().take(LOG).collect();
    if log.is_empty() { error } else { error.with("log", log.escape_debug()) }
}

/// The error of a body that lacks or contradicts what it should say.
pub(super) fn not_an_answer(error: Error) -> Error {
    Error::new(Code::GatewayReply).with("found", error.details()).caused_by(error)
}

fn bounded(body: &str) -> Result<()> {
    match body.len() {
        bytes if bytes > MAX => Err(Error::new(Code::GatewayReply).with("bytes", bytes).with("allowed", MAX)),
        _ => Ok(()),
    }
}

const OK: u16 = 200;
/// Small input can be large when it is read.
const MAX: usize = 16 << 20;
/// So much of a sentence is shown.
const LOG: usize = 400;
