//! What to ask a provider: data, for whatever the host sends requests with.

use serde_json::json;

use super::shell::ShellOptions;
use crate::access::token::Scope;
use crate::deployment::{Manifest, is_service_name};
use crate::error::{Code, Error, Result};
use crate::id::{Dseq, Gseq, LeaseId};
use crate::market::HostUri;
use crate::uri::escaped;

/// A request to a provider's gateway (chain sheet, 9). Follow no redirects, and speak TLS 1.3.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Request {
    /// `GET`, `POST` or `PUT`.
    pub verb: &'static str,
    /// Path and query, percent-encoded: what follows the provider's address.
    pub target: String,
    /// What is sent as `Content-Type: application/json`.
    pub body: Option<String>,
    /// Whether it opens a WebSocket.
    pub is_socket: bool,
    /// What the sender must show.
    pub access: Access,
}

/// What a provider wants to be shown: a token as `Authorization: Bearer`, or a certificate, which allows everything. Never both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// Nothing.
    Anyone,
    /// Any token of the lease's owner that is for this provider.
    Owner,
    /// One that allows this.
    Scope(Scope),
}

/// Which lines of a log are sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LogOptions {
    /// Of which services; of all where none is named.
    pub services: Vec<String>,
    /// Whether lines follow as they are printed.
    pub follow: bool,
    /// How many of the last lines; all where it is not said. At most 2147483647.
    pub tail: Option<u32>,
}

impl Request {
    /// Which account the provider is: [`read_address`](super::read_address).
    pub fn address() -> Self {
        Self::get("/address".to_owned(), Access::Anyone)
    }

    /// What it has and what it does: [`ProviderStatus`](super::ProviderStatus).
    pub fn provider_status() -> Self {
        Self::get("/status".to_owned(), Access::Anyone)
    }

    /// What it runs: [`ProviderVersion`](super::ProviderVersion).
    pub fn provider_version() -> Self {
        Self::get("/version".to_owned(), Access::Anyone)
    }

