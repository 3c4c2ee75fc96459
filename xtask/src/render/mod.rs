//! Files that are rendered from tables and code, and whether the committed ones are what would be rendered.

mod api;
mod errors;
mod excerpt;
mod interop;
mod node;
mod python;
mod quickstart;
mod surface;

use std::collections::HashSet;
use std::fs;

use crate::shell;

/// What became of one rendered file.
pub enum Rendered {
    /// The committed file is what would be rendered.
    Fresh,
    /// It was not, and has been written.
    Written,
    /// It is not; the text shows how they differ.
    Stale(String),
    /// It cannot be rendered here; the text says why.
    Skipped(String),
}

/// A file and how its text is made.
pub struct Target {
    /// Path from the project's root.
    pub path: &'static str,
    text: fn() -> Result<Text, String>,
}

/// Everything that is rendered.
pub const TARGETS: &[Target] = &[
    Target { path: "bindings-node/browser/errors.js", text: node::browser_errors },
    Target { path: "bindings-node/browser/index.js", text: node::browser },
    Target { path: "bindings-node/browser/markers.js", text: node::browser_markers },
    Target { path: "bindings-node/index.d.ts", text: node::types },
    Target { path: "bindings-node/index.js", text: node::common },
    Target { path: "bindings-node/index.mjs", text: node::module },
    Target { path: "bindings-python/python/akashkit/_native.pyi", text: python::text },
    Target { path: "core/api/akashkit.txt", text: api::text },
    Target { path: "core/tests/vectors/shared/surface.json", text: surface::json },
    Target { path: "docs/errors.md", text: errors::text },
    Target { path: "docs/interop.md", text: interop::text },
    Target { path: "docs/surface.md", text: surface::text },
    Target { path: "examples/expected/quickstart.txt", text: quickstart::text },
];

enum Text {
    Made(String),
    NotHere(String),
}

impl Target {
    /// Renders the file, or with `check` only compares.
    ///
    /// # Errors
    /// What it is rendered from could not be read, or the file could not be written.
    pub fn render(&self, check: bool) -> Result<Rendered, String> {
        let text = match (self.text)()? {
            Text::Made(text) => text,
            Text::NotHere(reason) => return Ok(Rendered::Skipped(reason)),
        };
        let path = shell::root().join(self.path);
        let committed = fs::read_to_string(&path).unwrap_or_default();
        if committed == text {
            return Ok(Rendered::Fresh);
        }
        if check {
            return Ok(Rendered::Stale(changes(&committed, &text)));
        }
        fs::write(&path, text).map_err(|error| format!("{}: {error}", self.path))?;
        Ok(Rendered::Written)
    }
}

/// Renders everything, or only these paths, and says for each file what became of it; false when one is stale.
///
/// # Errors
/// As [`Target::render`]; a path that is not rendered.
pub fn run(check: bool, only: &[String]) -> Result<bool, String> {
    if let Some(unknown) = only.iter().find(|path| !TARGETS.iter().any(|target| target.path == *path)) {
        return Err(format!("{unknown} is not rendered"));
    }
    let mut fresh = true;
    for target in
        TARGETS.iter().filter(|target| only.is_empty() || only.iter().any(|path| path == target.path))
    {
        match target.render(check)? {
            Rendered::Fresh => println!("{}: fresh", target.path),
            Rendered::Written => println!("{}: written", target.path),
            Rendered::Skipped(reason) => println!("{}: SKIPPED, {reason}", target.path),
            Rendered::Stale(changes) => {
                println!("{}: stale, `cargo xtask render` renews it\n{changes}", target.path);
                fresh = false;
            }
        }
    }
    Ok(fresh)
}

/// Lines that only one of the two texts has.
fn changes(committed: &str, rendered: &str) -> String {
    let only_in = |text: &str, other: &str, mark: char| {
        let known: HashSet<&str> = other.lines().collect();
        text.lines()
            .filter(|line| !known.contains(line))
            .map(|line| format!("{mark} {line}"))
            .collect::<Vec<_>>()
    };
    let mut lines = only_in(committed, rendered, '-');
    lines.extend(only_in(rendered, committed, '+'));
    if lines.is_empty() { "the order of the lines".to_owned() } else { lines.join("\n") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_show_both_sides() {
        assert_eq!(changes("a\nb\n", "b\nc\n"), "- a\n+ c");
        assert_eq!(changes("a\nb\n", "b\na\n"), "the order of the lines");
    }
}
