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
    pub(super) fn is_space(&self, ahead: usize) -> bool {
        match self.peek(ahead) {
            b' ' | b'\t' | 0 => true,
            _ => self.is_break_ahead(ahead),
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

    pub(super) fn skip_blanks(&mut self) {
        while self.is_blank() {
            self.at += 1;
        }
    }

    /// Passes what is left of the line.
    pub(super) fn skip_line(&mut self) {
        self.skip_word(&LINE);
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

const LINE: Stops = Stops::at(b"");
