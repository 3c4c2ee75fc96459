//! A browser without a window.

use std::path::Path;
use std::process::Command;

use super::apt;
use crate::shell;

/// A Chromium.
pub struct Chromium {
    program: &'static str,
}

/// Finds it, or installs Debian's.
///
/// # Errors
/// There is none, and none can be had here.
pub fn ensure() -> Result<Chromium, String> {
    let found =
        || PROGRAMS.iter().find(|name| shell::captured(shell::program(name).arg("--version")).is_ok());
    if found().is_none() {
        apt::install(&["chromium"]).map_err(|why| format!("no Chromium on the PATH: {why}"))?;
    }
    found().map(|program| Chromium { program }).ok_or_else(|| "Chromium does not start".to_owned())
}

impl Chromium {
    /// Serves a folder on this machine alone, opens a page of it, and prints what the page answers by posting to `/done`. A page
    /// that says `ok: false`, or nothing for a minute, is a failure.
    pub fn open(&self, folder: &Path, page: &str) -> Command {
        let mut node = shell::program("node");
        node.arg("xtask/src/tools/chromium.mjs").arg(self.program).arg(folder).arg(page);
        node
    }
}

const PROGRAMS: &[&str] = &["chromium", "chromium-browser", "google-chrome"];
