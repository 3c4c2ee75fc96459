//! The document's sections, decoded into the model in the order in which they stand.

mod placement;
mod profiles;
mod quantities;
mod services;
mod storage;

use std::collections::HashSet;
use std::fmt::Display;

use semver::Version;

pub(crate) use self::storage::CLASSES as STORAGE_CLASSES;

use super::Change;
use super::decode::{Decoder, excerpt};
use super::findings::Findings;
use super::model::{Dialect, Endpoint, Placed, Placements, Replicas, Sdl};
use super::remedy;
use super::tree::{Kind, NodeId, Tree};
use crate::error::Code;

/// Reads what the tree says; `None` where the version does not tell how.
pub(crate) fn read<'t>(tree: &'t Tree<'t>, root: NodeId, findings: &mut Findings) -> Option<Sdl<'t>> {
    let mut sdl = Sdl { dialect: version(tree, root, findings)?, ..Sdl::default() };
    let mut decoder = Decoder::new(tree, findings);
    let content = tree.content(root);
    let mut present: HashSet<&str> = content.iter().step_by(2).map(|key| tree.raw(*key)).collect();
    for pair in content.chunks(2) {
        let Some(name) = decoder.section_name(pair[0], &mut present) else { continue };
        decoder.section(&mut sdl, name, pair[0], pair.get(1).copied());
    }
    Some(sdl)
}

/// Which of the two models the document asks for. SDL spec D-01 to D-03.
fn version(tree: &Tree<'_>, root: NodeId, findings: &mut Findings) -> Option<Dialect> {
    let content = tree.content(root);
    // The reference looks at keys and values alike, and takes what follows.
    if let Some(index) = content.iter().position(|at| tree.raw(*at) == "version") {
        if let Some(at) = content.get(index + 1) {
            return Some(dialect(tree, *at, index % 2 == 0, findings));
        }
        findings.refuse(Code::SdlVersionMissing, content[index], "write the version behind its key");
        return None;
    }
    if !matches!(tree.node(root).kind, Kind::Mapping(_)) {
        findings.refuse(Code::SdlVersionMissing, root, "").at_document();
        return None;
    }
    let mistyped = content.chunks_exact(2).find(|pair| section(tree.raw(pair[0])) == Some("version"));
    if let Some(pair) = mistyped {
        let detail = format_args!("found `{}`", excerpt(tree.raw(pair[0])));
        let text = "version".to_owned();
        findings
            .refuse(Code::SdlVersionMissing, pair[0], detail)
            .change(Change::Text { scalar: pair[0], text });
        return Some(dialect(tree, pair[1], true, findings));
    }
    let at = content.first().copied().unwrap_or(root);
    let entry = "version: \"2.0\"".to_owned();
    // At the first key, so that it does not stand for what else is wrong with the whole.
    findings
        .refuse(Code::SdlVersionMissing, at, "")
        .at_document()
        .change(Change::Add { mapping: root, entry });
    Some(Dialect::V2_0)
}

/// The section that a key begins or most likely should.
fn section(key: &str) -> Option<&'static str> {
    remedy::nearest(key, ["version"].into_iter().chain(SECTIONS.iter().copied()))
}

/// What a version asks for. Only where it stands behind its key can another be written.
fn dialect(tree: &Tree<'_>, at: NodeId, is_value: bool, findings: &mut Findings) -> Dialect {
    let text = tree.raw(at);
    let mut refuse = |code, detail: &dyn Display| {
        let draft = findings.refuse(code, at, detail);
        if is_value {
            draft.change(Change::Text { scalar: at, text: "2.0".to_owned() });
        }
        Dialect::V2_0
    };
    let Some(version) = tolerant_version(text) else {
        return refuse(Code::SdlVersionFormat, &format_args!("found `{}`", excerpt(text)));
    };
    // Metadata of a build is no part of the order.
    if version.cmp_precedence(&Version::new(2, 0, 0)).is_eq() {
        Dialect::V2_0
    } else if version.cmp_precedence(&Version::new(2, 1, 0)).is_ge() {
        Dialect::V2_1
    } else {
        refuse(Code::SdlVersionUnsupported, &format_args!("found `{}`", excerpt(text)))
    }
}

/// `v2`, ` 2.0`, `02.1.0`: what the reference takes for a semantic version.
fn tolerant_version(text: &str) -> Option<Version> {
    let text = text.trim();
    let text = text.strip_prefix('v').unwrap_or(text);
    let mut parts: Vec<String> = text.splitn(3, '.').map(without_leading_zeros).collect();
    if parts.len() < 3 && parts.last().is_some_and(|last| last.contains(['+', '-'])) {
        return None;
    }
    parts.resize(3, "0".to_owned());
    Version::parse(&parts.join(".")).ok()
}

fn without_leading_zeros(part: &str) -> String {
    let bare = if part.len() > 1 { part.trim_start_matches('0') } else { part };
    if part.len() > 1 && !bare.starts_with(|c: char| c.is_ascii_digit()) {
        format!("0{bare}")
    } else {
        bare.to_owned()
    }
}

