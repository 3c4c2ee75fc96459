//! The schema that other tools hold documents against, where the network is laxer. SDL spec Appendix E.

use super::walk::Walk;
use crate::error::Code;
use crate::sdl::Change;
use crate::sdl::decode::excerpt;
use crate::sdl::dialect::{self, Scalar};
use crate::sdl::findings::Draft;
use crate::sdl::model::Dialect;
use crate::sdl::shape::{Field, Shape};
use crate::sdl::tree::{Kind, NodeId};
use crate::sdl::yaml::Tag;

/// Appendix E, objects: keys that must be there.
pub(super) fn required(walk: &mut Walk<'_, '_>, mapping: NodeId, field: &Field) {
    // What is wrong with the other keys may be why one is not there.
    if walk.tree.content(mapping).iter().take(MOST).any(|at| walk.findings.is_refused(*at)) {
        return;
    }
    let draft = walk.findings.advise(Code::SdlSchemaRequired, mapping, format_args!("`{}`", field.name));
    let draft = draft.help(format_args!("add `{}`: {}", field.name, field.doc));
    // What the network takes it for. SDL spec §3.4.
    let only = match walk.tree.content(mapping) {
        [key, value] => (walk.tree.raw(*key), walk.tree.raw(*value)),
        _ => return,
    };
    let entry = match (field.name, only) {
        ("class", ("persistent", "true")) => "class: default",
        ("persistent", ("class", "ram")) => "persistent: false",
        _ => return,
    };
    draft.change(Change::Add { mapping, entry: entry.to_owned() });
}

/// Appendix E, types of collections. The network takes some of the others for nothing.
pub(super) fn kind(walk: &mut Walk<'_, '_>, node: NodeId, shape: &Shape) {
    let wanted = match shape {
        Shape::List(_) => "a list",
        Shape::Volumes { .. } => "a mapping or a list",
        Shape::Closed(_)
        | Shape::Gpu(_)
        | Shape::Mapping(_)
        | Shape::Names(_)
        | Shape::Prices(_)
        | Shape::Vendors(_) => "a mapping",
        _ => "a single value",
    };
    let found = match walk.tree.node(node).kind {
        Kind::Mapping(_) => "a mapping",
        Kind::Sequence(_) => "a list",
        Kind::Alias { .. } | Kind::Scalar { .. } => "a single value",
    };
    walk.findings.advise(Code::SdlSchemaType, node, format_args!("found {found}, expected {wanted}"));
}

/// SDL spec §1.1: a root that is a list is read as if it were a mapping.
pub(super) fn root_list(walk: &mut Walk<'_, '_>, root: NodeId) {
    walk.findings.advise(Code::SdlRootList, root, "");
}

/// Appendix E, lists of strings; §15, trap 1: the network drops what is empty.
pub(super) fn empty_item(walk: &mut Walk<'_, '_>, item: NodeId) {
    walk.findings
        .advise(Code::SdlSchemaType, item, "found an empty item, which is left out")
        .help("remove it");
}

/// Appendix E, strings. The network takes any scalar by its text.
pub(super) fn text(walk: &mut Walk<'_, '_>, node: NodeId, least: usize) {
    let Some(scalar) = walk.tree.scalar(node) else { return };
    if !is_text(scalar) {
        let detail = format_args!("found `{}`, expected text", excerpt(scalar.text));
        let quoted = Change::Write { scalar: node, text: format!("\"{}\"", scalar.text) };
        walk.findings.advise(Code::SdlSchemaType, node, detail).help("write it in quotes").change(quoted);
    } else if least > 0 && scalar.text.chars().count() < least {
        too_short(walk, node, least);
    }
}

/// Appendix E, credentials. What is found is not shown.
pub(super) fn secret(walk: &mut Walk<'_, '_>, node: NodeId, least: usize) {
    let Some(scalar) = walk.tree.scalar(node) else { return };
    if !is_text(scalar) {
        walk.findings.advise(Code::SdlSchemaType, node, "expected text").help("write it in quotes");
    } else if !scalar.text.trim().is_empty() && scalar.text.chars().count() < least {
        too_short(walk, node, least);
    }
}

fn too_short(walk: &mut Walk<'_, '_>, node: NodeId, least: usize) {
    let detail = format_args!("expected {least} characters or more");
    walk.findings.advise(Code::SdlSchemaValue, node, detail);
}

