//! `bindgen swift|kotlin|wasm BUILT FOLDER`: writes what another language needs beside a built library. Its settings for Swift and
//! Kotlin stand in `bindings-swift/uniffi.toml`.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate};
use wasm_bindgen_cli_support::Bindgen;
use xtask::idiom::{kotlin, swift};

type Error = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Error> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [language, built, folder] = arguments.as_slice() else {
        return Err("expected swift, kotlin or wasm, a built library, and a folder".into());
    };
    match language.as_str() {
        "kotlin" => {
            uniffi(TargetLanguage::Kotlin, built, folder)?;
            rewrite(folder, "org/akashkit/akashkit.kt", kotlin::at_home)
        }
        "swift" => {
            uniffi(TargetLanguage::Swift, built, folder)?;
            rewrite(folder, "AkashKit.swift", swift::at_home)
        }
        "wasm" => wasm(built, folder),
        other => Err(format!("no language is called {other}").into()),
    }
}

fn uniffi(language: TargetLanguage, built: &str, folder: &str) -> Result<(), Error> {
    let options = GenerateOptions {
        languages: vec![language],
        source: built.into(),
        out_dir: folder.into(),
        format: false,
        ..Default::default()
    };
    Ok(generate(options)?)
}

fn rewrite(folder: &str, name: &str, at_home: fn(&str) -> String) -> Result<(), Error> {
    let path = PathBuf::from(folder).join(name);
    Ok(fs::write(&path, at_home(&fs::read_to_string(&path)?))?)
}

fn wasm(built: &str, folder: &str) -> Result<(), Error> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(built)
        .web(true)?
        .omit_default_module_path(false)
        .reset_state_function(true)
        .typescript(false);
    Ok(bindgen.generate(PathBuf::from(folder))?)
}
