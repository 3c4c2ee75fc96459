//! Groups, resources and coins between the domain and the wire.
//!
//! Toward the domain, text that is not UTF-8 is replaced as Go's JSON replaces it (U+FFFD); who must not lose anything
//! compares the bytes afterwards.

use prost::Message;

use super::akash::{deployment as wire, resources};
use super::{base, number};
use crate::attributes::Attribute;
use crate::deployment::{GroupSpec, PlacementRequirements, ResourceUnit, SignedBy};
use crate::error::{Code, Error, Result};
use crate::price::{Coin, DecCoin};
use crate::resources::{Cpu, Endpoint, EndpointKind, Gpu, Memory, ResourceValue, Resources, Storage};

impl GroupSpec {
    /// The group as protobuf bytes, exactly as the chain's own code writes them.
    ///
    /// ```
    /// use akashkit::deployment::GroupSpec;
    ///
    /// let group = GroupSpec { name: "westcoast".into(), ..GroupSpec::default() };
    /// assert_eq!(group.to_proto(), b"\x0a\x09westcoast\x12\x02\x0a\x00");
    /// assert!(GroupSpec::from_proto(b"\x0a\x09west").is_err());
    /// ```
    pub fn to_proto(&self) -> Vec<u8> {
        wire::GroupSpec::from(self).encode_to_vec()
    }

    /// Reads the group from protobuf bytes.
    ///
    /// ```
    /// use akashkit::deployment::GroupSpec;
    ///
    /// let group = GroupSpec::from_proto(b"\x0a\x09westcoast\x12\x02\x0a\x00")?;
    /// assert_eq!(group.name, "westcoast");
    /// assert_eq!(GroupSpec::from_proto(&[0xff]).unwrap_err().code().as_str(), "wire.bytes");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireBytes`], [`Code::WireField`], [`Code::WireNumber`], and [`Code::WireText`] when a text is not UTF-8.
    pub fn from_proto(bytes: &[u8]) -> Result<Self> {
        let message: wire::GroupSpec = super::decode(&wire::GroupSpec::SCHEMA, bytes)?;
        let group = Self::try_from(&message)?;
        let canonical = super::from_wire(&wire::GroupSpec::SCHEMA, bytes)?.to_wire(&wire::GroupSpec::SCHEMA);
        if group.to_proto() == canonical { Ok(group) } else { Err(Code::WireText.into()) }
    }
}

/// The text of a field; what is not UTF-8 becomes U+FFFD, byte by byte.
pub(crate) fn text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| char::REPLACEMENT_CHARACTER));
    }
    text
}

impl From<&GroupSpec> for wire::GroupSpec {
    fn from(group: &GroupSpec) -> Self {
        Self {
            name: group.name.clone().into_bytes(),
            requirements: (&group.requirements).into(),
            resources: all(&group.resources),
        }
    }
}

impl TryFrom<&wire::GroupSpec> for GroupSpec {
    type Error = Error;

    fn try_from(group: &wire::GroupSpec) -> Result<Self> {
        Ok(Self {
            name: text(&group.name),
            requirements: (&group.requirements).into(),
            resources: try_all(&group.resources)?,
        })
    }
}

impl From<&PlacementRequirements> for base::PlacementRequirements {
    fn from(requirements: &PlacementRequirements) -> Self {
        let SignedBy { all_of, any_of } = &requirements.signed_by;
        Self {
            signed_by: base::SignedBy { all_of: texts(all_of), any_of: texts(any_of) },
            attributes: all(requirements.attributes.as_deref().unwrap_or_default()),
        }
    }
}

impl From<&base::PlacementRequirements> for PlacementRequirements {
    fn from(requirements: &base::PlacementRequirements) -> Self {
        let texts = |list: &[Vec<u8>]| filled(list.iter().map(|bytes| text(bytes)).collect());
        let base::SignedBy { all_of, any_of } = &requirements.signed_by;
        Self {
            signed_by: SignedBy { all_of: texts(all_of), any_of: texts(any_of) },
            attributes: filled(all(&requirements.attributes)),
        }
    }
}

impl From<&ResourceUnit> for wire::ResourceUnit {
    fn from(unit: &ResourceUnit) -> Self {
        Self { resource: (&unit.resource).into(), count: unit.count, price: (&unit.price).into() }
    }
}

impl TryFrom<&wire::ResourceUnit> for ResourceUnit {
    type Error = Error;

    fn try_from(unit: &wire::ResourceUnit) -> Result<Self> {
        Ok(Self {
            resource: (&unit.resource).try_into()?,
            count: unit.count,
            price: (&unit.price).try_into()?,
        })
    }
}

impl From<&Resources> for resources::Resources {
    fn from(from: &Resources) -> Self {
        Self {
            id: from.id,
            cpu: from.cpu.as_ref().map(Into::into),
            memory: from.memory.as_ref().map(Into::into),
            storage: all(from.storage.as_deref().unwrap_or_default()),
            gpu: from.gpu.as_ref().map(Into::into),
            endpoints: all(from.endpoints.as_deref().unwrap_or_default()),
        }
    }
}

impl TryFrom<&resources::Resources> for Resources {
    type Error = Error;