/// Appendix E, booleans. The network also knows the words of YAML 1.1.
pub(super) fn boolean(walk: &mut Walk<'_, '_>, node: NodeId) {
    let Some(scalar) = walk.tree.scalar(node) else { return };
    if matches!(scalar.text, "true" | "false" | "True" | "False" | "TRUE" | "FALSE") {
        return;
    }
    let Ok(Some(value)) = scalar.boolean() else { return };
    let detail = format_args!("found `{}`, expected {value}", excerpt(scalar.text));
    let write = Change::Write { scalar: node, text: value.to_string() };
    walk.findings.advise(Code::SdlSchemaType, node, detail).change(write);
}

/// Appendix E, `proto`. The network takes it in any letters.
pub(super) fn proto(walk: &mut Walk<'_, '_>, node: NodeId, words: &'static [&'static str]) {
    let found = walk.tree.raw(node);
    let Some(word) = words.iter().find(|word| word.eq_ignore_ascii_case(found)) else { return };
    if words.contains(&found) {
        return;
    }
    let leases = !walk.sdl.endpoints.is_empty();
    let draft = other_word(walk, node, words).help(format_args!("write `{word}`"));
    // Ports of leased addresses are told apart by the protocol as it is written. SDL spec §6.2.
    if !leases {
        draft.change(Change::Text { scalar: node, text: (*word).to_owned() });
    }
}

/// Appendix E, `permissions`. The network takes any.
pub(super) fn choice(walk: &mut Walk<'_, '_>, node: NodeId, words: &'static [&'static str]) {
    if words.contains(&walk.tree.raw(node)) {
        text(walk, node, 0);
    } else {
        other_word(walk, node, words);
    }
}

/// Appendix E, enumerations of the network's own. It takes other words only for what is not deployed.
pub(super) fn word(walk: &mut Walk<'_, '_>, node: NodeId, words: &'static [&'static str]) {
    if words.contains(&walk.tree.raw(node)) {
        text(walk, node, 0);
    } else if !walk.findings.has_errors() {
        other_word(walk, node, words);
    }
}

fn other_word<'f>(walk: &'f mut Walk<'_, '_>, node: NodeId, words: &'static [&'static str]) -> Draft<'f> {
    let found = excerpt(walk.tree.raw(node));
    let detail = format_args!("found `{found}`, expected one of {}", Words(words));
    walk.findings.advise(Code::SdlSchemaValue, node, detail)
}

/// Appendix E, `version`. SDL spec §1.3: the network takes many texts for the two.
pub(super) fn version(walk: &mut Walk<'_, '_>, node: NodeId) {
    let Some(scalar) = walk.tree.scalar(node) else { return };
    let read = match walk.sdl.dialect {
        Dialect::V2_0 => "2.0",
        Dialect::V2_1 => "2.1",
    };
    let write = Change::Write { scalar: node, text: format!("\"{read}\"") };
    if scalar.text != read {
        let detail = format_args!("found `{}`, which is read as {read}", excerpt(scalar.text));
        walk.findings
            .advise(Code::SdlSchemaValue, node, detail)
            .help("write \"2.0\" or \"2.1\"")
            .change(write);
    } else if !is_text(scalar) {
        let detail = format_args!("found the number {read}, expected text");
        walk.findings.advise(Code::SdlSchemaType, node, detail).help("write it in quotes").change(write);
    }
}

/// Appendix E, `reclamation`. SDL spec §3.7: the network takes every duration of Go.
pub(super) fn window(walk: &mut Walk<'_, '_>, node: NodeId) {
    let text = walk.tree.raw(node);
    let digits = text.strip_suffix(['s', 'm', 'h']).unwrap_or_default();
    if digits.bytes().all(|b| b.is_ascii_digit()) && digits.starts_with(|c| c != '0') {
        return;
    }
    let Ok(nanoseconds) = dialect::duration(text) else { return };
    let detail = format_args!("found `{}`, expected one number and s, m or h", excerpt(text));
    let draft = walk.findings.advise(Code::SdlSchemaValue, node, detail);
    if let Some((unit, size)) = UNITS.iter().find(|(_, size)| nanoseconds > 0 && nanoseconds % size == 0) {
        draft.change(Change::Text { scalar: node, text: format!("{}{unit}", nanoseconds / size) });
    }
}

/// Whether other tools see text, too.
pub(super) fn is_text(scalar: Scalar<'_>) -> bool {
    // Nothing else begins with most letters.
    let begins = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic() && !"tTfFnN".contains(c));
    scalar.tag == Tag::None && (scalar.is_quoted() || begins(scalar.text)) || scalar.is_text()
}

struct Words(&'static [&'static str]);

impl std::fmt::Display for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}

/// Keys and values that are looked at.
const MOST: usize = 16;

/// Nanoseconds, the longest first.
const UNITS: &[(&str, i64)] = &[("h", 3_600_000_000_000), ("m", 60_000_000_000), ("s", 1_000_000_000)];
