//! The strategy `shellScript`: what a script is handed. Running it is up to the host. Market facts B.6 and erratum K10.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{EPHEMERAL, absent, attribute, count, endpoints, volumes};
use crate::address::AccountAddress;
use crate::deployment::{GroupSpec, ResourceUnit};
use crate::error::{Code, Error, Result};
use crate::gojson;
use crate::price::Price;
use crate::resources::{Gpu, Storage, leased_ips};

/// What a price script reads: the units of a group, and the most that the order pays.
///
/// ```
/// use akashkit::{Code, Deployment};
/// use akashkit::billing::ScriptInput;
///
/// let deployment = Deployment::from_sdl(include_str!("../../../../examples/sdl/hello-web.yaml")).expect("an example");
/// let group = &deployment.groups()[0];
/// let input = ScriptInput::new(group, &[], 6)?;
/// assert_eq!(input.stdin()?, concat!(
///     r#"{"resources":[{"memory":134217728,"cpu":100,"gpu":{"units":0,"attributes":{}},"#,
///     r#""storage":[{"class":"ephemeral","size":268435456}],"count":1,"endpoint_quantity":1,"ip_lease_quantity":0}],"#,
///     r#""price":{"denom":"uact","amount":"200.000000000000000000"},"price_precision":6}"#, "\n",
/// ));
/// let owner = "akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
/// assert_eq!(input.env(&owner)[1], ("AKASH_DENOM", "uact".to_owned()));
///
/// let two = [group.resources[0].clone(), group.resources[0].clone()];
/// assert_eq!(ScriptInput::new(group, &two, 6).unwrap_err().code(), Code::PricingAllocated);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScriptInput {
    resources: Vec<ScriptUnit>,
    price: Price,
    #[serde(skip_serializing_if = "is_zero")]
    price_precision: u32,
}

impl ScriptInput {
    /// What a script reads of a group. `allocated` are the units as the provider has reserved them, with the models of graphics
    /// processors that it has, or none; `price_precision` is 6 with every provider, and left out where it is 0.
    ///
    /// # Errors
    /// [`Code::PricingAllocated`] for more units than the group has; [`Code::GpuText`] for a key under `vendor/` that names no
    /// model; [`Code::GroupAmount`], [`Code::GroupCpuAbsent`], [`Code::GroupGpuAbsent`], [`Code::GroupMemoryAbsent`];
    /// [`Code::GroupPrice`] without units; those of [`GroupSpec::ceiling`].
    pub fn new(group: &GroupSpec, allocated: &[ResourceUnit], price_precision: u32) -> Result<Self> {
        let price = group.ceiling()?.ok_or(Code::GroupPrice)?;
        let units = if allocated.is_empty() { &group.resources } else { allocated };
        let Some(missing) = group.resources.len().checked_sub(units.len()) else {
            let error = Error::new(Code::PricingAllocated).with("found", units.len());
            return Err(error.with("most", group.resources.len()));
        };
        let mut resources = units.iter().map(ScriptUnit::of).collect::<Result<Vec<_>>>()?;
        // Units that are not reserved have nothing at all.
        resources.extend(std::iter::repeat_n(ScriptUnit::default(), missing));
        Ok(Self { resources, price, price_precision })
    }

    /// The bytes on its standard input: a line of JSON.
    ///
    /// # Errors
    /// [`Code::JsonText`], which no input leads to.
    pub fn stdin(&self) -> Result<String> {
        gojson::to_string(self).map(|json| json + "\n")
    }

    /// What is added to its environment.
    pub fn env(&self, owner: &AccountAddress) -> [(&'static str, String); 2] {
        [("AKASH_OWNER", owner.to_string()), ("AKASH_DENOM", self.price.denom().to_string())]
    }

    /// The units of the order.
    pub fn resources(&self) -> &[ScriptUnit] {
        &self.resources
    }

    /// The most that the order pays per block.
    pub fn ceiling(&self) -> &Price {
        &self.price
    }

    /// Digits behind the point that the script is to print; 0 where it is not told.
    pub fn price_precision(&self) -> u32 {
        self.price_precision
    }
}

/// A unit as a script reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ScriptUnit {
    /// Bytes of a replica.
    pub memory: u64,
    /// Thousandths of a core of a replica.
    pub cpu: u64,
    /// Graphics processors of a replica.
    pub gpu: ScriptGpu,
    /// Volumes of a replica; `None` in a unit that is not reserved.
    pub storage: Option<Vec<ScriptVolume>>,
    /// Replicas.
    pub count: u32,
    /// Endpoints of the unit, however many replicas there are.
    pub endpoint_quantity: u64,
    /// IP addresses that the unit leases, however many replicas there are.
    pub ip_lease_quantity: u64,
}

