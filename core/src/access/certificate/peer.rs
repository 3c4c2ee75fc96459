//! Who is at the other end of a TLS connection, as both sides of the network look at it.

use serde::{Deserialize, Serialize};

use super::facts::Usage;
use super::parsed::{Certificate, curve_key, only};
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::time::Timestamp;

/// What the peer is in the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A tenant that a provider looks at.
    Client,
    /// A provider that a tenant looks at.
    Server,
}

/// What the chain keeps under an owner and a serial number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published<'a> {
    /// Nothing.
    Never,
    /// What was revoked.
    Revoked,
    /// A certificate that counts.
    Valid {
        /// Its PEM.
        certificate: &'a [u8],
        /// The PEM of its public key.
        public_key: &'a [u8],
    },
}

/// Who answers under a provider's address: it has two faces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// An account, once the chain is asked about its certificate: [`PeerCertificate::verify_provider`].
    Account(Box<PeerCertificate>),
    /// The host that was called, by the word of an authority. That says nothing of accounts: send a token, and no certificate of
    /// your own.
    Host,
}

impl Endpoint {
    /// What the certificates of a connection, in DER, say, given whether the system's own check of them, with the host name and
    /// the dates, was passed. The network's tools ask in the same order.
    ///
    /// ```
    /// use akashkit::access::certificate::Endpoint;
    ///
    /// assert_eq!(Endpoint::of(&[b"looked at by the system"], true)?, Endpoint::Host);
    /// assert_eq!(Endpoint::of(&[b"no certificate"], false).unwrap_err().code().as_str(), "cert.form");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Where the system's check was not passed, those of [`PeerCertificate::read`].
    pub fn of<T: AsRef<[u8]>>(shown: &[T], is_trusted: bool) -> Result<Self> {
        match is_trusted {
            true => Ok(Self::Host),
            false => PeerCertificate::read(shown).map(|peer| Self::Account(Box::new(peer))),
        }
    }
}

/// The certificate that a peer showed, with what to ask the chain for before it can be believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeerCertificate {
    certificate: Certificate,
    owner: AccountAddress,
}

impl PeerCertificate {
    /// Reads the certificates of a connection, in DER, the peer's own first.
    ///
    /// ```
    /// use akashkit::access::certificate::{CertificateDraft, PeerCertificate, TlsKey};
    ///
    /// let draft = CertificateDraft::new("akash1qyhmn054".parse()?, "2026-01-01T00:00:00Z".parse()?)?;
    /// let shown = draft.sign(&TlsKey::from_bytes(&[1; 32])?)?;
    /// let peer = PeerCertificate::read(&[shown.as_der()])?;
    /// assert_eq!((peer.owner().to_string().as_str(), peer.serial().as_str()), ("akash1qyhmn054", "1767225600000000000"));
    /// let none: [&[u8]; 0] = [];
    /// assert_eq!(PeerCertificate::read(&none).unwrap_err().code().as_str(), "cert.count");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::CertCount`] for none and for several; what [`Certificate::from_der`] refuses; [`Code::CertCommonName`] when it
    /// names no account, [`Code::CertIssuer`] when somebody else is said to have issued it.
    pub fn read<T: AsRef<[u8]>>(shown: &[T]) -> Result<Self> {
        let [one] = shown else {
            return Err(Error::new(Code::CertCount).with("found", shown.len()));
        };
        let certificate = Certificate::from_der(one.as_ref())?;
        let owner = certificate.owner()?;
        if certificate.issuer() != certificate.common_name() {
            let issuer = certificate.issuer().unwrap_or_default().escape_debug();
            return Err(Error::new(Code::CertIssuer).with("found", issuer).with("expected", owner));
        }
        Ok(Self { certificate, owner })
    }

    /// The account that it names. To be believed once [`PeerCertificate::verify`] says so.
    pub fn owner(&self) -> &AccountAddress {
        &self.owner
    }

