//! One transaction, from its messages to what became of it.
//!
//! Nothing is paid twice because two transactions with different sequences are never alive at once: another sequence is used only
//! when everything handed out before is in no block and can be in none any more, which the height in every transaction decides.

use serde::{Deserialize, Serialize};

use super::ask::{self, Answers, Question};
use super::attempt::{Attempt, Draft};
use super::desk::{Desk, Turn};
use super::event::Purpose;
use super::plan::Gas;
use super::said;
use crate::error::{Error, Result};
use crate::network::Params;
use crate::price::Coin;
use crate::quantity::Height;
use crate::query::Query;
use crate::refusal::{Detail, Refusal, Retry};
use crate::tx::node::{self, Account, Broadcast, Execution, Simulation};
use crate::tx::{
    DecodedTx, Fee, GAS_ADJUSTMENT_BPS, GasAssumptions, Message, Signature, SignerAccount, UnsignedTx,
    gas_limit_of_simulation,
};

/// What is to be sent.
pub(super) struct Letter {
    pub(super) purpose: Purpose,
    pub(super) messages: Vec<Message>,
    /// What leaves the account besides the fee, as far as it must have it itself.
    pub(super) spends: Option<Coin>,
    pub(super) assumptions: GasAssumptions,
}

/// What became of it, for certain.
pub(super) enum Settled {
    Executed(Executed),
    /// It is in no block, and never will be; or it is in one, and did nothing.
    Failed(Trouble),
}

pub(super) enum Trouble {
    AccountUnknown,
    Declined(String),
    Funds(Vec<Coin>),
    Invalid(Error),
    Refused(Refusal),
    Undelivered,
}

/// A transaction in a block.
#[derive(Clone, Debug)]
pub(super) struct Executed {
    /// What the sender received.
    pub(super) received: Vec<Coin>,
}

/// What the flow needs of its host for it.
pub(super) enum Need {
    Ask(Vec<Question>),
    Broadcast,
    Sign(UnsignedTx),
}

/// Where a transaction stands.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Sending {
    step: Step,
    /// Everything that was ever signed, the newest last.
    handed: Vec<Attempt>,
    builds: u32,
    /// Where an attempt ran out of gas.
    more_gas: Option<u64>,
    /// Where a node wanted more.
    higher_fee: Option<Coin>,
    /// What the chain's sequence is, where it said so.
    hint: Option<u64>,
    /// How many looks in a row found the same that is hard to believe.
    doubts: u32,
    bad_signatures: u32,
    looks: u32,
    is_accepted: bool,
    #[serde(with = "said::maybe")]
    refusal: Option<Refusal>,
    declined: Option<String>,
    was_given_up: bool,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
enum Step {
    #[default]
    Prepare,
    Simulate(Draft),
    Sign(Draft),
    Broadcast,
    Look,
}

/// What follows.
pub(super) enum Next {
    Turn(Turn),
    Settled(Settled),
}

impl Sending {
    /// After a load: what was to be broadcast may have been, and what was to be signed is built anew.
    pub(super) fn wake(&mut self) {
        self.step = if self.handed.is_empty() { Step::Prepare } else { Step::Look };
        (self.doubts, self.looks, self.is_accepted) = (0, 0, false);
    }

    /// The newest that was handed out.
    pub(super) fn newest(&self) -> Option<&Attempt> {
        self.handed.last()
    }

    /// Whether it was built anew after all that was handed out before had been given up.
    pub(super) fn was_given_up(&self) -> bool {
        self.was_given_up
    }

    /// What may still be executed.
    pub(super) fn pending(&self) -> Option<&Attempt> {
        self.handed.iter().max_by_key(|attempt| attempt.draft.timeout)
    }

