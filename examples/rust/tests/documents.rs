//! The documents in `examples/sdl` are what the network takes, and what their headers say.

use std::fs;
use std::path::{Path, PathBuf};

use akashkit::Deployment;
use akashkit::network::COMPUTE_DENOM;

#[test]
fn every_document_is_accepted() -> Result<(), String> {
    for path in documents() {
        let text = fs::read_to_string(&path).expect("documents are UTF-8");
        let deployment =
            Deployment::from_sdl(&text).map_err(|report| format!("{}:{report}", path.display()))?;
        let mut units = deployment.groups().iter().flat_map(|group| &group.resources);
        assert!(
            units.all(|unit| unit.price.denom == COMPUTE_DENOM),
            "{}: new prices are in uact",
            path.display()
        );
    }
    Ok(())
}

#[test]
fn every_document_says_what_it_is_and_what_to_change() {
    for path in documents() {
        let text = fs::read_to_string(&path).expect("documents are UTF-8");
        let header: String = text.lines().take_while(|line| line.starts_with('#')).collect();
        for word in ["Change: ", "uact a block"] {
            assert!(header.contains(word), "{}: the header lacks {word:?}", path.display());
        }
    }
}

fn documents() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sdl");
    let entries =
        fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("readable").path());
    let documents: Vec<PathBuf> = entries.collect();
    assert!(documents.len() >= 12);
    documents
}
