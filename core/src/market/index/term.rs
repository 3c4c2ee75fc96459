//! What orders ask of a provider: terms that must hold, and choices of which one must.

use std::collections::BTreeSet;

use super::fact::Fact;
use crate::attributes::{Attribute, is_answered, is_glob};
use crate::deployment::{GroupSpec, ResourceUnit};
use crate::error::{Code, Error, Result};

/// What one fact can answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Term {
    /// The provider says this of itself.
    Attribute(Attribute),
    /// The auditor signed anything.
    Audited(String),
    /// It has this graphics processor.
    Gpu(Attribute),
    /// The auditor signed this.
    Signed(String, Attribute),
    /// One class of storage with all of these.
    Storage(BTreeSet<Attribute>),
}

/// Terms of which all must hold.
pub(super) type All = BTreeSet<Term>;

/// All that a group asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) all: All,
    /// Of each, one alternative must hold.
    pub(super) choices: BTreeSet<BTreeSet<All>>,
}

/// What a group asks for, each thing once.
pub(super) fn of(group: &GroupSpec) -> Result<Asked> {
    let requirements = &group.requirements;
    let attributes: BTreeSet<&Attribute> = requirements.attributes.iter().flatten().collect();
    let all_of = requirements.signed_by.all_of.as_deref().unwrap_or_default();
    let any_of = requirements.signed_by.any_of.as_deref().unwrap_or_default();
    let mut asked = Asked::default();
    asked.all.extend(all_of.iter().flat_map(|auditor| signed_by(auditor, &attributes)));
    asked.choose(any_of.iter().map(|auditor| signed_by(auditor, &attributes)).collect());
    if all_of.is_empty() && any_of.is_empty() {
        asked.all.extend(attributes.into_iter().cloned().map(Term::Attribute));
    }
    for unit in &group.resources {
        asked.unit(unit)?;
    }
    Ok(asked)
}

impl Asked {
    fn unit(&mut self, unit: &ResourceUnit) -> Result<()> {
        let resources = &unit.resource;
        let gpu = resources.gpu.as_ref().and_then(|gpu| Some((gpu, gpu.units.val?.to_u64().ok()?)));
        let absent = || Error::new(Code::ResourcesGpu).with("in resource", resources.id);
        let (gpu, units) = gpu.ok_or_else(absent)?;
        let models = gpu.attributes.iter().filter(|_| units > 0);
        self.choose(models.map(|model| All::from([Term::Gpu(model.clone())])).collect());
        let volumes = resources.storage.iter().flatten().filter(|volume| !volume.attributes.is_empty());
        self.all.extend(volumes.map(|volume| Term::Storage(volume.attributes.iter().cloned().collect())));
        Ok(())
    }

    fn choose(&mut self, mut alternatives: BTreeSet<All>) {
        match alternatives.len() {
            0 => {}
            1 => self.all.extend(alternatives.pop_first().unwrap_or_default()),
            _ => drop(self.choices.insert(alternatives)),
        }
    }
}

/// What one auditor must have signed.
fn signed_by(auditor: &str, attributes: &BTreeSet<&Attribute>) -> All {
    if attributes.is_empty() {
        return All::from([Term::Audited(auditor.to_owned())]);
    }
    attributes.iter().map(|attribute| Term::Signed(auditor.to_owned(), (*attribute).clone())).collect()
}

impl Term {
    /// Whether a fact answers it.
    pub(super) fn is_answered_by(&self, fact: &Fact) -> bool {
        match (self, fact) {
            (Self::Attribute(wanted), Fact::Attribute(found)) | (Self::Gpu(wanted), Fact::Gpu(found)) => {
                wanted.is_answered_by(found)
            }
            (Self::Audited(wanted), Fact::Audited(found)) => wanted == found,
            (Self::Signed(by, wanted), Fact::Signed(auditor, found)) => {
                by == auditor && wanted.is_answered_by(found)
            }
            (Self::Storage(all), Fact::Storage(class)) => all
                .iter()
                .all(|wanted| class.iter().any(|found| is_answered(wanted, &found.key, &found.value))),
            _ => false,
        }
    }

    /// The only fact that can answer it; `None` where a pattern or several attributes decide.
    pub(super) fn exact(&self) -> Option<Fact> {
        match self {
            Self::Attribute(Attribute { key, .. })
            | Self::Gpu(Attribute { key, .. })
            | Self::Signed(_, Attribute { key, .. })
                if is_glob(key) =>
            {
                None
            }
            Self::Attribute(wanted) => Some(Fact::Attribute(wanted.clone())),
            Self::Audited(auditor) => Some(Fact::Audited(auditor.clone())),
            Self::Gpu(wanted) => Some(Fact::Gpu(wanted.clone())),
            Self::Signed(auditor, wanted) => Some(Fact::Signed(auditor.clone(), wanted.clone())),
            Self::Storage(_) => None,
        }
    }
}