    /// The serial number under which the chain must have it.
    pub fn serial(&self) -> String {
        self.certificate.serial()
    }

    /// What was read.
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// Who the peer is, given what the chain has under owner and serial number. That the peer holds the private key is what the
    /// handshake shows.
    ///
    /// ```
    /// use akashkit::access::certificate::{CertificateDraft, PeerCertificate, Published, Role, TlsKey};
    ///
    /// let key = TlsKey::from_bytes(&[1; 32])?;
    /// let draft = CertificateDraft::new("akash1qyhmn054".parse()?, "2026-01-01T00:00:00Z".parse()?)?;
    /// let shown = draft.sign(&key)?;
    /// let (pem, public) = (shown.to_pem(), shown.public_key_pem());
    /// let published = Published::Valid { certificate: pem.as_bytes(), public_key: public.as_bytes() };
    /// let peer = PeerCertificate::read(&[shown.as_der()])?;
    /// let now = "2026-06-01T00:00:00Z".parse()?;
    /// assert_eq!(peer.verify(Role::Client, published, now)?.to_string(), "akash1qyhmn054");
    /// let refused = peer.verify(Role::Client, Published::Revoked, now);
    /// assert_eq!(refused.unwrap_err().code().as_str(), "cert.revoked");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::CertNotFound`] and [`Code::CertRevoked`] when the chain has none that counts; [`Code::CertSignature`] when the
    /// published key did not sign it, [`Code::CertMismatch`] when another certificate is published;
    /// [`Code::CertEarly`] and [`Code::CertExpired`]; [`Code::CertUsage`] when it is not for this role; what
    /// [`Certificate::check`] refuses of what the chain has.
    pub fn verify(&self, role: Role, published: Published<'_>, now: Timestamp) -> Result<&AccountAddress> {
        let (certificate, public_key) = match published {
            Published::Never => return Err(self.fault(Code::CertNotFound)),
            Published::Revoked => return Err(self.fault(Code::CertRevoked)),
            Published::Valid { certificate, public_key } => (certificate, public_key),
        };
        let key = curve_key(&only(public_key, Code::CertPublicKey)?)?;
        self.certificate.signed_by(&key)?;
        if Certificate::from_pem(certificate)?.as_der() != self.certificate.as_der() {
            return Err(self.fault(Code::CertMismatch));
        }
        self.in_time(now)?;
        self.is_for(role)?;
        Ok(&self.owner)
    }

    /// As [`PeerCertificate::verify`] of a server, and that it is the provider that was called: anybody may publish a
    /// certificate and answer in its place.
    ///
    /// # Errors
    /// As there, and [`Code::CertCommonName`] when it is another account.
    pub fn verify_provider(
        &self,
        provider: &AccountAddress,
        published: Published<'_>,
        now: Timestamp,
    ) -> Result<()> {
        let found = self.verify(Role::Server, published, now)?;
        match found == provider {
            true => Ok(()),
            false => Err(Error::new(Code::CertCommonName).with("found", found).with("expected", provider)),
        }
    }

    fn in_time(&self, now: Timestamp) -> Result<()> {
        let (from, until) = (self.certificate.valid_from(), self.certificate.valid_until());
        let fault = |code| Err(Error::new(code).with("from", from).with("until", until).with("now", now));
        match now {
            early if early < from => fault(Code::CertEarly),
            late if late > until => fault(Code::CertExpired),
            _ => Ok(()),
        }
    }

    fn is_for(&self, role: Role) -> Result<()> {
        let wanted = match role {
            Role::Client => Usage::Client,
            Role::Server => Usage::Server,
        };
        let usages = self.certificate.usages();
        match usages.contains(&wanted) || usages.contains(&Usage::Any) {
            true if !self.certificate.has_unknown_demands() => Ok(()),
            _ => Err(self.fault(Code::CertUsage)),
        }
    }

    fn fault(&self, code: Code) -> Error {
        Error::new(code).with("owner", &self.owner).with("serial", self.serial())
    }
}
