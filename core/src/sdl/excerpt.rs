//! Parts of a document as they are shown in findings: on one line, and short however long they are.

use std::borrow::Cow;

/// The beginning of a text, with escapes for what would break the line.
pub(crate) fn excerpt(text: &str) -> Cow<'_, str> {
    let end = text.char_indices().nth(LONGEST).map(|(end, _)| end);
    let shown = &text[..end.unwrap_or(text.len())];
    if end.is_none() && !shown.contains(breaks_line) {
        return Cow::Borrowed(text);
    }
    let mut escaped: String = shown.chars().flat_map(on_one_line).collect();
    escaped.extend(end.map(|_| '…'));
    Cow::Owned(escaped)
}

fn on_one_line(c: char) -> impl Iterator<Item = char> {
    let escape = breaks_line(c).then(|| c.escape_default());
    let plain = escape.is_none().then_some(c);
    escape.into_iter().flatten().chain(plain)
}

fn breaks_line(c: char) -> bool {
    c.is_control() || ['\u{2028}', '\u{2029}'].contains(&c)
}

const LONGEST: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_short_and_on_one_line() {
        assert_eq!(excerpt("plain: é"), "plain: é");
        assert_eq!(excerpt("a\nb\u{85}c\u{2028}"), "a\\nb\\u{85}c\\u{2028}");
        assert_eq!(excerpt(&"x".repeat(61)), "x".repeat(60) + "…");
    }
}
