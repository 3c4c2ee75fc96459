//! Parts of a document as they are shown in findings: on one line, and short however long they are.

use std::borrow::Cow;

/// The beginning of a text, with escapes for what would act instead of being seen.
pub(crate) fn excerpt(text: &str) -> Cow<'_, str> {
    let end = text.char_indices().nth(LONGEST).map(|(end, _)| end);
    let shown = &text[..end.unwrap_or(text.len())];
    if end.is_none() && !shown.contains(acts) {
        return Cow::Borrowed(text);
    }
    let mut escaped: String = shown.chars().flat_map(on_one_line).collect();
    escaped.extend(end.map(|_| '…'));
    Cow::Owned(escaped)
}

fn on_one_line(c: char) -> impl Iterator<Item = char> {
    let escape = acts(c).then(|| c.escape_default());
    let plain = escape.is_none().then_some(c);
    escape.into_iter().flatten().chain(plain)
}

/// Controls, line ends, and what turns the direction of the text around it.
pub(super) fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
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
