//! Providers, what auditors sign of them, and certificates. Chain facts 2.5 to 2.7.

use super::fault::{Done, Fault};
use super::{Chain, message};
use crate::access::certificate::Certificate;
use crate::wire::query::{audit, cert, provider};
use crate::wire::{Fields, Record};

pub(super) fn create_provider(chain: &mut Chain, message: Fields) -> Done {
    let owner = message::address(message, "owner")?;
    let key = provider_key(&owner);
    if chain.store.has(&key) {
        return Err(Fault::new("provider", 4, format_args!("id: {owner}: provider already exists")));
    }
    chain.store.set(key, Record::of(&provider::PROVIDER, message));
    chain.tell("akash.provider.v1beta4.EventProviderCreated", &[("owner", &owner)]);
    Ok(())
}

pub(super) fn update_provider(chain: &mut Chain, message: Fields) -> Done {
    let owner = known_provider(chain, message)?;
    chain.store.set(provider_key(&owner), Record::of(&provider::PROVIDER, message));
    chain.tell("akash.provider.v1beta4.EventProviderUpdated", &[("owner", &owner)]);
    Ok(())
}

pub(super) fn delete_provider(chain: &mut Chain, message: Fields) -> Done {
    known_provider(chain, message)?;
    Err(Fault::new("provider", 10, "NOTIMPLEMENTED: internal error"))
}

fn known_provider(chain: &Chain, message: Fields) -> Done<String> {
    let owner = message::address(message, "owner")?;
    if chain.store.has(&provider_key(&owner)) {
        return Ok(owner);
    }
    Err(Fault::new("provider", 3, format_args!("id: {owner}: provider not found")))
}

/// What is signed is put to what was signed before, by its keys, which are kept in order.
pub(super) fn sign_attributes(chain: &mut Chain, message: Fields) -> Done {
    let (owner, auditor) = (message::address(message, "owner")?, message::address(message, "auditor")?);
    let key = audit_key(&auditor, &owner);
    let signed: Vec<Record> = attributes(message);
    let before = chain.record(&key).map(|record| attributes(record.fields())).unwrap_or_default();
    let is_new =
        |old: &Record| signed.iter().all(|new| new.fields().bytes("key") != old.fields().bytes("key"));
    let mut all: Vec<Record> = before.into_iter().filter(is_new).chain(signed.iter().cloned()).collect();
    all.sort_by(|left, right| left.fields().bytes("key").cmp(right.fields().bytes("key")));
    keep_audit(chain, key, &owner, &auditor, all);
    chain.tell("akash.audit.v1.EventTrustedAuditorCreated", &[("auditor", &auditor), ("owner", &owner)]);
    Ok(())
}

pub(super) fn delete_attributes(chain: &mut Chain, message: Fields) -> Done {
    let (owner, auditor) = (message::address(message, "owner")?, message::address(message, "auditor")?);
    let key = audit_key(&auditor, &owner);
    let Some(record) = chain.record(&key).cloned() else {
        return Err(Fault::new("audit", 1, "provider does not exist"));
    };
    let mut left = attributes(record.fields());
    for gone in message.texts("keys") {
        let before = left.len();
        left.retain(|attribute| attribute.fields().text("key") != gone);
        if left.len() == before {
            return Err(Fault::new(
                "audit",
                3,
                format_args!("trying to delete non-existing attribute \"{gone}\" for auditor/provider"),
            ));
        }
    }
    if message.count("keys") == 0 || left.is_empty() {
        chain.store.remove(&key);
    } else {
        keep_audit(chain, key, &owner, &auditor, left);
    }
    chain.tell("akash.audit.v1.EventTrustedAuditorDeleted", &[("auditor", &auditor), ("owner", &owner)]);
    Ok(())
}

fn keep_audit(chain: &mut Chain, key: String, owner: &str, auditor: &str, attributes: Vec<Record>) {
    let record = Record::new(&audit::AUDITED_PROVIDER)
        .with("owner", owner)
        .with("auditor", auditor)
        .with("attributes", attributes);
    chain.store.set(key, record);
}

fn attributes(fields: Fields) -> Vec<Record> {
    use crate::wire::base::Attribute;
    static SCHEMA: crate::wire::Schema = Attribute::SCHEMA;
    fields.messages("attributes").map(|attribute| Record::of(&SCHEMA, attribute)).collect()
}

pub(super) fn create_certificate(chain: &mut Chain, message: Fields) -> Done {
    let owner = message::address(message, "owner")?;
    let serial =
        Certificate::check(&owner.parse()?, message.bytes("cert"), message.bytes("pubkey"))?.serial();
    let key = certificate_key(&owner, &serial);
    if chain.store.has(&key) {
        return Err(Fault::new("cert", 3, "certificate exists"));
    }
    let record = Record::new(&cert::CERTIFICATE)
        .with("state", 1_u64)
        .with("cert", message.bytes("cert"))
        .with("pubkey", message.bytes("pubkey"));
    let answer = Record::new(&cert::CERTIFICATE_RESPONSE).with("certificate", record).with("serial", serial);
    chain.store.set(key, answer);
    Ok(())
}

pub(super) fn revoke_certificate(chain: &mut Chain, message: Fields) -> Done {
    let id = message.message("id");
    let (owner, serial) = (message::address(id, "owner")?, id.text("serial"));
    let key = certificate_key(&owner, &serial);
    let Some(answer) = chain.record(&key).cloned() else {
        return Err(Fault::new("cert", 1, "certificate not found"));
    };
    let certificate = Record::of(&cert::CERTIFICATE, answer.fields().message("certificate"));
    if certificate.fields().u64("state") == REVOKED {
        return Err(Fault::new("cert", 4, "certificate already revoked"));
    }
    chain.store.set(key, answer.with("certificate", certificate.with("state", REVOKED)));
    Ok(())
}

fn provider_key(owner: &str) -> String {
    format!("provider/{owner}")
}

fn audit_key(auditor: &str, owner: &str) -> String {
    format!("audit/{auditor}/{owner}")
}

fn certificate_key(owner: &str, serial: &str) -> String {
    format!("cert/{owner}/{serial}")
}

const REVOKED: u64 = 2;
