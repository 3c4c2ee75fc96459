//! Certificates read, and looked at as the chain does before it keeps one.

use std::net::IpAddr;

use ruint::Uint;
use x509_cert::certificate::{Raw, TbsCertificateInner};
use x509_cert::der::asn1::{BitStringRef, ObjectIdentifier};
use x509_cert::der::{Decode, Encode, Reader, SliceReader, Tag};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage, NameConstraints, SubjectAltName};
use x509_cert::spki::AlgorithmIdentifierOwned;
use x509_cert::time::Time;

use super::curve::CurveKey;
use super::facts::Usage;
use super::{CERTIFICATE, PUBLIC_KEY, names, pem};
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::time::Timestamp;

/// A certificate that could be read: whose it says it is, from when until when, and for what. Who can be believed is another
/// question: see [`Certificate::check`] and [`PeerCertificate`](super::PeerCertificate).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    der: Vec<u8>,
    signed: Vec<u8>,
    signature: Vec<u8>,
    public_key: Vec<u8>,
    serial: Vec<u8>,
    subject: Option<String>,
    issuer: Option<String>,
    validity: (Timestamp, Timestamp),
    extensions: Extensions,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Extensions {
    usages: Vec<Usage>,
    domains: Vec<String>,
    addresses: Vec<IpAddr>,
    has_unknown: bool,
}

impl Certificate {
    /// Reads the bytes that a TLS connection shows.
    ///
    /// ```
    /// use akashkit::access::certificate::{Certificate, CertificateDraft, TlsKey};
    ///
    /// let draft = CertificateDraft::new("akash1qyhmn054".parse()?, "2026-01-01T00:00:00Z".parse()?)?;
    /// let certificate = draft.sign(&TlsKey::from_bytes(&[1; 32])?)?;
    /// assert_eq!(Certificate::from_der(certificate.as_der())?, certificate);
    /// // One byte behind it.
    /// let longer = [certificate.as_der(), b"\0"].concat();
    /// assert_eq!(Certificate::from_der(&longer).unwrap_err().code().as_str(), "cert.form");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::CertForm`] when they are none, or say something twice, or otherwise than the standard does;
    /// [`Code::CertKey`] and [`Code::CertCurve`] for a key on an elliptic curve that cannot be read.
    pub fn from_der(der: &[u8]) -> Result<Self> {
        let (signed, algorithm, signature) = parts(der).map_err(unreadable)?;
        let content = TbsCertificateInner::<Raw>::from_der(signed).map_err(unreadable)?;
        if content.signature != algorithm {
            return Err(form("two algorithms"));
        }
        let public_key = content.subject_public_key_info.to_der().map_err(unreadable)?;
        if content.subject_public_key_info.algorithm.oid == ELLIPTIC {
            CurveKey::read(&public_key)?;
        }
        let name = |name| names::common_name(name).ok_or_else(|| form("a name"));
        Ok(Self {
            der: der.to_vec(),
            signed: signed.to_vec(),
            signature: signature.to_vec(),
            public_key,
            serial: serial(content.serial_number.as_bytes())?,
            subject: name(&content.subject)?,
            issuer: name(&content.issuer)?,
            validity: (moment(content.validity.not_before)?, moment(content.validity.not_after)?),
            extensions: extensions(content.extensions.as_deref().unwrap_or_default())?,
        })
    }

    /// Reads the text that the chain keeps and files hold, as the chain reads it: what stands before the certificate does not
    /// count, and nothing may stand behind it.
    ///
    /// ```
    /// use akashkit::access::certificate::{Certificate, CertificateDraft, TlsKey};
    ///
    /// let draft = CertificateDraft::new("akash1qyhmn054".parse()?, "2026-01-01T00:00:00Z".parse()?)?;
    /// let pem = draft.sign(&TlsKey::from_bytes(&[1; 32])?)?.to_pem();
    /// assert_eq!(Certificate::from_pem(pem.as_bytes())?.to_pem(), pem);
    /// let refused = Certificate::from_pem(format!("{pem}\n").as_bytes());
    /// assert_eq!(refused.unwrap_err().code().as_str(), "cert.value");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::CertValue`] without a block of PEM, or with something behind it; otherwise as [`Certificate::from_der`].
    pub fn from_pem(text: &[u8]) -> Result<Self> {
        Self::of_block(&only(text, Code::CertValue)?)
    }

