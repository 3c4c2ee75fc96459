//! Findings with their lines, as a terminal shows them.
#![cfg(feature = "render")]

use std::time::{Duration, Instant};

use akashkit::check;
use akashkit::sdl::{Report, Severity, View};
use serde_json::Value;

#[test]
fn a_finding_is_shown_with_its_lines_its_related_places_and_its_fix() {
    let document = "version: \"1.0\"\nservices:\n  web:\n    image: a\n    image: b\n";
    let shown = render(document);
    let version = r#"deploy.yaml:1:10: error[sdl.version.unsupported]: the version is not supported: found `1.0`
  |
1 | version: "1.0"
  |          ^^^^^ version
  |
  = help: write "2.0" or "2.1"
fix: write `2.0`
  |
1 - version: "1.0"
1 + version: "2.0"
  |
"#;
    let twice = r"deploy.yaml:5:5: error[yaml.key.duplicate]: a key stands twice: found `image`
  |
4 |     image: a
  |     ----- first here
5 |     image: b
  |     ^^^^^ services.web.image
  |
";
    assert!(shown.starts_with(version) && shown.contains(twice), "{shown}");
}

#[test]
fn what_is_far_away_stands_by_itself() {
    let between = "    # more\n".repeat(100);
    let shown = render(format!("version: \"2.0\"\nservices:\n  web:\n    image: a\n{between}    image: b\n"));
    let expected = "\
105 |     image: b
    |     ^^^^^ services.web.image
    |
   ::: 
  4 |     image: a
    |     ----- first here
";
    assert!(shown.contains(expected), "{shown}");
}

#[test]
fn lines_end_as_they_do_and_marks_stand_below_what_they_mark() {
    let line = "  \"日🚀\": {kind: none}";
    let marked = "5 |   \"日🚀\": {kind: none}\n  |                  ^^^^ endpoints.日🚀.kind\n";
    for end in ["\n", "\r\n", "\r"] {
        let document = ["version: \"2.0\"", "services: {}", "# c", "endpoints:", line].join(end);
        for document in [document.clone(), document + end] {
            let shown = render(&document);
            assert!(shown.contains(marked), "{shown}");
            assert!(!shown.contains(['\r', '␍']), "{shown}");
        }
    }
    let tabs = "endpoints: {ab: {kind:\tnone}}";
    assert!(
        render(tabs).contains("\n1 | endpoints: {ab: {kind:    none}}\n  |                           ^^^^"),
        "{}",
        render(tabs)
    );
}

#[test]
fn long_lines_are_cut_around_the_place() {
    let (padding, ports) = ("i".repeat((4 << 20) - (1 << 14)), "{port: x}, ".repeat(1_000));
    let document = format!("services: {{web: {{image: {padding}, expose: [{ports}]}}}}");
    let start = Instant::now();
    let report = check(&document).report;
    let read = start.elapsed();
    assert!(report.diagnostics().len() >= 1_000);
    let start = Instant::now();
    let shown = report.render(&document, &View::of("deploy.yaml"));
    assert!(start.elapsed() < read + Duration::from_secs(5), "{:?} after {read:?}", start.elapsed());
    assert!(shown.len() < report.diagnostics().len() * 2_000, "{} bytes", shown.len());
    assert!(shown.lines().all(|line| line.chars().count() <= 200));
    let last = shown.split("\n\n").filter(|part| part.contains("port")).last().unwrap_or_default();
    let lines: Vec<&str> = last.lines().collect();
    let marked = lines[3].find('^').expect("it is marked");
    let column = lines[2].char_indices().nth(lines[3][..marked].chars().count()).expect("below the line").0;
    assert!(lines[2][column..].starts_with('x') && lines[2].contains("..."), "{last}");
}

#[test]
fn documents_in_any_encoding_show_their_lines() {
    let document = "version: \"1.0\"\nservices: {}\n# é";
    let little = document.encode_utf16().flat_map(u16::to_le_bytes);
    let little: Vec<u8> = [0xff, 0xfe].into_iter().chain(little).collect();
    let big = document.encode_utf16().flat_map(u16::to_be_bytes);
    let big: Vec<u8> = [0xfe, 0xff].into_iter().chain(big).collect();
    let marked = format!("\u{feff}{document}");
    for bytes in [little.as_slice(), &big, marked.as_bytes()] {
        let shown = render(bytes);
        assert!(shown.contains("version: \"1.0\"\n") && shown.contains("^^^^^ version"), "{shown}");
    }
    let shown = render(b"version: \"2.0\"\nservices: \xff {}");
    assert!(shown.contains("2 | services: \n  |           ^"), "{shown}");
}

#[test]
fn without_a_text_there_are_no_lines() {
    assert!(
        render("").starts_with("deploy.yaml:1:1: error[sdl.empty]: the document is empty\n |\n = help: "),
        "{}",
        render("")
    );
    let whole = render("version: \"2.0\"\nservices: {}");
    assert!(whole.starts_with("deploy.yaml:1:1: error[group.none]: ") && !whole.contains("1 |"), "{whole}");
    let large = vec![b' '; (4 << 20) + 1];
    assert!(!render(&large).contains("1 |"), "{}", render(&large));

    let report = check("version: \"2.0\"\nservices: {}\nendpoints: {ab: {kind: none}}").report;
    for other in ["", "x", "日日日日日日日日日日日日日日日日日日日日日日日"] {
        let shown = report.render(other, &View::of("other.yaml"));
        assert!(shown.contains("error[sdl.endpoint.kind]") && !shown.contains("none}"), "{shown}");
    }
}

