//! Keys as patterns, of which the network's matcher for file names decides what they cover. Market facts A.4.2.

/// Whether a pattern covers a whole name: `*` is any run without `/`, `?` one character but `/`, `[a-z]` and `[^a-z]` one of a
/// class, even `/`, and `\` takes the next character as it is. A malformed pattern covers nothing.
pub(crate) fn covers(pattern: &str, name: &str) -> bool {
    if !is_glob(pattern) {
        return pattern == name;
    }
    let mut rest = pattern;
    let mut at = 0;
    while !rest.is_empty() {
        let starred = rest.starts_with('*');
        let (chunk, following) = next_chunk(rest.trim_start_matches('*'));
        rest = following;
        if starred && chunk.is_empty() {
            return !name.as_bytes()[at..].contains(&b'/');
        }
        // Where nothing follows, the name must end too.
        let fits = |from| chunk_end(chunk, name, from).filter(|end| !rest.is_empty() || *end == name.len());
        let run = name.as_bytes()[at..].iter().take_while(|byte| starred && **byte != b'/').count();
        match (at..=at + run).find_map(fits) {
            Some(end) => at = end,
            None => return false,
        }
    }
    at == name.len()
}

/// Whether a key is more than its own text.
pub(crate) fn is_glob(key: &str) -> bool {
    key.bytes().any(|byte| b"*?[\\".contains(&byte))
}

/// All up to the next star that stands in no class, and what is left.
fn next_chunk(pattern: &str) -> (&str, &str) {
    let mut in_class = false;
    let mut bytes = pattern.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' => drop(bytes.next()),
            b'[' => in_class = true,
            b']' => in_class = false,
            b'*' if !in_class => return pattern.split_at(at),
            _ => {}
        }
    }
    (pattern, "")
}

/// Where the name goes on behind a chunk that fits at this place.
fn chunk_end(chunk: &str, name: &str, from: usize) -> Option<usize> {
    let mut chunk = chunk.chars();
    let mut at = from;
    while let Some(wanted) = chunk.next() {
        let (found, width) = char_at(name, at)?;
        let fits = match wanted {
            '[' => class_has(&mut chunk, found)?,
            '?' => found != '/',
            '\\' => literal(chunk.next()?, name, at),
            wanted => literal(wanted, name, at),
        };
        if !fits {
            return None;
        }
        at += width;
    }
    Some(at)
}

fn literal(wanted: char, name: &str, at: usize) -> bool {
    name.get(at..).is_some_and(|rest| rest.starts_with(wanted))
}

/// A star may end within a character, of which the rest is then taken byte by byte, each for an unreadable character.
fn char_at(name: &str, at: usize) -> Option<(char, usize)> {
    match name.get(at..) {
        Some(rest) => rest.chars().next().map(|found| (found, found.len_utf8())),
        None => Some((char::REPLACEMENT_CHARACTER, 1)),
    }
}

/// Reads a class to its end; `None` when it is malformed.
fn class_has(class: &mut std::str::Chars<'_>, found: char) -> Option<bool> {
    let negated = class.clone().next() == Some('^');
    if negated {
        class.next();
    }
    let mut has = false;
    let mut is_empty = true;
    loop {
        let mut ahead = class.clone();
        if ahead.next() == Some(']') && !is_empty {
            *class = ahead;
            return Some(has != negated);
        }
        is_empty = false;
        let low = class_char(class)?;
        let mut ahead = class.clone();
        let high = if ahead.next() == Some('-') {
            *class = ahead;
            class_char(class)?
        } else {
            low
        };
        has |= (low..=high).contains(&found);
    }
}

fn class_char(class: &mut std::str::Chars<'_>) -> Option<char> {
    match class.next()? {
        '-' | ']' => None,
        '\\' => class.next(),
        found => Some(found),
    }
}

#[cfg(test)]
mod tests {
    use super::covers;

    #[test]
    fn a_star_stops_at_a_slash() {
        assert!(covers("a/*", "a/b") && covers("a/*", "a/") && covers("*a*", "bab"));
        assert!(!covers("a/*", "a/b/c") && !covers("*", "a/b") && !covers("*?", ""));
    }

    #[test]
    fn classes_may_hold_a_slash() {
        assert!(covers("a[/]b", "a/b") && covers("[^b]", "/") && covers("[a\\-c]", "-"));
        assert!(!covers("[]a]", "a") && !covers("[a", "a") && !covers("a\\", "a\\") && !covers("[a-]", "a"));
    }

    #[test]
    fn a_star_may_end_within_a_character() {
        assert!(covers("*??", "\u{2603}") && !covers("*???", "\u{2603}") && covers("*[\u{fffd}]", "\u{e9}"));
        assert!(!covers("??", "\u{2603}"));
        // Behind it comes another star.
        assert!(covers("*[\u{fffd}]*", "\u{2603}") && !covers("*[\u{fffd}]*", "\u{2603}/"));
    }
}