    /// Looks at a certificate and its public key, both in PEM, as the chain does before it keeps them for an owner. It does not
    /// look at dates, at what the key may be used for, or at who issued it; providers do.
    ///
    /// ```
    /// use akashkit::access::certificate::{Certificate, CertificateDraft, TlsKey};
    ///
    /// let owner = "akash1qyhmn054".parse()?;
    /// let key = TlsKey::from_bytes(&[1; 32])?;
    /// let pem = CertificateDraft::new(owner, "2026-01-01T00:00:00Z".parse()?)?.sign(&key)?.to_pem();
    /// let public = key.public_key_pem();
    /// let owner = "akash1qyhmn054".parse()?;
    /// assert_eq!(Certificate::check(&owner, pem.as_bytes(), public.as_bytes())?.serial(), "1767225600000000000");
    /// let other = "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh".parse()?;
    /// let refused = Certificate::check(&other, pem.as_bytes(), public.as_bytes());
    /// assert_eq!(refused.unwrap_err().code().as_str(), "cert.common_name");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::CertPublicKey`] and [`Code::CertValue`] without a block of PEM, or with something behind it; [`Code::CertKey`]
    /// and [`Code::CertForm`] when a block is something else or cannot be read; [`Code::CertCurve`] for a key on a curve that is
    /// not known here; [`Code::CertSignature`] when the key did not sign the certificate; [`Code::CertCommonName`] when it names
    /// another account, or none.
    pub fn check(owner: &AccountAddress, certificate: &[u8], public_key: &[u8]) -> Result<Self> {
        let key = only(public_key, Code::CertPublicKey)?;
        let block = only(certificate, Code::CertValue)?;
        let key = curve_key(&key)?;
        let certificate = Self::of_block(&block)?;
        certificate.signed_by(&key)?;
        let named = certificate.owner()?;
        if named != *owner {
            return Err(Error::new(Code::CertCommonName).with("found", named).with("expected", owner));
        }
        Ok(certificate)
    }

    /// The account that it names: the subject's common name.
    ///
    /// # Errors
    /// [`Code::CertCommonName`] when it names something else, as the certificates of web servers do.
    pub fn owner(&self) -> Result<AccountAddress> {
        let name = self.subject.as_deref().unwrap_or_default();
        name.parse().map_err(|reason| Error::new(Code::CertCommonName).caused_by(reason))
    }

    /// The number in decimal digits, by which the chain keeps it beside its owner.
    pub fn serial(&self) -> String {
        let number = Uint::<320, 5>::try_from_be_slice(&self.serial).expect("longer ones were refused");
        number.to_string()
    }

    /// From when on it is valid.
    pub fn valid_from(&self) -> Timestamp {
        self.validity.0
    }

    /// Until when it is valid, that second included.
    pub fn valid_until(&self) -> Timestamp {
        self.validity.1
    }

    /// The public key (SubjectPublicKeyInfo in DER).
    pub fn public_key(&self) -> &[u8] {
        &self.public_key
    }

    /// The public key as the chain wants it beside the certificate.
    pub fn public_key_pem(&self) -> String {
        pem::write(PUBLIC_KEY, &self.public_key).to_string()
    }

    /// What the key may be used for; where nothing is said, whatever one likes.
    pub fn usages(&self) -> &[Usage] {
        &self.extensions.usages
    }

    /// The host names of a server.
    pub fn domains(&self) -> &[String] {
        &self.extensions.domains
    }

    /// The network addresses of a server.
    pub fn ip_addresses(&self) -> &[IpAddr] {
        &self.extensions.addresses
    }

    /// The bytes that TLS libraries take.
    pub fn as_der(&self) -> &[u8] {
        &self.der
    }

    /// The text that the chain keeps and TLS libraries take.
    pub fn to_pem(&self) -> String {
        pem::write(CERTIFICATE, &self.der).to_string()
    }

    /// What stands in place of an owner in the certificates of web servers.
    pub fn common_name(&self) -> Option<&str> {
        self.subject.as_deref()
    }

    /// Who is said to have signed it.
    pub fn issuer(&self) -> Option<&str> {
        self.issuer.as_deref()
    }

    /// Whether it demands that something be understood which is not.
    pub(super) fn has_unknown_demands(&self) -> bool {
        self.extensions.has_unknown
    }

    pub(super) fn signed_by(&self, key: &CurveKey) -> Result<()> {
        match key.verifies(&self.signed, &self.signature) {
            true => Ok(()),
            false => Err(Error::new(Code::CertSignature)),
        }
    }

    pub(super) fn of_block(block: &pem::Block<'_>) -> Result<Self> {
        match block.is(CERTIFICATE) {
            true => Self::from_der(&block.body),
            false => Err(form("the label").with("expected", CERTIFICATE)),
        }
    }
}

/// The key in a block of PEM as the chain keeps it.
pub(super) fn curve_key(block: &pem::Block<'_>) -> Result<CurveKey> {
    match block.is(PUBLIC_KEY) {
        true => CurveKey::read(&block.body),
        false => Err(Error::new(Code::CertKey).with("at", "the label").with("expected", PUBLIC_KEY)),
    }
}

