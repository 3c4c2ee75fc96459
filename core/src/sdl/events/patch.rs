//! Where the reader differs from the reference, or would panic: the input is prepared so that it does neither.

use std::borrow::Cow;
use std::io::{BufRead, Read};
use std::ops::RangeInclusive;

use libyaml_safer::{Scanner, TokenData};

use super::input::ends_in_break;
use super::{Fault, Style};
use crate::error::Code;
use crate::sdl::source::Source;

/// Texts that the reader would take otherwise than the reference, fed as characters that the document does not use, of
/// the same width so that places hold:
/// a byte order mark inside the text, which the reader drops; and `\'` in double quotes, which it does not know.
pub(super) struct StandIns {
    mark: Option<char>,
    quote: Option<char>,
}

impl StandIns {
    /// Also refuses what no patch can help: see [`refuse_tags_with_commas`].
    pub(super) fn prepare<'t>(source: &'t Source<'_>) -> Result<(Self, Cow<'t, str>), Fault> {
        let content = source.content();
        let unused = |mut range: RangeInclusive<char>| range.find(|c| !content.contains(*c));
        let mark = content.contains(MARK).then(|| unused('\u{e000}'..='\u{f8ff}')).flatten();
        let quote = content.contains(QUOTE).then(|| unused('\u{a1}'..='\u{7ff}')).flatten();
        let mut text = Cow::Borrowed(content);
        if let Some(stand_in) = mark {
            text = Cow::Owned(text.replace(MARK, stand_in.encode_utf8(&mut [0; 4])));
        }
        refuse_many_tag_lines(source)?;
        refuse_tags_with_commas(source, &text)?;
        if let Some(stand_in) = quote {
            let mut work = 0;
            while let Some(at) = first_escaped_quote(&text) {
                replace_escaped_quotes(text.to_mut(), at, stand_in);
                work += at;
                if work > MAX_REREAD {
                    return Err(too_much(source, at, "too many escaped single quotes in double quotes"));
                }
                // What stands behind could not be looked at before.
                refuse_tags_with_commas(source, &text)?;
            }
        }
        Ok((Self { mark, quote }, text))
    }

    pub(super) fn undo(&self, mut text: String) -> String {
        for (stand_in, original) in [(self.mark, MARK), (self.quote, '\'')] {
            if let Some(stand_in) = stand_in.filter(|c| text.contains(*c)) {
                text = text.replace(stand_in, original.encode_utf8(&mut [0; 4]));
            }
        }
        text
    }
}

/// Where the reader first stumbles, if it is over an escaped single quote.
fn first_escaped_quote(text: &str) -> Option<usize> {
    let mut scanner = Scanner::new();
    scanner.set_input(with_break(text));
    let error = scanner.find_map(Result::err)?;
    let at = usize::try_from(error.problem_mark()?.index).ok()?;
    text.get(at..).is_some_and(|rest| rest.starts_with(QUOTE)).then_some(at)
}

/// Replaces them up to the end of the double quotes around `at`.
fn replace_escaped_quotes(text: &mut String, at: usize, stand_in: char) {
    let mut replaced = String::new();
    let mut rest = &text[at..];
    while let Some(special) = rest.find(['\\', '"']) {
        let (plain, from) = rest.split_at(special);
        replaced += plain;
        rest = from;
        if let Some(behind) = rest.strip_prefix(QUOTE) {
            replaced.push(stand_in);
            rest = behind;
            continue;
        }
        // An escape, or the closing quote.
        let width = rest.chars().take(2).map(char::len_utf8).sum();
        if rest.starts_with('"') {
            break;
        }
        replaced += &rest[..width];
        rest = &rest[width..];
    }
    let end = at + replaced.len();
    text.replace_range(at..end, &replaced);
}

/// `\/` in double quotes is YAML 1.2: the reader knows it, the reference does not.
pub(super) fn refuse_escaped_slash(source: &Source<'_>, start: u64, end: u64) -> Result<(), Fault> {
    let raw = usize::try_from(start)
        .ok()
        .zip(usize::try_from(end).ok())
        .and_then(|(a, b)| source.content().get(a..b));
    let Some(raw) = raw.filter(|raw| raw.contains("\\/")) else { return Ok(()) };
    let mut characters = raw.char_indices();
    while let Some((_, c)) = characters.next() {
        if c == '\\' && characters.next().is_some_and(|(_, escaped)| escaped == '/') {
            let words = "a slash needs no backslash before it".to_owned();
            return Err(Fault { code: Code::YamlSyntax, words, span: source.span(start, end) });
        }
    }
    Ok(())
}

const MARK: char = '\u{feff}';

const QUOTE: &str = "\\'";

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

/// `%TAG` lines are compared pair by pair, in one step that no event interrupts.
fn refuse_many_tag_lines(source: &Source<'_>) -> Result<(), Fault> {
    let content = source.content();
    if content.contains("%TAG") && content.lines().filter(|l| l.starts_with("%TAG")).count() > MAX_TAG_LINES {
        return Err(too_much(source, 0, &format!("expected at most {MAX_TAG_LINES} `%TAG` lines")));
    }
    Ok(())
}

/// The reader panics on a tag followed by a comma; the reference refuses it too.
fn refuse_tags_with_commas(source: &Source<'_>, text: &str) -> Result<(), Fault> {
    let mut work = 0;
    for comma in commas_behind_tags(text) {
        work += comma;
        if work > MAX_REREAD {
            return Err(too_much(source, comma, "too many commas directly behind exclamation marks"));
        }
        match ends_in_tag(&text[..comma]) {
            Some(true) => {
                let words = "put a space between a tag and a comma".to_owned();
                let span = source.span(comma as u64, comma as u64 + 1);
                return Err(Fault { code: Code::YamlSyntax, words, span });
            }
            Some(false) => {}
            // The reader stumbles before the comma.
            None => break,
        }
    }
    Ok(())
}

fn too_much(source: &Source<'_>, at: usize, words: &str) -> Fault {
    Fault { code: Code::YamlWork, words: words.to_owned(), span: source.span(at as u64, at as u64) }
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

fn ends_in_tag(prefix: &str) -> Option<bool> {
    let mut scanner = Scanner::new();
    scanner.set_input(with_break(prefix));
    let mut tag_end = None;
    for token in scanner {
        let token = token.ok()?;
        if token.data != TokenData::StreamEnd {
            tag_end = matches!(token.data, TokenData::Tag { .. }).then_some(token.end_mark.index);
        }
    }
    Some(tag_end == Some(prefix.len() as u64))
}

fn with_break(text: &str) -> impl BufRead {
    text.as_bytes().chain(
        &b"
"[..],
    )
}

const TAG_MARKS: &str = "-_;/?:@&=+$.%!~*'()";

/// More than any real document has; their cost grows with the square.
const MAX_TAG_LINES: usize = 1_000;

/// Bytes read again to decide about such places: about a second.
const MAX_REREAD: usize = 64 << 20;
