//! A few lines of a document, cut to what can be shown, and where its places are in them.

use std::ops::Range;

use super::visible::shown;
use crate::sdl::source::{Position, Span};

/// Something to point at, and what to say there.
#[derive(Clone, Copy)]
pub(super) struct Place<'t> {
    pub(super) span: Span,
    start: Position,
    pub(super) words: &'t str,
}

impl<'t> Place<'t> {
    pub(super) fn new(span: Span, start: Position, words: &'t str) -> Self {
        Self { span, start, words }
    }

    /// Its last byte, or where it is if it has none.
    fn last(&self) -> usize {
        self.span.end.saturating_sub(1).max(self.span.start) as usize
    }
}

/// Places that can be seen at once stand together.
pub(super) fn clusters<'t>(places: impl Iterator<Item = Place<'t>>) -> Vec<Vec<Place<'t>>> {
    let mut clusters: Vec<Vec<Place<'t>>> = Vec::new();
    for place in places {
        let near =
            |cluster: &&mut Vec<Place<'t>>| cluster[0].start.line.abs_diff(place.start.line) < HEIGHT / 2;
        match clusters.iter_mut().find(near) {
            Some(cluster) => cluster.push(place),
            None => clusters.push(vec![place]),
        }
    }
    clusters
}

/// Some lines of a document, as far as they fit.
#[derive(Debug, Default)]
pub(super) struct Window {
    /// The number of the first line.
    pub(super) line: usize,
    pub(super) text: String,
    /// Where the document's characters and ends of lines stand in the text.
    kept: Vec<(usize, usize)>,
}

impl Window {
    /// `None` where there is nothing to see, or where the places are not of this document.
    pub(super) fn around(places: &[Place<'_>], document: &str) -> Option<Self> {
        let first = places.iter().min_by_key(|place| place.span)?;
        let last = places.iter().map(Place::last).max()?;
        let column = places.iter().map(|place| place.start.column as usize).min()?;
        let left = if column < WIDTH { 0 } else { column - WIDTH / 2 };

        let mut inside = first.span.start as usize;
        let mut start = inside.checked_sub((first.start.column as usize).checked_sub(1)?)?;
        if !document.is_char_boundary(inside) || !is_line_start(document, start) {
            return None;
        }
        let mut window = Self { line: first.start.line as usize, ..Self::default() };
        for _ in 0..HEIGHT {
            let end = line_end(document, inside);
            window.keep(document, start, left, end);
            start = end + line_break(&document[end..]);
            inside = start;
            if start == end || start > last {
                break;
            }
            window.text.push('\n');
        }
        Some(window).filter(|window| !window.text.trim().is_empty())
    }

    /// Where a span stands, as far as it is here and not too long to be marked.
    pub(super) fn mark(&self, span: Span) -> Option<Range<usize>> {
        self.range(Span { end: span.end.min(span.start.saturating_add(LONGEST_MARK)), ..span })
    }

    /// Where a span stands, if all of it is here.
    pub(super) fn exact_range(&self, span: Span) -> Option<Range<usize>> {
        let is_kept =
            |offset: u32| self.kept.binary_search_by_key(&(offset as usize), |(from, _)| *from).is_ok();
        self.range(span).filter(|_| is_kept(span.start) && is_kept(span.end))
    }

    fn range(&self, span: Span) -> Option<Range<usize>> {
        let at = |offset: u32| {
            let index = self.kept.partition_point(|(from, _)| *from < offset as usize);
            self.kept.get(index).or(self.kept.last()).map(|(_, to)| *to)
        };
        Some(at(span.start)?..at(span.end)?)
    }

    /// The part of a line that is `left` bytes from its start.
    fn keep(&mut self, document: &str, start: usize, left: usize, end: usize) {
        let from = char_boundary(document, (start + left).min(end));
        let to = char_boundary(document, (from + WIDTH).min(end));
        if from > start {
            self.text.push(CUT);
        }
        for (at, c) in document[from..to].char_indices() {
            self.kept.push((from + at, self.text.len()));
            self.text.push(shown(c));
        }
        self.kept.push((to, self.text.len()));
        if to < end {
            self.text.push(CUT);
        }
    }
}

/// The end of the line that goes on at `from`, or a place as far away as nobody looks.
fn line_end(document: &str, from: usize) -> usize {
    let near = &document[from..char_boundary(document, (from + REACH).min(document.len()))];
    from + near.find(['\n', '\r']).unwrap_or(near.len())
}

/// The length of a line break, if the text begins with one.
fn line_break(text: &str) -> usize {
    match text.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}

fn is_line_start(document: &str, at: usize) -> bool {
    at == 0 || document.is_char_boundary(at) && document[..at].ends_with(['\n', '\r'])
}

/// The last one up to there.
fn char_boundary(document: &str, mut at: usize) -> usize {
    while !document.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Lines that are looked at; the renderer leaves out those without a mark.
const HEIGHT: u32 = 30;
/// Bytes that are marked: fewer than a terminal is wide, even with a label behind them.
const LONGEST_MARK: u32 = 80;
/// Bytes of a line; the renderer cuts them to the terminal's width.
const WIDTH: usize = 240;
/// Bytes in which a line's end is looked for.
const REACH: usize = 1 << 16;
const CUT: char = '…';
