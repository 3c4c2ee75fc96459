//! Texts as terminals may be given them.

use std::borrow::Cow;

use crate::sdl::excerpt::acts;

/// A text on one line, with a mark in the place of every character that would do something instead of being seen.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(shown).collect())
}

/// The same for several lines.
pub(super) fn lines(text: &str) -> Cow<'_, str> {
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let lines: Vec<Cow<'_, str>> =
        text.split('\n').map(|line| visible(line.trim_end_matches('\r'))).collect();
    Cow::Owned(lines.join("\n"))
}

/// What stands for a character.
pub(super) fn shown(c: char) -> char {
    match c {
        // The renderer makes spaces of it.
        '\t' => c,
        // Control pictures stand in the order of what they show.
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(MARK),
        '\x7f' => '\u{2421}',
        _ if acts(c) => MARK,
        _ => c,
    }
}

const MARK: char = '\u{fffd}';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_acts() {
        assert_eq!(visible("plain é 🚀"), "plain é 🚀");
        assert_eq!(visible("a\x1b[31m\r\n\u{9b}0m\u{202e}\x7f"), "a␛[31m␍␊\u{fffd}0m\u{fffd}␡");
        assert_eq!(lines("a\r\nb\n\t\x1b"), "a\nb\n\t␛");
    }
}