impl<'t> Decoder<'t, '_> {
    fn section(&mut self, sdl: &mut Sdl<'t>, name: &str, key: NodeId, value: Option<NodeId>) {
        let Some(value) = value else {
            self.findings.refuse(Code::SdlSectionEmpty, key, "write its value behind it");
            return;
        };
        self.scoped(|d| match name {
            "services" => d.visit(value, |d, at| d.map(at, &mut sdl.services, false, Self::service)),
            "profiles" => d.visit(value, |d, at| d.profiles(at, sdl)),
            "deployment" => {
                d.visit(value, |d, at| d.map(at, &mut sdl.deployment, true, Self::placements_of_service))
            }
            "endpoints" => d.visit(value, |d, at| d.map(at, &mut sdl.endpoints, false, Self::endpoint)),
            "reclamation" => d.visit(value, |d, at| sdl.reclamation = Some(d.reclamation(at))),
            // Read for its type alone: nothing is included.
            _ => drop(d.visit(value, Self::texts)),
        });
    }

    /// Which section a key begins, or most likely should; `None` for the version and for what is unknown. SDL spec D-04.
    fn section_name(&mut self, key: NodeId, present: &mut HashSet<&'t str>) -> Option<&'t str> {
        let name = self.tree.raw(key);
        if name == "version" {
            return None;
        }
        if SECTIONS.contains(&name) {
            return Some(name);
        }
        let meant = section(name);
        if meant == Some("version") && self.findings.is_refused(key) {
            return None;
        }
        let draft =
            self.findings.refuse(Code::SdlSectionUnknown, key, format_args!("found `{}`", excerpt(name)));
        let meant = meant.filter(|meant| *meant != "version")?;
        if !draft.is_kept() || !present.insert(meant) {
            return None;
        }
        draft.change(Change::Text { scalar: key, text: meant.to_owned() });
        Some(meant)
    }

    fn profiles(&mut self, node: NodeId, sdl: &mut Sdl<'t>) {
        if self.is_null(node) {
            return;
        }
        for entry in self.fields(node) {
            match entry.key.as_ref() {
                "compute" => self.value(&entry, |d, at| d.map(at, &mut sdl.compute, false, Self::compute)),
                "placement" => {
                    self.value(&entry, |d, at| d.map(at, &mut sdl.placement, false, Self::placement))
                }
                _ => {}
            }
        }
    }

    fn placements_of_service(&mut self, node: NodeId) -> Placements<'t> {
        let mut placements = Placements { at: node, ..Placements::default() };
        self.map(node, &mut placements.replicas, false, Self::replicas);
        placements
    }

    fn replicas(&mut self, node: NodeId) -> Replicas<'t> {
        let mut replicas =
            Replicas { at: node, profile: Placed { at: node, ..Placed::default() }, ..Replicas::default() };
        for entry in self.fields_unless_null(node) {
            match entry.key.as_ref() {
                "profile" => replicas.profile = self.placed_text(&entry),
                "count" => replicas.count = self.value(&entry, Self::uint32).unwrap_or_default(),
                _ => {}
            }
        }
        replicas
    }

    fn endpoint(&mut self, node: NodeId) -> Endpoint<'t> {
        let mut endpoint = Endpoint { at: node, kind: Placed { at: node, ..Placed::default() } };
        for entry in self.fields_unless_null(node) {
            if entry.key == "kind" {
                endpoint.kind = self.placed_text(&entry);
            }
        }
        endpoint
    }

    fn reclamation(&mut self, node: NodeId) -> Placed<super::decode::Text<'t>> {
        let mut window = Placed { at: node, ..Placed::default() };
        for entry in self.fields_unless_null(node) {
            if entry.key == "min_window" {
                window = Placed::new(self.value(&entry, Self::text).unwrap_or_default(), entry.value);
            }
        }
        window
    }

    /// The fields of a structure; none where nothing is written.
    fn fields_unless_null(&mut self, node: NodeId) -> Vec<super::decode::Entry<'t>> {
        if self.is_null(node) { Vec::new() } else { self.fields(node) }
    }

    /// A value that may be left out altogether.
    fn optional<T: Default>(
        &mut self,
        entry: &super::decode::Entry<'t>,
        mut read: impl FnMut(&mut Self, NodeId) -> T,
    ) -> Option<T> {
        self.value(entry, |d, at| (!d.is_null(at)).then(|| read(d, at)))
    }

    /// Whether a node is a collection that the reference walks pair by pair, and every key has a value.
    fn pairs(&mut self, node: NodeId) -> Vec<(NodeId, NodeId)> {
        let content = self.tree.content(node);
        if !content.len().is_multiple_of(2) {
            self.findings.refuse(Code::SdlPairs, node, "found a key without a value");
        }
        debug_assert!(!matches!(self.tree.node(node).kind, Kind::Alias { .. }));
        content.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
    }
}

/// Every section but the version.
const SECTIONS: &[&str] = &["include", "services", "profiles", "deployment", "endpoints", "reclamation"];
