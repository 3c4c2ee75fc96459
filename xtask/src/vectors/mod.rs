//! The vector runner: rows of what the network's own code says, against what this library says.

mod families;
mod files;
mod outcome;
mod rows;
mod summary;

mod attributes;
mod cert;
mod chain;
pub mod codes;
mod coins;
mod crosscheck;
mod decimal;
mod decode;
mod errors;
mod events;
mod groupspec;
mod handed;
pub(crate) mod hex;
mod ids;
mod idtext;
pub(crate) mod jwt;
mod keys;
mod limits;
mod msg_create;
mod node;
mod numbers;
mod offer;
mod operations;
mod pricing;
mod queries;
pub mod reasons;
mod rules;
pub mod sdl;
mod signdoc;
mod tx;

use std::io;
use std::path::PathBuf;

use files::VectorFile;

pub use outcome::{Check, Difference, Outcome};
pub use summary::{Counts, Summary};

/// Runs every file of vectors in these folders, or of `only` these families where any is named, and prints a line
/// for each file with the first differences.
///
/// # Errors
/// A folder or file that cannot be read, and a family in `only` that no table knows.
pub fn run(folders: &[PathBuf], only: &[String]) -> io::Result<Summary> {
    if let Some(unknown) = only.iter().find(|name| families::find(name).is_none()) {
        return Err(io::Error::other(format!("no family is called {unknown}")));
    }
    let wanted = |family: &str| only.is_empty() || only.iter().any(|name| name == family);
    let mut summary = Summary::default();
    for folder in folders {
        let found = files::find(folder, &wanted)
            .map_err(|error| io::Error::other(format!("{}: {error}", folder.display())))?;
        for file in found {
            run_file(&file, &mut summary)?;
        }
    }
    Ok(summary)
}

fn run_file(file: &VectorFile, summary: &mut Summary) -> io::Result<()> {
    let path = file.path.display();
    let mut counts = Counts::default();
    let Some(family) = families::find(&file.family) else {
        counts.failed = 1;
        summary.total += counts;
        println!("{} {path}: {counts} (no such family)", file.family);
        return Ok(());
    };
    let mut shown = Vec::new();
    rows::run(file, family, |row| {
        let differences = summary.count(&file.family, row.outcome, &mut counts);
        for difference in differences {
            if shown.len() < SHOWN {
                let Difference { field, want, got } = difference;
                shown.push(format!(
                    "  line {} ({}): {field}\n    want {want}\n    got  {got}",
                    row.line, row.name
                ));
            }
        }
    })?;
    println!("{} {path}: {counts}", file.family);
    shown.iter().for_each(|difference| println!("{difference}"));
    summary.total += counts;
    Ok(())
}

/// Differences printed of each file.
const SHOWN: usize = 5;
