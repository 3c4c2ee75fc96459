//! What the other languages are built and tested with. `ensure` of each finds a tool on this machine or makes it once under
//! `target/tools`; where it gives an error, the error says what is missing and what would do.

pub mod apt;
pub mod bindgen;
pub mod chromium;
pub mod kotlin;
pub mod npm;
pub mod swift;
pub mod wasm;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::shell;

/// The path of `target/tools/NAME`, made on first use. It is made beside its place and moved there when whole, so what an
/// interrupted run leaves behind is never taken for the tool.
///
/// # Errors
/// What `make` says, and files that cannot be written.
pub fn once(name: &str, make: impl FnOnce(&Path) -> Result<(), String>) -> Result<PathBuf, String> {
    once_in(&shell::target_directory()?.join("tools"), name, make)
}

fn once_in(
    folder: &Path,
    name: &str,
    make: impl FnOnce(&Path) -> Result<(), String>,
) -> Result<PathBuf, String> {
    let whole = folder.join(name);
    if !whole.exists() {
        println!("setting up {name} under {}", folder.display());
        let begin = Instant::now();
        let part = folder.join(format!("{name}.part"));
        empty(&part).map_err(|error| format!("{}: {error}", part.display()))?;
        make(&part)?;
        fs::rename(&part, &whole).map_err(|error| format!("{}: {error}", whole.display()))?;
        println!("{name} is there after {} s", begin.elapsed().as_secs());
    }
    Ok(whole)
}

/// A program from crates.io at this version, built on first use.
///
/// # Errors
/// It could not be built.
pub fn cargo_install(name: &str, version: &str) -> Result<PathBuf, String> {
    let root = once(&format!("{name}-{version}"), |root| {
        // Unoptimised: it builds in a third of the time and has little to do.
        let mut install = shell::cargo();
        install.args(["install", "--quiet", "--locked", name, "--version", version, "--profile", "dev"]);
        shell::quietly(install.arg("--root").arg(root))
    })?;
    Ok(root.join("bin"))
}

fn empty(folder: &Path) -> std::io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_interrupted_run_left_is_made_anew_and_the_whole_is_kept() {
        let folder = std::env::temp_dir().join(format!("akashkit-once-{}", std::process::id()));
        let broken = once_in(&folder, "tool", |part| {
            fs::write(part.join("half"), "").expect("the folder is there");
            Err("no network".to_owned())
        });
        assert_eq!(broken, Err("no network".to_owned()));
        assert!(!folder.join("tool").exists());

        let made = once_in(&folder, "tool", |part| {
            assert!(!part.join("half").exists(), "begins with nothing");
            fs::write(part.join("program"), "").map_err(|error| error.to_string())
        });
        assert!(made.expect("it was made").join("program").exists());
        once_in(&folder, "tool", |_| Err("not made twice".to_owned())).expect("it is there");
        fs::remove_dir_all(folder).expect("it was made here");
    }
}
