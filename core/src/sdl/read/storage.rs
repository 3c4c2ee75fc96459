//! `storage`: one volume or a list of them, their attributes, and the reference's peculiar order.

use std::collections::HashSet;

use crate::attributes::Attribute;
use crate::error::Code;
use crate::sdl::Change;
use crate::sdl::decode::{Decoder, Map, Text, excerpt};
use crate::sdl::model::{Placed, Volume};
use crate::sdl::remedy;
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
        let mut map = Map::new();
        self.scoped(|d| d.visit(node, |d, at| d.map(at, &mut map, false, Self::attribute_value)));
        let mut is_persistent = false;
        // `persistent` before `class`, which may be empty beside it.
        for (key, value) in map.iter_mut().rev() {
            self.storage_attribute(key, value, is_persistent);
            is_persistent |= key == "persistent" && value.value == "true";
        }
        map.entry("persistent".into()).or_insert(Placed::new("false".into(), node));
        self.storage_class(&mut map);
        let normal = |(key, value): (Text<'_>, Placed<Text<'_>>)| Attribute {
            value: match value.value.as_ref() {
                "on" | "yes" if key == "persistent" => "true".to_owned(),
                "off" | "no" if key == "persistent" => "false".to_owned(),
                text => text.to_owned(),
            },
            key: key.into_owned(),
        };
        map.into_iter().map(normal).collect()
    }

    fn attribute_value(&mut self, node: NodeId) -> Placed<Text<'t>> {
        Placed::new(self.text(node).unwrap_or_default(), node)
    }

    /// SDL spec D-20, D-21. The class goes by the text of `persistent` as written: `yes` gets no class, `no` may have one.
    fn storage_class(&mut self, map: &mut Map<'t, Placed<Text<'t>>>) {
        let Some(persistent) = map.get("persistent").cloned() else { return };
        let Some(class) = map.get("class").filter(|class| !class.value.is_empty()) else {
            if persistent.value == "true" {
                map.insert("class".into(), Placed::new(DEFAULT.into(), persistent.at));
            }
            return;
        };
        if class.value == "ram" && persistent.value != "false" {
            let change = Change::Text { scalar: persistent.at, text: "false".to_owned() };
            self.findings
                .refuse(Code::SdlStorageRamPersistent, persistent.at, "")
                .related(class.at, "the class is memory")
                .change(change);
            map.insert("persistent".into(), Placed::new("false".into(), persistent.at));
        } else if class.value != "ram" && persistent.value == "false" {
            let detail = format_args!("found `{}`", excerpt(&class.value));
            self.findings.refuse(Code::SdlStorageClassEphemeral, class.at, detail);
        }
    }

    /// SDL spec D-22 to D-24.
    fn storage_attribute(&mut self, key: &str, value: &mut Placed<Text<'t>>, is_persistent: bool) {
        let found = excerpt(&value.value).into_owned();
        let (code, detail, meant) = match key {
            "persistent" if PERSISTENT.contains(&value.value.as_ref()) => return,
            "persistent" => {
                let detail = format!("found `{found}`, expected true or false");
                (Code::SdlStoragePersistent, detail, remedy::truth(&value.value))
            }
            "class" if value.value.is_empty() && is_persistent => return,
            "class" if CLASSES.contains(&value.value.as_ref()) => return,
            "class" => {
                let detail = format!("found `{found}`, expected one of {}", CLASSES.join(", "));
                (Code::SdlStorageClass, detail, remedy::storage_class(&value.value, CLASSES))
            }
            _ => {
                let detail = format!("found `{}`, expected persistent or class", excerpt(key));
                (Code::SdlStorageAttribute, detail, None)
            }
        };
        let draft = self.findings.refuse(code, value.at, detail);
        if let Some(meant) = meant {
            draft.change(Change::Text { scalar: value.at, text: meant.to_owned() });
            value.value = meant.into();
        }
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

pub(crate) const CLASSES: &[&str] = &["default", "beta1", "beta2", "beta3", "ram"];

/// Words for whether a volume outlives its lease, as the network takes them.
const PERSISTENT: &[&str] = &["true", "on", "yes", "false", "off", "no"];
