//! `cargo xtask`: the command line over this crate's library.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::prelude::*;
use xtask::{bench, fuzz, interop, render, test, vectors};

const HELP: &str = "\
cargo xtask test [--only STEP,…]             set up and run everything that checks the project; `--complete`: what would be
                                             skipped fails, but for the advisories
cargo xtask vectors [--only FAMILY,…] DIR…   run the vectors of these folders through the library
cargo xtask bench [--no-packages] [--no-typescript] [FILE]
                                             time the library, its packages, its YAML reader and the TypeScript SDK
cargo xtask bench --signing                  time transactions, bare signing and cosmjs
cargo xtask fuzz NAME SECONDS                let libFuzzer look for input that breaks a law
cargo xtask interop PEER | tokens            let other people's software build and verify random transactions, look at tokens
cargo xtask interop --rows FILE              only write the transactions
cargo xtask render [--check] [PATH…]         renew the files that are rendered, or only compare them
";

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error}\n\n{HELP}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<bool, lexopt::Error> {
    let mut parser = lexopt::Parser::from_env();
    match parser.next()? {
        Some(Value(command)) => match command.to_string_lossy().as_ref() {
            "bench" => bench_command(parser),
            "fuzz" => fuzz_command(parser),
            "interop" => interop_command(parser),
            "help" => help(),
            "render" => render_command(parser),
            "test" => test_command(parser),
            "vectors" => vectors_command(parser),
            other => Err(format!("no command is called {other}").into()),
        },
        Some(Short('h') | Long("help")) => help(),
        Some(other) => Err(other.unexpected()),
        None => Err("a command is missing".into()),
    }
}

fn help() -> Result<bool, lexopt::Error> {
    print!("{HELP}");
    Ok(true)
}

fn bench_command(mut parser: lexopt::Parser) -> Result<bool, lexopt::Error> {
    let mut with = bench::With { packages: true, typescript: true };
    let mut file = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("signing") => {
                bench::signing::run()?;
                return Ok(true);
            }
            Long("no-packages") => with.packages = false,
            Long("no-typescript") => with.typescript = false,
            Value(path) if file.is_none() => file = Some(PathBuf::from(path)),
            other => return Err(other.unexpected()),
        }
    }
    bench::run(file.as_deref(), with)?;
    Ok(true)
}

fn fuzz_command(mut parser: lexopt::Parser) -> Result<bool, lexopt::Error> {
    let name = parser.value()?.string()?;
    let seconds = parser.value()?.parse()?;
    fuzz::run(&name, seconds)?;
    Ok(true)
}

fn interop_command(mut parser: lexopt::Parser) -> Result<bool, lexopt::Error> {
    match parser.next()? {
        Some(Long("rows")) => interop::write(&interop::rows()?, Path::new(&parser.value()?))?,
        Some(Value(name)) if name == "tokens" => interop::tokens::compare()?,
        Some(Value(name)) => {
            let peer = interop::PEERS.iter().find(|peer| name == peer.name);
            interop::compare(peer.ok_or("no peer is called so")?)?;
        }
        Some(other) => return Err(other.unexpected()),
        None => return Err("interop: with whom?".into()),
    }
    Ok(true)
}

fn test_command(mut parser: lexopt::Parser) -> Result<bool, lexopt::Error> {
    let mut only = Vec::new();
    let mut complete = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("complete") => complete = true,
            Long("only") => only.extend(list(&parser.value()?.string()?)),
            other => return Err(other.unexpected()),
        }
    }
    Ok(test::run(&only, complete)?)
}

fn render_command(mut parser: lexopt::Parser) -> Result<bool, lexopt::Error> {
    let mut check = false;
    let mut only = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("check") => check = true,
            Value(path) => only.push(path.string()?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(render::run(check, &only)?)
}

fn vectors_command(mut parser: lexopt::Parser) -> Result<bool, lexopt::Error> {
    let mut only = Vec::new();
    let mut folders = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("only") => only.extend(list(&parser.value()?.string()?)),
            Value(folder) => folders.push(PathBuf::from(folder)),
            other => return Err(other.unexpected()),
        }
    }
    if folders.is_empty() {
        return Err("vectors: which folders?".into());
    }
    Ok(vectors::run(&folders, &only).map_err(|error| error.to_string())?.report())
}

fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}
