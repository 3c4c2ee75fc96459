//! Other programs, run from the project's root.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// The project's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A program of another name.
pub fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root()).stdin(Stdio::null());
    command
}

/// Runs a command and lets its output through.
///
/// # Errors
/// It could not start, or ended with anything but success.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|error| could_not_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", shown(command))) }
}

/// Runs a command and gives what it printed.
///
/// # Errors
/// As [`run`]; also text that is not UTF-8.
pub fn output(command: &mut Command) -> Result<String, String> {
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|error| could_not_start(command, &error))?;
    if !output.status.success() {
        return Err(format!("{} ended with {}", shown(command), output.status));
    }
    String::from_utf8(output.stdout).map_err(|error| format!("{}: {error}", shown(command)))
}

/// Runs a command whose output only matters when it fails.
///
/// # Errors
/// As [`run`], with the end of what it said.
pub fn quietly(command: &mut Command) -> Result<(), String> {
    captured(command).map(|_| ())
}

/// Runs a command and gives what it printed, on either output.
///
/// # Errors
/// As [`quietly`].
pub fn captured(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|error| could_not_start(command, &error))?;
    let said =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    if output.status.success() {
        return Ok(said);
    }
    let lines: Vec<&str> = said.lines().collect();
    let end = lines[lines.len().saturating_sub(20)..].join("\n");
    Err(format!("{} ended with {}\n{end}", shown(command), output.status))
}

/// What cargo knows of the workspace and everything it depends on.
///
/// # Errors
/// Cargo could not say.
pub fn metadata() -> Result<Value, String> {
    let text = output(cargo().args(["metadata", "--format-version", "1", "--locked"]))?;
    serde_json::from_str(&text).map_err(|error| format!("cargo metadata: {error}"))
}

/// Where cargo builds.
///
/// # Errors
/// Cargo could not say.
pub fn target_directory() -> Result<PathBuf, String> {
    let metadata = metadata()?;
    let path = metadata["target_directory"].as_str().ok_or("cargo metadata names no target directory")?;
    Ok(PathBuf::from(path))
}

/// A command as a person would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let name =
        |word: &std::ffi::OsStr| Path::new(word).file_name().unwrap_or(word).to_string_lossy().into_owned();
    let mut words = words.map(|word| word.to_string_lossy().into_owned());
    let program = words.next().map(|word| name(word.as_ref())).unwrap_or_default();
    words.fold(program, |line, word| format!("{line} {word}"))
}

fn could_not_start(command: &Command, error: &io::Error) -> String {
    format!("{} could not start: {error}", shown(command))
}
