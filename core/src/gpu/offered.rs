//! What a provider's attributes say that it has.

use std::collections::{BTreeSet, HashSet};

use serde::Serialize;

use super::model::{CAPABILITIES, GpuModel};
use crate::attributes::Attribute;

/// A processor that a provider advertises.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Offered {
    /// The model, with as much as the attributes say of it.
    pub model: GpuModel,
    /// What orders may ask for it with, and the provider does not advertise: such orders do not find it.
    pub missing: Vec<Attribute>,
}

/// Reads the processors out of a provider's attributes, sorted. Attributes that name none are passed over.
///
/// ```
/// use akashkit::{Attribute, gpu::offered};
///
/// let advertised = [
///     Attribute::new("region", "eu-west"),
///     Attribute::new("capabilities/gpu/vendor/nvidia/model/h100", "true"),
///     Attribute::new("capabilities/gpu/vendor/nvidia/model/h100/interface/sxm5", "true"),
/// ];
/// let h100 = &offered(&advertised)[0];
/// assert_eq!(h100.model.to_string(), "h100 sxm");
/// // No order can ask for `sxm5`, only for `sxm`.
/// assert_eq!(h100.missing[0].key, "capabilities/gpu/vendor/nvidia/model/h100/interface/sxm");
/// assert!(offered(&advertised[..1]).is_empty());
/// ```
pub fn offered(attributes: &[Attribute]) -> Vec<Offered> {
    let advertised =
        attributes.iter().filter(|Attribute { key, value }| value == "true" && key.starts_with(CAPABILITIES));
    let keys: HashSet<&str> = advertised.map(|attribute| attribute.key.as_str()).collect();
    let models: BTreeSet<GpuModel> = keys.iter().filter_map(|key| GpuModel::from_key(key).ok()).collect();
    most_said(&models)
        .filter(|model| !model.is_any())
        .map(|model| Offered {
            model: model.clone(),
            missing: model
                .capabilities()
                .into_iter()
                .filter(|form| !keys.contains(form.key.as_str()))
                .collect(),
        })
        .collect()
}

/// Those of which no other says more.
fn most_said(models: &BTreeSet<GpuModel>) -> impl Iterator<Item = &GpuModel> {
    let with_ram = models.iter().filter(|model| model.ram_gib().is_some());
    let with_ram: HashSet<_> = with_ram.map(|model| (name_of(model), model.interface())).collect();
    let mut following = models.iter().skip(1);
    models.iter().filter(move |model| {
        // Sorted, so that what says more of the memory or the same follows.
        let next = following.next().filter(|next| name_of(next) == name_of(model));
        match (model.ram_gib(), model.interface()) {
            (None, None) => next.is_none(),
            (ram, None) => next.is_none_or(|next| next.ram_gib() != ram),
            (None, interface) => !with_ram.contains(&(name_of(model), interface)),
            (Some(_), Some(_)) => true,
        }
    })
}

fn name_of(model: &GpuModel) -> (&str, &str) {
    (model.vendor(), model.model())
}
