//! What votes come to. Chain facts 6.4.

use super::Chain;
use super::fault::Done;
use super::governance::{DEPOSIT_PERIOD, VOTING_PERIOD, is_expedited, message_of, proposal_key, weight};
use super::module::Module;
use super::rules;
use super::staking::operator_of;
use super::validator::{BONDED, Validator};
use crate::address::AccountAddress;
use crate::decimal::{Decimal, Int};
use crate::error::Result;
use crate::time::Timestamp;
use crate::wire::cosmos::gov::{PARAMS, WEIGHTED_VOTE_OPTION};
use crate::wire::query::gov::TALLY_RESULT;
use crate::wire::{Fields, Record, values};

impl Chain {
    /// At the end of a block: proposals whose time for deposits is over go, and those whose time for votes is over are decided.
    pub(super) fn end_votes(&mut self) -> Done {
        for (_, id) in self.due(DEPOSIT_PERIOD, "deposit_end_time")? {
            self.drop_proposal(id)?;
        }
        for (_, id) in self.due(VOTING_PERIOD, "voting_end_time")? {
            self.decide(id)?;
        }
        Ok(())
    }

    /// Those of a status whose time is over, in the order of their times.
    fn due(&self, status: u64, end: &str) -> Result<Vec<(Timestamp, u64)>> {
        let mut due = Vec::new();
        for (_, proposal) in self.store.under::<Record>("proposal/") {
            let fields = proposal.fields();
            if fields.u64("status") == status && values::moment(fields, end)? <= self.time {
                due.push((values::moment(fields, end)?, fields.u64("id")));
            }
        }
        due.sort();
        Ok(due)
    }

    fn drop_proposal(&mut self, id: u64) -> Done {
        self.store.remove(&proposal_key(id));
        let burns = self.rules(rules::GOV, &PARAMS).fields().u64("burn_proposal_deposit_prevote") != 0;
        self.return_deposits(id, burns)?;
        let id = id.to_string();
        let attributes = [("proposal_id", id.as_str()), ("proposal_result", "proposal_dropped")];
        self.emit("inactive_proposal", attributes);
        Ok(())
    }

    fn decide(&mut self, id: u64) -> Done {
        let proposal = self.proposal(id)?;
        let tally = self.tally(&proposal)?;
        let (passes, burns) = self.verdict(&tally, is_expedited(proposal.fields()))?;
        self.drop_votes(id);
        let is_kept = !passes && is_expedited(proposal.fields());
        if !is_kept {
            self.return_deposits(id, burns)?;
        }
        let proposal = proposal.with("final_tally_result", tally.record());
        let proposal = match (passes, is_kept) {
            (true, _) => self.carry_out_proposal(proposal)?,
            (false, true) => self.slowed(proposal)?,
            (false, false) => proposal.with("status", REJECTED).with("failed_reason", REJECTED_WHY),
        };
        self.store.set(proposal_key(id), proposal);
        Ok(())
    }

    /// All messages of a proposal, or none.
    fn carry_out_proposal(&mut self, proposal: Record) -> Done<Record> {
        let (mark, said) = (self.store.mark(), self.events.len());
        let messages = proposal.fields().messages("messages").map(message_of);
        let done = messages.into_iter().try_for_each(|message| self.carry_out_message(&message));
        Ok(match done {
            Ok(()) => proposal.with("status", PASSED),
            Err(fault) => {
                self.store.undo(mark);
                self.events.truncate(said);
                proposal.with("status", FAILED).with("failed_reason", fault.log)
            }
        })
    }

    /// An expedited proposal that does not pass has the time of any other.
    fn slowed(&self, proposal: Record) -> Done<Record> {
        let begin = values::moment(proposal.fields(), "voting_start_time")?;
        let end = self.vote_time(begin, "voting_period")?;
        Ok(proposal.with("expedited", false).with("voting_end_time", end))
    }

