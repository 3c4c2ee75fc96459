//! `cargo xtask bench`: what a document costs here, in our packages, in the bare YAML reader, and in the
//! network's TypeScript SDK.
//!
//! The drivers in `xtask/bench` only take times; what these amount to is computed once, here.

mod documents;
mod drivers;
mod figures;
mod machine;
pub mod signing;

use std::path::Path;

use documents::Documents;
use figures::{Figures, Subject};

use crate::shell;

/// What is measured beside the crate.
#[derive(Clone, Copy)]
pub struct With {
    /// Our packages for other languages.
    pub packages: bool,
    /// The network's own SDK.
    pub typescript: bool,
}

/// Measures and prints. `file` has other documents than the open corpus, as rows of vectors.
///
/// # Errors
/// Documents that cannot be read, and a driver that fails.
pub fn run(file: Option<&Path>, with: With) -> Result<(), String> {
    let documents = Documents::read(file)?;
    let folder = shell::target_directory()?.join("bench");
    let path = documents.write(&folder)?;
    let mut versions = drivers::rust_versions()?;
    let mut subjects = drivers::rust(&path)?;
    if with.packages {
        subjects.extend(drivers::packages(&path)?);
    }
    let typescript = if with.typescript {
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
    if !with.packages {
        println!("\nOUR PACKAGES WERE NOT MEASURED: --no-packages asks for that");
    }
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
    ("libyaml-safer", "akashkit's reader"),
    ("akashkit in Python", "akashkit"),
    ("akashkit in Python, findings read", "akashkit"),
    ("akashkit in Node", "akashkit"),
    ("akashkit in Node, findings read", "akashkit"),
    ("TypeScript SDK", "akashkit"),
    ("TypeScript SDK without digest", "akashkit"),
];

/// Rounds over all documents before times are taken: until the JavaScript is compiled, and caches are warm.
const WARM_UP: usize = 50;

const ROUNDS: usize = 100;

const WIDTH: usize = 40;
