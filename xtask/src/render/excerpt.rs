//! The lines of a YAML document that matter, under the keys that they stand in.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// Lines that `before` does not have or has less often, the lines of these numbers (from 1) with what stands in them, and the
/// lines that they belong to.
pub fn excerpt(document: &str, before: &str, numbers: impl IntoIterator<Item = u32>) -> String {
    let lines: Vec<&str> = document.lines().collect();
    let (now, then) = (counts(document), counts(before));
    let changed = (0..lines.len()).filter(|at| now.get(lines[*at]) > then.get(lines[*at]));
    let numbered = numbers.into_iter().filter_map(|number| usize::try_from(number).ok()?.checked_sub(1));
    let numbered = numbered.filter(|at| *at < lines.len()).flat_map(|at| with_children(&lines, at));
    let mut shown = BTreeSet::new();
    for at in changed.chain(numbered).filter(|at| !is_silent(lines[*at])) {
        shown.insert(at);
        shown.extend(parents(&lines, at));
    }
    shown.into_iter().map(|at| format!("{}\n", lines[at])).collect()
}

fn counts(text: &str) -> HashMap<&str, usize> {
    text.lines().fold(HashMap::new(), |mut counts, line| {
        *counts.entry(line).or_default() += 1;
        counts
    })
}

/// The lines that a line stands in: going up, each that is indented less than the one before.
fn parents(lines: &[&str], at: usize) -> Vec<usize> {
    let mut parents = Vec::new();
    let mut inner = depth(lines[at]);
    for above in (0..at).rev().filter(|above| !is_silent(lines[*above])) {
        let outer = depth(lines[above]);
        if outer < inner {
            parents.push(above);
            inner = outer;
        }
    }
    parents
}

/// A line and those that stand in it, unless they are many.
fn with_children(lines: &[&str], at: usize) -> Range<usize> {
    let inside = |line: &&str| is_silent(line) || depth(line) > depth(lines[at]);
    let count = lines[at + 1..].iter().take_while(|line| inside(line)).count();
    at..at + 1 + if count <= MOST_CHILDREN { count } else { 0 }
}

/// How deep a line stands; an item of a list stands in a key of its own indentation.
fn depth(line: &str) -> (usize, bool) {
    let text = line.trim_start();
    (line.len() - text.len(), text.starts_with("- "))
}

fn is_silent(line: &str) -> bool {
    let text = line.trim_start();
    text.is_empty() || text.starts_with('#')
}

const MOST_CHILDREN: usize = 8;

#[cfg(test)]
mod tests {
    use super::excerpt;

    const DOCUMENT: &str = "\
# A comment.
services:
  web:
    image: nginx
    expose:
    - port: 80
      to:
        - global: true

deployment:
  web:
    count: 1
";

    #[test]
    fn a_line_is_shown_with_what_it_stands_in() {
        let ports = "services:\n  web:\n    expose:\n    - port: 80\n      to:\n        - global: true\n";
        assert_eq!(excerpt(DOCUMENT, DOCUMENT, [8]), ports);
        assert_eq!(excerpt(DOCUMENT, DOCUMENT, [0, 1, 9, 99]), "");
    }

    #[test]
    fn a_line_is_shown_with_what_stands_in_it_unless_that_is_much() {
        assert_eq!(excerpt(DOCUMENT, DOCUMENT, [5]), excerpt(DOCUMENT, DOCUMENT, [8]));
        assert_eq!(excerpt(DOCUMENT, DOCUMENT, [10]), "deployment:\n  web:\n    count: 1\n");
        let long = DOCUMENT.replace("    image", &format!("{}    image", "    env: []\n".repeat(9)));
        assert_eq!(excerpt(&long, &long, [3]), "services:\n  web:\n");
    }

    #[test]
    fn a_changed_line_is_shown() {
        let changed = DOCUMENT.replace("count: 1", "count: 2");
        assert_eq!(excerpt(&changed, DOCUMENT, []), "deployment:\n  web:\n    count: 2\n");
        let twice = DOCUMENT.replace("    image: nginx\n", "    image: nginx\n    image: nginx\n");
        let images = "services:\n  web:\n    image: nginx\n    image: nginx\n";
        assert_eq!(excerpt(&twice, DOCUMENT, []), images);
    }
}
