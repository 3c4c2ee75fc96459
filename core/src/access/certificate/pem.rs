//! PEM as the network's language reads it: text before a block and headers inside it are skipped, base64 may be in lines of any
//! length, and what begins as a block but does not end as one is none.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

/// A block, and what stands behind it.
pub(super) struct Block<'a> {
    pub(super) label: &'a [u8],
    pub(super) headers: Vec<&'a [u8]>,
    pub(super) body: Zeroizing<Vec<u8>>,
    pub(super) rest: &'a [u8],
}

impl Block<'_> {
    pub(super) fn is(&self, label: &str) -> bool {
        self.label == label.as_bytes()
    }

    /// What a header says.
    pub(super) fn header(&self, name: &str) -> Option<&[u8]> {
        let value = |line: &'_ [u8]| -> Option<usize> {
            let colon = line.iter().position(|byte| *byte == b':')?;
            (line[..colon].trim_ascii() == name.as_bytes()).then_some(colon + 1)
        };
        self.headers.iter().find_map(|line| Some(line[value(line)?..].trim_ascii()))
    }
}

/// The first block. Longer texts than any certificate's are not looked at, so that no text takes long.
pub(super) fn read(text: &[u8]) -> Option<Block<'_>> {
    let mut rest = text.get(..).filter(|text| text.len() <= LONGEST)?;
    loop {
        rest = behind_line_start(rest, BEGIN)?;
        if let Some(block) = block(rest) {
            return Some(block);
        }
    }
}

/// The text of a block, in lines of 64 letters.
pub(super) fn write(label: &str, body: &[u8]) -> Zeroizing<String> {
    let letters = Zeroizing::new(STANDARD.encode(body));
    // All of it at once: what grows leaves copies behind.
    let length = letters.len() + letters.len() / 64 + 2 * label.len() + 33;
    let mut text = Zeroizing::new(String::with_capacity(length));
    text.extend(["-----BEGIN ", label, "-----\n"]);
    let mut left = letters.as_str();
    while !left.is_empty() {
        let (line, more) = left.split_at(left.len().min(64));
        text.extend([line, "\n"]);
        left = more;
    }
    text.extend(["-----END ", label, "-----\n"]);
    text
}

/// What begins behind the word `BEGIN`.
fn block(text: &[u8]) -> Option<Block<'_>> {
    let (first, mut text) = line(text);
    let label = first.strip_suffix(DASHES)?;
    let mut headers = Vec::new();
    loop {
        if text.is_empty() {
            return None;
        }
        let (header, below) = line(text);
        if !header.contains(&b':') {
            break;
        }
        headers.push(header);
        text = below;
    }
    let end = match text.starts_with(END) && headers.is_empty() {
        true => 0,
        false => 1 + find(text, &[b"\n", END].concat())?,
    };
    let (last, rest) = line(&text[end..]);
    let is_end = last.strip_prefix(END)?.strip_suffix(DASHES)? == label;
    let mut letters = Zeroizing::new(Vec::with_capacity(end));
    letters.extend(text[..end].iter().copied().filter(|byte| !b" \t\r\n".contains(byte)));
    let body = STANDARD.decode(&letters).ok().filter(|_| is_end)?;
    Some(Block { label, headers, body: Zeroizing::new(body), rest })
}

/// A line without the white space at its end, and what follows it.
fn line(text: &[u8]) -> (&[u8], &[u8]) {
    let end = text.iter().position(|byte| *byte == b'\n');
    let (line, rest) = end.map_or((text, &[][..]), |end| (&text[..end], &text[end + 1..]));
    let length = line.iter().rposition(|byte| !b" \t\r".contains(byte)).map_or(0, |last| last + 1);
    (&line[..length], rest)
}

fn behind_line_start<'a>(text: &'a [u8], word: &[u8]) -> Option<&'a [u8]> {
    if let Some(rest) = text.strip_prefix(word) {
        return Some(rest);
    }
    let at = find(text, &[b"\n", word].concat())?;
    Some(&text[at + 1 + word.len()..])
}

fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|window| window == word)
}

const BEGIN: &[u8] = b"-----BEGIN ";
const END: &[u8] = b"-----END ";
const DASHES: &[u8] = b"-----";
/// What the network's own tool writes has about a thousand.
const LONGEST: usize = 64 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    fn body(text: &str) -> Option<(Vec<u8>, &[u8])> {
        read(text.as_bytes()).map(|block| (block.body.to_vec(), block.rest))
    }

    #[test]
    fn what_is_written_is_read() {
        for length in [0, 1, 47, 48, 49, 1000] {
            let bytes = vec![7; length];
            let text = write("A B", &bytes);
            let block = read(text.as_bytes()).expect("a block was written");
            assert!(block.is("A B") && block.headers.is_empty() && block.rest.is_empty());
            assert_eq!(*block.body, bytes);
        }
    }

    #[test]
    fn what_stands_around_is_taken_as_the_network_takes_it() {
        let block = "-----BEGIN A-----\nAQ==\n-----END A-----\n";
        let one = Some((vec![1], &[][..]));
        assert_eq!(body(block), one);
        assert_eq!(body(&format!("before\n{block}")), one);
        assert_eq!(body(&block.replace('\n', " \r\n")), one);
        assert_eq!(body(block.trim_end()), one);
        assert_eq!(body(&block.replace("AQ", "a: b\nAQ")), one);
        assert_eq!(body(&format!("-----BEGIN A\n-----BEGIN B-----\n!\n-----END B-----\n{block}")), one);
        assert_eq!(body(&format!("{block}\n")), Some((vec![1], &b"\n"[..])));
        for none in
            ["", "before -----BEGIN A-----", "-----BEGIN A-----\n", "-----BEGIN A-----\nAQ=\n-----END A-----"]
        {
            assert_eq!(body(none), None, "{none}");
        }
        assert_eq!(body(&block.replace("END A-----", "END A-----x")), None);
        assert_eq!(body(&block.replace("END A", "END B")), None);
        assert_eq!(body(&[block, &" ".repeat(LONGEST)].concat()), None);
    }
}
