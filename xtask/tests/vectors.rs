//! The vectors as tests: the project's own always, the shared ones where they are.

use std::path::{Path, PathBuf};

use xtask::vectors;

#[test]
fn our_own_vectors_agree() {
    agree("../core/tests/vectors");
}

#[test]
fn shared_vectors_agree_where_they_are() {
    agree_where_present("../../shared/vectors");
}

#[test]
fn the_corpus_agrees_where_it_is() {
    agree_where_present("../../shared/corpus");
}

fn agree_where_present(folder: &str) {
    if folder_of(folder).is_dir() {
        println!("{folder}: there");
        agree(folder);
    } else {
        println!("{folder}: absent, nothing ran");
    }
}

fn agree(folder: &str) {
    let summary = vectors::run(&[folder_of(folder)], &[]).expect("the folder can be read");
    assert!(summary.report(), "{folder}: {}", summary.total);
}

fn folder_of(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}
