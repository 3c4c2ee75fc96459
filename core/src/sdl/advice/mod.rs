//! What the network takes but may not be meant: warnings, which never change what a document is read as. One file per
//! family, one function per rule. Finding nothing costs next to nothing.

mod deployment;
mod env;
mod expose;
mod gpu;
mod image;
mod keys;
mod number;
mod price;
mod quantity;
mod schema;
mod storage;
mod suggestion;
mod walk;

use super::findings::Findings;
use super::model::Sdl;
use super::tree::{NodeId, Tree};

/// Everything there is to advise, as far as the document could be read.
pub(super) fn advise(tree: &Tree<'_>, root: NodeId, sdl: &Sdl<'_>, findings: &mut Findings) {
    walk::document(tree, root, sdl, findings);
    deployment::undeployed(sdl, findings);
    deployment::wraps(sdl, findings);
    storage::unmounted(sdl, findings);
}
