//! The Rust driver of `cargo xtask bench`: how long our checker takes for each document, our YAML reader below it, and a
//! bare YAML reader of others.
//!
//! Its arguments are a file with one document a line, as JSON, the rounds to warm up, and the rounds to time. It prints a
//! line of JSON for each subject: for every document the nanoseconds of each round, or why there are none.

use std::hint::black_box;
use std::panic;
use std::time::Instant;

use akashkit::sdl::events;
use libyaml_safer::{EventData, Parser};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let [file, warm_up, rounds] = <[String; 3]>::try_from(std::env::args().skip(1).collect::<Vec<_>>())
        .map_err(|_| "expected three arguments: DOCUMENTS WARM-UP ROUNDS")?;
    let (warm_up, rounds) = (warm_up.parse::<usize>()?, rounds.parse::<usize>()?);
    let documents = std::fs::read_to_string(file)?
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<Vec<String>, _>>()?;
    let left_out: Vec<_> = documents.iter().map(|document| why_not_scanned(document)).collect();
    let mut checks = vec![Vec::new(); documents.len()];
    let mut reads = checks.clone();
    let mut scans = checks.clone();
    for round in 0..warm_up + rounds {
        // In turn, so that what disturbs the machine disturbs all.
        for (at, document) in documents.iter().enumerate() {
            let scanned = left_out[at].is_none().then(|| nanoseconds(|| scan(document)));
            let read = nanoseconds(|| _ = black_box(events::count(document.as_bytes())));
            let checked = nanoseconds(|| check(document));
            if round >= warm_up {
                scans[at].extend(scanned);
                reads[at].push(read);
                checks[at].push(checked);
            }
        }
    }
    let scans = scans.into_iter().zip(left_out).map(|(times, why)| why.map_or(json!(times), Value::from));
    println!("{}", json!({ "subject": "akashkit", "times": checks }));
    println!("{}", json!({ "subject": "akashkit's reader", "times": reads }));
    println!("{}", json!({ "subject": "libyaml-safer", "times": scans.collect::<Vec<_>>() }));
    Ok(())
}

/// Text to findings, groups, manifest and version, and everything given back.
fn check(document: &str) {
    let checked = akashkit::check(document);
    black_box(checked.deployment.as_ref().map(akashkit::Deployment::version));
    black_box(checked);
}

/// Every event of the first document, or those before the error, as far as our checker reads.
fn scan(document: &str) {
    let mut parser = Parser::new();
    parser.set_input(document.as_bytes());
    let inside = |event: &libyaml_safer::Event| !matches!(event.data, EventData::DocumentEnd { .. });
    black_box(parser.map_while(Result::ok).take_while(inside).map(black_box).count());
}

/// The reader panics on some documents that our checker feeds to it otherwise.
fn why_not_scanned(document: &str) -> Option<&'static str> {
    panic::catch_unwind(|| scan(document)).err().map(|_| "panicked")
}

fn nanoseconds(work: impl FnOnce()) -> u128 {
    let begin = Instant::now();
    work();
    begin.elapsed().as_nanos()
}
