//! `cargo xtask fuzz NAME SECONDS`: libFuzzer looks for input that breaks a law of the library. The targets are a project
//! of their own, `core/fuzz`, built with coverage counters here.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::shell;

/// Every target, by its name in `core/fuzz/fuzz_targets`.
pub const TARGETS: &[&str] = &[
    "amino",
    "answer",
    "certificate",
    "document",
    "deployment",
    "events",
    "fix",
    "gateway",
    "handed",
    "manifest",
    "news",
    "text",
    "transaction",
];

/// Those that the test command looks at: `events` still finds differences that have to be listed.
pub fn settled() -> impl Iterator<Item = &'static str> {
    TARGETS.iter().copied().filter(|target| *target != "events")
}

/// Runs one target for so long. What it learns stays under `target/fuzz`, as does an input that breaks a law.
///
/// # Errors
/// An unknown name, a failed build, and any input found.
pub fn run(name: &str, seconds: u32) -> Result<(), String> {
    let learned = folder()?.join("corpus").join(name);
    fs::create_dir_all(&learned).map_err(|error| format!("{}: {error}", learned.display()))?;
    look(name, seconds, &[learned.as_os_str()])
}

/// Runs one target for so long from the committed inputs alone, in the same order wherever it runs.
///
/// # Errors
/// As [`run`].
pub fn repeat(name: &str, seconds: u32) -> Result<(), String> {
    // Learned for this run only; without a folder of its own libFuzzer would write beside the committed inputs.
    let learned = folder()?.join("repeated").join(name);
    let _ = fs::remove_dir_all(&learned);
    fs::create_dir_all(&learned).map_err(|error| format!("{}: {error}", learned.display()))?;
    look(name, seconds, &["-seed=1".as_ref(), learned.as_os_str()])
}

fn look(name: &str, seconds: u32, more: &[&OsStr]) -> Result<(), String> {
    if !TARGETS.contains(&name) {
        return Err(format!("no target is called {name}; there are {}", TARGETS.join(", ")));
    }
    let program = build()?.join(name);
    let found = folder()?.join("found").join(name);
    fs::create_dir_all(&found).map_err(|error| format!("{}: {error}", found.display()))?;
    let mut fuzzer = shell::program(program);
    fuzzer
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-artifact_prefix={}/", found.display()))
        .args(["-timeout=60", "-print_final_stats=1", "-print_funcs=0", "-verbosity=0"])
        .args(more)
        .arg(Path::new("core/fuzz/seeds").join(seeds(name)));
    shell::run(&mut fuzzer)
}

/// What is read as a document begins with the same ones.
fn seeds(name: &str) -> &str {
    if name == "events" { "document" } else { name }
}

/// Builds the targets and gives their folder. Built for a named target, so that build scripts stay without counters.
pub fn build() -> Result<PathBuf, String> {
    let version = shell::output(shell::program("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("rustc names no host")?;
    let folder = folder()?;
    let mut cargo = shell::cargo();
    cargo
        .args(["build", "--release", "--locked", "--manifest-path", "core/fuzz/Cargo.toml", "--target", host])
        .env("CARGO_TARGET_DIR", &folder)
        .env("RUSTFLAGS", COVERAGE);
    shell::run(&mut cargo)?;
    Ok(folder.join(host).join("release"))
}

fn folder() -> Result<PathBuf, String> {
    Ok(shell::target_directory()?.join("fuzz"))
}

/// What libFuzzer needs to see which code an input reaches, and which comparisons it fails.
const COVERAGE: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";
