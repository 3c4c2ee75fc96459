//! What is wrong with a document, finding by finding.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::source::{Position, Span};
use crate::error::Code;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The network refuses the document.
    Error,
    /// The network takes it, but it may not mean what was intended.
    Warning,
}

/// One finding: what, where, and what would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// The stable code.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// Where in the document's structure, such as `services.web.expose[0].port`; empty for the whole document.
    pub path: String,
    /// Where in the text.
    pub span: Span,
    /// The line and column where the span starts.
    pub start: Position,
    /// The line and column where it ends.
    pub end: Position,
    /// What is wrong and what was found.
    pub message: String,
    /// What would do.
    pub help: String,
    /// Other places that belong to it, such as the first of two equal keys.
    pub related: Vec<Related>,
}

/// Another place that belongs to a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// Where in the text.
    pub span: Span,
    /// The line and column where the span starts.
    pub start: Position,
    /// The line and column where it ends.
    pub end: Position,
    /// What it has to do with the finding.
    pub message: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.start.line, self.start.column, self.message)?;
        if !self.path.is_empty() {
            write!(f, " ({})", self.path)?;
        }
        write!(f, " [{}]", self.code.as_str())
    }
}

/// All findings about one document, in the order of their places.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
    dropped: usize,
}

impl Report {
    /// Every finding.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Whether the network refuses the document.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// How many findings there were beyond the first thousand, which are kept.
    pub fn dropped(&self) -> usize {
        self.dropped
    }

    pub(crate) fn with_dropped(dropped: usize) -> Self {
        Self { diagnostics: Vec::new(), dropped }
    }

    pub(crate) fn push(&mut self, finding: Diagnostic) {
        self.diagnostics.push(finding);
    }

    /// Puts findings in the order of their places; at one place they stay as they came.
    pub(crate) fn sort(&mut self) {
        self.diagnostics.sort_by_key(|finding| finding.span.start);
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, finding) in self.diagnostics.iter().enumerate() {
            let separator = if i == 0 { "" } else { "\n" };
            write!(f, "{separator}{finding}")?;
        }
        match self.dropped {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

impl std::error::Error for Report {}
