//! Findings as data and as lines of a log, and their places.
#![cfg(feature = "sdl")]

use akashkit::sdl::{Diagnostic, Position, Report};
use akashkit::{Code, check};
use serde_json::json;

#[test]
fn the_json_form_is_this() {
    let report = check("version: \"1.0\"\nservices: {web: {image: a, image: b}}").report;
    let json = serde_json::to_value(&report).expect("reports are data");
    assert_eq!(serde_json::from_value::<Report>(json.clone()).expect("they are read again"), report);
    let place = |line, from, to, start, end| {
        json!({
            "span": {"start": start, "end": end},
            "start": {"line": line, "column": from, "column_utf16": from},
            "end": {"line": line, "column": to, "column_utf16": to},
        })
    };
    let with = |mut place: serde_json::Value, more: serde_json::Value| {
        let more = more.as_object().expect("an object").clone();
        place.as_object_mut().expect("an object").extend(more);
        place
    };
    let version = with(
        place(1, 10, 15, 9, 14),
        json!({
            "code": "sdl.version.unsupported",
            "severity": "error",
            "path": "version",
            "message": "the version is not supported: found `1.0`",
            "help": "write \"2.0\" or \"2.1\"",
            "related": [],
            "fix": {
                "title": "write `2.0`",
                "edits": [with(place(1, 10, 15, 9, 14), json!({"text": "\"2.0\""}))],
            },
        }),
    );
    let twice = with(
        place(2, 28, 33, 42, 47),
        json!({
            "code": "yaml.key.duplicate",
            "severity": "error",
            "path": "services.web.image",
            "message": "a key stands twice: found `image`",
            "help": "remove one of them",
            "related": [with(place(2, 18, 23, 32, 37), json!({"message": "first here"}))],
            "fix": null,
        }),
    );
    let found = |code: &str| {
        json["diagnostics"].as_array().and_then(|all| all.iter().find(|one| one["code"] == code))
    };
    assert_eq!(found("sdl.version.unsupported"), Some(&version));
    assert_eq!(found("yaml.key.duplicate"), Some(&twice));
    assert_eq!(json["dropped"], 0);
}

#[test]
fn a_line_of_a_log_is_one_line() {
    let report = check("version: \"1.0\"\nservices: {}").report;
    assert_eq!(
        find(&report, Code::SdlVersionUnsupported).to_string(),
        "1:10: the version is not supported: found `1.0` (version) [sdl.version.unsupported]"
    );
    let hostile = "\\x1B[31m\\r\\n\\u009B0m\\u202E\\u2028".to_owned() + &"k".repeat(400);
    let hostile = format!(
        "version: \"2.0\"\n\"{hostile}\": 1\nservices: {{\"{hostile}\": {{expose: [{{port: \"{hostile}\"}}]}}}}\nendpoints: {{\"{hostile}\": {{kind: \"{hostile}\"}}}}"
    );
    let report = check(&hostile).report;
    assert!(report.diagnostics().len() > 2, "{report}");
    for finding in report.diagnostics() {
        let line = finding.to_string();
        let acts = |c: char| c.is_control() || ['\u{2028}', '\u{202e}'].contains(&c);
        assert!(!line.contains(acts) && line.len() < 1_000, "{line:?}");
    }
}

#[test]
fn ten_thousand_findings_are_counted_and_a_thousand_kept() {
    let endpoints: String = (0..10_000).map(|i| format!("  e{i}: {{kind: none}}\n")).collect();
    let report = check(format!("version: \"2.0\"\nservices: {{}}\nendpoints:\n{endpoints}")).report;
    // Each is also unused.
    let kept = report.diagnostics().iter().filter(|finding| finding.code == Code::SdlEndpointKind).count();
    assert_eq!((kept, report.dropped()), (1_000, 19_000));
    assert!(report.to_string().ends_with("\nand 19000 more"));
}

#[test]
fn places_are_right_at_the_end_of_the_file() {
    let document = of_kind("none");
    assert_eq!(place(&document), (at(5, 11, 11), at(5, 15, 15), "none"));
    assert_eq!(place(document.trim_end()), (at(5, 11, 11), at(5, 15, 15), "none"));
    let report = check("version: \"2.0\"\nservices: [").report;
    assert_eq!(find(&report, Code::YamlSyntax).start, at(2, 12, 12));
}

#[test]
fn places_are_right_whatever_ends_lines() {
    for end in ["\r\n", "\r"] {
        let document = of_kind("none").replace('\n', end);
        assert_eq!(place(&document), (at(5, 11, 11), at(5, 15, 15), "none"), "{end:?}");
    }
}