    pub(super) fn need(&self, letter: &Letter, desk: &Desk) -> Need {
        match &self.step {
            Step::Prepare => Need::Ask(self.preparation(letter, desk)),
            Step::Simulate(draft) => {
                let bytes = draft.unsigned(letter, desk).assemble_partial(&[]).unwrap_or_default();
                Need::Ask(vec![Question::Node(node::Request::simulate(&bytes))])
            }
            Step::Sign(draft) => Need::Sign(draft.unsigned(letter, desk)),
            Step::Broadcast => Need::Broadcast,
            Step::Look => Need::Ask(self.looking(desk)),
        }
    }

    /// Takes the answers to what was asked.
    pub(super) fn heard(&mut self, letter: &Letter, desk: &mut Desk, answers: &Answers<'_>) -> Next {
        let step = self.step.clone();
        let next = match step {
            Step::Prepare => self.prepared(letter, desk, answers),
            Step::Simulate(draft) => self.simulated(draft, desk, answers),
            Step::Broadcast => Some(self.broadcast(desk, answers)),
            Step::Look => self.looked(desk, answers),
            Step::Sign(_) => None,
        };
        next.unwrap_or(Next::Turn(Turn::Silent))
    }

    /// Takes signatures; `None` where they are not right, and others are asked for.
    pub(super) fn signed(&mut self, letter: &Letter, desk: &Desk, signatures: &[Signature]) -> Option<Next> {
        let Step::Sign(draft) = &self.step else { return None };
        match attempt(draft, letter, desk, signatures) {
            Ok(attempt) => {
                self.handed.push(attempt);
                (self.step, self.is_accepted, self.refusal) = (Step::Broadcast, false, None);
                (self.doubts, self.looks) = (0, 0);
                Some(Next::Turn(Turn::On))
            }
            Err(error) => {
                self.bad_signatures += 1;
                (self.bad_signatures > MOST_BAD_SIGNATURES)
                    .then(|| self.leave(Trouble::Invalid(error)))
                    .flatten()
            }
        }
    }

    /// Somebody does not want to sign. What was signed before is still looked after.
    pub(super) fn declined(&mut self, reason: String) -> Next {
        self.leave(Trouble::Declined(reason)).unwrap_or(Next::Turn(Turn::On))
    }

    /// Ends, unless something is out that may still be executed: then that is waited for.
    fn leave(&mut self, trouble: Trouble) -> Option<Next> {
        if self.handed.is_empty() {
            return Some(failed(trouble));
        }
        match trouble {
            Trouble::Declined(reason) => self.declined = Some(reason),
            Trouble::Invalid(error) => self.declined = Some(error.to_string()),
            Trouble::Refused(refusal) => self.refusal = Some(refusal),
            Trouble::AccountUnknown | Trouble::Funds(_) | Trouble::Undelivered => {}
        }
        self.step = Step::Look;
        Some(Next::Turn(Turn::On))
    }

    fn preparation(&self, letter: &Letter, desk: &Desk) -> Vec<Question> {
        let address = desk.address.clone();
        let mut questions = vec![
            ask::status(),
            Question::Chain(Query::account(&address)),
            ask::balance(&address, &desk.fee_denom()),
        ];
        questions.extend(letter.spends.as_ref().map(|coin| ask::balance(&address, coin.denom())));
        questions.extend(self.lookups());
        questions
    }

    fn looking(&self, desk: &Desk) -> Vec<Question> {
        let account = Question::Chain(Query::account(&desk.address));
        [ask::status(), account].into_iter().chain(self.lookups()).collect()
    }

    fn lookups(&self) -> impl Iterator<Item = Question> {
        self.handed.iter().map(|attempt| Question::Chain(Query::tx(&attempt.hash)))
    }

    /// One of the transactions, if it is in a block; `None` unless every lookup was answered.
    fn found(&self, answers: &Answers<'_>, from: usize) -> Option<Option<Execution>> {
        for (at, attempt) in self.handed.iter().enumerate() {
            match Execution::from_json(&answers.reply(from + at)?.body).ok()? {
                node::Reply::Found(execution) if execution.hash.eq_ignore_ascii_case(&attempt.hash) => {
                    return Some(Some(execution));
                }
                node::Reply::Missing => {}
                node::Reply::Found(_) | node::Reply::Refused(_) => return None,
            }
        }
        Some(None)
    }

