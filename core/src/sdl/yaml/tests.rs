//! The reader against yaml.v3: `core/tests/yaml`.

use serde::Deserialize;

use super::*;

#[derive(Deserialize)]
struct Row {
    #[serde(rename = "in")]
    text: String,
    out: Option<String>,
}

#[test]
fn events_are_those_of_the_reference() {
    let rows: Vec<Row> = include_str!("../../../tests/yaml/events.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).expect("a row"))
        .collect();
    assert!(rows.len() > 1_500);
    for Row { text, out } in rows {
        assert_eq!(notation::write(text.as_bytes()), out, "{text:?}");
    }
}

#[test]
fn places_are_those_of_the_text() {
    let source = Source::new("a: &x [b, 'c']\nd: |\n  e\n".as_bytes());
    let mut reader = Reader::new(&source);
    let mut places = Vec::new();
    while let Ok(Some(event)) = reader.next() {
        if !matches!(event.kind, EventKind::End) {
            places.push(source.text(event.span).unwrap_or_default());
        }
    }
    assert_eq!(places, ["", "a", "&x [", "b", "'c'", "d", "|\n  e\n"]);
}

#[test]
fn faults_say_what_and_where() {
    let fault = |text: &str| {
        let source = Source::new(text.as_bytes());
        let mut reader = Reader::new(&source);
        loop {
            match reader.next() {
                Ok(Some(_)) => {}
                Ok(None) => return None,
                Err(fault) => {
                    return Some((fault.words, fault.span.start, fault.begun.map(|begun| begun.start)));
                }
            }
        }
    };
    let says = |words: &str, at, begun| Some((words.to_owned(), at, begun));
    assert_eq!(fault("a: [b\nc: d"), says("expected `,` or `]`", 7, Some(3)));
    assert_eq!(fault("a: 'b\n"), says("expected the closing quote", 6, Some(3)));
    assert_eq!(fault("a: 1\nb\nc: 2"), says("expected a colon behind this key", 5, None));
    assert_eq!(fault("a:\n\tb: 1"), says("found a tab where only spaces indent", 3, None));
    assert_eq!(fault("a: 1"), None);
}
