//! What providers ask for an order: the strategies of the network's provider as functions. Market facts B.3 to B.6.

mod generic;
mod gpu_prices;
mod printed;
mod random;
mod scale;
mod scale_rates;
mod script;
mod script_output;
#[cfg(test)]
mod tests;

pub use generic::{GenericPricing, GenericRates};
pub use gpu_prices::GpuPrices;
pub use random::RandomRange;
pub use scale::ScalePricing;
pub use scale_rates::ScaleRates;
pub use script::{ScriptGpu, ScriptGpuAttributes, ScriptGpuModel, ScriptInput, ScriptUnit, ScriptVolume};
pub use script_output::{ScriptOutput, ScriptSettings};

use crate::error::{Code, Error};
use crate::resources::{Endpoint, Resources, Storage};

/// What an attribute of a volume says; nothing where it is empty.
fn attribute<'v>(volume: &'v Storage, key: &str) -> Option<&'v str> {
    let attribute = volume.attributes.iter().find(|attribute| attribute.key == key);
    attribute.map(|attribute| attribute.value.as_str()).filter(|value| !value.is_empty())
}

/// Widening on every platform.
fn count(items: usize) -> u64 {
    items as u64
}

fn endpoints(resources: &Resources) -> &[Endpoint] {
    resources.endpoints.as_deref().unwrap_or_default()
}

fn volumes(resources: &Resources) -> &[Storage] {
    resources.storage.as_deref().unwrap_or_default()
}

fn absent(code: Code, resources: &Resources) -> Error {
    Error::new(code).with("in unit", resources.id)
}

/// The class of a volume that names none.
const EPHEMERAL: &str = "ephemeral";
