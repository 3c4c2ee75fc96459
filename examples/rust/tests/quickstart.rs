//! The quickstart's command line.

use std::fs;
use std::process::{Command, Output};

#[test]
fn a_broken_document_is_refused_with_its_place() {
    let output = quickstart(&["rust/tests/broken.yaml"]);
    assert_eq!(output.status.code(), Some(1));
    let shown = text(&output.stderr);
    assert!(shown.contains("rust/tests/broken.yaml:8:17: error[sdl.size]: "), "{shown}");
    assert!(shown.contains("\n8 + ") && shown.ends_with(" can be fixed: run again with --fix\n"), "{shown}");
    assert!(!shown.contains('\x1b'), "colours are for terminals: {shown}");
    assert!(output.stdout.is_empty());
}

#[test]
fn the_same_for_programs() {
    let output = quickstart(&["rust/tests/broken.yaml", "--json"]);
    assert!(!output.status.success() && output.stderr.is_empty());
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert_eq!(report["dropped"], 0);
    let output = quickstart(&["sdl/hello-web.yaml", "--json"]);
    assert!(output.status.success());
    assert!(text(&output.stdout).ends_with("\"dropped\": 0\n}\n"), "{}", text(&output.stdout));
}

#[test]
fn fixes_are_written_and_nothing_else_is_changed() {
    let folder = tempfile::tempdir().expect("there is room");
    let path = folder.path().join("deploy.yaml");
    let whole = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../sdl/hello-web.yaml"))
        .expect("it is there");
    let whole = format!("\u{feff}{}# é\r\n\r\n", whole.replace('\n', "\r\n"));
    let broken = whole.replacen("version: \"2.0\"", "version: \"1.0\"", 1).replacen("Mi", "mi", 1);
    assert_ne!(broken, whole);
    fs::write(&path, &broken).expect("it is writable");

    let output = quickstart(&[&path.to_string_lossy(), "--fix"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(
        text(&output.stderr).contains(": fixed: write `2.0` [sdl.version.unsupported]\n"),
        "{}",
        text(&output.stderr)
    );
    assert!(text(&output.stdout).ends_with(": accepted\n"));
    assert_eq!(fs::read_to_string(&path).expect("it is there"), whole);
    assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 1, "nothing is left beside it");
}

#[test]
fn what_cannot_be_fixed_is_left_and_said() {
    let folder = tempfile::tempdir().expect("there is room");
    let path = folder.path().join("deploy.yaml");
    let name = path.to_string_lossy();
    fs::write(&path, "version: \"2.0\"\nservices: [").expect("it is writable");
    let output = quickstart(&[&name, "--fix"]);
    assert!(
        !output.status.success() && text(&output.stderr).ends_with(": 1 error\n"),
        "{}",
        text(&output.stderr)
    );
    fs::write(&path, b"version: \"1.0\"\n\xff").expect("it is writable");
    let output = quickstart(&[&name, "--fix"]);
    assert!(!output.status.success() && text(&output.stderr).contains("UTF-8"), "{}", text(&output.stderr));
}

#[test]
fn another_sequence_gives_another_transaction() {
    let hash = |sequence: &str| {
        let output = quickstart(&["sdl/hello-web.yaml", "--sequence", sequence]);
        let lines = text(&output.stdout);
        lines.lines().find(|line| line.contains("hash ")).expect("it shows the hash").to_owned()
    };
    assert_eq!(hash("7"), hash("7"));
    assert_ne!(hash("7"), hash("8"));
}

#[test]
fn what_it_does_not_know_is_refused() {
    for words in [
        ["--sequence", "many"],
        ["--block-time", "average"],
        ["--deposit", "5 apples"],
        ["--sign", "no"],
        ["--allow", "sdl.size"],
        ["--allow", "sdl.nothing"],
    ] {
        let output = quickstart(&words);
        assert!(!output.status.success() && output.stdout.is_empty(), "{words:?}");
    }
}

fn quickstart(words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quickstart"));
    command.args(words).current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).output().expect("it starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
