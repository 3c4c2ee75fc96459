//! The text as the reader gets it. Where the reader would take it otherwise than the reference, or panic, other
//! characters of the same width stand in, so that places hold, and are taken back out of the scalars.

use std::borrow::Cow;
use std::cell::Cell;
use std::cmp::Ordering;
use std::io::Read;

use libyaml_safer::Scanner;

use super::Fault;
use crate::error::Code;
use crate::sdl::source::Source;

pub(crate) struct Prepared<'t> {
    source: &'t Source<'t>,
    text: Cow<'t, str>,
    stand_ins: Vec<(char, char)>,
    reread: usize,
    /// Spent on open brackets in all readings so far.
    pub(super) work: Cell<u64>,
}

impl<'t> Prepared<'t> {
    pub(crate) fn new(source: &'t Source<'_>) -> Result<Self, Fault> {
        let mut prepared = Self {
            source,
            text: source.content().into(),
            stand_ins: Vec::new(),
            reread: 0,
            work: Cell::new(0),
        };
        // A byte order mark inside the text is text; the reader drops it.
        if let Some(stand_in) =
            prepared.text.contains(MARK).then(|| prepared.stand_in(MARK, '\u{e000}'..='\u{f8ff}')).flatten()
        {
            prepared.text = prepared.text.replace(MARK, stand_in.encode_utf8(&mut [0; 4])).into();
        }
        prepared.refuse_many_tag_lines()?;
        prepared.mend_tags_with_commas()?;
        Ok(prepared)
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// A scalar with its own characters back.
    pub(super) fn undo(&self, mut text: String) -> String {
        for (stand_in, original) in &self.stand_ins {
            if text.contains(*stand_in) {
                text = text.replace(*stand_in, original.encode_utf8(&mut [0; 4]));
            }
        }
        text
    }

    /// Mends the place where the reader stumbled, if it is one that the reference takes; then it is worth another try.
    pub(crate) fn mend(&mut self, fault: &Fault) -> Result<bool, Fault> {
        let Some(at) = fault.stumble else { return Ok(false) };
        let Some(rest) = self.text.get(at..) else { return Ok(false) };
        let mended = if rest.starts_with(ESCAPED_QUOTE) {
            self.replace_escaped_quotes(at)
        } else if rest.starts_with(':') && fault.words.contains("unexpected ':'") {
            // `[a:, b]`: a colon before a flow indicator belongs to the text.
            let stand_in = self.stand_in(':', '!'..='~');
            stand_in.is_some_and(|c| self.replace(at, c))
        } else {
            let tag = fault.words.contains("while scanning a tag") && !self.text[..at].ends_with('>');
            tag && rest.starts_with([',', '[', ']']) && self.replace(at, TAG_STAND_IN)
        };
        if mended {
            self.pay(self.text.len())?;
            // What stands behind could not be looked at before.
            self.mend_tags_with_commas()?;
        }
        Ok(mended)
    }

    /// A character that the document does not use, for one that the reader must not see.
    fn stand_in(&mut self, original: char, mut range: impl Iterator<Item = char>) -> Option<char> {
        if let Some((stand_in, _)) = self.stand_ins.iter().find(|(_, known)| *known == original) {
            return Some(*stand_in);
        }
        // No escape may give it either.
        let text = self.text.to_ascii_lowercase();
        let escape = |c: char| {
            if c.is_ascii() { format!("{:02x}", u32::from(c)) } else { format!("{:04x}", u32::from(c)) }
        };
        let free =
            |c: &char| !INDICATORS.contains(*c) && !self.text.contains(*c) && !text.contains(&escape(*c));
        let stand_in = range.find(free)?;
        self.stand_ins.push((stand_in, original));
        Some(stand_in)
    }

    fn replace(&mut self, at: usize, stand_in: char) -> bool {
        self.text.to_mut().replace_range(at..=at, stand_in.encode_utf8(&mut [0; 4]));
        true
    }

    /// `\'` in double quotes, which the reader does not know, up to the end of those quotes.
    fn replace_escaped_quotes(&mut self, at: usize) -> bool {
        let Some(stand_in) = self.stand_in('\'', '\u{100}'..='\u{7ff}') else { return false };
        let mut replaced = String::new();
        let mut characters = self.text[at..].chars();
        while let Some(c) = characters.next().filter(|c| *c != '"') {
            let escaped = if c == '\\' { characters.next() } else { None };
            match escaped {
                Some('\'') => replaced.push(stand_in),
                _ => replaced.extend([Some(c), escaped].into_iter().flatten()),
            }
        }
        let end = at + replaced.len();
        self.text.to_mut().replace_range(at..end, &replaced);
        true
    }

    /// `%TAG` lines are compared pair by pair, in one step that no event interrupts.
    fn refuse_many_tag_lines(&self) -> Result<(), Fault> {
        let lines = || self.text.lines().filter(|line| line.starts_with("%TAG"));
        if self.text.contains("%TAG") && lines().count() > MAX_TAG_LINES {
            return Err(self.too_much(0, &format!("expected at most {MAX_TAG_LINES} `%TAG` lines")));
        }
        Ok(())
    }

    /// A comma belongs to the tag before it. The reader stops there, and panics inside brackets.
    fn mend_tags_with_commas(&mut self) -> Result<(), Fault> {
        let mut commas = commas_behind_tags(&self.text);
        commas.reverse();
        let (mut counted, mut brackets) = (0, 0);
        while let Some(comma) = commas.pop() {
            brackets += self.text[counted..comma].bytes().filter(|b| matches!(b, b'[' | b'{')).count();
            counted = comma;
            // Every open bracket makes every token dearer.
            self.pay(comma.saturating_mul(1 + brackets / 128))?;
            match ends_in_tag(&self.text[..comma]) {
                Some(true) if self.text[..comma].ends_with('>') => {
                    let words = "put a space between a tag and a comma".to_owned();
                    return Err(self.fault(Code::YamlSyntax, comma, words));
                }
                Some(true) => {
                    self.replace(comma, TAG_STAND_IN);
                    // The tag is longer now, and another comma may follow.
                    let rest = self.text[comma..].char_indices().find(|(_, c)| !is_tag_character(*c));
                    let next = rest.filter(|(_, c)| *c == ',').map(|(length, _)| comma + length);
                    commas.extend(next.filter(|next| commas.last() != Some(next)));
                }
                Some(false) => {}
                // The reader stumbles before the comma.
                None => break,
            }
        }
        Ok(())
    }

    fn pay(&mut self, bytes: usize) -> Result<(), Fault> {
        self.reread = self.reread.saturating_add(bytes);
        if self.reread > MAX_REREAD {
            return Err(self.too_much(0, "too many places that only the network's reader takes"));
        }
        Ok(())
    }

    fn too_much(&self, at: usize, words: &str) -> Fault {
        self.fault(Code::YamlWork, at, words.to_owned())
    }

    fn fault(&self, code: Code, at: usize, words: String) -> Fault {
        Fault { code, words, span: self.source.span(at as u64, at as u64), begun: None, stumble: None }
    }
}

/// Places of commas that may stand directly behind a tag: `!`, tag characters, comma. Most are inside quotes.
fn commas_behind_tags(text: &str) -> Vec<usize> {
    if !text.contains('!') {
        return Vec::new();
    }
    let verbatim = text.contains("!<");
    let behind_tag = |comma: &usize| {
        let before = &text[..*comma];
        let run = &before[before.trim_end_matches(is_tag_character).len()..];
        run.contains('!') || verbatim && before.ends_with('>')
    };
    text.match_indices(',').map(|(comma, _)| comma).filter(behind_tag).collect()
}

fn is_tag_character(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '!' | '$'..='+' | '-'..='/' | ':' | ';' | '=' | '?' | '@' | '_' | '~')
}

/// Whether the text ends in a tag; `None` where the reader stumbles before. It stumbles over a quote right behind a tag,
/// wherever that stands.
fn ends_in_tag(prefix: &str) -> Option<bool> {
    let mut scanner = Scanner::new();
    scanner.set_input(prefix.as_bytes().chain(&b"\"\n"[..]));
    let Some(error) = scanner.find_map(Result::err) else { return Some(false) };
    match usize::try_from(error.problem_mark()?.index).ok()?.cmp(&prefix.len()) {
        Ordering::Less => None,
        Ordering::Equal => Some(error.to_string().contains("while scanning a tag")),
        Ordering::Greater => Some(false),
    }
}

const MARK: char = '\u{feff}';

const ESCAPED_QUOTE: &str = "\\'";

/// In a tag; what a tag says beyond the ones that are known does not count.
const TAG_STAND_IN: char = '~';

/// Never stand-ins: they mean something to the reader.
const INDICATORS: &str = "-?:,[]{}#&*!|>'\"%@`\\~";

/// More than any real document has; their cost grows with the square.
const MAX_TAG_LINES: usize = 1_000;

/// Bytes read again for the sake of such places: about three seconds.
const MAX_REREAD: usize = 32 << 20;
