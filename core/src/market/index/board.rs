//! Facts and terms with the providers of which they hold.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use roaring::{MultiOps, RoaringBitmap};

use super::fact::Fact;
use super::places::Bits;
use super::term::Term;

pub(super) type FactId = u32;
pub(super) type TermId = u32;

/// Every fact and every term that was ever named, each with the places of the providers of which it holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Board {
    facts: Vec<FactEntry>,
    fact_ids: HashMap<Fact, FactId>,
    terms: Vec<Bits>,
    term_ids: HashMap<Term, TermId>,
    /// Terms that a new fact may answer.
    open: Vec<(TermId, Term)>,
}

#[derive(Clone, Debug, Default)]
struct FactEntry {
    holders: RoaringBitmap,
    /// The terms that it answers.
    answers: Vec<TermId>,
}

impl Board {
    /// The providers of which a term holds.
    pub(super) fn holders(&self, term: TermId) -> &Bits {
        static NONE: LazyLock<Bits> = LazyLock::new(Bits::default);
        self.terms.get(term as usize).unwrap_or(&NONE)
    }

    /// The number of a fact, which may be new.
    pub(super) fn fact(&mut self, fact: &Fact) -> FactId {
        if let Some(id) = self.fact_ids.get(fact) {
            return *id;
        }
        let answered = self.open.iter().filter(|(_, term)| term.is_answered_by(fact));
        let answers = answered.map(|(id, _)| *id).collect();
        let id = next_id(self.facts.len());
        self.facts.push(FactEntry { answers, ..FactEntry::default() });
        self.fact_ids.insert(fact.clone(), id);
        id
    }

    /// The number of a term, which may be new.
    pub(super) fn term(&mut self, term: &Term) -> TermId {
        if let Some(id) = self.term_ids.get(term) {
            return *id;
        }
        let id = next_id(self.terms.len());
        let facts: Vec<FactId> = match term.exact() {
            Some(fact) => vec![self.fact(&fact)],
            None => {
                self.open.push((id, term.clone()));
                let answering = self.fact_ids.iter().filter(|(fact, _)| term.is_answered_by(fact));
                answering.map(|(_, id)| *id).collect()
            }
        };
        for fact in &facts {
            self.facts.get_mut(*fact as usize).into_iter().for_each(|entry| entry.answers.push(id));
        }
        let holders = facts.iter().filter_map(|fact| Some(&self.facts.get(*fact as usize)?.holders));
        let holders = holders.union().into_iter().collect();
        self.terms.push(holders);
        self.term_ids.insert(term.clone(), id);
        id
    }

    /// A provider of which other facts hold than before.
    pub(super) fn change(&mut self, place: u32, before: &[FactId], after: &[FactId]) {
        let (old, new) = (self.answered(before), self.answered(after));
        for fact in before {
            self.facts.get_mut(*fact as usize).map(|entry| entry.holders.remove(place));
        }
        for fact in after {
            self.facts.get_mut(*fact as usize).map(|entry| entry.holders.insert(place));
        }
        for term in old.difference(&new) {
            self.terms.get_mut(*term as usize).map(|holders| holders.remove(place));
        }
        for term in new.difference(&old) {
            self.terms.get_mut(*term as usize).map(|holders| holders.insert(place));
        }
    }

    fn answered(&self, facts: &[FactId]) -> BTreeSet<TermId> {
        let entries = facts.iter().filter_map(|fact| self.facts.get(*fact as usize));
        entries.flat_map(|entry| &entry.answers).copied().collect()
    }
}

/// Fewer than 2^32 of them fit into any memory that has room for them.
pub(super) fn next_id(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
