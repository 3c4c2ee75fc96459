//! How long a provider must wait before it takes resources back.

use crate::error::Code;
use crate::sdl::Change;
use crate::sdl::decode::excerpt;
use crate::sdl::dialect;
use crate::sdl::findings::Findings;
use crate::sdl::model::Sdl;
use crate::sdl::remedy;

/// SDL spec V-01, V-02.
pub(crate) fn window(sdl: &Sdl<'_>, findings: &mut Findings) {
    let Some(window) = &sdl.reclamation else { return };
    let found = excerpt(&window.value);
    match dialect::duration(&window.value) {
        Err(_) => {
            let detail = format_args!("found `{found}`, expected a duration such as 24h or 1h30m");
            let draft = findings.refuse(Code::SdlReclamationWindow, window.at, detail);
            let is_window = |text: &String| dialect::duration(text).is_ok_and(|nanoseconds| nanoseconds > 0);
            if let Some(text) = remedy::window(&window.value).filter(is_window) {
                draft.change(Change::Text { scalar: window.at, text });
            }
        }
        Ok(nanoseconds) if nanoseconds <= 0 => {
            findings.refuse(Code::SdlReclamationZero, window.at, format_args!("found {found}"));
        }
        Ok(_) => {}
    }
}
