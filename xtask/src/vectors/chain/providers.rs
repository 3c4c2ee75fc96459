//! Providers and what auditors signed of them.

use std::collections::BTreeMap;

use akashkit::market::{Audit, Provider};
use akashkit::{AccountAddress, Attribute, Result};
use serde_json::Value;

use super::messages::text;
use super::records::known;
use super::world::read;

#[derive(Clone, Default)]
pub(super) struct Providers {
    own: BTreeMap<String, Vec<Attribute>>,
    /// By auditor and provider.
    audits: BTreeMap<(String, String), Vec<Attribute>>,
}

impl Providers {
    /// A provider with everything that is known of it; `None` where it is not registered.
    pub(super) fn get(&self, owner: &AccountAddress) -> Option<Provider> {
        let key = owner.to_string();
        let audits = self.audits.iter().filter(|((_, provider), _)| *provider == key);
        Some(Provider {
            attributes: self.own.get(&key)?.clone(),
            audits: audits
                .map(|((auditor, _), attributes)| Audit {
                    auditor: auditor.clone(),
                    attributes: attributes.clone(),
                })
                .collect(),
            ..Provider::new(owner.clone())
        })
    }

    /// Takes a record of the transcript.
    pub(super) fn set(&mut self, value: &Value) -> Option<()> {
        let (owner, attributes) = (text(&value["owner"]), read(&value["attributes"])?);
        match value["auditor"].as_str() {
            Some(auditor) => _ = self.audits.insert((auditor.to_owned(), owner), attributes),
            None => _ = self.own.insert(owner, attributes),
        }
        Some(())
    }

    /// Forgets what `auditor/provider` names.
    pub(super) fn remove_audit(&mut self, id: &str) {
        let pair = id.split_once('/').map(|(auditor, owner)| (auditor.to_owned(), owner.to_owned()));
        pair.map(|pair| self.audits.remove(&pair));
    }

    /// What a message changes.
    pub(super) fn hear(&mut self, name: &str, message: &Value) -> Result<()> {
        let pair = (text(&message["auditor"]), text(&message["owner"]));
        match name {
            "MsgCreateProvider" | "MsgUpdateProvider" => {
                self.own.insert(pair.1, known(&message["attributes"])?);
            }
            "MsgSignProviderAttributes" => {
                let signed: Vec<Attribute> = known(&message["attributes"])?;
                let audit = self.audits.entry(pair).or_default();
                audit.retain(|old| signed.iter().all(|new| new.key != old.key));
                audit.extend(signed);
            }
            "MsgDeleteProviderAttributes" => {
                let keys: Vec<String> = known(&message["keys"])?;
                if keys.is_empty() {
                    self.audits.remove(&pair);
                }
                self.audits.entry(pair).and_modify(|audit| audit.retain(|old| !keys.contains(&old.key)));
            }
            _ => {}
        }
        Ok(())
    }
}