    fn prepared(&mut self, letter: &Letter, desk: &mut Desk, answers: &Answers<'_>) -> Option<Next> {
        let height = answers.height(0)?;
        if !desk.hear(height) {
            return None;
        }
        let from = if letter.spends.is_some() { 4 } else { 3 };
        if let Some(execution) = self.found(answers, from)? {
            return Some(self.executed(&execution, desk));
        }
        let account = match Account::from_json(&answers.reply(1)?.body).ok()? {
            node::Reply::Found(account) if account.address == desk.address => account,
            node::Reply::Missing => return Some(self.doubt(desk, Trouble::AccountUnknown)),
            node::Reply::Found(_) | node::Reply::Refused(_) => return None,
        };
        let sequence = self.hint.take().map_or(account.sequence, |hint| hint.max(account.sequence));
        if self
            .handed
            .iter()
            .any(|one| one.draft.sequence != sequence && !one.is_dead(height, account.sequence))
        {
            self.step = Step::Look;
            return Some(Next::Turn(Turn::On));
        }
        let draft = match Draft::new(letter, desk, (account.account_number, sequence), height) {
            Ok(draft) => self.raised(draft),
            Err(error) => return Some(failed(Trouble::Invalid(error))),
        };
        let missing = self.missing(letter, desk, &draft, answers)?;
        if !missing.is_empty() {
            return Some(self.doubt(desk, Trouble::Funds(missing)));
        }
        self.doubts = 0;
        self.step = match desk.sender.gas {
            Gas::Simulated if self.more_gas.is_none() => Step::Simulate(draft),
            Gas::Simulated | Gas::Table => Step::Sign(draft),
        };
        Some(Next::Turn(Turn::On))
    }

    /// With what was learnt before.
    fn raised(&self, mut draft: Draft) -> Draft {
        if let Some(gas) = self.more_gas {
            draft.raise_gas(gas);
        }
        if let Some(coin) = &self.higher_fee {
            draft.fee.amount = vec![coin.clone()];
        }
        draft
    }

    /// What the account lacks for fee and deposit.
    fn missing(
        &self,
        letter: &Letter,
        desk: &Desk,
        draft: &Draft,
        answers: &Answers<'_>,
    ) -> Option<Vec<Coin>> {
        let mut needed: Vec<(Coin, Coin)> = Vec::new();
        if desk.sender.granter.is_none() {
            for coin in &draft.fee.amount {
                needed.push((coin.clone(), answers.balance(2, coin.denom())?));
            }
        }
        if let Some(coin) = &letter.spends {
            let has = answers.balance(3, coin.denom())?;
            match needed.iter_mut().find(|(other, _)| other.denom() == coin.denom()) {
                Some((sum, _)) => *sum = sum.checked_add(coin).ok()?,
                None => needed.push((coin.clone(), has)),
            }
        }
        let lacks = |(needed, has): &(Coin, Coin)| {
            needed.checked_sub(has).ok().filter(|missing| !missing.amount().is_zero())
        };
        Some(needed.iter().filter_map(lacks).collect())
    }

    /// Ends only when several nodes, or one several times, said the same.
    fn doubt(&mut self, desk: &Desk, trouble: Trouble) -> Next {
        self.doubts += 1;
        if self.doubts < desk.sender.patience.confirmations {
            return Next::Turn(Turn::Poll);
        }
        failed(trouble)
    }

