//! The reader panics on a block scalar without a final line break, so one is always fed.

use super::Style;
use super::input::ends_in_break;

/// Where the text had no final line break, it is taken back from the scalar that swallowed it.
pub(super) struct LastBreak<'t> {
    content: &'t str,
    added: bool,
}

impl<'t> LastBreak<'t> {
    pub(super) fn new(content: &'t str) -> Self {
        Self { content, added: !ends_in_break(content) }
    }

    pub(super) fn take_back(&self, mut text: String, style: Style, start: u64, end: u64) -> String {
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
        let keeps = header.split('#').next().is_some_and(|header| header.contains('+'));
        if keeps || last.chars().any(|c| c != ' ') {
            return true;
        }
        // Blanks only: content if they go beyond the indentation, which the first line with content shows.
        let blanks = |line: &str| line.bytes().take_while(|b| *b == b' ').count();
        let first_raw = lines.find(|line| !line.trim_start_matches(' ').is_empty()).map_or(0, blanks);
        let first_read = text.lines().find(|line| !line.is_empty()).map_or(0, blanks);
        last.len() > first_raw.saturating_sub(first_read)
    }
}