/// A block with nothing behind it.
pub(super) fn only(text: &[u8], code: Code) -> Result<pem::Block<'_>> {
    let block = pem::read(text).ok_or_else(|| Error::new(code).with("length", text.len()))?;
    match block.rest.len() {
        0 => Ok(block),
        left => Err(Error::new(code).with("bytes behind it", left)),
    }
}

/// What is signed, how, and the signature.
fn parts(der: &[u8]) -> x509_cert::der::Result<(&[u8], AlgorithmIdentifierOwned, &[u8])> {
    let mut reader = SliceReader::new(der)?;
    let parts = reader.sequence(|inside| {
        let signed = inside.tlv_bytes()?;
        let algorithm = AlgorithmIdentifierOwned::decode(inside)?;
        Ok((signed, algorithm, BitStringRef::decode(inside)?))
    })?;
    let (signed, algorithm, bits) = reader.finish(parts)?;
    let signature = bits.as_bytes().ok_or_else(|| Tag::BitString.value_error())?;
    Ok((signed, algorithm, signature))
}

/// No sign, and no longer than what the chain can keep it by.
fn serial(bytes: &[u8]) -> Result<Vec<u8>> {
    if bytes.first().is_some_and(|first| first & 0x80 != 0) {
        return Err(form("the serial number is negative"));
    }
    let first = bytes.iter().position(|byte| *byte != 0).unwrap_or(bytes.len());
    match &bytes[first..] {
        long if long.len() > LONGEST_SERIAL => Err(form("the serial number is too long")),
        fits => Ok(fits.to_vec()),
    }
}

fn moment(time: Time) -> Result<Timestamp> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).map_err(|_| form("a date"))?;
    Timestamp::new(seconds, 0)
}

fn extensions(all: &[Extension]) -> Result<Extensions> {
    let mut facts = Extensions::default();
    for (at, extension) in all.iter().enumerate() {
        if all[..at].iter().any(|earlier| earlier.extn_id == extension.extn_id) {
            return Err(form("an extension stands twice"));
        }
        if !facts.take(extension).map_err(unreadable)? && extension.critical {
            facts.has_unknown = true;
        }
    }
    if facts.usages.is_empty() {
        facts.usages.push(Usage::Any);
    }
    Ok(facts)
}

impl Extensions {
    /// Whether it was understood.
    fn take(&mut self, extension: &Extension) -> x509_cert::der::Result<bool> {
        let value = extension.extn_value.as_bytes();
        match extension.extn_id {
            BASIC_CONSTRAINTS => BasicConstraints::from_der(value).map(|_| true),
            EXTENDED_KEY_USAGE => {
                let usages = ExtendedKeyUsage::from_der(value)?;
                self.usages = usages.0.iter().map(|usage| usage_of(*usage)).collect();
                Ok(true)
            }
            KEY_USAGE => KeyUsage::from_der(value).map(|_| true),
            NAME_CONSTRAINTS => NameConstraints::from_der(value).map(|_| true),
            SUBJECT_ALT_NAME => {
                SubjectAltName::from_der(value)?.0.iter().for_each(|name| self.name(name));
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn name(&mut self, name: &GeneralName) {
        match name {
            GeneralName::DnsName(domain) => self.domains.push(domain.as_str().to_owned()),
            GeneralName::IpAddress(bytes) => self.addresses.extend(ip_address(bytes.as_bytes())),
            _ => {}
        }
    }
}

fn ip_address(bytes: &[u8]) -> Option<IpAddr> {
    let v4 = <[u8; 4]>::try_from(bytes).map(IpAddr::from);
    v4.or_else(|_| <[u8; 16]>::try_from(bytes).map(IpAddr::from)).ok()
}

fn usage_of(usage: ObjectIdentifier) -> Usage {
    match usage {
        ANY_USAGE => Usage::Any,
        CLIENT_AUTH => Usage::Client,
        SERVER_AUTH => Usage::Server,
        _ => Usage::Other,
    }
}

fn form(what: &'static str) -> Error {
    Error::new(Code::CertForm).with("at", what)
}

fn unreadable(reason: x509_cert::der::Error) -> Error {
    Error::new(Code::CertForm).with("reason", reason)
}

/// What the chain can keep a certificate by.
const LONGEST_SERIAL: usize = 40;

const ELLIPTIC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
pub(super) const KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.15");
pub(super) const SUBJECT_ALT_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.17");
pub(super) const BASIC_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.19");
pub(super) const NAME_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.30");
pub(super) const EXTENDED_KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37");
const ANY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37.0");
pub(super) const CLIENT_AUTH: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.2");
pub(super) const SERVER_AUTH: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.1");