    fn simulated(&mut self, mut draft: Draft, desk: &Desk, answers: &Answers<'_>) -> Option<Next> {
        match Simulation::from_json(&answers.reply(0)?.body).ok()? {
            node::Reply::Found(simulation) => {
                let gas = gas_limit_of_simulation(simulation.gas_used, GAS_ADJUSTMENT_BPS);
                if let Ok(fee) = gas.and_then(|gas| desk.fee(gas)) {
                    draft.fee = Fee { granter: draft.fee.granter.take(), ..fee };
                    self.step = Step::Sign(self.raised(draft));
                    return Some(Next::Turn(Turn::On));
                }
                None
            }
            node::Reply::Missing => None,
            node::Reply::Refused(refusal) => {
                self.step = Step::Prepare;
                match (refusal.reason.retry, self.builds < desk.sender.patience.rebuilds) {
                    (Retry::Later | Retry::Sent, true) => None,
                    (Retry::Rebuild, true) => {
                        self.builds += 1;
                        Some(Next::Turn(Turn::Poll))
                    }
                    (Retry::Never, true) if !refusal.is_known() => {
                        self.builds += 1;
                        None
                    }
                    _ => self.leave(Trouble::Refused(refusal)),
                }
            }
        }
    }

    fn broadcast(&mut self, desk: &Desk, answers: &Answers<'_>) -> Next {
        self.step = Step::Look;
        let reply = answers.reply(0).and_then(|reply| Broadcast::from_json(&reply.body).ok());
        let refusal = match reply {
            Some(node::Reply::Found(Broadcast { refusal, .. })) => refusal,
            Some(node::Reply::Refused(refusal)) if refusal.is_known() => Some(refusal),
            // It may have arrived all the same.
            Some(node::Reply::Refused(_) | node::Reply::Missing) | None => return Next::Turn(Turn::Poll),
        };
        let Some(refusal) = refusal else {
            self.is_accepted = true;
            return Next::Turn(Turn::Poll);
        };
        match refusal.reason.retry {
            Retry::Sent => self.is_accepted = true,
            Retry::Later => {}
            Retry::Rebuild => return self.rebuilt(refusal, desk),
            Retry::Never => self.refusal = Some(refusal),
        }
        Next::Turn(Turn::Poll)
    }

    /// With the same sequence, so that only one of them can be executed; or, where that cannot be, after a look.
    fn rebuilt(&mut self, refusal: Refusal, desk: &Desk) -> Next {
        let draft = self.newest().map(|attempt| attempt.draft.clone());
        let Some(mut draft) = draft.filter(|_| self.builds < desk.sender.patience.rebuilds) else {
            self.refusal = Some(refusal);
            return Next::Turn(Turn::Poll);
        };
        match (&refusal.detail, (refusal.codespace.as_str(), refusal.code)) {
            (Some(Detail::Sequence { expected, found }), _) => {
                self.hint = Some(*expected).filter(|expected| expected > found);
                return Next::Turn(if self.hint.is_some() { Turn::On } else { Turn::Poll });
            }
            (Some(Detail::Fee { required, .. }), _) => {
                let offered = draft.fee.amount.first();
                let wanted = required.as_slice().iter().find(|coin| *coin.denom() == desk.fee_denom());
                let Some(wanted) = wanted.filter(|coin| is_within(coin, offered)) else {
                    self.refusal = Some(refusal);
                    return Next::Turn(Turn::Poll);
                };
                self.higher_fee = Some(wanted.clone());
            }
            (_, OUT_OF_GAS) if self.more_gas.is_none() => {
                self.more_gas = Some(draft.fee.gas_limit.saturating_mul(2));
            }
            _ => {
                // Out of gas a second time; anything else is built anew when this one is dead.
                self.refusal = Some(refusal).filter(|it| (it.codespace.as_str(), it.code) == OUT_OF_GAS);
                return Next::Turn(Turn::Poll);
            }
        }
        draft = self.raised(draft);
        self.builds += 1;
        self.step = Step::Sign(draft);
        Next::Turn(Turn::On)
    }

    fn looked(&mut self, desk: &mut Desk, answers: &Answers<'_>) -> Option<Next> {
        let height = answers.height(0)?;
        if !desk.hear(height) {
            return None;
        }
        if let Some(execution) = self.found(answers, 2)? {
            return Some(self.executed(&execution, desk));
        }
        let account = Account::from_json(&answers.reply(1)?.body).ok()?.found()?;
        if account.address != desk.address {
            return None;
        }
        self.looks = self.looks.wrapping_add(1);
        // The sequence of the state: a node's own count includes what only waits for a block, such as this very transaction.
        match self.handed.iter().all(|attempt| attempt.is_dead(height, account.sequence)) {
            true => Some(self.buried(desk)),
            false => Some(self.alive(height)),
        }
    }

