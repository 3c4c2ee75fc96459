//! `storage`: one volume or a list of them, their attributes, and the reference's peculiar order.

use std::collections::HashSet;

use crate::attributes::Attribute;
use crate::error::Code;
use crate::sdl::decode::{Decoder, Map, Text, excerpt};
use crate::sdl::model::{Placed, Volume};
use crate::sdl::tree::{Kind, NodeId};
use crate::sorting;

impl<'t> Decoder<'t, '_> {
    pub(super) fn storage(&mut self, node: NodeId) -> Vec<Volume> {
        let mut volumes = match self.tree.node(node).kind {
            Kind::Mapping(_) => {
                let volume = self.scoped(|d| d.visit(node, Self::volume));
                vec![Volume { name: DEFAULT.to_owned(), ..volume }]
            }
            Kind::Sequence(children) => {
                let items = self.tree.children(children).iter();
                items.map(|item| self.scoped(|d| d.visit(*item, Self::volume))).collect()
            }
            // The reference takes any scalar for no storage at all.
            Kind::Alias { .. } | Kind::Scalar { .. } => Vec::new(),
        };
        for volume in volumes.iter_mut().filter(|volume| volume.name.is_empty()) {
            volume.name = DEFAULT.to_owned();
        }
        let mut names = HashSet::new();
        for volume in &volumes {
            if !names.insert(&volume.name) {
                let detail = format_args!("found `{}` again", excerpt(&volume.name));
                self.findings.refuse(Code::SdlStorageDuplicate, volume.at, detail);
            }
        }
        sorting::stable(&mut volumes, comes_before);
        volumes
    }

    fn volume(&mut self, node: NodeId) -> Volume {
        let mut volume = Volume { at: node, size: Placed::new(0, node), ..Volume::default() };
        for entry in self.fields_unless_null(node) {
            match entry.key.as_ref() {
                "name" => volume.name = self.value(&entry, Self::text).unwrap_or_default().into_owned(),
                "size" => volume.size = self.byte_size(&entry),
                "attributes" => {
                    volume.attributes = self.optional(&entry, Self::storage_attributes).unwrap_or_default();
                }
                _ => {}
            }
        }
        volume
    }

    fn storage_attributes(&mut self, node: NodeId) -> Vec<Attribute> {
        let mut map = self.scoped(|d| d.visit(node, Self::text_map));
        map.entry("persistent".into()).or_insert("false".into());
        self.storage_class(node, &mut map);
        let mut attributes = Vec::with_capacity(map.len());
        for (key, value) in &map {
            let Some(value) = self.storage_attribute(node, key, value) else { continue };
            attributes.push(Attribute { key: key.clone().into_owned(), value: value.to_owned() });
        }
        attributes
    }

    /// The class goes by the text of `persistent` as written: `yes` gets no class, `no` may have one.
    fn storage_class(&mut self, node: NodeId, map: &mut Map<'t, Text<'t>>) {
        let persistent = map.get("persistent").map_or("", |p| p.as_ref());
        match map.get("class").map_or("", |c| c.as_ref()) {
            "" if persistent == "true" => drop(map.insert("class".into(), DEFAULT.into())),
            "" => {}
            "ram" if persistent != "false" => {
                self.findings.refuse(Code::SdlStorageRamPersistent, node, "set `persistent: false`");
            }
            "ram" => {}
            class if persistent == "false" => {
                let detail = format_args!("class {} needs `persistent: true`", excerpt(class));
                self.findings.refuse(Code::SdlStorageClassEphemeral, node, detail);
            }
            _ => {}
        }
    }

    fn storage_attribute<'v>(&mut self, node: NodeId, key: &str, value: &'v str) -> Option<&'v str> {
        match (key, value) {
            ("persistent", "true" | "on" | "yes") => return Some("true"),
            ("persistent", "false" | "off" | "no") => return Some("false"),
            ("persistent", _) => {
                let detail = format_args!("found `{}`, expected true or false", excerpt(value));
                self.findings.refuse(Code::SdlStoragePersistent, node, detail);
            }
            ("class", value) if CLASSES.contains(&value) => return Some(value),
            ("class", _) => {
                let detail =
                    format_args!("found `{}`, expected one of {}", excerpt(value), CLASSES.join(", "));
                self.findings.refuse(Code::SdlStorageClass, node, detail);
            }
            _ => {
                let detail = format_args!("found `{}`, expected persistent or class", excerpt(key));
                self.findings.refuse(Code::SdlStorageAttribute, node, detail);
            }
        }
        None
    }
}

/// The reference's order, which is none: of two equal volumes that are not persistent each comes before the other.
fn comes_before(a: &Volume, b: &Volume) -> bool {
    if a.size.value != b.size.value {
        return a.size.value < b.size.value;
    }
    match (a.attribute("persistent"), b.attribute("persistent")) {
        (None, Some(_)) => return true,
        (Some(_), None) => return false,
        (Some(a), Some(b)) if a < b => return true,
        _ => {}
    }
    if !a.is_persistent() {
        return true;
    }
    b.is_persistent() && a.name < b.name
}

const DEFAULT: &str = "default";

const CLASSES: &[&str] = &["default", "beta1", "beta2", "beta3", "ram"];
