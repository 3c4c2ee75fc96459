//! A document: text to tree with places, to model, to findings.

mod advice;
mod changes;
mod decode;
mod dialect;
mod excerpt;
mod findings;
mod fix;
pub(crate) mod model;
mod read;
mod recover;
pub(crate) mod remedy;
#[cfg(feature = "render")]
mod render;
mod report;
pub(crate) mod rules;
mod shape;
mod source;
mod timestamp;
mod tree;
mod yaml;

/// What the YAML reader sees, for those who compare and measure it.
#[cfg(feature = "events")]
#[doc(hidden)]
pub mod events {
    pub use super::yaml::notation::{count, write};
}
pub use fix::{Edit, Fix};
#[cfg(feature = "render")]
pub use render::View;
pub use report::{Diagnostic, Related, Report, Severity};
pub use source::{MAX_DOCUMENT_BYTES, Position, Span};

pub(crate) use changes::Change;
pub(crate) use decode::{Text, excerpt};
pub(crate) use dialect::duration;
pub(crate) use findings::Findings;
pub(crate) use tree::NodeId;

use crate::error::Code;
use model::Sdl;
use source::Source;
use tree::Tree;
use yaml::Fault;

/// A document as far as it could be read: what a checker needs to give findings their places.
pub(crate) struct Document<'t> {
    source: &'t Source<'t>,
    tree: Tree<'t>,
}

/// Bytes to text.
pub(crate) fn source(bytes: &[u8]) -> Result<Source<'_>, Report> {
    if bytes.len() > MAX_DOCUMENT_BYTES {
        let words = format!("{} bytes, expected at most {MAX_DOCUMENT_BYTES}", bytes.len());
        let fault = Fault::new(Code::SdlTooLarge, words, Span::default());
        return Err(Report::new(findings::unread(&Source::new(b""), &fault), 0));
    }
    Ok(Source::new(bytes))
}

impl<'t> Document<'t> {
    /// Text to nodes.
    pub(crate) fn read(source: &'t Source<'t>) -> Result<Self, Report> {
        match Tree::read(source) {
            Ok(tree) => Ok(Self { source, tree }),
            Err(fault) => Err(recover::report(source, fault)),
        }
    }

    /// Nodes to meaning. Without errors the model obeys every rule of the document; with some it has gaps. `None` where not
    /// even the version is known.
    pub(crate) fn model(&self, findings: &mut Findings) -> Option<Sdl<'_>> {
        let mut sdl = read::read(&self.tree, self.tree.root()?, findings)?;
        findings.next_stage();
        rules::check(&mut sdl, findings);
        Some(sdl)
    }

    /// Says what the network takes but may not be meant.
    pub(crate) fn advise(&self, sdl: &Sdl<'_>, findings: &mut Findings) {
        if let Some(root) = self.tree.root() {
            advice::advise(&self.tree, root, sdl, findings);
        }
    }

    /// Whether there is nothing to read.
    pub(crate) fn is_empty(&self) -> bool {
        self.tree.root().is_none_or(|root| self.tree.is_null(root))
    }

    /// Whether a node is a scalar: what is not written stands where its owner does.
    pub(crate) fn is_scalar(&self, node: NodeId) -> bool {
        self.tree.scalar(node).is_some()
    }

    /// The fix that changes make together; `None` where one of them cannot be told apart from its surroundings.
    pub(crate) fn fix(&self, changes: &[Change]) -> Option<Fix> {
        changes::fix(changes, self.source, &self.tree)
    }

    /// Findings with their places.
    pub(crate) fn report(&self, findings: Findings) -> Report {
        findings.report(self.source, &self.tree)
    }
}
