//! A document's meaning as plain types, before it is lowered. Every value remembers its node, so that a finding has a place.

use super::decode::{Map, Text};
use super::tree::NodeId;
use crate::attributes::Attribute;
use crate::price::DecCoin;

/// A value and where it stands; a value that is not written stands where its owner does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Placed<T> {
    pub(crate) value: T,
    pub(crate) at: NodeId,
}

impl<T> Placed<T> {
    pub(crate) fn new(value: T, at: NodeId) -> Self {
        Self { value, at }
    }
}

/// The two models that the reference has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Dialect {
    #[default]
    V2_0,
    /// 2.1 and everything above it.
    V2_1,
}

#[derive(Debug, Default)]
pub(crate) struct Sdl<'t> {
    pub(crate) dialect: Dialect,
    pub(crate) services: Map<'t, Service<'t>>,
    pub(crate) compute: Map<'t, Compute>,
    pub(crate) placement: Map<'t, Placement<'t>>,
    pub(crate) deployment: Map<'t, Placements<'t>>,
    pub(crate) endpoints: Map<'t, Endpoint<'t>>,
    pub(crate) reclamation: Option<Placed<Text<'t>>>,
}

#[derive(Debug, Default)]
pub(crate) struct Service<'t> {
    pub(crate) at: NodeId,
    pub(crate) image: Placed<Text<'t>>,
    pub(crate) command: Option<Vec<Text<'t>>>,
    pub(crate) args: Option<Vec<Text<'t>>>,
    pub(crate) env: Option<Vec<Placed<Text<'t>>>>,
    pub(crate) expose: Vec<Expose<'t>>,
    pub(crate) params: Option<Params<'t>>,
    pub(crate) credentials: Option<Credentials<'t>>,
}

#[derive(Debug, Default)]
pub(crate) struct Expose<'t> {
    pub(crate) port: Placed<u32>,
    pub(crate) external: u32,
    pub(crate) proto: Placed<Text<'t>>,
    pub(crate) accept: Option<Vec<Placed<Text<'t>>>>,
    pub(crate) to: Vec<Target<'t>>,
    pub(crate) http: HttpOptions<'t>,
}

/// Who may reach a port.
#[derive(Debug, Default)]
pub(crate) struct Target<'t> {
    pub(crate) at: NodeId,
    pub(crate) service: Text<'t>,
    pub(crate) global: Placed<bool>,
    pub(crate) ip: Placed<Text<'t>>,
}

#[derive(Debug, Default)]
pub(crate) struct HttpOptions<'t> {
    pub(crate) max_body_size: Placed<u32>,
    pub(crate) proxy_buffer_size: Placed<u32>,
    pub(crate) read_timeout: Placed<u32>,
    pub(crate) send_timeout: Placed<u32>,
    pub(crate) next_tries: u32,
    pub(crate) next_timeout: u32,
    pub(crate) next_cases: Placed<Option<Vec<Text<'t>>>>,
}

#[derive(Debug, Default)]
pub(crate) struct Params<'t> {
    pub(crate) storage: Map<'t, Mount<'t>>,
    pub(crate) permissions: Option<Permissions<'t>>,
    pub(crate) tee: Placed<Text<'t>>,
}

#[derive(Debug, Default)]
pub(crate) struct Mount<'t> {
    pub(crate) at: NodeId,
    pub(crate) path: Placed<Text<'t>>,
    pub(crate) read_only: bool,
}

#[derive(Debug, Default)]
pub(crate) struct Permissions<'t> {
    pub(crate) read: Option<Vec<Text<'t>>>,
}

#[derive(Debug, Default)]
pub(crate) struct Credentials<'t> {
    pub(crate) at: NodeId,
    pub(crate) host: Text<'t>,
    pub(crate) email: Text<'t>,
    pub(crate) username: Text<'t>,
    pub(crate) password: Text<'t>,
}

/// A compute profile. Without resources it can be declared but not used.
#[derive(Debug, Default)]
pub(crate) struct Compute {
    pub(crate) resources: Option<Resources>,
}

#[derive(Debug, Default)]
pub(crate) struct Resources {
    pub(crate) at: NodeId,
    pub(crate) cpu: Option<Cpu>,
    pub(crate) memory: Option<Placed<u64>>,
    pub(crate) gpu: Option<Gpu>,
    pub(crate) storage: Vec<Volume>,
}

#[derive(Debug, Default)]
pub(crate) struct Cpu {
    pub(crate) units: Placed<u32>,
    pub(crate) attributes: Vec<Attribute>,
}

#[derive(Debug, Default)]
pub(crate) struct Gpu {
    pub(crate) units: Placed<u64>,
    pub(crate) attributes: Vec<Attribute>,
}

#[derive(Debug, Default)]
pub(crate) struct Volume {
    pub(crate) at: NodeId,
    pub(crate) name: String,
    pub(crate) size: Placed<u64>,
    pub(crate) attributes: Vec<Attribute>,
}

impl Volume {
    pub(crate) fn attribute(&self, key: &str) -> Option<&str> {
        self.attributes.iter().find(|a| a.key == key).map(|a| a.value.as_str())
    }

    pub(crate) fn is_persistent(&self) -> bool {
        self.attribute("persistent") == Some("true")
    }
}

#[derive(Debug, Default)]
pub(crate) struct Placement<'t> {
    pub(crate) at: NodeId,
    pub(crate) attributes: Option<Vec<Attribute>>,
    pub(crate) all_of: Option<Vec<Text<'t>>>,
    pub(crate) any_of: Option<Vec<Text<'t>>>,
    /// `None` where the entry is null, which the reference takes until the price is needed.
    pub(crate) pricing: Map<'t, Option<Price>>,
}

/// What a profile may cost.
#[derive(Debug, Default)]
pub(crate) struct Price {
    pub(crate) entry: NodeId,
    /// The amount's place.
    pub(crate) at: NodeId,
    pub(crate) value: DecCoin,
}

/// Where a service is deployed.
#[derive(Debug, Default)]
pub(crate) struct Placements<'t> {
    pub(crate) at: NodeId,
    pub(crate) replicas: Map<'t, Replicas<'t>>,
}

/// A service in a placement: its profile and how many replicas.
#[derive(Debug, Default)]
pub(crate) struct Replicas<'t> {
    pub(crate) at: NodeId,
    pub(crate) profile: Placed<Text<'t>>,
    pub(crate) count: u32,
}

#[derive(Debug, Default)]
pub(crate) struct Endpoint<'t> {
    pub(crate) at: NodeId,
    pub(crate) kind: Placed<Text<'t>>,
}