#[test]
fn places_are_right_behind_tabs() {
    assert_eq!(place(&of_kind("\t\tnone\t# yet")), (at(5, 13, 13), at(5, 17, 17), "none"));
}

#[test]
fn places_are_right_behind_wide_and_combining_characters() {
    // Two bytes and a unit of UTF-16, three and one, four and two, one and one with a mark of two and one.
    let name = "é日🚀e\u{301}";
    let document = of_kind("none").replace("ab:\n    kind: none", &format!("\"{name}\": {{kind: none}}"));
    assert_eq!((name.len(), name.encode_utf16().count()), (12, 6));
    assert_eq!(place(&document), (at(4, 26, 20), at(4, 30, 24), "none"));
    let document = of_kind(name);
    assert_eq!(place(&document), (at(5, 11, 11), at(5, 23, 17), name));
}

#[test]
fn places_are_right_behind_a_byte_order_mark_and_in_utf16() {
    let document = "endpoints: {ab: {kind: 日}}";
    let marked = format!("\u{feff}{document}");
    assert_eq!(place(&marked), (at(1, 27, 25), at(1, 30, 26), "日"));

    let units = document.encode_utf16().flat_map(u16::to_le_bytes);
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(units).collect();
    let report = check(utf16).report;
    let finding = find(&report, Code::SdlEndpointKind);
    assert_eq!((finding.start, finding.end), (at(1, 24, 24), at(1, 27, 25)));
}

#[test]
fn places_are_right_in_and_behind_block_scalars() {
    let document = of_kind("|\n      none\n      at all");
    let (start, end, text) = place(&document);
    assert_eq!((start, end.line), (at(5, 11, 11), 8));
    assert_eq!(text, "|\n      none\n      at all\n");

    let document = of_kind("none").replace("{}", "{web: {args: [\"a\n\n  b\", 'c\n  d']}}");
    assert_eq!(place(&document), (at(8, 11, 11), at(8, 15, 15), "none"));

    let folded = of_kind("none").replace("{}", "\n  web:\n    command: >-\n      a\n\n      b\n    image: a");
    assert_eq!(place(&folded), (at(11, 11, 11), at(11, 15, 15), "none"));
}

#[test]
fn places_are_right_at_aliases() {
    let document = of_kind("*kind").replace("services: {}", "services: {web: {image: &kind none}}");
    assert_eq!(place(&document), (at(5, 11, 11), at(5, 16, 16), "*kind"));
}

#[test]
fn a_short_block_ends_where_its_text_ends() {
    let document = of_kind("none")
        .replace("services: {}", "services:\n  web:\n    image: a\n  db:\n    expose: 1\n\nx: 1");
    let document = document.replace("ab:\n    kind: none", "ab:\n    sort: ip\n  cd:\n    kind: ip");
    let (start, end, text) = place(&document);
    assert_eq!((start, end, text), (at(11, 5, 5), at(11, 13, 13), "sort: ip"));
}

/// A document with an endpoint of this kind in its fifth line.
fn of_kind(kind: &str) -> String {
    format!("version: \"2.0\"\nservices: {{}}\nendpoints:\n  ab:\n    kind: {kind}\n")
}

fn place(document: &str) -> (Position, Position, &str) {
    let report = check(document).report;
    let finding = find(&report, Code::SdlEndpointKind);
    (finding.start, finding.end, &document[finding.span.start as usize..finding.span.end as usize])
}

fn find(report: &Report, code: Code) -> &Diagnostic {
    let found = report.diagnostics().iter().find(|finding| finding.code == code);
    found.expect("the finding is there")
}

fn at(line: u32, column: u32, column_utf16: u32) -> Position {
    Position { line, column, column_utf16 }
}

#[test]
fn nothing_is_added_to_a_list() {
    let example =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/sdl/vllm-h100.yaml"));
    let text = example.expect("an example");
    let begin = text.find("vendor:").expect("it asks for a vendor");
    let end = text.find("storage:").expect("and for storage behind it");
    let indent = " ".repeat(begin - text[..begin].rfind('\n').expect("not the first line") - 1);
    let rest = text[..end].rfind('\n').expect("not the first line");
    let listed = format!("{}- name: h100\n{indent}  size: 1{}", &text[..begin], &text[rest..]);
    let checked = check(&listed);
    let missing = |finding: &&Diagnostic| finding.code == Code::SdlGpuVendorMissing;
    let finding = checked.report.diagnostics().iter().find(missing).expect("a vendor is missing");
    assert_eq!(finding.fix, None);
}
