//! `cargo xtask bench`: what a document costs here, in the bare YAML reader, and in the network's TypeScript SDK.
//!
//! The drivers in `xtask/bench` only take times; what these amount to is computed once, here.

mod documents;
mod drivers;
mod figures;
mod machine;

use std::path::Path;

use documents::Documents;
use figures::{Figures, Subject};

use crate::shell;

/// Measures and prints. `file` has other documents than the open corpus, as rows of vectors.
///
/// # Errors
/// Documents that cannot be read, and a driver that fails.
pub fn run(file: Option<&Path>, with_typescript: bool) -> Result<(), String> {
    let documents = Documents::read(file)?;
    let folder = shell::target_directory()?.join("bench");
    let path = documents.write(&folder)?;
    let mut versions = drivers::rust_versions()?;
    let mut subjects = drivers::rust(&path)?;
    let typescript = if with_typescript {
        drivers::install_typescript(&folder)
    } else {
        Err("--no-typescript asks for that".to_owned())
    };
    if let Ok(installed) = &typescript {
        versions.extend(drivers::typescript_versions(installed)?);
        subjects.extend(drivers::typescript(installed, &path)?);
    }
    println!("{documents}\n{}\n{}\n", machine::described(), versions.join(", "));
    report(&subjects);
    if let Err(why) = typescript {
        println!("\nTHE TYPESCRIPT SDK WAS NOT MEASURED: {why}");
    }
    Ok(())
}

fn report(subjects: &[Subject]) {
    println!("µs for a document, the fastest of {ROUNDS} rounds after {WARM_UP} to warm up");
    println!("{:<WIDTH$} documents   median     mean", "");
    for subject in subjects {
        println!("{:<WIDTH$} {}{}", subject.name, Figures::micros(subject), subject.left_out());
    }
    println!("\nHow many times as long");
    let find = |name: &str| subjects.iter().find(|subject| subject.name == name);
    for (above, below) in RATIOS {
        if let (Some(above), Some(below)) = (find(above), find(below)) {
            let name = format!("{} / {}", above.name, below.name);
            println!("{name:<WIDTH$} {}", Figures::ratio(above, below));
        }
    }
}

/// What is compared, each over the documents for which both have times.
const RATIOS: &[(&str, &str)] = &[
    ("akashkit", "libyaml-safer"),
    ("TypeScript SDK", "akashkit"),
    ("TypeScript SDK without digest", "akashkit"),
];

/// Rounds over all documents before times are taken: until the JavaScript is compiled, and caches are warm.
const WARM_UP: usize = 50;

const ROUNDS: usize = 100;

const WIDTH: usize = 40;
