//! What a provider says of itself.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Deserialize;
use serde_json::Value as Json;

use super::reply;
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};

/// What a provider has and what it does. A part of it that is at fault is left out by the provider, and nothing here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ProviderStatus {
    /// Its account.
    pub address: Option<AccountAddress>,
    /// How many leases it serves.
    pub leases: u32,
    /// How many orders it looks at.
    pub orders: u32,
    /// How many deployments it has manifests of.
    pub deployments: u32,
    /// Under which host name its services are reached.
    pub public_hostname: Option<String>,
    /// The notice that it promises before it takes a lease's resources back.
    pub reclamation_window: Option<Duration>,
    /// What its leases use, one by one.
    pub active: Vec<ResourceTotal>,
    /// What it has bid for, one by one.
    pub pending: Vec<ResourceTotal>,
    /// Its machines.
    pub nodes: Vec<NodeMetrics>,
    /// What is left of persistent storage, by class.
    pub storage: Vec<ClassSize>,
    /// What is wrong with its inventory, as it says it.
    pub inventory_error: Option<String>,
}

/// What one lease or bid takes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ResourceTotal {
    /// Thousandths of a CPU.
    pub cpu: u64,
    /// GPUs.
    pub gpu: u64,
    /// Bytes.
    pub memory: u64,
    /// Bytes that are gone with the service.
    pub storage_ephemeral: u64,
    /// Bytes that stay, by class.
    pub storage: Vec<ClassSize>,
}

/// Storage of one class.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(default)]
pub struct ClassSize {
    /// Such as `beta3`.
    #[serde(rename = "class")]
    pub class_name: String,
    /// Bytes; fewer than none where more was promised than there is.
    pub size: i64,
}

/// One machine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(default)]
pub struct NodeMetrics {
    /// Its name.
    pub name: String,
    /// What it has for leases.
    pub allocatable: NodeAmounts,
    /// What is left of it.
    pub available: NodeAmounts,
}

/// Resources of one machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(default)]
pub struct NodeAmounts {
    /// Thousandths of a CPU.
    pub cpu: u64,
    /// GPUs.
    pub gpu: u64,
    /// Bytes.
    pub memory: u64,
    /// Bytes that are gone with the service.
    pub storage_ephemeral: u64,
}

/// What a provider runs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ProviderVersion {
    /// Such as `v0.10.1`.
    pub version: String,
    /// From which commit it was built.
    pub commit: String,
    /// With which Cosmos SDK.
    pub cosmos_sdk_version: String,
    /// With which Go, and for which machine.
    pub go: String,
    /// With which other modules.
    pub build_deps: Vec<String>,
    /// Its cluster, where that answers.
    pub kubernetes: Option<KubernetesVersion>,
}

/// The version of a cluster.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct KubernetesVersion {
    /// Such as `1`.
    pub major: String,
    /// Such as `31`.
    pub minor: String,
    /// Such as `v1.31.2+k3s1`.
    pub git_version: String,
    /// Such as `linux/amd64`.
    pub platform: String,
}

impl ProviderStatus {
    /// Reads the answer to [`Request::provider_status`](super::Request::provider_status): status of HTTP and body.
    ///
    /// ```
    /// use akashkit::gateway::ProviderStatus;
    ///
    /// let body = r#"{"cluster": {"leases": 3, "inventory": {"available": {"nodes": [{"name": "gpu-1",
    ///     "allocatable": {"cpu": 64000, "gpu": 8, "memory": 1}, "available": {"cpu": 8000, "gpu": 2, "memory": 1}}]}}},
    ///     "bidengine": {"orders": 1}, "manifest": {"deployments": 3}, "reclamation_window": 3600000000000,
    ///     "address": "akash1qyhmn054"}"#;
    /// let status = ProviderStatus::read(200, body)?;
    /// assert_eq!((status.leases, status.nodes[0].available.gpu), (3, 2));
    /// assert_eq!(ProviderStatus::read(503, "").unwrap_err().code().as_str(), "gateway.away");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`accepted`](super::accepted); [`Code::GatewayReply`] for what is no such answer.
    pub fn read(status: u16, body: &str) -> Result<Self> {
        let body: StatusBody = reply::read(status, body)?;
        let InventoryBody { active, pending, available, error } = body.cluster.inventory;
        Ok(Self {
            address: text(body.address).map(|text| account(&text)).transpose()?,
            leases: body.cluster.leases,
            orders: body.bidengine.orders,
            deployments: body.manifest.deployments,
            public_hostname: text(body.cluster_public_hostname),
            reclamation_window: body.reclamation_window.map(window).transpose()?,
            active: active.into_iter().map(Into::into).collect(),
            pending: pending.into_iter().map(Into::into).collect(),
            nodes: available.nodes,
            storage: available.storage,
            inventory_error: error.map(|error| error.to_string()),
        })
    }
}

