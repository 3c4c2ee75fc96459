//! A place in the text that moves forward. Columns count characters, and a line ends where YAML 1.1 ends it.

#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    /// Bytes of this line, up to here, that begin no character.
    continued: usize,
}

/// What ends a line, as it stands in a scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Break {
    /// A line feed, a carriage return, both, or a next-line character.
    Line,
    /// A line or paragraph separator, which is kept and never folded.
    Separator(char),
}

impl Break {
    pub(super) fn character(self) -> char {
        match self {
            Self::Line => '\n',
            Self::Separator(separator) => separator,
        }
    }
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, line: 0, continued: 0 }
    }

    /// The offset in bytes.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Where the line begins.
    pub(super) fn line(&self) -> usize {
        self.line
    }

    pub(super) fn column(&self) -> usize {
        self.at - self.line - self.continued
    }

    pub(super) fn is_end(&self) -> bool {
        self.at >= self.text.len()
    }

    /// A byte ahead; 0 behind the text, in which none stands.
    pub(super) fn peek(&self, ahead: usize) -> u8 {
        self.text.as_bytes().get(self.at + ahead).copied().unwrap_or(0)
    }

    pub(super) fn is_blank(&self) -> bool {
        matches!(self.peek(0), b' ' | b'\t')
    }

    pub(super) fn is_break(&self) -> bool {
        self.is_break_ahead(0)
    }

    /// Whether a line break stands here, or nothing more.
    pub(super) fn is_line_end(&self) -> bool {
        self.is_end() || self.is_break()
    }

    /// Whether a blank, a line break or the end comes `ahead`.
    #[inline]
    pub(super) fn is_space(&self, ahead: usize) -> bool {
        match self.peek(ahead) {
            b' ' | b'\t' | b'\n' | b'\r' | 0 => true,
            byte => byte >= 0x80 && self.is_break_ahead(ahead),
        }
    }

    /// Whether `---` or `...` stands here, alone at the beginning of a line.
    pub(super) fn is_document_mark(&self) -> bool {
        self.at == self.line
            && matches!(self.peek(0), b'-' | b'.')
            && self.peek(1) == self.peek(0)
            && self.peek(2) == self.peek(0)
            && self.is_space(3)
    }

    /// The bytes from here on.
    pub(super) fn rest(&self) -> &'t [u8] {
        &self.text.as_bytes()[self.at..]
    }

    /// The text from an offset to here.
    pub(super) fn since(&self, from: usize) -> &'t str {
        &self.text[from..self.at]
    }

    /// Passes bytes that are characters of their own.
    pub(super) fn skip(&mut self, bytes: usize) {
        self.at += bytes;
    }

    /// Passes one character that breaks no line.
    pub(super) fn skip_character(&mut self) {
        let width = self.text[self.at..].chars().next().map_or(0, char::len_utf8);
        self.at += width;
        self.continued += width.saturating_sub(1);
    }

    /// Passes characters up to one of `stops` or a line break.
    pub(super) fn skip_word(&mut self, stops: &Stops) {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at).copied() {
            if byte < 0x80 {
                if stops.0[usize::from(byte)] {
                    return;
                }
                self.at += 1;
            } else if self.is_break() {
                return;
            } else {
                self.skip_character();
            }
        }
    }

    pub(super) fn skip_spaces(&mut self) {
        while let Some(chunk) = self.rest().first_chunk() {
            let spaces = (u64::from_le_bytes(*chunk) ^ each(b' ')).trailing_zeros() / 8;
            self.at += spaces as usize;
            if spaces < 8 {
                return;
            }
        }
        while self.peek(0) == b' ' {
            self.at += 1;
        }
    }

    pub(super) fn skip_blanks(&mut self) {
        while self.is_blank() {
            self.at += 1;
        }
    }

    /// Passes what is left of the line.
    pub(super) fn skip_line(&mut self) {
        loop {
            self.at += run(self.rest(), b'\t', [b'\n', b'\r']).unwrap_or(self.text.len() - self.at);
            if self.is_line_end() {
                return;
            }
            self.skip_character();
        }
    }

    /// Passes a line break.
    pub(super) fn skip_break(&mut self) -> Break {
        let (width, kind) = match (self.peek(0), self.peek(1), self.peek(2)) {
            (b'\r', b'\n', _) => (2, Break::Line),
            (0xc2, ..) => (2, Break::Line),
            (0xe2, _, 0xa8) => (3, Break::Separator('\u{2028}')),
            (0xe2, ..) => (3, Break::Separator('\u{2029}')),
            _ => (1, Break::Line),
        };
        self.at += width;
        (self.line, self.continued) = (self.at, 0);
        kind
    }

    fn is_break_ahead(&self, ahead: usize) -> bool {
        match self.peek(ahead) {
            b'\n' | b'\r' => true,
            0xc2 => self.peek(ahead + 1) == 0x85,
            0xe2 => self.peek(ahead + 1) == 0x80 && matches!(self.peek(ahead + 2), 0xa8 | 0xa9),
            _ => false,
        }
    }
}

/// The ASCII characters at which a word ends.
pub(super) struct Stops([bool; 128]);

impl Stops {
    /// These, and line breaks.
    pub(super) const fn at(characters: &[u8]) -> Self {
        let mut stops = [false; 128];
        stops[b'\n' as usize] = true;
        stops[b'\r' as usize] = true;
        let mut i = 0;
        while i < characters.len() {
            stops[characters[i] as usize] = true;
            i += 1;
        }
        Self(stops)
    }
}

/// How many bytes are ASCII, not below `least`, and none of `stops`; `None` where they end with the text.
#[inline]
pub(super) fn run<const STOPS: usize>(bytes: &[u8], least: u8, stops: [u8; STOPS]) -> Option<usize> {
    let mut at = 0;
    // Eight at a time: a byte's top bit says that it stops. One that stops may carry into those behind it, not before it.
    while let Some(chunk) = bytes[at..].first_chunk() {
        let eight = u64::from_le_bytes(*chunk);
        let below = |bytes: u64, least: u8| bytes.wrapping_sub(each(least)) & !bytes;
        let stopped = stops
            .iter()
            .fold(eight | below(eight, least), |stopped, stop| stopped | below(eight ^ each(*stop), 1))
            & each(0x80);
        if stopped != 0 {
            return Some(at + stopped.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    let stops = |byte: &u8| *byte < least || *byte >= 0x80 || stops.contains(byte);
    bytes[at..].iter().position(stops).map(|length| at + length)
}

/// The same byte eight times.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}