/// Graphics processors as a script reads them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ScriptGpu {
    /// Pieces.
    pub units: u64,
    /// What they are.
    pub attributes: ScriptGpuAttributes,
}

/// What graphics processors are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ScriptGpuAttributes {
    /// A model of each vendor: where the order names several of one, the last.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub vendor: BTreeMap<String, ScriptGpuModel>,
}

/// A model of graphics processor as a script reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ScriptGpuModel {
    /// Such as `a100`.
    pub model: String,
    /// Such as `80Gi`, where the order asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ram: Option<String>,
    /// Such as `sxm`, where the order asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interface: Option<String>,
}

/// A volume as a script reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ScriptVolume {
    /// Such as `beta3` or `ram`; `ephemeral` where it has none.
    pub class: String,
    /// Bytes.
    pub size: u64,
}

impl ScriptUnit {
    pub(in crate::billing) fn of(unit: &ResourceUnit) -> Result<Self> {
        let resource = &unit.resource;
        let cpu = resource.cpu.as_ref().ok_or_else(|| absent(Code::GroupCpuAbsent, resource))?;
        let gpu = resource.gpu.as_ref().ok_or_else(|| absent(Code::GroupGpuAbsent, resource))?;
        let memory = resource.memory.as_ref().ok_or_else(|| absent(Code::GroupMemoryAbsent, resource))?;
        Ok(Self {
            memory: memory.size.amount()?,
            cpu: cpu.units.amount()?,
            gpu: ScriptGpu::of(gpu)?,
            storage: Some(volumes(resource).iter().map(ScriptVolume::of).collect::<Result<_>>()?),
            count: unit.count,
            endpoint_quantity: count(endpoints(resource).len()),
            ip_lease_quantity: leased_ips(endpoints(resource).iter()),
        })
    }
}

impl ScriptGpu {
    fn of(gpu: &Gpu) -> Result<Self> {
        let keys = gpu.attributes.iter().map(|attribute| attribute.key.as_str());
        let vendor = keys.filter_map(model).collect::<Result<_>>()?;
        Ok(Self { units: gpu.units.amount()?, attributes: ScriptGpuAttributes { vendor } })
    }
}

impl ScriptVolume {
    fn of(volume: &Storage) -> Result<Self> {
        let class = attribute(volume, "class").unwrap_or(EPHEMERAL).to_owned();
        Ok(Self { class, size: volume.size.amount()? })
    }
}

/// The vendor and the model that a key names; `None` for keys of something else. The word between them is not looked at.
fn model(key: &str) -> Option<Result<(String, ScriptGpuModel)>> {
    let rest = match key.split_once('/') {
        Some(("vendor", rest)) => rest,
        None if key == "vendor" => "",
        _ => return None,
    };
    let parts: Vec<&str> = rest.split('/').collect();
    let [vendor, _, name, variant @ ..] = parts.as_slice() else { return Some(Err(unread(key))) };
    if variant.len() % 2 != 0 {
        return Some(Err(unread(key)));
    }
    let mut model = ScriptGpuModel { model: (*name).to_owned(), ..ScriptGpuModel::default() };
    for pair in variant.chunks_exact(2) {
        match pair[0] {
            "ram" => model.ram = Some(pair[1].to_owned()),
            "interface" => model.interface = Some(pair[1].to_owned()),
            _ => {}
        }
    }
    Some(Ok(((*vendor).to_owned(), model)))
}

fn unread(key: &str) -> Error {
    Error::new(Code::GpuText).with("found", key.escape_debug())
}

// The signature is serde's.
fn is_zero(precision: &u32) -> bool {
    *precision == 0
}
