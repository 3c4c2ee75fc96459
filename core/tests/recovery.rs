//! What is said of documents that are no YAML yet, because somebody is typing.
#![cfg(feature = "sdl")]

use akashkit::{Code, check};

#[test]
fn a_line_that_is_half_typed_hides_no_other_finding() {
    let document = example("hello-web.yaml");
    let planted = document.replacen("256Mi", "512MB", 1);
    assert_ne!(document, planted, "the example has such a size");
    let lines: Vec<&str> = planted.lines().collect();
    let line = lines.iter().position(|line| line.contains("512MB")).expect("it was planted");
    let (mut broken, mut hidden) = (0, 0);
    for (at, typed) in lines.iter().enumerate().filter(|(at, _)| *at != line) {
        for end in 0..typed.len() {
            for tail in ["", "\"", "[", "{", "'", ": :", "&"] {
                let half = format!("{}{tail}", &typed[..end]);
                let mut lines = lines.clone();
                lines[at] = &half;
                let text = lines.join("\n");
                let findings = check(&text).report;
                let is_broken = findings.diagnostics().iter().any(|found| found.code == Code::YamlSyntax);
                let is_found = findings.diagnostics().iter().any(|found| {
                    found.start.line as usize == line + 1
                        && text[found.span.start as usize..].starts_with("512MB")
                });
                broken += usize::from(is_broken);
                hidden += usize::from(is_broken && !is_found);
            }
        }
    }
    assert!(broken > 1_000, "{broken}");
    // What stands in a section of which the key is half typed goes with it.
    assert!(hidden * 5 < broken, "{hidden} of {broken}");
}

#[test]
fn the_first_fault_is_said_first_and_others_where_they_stand_alone() {
    let text = "version: \"2.0\"\nservices:\n  web:\n    image: \"nginx\n    count: 1\nprofiles:\n  a: [\n  b: {}\nunknown: 1\n";
    let findings = check(text).report;
    let found: Vec<_> = findings.diagnostics().iter().map(|found| (found.code, found.start.line)).collect();
    assert_eq!(found.first().map(|(code, _)| *code), Some(Code::YamlSyntax));
    assert!(found.contains(&(Code::SdlSectionUnknown, 9)), "{found:?}");
    assert!(findings.diagnostics().iter().all(|found| found.fix.is_none()));
    assert!(findings.has_errors());
}

#[test]
fn places_stay_where_they_are() {
    // A mark at the beginning, wide letters in the hidden line, both ends of lines.
    let text = "\u{feff}version: \"2.0\"\r\nservices:\r\n  w\u{1f600}b: [\u{e9}\r\nunknown: 1\r\n";
    let findings = check(text).report;
    let unknown = findings.diagnostics().iter().find(|found| found.code == Code::SdlSectionUnknown);
    let unknown = unknown.expect("it is found");
    assert_eq!((unknown.start.line, unknown.start.column, unknown.start.column_utf16), (4, 1, 1));
    assert_eq!(&text[unknown.span.start as usize..unknown.span.end as usize], "unknown");
}

#[test]
fn what_nothing_is_left_of_is_said_once() {
    for text in ["[", "{", "\"", "\t", "a: b: c", "%", "- [", "\u{1}", "&", "*a"] {
        let findings = check(text).report;
        assert_eq!(findings.diagnostics().len(), 1, "{text}: {findings}");
    }
}

fn example(name: &str) -> String {
    let path = format!("{}/../examples/sdl/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("an example")
}
