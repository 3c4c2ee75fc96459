//! What our YAML reader sees, and what libyaml does.

use std::cell::Cell;
use std::panic::{self, catch_unwind};
use std::sync::Once;

use akashkit::sdl::events;
use libyaml_safer::{Event, EventData, Parser, ScalarStyle};

/// The events of one document are those that libyaml sees, or both refuse it: but for what the network reads otherwise than libyaml,
/// which is [`EXPLAINED`]. (What follows a document is not compared: the network looks at so much of it as its buffers happen to hold.)
pub fn events(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some(theirs) = peer(bytes) else { return };
    let ours = events::write(bytes);
    let is_same = match &theirs {
        Peer::Document(events) => ours.as_ref() == Some(events),
        Peer::Followed(events) => ours.is_none() || ours.as_ref() == Some(events),
        Peer::Refused => ours.is_none(),
    };
    let is_explained = || EXPLAINED.iter().any(|(_, explains)| explains(text));
    assert!(is_same || is_explained(), "{text:?}: we see {ours:?}, libyaml {theirs:?}");
}

/// What the network's yaml.v3 reads otherwise than libyaml, and texts that have it. It read 1,740,000 texts as we do
/// (`docs/decisions/yaml-reader.md`).
const EXPLAINED: &[(&str, fn(&str) -> bool)] = &[
    ("what is no text is noticed when a buffer holds it", |text| text.chars().any(is_damage)),
    ("only YAML 1.1 is read: `%YAML 1.2`", |text| text.contains("%YAML")),
    (r"an apostrophe may be escaped in quotes: `\'`", |text| text.contains(r"\'")),
    (r"an escaped slash is refused: `\/`", |text| text.contains(r"\/")),
    ("libyaml takes a first byte of 0xef for a byte order mark", |text| {
        text.as_bytes().first() == Some(&0xef)
    }),
    ("a byte order mark behind the beginning is text", |text| {
        text.chars().skip(1).any(|letter| letter == '\u{feff}')
    }),
    ("a tag may end before a comma or a bracket: `!t,`", |text| {
        text.split('!')
            .skip(1)
            .any(|tag| tag.split_whitespace().next().is_some_and(|tag| tag.contains(BRACKETS)))
    }),
    ("a question mark ends a plain text in brackets: `[a ?b]`", |text| text.contains('?')),
    ("tabs may indent a comment", |text| text.contains('\t')),
    ("a colon before a closing bracket is text: `[a:]`", |text| {
        text.split(':').skip(1).any(|rest| rest.trim_start().starts_with(BRACKETS))
    }),
    ("a closing bracket ends a document, whatever follows: `[]a: b`", |text| text.contains([']', '}'])),
];

/// What YAML does not allow in a text.
fn is_damage(letter: char) -> bool {
    let is_control = letter.is_control() && !matches!(letter, '\t' | '\n' | '\r' | '\u{85}');
    is_control || matches!(letter, '\u{fffe}' | '\u{ffff}')
}

const BRACKETS: [char; 5] = [',', '[', ']', '{', '}'];

#[derive(Debug)]
enum Peer {
    /// One document and nothing behind it.
    Document(String),
    /// A document with something behind it, perhaps another or an error.
    Followed(String),
    Refused,
}

/// `None` where libyaml panics.
fn peer(bytes: &[u8]) -> Option<Peer> {
    quiet();
    PEER.set(true);
    let read = catch_unwind(|| read(bytes));
    PEER.set(false);
    read.ok()
}

fn read(mut bytes: &[u8]) -> Peer {
    let mut parser = Parser::new();
    parser.set_input(&mut bytes);
    let mut written = Written::default();
    let mut has_ended = false;
    for event in parser {
        match event {
            Ok(Event { data: EventData::StreamEnd, .. }) => break,
            _ if has_ended => return Peer::Followed(written.text),
            Ok(Event { data: EventData::DocumentEnd { .. }, .. }) => has_ended = true,
            Ok(event) => {
                if !written.take(event.data) {
                    return Peer::Refused;
                }
            }
            Err(_) => return Peer::Refused,
        }
    }
    Peer::Document(written.text)
}

/// Events as [`events::write`] writes them.
#[derive(Default)]
struct Written {
    text: String,
    anchors: Vec<String>,
}

impl Written {
    /// Says whether it could be: an alias needs its anchor.
    fn take(&mut self, event: EventData) -> bool {
        match event {
            EventData::Alias { anchor } if self.anchors.contains(&anchor) => {
                self.text += &format!("A{anchor}")
            }
            EventData::Alias { .. } => return false,
            EventData::MappingStart { anchor, .. } => self.anchored(anchor, "M"),
            EventData::MappingEnd => self.text.push('m'),
            EventData::Scalar { anchor, value, style, .. } => {
                let style = match style {
                    ScalarStyle::DoubleQuoted | ScalarStyle::SingleQuoted => 'q',
                    ScalarStyle::Folded | ScalarStyle::Literal => 'b',
                    _ => 'p',
                };
                self.anchored(anchor, &format!("S{style}{}:{value}", value.len()));
            }
            EventData::SequenceStart { anchor, .. } => self.anchored(anchor, "Q"),
            EventData::SequenceEnd => self.text.push('q'),
            _ => {}
        }
        true
    }

    fn anchored(&mut self, anchor: Option<String>, text: &str) {
        if let Some(anchor) = anchor {
            self.text += &format!("&{anchor} ");
            self.anchors.push(anchor);
        }
        self.text += text;
    }
}

/// libFuzzer takes every panic for a find; those of libyaml are none of ours.
fn quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !PEER.get() {
                usual(info);
            }
        }));
    });
}

thread_local! {
    static PEER: Cell<bool> = const { Cell::new(false) };
}
