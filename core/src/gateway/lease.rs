//! How the services of a lease are.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::reply;
use crate::error::Result;

/// How a lease's services are, and where they are reached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LeaseStatus {
    /// Sorted by name.
    pub services: Vec<ServiceStatus>,
    /// Ports other than 80 that are reachable from outside, by service.
    pub forwarded_ports: Vec<ForwardedPort>,
    /// Leased IP addresses, by service.
    pub ips: Vec<LeasedIp>,
    /// What the provider complains of.
    pub errors: Vec<String>,
}

/// How one service is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(default)]
pub struct ServiceStatus {
    /// Its name in the manifest.
    pub name: String,
    /// How many replicas can be reached.
    pub available: i32,
    /// How many there should be.
    pub total: i32,
    /// The host names under which it is reached.
    pub uris: Vec<String>,
    /// Which version of its deployment the cluster has seen.
    pub observed_generation: i64,
    /// How many replicas exist.
    pub replicas: i32,
    /// Of these, how many are of the newest version.
    pub updated_replicas: i32,
    /// How many are ready.
    pub ready_replicas: i32,
    /// How many have been ready for long enough.
    pub available_replicas: i32,
}

/// A port that is reachable from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ForwardedPort {
    /// The service behind it.
    pub service: String,
    /// The host, where the provider says it.
    pub host: Option<String>,
    /// The port inside.
    pub port: u32,
    /// The port to connect to.
    pub external_port: u32,
    /// `TCP` or `UDP`.
    pub proto: String,
}

/// A port of a leased IP address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LeasedIp {
    /// The service behind it.
    pub service: String,
    /// The address.
    pub ip: String,
    /// The port inside.
    pub port: u32,
    /// The port to connect to.
    pub external_port: u32,
    /// `TCP` or `UDP`.
    pub protocol: String,
}

impl LeaseStatus {
    /// Reads the answer to [`Request::lease_status`](super::Request::lease_status): status of HTTP and body.
    ///
    /// ```
    /// use akashkit::gateway::LeaseStatus;
    ///
    /// let body = r#"{"services": {"db": {"name": "db", "available": 1, "total": 1, "uris": null}},
    ///     "forwarded_ports": {"db": [{"port": 5432, "externalPort": 31001, "proto": "TCP", "name": "db"}]}, "ips": null}"#;
    /// let status = LeaseStatus::read(200, body)?;
    /// assert!(status.is_ready());
    /// assert_eq!(status.forwarded_ports[0].external_port, 31001);
    /// assert!(!LeaseStatus::read(200, "{}")?.is_ready());
    ///
    /// let code = |status, body| LeaseStatus::read(status, body).unwrap_err().code().to_owned();
    /// assert_eq!(code(404, "").as_str(), "gateway.lease");
    /// assert_eq!(code(200, "<html>").as_str(), "gateway.reply");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`accepted`](super::accepted); [`Code::GatewayReply`](crate::Code::GatewayReply) for what is no such answer.
    pub fn read(status: u16, body: &str) -> Result<Self> {
        let LeaseBody { errors, services, forwarded_ports, ips } = reply::read(status, body)?;
        // The name in the object is the one that it is listed under, unless it says none.
        let named = |(name, service): (String, ServiceStatus)| match service.name.is_empty() {
            true => ServiceStatus { name, ..service },
            false => service,
        };
        Ok(Self {
            services: services.into_iter().map(named).collect(),
            forwarded_ports: flat(forwarded_ports, PortBody::of_service),
            ips: flat(ips, IpBody::of_service),
            errors,
        })
    }

    /// Whether there are services, and every one has as many replicas as it should.
    pub fn is_ready(&self) -> bool {
        !self.services.is_empty() && self.services.iter().all(ServiceStatus::is_ready)
    }
}

impl ServiceStatus {
    /// Reads the answer to [`Request::service_status`](super::Request::service_status): status of HTTP and body.
    ///
    /// ```
    /// use akashkit::gateway::ServiceStatus;
    ///
    /// let status = ServiceStatus::read(200, r#"{"name": "web", "available": 1, "total": 2}"#)?;
    /// assert!(!status.is_ready());
    /// let refused = ServiceStatus::read(404, "kube: no service for that lease: service \"web\"\n").unwrap_err();
    /// assert_eq!(refused.code().as_str(), "gateway.service");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`LeaseStatus::read`].
    pub fn read(status: u16, body: &str) -> Result<Self> {
        reply::read(status, body)
    }

    /// Whether it has as many replicas as it should.
    pub fn is_ready(&self) -> bool {
        self.available >= self.total
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct LeaseBody {
    errors: Vec<String>,
    services: BTreeMap<String, ServiceStatus>,
    forwarded_ports: BTreeMap<String, Vec<PortBody>>,
    ips: BTreeMap<String, Vec<IpBody>>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct PortBody {
    host: String,
    port: u16,
    external_port: u16,
    proto: String,
}

impl PortBody {
    fn of_service(self, service: &str) -> ForwardedPort {
        let Self { host, port, external_port, proto } = self;
        let host = (!host.is_empty()).then_some(host);
        let (port, external_port) = (port.into(), external_port.into());
        ForwardedPort { service: service.to_owned(), host, port, external_port, proto }
    }
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
struct IpBody {
    port: u32,
    external_port: u32,
    protocol: String,
    #[serde(rename = "IP")]
    ip: String,
}

impl IpBody {
    fn of_service(self, service: &str) -> LeasedIp {
        let Self { port, external_port, protocol, ip } = self;
        LeasedIp { service: service.to_owned(), ip, port, external_port, protocol }
    }
}

fn flat<T, U>(by_service: BTreeMap<String, Vec<T>>, of_service: fn(T, &str) -> U) -> Vec<U> {
    let each = |(service, items): (String, Vec<T>)| {
        items.into_iter().map(move |item| of_service(item, &service)).collect::<Vec<_>>()
    };
    by_service.into_iter().flat_map(each).collect()
}