    fn try_from(from: &resources::Resources) -> Result<Self> {
        Ok(Self {
            id: from.id,
            cpu: from.cpu.as_ref().map(TryInto::try_into).transpose()?,
            memory: from.memory.as_ref().map(TryInto::try_into).transpose()?,
            storage: filled(try_all(&from.storage)?),
            gpu: from.gpu.as_ref().map(TryInto::try_into).transpose()?,
            endpoints: filled(all(&from.endpoints)),
        })
    }
}

/// Cpu, memory and gpu have the same shape under different names.
macro_rules! amounts {
    ($($name:ident . $field:ident = $wire:ident . $wire_field:ident;)*) => {$(
        impl From<&$name> for resources::$wire {
            fn from(from: &$name) -> Self {
                Self { $wire_field: (&from.$field).into(), attributes: all(&from.attributes) }
            }
        }

        impl TryFrom<&resources::$wire> for $name {
            type Error = Error;

            fn try_from(from: &resources::$wire) -> Result<Self> {
                Ok(Self { $field: (&from.$wire_field).try_into()?, attributes: all(&from.attributes) })
            }
        }
    )*};
}

amounts! {
    Cpu.units = Cpu.units;
    Gpu.units = Gpu.units;
    Memory.size = Memory.quantity;
}

impl From<&Storage> for resources::Storage {
    fn from(volume: &Storage) -> Self {
        Self {
            name: volume.name.clone().into_bytes(),
            quantity: (&volume.size).into(),
            attributes: all(&volume.attributes),
        }
    }
}

impl TryFrom<&resources::Storage> for Storage {
    type Error = Error;

    fn try_from(volume: &resources::Storage) -> Result<Self> {
        Ok(Self {
            name: text(&volume.name),
            size: (&volume.quantity).try_into()?,
            attributes: all(&volume.attributes),
        })
    }
}

impl From<&ResourceValue> for resources::ResourceValue {
    fn from(value: &ResourceValue) -> Self {
        Self { val: value.val.unwrap_or_default().to_string().into_bytes() }
    }
}

impl TryFrom<&resources::ResourceValue> for ResourceValue {
    type Error = Error;

    // Chain erratum N4: absent is zero here, unlike in a price.
    fn try_from(value: &resources::ResourceValue) -> Result<Self> {
        Ok(Self { val: Some(number::int(&value.val)?.unwrap_or_default()) })
    }
}

impl From<&Endpoint> for resources::Endpoint {
    fn from(endpoint: &Endpoint) -> Self {
        Self { kind: endpoint.kind.0, sequence_number: endpoint.sequence_number }
    }
}

impl From<&resources::Endpoint> for Endpoint {
    fn from(endpoint: &resources::Endpoint) -> Self {
        Self { kind: EndpointKind(endpoint.kind), sequence_number: endpoint.sequence_number }
    }
}

impl From<&Attribute> for base::Attribute {
    fn from(attribute: &Attribute) -> Self {
        Self { key: attribute.key.clone().into_bytes(), value: attribute.value.clone().into_bytes() }
    }
}

impl From<&base::Attribute> for Attribute {
    fn from(attribute: &base::Attribute) -> Self {
        Self { key: text(&attribute.key), value: text(&attribute.value) }
    }
}

impl From<&DecCoin> for base::DecCoin {
    fn from(coin: &DecCoin) -> Self {
        let amount = coin.amount.unwrap_or_default().to_atomics();
        Self { denom: coin.denom.clone().into_bytes(), amount: amount.into_bytes() }
    }
}

impl TryFrom<&base::DecCoin> for DecCoin {
    type Error = Error;

    fn try_from(coin: &base::DecCoin) -> Result<Self> {
        Ok(Self { denom: text(&coin.denom), amount: number::decimal(&coin.amount)? })
    }
}

impl From<&Coin> for base::Coin {
    fn from(coin: &Coin) -> Self {
        let denom = coin.denom().as_str().as_bytes().to_vec();
        Self { denom, amount: coin.amount().to_string().into_bytes() }
    }
}

/// A whole amount, as strictly as the chain checks one.
impl TryFrom<&base::Coin> for Coin {
    type Error = Error;

    fn try_from(coin: &base::Coin) -> Result<Self> {
        let denom = text(&coin.denom).parse()?;
        Self::new(denom, number::int(&coin.amount)?.ok_or(Code::PriceAmount)?)
    }
}

fn all<'a, From: 'a, To: std::convert::From<&'a From>>(list: &'a [From]) -> Vec<To> {
    list.iter().map(Into::into).collect()
}

fn try_all<'a, From: 'a, To: TryFrom<&'a From, Error = Error>>(list: &'a [From]) -> Result<Vec<To>> {
    list.iter().map(TryInto::try_into).collect()
}

fn texts(list: &Option<Vec<String>>) -> Vec<Vec<u8>> {
    list.iter().flatten().map(|text| text.clone().into_bytes()).collect()
}

/// Go reads a list that is not on the wire as nil.
fn filled<T>(list: Vec<T>) -> Option<Vec<T>> {
    if list.is_empty() { None } else { Some(list) }
}
