//! Providers' gateways from the parts that other languages hold.

use crate::access::token::Scope;
use crate::error::{Code, Error, Result};
use crate::gateway::{self, LogOptions, Request, ShellFrame, ShellOptions};
use crate::id::LeaseId;

/// What a provider wants to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub enum GatewayAccess {
    Anyone,
    Owner,
    Scope,
}

/// What must be shown with a request.
pub fn gateway_access(request: &Request) -> GatewayAccess {
    match request.access {
        gateway::Access::Anyone => GatewayAccess::Anyone,
        gateway::Access::Owner => GatewayAccess::Owner,
        gateway::Access::Scope(_) => GatewayAccess::Scope,
    }
}

/// What a token must allow.
pub fn gateway_scope(request: &Request) -> Option<Scope> {
    match request.access {
        gateway::Access::Scope(scope) => Some(scope),
        gateway::Access::Anyone | gateway::Access::Owner => None,
    }
}

/// What services print.
///
/// # Errors
/// Those of [`Request::logs`].
pub fn logs_request(
    lease: &LeaseId,
    services: Option<Vec<String>>,
    follow: Option<bool>,
    tail: Option<u32>,
) -> Result<Request> {
    let services = services.unwrap_or_default();
    Request::logs(lease, &LogOptions { services, follow: follow.unwrap_or_default(), tail })
}

/// Runs a command.
///
/// # Errors
/// Those of [`Request::shell`].
pub fn shell_request(
    lease: &LeaseId,
    service: String,
    command: Vec<String>,
    pod: Option<u32>,
    tty: Option<bool>,
    stdin: Option<bool>,
) -> Result<Request> {
    let (tty, stdin) = (tty.unwrap_or_default(), stdin.unwrap_or_default());
    Request::shell(lease, &ShellOptions { service, pod: pod.unwrap_or_default(), command, tty, stdin })
}

/// A status of HTTP; one beyond all of them is none that anything is read at.
pub fn status(status: u32) -> u16 {
    u16::try_from(status).unwrap_or(u16::MAX)
}

/// The size of a terminal.
///
/// # Errors
/// [`Code::ArgumentRange`] above 65535.
pub fn resize(columns: u32, rows: u32) -> Result<ShellFrame> {
    let side = |length: u32| {
        u16::try_from(length).map_err(|_| Error::new(Code::ArgumentRange).with("found", length))
    };
    Ok(ShellFrame::resize(side(columns)?, side(rows)?))
}
