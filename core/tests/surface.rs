//! The shared vectors: what every language answers, run here through the table itself.
//!
//! `BLESS=1` writes what the core answers in the place of what the files say; read the difference.
#![cfg(feature = "surface")]

#[path = "surface/json.rs"]
mod json;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

#[test]
fn the_core_answers_as_the_vectors_say() {
    let bless = std::env::var_os("BLESS").is_some();
    let (mut wrong, mut count) = (Vec::new(), 0);
    for path in files() {
        let mut cases: Vec<Map<String, Value>> = read(&path);
        for case in &mut cases {
            let answer = answer(case);
            count += 1;
            if bless {
                case.retain(|key, _| !["ok", "error"].contains(&key.as_str()));
                case.extend(answer);
            } else if answer.iter().any(|(key, value)| case.get(key) != Some(value)) {
                let answer = Value::from(answer).to_string();
                wrong.push(format!("{}: {}: {answer:.400}", path.display(), case["name"]));
            }
        }
        if bless {
            let lines: Vec<String> = cases.iter().map(|case| Value::from(case.clone()).to_string()).collect();
            let fresh = path.with_extension("fresh"); // others may read it meanwhile
            fs::write(&fresh, format!("[\n{}\n]\n", lines.join(",\n"))).expect("the file can be written");
            fs::rename(&fresh, &path).expect("the file can be replaced");
        }
    }
    assert!(wrong.is_empty(), "BLESS=1 writes what the core answers:\n{}", wrong.join("\n"));
    assert!(count > 0, "no vectors");
}

#[test]
fn every_function_has_a_vector() {
    let mut called = BTreeSet::new();
    for case in files().iter().flat_map(|path| read(path)) {
        collect(&Value::from(case), &mut called);
    }
    let is_missing = |name: &String| !called.contains(name) && !TESTED_ELSEWHERE.contains(&name.as_str());
    let missing: Vec<_> = json::functions().into_iter().filter(is_missing).collect();
    assert!(missing.is_empty(), "without a vector: {missing:?}");
}

/// `ok` with the result, or `error` with the code.
fn answer(case: &Map<String, Value>) -> Map<String, Value> {
    let (key, value) = match json::call(case) {
        Ok(result) => ("ok", result),
        Err(refusal) => ("error", refusal.failure().code.as_str().into()),
    };
    Map::from_iter([(key.to_owned(), value)])
}

/// Names of functions that are called, also to make arguments for others.
fn collect(value: &Value, called: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            called.extend(object.get("call").and_then(Value::as_str).map(str::to_owned));
            object.values().for_each(|value| collect(value, called));
        }
        Value::Array(items) => items.iter().for_each(|value| collect(value, called)),
        Value::Bool(_) | Value::Null | Value::Number(_) | Value::String(_) => {}
    }
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/shared");
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.retain(|path| path.file_stem().is_some_and(|name| name != "surface"));
    files.sort();
    files
}

fn read(path: &Path) -> Vec<Map<String, Value>> {
    let text = fs::read_to_string(path).expect("the file can be read");
    println!("{}", path.display()); // the last one named is the one that is no JSON
    serde_json::from_str(&text).expect("vectors are JSON")
}

/// `codes` grows with every code; each language's own test compares it with `explain`.
const TESTED_ELSEWHERE: &[&str] = &["codes", "gpu_catalogue"];
