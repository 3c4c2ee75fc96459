//! `cargo xtask interop`: random transactions, built and verified by us and by software that nobody here wrote.

mod dice;
mod rows;

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use crate::shell;

pub use rows::Row;

/// The transactions of every run.
///
/// # Errors
/// The templates cannot be read.
pub fn rows() -> Result<Vec<Row>, String> {
    let path = shell::root().join("interop/messages.jsonl");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let templates = text.lines().map(serde_json::from_str).collect::<Result<Vec<Value>, _>>();
    let templates = templates.map_err(|error| format!("{}: {error}", path.display()))?;
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

fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

const COUNT: usize = 1_000;
const SEED: u64 = 7;
