//! Findings of a refused document include the reference's own reason.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use serde_json::Value;
use xtask::vectors::{reasons, sdl};

#[test]
fn findings_include_the_reference_s_reason() {
    let files = ["core/tests/vectors", "../shared/vectors", "../shared/corpus"]
        .iter()
        .flat_map(|folder| sdl_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder)));
    let (mut refused, mut without) = (0, BTreeMap::<String, usize>::new());
    for file in files {
        for line in BufReader::new(File::open(&file).expect("the file can be read")).lines() {
            let row: Value = serde_json::from_str(&line.expect("lines are UTF-8")).expect("rows are JSON");
            // What depends on the processor is refused with a reason of our own; of several sentences any will do.
            if row["ok"] == true || !row["platform"].is_null() {
                continue;
            }
            let report = akashkit::check(sdl::document(&row)).report;
            let sentences = row["errors"].as_array().cloned().unwrap_or_else(|| vec![row["error"].clone()]);
            let agrees = |sentence: &Value| reasons::agrees(sentence.as_str().unwrap_or_default(), &report);
            refused += 1;
            if !sentences.iter().any(|sentence| agrees(sentence) == Some(true)) {
                let codes: Vec<_> =
                    report.diagnostics().iter().map(|finding| finding.code.as_str()).collect();
                *without.entry(format!("{} | {codes:?}", sentences[0])).or_default() += 1;
            }
        }
    }
    for (sentence, count) in &without {
        println!("{count} × {sentence}");
    }
    let missing: usize = without.values().sum();
    println!("{missing} of {refused} refusals without the reference's reason");
    assert!(refused > 0 && missing * 100 <= refused, "{missing} of {refused}");
}

fn sdl_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let is_sdl = |name: &str| name.starts_with("sdl") && name.ends_with(".jsonl");
    entries
        .map(|entry| entry.path())
        .filter(|path| path.file_name().is_some_and(|name| is_sdl(&name.to_string_lossy())))
        .collect()
}
