//! Counts and what is printed of them.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::AddAssign;

use super::outcome::History;
use super::{Difference, Outcome};

/// How many rows went which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows in which everything agreed.
    pub passed: usize,
    /// Figures compared in rows that hold whole histories.
    pub figures: usize,
    /// Transactions in them of which both say the same.
    pub verdicts: usize,
    /// Rows in which something did not, lines that are no rows, files of no family.
    pub failed: usize,
    /// Rows of later issues.
    pub pending: usize,
    /// Rows about what our API does not have.
    pub without_counterpart: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.figures += other.figures;
        self.verdicts += other.verdicts;
        self.failed += other.failed;
        self.pending += other.pending;
        self.without_counterpart += other.without_counterpart;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.figures > 0 {
            write!(f, ", {} figures and {} verdicts compared", self.figures, self.verdicts)?;
        }
        if self.pending > 0 {
            write!(f, ", {} pending", self.pending)?;
        }
        if self.without_counterpart > 0 {
            write!(f, ", {} without counterpart", self.without_counterpart)?;
        }
        Ok(())
    }
}

impl AddAssign for History {
    fn add_assign(&mut self, other: Self) {
        self.figures += other.figures;
        self.events += other.events;
        self.states += other.states;
        self.answers += other.answers;
        self.rebuilt += other.rebuilt;
        self.blocks += other.blocks;
        self.read += other.read;
        self.verified += other.verified;
        self.gas_excess.extend(other.gas_excess);
        for (mine, theirs) in [(&mut self.verdicts, other.verdicts), (&mut self.outside, other.outside)] {
            theirs.into_iter().for_each(|(name, times)| *mine.entry(name).or_default() += times);
        }
    }
}

/// What all files gave.
#[derive(Debug, Default)]
pub struct Summary {
    /// Over all files.
    pub total: Counts,
    /// How many rows were set aside, by family and reason.
    aside: BTreeMap<(&'static str, String, &'static str), usize>,
    /// Of all rows that hold whole histories.
    history: History,
}

impl Summary {
    /// Counts one row; gives back its differences.
    pub(super) fn count(&mut self, family: &str, outcome: Outcome, counts: &mut Counts) -> Vec<Difference> {
        let mut aside = |why, reason| *self.aside.entry((why, family.to_owned(), reason)).or_default() += 1;
        match outcome {
            Outcome::Pass => counts.passed += 1,
            Outcome::Compared(history) => {
                counts.passed += 1;
                counts.figures += history.figures;
                counts.verdicts += history.verdicts.values().sum::<usize>();
                self.history += history;
            }
            Outcome::Fail(differences) => {
                counts.failed += 1;
                return differences;
            }
            Outcome::Pending(issue) => {
                counts.pending += 1;
                aside("pending", issue);
            }
            Outcome::NoCounterpart(reason) => {
                counts.without_counterpart += 1;
                aside("without counterpart", reason);
            }
        }
        Vec::new()
    }

    /// Whether nothing failed.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.total.failed == 0
    }

    /// Prints what was set aside and the total; says whether nothing failed.
    #[must_use]
    pub fn report(&self) -> bool {
        for ((why, family, reason), rows) in &self.aside {
            println!("{why}: {family}, {reason}: {rows} rows");
        }
        let by_name =
            [("verdict", &self.history.verdicts), ("not looked at, refused with", &self.history.outside)];
        for (what, counts) in by_name {
            counts.iter().for_each(|(name, times)| println!("{what} {name}: {times} transactions"));
        }
        let History { events, states, answers, .. } = self.history;
        if events > 0 {
            println!(
                "{events} events read, {states} states replayed from them, {answers} queries answered alike"
            );
        }
        let History { rebuilt, read, verified, blocks, gas_excess, .. } = &self.history;
        if rebuilt + read > 0 {
            println!(
                "transactions: {rebuilt} rebuilt to the same hash, {read} read; signatures of {verified} verified; {blocks} blocks made again by the devnet"
            );
            println!("gas: the limit covers {} transactions, {}", gas_excess.len(), excess(gas_excess));
        }
        println!("{}", self.total);
        self.is_clean()
    }
}

/// The excess of limits over what was used, in percent: the least, that in the middle, and that at nine tenths.
fn excess(basis_points: &[u64]) -> String {
    let mut sorted = basis_points.to_vec();
    sorted.sort_unstable();
    let at = |tenths: usize| sorted.get(sorted.len() * tenths / 10).copied().unwrap_or_default() / 100;
    format!("least excess {} %, median {} %, nine in ten below {} %", at(0), at(5), at(9))
}
