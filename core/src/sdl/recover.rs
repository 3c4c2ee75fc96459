//! What else is wrong with a text that is no YAML: the lines at fault are blanked, and what is left is read.

use super::findings::{self, Findings};
use super::read;
use super::report::{Diagnostic, Report};
use super::source::{Source, Span};
use super::tree::Tree;
use super::yaml::Fault;

/// The report about a text that could not be read: where its syntax breaks, and what can be said of the rest. What depends on the
/// whole, such as names that are not defined, is left out, as are fixes: what is behind them may be in the blanked lines.
pub(super) fn report(source: &Source<'_>, fault: Box<Fault>) -> Report {
    let mut diagnostics = findings::unread(source, &fault);
    let mut lines = Lines::of(source.whole());
    let mut next = (source.whole().len() <= LARGEST).then_some(fault);
    for _ in 0..MOST_FAULTS {
        let Some(without) = next.take().and_then(|fault| lines.without(&fault)) else { break };
        lines = without;
        let text = lines.visible_text();
        let rest = Source::new(text.as_bytes());
        match Tree::read(&rest) {
            Ok(tree) => diagnostics.extend(local(&rest, &tree)),
            Err(fault) => {
                // What follows upon a fault is often no fault of its own.
                if lines.stands_alone(lines.unread(&fault)) {
                    diagnostics.extend(findings::unread(source, &fault));
                }
                next = Some(fault);
            }
        }
    }
    Report::new(diagnostics, 0)
}

/// What is wrong with a value or a key by itself.
fn local(source: &Source<'_>, tree: &Tree<'_>) -> Vec<Diagnostic> {
    let mut findings = Findings::default();
    if let Some(root) = tree.root() {
        let _ = read::read(tree, root, &mut findings);
    }
    let mut diagnostics = findings.diagnostics(source, tree);
    diagnostics.retain(|finding| finding.span != Span::default());
    diagnostics.iter_mut().for_each(|finding| finding.fix = None);
    diagnostics
}

/// A text line by line, some of which are hidden.
#[derive(Clone)]
struct Lines<'t> {
    text: &'t str,
    lines: Vec<Line>,
}

#[derive(Clone)]
struct Line {
    start: usize,
    /// Leading spaces; `None` for a line without anything else.
    indent: Option<usize>,
    is_hidden: bool,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        let mut end = 0;
        let lines = text.split_inclusive(BREAKS).map(|line| {
            let start = end;
            end += line.len();
            let indent = line.find(|letter| letter != ' ').filter(|at| !line[*at..].starts_with(BREAKS));
            Line { start, indent, is_hidden: false }
        });
        Self { text, lines: lines.collect() }
    }

    /// The text without the lines at fault: those where that begins which cannot be read, where reading ended, or the one before; of
    /// these what lets most be read, and hides least. `None` where nothing is left to hide.
    fn without(&self, fault: &Fault) -> Option<Self> {
        let ended = fault.span.start as usize;
        let before = self.at(ended).and_then(|at| self.lines[at].start.checked_sub(1));
        let places = [Some(self.unread(fault)), Some(ended), before];
        let hidden = places.into_iter().flatten().flat_map(|place| {
            [false, true].into_iter().filter_map(move |with_below| self.without_line(place, with_below))
        });
        hidden.min_by_key(|lines| (std::cmp::Reverse(lines.readable()), lines.hidden()))
    }

    /// Where that begins which cannot be read: a bracket or a quote that does not end, or else where reading ended.
    fn unread(&self, fault: &Fault) -> usize {
        let begun = fault.begun.map(|begun| begun.start as usize);
        let is_opening = |text: &str| text.starts_with(['[', '{', '"', '\'']);
        let is_enclosed = |begun: &usize| self.text.get(*begun..).is_some_and(is_opening);
        begun.filter(is_enclosed).unwrap_or(fault.span.start as usize)
    }

    /// Without the line of a place, or the one before it that is still to be seen, and perhaps what is indented below it.
    fn without_line(&self, place: usize, with_below: bool) -> Option<Self> {
        let until = self.at(place).map_or(0, |at| at + 1);
        let first = self.lines[..until].iter().rposition(Line::is_visible)?;
        let outer = self.lines[first].indent;
        let below = |line: &&Line| with_below && line.indent.is_none_or(|indent| Some(indent) > outer);
        let below = self.lines[first + 1..].iter().take_while(below).count();
        let mut without = self.clone();
        without.lines[first..=first + below].iter_mut().for_each(|line| line.is_hidden = true);
        Some(without)
    }

    /// How far reading gets.
    fn readable(&self) -> usize {
        let text = self.visible_text();
        let source = Source::new(text.as_bytes());
        Tree::read(&source).err().map_or(usize::MAX, |fault| self.unread(&fault))
    }

    fn hidden(&self) -> usize {
        self.lines.iter().filter(|line| line.is_hidden).count()
    }

    /// Whether neither the line of a place is hidden nor the one before it.
    fn stands_alone(&self, place: usize) -> bool {
        let at = self.at(place).unwrap_or(0);
        let before = self.lines[..at].iter().rev().find(|line| line.indent.is_some());
        self.lines.get(at).is_some_and(Line::is_visible) && before.is_none_or(Line::is_visible)
    }

    fn at(&self, place: usize) -> Option<usize> {
        self.lines.partition_point(|line| line.start <= place).checked_sub(1)
    }

    /// The text with spaces for what is hidden: every place stays where it is.
    fn visible_text(&self) -> String {
        let ends = self.lines.iter().skip(1).map(|line| line.start).chain([self.text.len()]);
        let texts =
            self.lines.iter().zip(ends).map(|(line, end)| (line.is_hidden, &self.text[line.start..end]));
        texts.fold(String::with_capacity(self.text.len()), |mut visible, (is_hidden, text)| {
            if is_hidden {
                let spaces = |letter: char| if BREAKS.contains(&letter) { letter } else { ' ' };
                let widened =
                    text.chars().flat_map(|letter| std::iter::repeat_n(spaces(letter), letter.len_utf8()));
                visible.extend(widened);
            } else {
                visible += text;
            }
            visible
        })
    }
}

impl Line {
    fn is_visible(&self) -> bool {
        self.indent.is_some() && !self.is_hidden
    }
}

const BREAKS: [char; 2] = ['\n', '\r'];
/// What people write by hand is smaller.
const LARGEST: usize = 64 << 10;
const MOST_FAULTS: usize = 16;
