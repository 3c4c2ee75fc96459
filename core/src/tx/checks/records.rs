//! What stands on the chain of providers: their registration, what auditors say of them, certificates. Chain sheet §2.5
//! to §2.7.

use crate::attributes::{Attribute, validate_provider_attributes};
use crate::error::{Code, Error, Result};
use crate::market::{HostUri, is_url};
use crate::tx::parts;
use crate::wire::Fields;

pub(super) fn audit(message: Fields) -> Result<()> {
    parts::account_or(message, "owner", Code::TxAddress)?;
    parts::account_or(message, "auditor", Code::TxAddress).map(drop)
}

pub(super) fn provider(message: Fields) -> Result<()> {
    message.text("host_uri").parse::<HostUri>()?;
    parts::account_or(message, "owner", Code::TxAddress)?;
    let attribute = |attribute: Fields| Attribute::new(attribute.text("key"), attribute.text("value"));
    validate_provider_attributes(&message.messages("attributes").map(attribute).collect::<Vec<_>>())?;
    let website = message.message("info").text("website");
    if website.is_empty() || is_url(&website) {
        return Ok(());
    }
    Err(Error::new(Code::ProviderWebsite).with("found", website.escape_debug()))
}

pub(super) fn delete_provider(message: Fields) -> Result<()> {
    parts::account_or(message, "owner", Code::TxAddress).map(drop)
}

/// The owner, and that there is a public key at all; the chain also holds key and certificate against each other.
pub(super) fn create_certificate(message: Fields) -> Result<()> {
    parts::account_or(message, "owner", Code::TxAddress)?;
    let label = "-----BEGIN EC PUBLIC KEY-----";
    if message.text("pubkey").lines().any(|line| line.trim_end() == label) {
        return Ok(());
    }
    Err(Error::new(Code::CertPublicKey).with("expected", label))
}

pub(super) fn revoke_certificate(message: Fields) -> Result<()> {
    let id = message.message("id");
    parts::account_or(id, "owner", Code::TxAddress)?;
    let serial = id.text("serial");
    let digits = serial.strip_prefix(['+', '-']).unwrap_or(&serial);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(());
    }
    Err(Error::new(Code::CertSerial).with("found", serial.escape_debug()))
}
