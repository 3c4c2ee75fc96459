//! Which files of a folder are vectors, in an order that does not depend on the machine.

use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

use serde_json::Value;

/// One file of vectors.
pub struct VectorFile {
    /// Its family, from its name or its format.
    pub family: String,
    /// Where it is.
    pub path: PathBuf,
    /// How it is read.
    pub layout: Layout,
}

/// How a file of vectors is read.
pub enum Layout {
    /// One row in each line.
    Lines,
    /// One row in the whole file.
    Whole,
}

/// The vectors below a folder. `wanted` is asked before a file is opened.
pub fn find(folder: &Path, wanted: &dyn Fn(&str) -> bool) -> io::Result<Vec<VectorFile>> {
    let mut found = Vec::new();
    for path in walk(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(stem) = name.strip_suffix(".jsonl") {
            let family = stem.split(['-', '.']).next().unwrap_or_default().to_owned();
            if wanted(&family) {
                found.push(VectorFile { family, path, layout: Layout::Lines });
            }
        } else if name.ends_with(".json") && wanted(CHAIN) && is_transcript(&path)? {
            found.push(VectorFile { family: CHAIN.to_owned(), path, layout: Layout::Whole });
        }
    }
    Ok(found)
}

/// Every file below a folder, by name; a file stands for itself.
fn walk(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let mut entries =
                fs::read_dir(&path)?.map(|e| e.map(|e| e.path())).collect::<io::Result<Vec<_>>>()?;
            entries.sort_unstable_by(|a, b| b.cmp(a));
            open.append(&mut entries);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

/// Whether a JSON file says of itself that it is a transcript of a chain.
fn is_transcript(path: &Path) -> io::Result<bool> {
    let read: Result<Value, _> = serde_json::from_reader(BufReader::new(File::open(path)?));
    Ok(read.is_ok_and(|value| value.get("format").and_then(Value::as_str) == Some(FORMAT)))
}

const CHAIN: &str = "chain";
const FORMAT: &str = "vecC/1";
