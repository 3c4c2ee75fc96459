//! Which graphics processors of a machine a replica takes. Market facts B.7.1.

use super::{GpuDevice, Node};
use crate::attributes::Attribute;
use crate::resources::Gpu;

/// What is asked of a device of one vendor and model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Asked<'a> {
    ram: Option<String>,
    interface: Option<&'a str>,
}

/// Takes processors of a machine; from then on the request is for the model of the last one. `None`, and nothing taken, where
/// they do not suffice.
pub(super) fn take(node: &mut Node, request: &mut Gpu, units: u64) -> Option<()> {
    if units == 0 {
        return Some(());
    }
    let asked = asked(&request.attributes)?;
    let mut matching = node.gpus.iter().filter_map(|device| Some((device, matched(&asked, device)?)));
    let last = usize::try_from(units - 1).ok()?;
    let (device, found) = matching.nth(last)?;
    let pinned = pinned(device, found);
    // All of the machine are counted, also those of other models.
    node.gpu.take(units).then(|| request.attributes = vec![pinned])
}

/// Vendor and model.
type Model<'a> = (&'a str, &'a str);

/// `None` where a key cannot be read, or there is none.
fn asked(attributes: &[Attribute]) -> Option<Vec<(Model<'_>, Asked<'_>)>> {
    let asked = attributes.iter().map(|attribute| read(&attribute.key)).collect::<Option<Vec<_>>>()?;
    (!asked.is_empty()).then_some(asked)
}

fn read(key: &str) -> Option<(Model<'_>, Asked<'_>)> {
    let parts: Vec<&str> = key.split('/').collect();
    let [vendor_key, vendor, model_key, model, rest @ ..] = parts.as_slice() else { return None };
    let is_known = VENDORS.contains(vendor) && *vendor_key == "vendor" && *model_key == "model";
    if !is_known || rest.len() % 2 != 0 {
        return None;
    }
    let mut asked = Asked::default();
    for pair in rest.chunks_exact(2) {
        match (pair[0], pair[1]) {
            ("ram", size) => asked.ram = Some(gibibytes(size)?),
            ("interface", interface @ ("pcie" | "sxm")) => asked.interface = Some(interface),
            ("interface", _) => return None,
            _ => {}
        }
    }
    Some(((vendor, model), asked))
}

/// What is asked of this device, where it has that. A model that is named counts before `*`.
fn matched<'a, 'k>(asked: &'a [(Model<'k>, Asked<'k>)], device: &GpuDevice) -> Option<&'a Asked<'k>> {
    // Of two for one model the last counts.
    let find = |model| asked.iter().rev().find(|(known, _)| *known == (device.vendor.as_str(), model));
    let (_, asked) = find(device.model.as_str()).or_else(|| find("*"))?;
    let interface = device.interface.to_lowercase();
    let interface = if interface.starts_with("sxm") { "sxm" } else { interface.as_str() };
    let has_ram = asked.ram.as_ref().is_none_or(|ram| *ram == device.memory);
    (has_ram && asked.interface.is_none_or(|asked| asked == interface)).then_some(asked)
}

fn pinned(device: &GpuDevice, asked: &Asked<'_>) -> Attribute {
    let mut key = format!("vendor/{}/model/{}", device.vendor, device.model);
    if let Some(ram) = &asked.ram {
        key += &format!("/ram/{ram}");
    }
    if let Some(interface) = asked.interface {
        key += &format!("/interface/{interface}");
    }
    Attribute::new(key, "true")
}

/// A size of memory in whole `Gi`, which is how machines name theirs.
fn gibibytes(size: &str) -> Option<String> {
    let digits = size.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(size.len());
    let (number, unit) = size.split_at(digits);
    let bytes = UNITS.iter().find(|(name, _)| *name == unit)?.1;
    let bytes = number.parse::<u64>().ok()?.checked_mul(bytes)?;
    Some(format!("{}Gi", bytes >> 30))
}

const VENDORS: &[&str] = &["amd", "nvidia"];
const UNITS: &[(&str, u64)] = &[
    ("", 1),
    ("k", 1_000),
    ("Ki", 1 << 10),
    ("M", 1_000_000),
    ("Mi", 1 << 20),
    ("G", 1_000_000_000),
    ("Gi", 1 << 30),
    ("T", 1_000_000_000_000),
    ("Ti", 1 << 40),
];
