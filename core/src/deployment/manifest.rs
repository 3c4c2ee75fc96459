//! The manifest: what the provider runs. Fields stand in the order of the network's JSON.
//!
//! `None` is the network's `null`; it differs from an empty list, and the version depends on which it is.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::canonical::{Canonical, Hashing};
use super::version::Version;
use crate::error::Result;
use crate::gojson;
use crate::resources::Resources;

/// All groups of a deployment, sorted by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Manifest {
    /// One for each placement.
    pub groups: Vec<Group>,
}

impl Manifest {
    /// Reads a manifest as a provider does: `null` and what is absent are empty, unknown keys are ignored. A key that stands
    /// twice in one object is refused, where a provider would take the later one.
    ///
    /// ```
    /// use akashkit::Code;
    /// use akashkit::deployment::Manifest;
    ///
    /// let manifest = Manifest::from_json(r#"[{"name": "dc", "services": null}]"#)?;
    /// assert!(manifest.groups[0].services.is_empty());
    /// assert_eq!(Manifest::from_json("{}").unwrap_err().code(), Code::JsonText);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`crate::Code::JsonText`] when it is no JSON or its types do not fit.
    pub fn from_json(text: &str) -> Result<Self> {
        gojson::from_str(text)
    }

    /// The canonical JSON: what a provider is sent, and what the version is the digest of.
    ///
    /// ```
    /// use akashkit::deployment::Manifest;
    ///
    /// let manifest = Manifest::from_json(r#"[{ "services": null, "NAME": "<dc>" }]"#)?;
    /// assert_eq!(manifest.to_json(), r#"[{"name":"\u003cdc\u003e","services":[]}]"#);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn to_json(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    /// The version, which the deployment on chain names and the provider compares.
    ///
    /// ```
    /// use akashkit::deployment::Manifest;
    ///
    /// let version = Manifest::from_json("[]")?.version().to_string();
    /// assert_eq!(version, "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn version(&self) -> Version {
        let mut hashing = Hashing::new();
        self.write(&mut hashing);
        Version::new(hashing.finish())
    }
}

/// The services of one placement, sorted by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Group {
    /// The placement's name.
    pub name: String,
    /// What runs there.
    pub services: Vec<Service>,
}

/// One container and how it is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Service {
    /// The service's name.
    pub name: String,
    /// The image reference.
    pub image: String,
    /// Replaces the image's entry point.
    pub command: Option<Vec<String>>,
    /// Arguments of the command.
    pub args: Option<Vec<String>>,
    /// `NAME=value` texts.
    pub env: Option<Vec<String>>,
    /// What one replica needs.
    pub resources: Resources,
    /// How many replicas.
    pub count: u32,
    /// Ports.
    pub expose: Option<Vec<ServiceExpose>>,
    /// Mounts, permissions, confidential computing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub params: Option<Params>,
    /// How to log in at a private registry.
    pub credentials: Option<Credentials>,
}

impl Service {
    pub(crate) fn exposes(&self) -> &[ServiceExpose] {
        self.expose.as_deref().unwrap_or_default()
    }
}

/// A port and who may reach it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ServiceExpose {
    /// The container's port.
    pub port: u32,
    /// The port outside; 0 means the same as `port`.
    pub external_port: u32,
    /// The protocol's text, `TCP` or `UDP` in a valid manifest.
    pub proto: String,
    /// The service that may reach it, or empty.
    pub service: String,
    /// Whether everybody may reach it.
    #[serde(rename = "global")]
    pub is_global: bool,
    /// Host names it answers to.
    pub hosts: Option<Vec<String>>,
    /// How the provider's ingress treats it.
    pub http_options: HttpOptions,
    /// The leased IP endpoint's name, or empty.
    pub ip: String,
    /// The number of that endpoint, or 0.
    pub endpoint_sequence_number: u32,
}

impl ServiceExpose {
    pub(crate) const TCP: &str = "TCP";
    pub(crate) const UDP: &str = "UDP";

    /// Exposes of a service stand in this order; what else they hold does not count. SDL spec §8.2.
    pub(crate) fn order(&self) -> (&str, u32, &str, bool) {
        (&self.service, self.port, &self.proto, !self.is_global)
    }
}

/// How the provider's ingress treats a port. Sizes in bytes, times in milliseconds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct HttpOptions {
    /// The largest request body.
    pub max_body_size: u32,
    /// Patience with the upstream's reply.
    pub read_timeout: u32,
    /// Patience with sending.
    pub send_timeout: u32,
    /// How many upstreams to try.
    pub next_tries: u32,
    /// How long to try; 0 is without limit.
    pub next_timeout: u32,
    /// When to try the next one.
    #[serde(skip_serializing_if = "no_items")]
    pub next_cases: Option<Vec<String>>,
    /// The buffer for the upstream's reply; 0 is the provider's own choice.
    #[serde(skip_serializing_if = "is_zero")]
    pub proxy_buffer_size: u32,
}

/// Mounts, permissions, confidential computing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// Which volume is mounted where, sorted by volume.
    pub storage: Option<Vec<Mount>>,
    /// Never set by an SDL document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials: Option<Credentials>,
    /// What the service may ask of the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Permissions>,
    /// The trusted execution environment asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tee: Option<Tee>,
}

/// A volume's place in the container.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Mount {
    /// The volume.
    pub name: String,
    /// An absolute path.
    pub mount: String,
    /// Whether writing is forbidden.
    pub read_only: bool,
}

/// What a service may ask of the provider.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Permissions {
    /// `deployment`, `logs`, `events`.
    #[serde(skip_serializing_if = "no_items")]
    pub read: Option<Vec<String>>,
}

/// A trusted execution environment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tee {
    /// `cpu` or `cpu-gpu`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Whether the provider must attest it.
    pub attestation: bool,
}

/// How to log in at a private registry. `Debug` does not show the password.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Credentials {
    /// The registry.
    pub host: String,
    /// Empty in documents of version 2.0.
    pub email: String,
    /// The account.
    pub username: String,
    /// The secret.
    pub password: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("host", &self.host)
            .field("username", &self.username)
            .finish_non_exhaustive()
    }
}

fn no_items(list: &Option<Vec<String>>) -> bool {
    list.as_ref().is_none_or(Vec::is_empty)
}

fn is_zero(n: &u32) -> bool {
    *n == 0
}
