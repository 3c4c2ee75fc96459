//! Proposals, their deposits, and votes on them. Chain facts 6.4.

use serde::Deserialize;
use serde_json::json;

use super::fault::{Done, Fault};
use super::module::Module;
use super::rules;
use super::{Chain, message, messages};
use crate::address::AccountAddress;
use crate::decimal::Decimal;
use crate::error::Result;
use crate::tx::Message;
use crate::wire::cosmos::gov::{PARAMS, WEIGHTED_VOTE_OPTION};
use crate::wire::query::gov::{PROPOSAL, TALLY_RESULT, VOTE};
use crate::wire::{Fields, Record, values};

pub(super) fn submit(chain: &mut Chain, message: Fields) -> Done {
    for name in ["title", "summary"] {
        if message.bytes(name).is_empty() {
            return Err(Fault::sdk(18, format_args!("a proposal needs a {name}: invalid request")));
        }
    }
    let proposer = message::address(message, "proposer")?;
    if message.count("messages") == 0 && message.bytes("metadata").is_empty() {
        return Err(Fault::new("gov", 11, "a proposal needs messages or metadata"));
    }
    check_metadata(message)?;
    let deposit = chain.initial_deposit(message)?;
    chain.refuse_long(message)?;
    let inner: Vec<Message> = message.messages("messages").map(message_of).collect();
    inner.iter().try_for_each(check_inner)?;
    let id = chain.keep_proposal(message, &proposer)?;
    let (number, urls) = (id.to_string(), inner.iter().map(|inner| format!(",{}", inner.type_url())));
    chain.emit(
        "submit_proposal",
        [
            ("proposal_id", number.as_str()),
            ("proposal_proposer", &proposer),
            ("proposal_messages", &urls.collect::<String>()),
        ],
    );
    if chain.add_deposit(id, &proposer, &deposit)? {
        chain.emit("submit_proposal", [("voting_period_start", number.as_str())]);
    }
    Ok(())
}

pub(super) fn deposit(chain: &mut Chain, message: Fields) -> Done {
    let depositor = message::address(message, "depositor")?;
    let (amount, id) = (message::coins(message, "amount")?, message.u64("proposal_id"));
    if chain.add_deposit(id, &depositor, &amount)? {
        chain.emit("proposal_deposit", [("voting_period_start", id.to_string().as_str())]);
    }
    Ok(())
}

pub(super) fn vote(chain: &mut Chain, message: Fields) -> Done {
    let voter = message::address(message, "voter")?;
    let option = message.u64("option");
    refuse_unknown(option)?;
    let all = Decimal::from(1_u64).to_string();
    chain.add_vote(message, &voter, vec![weighted(option, all)])
}

pub(super) fn vote_weighted(chain: &mut Chain, message: Fields) -> Done {
    let voter = message::address(message, "voter")?;
    let options = message.messages("options");
    let options = options.map(|option| weighted(option.u64("option"), option.text("weight")));
    let options: Vec<Record> = options.collect();
    check_weights(&options)?;
    chain.add_vote(message, &voter, options)
}

/// The votes of an older version, whose weights are numbers.
pub(super) fn vote_weighted_once(chain: &mut Chain, message: Fields) -> Done {
    let voter = message::address(message, "voter")?;
    let options = message.messages("options");
    let options = options
        .map(|option| Ok(weighted(option.u64("option"), values::decimal(option, "weight")?.to_string())));
    let options = options.collect::<Result<Vec<Record>>>()?;
    check_weights(&options)?;
    chain.add_vote(message, &voter, options)
}

/// Who has proposed something gives it up: a part of all deposits is burned.
pub(super) fn cancel(chain: &mut Chain, message: Fields) -> Done {
    let proposer = message::address(message, "proposer")?;
    let id = message.u64("proposal_id");
    let proposal = chain.proposal(id)?;
    if proposal.fields().text("proposer") != proposer {
        return Err(Fault::new("gov", 18, format_args!("{proposer} has not proposed {id}")));
    }
    if !is_open(&proposal) {
        return Err(Fault::new("gov", 21, format_args!("the vote on {id} is over")));
    }
    let has_end = proposal.fields().has("voting_end_time");
    if has_end && values::moment(proposal.fields(), "voting_end_time")? < chain.time {
        return Err(Fault::new("gov", 20, format_args!("the time to vote on {id} is over")));
    }
    chain.charge_deposits(id)?;
    chain.drop_votes(id);
    chain.store.remove(&proposal_key(id));
    chain.emit("cancel_proposal", [("sender", proposer.as_str()), ("proposal_id", &id.to_string())]);
    Ok(())
}

