//! The crate's own sources, for the tests that read them.

use std::fs;
use std::path::Path;

/// Path below `src/`, with `/`, and text of every source file, by path.
pub(crate) fn all() -> Vec<(String, String)> {
    let mut found = Vec::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut found);
    found.sort();
    found
}

fn read(folder: &Path, below: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("the sources are there").path();
        let name = format!("{below}{}", path.file_name().expect("entries have names").to_string_lossy());
        if path.is_dir() {
            read(&path, &format!("{name}/"), found);
        } else {
            found.push((name, fs::read_to_string(&path).expect("sources are UTF-8")));
        }
    }
}

/// The code without its comments; what looks like one inside a text goes too.
pub(crate) fn without_comments(source: &str) -> String {
    let lines: String =
        source.lines().map(|line| line.split("//").next().unwrap_or("").to_owned() + "\n").collect();
    lines.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, code)| code)).collect()
}
