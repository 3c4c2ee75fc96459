//! A provider's gateway: what to ask, and what it answers.
//!
//! ```
//! use akashkit::gateway::{LeaseStatus, Request};
//! use akashkit::market::HostUri;
//!
//! let lease = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
//! let status = Request::lease_status(&lease);
//! let host: HostUri = "https://provider.example.com:8443".parse()?;
//! assert_eq!(status.url(&host), "https://provider.example.com:8443/lease/7/1/1/status");
//!
//! // The host asks, with a token of the lease's owner as `Authorization: Bearer`.
//! let body = r#"{"services": {"web": {"name": "web", "available": 1, "total": 1, "uris": ["a.example.com"]}}}"#;
//! assert_eq!(LeaseStatus::read(200, body)?.services[0].uris, ["a.example.com"]);
//! assert_eq!(LeaseStatus::read(404, "").unwrap_err().code().as_str(), "gateway.lease");
//! # Ok::<(), akashkit::Error>(())
//! ```

mod lease;
mod migration;
mod provider;
mod reply;
mod request;
mod shell;
mod stream;

pub use lease::{ForwardedPort, LeaseStatus, LeasedIp, ServiceStatus};
pub use migration::read_migrated;
pub use provider::{
    ClassSize, KubernetesVersion, NodeAmounts, NodeMetrics, ProviderStatus, ProviderVersion, ResourceTotal,
    read_address,
};
pub use reply::accepted;
pub use request::{Access, LogOptions, Request};
pub use shell::{ShellChannel, ShellExit, ShellFrame, ShellOptions};
pub use stream::{LeaseEvent, LogLine};
