//! What a provider's attributes say that it has: graphics processors and classes of storage. Market facts A.4.4.

use super::Attribute;
use super::requirement::is_answered;

/// The processors that attributes advertise, as orders ask for them: keys such as `vendor/nvidia/model/a100`, and their values.
pub(crate) fn gpus(attributes: &[Attribute]) -> impl Iterator<Item = (&str, &str)> {
    attributes.iter().filter_map(|attribute| Some((gpu_key(&attribute.key)?, attribute.value.as_str())))
}

/// An attribute of one class of storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct StorageCapability<'a> {
    /// Attributes with the same one belong together.
    pub tag: &'a str,
    pub name: &'a str,
    pub value: &'a str,
}

/// The classes of storage that attributes advertise, attribute by attribute.
pub(crate) fn storage(attributes: &[Attribute]) -> impl Iterator<Item = StorageCapability<'_>> {
    attributes.iter().filter_map(|attribute| {
        let (tag, name) = storage_key(&attribute.key)?;
        Some(StorageCapability { tag, name, value: &attribute.value })
    })
}

/// Whether one class of storage has all that a volume wants.
pub(crate) fn has_storage(offered: &[Attribute], wanted: &[Attribute]) -> bool {
    let Some((first, rest)) = wanted.split_first() else { return true };
    let candidates = storage(offered).filter(|found| is_answered(first, found.name, found.value));
    candidates.map(|found| found.tag).any(|tag| {
        let has = |wanted: &Attribute| {
            storage(offered).any(|found| found.tag == tag && is_answered(wanted, found.name, found.value))
        };
        rest.iter().all(has)
    })
}

// `capabilities/gpu-interconnect/fabric/ib` is one of them too: `fabric/ib`.
fn gpu_key(key: &str) -> Option<&str> {
    let parts = key.strip_prefix(ROOT).filter(|parts| parts.starts_with("gpu"))?;
    parts.split_once('/').map(|(_, rest)| rest).filter(|rest| rest.contains('/'))
}

// `capabilities/storageX/1/class` counts as well: the network looks at how the key begins.
fn storage_key(key: &str) -> Option<(&str, &str)> {
    let parts = key.strip_prefix(ROOT).filter(|parts| parts.starts_with("storage"))?;
    let (_, rest) = parts.split_once('/')?;
    rest.split_once('/').filter(|(_, name)| !name.contains('/'))
}

const ROOT: &str = "capabilities/";
