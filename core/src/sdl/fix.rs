//! Changes of a document's text that mend a finding.

use serde::{Deserialize, Serialize};

use super::source::{Position, Span};
use crate::error::{Code, Error, Result};
use crate::sorting;

/// A change that mends one finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// What it does, such as "write `512Mi`".
    pub title: String,
    /// Its parts in the order of their places, none touching another.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// The document with this fix made.
    ///
    /// ```
    /// let document = "version: \"1.0\"\nservices: {}";
    /// let report = akashkit::check(document).report;
    /// let fix = report.diagnostics().iter().find_map(|finding| finding.fix.as_ref()).expect("one is known");
    /// assert_eq!(fix.title, "write `2.0`");
    /// assert_eq!(fix.apply(document)?, "version: \"2.0\"\nservices: {}");
    ///
    /// assert_eq!(fix.apply("other").unwrap_err().code().as_str(), "fix.text");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::FixText`] when it was made for another text.
    pub fn apply(&self, document: &str) -> Result<String> {
        apply(document, [self])
    }
}

/// Other text in the place of some.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The bytes to replace; none where text is added.
    pub span: Span,
    /// The line and column where the span starts.
    pub start: Position,
    /// The line and column where it ends.
    pub end: Position,
    /// What stands there afterwards.
    pub text: String,
}

/// The document with these fixes made, of which none touches another.
pub(super) fn apply<'f>(document: &str, fixes: impl IntoIterator<Item = &'f Fix>) -> Result<String> {
    let mut edits: Vec<&Edit> = fixes.into_iter().flat_map(|fix| &fix.edits).collect();
    sorting::stable(&mut edits, |a, b| a.span < b.span);
    let mut out = String::with_capacity(document.len());
    let mut done = 0;
    for edit in edits {
        let (start, end) = (edit.span.start as usize, edit.span.end as usize);
        let elsewhere = || Error::new(Code::FixText).with("no place", format_args!("{start} to {end}"));
        let kept = document.get(done..start).ok_or_else(elsewhere)?;
        document.get(start..end).ok_or_else(elsewhere)?;
        out.push_str(kept);
        out.push_str(&edit.text);
        done = end;
    }
    out.push_str(document.get(done..).unwrap_or_default());
    Ok(out)
}

/// Whether a fix can be made together with others.
pub(super) fn is_apart(fix: &Fix, others: &[&Fix]) -> bool {
    let touches =
        |edit: &Edit| others.iter().flat_map(|other| &other.edits).any(|other| touch(edit.span, other.span));
    !fix.edits.iter().any(touches)
}

fn touch(a: Span, b: Span) -> bool {
    a.start <= b.end && b.start <= a.end
}