impl ProviderVersion {
    /// Reads the answer to [`Request::provider_version`](super::Request::provider_version): status of HTTP and body.
    ///
    /// ```
    /// use akashkit::gateway::ProviderVersion;
    ///
    /// let body = r#"{"akash": {"version": "v0.10.1"}, "kube": {"major": "1", "minor": "31", "gitVersion": "v1.31.2"}}"#;
    /// let version = ProviderVersion::read(200, body)?;
    /// assert_eq!((version.version.as_str(), version.kubernetes.unwrap().git_version.as_str()), ("v0.10.1", "v1.31.2"));
    /// assert_eq!(ProviderVersion::read(200, "[]").unwrap_err().code().as_str(), "gateway.reply");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`ProviderStatus::read`].
    pub fn read(status: u16, body: &str) -> Result<Self> {
        let VersionBody { akash, kube } = reply::read(status, body)?;
        let AkashBody { version, commit, cosmos_sdk_version, go, build_deps } = akash;
        Ok(Self { version, commit, cosmos_sdk_version, go, build_deps, kubernetes: kube })
    }
}

/// Reads the answer to [`Request::address`](super::Request::address): status of HTTP and body.
///
/// ```
/// use akashkit::gateway::read_address;
///
/// assert_eq!(read_address(200, r#"{"address": "akash1qyhmn054"}"#)?.to_string(), "akash1qyhmn054");
/// assert_eq!(read_address(200, r#"{"address": ""}"#).unwrap_err().code().as_str(), "gateway.reply");
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// As [`ProviderStatus::read`].
pub fn read_address(status: u16, body: &str) -> Result<AccountAddress> {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Body {
        address: String,
    }
    let Body { address } = reply::read(status, body)?;
    account(&address)
}

fn account(address: &str) -> Result<AccountAddress> {
    address.parse().map_err(reply::not_an_answer)
}

fn text(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

fn window(nanoseconds: i64) -> Result<Duration> {
    let fault = |_| Error::new(Code::GatewayReply).with("reclamation_window", nanoseconds);
    u64::try_from(nanoseconds).map(Duration::from_nanos).map_err(fault)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct StatusBody {
    cluster: ClusterBody,
    bidengine: BidengineBody,
    manifest: ManifestBody,
    cluster_public_hostname: String,
    reclamation_window: Option<i64>,
    address: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ClusterBody {
    leases: u32,
    inventory: InventoryBody,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct BidengineBody {
    orders: u32,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ManifestBody {
    deployments: u32,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct InventoryBody {
    active: Vec<TotalBody>,
    pending: Vec<TotalBody>,
    available: AvailableBody,
    error: Option<Json>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct AvailableBody {
    nodes: Vec<NodeMetrics>,
    storage: Vec<ClassSize>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct TotalBody {
    cpu: u64,
    gpu: u64,
    memory: u64,
    storage_ephemeral: u64,
    storage: BTreeMap<String, i64>,
}

impl From<TotalBody> for ResourceTotal {
    fn from(TotalBody { cpu, gpu, memory, storage_ephemeral, storage }: TotalBody) -> Self {
        let storage = storage.into_iter().map(|(class_name, size)| ClassSize { class_name, size }).collect();
        Self { cpu, gpu, memory, storage_ephemeral, storage }
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct VersionBody {
    akash: AkashBody,
    kube: Option<KubernetesVersion>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct AkashBody {
    version: String,
    commit: String,
    cosmos_sdk_version: String,
    go: String,
    build_deps: Vec<String>,
}
