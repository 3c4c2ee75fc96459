//! Rendered files are committed fresh.

use xtask::render;

#[test]
fn rendered_files_are_fresh() {
    assert!(render::run(true, &[]).expect("everything can be rendered"), "run `cargo xtask render`");
}
