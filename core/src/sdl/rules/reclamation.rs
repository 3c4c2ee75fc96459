//! How long a provider must wait before it takes resources back.

use crate::error::Code;
use crate::sdl::decode::excerpt;
use crate::sdl::dialect;
use crate::sdl::findings::Findings;
use crate::sdl::model::Sdl;

/// SDL spec V-01, V-02.
pub(crate) fn window(sdl: &Sdl<'_>, findings: &mut Findings) {
    let Some(window) = &sdl.reclamation else { return };
    let found = excerpt(&window.value);
    match dialect::duration(&window.value) {
        Err(_) => {
            let detail = format_args!("found `{found}`, expected a duration such as 24h or 1h30m");
            findings.refuse(Code::SdlReclamationWindow, window.at, detail);
        }
        Ok(nanoseconds) if nanoseconds <= 0 => {
            findings.refuse(Code::SdlReclamationZero, window.at, format_args!("found {found}"));
        }
        Ok(_) => {}
    }
}
