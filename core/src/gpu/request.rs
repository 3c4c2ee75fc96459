//! From models that one would like to what an order asks for.

use super::model::{GpuModel, NVIDIA};
use crate::attributes::Attribute;
use crate::error::{Code, Error, Result};
use crate::repeats::{first_of, repeats};

/// The attributes that an SDL with these models produces: any one of them will do, and their order means nothing to the market.
/// (Which bid to prefer is up to a policy.)
///
/// ```
/// use akashkit::Code;
/// use akashkit::gpu::request_attributes;
///
/// let attributes = request_attributes(&["H100 80GB".parse()?, "A100".parse()?, "h100 80Gi".parse()?])?;
/// let keys: Vec<&str> = attributes.iter().map(|attribute| attribute.key.as_str()).collect();
/// assert_eq!(keys, ["vendor/nvidia/model/a100", "vendor/nvidia/model/h100/ram/80Gi"]);
/// assert_eq!(request_attributes(&[]).unwrap_err().code(), Code::GpuNone);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::GpuNone`] without a model; [`Code::GpuVendor`] for one that is not nvidia's, which no SDL can ask for.
pub fn request_attributes(models: &[GpuModel]) -> Result<Vec<Attribute>> {
    let mut attributes: Vec<Attribute> = askable(models)?.iter().map(|model| model.attribute()).collect();
    attributes.sort();
    Ok(attributes)
}

/// The `gpu` of a compute profile, as lines of YAML that begin at the margin.
///
/// ```
/// use akashkit::Code;
/// use akashkit::gpu::request_sdl;
///
/// let lines = request_sdl(2, &["H100 SXM5".parse()?, "A100-80GB".parse()?])?;
/// assert_eq!(lines, "\
/// gpu:
///   units: 2
///   attributes:
///     vendor:
///       nvidia:
///         - model: h100
///           interface: sxm
///         - model: a100
///           ram: 80Gi
/// ");
/// assert_eq!(request_sdl(1, &["MI100".parse()?]).unwrap_err().code(), Code::GpuVendor);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::GpuNone`] without a model or for no units; [`Code::GpuVendor`] for a model that is not nvidia's.
pub fn request_sdl(units: u32, models: &[GpuModel]) -> Result<String> {
    let models = askable(models)?;
    if units == 0 {
        return Err(Code::GpuNone.into());
    }
    let mut lines = format!("gpu:\n  units: {units}\n  attributes:\n    vendor:\n      nvidia:\n");
    for model in models {
        // A star alone would be an alias.
        let name = if model.is_any() { "\"*\"" } else { model.model() };
        lines += &format!("        - model: {name}\n");
        if let Some(ram) = model.ram_gib() {
            lines += &format!("          ram: {ram}Gi\n");
        }
        if let Some(interface) = model.interface() {
            lines += &format!("          interface: {interface}\n");
        }
    }
    Ok(lines)
}

/// Each once, in their order.
fn askable(models: &[GpuModel]) -> Result<Vec<&GpuModel>> {
    if let Some(other) = models.iter().find(|model| model.vendor() != NVIDIA) {
        return Err(Error::new(Code::GpuVendor).with("found", other));
    }
    let repeats = repeats(models.iter());
    let once = models.iter().enumerate().filter(|(at, _)| first_of(&repeats, *at).is_none());
    let once: Vec<_> = once.map(|(_, model)| model).collect();
    if once.is_empty() { Err(Code::GpuNone.into()) } else { Ok(once) }
}
