//! Facts and terms with the providers of which they hold.

use std::collections::{BTreeSet, HashMap};

use roaring::{MultiOps, RoaringBitmap};

use super::fact::Fact;
use super::term::{self, Term, Wanted};

pub(super) type FactId = u32;
pub(super) type TermId = u32;

/// Every fact and every term that was ever named, each with the places of the providers of which it holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Board {
    facts: Vec<FactEntry>,
    fact_ids: HashMap<Fact, FactId>,
    terms: Vec<TermEntry>,
    term_ids: HashMap<Term, TermId>,
    /// Terms that a new fact may answer.
    open: Vec<(TermId, Wanted)>,
}

#[derive(Clone, Debug, Default)]
struct FactEntry {
    holders: RoaringBitmap,
    /// The terms that it answers.
    answers: Vec<TermId>,
}

#[derive(Clone, Debug, Default)]
struct TermEntry {
    holders: RoaringBitmap,
    /// What must hold together, of which one is enough; empty for a term that facts answer.
    alternatives: Vec<Vec<TermId>>,
    /// The terms of whose alternatives it is a part.
    parents: Vec<TermId>,
}

impl Board {
    /// The providers of which a term holds.
    pub(super) fn holders(&self, term: TermId) -> &RoaringBitmap {
        static NONE: std::sync::LazyLock<RoaringBitmap> = std::sync::LazyLock::new(RoaringBitmap::new);
        self.terms.get(term as usize).map_or(&NONE, |term| &term.holders)
    }

    /// The number of a fact, which may be new.
    pub(super) fn fact(&mut self, fact: &Fact) -> FactId {
        if let Some(id) = self.fact_ids.get(fact) {
            return *id;
        }
        let id = next_id(self.facts.len());
        let answers =
            self.open.iter().filter(|(_, wanted)| wanted.is_answered_by(fact)).map(|(term, _)| *term);
        self.facts.push(FactEntry { answers: answers.collect(), ..FactEntry::default() });
        self.fact_ids.insert(fact.clone(), id);
        id
    }

    /// The number of a term, which may be new.
    pub(super) fn term(&mut self, term: &Term) -> TermId {
        if let Some(id) = self.term_ids.get(term) {
            return *id;
        }
        let entry = match term {
            Term::One(_) => TermEntry::default(),
            Term::SignedByAny(auditors, attributes) => {
                let parts =
                    auditors.iter().map(|auditor| term::signed_by(auditor, attributes).collect::<Vec<_>>());
                let parts = parts.collect::<Vec<_>>().into_iter();
                let mut ids =
                    |all: Vec<Wanted>| all.into_iter().map(|one| self.term(&Term::One(one))).collect();
                TermEntry { alternatives: parts.map(&mut ids).collect(), ..TermEntry::default() }
            }
        };
        let id = next_id(self.terms.len());
        self.terms.push(entry);
        self.term_ids.insert(term.clone(), id);
        match term {
            Term::One(wanted) => self.connect(id, wanted),
            Term::SignedByAny(..) => self.connect_alternatives(id),
        }
        id
    }

    fn connect(&mut self, id: TermId, wanted: &Wanted) {
        let facts: Vec<FactId> = match wanted.exact() {
            Some(facts) => facts.iter().map(|fact| self.fact(fact)).collect(),
            None => {
                self.open.push((id, wanted.clone()));
                let all = self.fact_ids.iter().filter(|(fact, _)| wanted.is_answered_by(fact));
                all.map(|(_, id)| *id).collect()
            }
        };
        for fact in &facts {
            self.facts[*fact as usize].answers.push(id);
        }
        self.terms[id as usize].holders =
            facts.iter().map(|fact| &self.facts[*fact as usize].holders).union();
    }

    fn connect_alternatives(&mut self, id: TermId) {
        let alternatives = self.terms[id as usize].alternatives.clone();
        let together = |all: &Vec<TermId>| all.iter().map(|term| self.holders(*term)).intersection();
        self.terms[id as usize].holders = alternatives.iter().map(together).union();
        for part in alternatives.iter().flatten().collect::<BTreeSet<_>>() {
            self.terms[*part as usize].parents.push(id);
        }
    }

    /// A provider of which other facts hold than before.
    pub(super) fn change(&mut self, place: u32, before: &[FactId], after: &[FactId]) {
        let (old, new) = (self.terms_of(before), self.terms_of(after));
        for fact in before {
            self.facts[*fact as usize].holders.remove(place);
        }
        for fact in after {
            self.facts[*fact as usize].holders.insert(place);
        }
        for term in old.difference(&new) {
            self.terms[*term as usize].holders.remove(place);
        }
        for term in new.difference(&old) {
            self.terms[*term as usize].holders.insert(place);
        }
    }

    fn terms_of(&self, facts: &[FactId]) -> BTreeSet<TermId> {
        let answered = facts.iter().flat_map(|fact| &self.facts[*fact as usize].answers);
        let mut terms: BTreeSet<TermId> = answered.copied().collect();
        let parents = terms.iter().flat_map(|term| &self.terms[*term as usize].parents);
        let parents: BTreeSet<TermId> = parents.copied().collect();
        let holds = |parent: &TermId| {
            let alternatives = &self.terms[*parent as usize].alternatives;
            alternatives.iter().any(|all| all.iter().all(|part| terms.contains(part)))
        };
        let parents: Vec<TermId> = parents.into_iter().filter(holds).collect();
        terms.extend(parents);
        terms
    }
}

/// Fewer than 2^32 of them fit into any memory that has room for them.
pub(super) fn next_id(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