impl Chain {
    pub(super) fn proposal(&self, id: u64) -> Done<Record> {
        self.record(&proposal_key(id))
            .cloned()
            .ok_or_else(|| Fault::lost(format_args!("there is no proposal {id}")))
    }

    /// A number among the parameters of votes.
    pub(super) fn vote_rule(&self, name: &str) -> Result<Decimal> {
        self.rules(rules::GOV, &PARAMS).fields().text(name).parse()
    }

    fn refuse_long(&self, message: Fields) -> Done {
        let most = usize::try_from(self.params().gov.max_metadata_bytes).unwrap_or(usize::MAX);
        for (name, code) in [("metadata", 15), ("summary", 22), ("title", 15)] {
            let found = message.bytes(name).len();
            if found > most {
                return Err(Fault::new(
                    "gov",
                    code,
                    format_args!("{name} has {found} bytes, at most {most} fit"),
                ));
            }
        }
        Ok(())
    }

    fn keep_proposal(&mut self, message: Fields, proposer: &str) -> Done<u64> {
        let id = self.store.get::<u64>(NEXT).copied().unwrap_or(1);
        self.store.set(NEXT, id + 1);
        let none = ["yes_count", "abstain_count", "no_count", "no_with_veto_count"];
        let none = none.iter().fold(Record::new(&TALLY_RESULT), |tally, name| tally.with(name, "0"));
        let proposal = Record::new(&PROPOSAL)
            .with("id", id)
            .with("messages", message.messages("messages").collect::<Vec<Fields>>())
            .with("status", DEPOSIT_PERIOD)
            .with("final_tally_result", none)
            .with("submit_time", self.time)
            .with("deposit_end_time", self.vote_time(self.time, "max_deposit_period")?)
            .with("metadata", message.bytes("metadata"))
            .with("title", message.bytes("title"))
            .with("summary", message.bytes("summary"))
            .with("proposer", proposer)
            .with("expedited", is_expedited(message));
        self.store.set(proposal_key(id), proposal);
        Ok(id)
    }

    /// A span of the parameters later.
    pub(super) fn vote_time(&self, from: crate::Timestamp, name: &str) -> Result<crate::Timestamp> {
        let span = self.rules(rules::GOV, &PARAMS).fields().nanoseconds(name)?.unwrap_or_default();
        message::after(from, span)
    }

    pub(super) fn voted_on(&self, proposal: Record) -> Done<Record> {
        let period =
            if is_expedited(proposal.fields()) { "expedited_voting_period" } else { "voting_period" };
        let end = self.vote_time(self.time, period)?;
        Ok(proposal
            .with("status", VOTING_PERIOD)
            .with("voting_start_time", self.time)
            .with("voting_end_time", end))
    }

    fn add_vote(&mut self, message: Fields, voter: &str, options: Vec<Record>) -> Done {
        let id = message.u64("proposal_id");
        if self.proposal(id).map_or(0, |proposal| proposal.fields().u64("status")) != VOTING_PERIOD {
            return Err(inactive(id));
        }
        // Votes of the older version have none.
        let metadata =
            if message.schema().index("metadata").is_some() { message.bytes("metadata") } else { &[] };
        let most = usize::try_from(self.params().gov.max_metadata_bytes).unwrap_or(usize::MAX);
        if metadata.len() > most {
            return Err(Fault::new("gov", 15, format_args!("metadata has more than {most} bytes")));
        }
        let text = |option: &Record| {
            let fields = option.fields();
            json!({"option": fields.u64("option"), "weight": fields.text("weight")})
        };
        let texts = serde_json::Value::from(options.iter().map(text).collect::<Vec<_>>()).to_string();
        let vote = Record::new(&VOTE)
            .with("proposal_id", id)
            .with("voter", voter)
            .with("options", options)
            .with("metadata", metadata);
        self.store.set(format!("vote/{id}/{voter}"), vote);
        self.emit("proposal_vote", [("voter", voter), ("option", &texts), ("proposal_id", &id.to_string())]);
        Ok(())
    }

