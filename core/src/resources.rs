//! What one replica of a service needs: cpu, memory, storage, gpu and endpoints, as the chain holds them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::attributes::Attribute;
use crate::decimal::Int;
use crate::error::{Code, Error, Result};
use crate::gojson;

/// An amount of a resource, `{"val": "1000"}` in JSON: the chain allows any 256-bit integer here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct ResourceValue {
    /// The amount. `None` is the network's absent amount, which its group checks refuse.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub val: Option<Int>,
}

impl ResourceValue {
    /// The amount within 64 bits. Where it is absent or beyond them, the network's code crashes.
    pub(crate) fn amount(&self) -> Result<u64> {
        let amount = self.val.ok_or(Code::GroupAmount)?;
        amount.to_u64().map_err(|error| Error::new(Code::GroupAmount).caused_by(error))
    }
}

impl From<Int> for ResourceValue {
    fn from(amount: Int) -> Self {
        Self { val: Some(amount) }
    }
}

impl From<u64> for ResourceValue {
    fn from(amount: u64) -> Self {
        Self::from(Int::from(amount))
    }
}

impl From<u32> for ResourceValue {
    fn from(amount: u32) -> Self {
        Self::from(Int::from(amount))
    }
}

/// Processors, in thousandths of a core.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Cpu {
    /// Thousandths of a core.
    pub units: ResourceValue,
    /// Such as `arch`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<Attribute>,
}

/// Memory, in bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// Bytes.
    pub size: ResourceValue,
    /// Never set by an SDL document.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<Attribute>,
}

/// One volume.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Storage {
    /// The name that mounts refer to.
    pub name: String,
    /// Bytes.
    pub size: ResourceValue,
    /// `class` and `persistent`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<Attribute>,
}

impl From<u64> for Storage {
    fn from(bytes: u64) -> Self {
        Self { size: bytes.into(), ..Self::default() }
    }
}

/// Graphics processors, in whole pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Gpu {
    /// Pieces.
    pub units: ResourceValue,
    /// Such as `vendor/nvidia/model/h100`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<Attribute>,
}

/// How a port of the service is reached from outside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EndpointKind(pub i32);

impl EndpointKind {
    /// Through the provider's HTTP ingress.
    pub const SHARED_HTTP: Self = Self(0);
    /// On a port that the provider picks.
    pub const RANDOM_PORT: Self = Self(1);
    /// On an IP address leased for this deployment.
    pub const LEASED_IP: Self = Self(2);
}

/// One way in from outside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Endpoint {
    /// Left out of the JSON when it is [`EndpointKind::SHARED_HTTP`].
    #[serde(skip_serializing_if = "is_shared_http")]
    pub kind: EndpointKind,
    /// The number of the leased IP endpoint, or 0.
    pub sequence_number: u32,
}

/// Everything one replica needs. `None` is the network's absent part, which its checks refuse.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Resources {
    /// The unit's number in its group, from 1.
    pub id: u32,
    /// Processors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpu: Option<Cpu>,
    /// Memory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory: Option<Memory>,
    /// Volumes.
    #[serde(skip_serializing_if = "no_volumes")]
    pub storage: Option<Vec<Storage>>,
    /// Graphics processors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gpu: Option<Gpu>,
    /// Ways in from outside.
    pub endpoints: Option<Vec<Endpoint>>,
}

impl Resources {
    /// Reads resources as the network does: `null` and what is absent are empty, unknown keys are ignored.
    ///
    /// ```
    /// use akashkit::{Code, Resources};
    ///
    /// assert_eq!(Resources::from_json(r#"{"id": 1, "cpu": null}"#)?.id, 1);
    /// assert_eq!(Resources::from_json("[]").unwrap_err().code(), Code::JsonText);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::JsonText`] when it is no JSON or its types do not fit.
    pub fn from_json(text: &str) -> Result<Self> {
        gojson::from_str(text)
    }

    /// Checks that every part is there, as the provider does before it looks closer. Amounts are not looked at.
    ///
    /// ```
    /// use akashkit::{Code, Cpu, Gpu, Memory, Resources};
    ///
    /// let mut resources = Resources {
    ///     id: 1,
    ///     cpu: Some(Cpu::default()),
    ///     memory: Some(Memory::default()),
    ///     storage: Some(vec![]),
    ///     gpu: Some(Gpu::default()),
    ///     endpoints: Some(vec![]),
    /// };
    /// resources.validate()?;
    /// resources.gpu = None;
    /// assert_eq!(resources.validate().unwrap_err().code(), Code::ResourcesGpu);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::ResourcesId`], [`Code::ResourcesCpu`], [`Code::ResourcesGpu`], [`Code::ResourcesMemory`],
    /// [`Code::ResourcesStorage`], [`Code::ResourcesEndpoints`].
    pub fn validate(&self) -> Result<()> {
        match self.missing().next() {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }

    /// SDL spec M-07.
    pub(crate) fn missing(&self) -> impl Iterator<Item = Error> {
        let parts = [
            (self.id == 0, Code::ResourcesId),
            (self.cpu.is_none(), Code::ResourcesCpu),
            (self.gpu.is_none(), Code::ResourcesGpu),
            (self.memory.is_none(), Code::ResourcesMemory),
            (self.storage.is_none(), Code::ResourcesStorage),
            (self.endpoints.is_none(), Code::ResourcesEndpoints),
        ];
        let missing = parts.into_iter().filter(|(is_missing, _)| *is_missing);
        missing.map(|(_, code)| Error::new(code).with("in resource", self.id))
    }
}

/// How many IP addresses are leased: endpoints with one number share one.
pub(crate) fn leased_ips<'e>(endpoints: impl Iterator<Item = &'e Endpoint>) -> u64 {
    let leased = endpoints.filter(|endpoint| endpoint.kind == EndpointKind::LEASED_IP);
    leased.map(|endpoint| endpoint.sequence_number).collect::<BTreeSet<_>>().len() as u64
}

fn is_shared_http(kind: &EndpointKind) -> bool {
    *kind == EndpointKind::SHARED_HTTP
}

fn no_volumes(volumes: &Option<Vec<Storage>>) -> bool {
    volumes.as_ref().is_none_or(Vec::is_empty)
}

// The network takes an absent amount for none, but refuses a null.
fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Option<Int>, D::Error> {
    Int::deserialize(deserializer).map(Some)
}
