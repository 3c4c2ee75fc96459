//! Tokens and certificates from the parts that other languages hold.

use std::sync::Arc;

use super::types::Address;
use crate::access::PrivateKey;
use crate::access::certificate::{
    Certificate, CertificateDraft, Endpoint, PeerCertificate, Published, Renewal, Role, TlsKey, read_file,
};
use crate::access::token::{Access, DeploymentAccess, Level, Permission, Scope, Task};
use crate::error::{Code, Error, Result};
use crate::id::LeaseId;
use crate::query::CertificateRecord;
use crate::time::Timestamp;

/// What a token permits at one provider.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct TokenPermission {
    pub provider: Address,
    pub level: Level,
    pub scopes: Vec<Scope>,
    pub deployments: Vec<TokenDeployment>,
}

/// What a token permits with one deployment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct TokenDeployment {
    pub dseq: u64,
    pub scopes: Vec<Scope>,
    pub services: Vec<String>,
    pub gseq: Option<u32>,
    pub oseq: Option<u32>,
}

/// What these permissions say.
///
/// # Errors
/// Those of [`Access::granular`] and of what it holds.
pub fn granular(permissions: Vec<TokenPermission>) -> Result<Access> {
    Access::granular(permissions.into_iter().map(permission).collect::<Result<_>>()?)
}

fn permission(open: TokenPermission) -> Result<Permission> {
    let TokenPermission { provider, level, scopes, deployments } = open;
    match (level, scopes.is_empty(), deployments.is_empty()) {
        (Level::Full, true, true) => Ok(Permission::full(provider)),
        (Level::Scoped, _, true) => Permission::scoped(provider, &scopes),
        (Level::Granular, true, _) => {
            Permission::granular(provider, deployments.into_iter().map(deployment).collect::<Result<_>>()?)
        }
        _ => Err(Error::new(Code::TokenSchema).with("found", "more than the level has a place for")),
    }
}

fn deployment(open: TokenDeployment) -> Result<DeploymentAccess> {
    let TokenDeployment { dseq, scopes, services, gseq, oseq } = open;
    let access = DeploymentAccess::new(dseq.try_into()?, &scopes, &texts(&services))?;
    Ok(match (gseq, oseq) {
        (None, None) => access,
        (Some(gseq), None) => access.of_group(gseq.try_into()?),
        (gseq, Some(oseq)) => access.of_order(gseq.unwrap_or_default().try_into()?, oseq.try_into()?),
    })
}

/// The least that a task needs with one lease.
///
/// # Errors
/// Those of [`Access::lease`].
pub fn lease_access(task: Task, lease: &LeaseId, services: &[String]) -> Result<Access> {
    Access::lease(task, lease, &texts(services))
}

/// The services' names as they are passed on.
pub fn texts(services: &[String]) -> Vec<&str> {
    services.iter().map(String::as_str).collect()
}

/// What to do about a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub enum RenewalAdvice {
    Expired,
    Keep,
    Soon,
    Wait,
}

/// What to do about a certificate at a moment.
pub fn renewal(certificate: &Certificate, now: Timestamp) -> RenewalAdvice {
    match certificate.renewal(now) {
        Renewal::Expired => RenewalAdvice::Expired,
        Renewal::Keep => RenewalAdvice::Keep,
        Renewal::Soon { .. } => RenewalAdvice::Soon,
        Renewal::Wait => RenewalAdvice::Wait,
    }
}

/// A certificate by what it is to be.
///
/// # Errors
/// Those of [`CertificateDraft`].
pub fn certificate(
    key: &TlsKey,
    owner: Address,
    now: Timestamp,
    domains: Option<Vec<String>>,
    serial: Option<u64>,
    valid_until: Option<Timestamp>,
) -> Result<Certificate> {
    let mut draft = CertificateDraft::new(owner, now)?;
    draft = draft.for_server(domains.iter().flatten().map(String::as_str))?;
    if let Some(serial) = serial {
        draft = draft.with_serial(serial);
    }
    if let Some(until) = valid_until {
        draft = draft.valid(now, until)?;
    }
    draft.sign(key)
}

/// A certificate and its key, out of the file of the network's tool.
#[derive(Clone, Debug)]
#[allow(missing_docs)] // the table says what they are
pub struct CertificateFile {
    pub certificate: Arc<Certificate>,
    pub key: Arc<TlsKey>,
}

/// Reads the file.
///
/// # Errors
/// Those of [`read_file`].
pub fn certificate_file(text: &[u8], account: &PrivateKey) -> Result<CertificateFile> {
    let (certificate, key) = read_file(text, account)?;
    Ok(CertificateFile { certificate: Arc::new(certificate), key: Arc::new(key) })
}

/// Who answers under a provider's address; nobody's account where it is the host by the word of an authority.
///
/// # Errors
/// Those of [`Endpoint::of`].
pub fn peer(shown: &[Vec<u8>], is_trusted: bool) -> Result<Option<Arc<PeerCertificate>>> {
    match Endpoint::of(shown, is_trusted)? {
        Endpoint::Account(peer) => Ok(Some(Arc::new(*peer))),
        Endpoint::Host => Ok(None),
    }
}

/// Who the peer is, by what the chain answers for its serial number.
///
/// # Errors
/// Those of [`PeerCertificate::verify`].
pub fn verify_peer(
    peer: &PeerCertificate,
    role: Role,
    certificates: &[CertificateRecord],
    now: Timestamp,
) -> Result<Address> {
    peer.verify(role, published(peer, certificates), now).cloned()
}

/// Whether the peer is the provider that was called.
///
/// # Errors
/// Those of [`PeerCertificate::verify_provider`].
pub fn verify_provider(
    peer: &PeerCertificate,
    provider: &Address,
    certificates: &[CertificateRecord],
    now: Timestamp,
) -> Result<()> {
    peer.verify_provider(provider, published(peer, certificates), now)
}

fn published<'a>(peer: &PeerCertificate, certificates: &'a [CertificateRecord]) -> Published<'a> {
    let serial = peer.serial();
    let found = certificates.iter().find(|record| record.serial == serial);
    found.map_or(Published::Never, CertificateRecord::published)
}
