//! Which documents are measured.

use std::fmt;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{shell, vectors};

pub struct Documents {
    /// Where they are from.
    source: String,
    texts: Vec<String>,
    /// How many are left out because JSON cannot carry them to the drivers.
    not_utf8: usize,
}

impl Documents {
    /// Those of a file, or the open corpus; where that is absent, the examples and the project's own vectors.
    pub fn read(file: Option<&Path>) -> Result<Self, String> {
        let corpus = shell::root().join(CORPUS);
        match file {
            Some(file) => Self::of(file.display().to_string(), rows(file)?),
            None if corpus.is_file() => Self::of(CORPUS.to_owned(), rows(&corpus)?),
            None => {
                let source = format!("NOT THE OPEN CORPUS: {CORPUS} is absent. {EXAMPLES} and {OWN}");
                let mut documents = examples(&shell::root().join(EXAMPLES))?;
                documents.extend(rows(&shell::root().join(OWN))?);
                Self::of(source, documents)
            }
        }
    }

    /// Writes them for the drivers, one a line, and says where.
    pub fn write(&self, folder: &Path) -> Result<PathBuf, String> {
        let lines: String =
            self.texts.iter().map(|text| format!("{}\n", Value::from(text.as_str()))).collect();
        let path = folder.join("documents.jsonl");
        fs::create_dir_all(folder).map_err(|error| at(folder, error))?;
        fs::write(&path, lines).map_err(|error| at(&path, error))?;
        Ok(path)
    }

    fn of(source: String, documents: Vec<Vec<u8>>) -> Result<Self, String> {
        let count = documents.len();
        let texts: Vec<String> =
            documents.into_iter().filter_map(|bytes| String::from_utf8(bytes).ok()).collect();
        if texts.is_empty() {
            return Err(format!("{source}: no documents"));
        }
        Ok(Self { source, not_utf8: count - texts.len(), texts })
    }
}

impl fmt::Display for Documents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes: usize = self.texts.iter().map(String::len).sum();
        write!(
            f,
            "{}: {} documents of {} bytes at the mean",
            self.source,
            self.texts.len(),
            bytes / self.texts.len()
        )?;
        match self.not_utf8 {
            0 => Ok(()),
            count => write!(f, "; {count} more are not UTF-8 and left out"),
        }
    }
}

fn rows(file: &Path) -> Result<Vec<Vec<u8>>, String> {
    let lines = BufReader::new(fs::File::open(file).map_err(|error| at(file, error))?).lines();
    let row = |line: std::io::Result<String>| -> Result<Vec<u8>, String> {
        let row: Value =
            serde_json::from_str(&line.map_err(|error| at(file, error))?).map_err(|error| at(file, error))?;
        Ok(vectors::sdl::document(&row))
    };
    lines.map(row).collect()
}

fn examples(folder: &Path) -> Result<Vec<Vec<u8>>, String> {
    let entries = fs::read_dir(folder).map_err(|error| at(folder, error))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort_unstable();
    paths.iter().map(|path| fs::read(path).map_err(|error| at(path, error))).collect()
}

fn at(path: &Path, error: impl fmt::Display) -> String {
    format!("{}: {error}", path.display())
}

const CORPUS: &str = "../shared/corpus/sdl-open.jsonl";
const EXAMPLES: &str = "examples/sdl";
const OWN: &str = "core/tests/vectors/sdl-own.jsonl";
