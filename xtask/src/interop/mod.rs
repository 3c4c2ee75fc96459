//! `cargo xtask interop`: random transactions, built and verified by us and by software that nobody here wrote.

mod dice;
mod judge;
mod known;
mod peers;
mod rows;
pub mod tokens;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::shell;

pub use known::Known;
pub use peers::{PEERS, Peer};
pub use rows::{Row, message};

/// Lets a peer build and verify our transactions, verifies its own, and compares.
///
/// # Errors
/// It cannot run, or a difference is not listed in `interop/known.jsonl`.
pub fn compare(peer: &Peer) -> Result<(), String> {
    let home = home()?;
    let (rows, path) = (rows()?, home.join("rows.jsonl"));
    write(&rows, &path)?;
    let answers = lines(&peer.ask(&path, &home)?)?;
    judge::judge(peer.name, &rows, &answers, &known()?)
}

/// Begins in the background what the comparison needs and takes minutes.
pub fn begin() {
    if let Ok(home) = home() {
        peers::begin(&home);
    }
}

/// The differences that are known.
///
/// # Errors
/// The list cannot be read.
pub fn known() -> Result<Vec<Known>, String> {
    lines(&read("interop/known.jsonl")?)
}

/// A script of `interop/cosmjs` with its packages installed.
///
/// # Errors
/// They cannot be installed.
pub fn cosmjs(script: &str, argument: &str) -> Result<Command, String> {
    let mut node = peers::script(&home()?, script)?;
    node.arg(argument);
    Ok(node)
}

/// The transactions of every run.
///
/// # Errors
/// The templates cannot be read.
pub fn rows() -> Result<Vec<Row>, String> {
    let templates: Vec<Value> = lines(&read("interop/messages.jsonl")?)?;
    rows::make(COUNT, SEED, &templates).map_err(|error| error.to_string())
}

/// Writes what the peers read.
///
/// # Errors
/// The file cannot be written.
pub fn write(rows: &[Row], path: &Path) -> Result<(), String> {
    let lines: String = rows.iter().map(|row| format!("{}\n", row.json)).collect();
    fs::write(path, lines).map_err(|error| format!("{}: {error}", path.display()))
}

fn home() -> Result<PathBuf, String> {
    let home = shell::target_directory()?.join("interop");
    fs::create_dir_all(&home).map_err(|error| format!("{}: {error}", home.display()))?;
    Ok(home)
}

fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(shell::root().join(path)).map_err(|error| format!("{path}: {error}"))
}

fn lines<T: DeserializeOwned>(text: &str) -> Result<Vec<T>, String> {
    text.lines().map(|line| serde_json::from_str(line).map_err(|error| format!("{line}: {error}"))).collect()
}

fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

const COUNT: usize = 1_000;
const SEED: u64 = 7;
