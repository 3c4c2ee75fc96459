//! Certificates, and what the chain has of them.

use akashkit::access::PrivateKey;
use akashkit::access::certificate::{
    Certificate, CertificateDraft, PeerCertificate, Published, Role, read_file,
};
use akashkit::{Result, Timestamp};
use serde_json::Value;

use super::Example;

impl Example {
    pub(super) fn certificate(&self) -> Result<()> {
        Certificate::check(&self.parsed(0)?, &self.bytes(1), &self.bytes(2)).map(drop)
    }

    pub(super) fn draft(&self) -> Result<()> {
        CertificateDraft::new(self.parsed(0)?, self.parsed(1)?).map(drop)
    }

    pub(super) fn server_draft(&self) -> Result<()> {
        let draft = CertificateDraft::new("akash1qyhmn054".parse()?, Timestamp::new(0, 0)?)?;
        draft.for_server([self.text(0).as_ref()]).map(drop)
    }

    /// Several certificates in PEM, as a connection shows them.
    pub(super) fn peer(&self) -> Result<()> {
        let shown: Vec<String> = self.record(0);
        let der = |pem: &String| Ok(Certificate::from_pem(pem.as_bytes())?.as_der().to_vec());
        PeerCertificate::read(&shown.iter().map(der).collect::<Result<Vec<_>>>()?).map(drop)
    }

    /// A certificate, the peer's role, what the chain has, and a moment.
    pub(super) fn verified_peer(&self) -> Result<()> {
        let peer = PeerCertificate::read(&[Certificate::from_pem(&self.bytes(0))?.as_der()])?;
        let role: Role = self.record(1);
        let pem = |name: &str| self.argument(2)[name].as_str().unwrap_or_default().as_bytes();
        let published = match self.argument(2) {
            Value::String(word) if word == "never" => Published::Never,
            Value::String(_) => Published::Revoked,
            _ => Published::Valid { certificate: pem("cert"), public_key: pem("pubkey") },
        };
        peer.verify(role, published, self.parsed(3)?).map(drop)
    }

    pub(super) fn sealed(&self) -> Result<()> {
        read_file(&self.bytes(0), &PrivateKey::from_bytes(&self.bytes(1))?).map(drop)
    }
}
