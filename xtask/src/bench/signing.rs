//! `cargo xtask bench --signing`: what it costs to take a bid, beside bare signing and beside cosmjs, and to tell what a
//! transaction does.

use serde_json::Value;

use super::machine;
use crate::{interop, shell};

/// Measures and prints.
///
/// # Errors
/// A driver fails.
#[expect(clippy::float_arithmetic)]
pub fn run() -> Result<(), String> {
    let mut rust = shell::cargo();
    rust.args([
        "run",
        "--release",
        "--locked",
        "--quiet",
        "--package",
        "bench-rust",
        "--bin",
        "signing",
        "--",
        ROUNDS,
    ]);
    let ours = figures(&shell::output(&mut rust)?)?;
    let theirs = figures(&shell::output(&mut interop::cosmjs("bench.mjs", ROUNDS)?)?)?;
    let nanoseconds = |name: &str| {
        let found = ours.get(name).or_else(|| theirs.get(name)).and_then(Value::as_f64);
        found.ok_or_else(|| format!("no driver measured {name}"))
    };
    println!("{}\nµs, the median of {ROUNDS}\n", machine::described());
    for name in ["bare k256", "direct", "amino", "decode and summary", COSMJS] {
        println!("{name:<24} {:>8.1}", nanoseconds(name)? / 1_000.0);
    }
    println!("\nHow many times as long");
    for (above, below) in [("direct", "bare k256"), ("amino", "bare k256"), (COSMJS, "direct")] {
        println!("{:<40} {:.2}", format!("{above} / {below}"), nanoseconds(above)? / nanoseconds(below)?);
    }
    Ok(())
}

fn figures(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|error| format!("what the driver printed: {error}"))
}

const COSMJS: &str = "cosmjs signDirect";
const ROUNDS: &str = "5000";
