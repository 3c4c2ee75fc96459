//! The crate's own sources, for the tests that read them.

use std::fs;
use std::path::Path;

/// Path below `src/`, with `/`, and text of every source file, by path.
pub(crate) fn all() -> Vec<(String, String)> {
    let mut found = Vec::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut found);
    found.sort();
    found
}

fn read(folder: &Path, below: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("the sources are there").path();
        let name = format!("{below}{}", path.file_name().expect("entries have names").to_string_lossy());
        if path.is_dir() {
            read(&path, &format!("{name}/"), found);
        } else {
            found.push((name, fs::read_to_string(&path).expect("sources are UTF-8")));
        }
    }
}

/// The code without its comments; what looks like one inside a text goes too.
pub(crate) fn without_comments(source: &str) -> String {
    let lines: String =
        source.lines().map(|line| line.split("//").next().unwrap_or("").to_owned() + "\n").collect();
    lines.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, code)| code)).collect()
}

/// The code without comments and without what stands in quotes.
#[allow(dead_code)] // Not every test that reads sources looks that close.
pub(crate) fn bare(source: &str) -> String {
    let (mut left, mut rest) = (String::new(), source);
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, quoted) = rest.split_at(at);
        left += before;
        left.push(' ');
        let raw = before.trim_end_matches('#');
        rest = match quoted.as_bytes() {
            [b'/', b'/', ..] => quoted.find('\n').map_or("", |end| &quoted[end..]),
            [b'/', b'*', ..] => behind(quoted, "*/"),
            [b'"', ..] if raw.ends_with('r') => {
                behind(&quoted[1..], &format!("\"{}", "#".repeat(before.len() - raw.len())))
            }
            [b'"', ..] => behind_quote(&quoted[1..], '"'),
            // A letter, unless it is a lifetime.
            [b'\'', b'\\', ..] => behind_quote(&quoted[1..], '\''),
            [b'\'', ..] if quoted.chars().nth(2) == Some('\'') => behind_quote(&quoted[1..], '\''),
            _ => &quoted[1..],
        };
    }
    left + rest
}

fn behind<'c>(text: &'c str, end: &str) -> &'c str {
    text.split_once(end).map_or("", |(_, rest)| rest)
}

/// Behind the first quote that no backslash stands before.
fn behind_quote(text: &str, quote: char) -> &str {
    let mut is_escaped = false;
    let end = text.find(|letter| {
        let ends = !is_escaped && letter == quote;
        is_escaped = !is_escaped && letter == '\\';
        ends
    });
    end.map_or("", |end| &text[end + 1..])
}
