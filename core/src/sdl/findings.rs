//! Findings while they are collected: cheap to make, given their places in the text only at the end.

use std::fmt;

use super::report::{Diagnostic, Related, Report, Severity};
use super::source::{Source, Span};
use super::tree::{NodeId, Tree};
use crate::error::Code;

#[derive(Debug, Default)]
pub(crate) struct Findings {
    list: Vec<Finding>,
    /// How many more there were than are kept.
    dropped: usize,
    stage: u8,
}

#[derive(Debug)]
struct Finding {
    code: Code,
    at: NodeId,
    detail: String,
    related: Vec<(NodeId, String)>,
    stage: u8,
}

/// A finding that was just made, for what else there is to say of it. Does nothing where the finding was not kept.
pub(crate) struct Draft<'f>(Option<&'f mut Finding>);

impl Findings {
    /// Refuses the document. `detail` says what was found.
    pub(crate) fn refuse(&mut self, code: Code, at: NodeId, detail: impl fmt::Display) -> Draft<'_> {
        if self.list.len() == MAX_FINDINGS {
            self.dropped += 1;
            return Draft(None);
        }
        // What could not be read is blamed once, and not again for what it was taken for instead.
        if self.list.iter().any(|finding| finding.at == at && finding.stage < self.stage) {
            return Draft(None);
        }
        let (detail, stage) = (detail.to_string(), self.stage);
        self.list.push(Finding { code, at, detail, related: Vec::new(), stage });
        Draft(self.list.last_mut())
    }

    /// From here on, findings at a place that has an error already are left out.
    pub(crate) fn next_stage(&mut self) {
        self.stage += 1;
    }

    pub(crate) fn has_errors(&self) -> bool {
        !self.list.is_empty()
    }

    /// Gives every finding its place.
    pub(crate) fn report(self, source: &Source<'_>, tree: &Tree) -> Report {
        let mut report = Report::with_dropped(self.dropped);
        for finding in self.list {
            let (path, span) = tree.place(finding.at);
            let mut diagnostic = diagnostic(source, finding.code, path, span, &finding.detail);
            diagnostic.related =
                finding.related.into_iter().map(|(at, words)| related(source, tree, at, words)).collect();
            report.push(diagnostic);
        }
        report.sort();
        report
    }
}

impl Draft<'_> {
    /// Another place that belongs to it.
    pub(crate) fn related(self, at: NodeId, words: impl Into<String>) {
        if let Some(finding) = self.0 {
            finding.related.push((at, words.into()));
        }
    }
}

fn related(source: &Source<'_>, tree: &Tree, at: NodeId, message: String) -> Related {
    let span = tree.place(at).1;
    Related { span, start: source.position(span.start), end: source.position(span.end), message }
}

/// Nobody reads more, and each costs a look at the whole text.
const MAX_FINDINGS: usize = 1_000;

pub(crate) fn diagnostic(
    source: &Source<'_>,
    code: Code,
    path: String,
    span: Span,
    detail: &str,
) -> Diagnostic {
    let separator = if detail.is_empty() { "" } else { ": " };
    Diagnostic {
        code,
        severity: Severity::Error,
        path,
        span,
        start: source.position(span.start),
        end: source.position(span.end),
        message: format!("{}{separator}{detail}", code.meaning()),
        help: code.remedy().to_owned(),
        related: Vec::new(),
    }
}