    /// It is nowhere, and cannot be any more.
    fn buried(&mut self, desk: &Desk) -> Next {
        self.doubts += 1;
        if self.doubts < desk.sender.patience.confirmations {
            return Next::Turn(Turn::Poll);
        }
        if let Some(reason) = self.declined.take() {
            return failed(Trouble::Declined(reason));
        }
        if let Some(refusal) = self.refusal.take() {
            return failed(Trouble::Refused(refusal));
        }
        if self.builds >= desk.sender.patience.rebuilds {
            return failed(Trouble::Undelivered);
        }
        self.builds += 1;
        (self.doubts, self.was_given_up) = (0, true);
        self.step = Step::Prepare;
        Next::Turn(Turn::On)
    }

    /// It may still come: handed in again where the node did not take it, or may have forgotten it.
    fn alive(&mut self, height: Height) -> Next {
        self.doubts = 0;
        let is_forgotten = !self.is_accepted || self.looks.is_multiple_of(LOOKS_TO_REPEAT);
        let is_late = self.newest().is_none_or(|attempt| attempt.is_late(height));
        let is_wanted = self.refusal.is_none() && self.declined.is_none();
        if is_forgotten && is_wanted && !is_late {
            self.step = Step::Broadcast;
            return Next::Turn(Turn::On);
        }
        Next::Turn(Turn::Poll)
    }

    fn executed(&mut self, execution: &Execution, desk: &Desk) -> Next {
        let Some(refusal) = execution.refusal.clone() else {
            let received = super::attempt::received(execution, &desk.address);
            return Next::Settled(Settled::Executed(Executed { received }));
        };
        if (refusal.codespace.as_str(), refusal.code) == OUT_OF_GAS && self.more_gas.is_none() {
            let used = execution.gas_used.max(execution.gas_wanted);
            let gas = gas_limit_of_simulation(u64::try_from(used).unwrap_or_default(), TWICE);
            // Its sequence is used, so nothing else that has it can be executed.
            *self = Self {
                more_gas: gas.ok(),
                builds: self.builds + 1,
                was_given_up: self.was_given_up,
                ..Self::default()
            };
            return Next::Turn(Turn::On);
        }
        failed(Trouble::Refused(refusal))
    }
}

fn attempt(draft: &Draft, letter: &Letter, desk: &Desk, signatures: &[Signature]) -> Result<Attempt> {
    let signed = draft.unsigned(letter, desk).assemble(signatures)?;
    let account = SignerAccount {
        account_number: draft.account_number,
        sequence: draft.sequence,
        key: Some(desk.sender.key.clone()),
    };
    let decoded = DecodedTx::decode(signed.as_bytes())?;
    decoded.verify(&desk.sender.chain_id, &[account], &Params::DEFAULT.auth)?;
    Ok(Attempt::new(&signed, draft.clone()))
}

fn failed(trouble: Trouble) -> Next {
    Next::Settled(Settled::Failed(trouble))
}

/// Whether a fee is no more than ten times what was offered.
fn is_within(wanted: &Coin, offered: Option<&Coin>) -> bool {
    let amount = |coin: &Coin| coin.amount().to_u64().unwrap_or(u64::MAX);
    offered.is_some_and(|offered| amount(wanted) <= amount(offered).saturating_mul(10))
}

const OUT_OF_GAS: (&str, u32) = ("sdk", 11);
/// In hundredths of a percent.
const TWICE: u32 = 20_000;
const MOST_BAD_SIGNATURES: u32 = 3;
/// A node may have dropped what it took.
const LOOKS_TO_REPEAT: u32 = 4;
