//! The browser build: Rust's standard library for wasm, and wasm-opt.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{apt, npm, once};
use crate::shell;

/// What makes wasm out of Rust.
pub struct Wasm {
    /// A toolchain with the standard library's source, where the library itself is not to be had.
    from_source: Option<PathBuf>,
}

/// Finds the standard library, takes it from rustup, or makes it possible to build it.
///
/// # Errors
/// There is none, and none can be had here.
pub fn ensure() -> Result<Wasm, String> {
    if library_is_there()? || by_rustup() {
        return Ok(Wasm { from_source: None });
    }
    let release = release()?;
    let toolchain = once(&format!("rust-{release}-source"), |folder| with_source(folder, &release))
        .map_err(|why| format!("`rustup target add {TARGET}` failed, and so did its source: {why}"))?;
    Ok(Wasm { from_source: Some(toolchain) })
}

impl Wasm {
    /// Cargo with a command (`build`) and its arguments, for wasm. It builds below `target/wasm`.
    ///
    /// # Errors
    /// Cargo knows no build folder.
    pub fn cargo(&self, command: &str, arguments: &[&str]) -> Result<Command, String> {
        let mut cargo = match &self.from_source {
            None => shell::cargo(),
            Some(toolchain) => {
                let mut cargo = shell::program(toolchain.join("bin/cargo"));
                cargo.env("RUSTC", toolchain.join("bin/rustc")).env("RUSTC_BOOTSTRAP", "1");
                cargo
            }
        };
        cargo.args([command, "--locked", "--target", TARGET]).args(arguments);
        if self.from_source.is_some() {
            cargo.arg("-Zbuild-std=std,panic_abort");
        }
        cargo.env("CARGO_TARGET_DIR", shell::target_directory()?.join("wasm"));
        // Panics name files; nobody needs to know where they were.
        if let Some(home) = cargo_home() {
            cargo.env("RUSTFLAGS", format!("--remap-path-prefix={}=/", home.join("registry/src").display()));
        }
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

fn library_is_there() -> Result<bool, String> {
    let folder =
        shell::output(shell::program("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    Ok(Path::new(folder.trim()).exists())
}

fn by_rustup() -> bool {
    shell::captured(shell::program("rustup").args(["target", "add", TARGET])).is_ok()
        && library_is_there().is_ok_and(|there| there)
}

/// A copy of the running toolchain, of hard links where possible, with Debian's package of the same release's source.
fn with_source(folder: &Path, release: &str) -> Result<(), String> {
    let package = apt::download("rust-src", release, &folder.join("debian"))?;
    shell::quietly(shell::program("dpkg").arg("--extract").arg(package).arg(folder.join("debian")))?;
    let toolchain = shell::output(shell::program("rustc").args(["--print", "sysroot"]))?;
    for part in ["bin", "lib"] {
        let copy = |how: &str| {
            let mut copy = shell::program("cp");
            shell::quietly(copy.arg(how).arg(Path::new(toolchain.trim()).join(part)).arg(folder))
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

const BINARYEN: &str = "132.0.0";
