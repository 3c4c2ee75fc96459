//! The quickstart's command line.

use std::process::{Command, Output};

#[test]
fn a_broken_document_is_refused_with_its_place() {
    let output = quickstart(&["rust/tests/broken.yaml"]);
    assert!(!output.status.success());
    assert!(text(&output.stderr).starts_with("rust/tests/broken.yaml:8:17: "), "{}", text(&output.stderr));
    assert!(output.stdout.is_empty());
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
    for words in
        [["--sequence", "many"], ["--block-time", "average"], ["--deposit", "5 apples"], ["--sign", "no"]]
    {
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