    /// Sends a manifest; the provider takes up to two minutes: [`accepted`](super::accepted).
    ///
    /// ```
    /// use akashkit::deployment::Manifest;
    /// use akashkit::gateway::{Request, accepted};
    ///
    /// let manifest = Manifest::from_json(r#"[{"name": "dc", "services": []}]"#)?;
    /// let request = Request::submit_manifest(7.try_into()?, &manifest);
    /// assert_eq!((request.verb, request.target.as_str()), ("PUT", "/deployment/7/manifest"));
    /// assert_eq!(request.body.as_deref(), Some(manifest.to_json().as_str()));
    /// let other = accepted(422, "manifest version validation failed\n").unwrap_err();
    /// assert_eq!(other.code().as_str(), "gateway.version");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn submit_manifest(dseq: Dseq, manifest: &Manifest) -> Self {
        let access = Access::Scope(Scope::SendManifest);
        let target = format!("/deployment/{dseq}/manifest");
        Self { verb: "PUT", body: Some(manifest.to_json()), ..Self::get(target, access) }
    }

    /// Reads the manifest back: the lease's group alone, as [`Manifest`].
    pub fn manifest(lease: &LeaseId) -> Self {
        Self::of_lease(lease, "manifest", Access::Scope(Scope::GetManifest))
    }

    /// How a lease's services are: [`LeaseStatus`](super::LeaseStatus).
    pub fn lease_status(lease: &LeaseId) -> Self {
        Self::of_lease(lease, "status", Access::Scope(Scope::Status))
    }

    /// How one service is: [`ServiceStatus`](super::ServiceStatus).
    ///
    /// ```
    /// use akashkit::gateway::Request;
    ///
    /// let lease = "akash1qyhmn054/7/1/2/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// assert_eq!(Request::service_status(&lease, "web")?.target, "/lease/7/1/2/service/web/status");
    /// let refused = Request::service_status(&lease, "../status").unwrap_err();
    /// assert_eq!(refused.code().as_str(), "manifest.service_name");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::ManifestServiceName`]
    pub fn service_status(lease: &LeaseId, service: &str) -> Result<Self> {
        let service = named(service)?;
        Ok(Self::of_lease(lease, &format!("service/{service}/status"), Access::Owner))
    }

    /// What services print, on a WebSocket: a [`LogLine`](super::LogLine) in each message of text.
    ///
    /// ```
    /// use akashkit::gateway::{LogOptions, Request};
    ///
    /// let lease = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// let options = LogOptions { services: vec!["web".to_owned()], follow: true, tail: Some(100) };
    /// let logs = Request::logs(&lease, &options)?;
    /// assert_eq!(logs.target, "/lease/7/1/1/logs?follow=true&service=web&tail=100");
    /// let all = LogOptions { tail: Some(u32::MAX), ..LogOptions::default() };
    /// assert_eq!(Request::logs(&lease, &all).unwrap_err().code().as_str(), "gateway.request");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::ManifestServiceName`]; [`Code::GatewayRequest`] for too many lines.
    pub fn logs(lease: &LeaseId, options: &LogOptions) -> Result<Self> {
        let LogOptions { services, follow, tail } = options;
        let mut query = vec![("follow", follow.to_string())];
        query.extend(list(services)?);
        if let Some(lines) = *tail {
            if i32::try_from(lines).is_err() {
                return Err(Error::new(Code::GatewayRequest).with("tail", lines).with("allowed", i32::MAX));
            }
            query.push(("tail", lines.to_string()));
        }
        Ok(Self::socket(lease, "logs", Scope::Logs, &query))
    }

    /// What happens to services in the cluster, on a WebSocket: a [`LeaseEvent`](super::LeaseEvent) in each message of text.
    ///
    /// ```
    /// use akashkit::gateway::Request;
    ///
    /// let lease = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// let events = Request::events(&lease, &["web".to_owned()], true)?;
    /// assert_eq!(events.target, "/lease/7/1/1/kubeevents?follow=true&service=web");
    /// assert!(Request::events(&lease, &["web,".to_owned()], true).is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::ManifestServiceName`]
    pub fn events(lease: &LeaseId, services: &[String], follow: bool) -> Result<Self> {
        let mut query = vec![("follow", follow.to_string())];
        query.extend(list(services)?);
        Ok(Self::socket(lease, "kubeevents", Scope::Events, &query))
    }

    /// Runs a command, on a WebSocket: a [`ShellFrame`](super::ShellFrame) in each binary message, both ways.
    ///
    /// ```
    /// use akashkit::gateway::{Request, ShellOptions};
    ///
    /// let lease = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// let command = ["ls", "/my data"].map(str::to_owned).to_vec();
    /// let options = ShellOptions { service: "web".to_owned(), command, ..ShellOptions::default() };
    /// let query = "service=web&podIndex=0&tty=0&stdin=0&cmd0=ls&cmd1=%2Fmy%20data";
    /// assert_eq!(Request::shell(&lease, &options)?.target, format!("/lease/7/1/1/shell?{query}"));
    /// let nothing = ShellOptions { command: vec![], ..options };
    /// assert_eq!(Request::shell(&lease, &nothing).unwrap_err().code().as_str(), "gateway.command");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::ManifestServiceName`]; [`Code::GatewayCommand`] for no command, an empty word in it, at which a provider would end
    /// it, and a replica's number above 2147483647.
    pub fn shell(lease: &LeaseId, options: &ShellOptions) -> Result<Self> {
        let ShellOptions { service, pod, command, tty, stdin } = options;
        let fault = || Error::new(Code::GatewayCommand);
        if i32::try_from(*pod).is_err() {
            return Err(fault().with("pod", pod).with("allowed", i32::MAX));
        }
        // The words themselves may be secrets.
        if command.is_empty() {
            return Err(fault().with("words", 0));
        }
        if let Some(at) = command.iter().position(String::is_empty) {
            return Err(fault().with("empty word", at + 1));
        }
        let digit = |is_so: &bool| u8::from(*is_so).to_string();
        let names: Vec<String> = (0..command.len()).map(|at| format!("cmd{at}")).collect();
        let mut query = vec![
            ("service", named(service)?.to_owned()),
            ("podIndex", pod.to_string()),
            ("tty", digit(tty)),
            ("stdin", digit(stdin)),
        ];
        query.extend(names.iter().zip(command).map(|(name, word)| (name.as_str(), word.clone())));
        Ok(Self::socket(lease, "shell", Scope::Shell, &query))
    }

    /// Moves host names from the owner's other leases at this provider to a deployment that names them:
    /// [`read_migrated`](super::read_migrated).
    ///
    /// ```
    /// use akashkit::gateway::Request;
    ///
    /// let (dseq, gseq) = (8.try_into()?, 1.try_into()?);
    /// let request = Request::migrate_hostnames(&["a.example.com".to_owned()], dseq, gseq)?;
    /// let body = r#"{"destination_dseq":8,"destination_gseq":1,"hostnames_to_migrate":["a.example.com"]}"#;
    /// assert_eq!((request.target.as_str(), request.body.as_deref()), ("/hostname/migrate", Some(body)));
    /// assert_eq!(Request::migrate_hostnames(&[], dseq, gseq).unwrap_err().code().as_str(), "gateway.request");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::GatewayRequest`] when none is named.
    pub fn migrate_hostnames(hostnames: &[String], dseq: Dseq, gseq: Gseq) -> Result<Self> {
        Self::migrate("/hostname/migrate", "hostnames_to_migrate", hostnames, dseq, gseq)
    }

    /// Moves leased IP addresses, by the names of their endpoints, to a deployment that names them:
    /// [`read_migrated`](super::read_migrated).
    ///
    /// ```
    /// use akashkit::gateway::Request;
    ///
    /// let (dseq, gseq) = (8.try_into()?, 1.try_into()?);
    /// let request = Request::migrate_endpoints(&["myip".to_owned()], dseq, gseq)?;
    /// let body = r#"{"destination_dseq":8,"destination_gseq":1,"endpoints_to_migrate":["myip"]}"#;
    /// assert_eq!((request.target.as_str(), request.body.as_deref()), ("/endpoint/migrate", Some(body)));
    /// assert_eq!(Request::migrate_endpoints(&[], dseq, gseq).unwrap_err().code().as_str(), "gateway.request");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::GatewayRequest`] when none is named.
    pub fn migrate_endpoints(endpoints: &[String], dseq: Dseq, gseq: Gseq) -> Result<Self> {
        Self::migrate("/endpoint/migrate", "endpoints_to_migrate", endpoints, dseq, gseq)
    }

    /// The whole address.
    pub fn url(&self, provider: &HostUri) -> String {
        let scheme = if self.is_socket { "wss" } else { "https" };
        format!("{scheme}://{}{}", provider.authority(), self.target)
    }

    /// The name to call in TLS (SNI), on the connection to the provider's address. Behind this one it shows the certificate of its
    /// account and asks for the sender's, without a certificate that of its host.
    ///
    /// ```
    /// use akashkit::gateway::Request;
    ///
    /// let host = "https://provider.example.com:8443".parse()?;
    /// assert_eq!(Request::server_name(&host, false), "provider.example.com");
    /// assert_eq!(Request::server_name(&host, true), "mtls.provider.example.com");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn server_name(provider: &HostUri, has_certificate: bool) -> String {
        let prefix = if has_certificate { "mtls." } else { "" };
        format!("{prefix}{}", provider.host())
    }

    fn get(target: String, access: Access) -> Self {
        Self { verb: "GET", target, body: None, is_socket: false, access }
    }

    fn migrate(path: &str, what: &str, names: &[String], dseq: Dseq, gseq: Gseq) -> Result<Self> {
        if names.is_empty() {
            return Err(Error::new(Code::GatewayRequest).with("found", "nothing to move"));
        }
        let body =
            json!({what: names, "destination_dseq": dseq.get(), "destination_gseq": gseq.get()}).to_string();
        Ok(Self { verb: "POST", body: Some(body), ..Self::get(path.to_owned(), Access::Owner) })
    }

    fn of_lease(lease: &LeaseId, what: &str, access: Access) -> Self {
        Self::get(format!("/lease/{}/{}/{}/{what}", lease.dseq(), lease.gseq(), lease.oseq()), access)
    }

    fn socket(lease: &LeaseId, what: &str, scope: Scope, query: &[(&str, String)]) -> Self {
        let mut request = Self::of_lease(lease, what, Access::Scope(scope));
        for (at, (name, value)) in query.iter().enumerate() {
            request.target.push(if at == 0 { '?' } else { '&' });
            request.target.push_str(&format!("{name}={}", escaped(value, false)));
        }
        Self { is_socket: true, ..request }
    }
}

/// The services of a stream; the provider splits the text at its commas.
fn list(services: &[String]) -> Result<Option<(&'static str, String)>> {
    let names: Vec<&str> = services.iter().map(|service| named(service)).collect::<Result<_>>()?;
    Ok((!names.is_empty()).then(|| ("service", names.join(","))))
}

fn named(service: &str) -> Result<&str> {
    match is_service_name(service) {
        true => Ok(service),
        false => Err(Error::new(Code::ManifestServiceName).with("found", service.escape_debug())),
    }
}
