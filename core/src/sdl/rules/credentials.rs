//! Credentials of a private registry.

use super::references::Deployed;
use crate::error::Code;
use crate::sdl::findings::Findings;

/// SDL spec V-10 to V-12.
pub(crate) fn complete(deployed: &Deployed<'_, '_>, findings: &mut Findings) {
    let Some(credentials) = &deployed.service.credentials else { return };
    let parts = [
        ("host", &credentials.host),
        ("username", &credentials.username),
        ("password", &credentials.password),
    ];
    for (part, _) in parts.iter().filter(|(_, text)| text.trim().is_empty()) {
        findings.refuse(Code::SdlCredentials, credentials.at, format_args!("add `{part}`"));
    }
}