    /// Counts votes by stake; a validator votes with all stake behind it whose owners do not vote themselves.
    fn tally(&self, proposal: &Record) -> Done<Tally> {
        let bonded: Vec<Validator> =
            self.validators().into_iter().filter(|validator| validator.status() == BONDED).collect();
        let mut left = bonded.iter().map(Validator::all_shares).collect::<Result<Vec<Decimal>>>()?;
        let mut tally = Tally::default();
        let prefix = format!("vote/{}/", proposal.fields().u64("id"));
        let votes = self.store.under::<Record>(&prefix);
        let votes: Vec<(String, Vec<Record>)> =
            votes.map(|(_, vote)| (vote.fields().text("voter"), options(vote.fields()))).collect();
        for (voter, options) in &votes {
            for (validator, left) in bonded.iter().zip(&mut left) {
                let Ok(shares) = self.shares(voter, &validator.operator()) else { continue };
                *left = left.checked_sub(shares)?;
                tally.add(options, validator.tokens_of(shares)?)?;
            }
        }
        for (voter, options) in &votes {
            let operator = operator_of(&AccountAddress::parse(voter)?);
            for (validator, left) in
                bonded.iter().zip(&left).filter(|(known, _)| known.operator() == operator)
            {
                tally.add(options, validator.tokens_of(*left)?)?;
            }
        }
        Ok(tally)
    }

    /// Whether a proposal passes, and whether its deposits burn.
    fn verdict(&self, tally: &Tally, is_expedited: bool) -> Done<(bool, bool)> {
        let burns = |name: &str| self.rules(rules::GOV, &PARAMS).fields().u64(name) != 0;
        let all = Decimal::from(self.balance(Module::Bonded.address()).amount_of(&self.bond_denom()?));
        if all.is_zero() {
            return Ok((false, false));
        }
        if tally.power.quo_half_even(all)? < self.vote_rule("quorum")? {
            return Ok((false, burns("burn_vote_quorum")));
        }
        let decided = tally.power.checked_sub(tally.of(ABSTAIN))?;
        if decided.is_zero() {
            return Ok((false, false));
        }
        if tally.of(VETO).quo_half_even(tally.power)? > self.vote_rule("veto_threshold")? {
            return Ok((false, burns("burn_vote_veto")));
        }
        let threshold = if is_expedited { "expedited_threshold" } else { "threshold" };
        Ok((tally.of(YES).quo_half_even(decided)? > self.vote_rule(threshold)?, false))
    }
}

fn options(vote: Fields) -> Vec<Record> {
    vote.messages("options").map(|option| Record::of(&WEIGHTED_VOTE_OPTION, option)).collect()
}

/// Power by option, and all that has voted.
#[derive(Default)]
struct Tally {
    options: std::collections::BTreeMap<u64, Decimal>,
    power: Decimal,
}

impl Tally {
    fn add(&mut self, options: &[Record], power: Decimal) -> Result<()> {
        for option in options {
            let part = power.mul_half_even(weight(option).unwrap_or_default())?;
            let sum = self.options.entry(option.fields().u64("option")).or_default();
            *sum = sum.checked_add(part)?;
        }
        self.power = self.power.checked_add(power)?;
        Ok(())
    }

    fn of(&self, option: u64) -> Decimal {
        self.options.get(&option).copied().unwrap_or_default()
    }

    fn record(&self) -> Record {
        let count = |option| -> Int { self.of(option).to_int_truncate() };
        Record::new(&TALLY_RESULT)
            .with("yes_count", count(YES))
            .with("abstain_count", count(ABSTAIN))
            .with("no_count", count(NO))
            .with("no_with_veto_count", count(VETO))
    }
}

/// The numbers of `VOTE_OPTION_YES` and the others.
const YES: u64 = 1;
const ABSTAIN: u64 = 2;
const NO: u64 = 3;
const VETO: u64 = 4;
/// The numbers of `PROPOSAL_STATUS_PASSED` and the others.
const PASSED: u64 = 3;
const REJECTED: u64 = 4;
const FAILED: u64 = 5;
/// Proposals keep this sentence: it is the chain's.
const REJECTED_WHY: &str = "proposal did not get enough votes to pass";
