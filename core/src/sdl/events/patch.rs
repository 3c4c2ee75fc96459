//! Where the reader differs from the reference, or would panic: the input is prepared so that it does neither.

use std::borrow::Cow;
use std::io::Read;

use libyaml_safer::{Scanner, TokenData};

use super::input::ends_in_break;
use super::{Fault, Style};
use crate::error::Code;
use crate::sdl::source::Source;

/// A byte order mark inside the text is text for the reference, but vanishes in the reader. It is fed as a character that
/// the document does not use, of the same width so that places hold.
pub(super) struct MarkPatch {
    stand_in: Option<char>,
}

impl MarkPatch {
    pub(super) fn new(content: &str) -> Self {
        let stand_in = content
            .contains(MARK)
            .then(|| ('\u{e000}'..='\u{f8ff}').find(|c| !content.contains(*c)))
            .flatten();
        Self { stand_in }
    }

    pub(super) fn apply<'t>(&self, content: &'t str) -> Cow<'t, str> {
        match self.stand_in {
            Some(stand_in) => Cow::Owned(content.replace(MARK, stand_in.encode_utf8(&mut [0; 4]))),
            None => Cow::Borrowed(content),
        }
    }

    pub(super) fn undo(&self, text: String) -> String {
        match self.stand_in {
            Some(stand_in) if text.contains(stand_in) => text.replace(stand_in, MARK.encode_utf8(&mut [0; 4])),
            _ => text,
        }
    }
}

const MARK: char = '\u{feff}';

/// The reader panics on a block scalar without a final line break, so one is always fed. Where the text had none, the
/// break is taken back from the scalar that swallowed it.
pub(super) struct FinalBreak<'t> {
    content: &'t str,
    added: bool,
}

impl<'t> FinalBreak<'t> {
    pub(super) fn new(content: &'t str) -> Self {
        Self { content, added: !ends_in_break(content) }
    }

    pub(super) fn mend(&self, mut text: String, style: Style, start: u64, end: u64) -> String {
        let swallowed = self.added && style == Style::Block && end > self.content.len() as u64;
        if swallowed && text.ends_with('\n') && self.last_line_counts(&text, start) {
            text.pop();
        }
        text
    }

    /// Whether the last line of the scalar has content, so that the added break ended a line and not just blanks.
    fn last_line_counts(&self, text: &str, start: u64) -> bool {
        let raw = self.content.get(usize::try_from(start).unwrap_or(usize::MAX)..).unwrap_or_default();
        let mut lines = raw.lines();
        let header = lines.next().unwrap_or_default();
        let last = raw.rsplit(['\n', '\r']).next().unwrap_or_default();
        if last.chars().any(|c| c != ' ') || header.split('#').next().is_some_and(|h| h.contains('+')) {
            return true;
        }
        // Blanks only: content if they go beyond the indentation, which the first line with content shows.
        let blanks = |line: &str| line.bytes().take_while(|b| *b == b' ').count();
        let first_raw = lines.find(|line| !line.trim_start_matches(' ').is_empty()).map_or(0, blanks);
        let first_read = text.lines().find(|line| !line.is_empty()).map_or(0, blanks);
        last.len() > first_raw.saturating_sub(first_read)
    }
}

/// Refuses input whose cost no event limits: many `%TAG` lines, which are compared pair by pair; and a tag followed by a
/// comma, on which the reader panics (the reference refuses it too).
pub(super) fn refuse_what_the_reader_cannot_bear(source: &Source<'_>) -> Result<(), Fault> {
    let content = source.content();
    if content.contains("%TAG") && content.lines().filter(|l| l.starts_with("%TAG")).count() > MAX_TAG_LINES {
        let words = format!("expected at most {MAX_TAG_LINES} `%TAG` lines");
        return Err(Fault { code: Code::YamlWork, words, span: source.span(0, 0) });
    }
    let mut work = 0;
    for comma in commas_behind_tags(content) {
        work += comma;
        if work > MAX_TAG_WORK {
            let words = "too many commas directly behind exclamation marks".to_owned();
            return Err(Fault { code: Code::YamlWork, words, span: source.span(comma as u64, comma as u64) });
        }
        if ends_in_tag(&content[..comma]) {
            let words = "put a space between a tag and a comma".to_owned();
            return Err(Fault { code: Code::YamlSyntax, words, span: source.span(comma as u64, comma as u64 + 1) });
        }
    }
    Ok(())
}

/// Places of commas that may stand directly behind a tag: `!`, tag characters, comma. Most are inside quotes.
fn commas_behind_tags(content: &str) -> impl Iterator<Item = usize> {
    content.match_indices('!').filter_map(|(bang, _)| {
        let starts_token = content[..bang].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let rest = &content[bang..];
        let length = match rest.strip_prefix("!<") {
            Some(verbatim) => verbatim.find('>')? + 3,
            None => rest.find(|c: char| !(c.is_ascii_alphanumeric() || TAG_MARKS.contains(c)))?,
        };
        (starts_token && rest[length..].starts_with(',')).then_some(bang + length)
    })
}

fn ends_in_tag(prefix: &str) -> bool {
    let mut scanner = Scanner::new();
    scanner.set_input(prefix.as_bytes().chain(&b"
"[..]));
    let mut tag_end = None;
    for token in scanner {
        let Ok(token) = token else { return false };
        if token.data != TokenData::StreamEnd {
            tag_end = matches!(token.data, TokenData::Tag { .. }).then_some(token.end_mark.index);
        }
    }
    tag_end == Some(prefix.len() as u64)
}

const TAG_MARKS: &str = "-_;/?:@&=+$.%!~*'()";

/// More than any real document has; their cost grows with the square.
const MAX_TAG_LINES: usize = 1_000;

/// Bytes read again to decide about such commas: about a second.
const MAX_TAG_WORK: usize = 64 << 20;
