//! Findings while they are collected: cheap to make, given their places in the text only at the end.

use std::collections::HashSet;
use std::fmt;

use super::changes::{Change, fix};
use super::report::{Diagnostic, Related, Report, Severity};
use super::source::{Position, Source, Span};
use super::tree::{NodeId, Tree};
use super::yaml::Fault;
use crate::error::Code;

#[derive(Debug, Default)]
pub(crate) struct Findings {
    list: Vec<Finding>,
    errors: usize,
    warnings: usize,
    stage: u8,
}

#[derive(Debug)]
struct Finding {
    code: Code,
    at: NodeId,
    detail: String,
    help: Option<String>,
    changes: Vec<Change>,
    related: Vec<(NodeId, String)>,
    place: Place,
    stage: u8,
}

/// What of a finding's node is shown.
#[derive(Clone, Copy, Debug, Default)]
enum Place {
    /// The whole document, wherever the node is.
    Document,
    /// The key before it.
    Key,
    #[default]
    Node,
}

/// A finding that was just made, for what else there is to say of it. Does nothing where the finding was not kept.
pub(crate) struct Draft<'f>(Option<&'f mut Finding>);

impl Findings {
    /// Refuses the document. `detail` says what was found.
    pub(crate) fn refuse(&mut self, code: Code, at: NodeId, detail: impl fmt::Display) -> Draft<'_> {
        debug_assert_eq!(Severity::of(code), Severity::Error, "{code:?} is advice");
        // What could not be read is blamed once, and not again for what it was taken for instead; what is still wrong
        // with it when it is mended has no remedy.
        let earlier = |finding: &&mut Finding| finding.at == at && finding.stage < self.stage;
        let mut known = self.list.iter_mut().filter(|finding| finding.refuses());
        if let Some(finding) = (self.stage > 0).then(|| known.find(earlier)).flatten() {
            finding.changes.clear();
            return Draft(None);
        }
        self.add(code, at, detail)
    }

    /// Says what the network takes but may not be intended. Nothing is said of what is refused anyway.
    pub(crate) fn advise(&mut self, code: Code, at: NodeId, detail: impl fmt::Display) -> Draft<'_> {
        debug_assert_eq!(Severity::of(code), Severity::Warning, "{code:?} refuses");
        self.add(code, at, detail)
    }

    fn add(&mut self, code: Code, at: NodeId, detail: impl fmt::Display) -> Draft<'_> {
        let count = match Severity::of(code) {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        *count += 1;
        if *count > MAX_FINDINGS {
            return Draft(None);
        }
        let (detail, stage) = (detail.to_string(), self.stage);
        // Through aliases one place is read many times.
        if self.list.iter().any(|known| known.at == at && known.code == code && known.detail == detail) {
            *count -= 1;
            return Draft(None);
        }
        let (help, changes, related, place) = (None, Vec::new(), Vec::new(), Place::default());
        self.list.push(Finding { code, at, detail, help, changes, related, place, stage });
        Draft(self.list.last_mut())
    }

    /// From here on, findings at a place that has an error already are left out.
    pub(crate) fn next_stage(&mut self) {
        self.stage += 1;
    }

    /// Whether something is wrong at this very place.
    pub(crate) fn is_refused(&self, at: NodeId) -> bool {
        self.list.iter().any(|finding| finding.at == at && finding.refuses())
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Whether an error has no remedy. All others were taken for what they are when mended.
    pub(crate) fn has_gaps(&self) -> bool {
        self.errors > MAX_FINDINGS || self.list.iter().any(|f| f.refuses() && f.changes.is_empty())
    }

    /// Gives every finding its place.
    pub(crate) fn report(self, source: &Source<'_>, tree: &Tree<'_>) -> Report {
        let dropped = self.errors.saturating_sub(MAX_FINDINGS) + self.warnings.saturating_sub(MAX_FINDINGS);
        Report::new(self.diagnostics(source, tree), dropped)
    }

    /// Every finding with its place.
    pub(super) fn diagnostics(self, source: &Source<'_>, tree: &Tree<'_>) -> Vec<Diagnostic> {
        let refused: HashSet<NodeId> = self.list.iter().filter(|f| f.refuses()).map(|f| f.at).collect();
        let kept = self.list.into_iter().filter(|f| f.refuses() || !refused.contains(&f.at));
        let mut diagnostics: Vec<_> = kept.map(|finding| finding.diagnostic(source, tree)).collect();
        place(source, &mut diagnostics);
        diagnostics
    }
}

