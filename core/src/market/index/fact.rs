//! What is true of a provider, one by one, as orders may ask for it.

use std::collections::{BTreeMap, BTreeSet};

use crate::attributes::{Attribute, capability};
use crate::market::provider::{Audit, Provider};

/// Something that is true of a provider.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Fact {
    /// It says this of itself.
    Attribute(Attribute),
    /// An auditor signed something of it, perhaps nothing.
    Audited(String),
    /// It advertises this graphics processor.
    Gpu(Attribute),
    /// An auditor signed this of it.
    Signed(String, Attribute),
    /// It advertises a class of storage with these attributes, sorted.
    Storage(Vec<Attribute>),
}

/// All that is true of a provider, each once.
pub(super) fn of(provider: &Provider) -> BTreeSet<Fact> {
    let own = &provider.attributes;
    let attribute = |(key, value): (&str, &str)| Attribute::new(key, value);
    let mut facts: BTreeSet<Fact> = own.iter().cloned().map(Fact::Attribute).collect();
    facts.extend(capability::gpus(own).map(attribute).map(Fact::Gpu));
    let mut classes: BTreeMap<&str, Vec<Attribute>> = BTreeMap::new();
    for found in capability::storage(own) {
        classes.entry(found.tag).or_default().push(attribute((found.name, found.value)));
    }
    facts.extend(classes.into_values().map(|mut class| {
        class.sort();
        Fact::Storage(class)
    }));
    // Of two records of one auditor the last counts.
    let audits: BTreeMap<&str, &Audit> =
        provider.audits.iter().map(|audit| (audit.auditor.as_str(), audit)).collect();
    for audit in audits.into_values() {
        facts.insert(Fact::Audited(audit.auditor.clone()));
        let signed = audit.attributes.iter().cloned();
        facts.extend(signed.map(|attribute| Fact::Signed(audit.auditor.clone(), attribute)));
    }
    facts
}
