//! What orders ask of a provider: terms, all of which must hold.

use std::collections::BTreeSet;

use super::fact::Fact;
use crate::attributes::{Attribute, is_answered, is_glob};
use crate::deployment::GroupSpec;
use crate::error::{Code, Error, Result};

/// One thing that an order asks for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Term {
    /// One fact that answers it is enough.
    One(Wanted),
    /// One of these auditors must have signed all of the attributes.
    SignedByAny(BTreeSet<String>, BTreeSet<Attribute>),
}

/// What one fact can answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Wanted {
    /// The provider says this of itself.
    Attribute(Attribute),
    /// The auditor signed anything.
    Audited(String),
    /// One of these processors.
    Gpu(BTreeSet<Attribute>),
    /// The auditor signed this.
    Signed(String, Attribute),
    /// One class of storage with all of these.
    Storage(BTreeSet<Attribute>),
}

/// All that a group asks for, each once.
pub(super) fn of(group: &GroupSpec) -> Result<BTreeSet<Term>> {
    let requirements = &group.requirements;
    let attributes: BTreeSet<Attribute> = requirements.attributes.iter().flatten().cloned().collect();
    let all_of = requirements.signed_by.all_of.iter().flatten();
    let any_of: BTreeSet<String> = requirements.signed_by.any_of.iter().flatten().cloned().collect();
    let mut terms: BTreeSet<Term> =
        all_of.flat_map(|auditor| signed_by(auditor, &attributes)).map(Term::One).collect();
    match (any_of.len(), any_of.first()) {
        (1, Some(auditor)) => terms.extend(signed_by(auditor, &attributes).map(Term::One)),
        (2.., _) => {
            terms.insert(Term::SignedByAny(any_of, attributes));
        }
        _ if terms.is_empty() => terms.extend(attributes.into_iter().map(Wanted::Attribute).map(Term::One)),
        _ => {}
    }
    for unit in &group.resources {
        terms.extend(unit_terms(unit)?.map(Term::One));
    }
    Ok(terms)
}

/// What one auditor must have signed.
pub(super) fn signed_by<'a>(
    auditor: &'a str,
    attributes: &'a BTreeSet<Attribute>,
) -> impl Iterator<Item = Wanted> + 'a {
    let anything = attributes.is_empty().then(|| Wanted::Audited(auditor.to_owned()));
    let each = attributes.iter().map(|attribute| Wanted::Signed(auditor.to_owned(), attribute.clone()));
    anything.into_iter().chain(each)
}

fn unit_terms(unit: &crate::deployment::ResourceUnit) -> Result<impl Iterator<Item = Wanted> + '_> {
    let resources = &unit.resource;
    let gpu = resources.gpu.as_ref().and_then(|gpu| Some((gpu, gpu.units.val?.to_u64().ok()?)));
    let absent = || Error::new(Code::ResourcesGpu).with("in resource", resources.id);
    let (gpu, units) = gpu.ok_or_else(absent)?;
    let wants_model = units > 0 && !gpu.attributes.is_empty();
    let gpu = wants_model.then(|| Wanted::Gpu(gpu.attributes.iter().cloned().collect()));
    let volumes = resources.storage.iter().flatten().filter(|volume| !volume.attributes.is_empty());
    Ok(volumes.map(|volume| Wanted::Storage(volume.attributes.iter().cloned().collect())).chain(gpu))
}

impl Wanted {
    /// Whether a fact answers it.
    pub(super) fn is_answered_by(&self, fact: &Fact) -> bool {
        match (self, fact) {
            (Self::Attribute(wanted), Fact::Attribute(found)) => wanted.is_answered_by(found),
            (Self::Audited(wanted), Fact::Audited(found)) => wanted == found,
            (Self::Gpu(any), Fact::Gpu(found)) => {
                any.iter().any(|wanted| is_answered(wanted, &found.key, &found.value))
            }
            (Self::Signed(by, wanted), Fact::Signed(auditor, found)) => {
                by == auditor && wanted.is_answered_by(found)
            }
            (Self::Storage(all), Fact::Storage(class)) => {
                all.iter().all(|wanted| class.iter().any(|found| wanted.is_answered_by(found)))
            }
            _ => false,
        }
    }

    /// The only facts that can answer it; `None` where patterns or several attributes decide.
    pub(super) fn exact(&self) -> Option<Vec<Fact>> {
        match self {
            Self::Attribute(wanted) => (!is_glob(&wanted.key)).then(|| vec![Fact::Attribute(wanted.clone())]),
            Self::Audited(auditor) => Some(vec![Fact::Audited(auditor.clone())]),
            Self::Gpu(any) => {
                let is_exact = !any.iter().any(|wanted| is_glob(&wanted.key));
                is_exact.then(|| any.iter().cloned().map(Fact::Gpu).collect())
            }
            Self::Signed(auditor, wanted) => {
                (!is_glob(&wanted.key)).then(|| vec![Fact::Signed(auditor.clone(), wanted.clone())])
            }
            Self::Storage(_) => None,
        }
    }
}