#[test]
fn what_was_left_out_is_said() {
    let endpoints: String = (0..10_000).map(|i| format!("  e{i}: {{kind: none}}\n")).collect();
    let shown = render(format!("version: \"2.0\"\nservices: {{}}\nendpoints:\n{endpoints}"));
    assert!(shown.ends_with("\nnote: there are 19000 more findings than these\n"), "{:.500}", shown);
}

#[test]
fn colours_are_the_only_escapes() {
    let document = "version: \"1.0\"\nservices: {}";
    let (plain, colored) = (render(document), colored(document));
    assert!(colored.contains("\x1b["));
    assert_eq!(without_colours(&colored), plain);
}

#[test]
fn no_document_escapes() {
    let attack = "\x1b]0;x\x07\x1b[2J\u{9b}31m\u{202e}\u{2028}\u{61c}\u{7f}\0\u{8}";
    let name = "\\e[31m\\x07\\u202E\\u2028";
    let heads = ["version: ", "services: {web: {\"", "a: '", "# ", "\"", "endpoints: {ab: {kind: x}} # "];
    let documents = heads.map(|head| format!("{head}{attack}"));
    let more = [
        format!("services: {{\"{name}\": {{expose: [{{port: \"{name}\"}}]}}, \"{name}\": 1}}\n\"{name}\": 1"),
        "endpoints: {ab: {kind: x}} # \u{9b}\u{202e}\u{2028}\u{61c}".to_owned(),
        "endpoints: {ab: {kind: \"\u{9b}\u{202e}\u{2028}\u{61c}\"}}".to_owned(),
    ];
    for document in documents.iter().chain(&more) {
        let report = check(document).report;
        assert!(report.has_errors(), "{document:?}");
        for colored in [false, true] {
            let shown = report.render(document, &View::of("\x1b[31m\n\u{9b}.yaml").colored(colored));
            let shown = if colored { without_colours(&shown) } else { shown };
            assert_harmless(&shown);
        }
    }
}

#[test]
fn every_refusal_we_know_is_shown_and_none_for_another_document() {
    let mut before = String::new();
    let mut count = 0;
    for file in ["sdl-edge", "sdl-own"] {
        let path = format!("{}/tests/vectors/{file}.jsonl", env!("CARGO_MANIFEST_DIR"));
        for row in std::fs::read_to_string(path).expect("the vectors are there").lines() {
            let row: Value = serde_json::from_str(row).expect("rows are JSON");
            let Some(document) = row["sdl"].as_str() else { continue };
            let report = check(document).report;
            for text in [document, &before] {
                let shown = report.render(text, &View::of("deploy.yaml"));
                assert_harmless(&shown);
                let titles = shown.lines().filter(|line| line.starts_with("deploy.yaml:")).count();
                assert_eq!(titles, report.diagnostics().len(), "{shown}");
            }
            count += report.diagnostics().len();
            document.clone_into(&mut before);
        }
    }
    assert!(count > 1_500, "{count}");
}

#[test]
fn warnings_can_be_brief() {
    let document = "version: \"1.0\"\nservices: {}\nendpoints: {ab: {kind: x}, cd: {kind: x}}";
    let mut report = serde_json::to_value(check(document).report).expect("reports are data");
    let findings = report["diagnostics"].as_array_mut().expect("a list");
    findings.retain(|finding| {
        ["sdl.endpoint.kind", "sdl.version.unsupported"].map(Value::from).contains(&finding["code"])
    });
    for finding in &mut findings[1..] {
        finding["severity"] = serde_json::to_value(Severity::Warning).expect("a word");
    }
    let report: Report = serde_json::from_value(report).expect("as before");
    let shown = report.render(document, &View::of("deploy.yaml").brief_warnings(true));
    let expected = "\
1 + version: \"2.0\"
  |

deploy.yaml:3:24: warning[sdl.endpoint.kind]: the endpoint's kind is unknown: found `x`, expected ip; write `kind: ip`
deploy.yaml:3:39: warning[sdl.endpoint.kind]: the endpoint's kind is unknown: found `x`, expected ip; write `kind: ip`
";
    assert!(shown.ends_with(expected), "{shown}");
}

fn render(document: impl AsRef<[u8]>) -> String {
    check(&document).report.render(&document, &View::of("deploy.yaml"))
}

fn colored(document: &str) -> String {
    check(document).report.render(document, &View::of("deploy.yaml").colored(true))
}

fn without_colours(shown: &str) -> String {
    let mut parts = shown.split("\x1b[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (style, rest) = part.split_once('m').expect("a style");
        assert!(style.bytes().all(|b| b.is_ascii_digit() || b == b';'), "{part:?}");
        text + rest
    })
}

fn assert_harmless(shown: &str) {
    let acts = |c: char| c != '\n' && c.is_control() || "\u{202e}\u{2028}\u{61c}".contains(c);
    assert!(!shown.contains(acts), "{shown:?}");
}