impl Finding {
    fn refuses(&self) -> bool {
        Severity::of(self.code) == Severity::Error
    }

    fn diagnostic(self, source: &Source<'_>, tree: &Tree<'_>) -> Diagnostic {
        let separator = if self.detail.is_empty() { "" } else { ": " };
        let related = |(at, message)| {
            let (start, end) = (Position::default(), Position::default());
            Related { span: tree.span(at, source), start, end, message }
        };
        let (path, span) = match self.place {
            Place::Document => (String::new(), Span::default()),
            Place::Key => (tree.path(self.at), tree.span(tree.key_of(self.at).unwrap_or(self.at), source)),
            Place::Node => (tree.path(self.at), tree.span(self.at, source)),
        };
        let help = match self.help {
            _ if self.refuses() && is_template(self.at, source, tree) => TEMPLATE.to_owned(),
            Some(help) => help,
            None => self.code.remedy().to_owned(),
        };
        Diagnostic {
            code: self.code,
            severity: Severity::of(self.code),
            path,
            span,
            start: Position::default(),
            end: Position::default(),
            message: format!("{}{separator}{}", self.code.meaning(), self.detail),
            help,
            related: self.related.into_iter().map(related).collect(),
            fix: fix(&self.changes, source, tree),
        }
    }
}

impl Draft<'_> {
    /// Another place that belongs to it.
    pub(crate) fn related(self, at: NodeId, words: impl Into<String>) -> Self {
        self.with(|finding| finding.related.push((at, words.into())))
    }

    /// What would do, where more can be said than the code's remedy.
    pub(crate) fn help(self, words: impl fmt::Display) -> Self {
        self.with(|finding| finding.help = Some(words.to_string()))
    }

    /// It is about a name, which is the node's key.
    pub(crate) fn at_key(self) -> Self {
        self.with(|finding| finding.place = Place::Key)
    }

    /// It is about the whole document.
    pub(crate) fn at_document(self) -> Self {
        self.with(|finding| finding.place = Place::Document)
    }

    /// A change that mends it, or a part of one. Whoever proposes it goes on with the document as it is when mended, so
    /// that what is still wrong then is said now.
    pub(crate) fn change(self, change: Change) -> Self {
        self.with(|finding| finding.changes.push(change))
    }

    /// Whether anybody will see it.
    pub(crate) fn is_kept(&self) -> bool {
        self.0.is_some()
    }

    fn with(mut self, say: impl FnOnce(&mut Finding)) -> Self {
        if let Some(finding) = &mut self.0 {
            say(finding);
        }
        self
    }
}

/// Whether another tool was to fill in a value: `${PORT}`, or `{{ port }}`, which reads as mappings.
fn is_template(at: NodeId, source: &Source<'_>, tree: &Tree<'_>) -> bool {
    let text = source.text(tree.span(at, source)).unwrap_or_default();
    text.starts_with("{{") || text.contains("${")
}

/// What is said of a text that could not be read at all.
pub(super) fn unread(source: &Source<'_>, fault: &Fault) -> Vec<Diagnostic> {
    let Fault { code, span, .. } = *fault;
    let (start, end) = (Position::default(), Position::default());
    let begun = |span| Related { span, start, end, message: "begun here".to_owned() };
    let mut diagnostics = vec![Diagnostic {
        code,
        severity: Severity::of(code),
        path: String::new(),
        span,
        start,
        end,
        message: format!("{}: {}", code.meaning(), fault.words),
        help: code.remedy().to_owned(),
        related: fault.begun.map(begun).into_iter().collect(),
        fix: None,
    }];
    place(source, &mut diagnostics);
    diagnostics
}

/// Lines and columns for every span, in one look at the text.
fn place(source: &Source<'_>, diagnostics: &mut [Diagnostic]) {
    let mut places = Vec::new();
    for finding in diagnostics {
        places.push((finding.span, &mut finding.start, &mut finding.end));
        places.extend(finding.related.iter_mut().map(|r| (r.span, &mut r.start, &mut r.end)));
        let edits = finding.fix.iter_mut().flat_map(|fix| &mut fix.edits);
        places.extend(edits.map(|edit| (edit.span, &mut edit.start, &mut edit.end)));
    }
    let positions = source.positions(places.iter().flat_map(|(span, ..)| [span.start, span.end]));
    for (span, start, end) in places {
        *start = positions.of(span.start);
        *end = positions.of(span.end);
    }
}

/// Nobody reads more.
const MAX_FINDINGS: usize = 1_000;

const TEMPLATE: &str = "fill in the template first: this is a placeholder of another tool";
