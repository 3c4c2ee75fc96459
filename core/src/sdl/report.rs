//! What is wrong with a document, finding by finding.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::fix::{self, Fix};
use super::source::{Position, Span};
use crate::error::{Class, Code};
use crate::sorting;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The network refuses the document.
    Error,
    /// The network takes it, but it may not mean what was intended.
    Warning,
}

impl Severity {
    /// What a finding with this code weighs: advice never refuses.
    pub fn of(code: Code) -> Self {
        match code.class() {
            Class::Advice => Self::Warning,
            Class::Bug | Class::Chain | Class::Input | Class::Misuse | Class::Provider => Self::Error,
        }
    }
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
    /// A change of the text after which this finding is gone and no other error has come, where one is known.
    pub fix: Option<Fix>,
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

/// One line, for logs.
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
///
/// There are three forms for readers: `render` for terminals (with the cargo feature of this name), `Display` for
/// logs with one line each, and this, by serde, for programs:
///
/// ```json
/// {
///   "diagnostics": [{
///     "code": "sdl.version.unsupported", "severity": "error", "path": "version",
///     "span": {"start": 9, "end": 14},
///     "start": {"line": 1, "column": 10, "column_utf16": 10}, "end": {"line": 1, "column": 15, "column_utf16": 15},
///     "message": "…", "help": "…",
///     "related": [{"span": {…}, "start": {…}, "end": {…}, "message": "…"}],
///     "fix": {"title": "…", "edits": [{"span": {…}, "start": {…}, "end": {…}, "text": "…"}]}
///   }],
///   "dropped": 0
/// }
/// ```
///
/// `fix` is null where none is known. Spans count bytes of UTF-8 from 0, lines and columns count from 1.
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

    /// How many findings there were beyond those that are kept: a thousand errors and a thousand warnings.
    pub fn dropped(&self) -> usize {
        self.dropped
    }

    /// The report without warnings of these codes. An error cannot be silenced: the network would not listen.
    ///
    /// ```
    /// use akashkit::{Code, check};
    ///
    /// let refused = check("version: 1").report;
    /// assert_eq!(refused.clone().without(&[Code::SdlVersionUnsupported]), refused);
    /// ```
    #[must_use]
    pub fn without(mut self, codes: &[Code]) -> Self {
        let silent =
            |finding: &Diagnostic| finding.severity == Severity::Warning && codes.contains(&finding.code);
        self.diagnostics.retain(|finding| !silent(finding));
        self
    }

    /// The findings that [`Report::fixed`] mends: those with a fix that touches no earlier one's.
    ///
    /// ```
    /// let report = akashkit::check("version: \"1.0\"\nservices: {}").report;
    /// assert_eq!(report.fixable().len(), 1);
    ///
    /// assert!(akashkit::check("version: [").report.fixable().is_empty());
    /// ```
    pub fn fixable(&self) -> Vec<&Diagnostic> {
        let (mut fixes, mut mended) = (Vec::new(), Vec::new());
        for finding in &self.diagnostics {
            if let Some(fix) = finding.fix.as_ref().filter(|fix| fix::is_apart(fix, &fixes)) {
                fixes.push(fix);
                mended.push(finding);
            }
        }
        mended
    }

    /// The document with every fix made. Of fixes that touch each other the first is made; ask again for the others.
    ///
    /// ```
    /// let document = include_str!("../../../examples/sdl/vllm-h100.yaml").replace("96Gi", "96GiB");
    /// let report = akashkit::check(&document).report;
    /// let fixed = report.fixed(&document)?;
    /// assert!(!akashkit::check(&fixed).report.has_errors());
    ///
    /// assert_eq!(report.fixed("another document").unwrap_err().code().as_str(), "fix.text");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::FixText`] when the report is about another text.
    pub fn fixed(&self, document: &str) -> crate::Result<String> {
        fix::apply(document, self.fixable().into_iter().filter_map(|finding| finding.fix.as_ref()))
    }

    pub(crate) fn new(diagnostics: Vec<Diagnostic>, dropped: usize) -> Self {
        let mut report = Self { diagnostics, dropped };
        // At one place they stay as they came.
        sorting::stable(&mut report.diagnostics, |a, b| a.span.start < b.span.start);
        report
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
