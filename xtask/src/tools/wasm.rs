//! The browser build: Rust's standard library for wasm, from its source, and wasm-opt.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{apt, npm, once};
use crate::shell;

/// What makes wasm out of Rust, its standard library included: the one that is handed out is made for speed and unwinds.
pub struct Wasm {
    /// With the standard library's source; the one that runs, where nothing is said.
    toolchain: Option<PathBuf>,
}

/// Finds the standard library's source, or takes it from rustup or from Debian.
///
/// # Errors
/// There is none, and none can be had here.
pub fn ensure() -> Result<Wasm, String> {
    if source_is_there()? || by_rustup() {
        return Ok(Wasm { toolchain: None });
    }
    let release = release()?;
    let toolchain = once(&format!("rust-{release}-source"), |folder| with_source(folder, &release))
        .map_err(|why| format!("`rustup component add rust-src` failed, and so did Debian's: {why}"))?;
    Ok(Wasm { toolchain: Some(toolchain) })
}

impl Wasm {
    /// Cargo with a command (`build`) and its arguments, for wasm. It builds below `target/wasm`.
    ///
    /// # Errors
    /// Cargo knows no build folder.
    pub fn cargo(&self, command: &str, arguments: &[&str]) -> Result<Command, String> {
        let mut cargo = match &self.toolchain {
            None => shell::cargo(),
            Some(toolchain) => {
                let mut cargo = shell::program(toolchain.join("bin/cargo"));
                cargo.env("RUSTC", toolchain.join("bin/rustc"));
                cargo
            }
        };
        cargo.args([command, "--locked", "--target", TARGET]).args(STANDARD_LIBRARY).args(arguments);
        cargo.env("RUSTC_BOOTSTRAP", "1");
        cargo.env("CARGO_TARGET_DIR", shell::target_directory()?.join("wasm"));
        let mut flags = TRAPS.to_owned();
        // Some texts name files; nobody needs to know where they were.
        if let Some(home) = cargo_home() {
            flags += &format!(" --remap-path-prefix={}=/", home.join("registry/src").display());
        }
        cargo.env("RUSTFLAGS", flags);
        Ok(cargo)
    }
}

/// The program that makes a wasm file smaller.
///
/// # Errors
/// It is not to be had.
pub fn opt() -> Result<PathBuf, String> {
    Ok(npm::install("binaryen", BINARYEN)?.join("wasm-opt"))
}

fn cargo_home() -> Option<PathBuf> {
    let home = || std::env::home_dir().map(|home| home.join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
}

fn source_is_there() -> Result<bool, String> {
    Ok(sysroot()?.join("lib/rustlib/src/rust/library/std").exists())
}

fn by_rustup() -> bool {
    shell::captured(shell::program("rustup").args(["component", "add", "rust-src"])).is_ok()
        && source_is_there().is_ok_and(|there| there)
}

fn sysroot() -> Result<PathBuf, String> {
    let path = shell::output(shell::program("rustc").args(["--print", "sysroot"]))?;
    Ok(PathBuf::from(path.trim()))
}

/// A copy of the running toolchain, of hard links where possible, with Debian's package of the same release's source.
fn with_source(folder: &Path, release: &str) -> Result<(), String> {
    let package = apt::download("rust-src", release, &folder.join("debian"))?;
    shell::quietly(shell::program("dpkg").arg("--extract").arg(package).arg(folder.join("debian")))?;
    let toolchain = sysroot()?;
    for part in ["bin", "lib"] {
        let copy = |how: &str| {
            let mut copy = shell::program("cp");
            shell::quietly(copy.arg(how).arg(toolchain.join(part)).arg(folder))
        };
        copy("-al").or_else(|_| copy("-a"))?;
    }
    let source = folder.join("lib/rustlib/src/rust");
    let library = folder.join(format!("debian/usr/src/rustc-{release}/library"));
    let place = || {
        fs::create_dir_all(&source)?;
        fs::rename(library, source.join("library"))?;
        fs::remove_dir_all(folder.join("debian"))
    };
    place().map_err(|error| format!("{}: {error}", source.display()))
}

fn release() -> Result<String, String> {
    let text = shell::output(shell::program("rustc").arg("-vV"))?;
    let release = text.lines().find_map(|line| line.strip_prefix("release: "));
    release.map(str::to_owned).ok_or_else(|| "rustc names no release".to_owned())
}

const TARGET: &str = "wasm32-unknown-unknown";

/// Built with everything else, and for size where it has two ways.
const STANDARD_LIBRARY: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// A panic ends the instance at once and says nothing: its words would be an eighth of the library.
const TRAPS: &str = "-Zunstable-options -Cpanic=immediate-abort";

const BINARYEN: &str = "132.0.0";
