//! Certificates made as the network's own tool makes them.

use std::net::IpAddr;
use std::time::Duration;

use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::certificate::{Raw, TbsCertificateInner, Version};
use x509_cert::der::asn1::{
    BitString, GeneralizedTime, Ia5String, ObjectIdentifier, OctetString, SetOfVec, UtcTime,
};
use x509_cert::der::{self, Any, Decode, Encode, Tag};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::constraints::name::GeneralSubtree;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::ext::pkix::{
    BasicConstraints, ExtendedKeyUsage, KeyUsage, KeyUsages, NameConstraints, SubjectAltName,
};
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::time::{Time, Validity};

use super::TlsKey;
use super::names::COMMON_NAME;
use super::parsed::{
    BASIC_CONSTRAINTS, CLIENT_AUTH, Certificate, EXTENDED_KEY_USAGE, KEY_USAGE, NAME_CONSTRAINTS,
    SERVER_AUTH, SUBJECT_ALT_NAME,
};
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::time::Timestamp;

/// A certificate to be signed by its own key: a tenant's, for 365 days, unless more is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateDraft {
    owner: AccountAddress,
    serial: u64,
    valid_from: Timestamp,
    valid_until: Timestamp,
    domains: Vec<String>,
}

impl CertificateDraft {
    /// For an account, from now on. The nanoseconds since 1970 become its serial number: an owner uses each once.
    ///
    /// ```
    /// use akashkit::access::certificate::{CertificateDraft, TlsKey, Usage};
    ///
    /// let draft = CertificateDraft::new("akash1qyhmn054".parse()?, "2026-01-01T00:00:00Z".parse()?)?;
    /// let certificate = draft.sign(&TlsKey::from_bytes(&[1; 32])?)?;
    /// assert_eq!(certificate.owner()?.to_string(), "akash1qyhmn054");
    /// assert_eq!(certificate.valid_until().to_string(), "2027-01-01T00:00:00Z");
    /// assert_eq!(certificate.usages(), [Usage::Client]);
    /// let early = CertificateDraft::new("akash1qyhmn054".parse()?, "1969-01-01T00:00:00Z".parse()?);
    /// assert_eq!(early.unwrap_err().code().as_str(), "cert.lifetime");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::CertLifetime`] before 1970 and where the serial number would be longer than 64 bits, in 2554.
    pub fn new(owner: AccountAddress, now: Timestamp) -> Result<Self> {
        let nanos = i128::from(now.seconds()) * 1_000_000_000 + i128::from(now.nanos());
        let serial = u64::try_from(nanos).map_err(|_| Error::new(Code::CertLifetime).with("from", now))?;
        let valid_until = Timestamp::new(now.seconds() + YEAR, 0)?;
        Ok(Self { owner, serial, valid_from: now, valid_until, domains: Vec::new() })
    }

    /// With this serial number.
    #[must_use]
    pub fn with_serial(mut self, serial: u64) -> Self {
        self.serial = serial;
        self
    }

    /// Valid between these moments; parts of a second do not count.
    ///
    /// # Errors
    /// [`Code::CertLifetime`] when it begins before 1970 or ends before it begins.
    pub fn valid(mut self, from: Timestamp, until: Timestamp) -> Result<Self> {
        if from.seconds() < 0 || until.seconds() < from.seconds() {
            return Err(Error::new(Code::CertLifetime).with("from", from).with("until", until));
        }
        (self.valid_from, self.valid_until) = (from, until);
        Ok(self)
    }

