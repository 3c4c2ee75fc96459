//! The examples: what each language's print is what Rust's print, byte for byte.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::cargo;
use crate::shell;

/// Runs the quickstart of Rust and another one, which `other` starts with these words in the project's root, and compares what they say.
///
/// # Errors
/// They differ, or do not start.
pub fn compare(other: impl Fn(&[&str]) -> Result<Command, String>) -> Result<(), String> {
    shell::run(&mut cargo("build --quiet --package akashkit-examples --bin quickstart"))?;
    let target = shell::target_directory()?;
    let rust = |words: &[&str]| program(&target, "quickstart", words);
    let broken = "examples/rust/tests/broken.yaml";
    let mut count = 0;
    for file in documents()?.iter().map(String::as_str).chain([broken]) {
        for words in [&[file][..], &[file, "--json"]] {
            same(words, &said(&mut rust(words))?, &said(&mut other(words)?)?)?;
            count += 1;
        }
    }
    // What is mended is the same, too.
    let copy = target.join("mended.yaml");
    let words = [&*copy.to_string_lossy(), "--fix", "--allow", "sdl.image.tag"];
    let mended = |command: &mut Command| -> Result<_, String> {
        fs::copy(shell::root().join(broken), &copy).map_err(|error| error.to_string())?;
        let output = said(command)?;
        Ok((output, fs::read(&copy).map_err(|error| error.to_string())?))
    };
    let (ours, theirs) = (mended(&mut rust(&words))?, mended(&mut other(&words)?)?);
    same(&words, &ours.0, &theirs.0)?;
    if ours.1 != theirs.1 {
        return Err("the mended documents differ".to_owned());
    }
    println!("{} runs say the same", count + 1);
    Ok(())
}

/// The same of the program that signs a lease.
///
/// # Errors
/// They differ, or do not start.
pub fn compare_leases(other: impl Fn(&[&str]) -> Result<Command, String>) -> Result<(), String> {
    shell::run(&mut cargo("build --quiet --package akashkit-examples --bin sign_lease"))?;
    let target = shell::target_directory()?;
    for words in [&[][..], &[OTHER_BID]] {
        let (ours, theirs) = (said(&mut program(&target, "sign_lease", words))?, said(&mut other(words)?)?);
        if !ours.status.success() {
            return Err(text(&ours.stderr));
        }
        same(words, &ours, &theirs)?;
    }
    Ok(())
}

/// The same of the program that shows a lease from recorded answers.
///
/// # Errors
/// They differ, or do not start.
pub fn compare_watches(other: impl Fn(&[&str]) -> Result<Command, String>) -> Result<(), String> {
    shell::run(&mut cargo("build --quiet --package akashkit-examples --bin watch_lease"))?;
    let target = shell::target_directory()?;
    let (ours, theirs) = (said(&mut program(&target, "watch_lease", &[]))?, said(&mut other(&[])?)?);
    if !ours.status.success() {
        return Err(text(&ours.stderr));
    }
    same(&[], &ours, &theirs)
}

/// What the wallets of Swift and Kotlin say of a request is what stands in a file.
///
/// # Errors
/// It differs, or it does not start.
pub fn compare_wallet(wallet: impl Fn(&[&str]) -> Result<Command, String>) -> Result<(), String> {
    let output = said(&mut wallet(&["examples/data/signing-request.json"])?)?;
    let expected = shell::root().join("examples/expected/wallet.txt");
    let expected = fs::read_to_string(&expected).map_err(|error| error.to_string())?;
    let (shown, said) = (text(&output.stdout), text(&output.stderr));
    if shown == expected && output.status.success() {
        return Ok(());
    }
    Err(format!("the wallet says {shown}{said}"))
}

const OTHER_BID: &str =
    "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh/7/2/3/akash1ve4x7unyve4x7unyve4x7unyve4x7uny6aqg46";

fn program(target: &Path, name: &str, words: &[&str]) -> Command {
    let mut command = shell::program(target.join("debug").join(name));
    command.args(words);
    command
}

fn documents() -> Result<Vec<String>, String> {
    let folder = Path::new("examples/sdl");
    let entries = fs::read_dir(shell::root().join(folder)).map_err(|error| error.to_string())?;
    let mut names = entries
        .map(|entry| {
            Ok(folder.join(entry.map_err(|error| error.to_string())?.file_name()).display().to_string())
        })
        .collect::<Result<Vec<_>, String>>()?;
    names.sort();
    Ok(names)
}

fn said(command: &mut Command) -> Result<Output, String> {
    command.output().map_err(|error| format!("{} could not start: {error}", shell::shown(command)))
}

fn same(words: &[&str], ours: &Output, theirs: &Output) -> Result<(), String> {
    let parts = [
        ("ends", format!("{:?}", ours.status.code()), format!("{:?}", theirs.status.code())),
        ("prints", text(&ours.stdout), text(&theirs.stdout)),
        ("complains", text(&ours.stderr), text(&theirs.stderr)),
    ];
    match parts.into_iter().find(|(_, ours, theirs)| ours != theirs) {
        None => Ok(()),
        Some((does, ours, theirs)) => {
            let lines = ours.lines().map(Some).chain([None]).zip(theirs.lines().map(Some).chain([None]));
            let (ours, theirs) = lines.into_iter().find(|(ours, theirs)| ours != theirs).unwrap_or_default();
            Err(format!("with `{}` it {does} {theirs:?}, and in Rust {ours:?}", words.join(" ")))
        }
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
