//! Requirements as steps, each of which leaves fewer providers.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::board::{Board, TermId, next_id};
use super::places::{Bits, Left, count, count_both};
use super::term::{All, Asked};

/// One step: a term that must hold, or a choice of which one alternative must.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Term(TermId),
    Choice(u32),
}

/// The terms of an alternative.
type Alternative = Box<[TermId]>;

/// Choices, each once.
#[derive(Clone, Debug, Default)]
pub(super) struct Choices {
    list: Vec<Arc<[Alternative]>>,
    ids: HashMap<Arc<[Alternative]>, u32>,
}

impl Choices {
    /// The steps of what is asked for, sorted: the older, which more orders have, come first, and choices last.
    pub(super) fn steps(&mut self, asked: &Asked, board: &mut Board) -> Arc<[Step]> {
        let mut steps: BTreeSet<Step> = asked.all.iter().map(|term| Step::Term(board.term(term))).collect();
        for choice in &asked.choices {
            let alternatives: BTreeSet<Alternative> = choice.iter().map(|all| terms(all, board)).collect();
            steps.insert(Step::Choice(self.id(alternatives.into_iter().collect())));
        }
        steps.into_iter().collect()
    }

    fn id(&mut self, alternatives: Arc<[Alternative]>) -> u32 {
        *self.ids.entry(alternatives.clone()).or_insert_with(|| {
            self.list.push(alternatives);
            next_id(self.list.len() - 1)
        })
    }

    fn alternatives(&self, choice: u32) -> &[Alternative] {
        self.list.get(choice as usize).map_or(&[], |alternatives| alternatives)
    }
}

fn terms(all: &All, board: &mut Board) -> Alternative {
    let mut terms: Vec<TermId> = all.iter().map(|term| board.term(term)).collect();
    terms.sort_unstable();
    terms.into()
}

/// What is left of the providers after the first steps of a requirement. The next requirement often begins alike.
pub(super) struct Walk<'a> {
    board: &'a Board,
    choices: &'a Choices,
    all: Left,
    path: Vec<(Step, Left)>,
    /// Words for what is being looked at, kept so that there is memory for them.
    found: Vec<u64>,
    both: Vec<u64>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(board: &'a Board, choices: &'a Choices, present: &Bits) -> Self {
        let all = Left::of(present.words());
        Self { board, choices, all, path: Vec::new(), found: Vec::new(), both: Vec::new() }
    }

    /// How many providers are left after all steps.
    pub(super) fn count(&mut self, steps: &[Step]) -> u64 {
        let (last, beginning) = match steps.split_last() {
            Some((last, beginning)) => (Some(*last), beginning),
            None => (None, steps),
        };
        self.go(beginning);
        let Self { board, choices, all, path, found, both } = self;
        let holding = Holding { board, choices };
        match (path.last().map_or(&*all, |(_, left)| left), last) {
            (Left::Few(places), None) => places.len() as u64,
            (Left::Many(words), None) => count(words),
            (Left::Few(places), Some(step)) => {
                places.iter().filter(|place| holding.holds(step, **place)).count() as u64
            }
            (Left::Many(words), Some(Step::Term(term))) => count_both(words, board.holders(term).words()),
            (Left::Many(words), Some(Step::Choice(choice))) => {
                holding.chosen(choice, words.len(), found, both);
                count_both(words, found)
            }
        }
    }

    /// The places that are left after all steps.
    pub(super) fn places(&mut self, steps: &[Step]) -> Vec<u32> {
        self.go(steps);
        self.path.last().map_or(&self.all, |(_, left)| left).to_places()
    }

    fn go(&mut self, steps: &[Step]) {
        let Self { board, choices, all, path, found, both } = self;
        let holding = Holding { board, choices };
        let common = path.iter().zip(steps).take_while(|((before, _), now)| before == *now).count();
        path.truncate(common);
        for step in &steps[common..] {
            let left = match (path.last().map_or(&*all, |(_, left)| left), *step) {
                (left, _) if left.is_empty() => Left::Few(Vec::new()),
                (Left::Few(places), step) => {
                    Left::Few(places.iter().copied().filter(|place| holding.holds(step, *place)).collect())
                }
                (Left::Many(words), Step::Term(term)) => {
                    found.clear();
                    let pairs = words.iter().zip(board.holders(term).words());
                    found.extend(pairs.map(|(one, other)| one & other));
                    Left::of(found)
                }
                (Left::Many(words), Step::Choice(choice)) => {
                    holding.chosen(choice, words.len(), found, both);
                    found.iter_mut().zip(words).for_each(|(found, word)| *found &= word);
                    Left::of(found)
                }
            };
            path.push((*step, left));
        }
    }
}

/// Which steps hold of which providers.
#[derive(Clone, Copy)]
struct Holding<'a> {
    board: &'a Board,
    choices: &'a Choices,
}

impl Holding<'_> {
    fn holds(self, step: Step, place: u32) -> bool {
        let holds = |term: &TermId| self.board.holders(*term).has(place);
        match step {
            Step::Term(term) => holds(&term),
            Step::Choice(choice) => self.choices.alternatives(choice).iter().any(|all| all.iter().all(holds)),
        }
    }

    /// Of whom one alternative holds, in so many words.
    fn chosen(self, choice: u32, length: usize, found: &mut Vec<u64>, both: &mut Vec<u64>) {
        found.clear();
        found.resize(length, 0);
        for all in self.choices.alternatives(choice) {
            let Some((first, rest)) = all.split_first() else { continue };
            let first = self.board.holders(*first).words();
            if rest.is_empty() {
                found.iter_mut().zip(first).for_each(|(found, word)| *found |= word);
                continue;
            }
            both.clear();
            both.extend_from_slice(first);
            for term in rest {
                let words = self.board.holders(*term).words();
                both.truncate(words.len());
                both.iter_mut().zip(words).for_each(|(both, word)| *both &= word);
            }
            found.iter_mut().zip(&*both).for_each(|(found, word)| *found |= word);
        }
    }
}