    pub(super) fn drop_votes(&mut self, id: u64) {
        let votes = format!("vote/{id}/");
        let votes: Vec<String> = self.store.under::<Record>(&votes).map(|(key, _)| key.to_owned()).collect();
        votes.iter().for_each(|key| self.store.remove(key));
    }
}

/// Metadata that is JSON must say the same as the proposal.
fn check_metadata(message: Fields) -> Done {
    let Ok(metadata) = serde_json::from_slice::<Metadata>(message.bytes("metadata")) else { return Ok(()) };
    for (name, found) in [("title", metadata.title), ("summary", metadata.summary)] {
        if found != message.text(name) {
            return Err(Fault::new("gov", 5, format_args!("the {name} of the metadata is another")));
        }
    }
    Ok(())
}

#[derive(Deserialize)]
struct Metadata {
    #[serde(default)]
    title: String,
    #[serde(default)]
    summary: String,
}

/// Votes carry out only what the chain knows, and what its own account signs.
fn check_inner(inner: &Message) -> Done {
    inner.validate_basic().map_err(|error| Fault::new("gov", 12, error))?;
    let signers = inner.signers()?;
    let is_gov = |signer: &AccountAddress| signer.to_string() == Module::Gov.address();
    if signers.len() != 1 || !signers.iter().all(is_gov) {
        return Err(Fault::new("gov", 13, "only the account of votes signs what is proposed"));
    }
    if !messages::is_known(inner) {
        return Err(Fault::new("gov", 10, format_args!("nobody carries out {}", inner.type_url())));
    }
    Ok(())
}

/// A message in a proposal.
pub(super) fn message_of(inner: Fields) -> Message {
    let (url, value) = inner.any();
    Message::new(url.as_str(), value)
}

fn check_weights(options: &[Record]) -> Done {
    if options.is_empty() {
        return Err(Fault::sdk(18, "a vote has options: invalid request"));
    }
    let (mut sum, mut seen) = (Decimal::ZERO, Vec::new());
    for option in options {
        let (number, weight) = (option.fields().u64("option"), weight(option));
        let weight = weight.filter(|weight| *weight > Decimal::ZERO && *weight <= Decimal::from(1_u64));
        let weight = weight.ok_or_else(|| Fault::new("gov", 7, "a weight is above 0, and 1 at most"))?;
        refuse_unknown(number)?;
        if seen.contains(&number) {
            return Err(Fault::new("gov", 7, "an option stands twice"));
        }
        seen.push(number);
        sum = sum.checked_add(weight)?;
    }
    if sum != Decimal::from(1_u64) {
        return Err(Fault::new("gov", 7, format_args!("the weights are {sum} together, not 1")));
    }
    Ok(())
}

fn refuse_unknown(option: u64) -> Done {
    if (1..=4).contains(&option) { Ok(()) } else { Err(Fault::new("gov", 7, "no option of a vote")) }
}

fn weighted(option: u64, weight: String) -> Record {
    Record::new(&WEIGHTED_VOTE_OPTION).with("option", option).with("weight", weight)
}

pub(super) fn weight(option: &Record) -> Option<Decimal> {
    option.fields().text("weight").parse().ok()
}

pub(super) fn is_expedited(fields: Fields) -> bool {
    fields.schema().index("expedited").is_some() && fields.u64("expedited") != 0
}

pub(super) fn is_open(proposal: &Record) -> bool {
    [DEPOSIT_PERIOD, VOTING_PERIOD].contains(&proposal.fields().u64("status"))
}

pub(super) fn inactive(id: u64) -> Fault {
    Fault::new("gov", 3, format_args!("proposal {id} takes no votes and no deposits"))
}

pub(super) fn proposal_key(id: u64) -> String {
    format!("proposal/{id}")
}

/// The numbers of `PROPOSAL_STATUS_DEPOSIT_PERIOD` and the next.
pub(super) const DEPOSIT_PERIOD: u64 = 1;
pub(super) const VOTING_PERIOD: u64 = 2;
const NEXT: &str = "next/proposal";
