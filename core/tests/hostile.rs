//! Documents that nobody wrote by accident: each ends soon, in an error or not, on the stack of a phone's thread.
#![cfg(feature = "sdl")]

use akashkit::sdl::Severity;
use akashkit::{Code, Deployment};

/// Runs on 512 KiB of stack and gives the first error's code, if the document is refused.
fn code(document: impl AsRef<[u8]>) -> Option<Code> {
    let document = document.as_ref().to_vec();
    let run = move || {
        let report = Deployment::from_sdl(document).err()?;
        report.diagnostics().iter().find(|finding| finding.severity == Severity::Error).map(|f| f.code)
    };
    let thread = std::thread::Builder::new().stack_size(512 << 10).spawn(run).expect("a thread starts");
    thread.join().expect("no document makes the library panic")
}

#[test]
fn any_pattern_repeated_is_only_an_error() {
    let patterns = [
        "[",
        "{",
        "- ",
        "? ",
        "'",
        "\"",
        "&a ",
        "*a ",
        "\t",
        "a",
        "!",
        "!,",
        "!t,",
        "[!t,",
        "{a: ",
        "[a, ",
        "a: [",
        "\\'",
        "\"\\'",
        "[a:,",
        "| ",
        "|\n ",
        "%TAG !a! b\n",
        "---\n",
        "...\n",
        "\n",
        "\r",
        "a:\n",
        "a: b\n",
        "<<: *a\n",
        "# c\n",
        "[],",
        "\u{feff}",
        "é",
        "\u{85}",
        "&a [*a],",
        "!<",
        "!<a>,",
        "a?",
        "- - ",
        "?\n",
        "`",
        "\0",
    ];
    for pattern in patterns {
        for head in ["", "[", "a: \"", "version: \"2.0\"\nservices:\n  web:\n    x: "] {
            let document = head.to_owned() + &pattern.repeat((32 << 10) / pattern.len());
            assert!(code(document).is_some(), "{head:?} and {pattern:?} repeated");
        }
    }
}

#[test]
fn nesting_is_taken_to_the_reference_s_limit() {
    let nested = |open: &str, close: &str, depth: usize| {
        code(format!(
            "version: \"2.0\"\nservices:\n  web:\n    x: {}{}",
            open.repeat(depth),
            close.repeat(depth)
        ))
    };
    for (open, close) in [("[", "]"), ("{a: ", "}")] {
        assert_eq!(nested(open, close, 10_000), Some(Code::GroupNone));
        assert_eq!(nested(open, close, 10_001), Some(Code::YamlDepth));
    }
    // Three levels of mappings stand around these.
    assert_eq!(nested("\n      - ", "", 1), Some(Code::GroupNone));
    let blocks = |depth: usize| {
        code(format!("version: \"2.0\"\nservices:\n  web:\n    x:\n      {}a", "- ".repeat(depth)))
    };
    assert_eq!(blocks(9_997), Some(Code::GroupNone));
    assert_eq!(blocks(9_998), Some(Code::YamlDepth));
}

#[test]
fn size_is_bounded() {
    assert_eq!(code(vec![b'#'; (4 << 20) + 1]), Some(Code::SdlTooLarge));
    let deep_and_wide = format!("version: \"2.0\"\nservices: {}{}", "[".repeat(9_000), "a,".repeat(100_000));
    assert_eq!(code(deep_and_wide), Some(Code::YamlSyntax));
}

#[test]
fn aliases_cannot_blow_a_document_up() {
    let mut bomb = "version: \"2.0\"\nservices:\n a0: &a0 {env: [x, x]}\n".to_owned();
    let mut chain = "version: \"2.0\"\nservices:\n a0: &a0 {image: x}\n".to_owned();
    for i in 1..20 {
        let before = format!("*a{}", i - 1);
        bomb += &format!(" a{i}: &a{i} {{<<: [{}]}}\n", [before.as_str(); 9].join(", "));
    }
    for i in 1..20_000 {
        chain += &format!(" a{i}: &a{i} {{<<: *a{}}}\n", i - 1);
    }
    assert_eq!(code(bomb), Some(Code::YamlAliasExcess));
    assert_eq!(code(chain), Some(Code::SdlWork));
    assert_eq!(code("version: \"2.0\"\nservices: {web: &a {<<: *a}}"), Some(Code::YamlAliasLoop));
}

#[test]
fn a_million_keys_are_read_and_the_findings_counted() {
    let keys: String = (0..100_000).map(|i| format!("  {i}:\n")).collect();
    let report = Deployment::from_sdl(format!("version: \"2.0\"\nendpoints:\n{keys}"))
        .expect_err("no endpoint has a kind");
    assert_eq!(report.diagnostics().len(), 1_000);
    assert!(report.dropped() >= 99_000);
}

#[test]
fn what_findings_say_is_short_and_on_one_line() {
    let ports = "    - port: x\n".repeat(1_000);
    let wide = format!("? \"\\n{}\"\n  :\n    expose:\n{ports}", "k".repeat(1 << 16));
    let deep = format!("a: {}&a {{}}{}\n  b: {{expose: *a}}", "{kkkk: ".repeat(1_000), "}".repeat(1_000));
    for service in [wide, deep] {
        let report = Deployment::from_sdl(format!("version: \"2.0\"\nservices:\n  {service}\n"));
        for finding in report.expect_err("no port is a number").diagnostics() {
            let shown = finding.to_string();
            assert!(shown.len() < 2_000 && !shown.contains('\n'), "{} bytes: {:.200}", shown.len(), shown);
        }
    }
}

#[test]
fn a_tag_in_brackets_may_stand_where_a_key_must() {
    assert_eq!(code("version: \"2.0\"\n[!!v)v[2r]re]1s(r,res99 x]\n"), Some(Code::YamlSyntax));
    assert_eq!(code("version: \"2.0\"\n[!t, a]: b\n"), Some(Code::SdlSectionUnknown));
}

#[test]
fn bytes_that_are_no_text_are_an_error() {
    assert_eq!(code(b"version: \"2.0\"\n\xff"), Some(Code::YamlEncoding));
    assert_eq!(code(b"version: \"2.0\"\nservices: \"a\0b\""), Some(Code::YamlSyntax));
    assert_eq!(code([0xff, 0xfe, b'a', 0, 0, 0xd8]), Some(Code::YamlEncoding));
    assert_eq!(code(b""), Some(Code::SdlUninitialized));
}
