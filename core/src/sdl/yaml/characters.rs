//! What no YAML text may hold, and how far behind its end the reference would have noticed.

use super::Fault;
use crate::error::Code;
use crate::sdl::source::{Damage, Source};

/// Where the readable text ends, if not at the document's end.
pub(super) struct Characters<'t> {
    readable: &'t str,
    /// Why it ends there.
    flaw: Option<Flaw>,
}

#[derive(Clone, Copy)]
enum Flaw {
    Control(char),
    Cut,
    Invalid,
}

impl<'t> Characters<'t> {
    pub(super) fn new(source: &'t Source<'_>) -> Self {
        let text = source.content();
        match first_control(text) {
            Some((at, control)) => Self { readable: &text[..at], flaw: Some(Flaw::Control(control)) },
            None => {
                let flaw = match source.damage() {
                    Damage::Cut => Some(Flaw::Cut),
                    Damage::Invalid => Some(Flaw::Invalid),
                    Damage::None => None,
                };
                Self { readable: text, flaw }
            }
        }
    }

    pub(super) fn readable(&self) -> &'t str {
        self.readable
    }

    /// The flaw, if a reader that needs the bytes before `needed` sees it: the reference takes in windows of 512 bytes.
    pub(super) fn flaw_before(&self, needed: usize, source: &Source<'_>) -> Option<Box<Fault>> {
        let end = self.readable.len();
        let flaw = self.flaw?;
        let seen = match flaw {
            Flaw::Cut => needed > end,
            Flaw::Control(control) => {
                needed > end || window_end(self.readable, needed) >= end + control.len_utf8()
            }
            Flaw::Invalid => needed > end || window_end(self.readable, needed) > end,
        };
        let span = source.span(end, end);
        seen.then(|| match flaw {
            Flaw::Control(control) => {
                let words = format!("found the control character U+{:04X}", u32::from(control));
                Fault::new(Code::YamlSyntax, words, span)
            }
            Flaw::Cut | Flaw::Invalid => Fault::new(Code::YamlEncoding, "the text is not UTF-8", span),
        })
    }
}

/// Where the window ends that holds the byte before `needed`. A character that a window cuts in two begins the next one.
fn window_end(text: &str, needed: usize) -> usize {
    let mut end = WINDOW;
    while end < needed {
        let mut begin = end;
        while begin < text.len() && !text.is_char_boundary(begin) {
            begin -= 1;
        }
        end = begin + WINDOW;
    }
    end
}

/// The first character that YAML 1.1 calls not printable.
fn first_control(text: &str) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let chunk = &rest[..rest.len().min(CHUNK)];
        if chunk.iter().fold(true, |plain, byte| plain & is_plain(*byte)) {
            at += chunk.len();
            continue;
        }
        // This chunk, one by one, and what its last character takes of the next.
        let end = at + chunk.len();
        while at < end {
            let character = text[at..].chars().next()?;
            if !is_printable(character) {
                return Some((at, character));
            }
            at += character.len_utf8();
        }
    }
    None
}

fn is_plain(byte: u8) -> bool {
    (b' '..0x7f).contains(&byte) | (byte == b'\n')
}

fn is_printable(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{d7ff}')
        || matches!(character, '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

const CHUNK: usize = 64;

const WINDOW: usize = 512;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_found_wherever_they_stand() {
        for padding in [0, 1, 62, 63, 64, 65, 200] {
            for filler in ["a", "é"] {
                let text = filler.repeat(padding);
                assert_eq!(first_control(&text), None);
                let found = first_control(&(text.clone() + "\u{7f}" + &text));
                assert_eq!(found, Some((text.len(), '\u{7f}')));
            }
        }
        assert_eq!(first_control("\u{85}\u{a0}\u{fffd}\u{10ffff}\t\r\n~"), None);
        assert_eq!(first_control("a\u{84}"), Some((1, '\u{84}')));
        assert_eq!(first_control("\u{ffff}"), Some((0, '\u{ffff}')));
    }

    #[test]
    fn a_window_begins_with_the_character_that_the_last_one_cut() {
        let text = "é".repeat(1_000);
        assert_eq!(window_end(&text, 1), 512);
        assert_eq!(window_end(&text, 513), 1_024);
        let text = "a".to_owned() + &text;
        assert_eq!(window_end(&text, 513), 1_023);
    }
}