    /// For a provider that is reached by these host names and network addresses. Tenants need none.
    ///
    /// ```
    /// use akashkit::access::certificate::{CertificateDraft, TlsKey, Usage};
    ///
    /// let draft = CertificateDraft::new("akash1qyhmn054".parse()?, "2026-01-01T00:00:00Z".parse()?)?;
    /// let provider = draft.clone().for_server(["provider.example.com", "10.0.0.1"])?;
    /// let certificate = provider.sign(&TlsKey::from_bytes(&[1; 32])?)?;
    /// assert_eq!(certificate.usages(), [Usage::Client, Usage::Server]);
    /// assert_eq!(certificate.domains(), ["provider.example.com"]);
    /// assert_eq!(draft.for_server(["bücher.example"]).unwrap_err().code().as_str(), "cert.domain");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::CertDomain`] for an empty name and one with other letters than those of ASCII.
    pub fn for_server<'a>(mut self, domains: impl IntoIterator<Item = &'a str>) -> Result<Self> {
        for domain in domains {
            if domain.is_empty() || !domain.bytes().all(|byte| byte.is_ascii_graphic()) {
                return Err(Error::new(Code::CertDomain).with("found", domain.escape_debug()));
            }
            self.domains.push(domain.to_owned());
        }
        Ok(self)
    }

    /// The certificate, signed by its own key.
    ///
    /// # Errors
    /// [`Code::CertLifetime`] for dates that a certificate cannot hold.
    pub fn sign(&self, key: &TlsKey) -> Result<Certificate> {
        let signed = self.content(key).and_then(|content| content.to_der());
        let certificate = signed.and_then(|signed| {
            let signature = BitString::from_bytes(&key.sign(&signed))?;
            let parts = [signed, algorithm().to_der()?, signature.to_der()?].concat();
            Any::new(Tag::Sequence, parts)?.to_der()
        });
        let certificate = certificate.map_err(|_| {
            Error::new(Code::CertLifetime).with("from", self.valid_from).with("until", self.valid_until)
        })?;
        Certificate::from_der(&certificate)
    }

    fn content(&self, key: &TlsKey) -> der::Result<TbsCertificateInner<Raw>> {
        let name = self.name()?;
        Ok(TbsCertificateInner {
            version: Version::V3,
            serial_number: SerialNumber::new(&self.serial.to_be_bytes())?,
            signature: algorithm(),
            issuer: name.clone(),
            validity: Validity { not_before: time(self.valid_from)?, not_after: time(self.valid_until)? },
            subject: name,
            subject_public_key_info: SubjectPublicKeyInfoOwned::from_der(&key.public_key())?,
            issuer_unique_id: None,
            subject_unique_id: None,
            extensions: Some(self.extensions()?),
        })
    }

    fn name(&self) -> der::Result<Name> {
        let owner = self.owner.to_string();
        let parts = [(COMMON_NAME, owner.as_str()), (VERSION_NAME, VERSION)].map(|(oid, text)| {
            let value = Any::new(Tag::PrintableString, text.as_bytes())?;
            let attribute = AttributeTypeAndValue { oid, value };
            Ok(RelativeDistinguishedName(SetOfVec::try_from([attribute])?))
        });
        Ok(RdnSequence(parts.into_iter().collect::<der::Result<_>>()?))
    }

    fn extensions(&self) -> der::Result<Vec<Extension>> {
        let mut usages = vec![CLIENT_AUTH];
        if !self.domains.is_empty() {
            usages.push(SERVER_AUTH);
        }
        let key_usage = KeyUsage(KeyUsages::KeyEncipherment | KeyUsages::DataEncipherment);
        let no_authority = BasicConstraints { ca: false, path_len_constraint: None };
        let mut extensions = vec![
            extension(KEY_USAGE, true, &key_usage)?,
            extension(EXTENDED_KEY_USAGE, false, &ExtendedKeyUsage(usages))?,
            extension(BASIC_CONSTRAINTS, true, &no_authority)?,
        ];
        let (addresses, names) = self.hosts()?;
        if !self.domains.is_empty() {
            let all = names.iter().cloned().chain(addresses).collect();
            extensions.push(extension(SUBJECT_ALT_NAME, false, &SubjectAltName(all))?);
        }
        if !names.is_empty() {
            let subtree = |base| GeneralSubtree { base, minimum: 0, maximum: None };
            let permitted_subtrees = Some(names.into_iter().map(subtree).collect());
            let only_these = NameConstraints { permitted_subtrees, excluded_subtrees: None };
            extensions.push(extension(NAME_CONSTRAINTS, true, &only_these)?);
        }
        Ok(extensions)
    }

    /// Network addresses, the last first as the network's tool has them, and names.
    fn hosts(&self) -> der::Result<(Vec<GeneralName>, Vec<GeneralName>)> {
        let (mut addresses, mut names) = (Vec::new(), Vec::new());
        for domain in &self.domains {
            match domain.parse::<IpAddr>().map(|address| address.to_canonical()) {
                Ok(IpAddr::V4(address)) => {
                    addresses.push(GeneralName::IpAddress(OctetString::new(address.octets())?))
                }
                Ok(IpAddr::V6(address)) => {
                    addresses.push(GeneralName::IpAddress(OctetString::new(address.octets())?))
                }
                Err(_) => names.push(GeneralName::DnsName(Ia5String::new(domain)?)),
            }
        }
        addresses.reverse();
        Ok((addresses, names))
    }
}

fn extension(extn_id: ObjectIdentifier, critical: bool, value: &impl Encode) -> der::Result<Extension> {
    Ok(Extension { extn_id, critical, extn_value: OctetString::new(value.to_der()?)? })
}

/// In two digits of the year until 2049, as the standard wants it.
fn time(moment: Timestamp) -> der::Result<Time> {
    let seconds = u64::try_from(moment.seconds()).map_err(|_| Tag::UtcTime.value_error())?;
    let since = Duration::from_secs(seconds);
    let short = UtcTime::from_unix_duration(since).map(Time::UtcTime);
    short.or_else(|_| GeneralizedTime::from_unix_duration(since).map(Time::GeneralTime))
}

fn algorithm() -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned { oid: ECDSA_WITH_SHA256, parameters: None }
}

const ECDSA_WITH_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2");
/// What the network's tool adds to names.
const VERSION_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.23.133.2.6");
const VERSION: &str = "v0.0.1";
const YEAR: i64 = 365 * 24 * 3600;
