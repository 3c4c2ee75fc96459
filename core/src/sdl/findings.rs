//! Findings while they are collected: cheap to make, given their places in the text only at the end.

use std::fmt;

use super::report::{Diagnostic, Report, Severity};
use super::source::{Source, Span};
use super::tree::{NodeId, Tree};
use crate::error::Code;

#[derive(Debug, Default)]
pub(crate) struct Findings {
    list: Vec<Finding>,
    /// How many more there were than are kept.
    dropped: usize,
}

#[derive(Debug)]
struct Finding {
    code: Code,
    at: NodeId,
    detail: String,
}

impl Findings {
    /// Refuses the document. `detail` says what was found and what would do.
    pub(crate) fn refuse(&mut self, code: Code, at: NodeId, detail: impl fmt::Display) {
        if self.list.len() < MAX_FINDINGS {
            self.list.push(Finding { code, at, detail: detail.to_string() });
        } else {
            self.dropped += 1;
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Gives every finding its place.
    pub(crate) fn report(self, source: &Source<'_>, tree: &Tree) -> Report {
        let mut report = Report::with_dropped(self.dropped);
        for Finding { code, at, detail } in self.list {
            let (path, span) = tree.place(at);
            report.push(diagnostic(source, code, path, span, &detail));
        }
        report
    }
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
    }
}
