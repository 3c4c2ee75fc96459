//! Proposals and votes as they were once: package `cosmos.gov.v1beta1`.

use super::gov::VOTE_OPTION;
use crate::wire::schema::{Interface, Schema, any, choice, coins, dec, many, text, u64};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_DEPOSIT, &MSG_SUBMIT_PROPOSAL, &MSG_VOTE, &MSG_VOTE_WEIGHTED];

static MSG_DEPOSIT: Schema = Schema::new("cosmos.gov.v1beta1.MsgDeposit")
    .amino("cosmos-sdk/MsgDeposit")
    .signed_by(&["depositor"])
    .of(&[u64(1, "proposal_id").kept(), text(2, "depositor"), coins(3, "amount")]);

static MSG_SUBMIT_PROPOSAL: Schema = Schema::new("cosmos.gov.v1beta1.MsgSubmitProposal")
    .amino("cosmos-sdk/MsgSubmitProposal")
    .signed_by(&["proposer"])
    .of(&[any(1, "content", Interface::Content), coins(2, "initial_deposit"), text(3, "proposer")]);

static MSG_VOTE: Schema = Schema::new("cosmos.gov.v1beta1.MsgVote")
    .amino("cosmos-sdk/MsgVote")
    .signed_by(&["voter"])
    .of(&[u64(1, "proposal_id"), text(2, "voter"), choice(3, "option", VOTE_OPTION)]);

static MSG_VOTE_WEIGHTED: Schema = Schema::new("cosmos.gov.v1beta1.MsgVoteWeighted")
    .amino("cosmos-sdk/MsgVoteWeighted")
    .signed_by(&["voter"])
    .of(&[u64(1, "proposal_id").kept(), text(2, "voter"), many(3, "options", &WEIGHTED_VOTE_OPTION).kept()]);

pub(crate) static TEXT_PROPOSAL: Schema = Schema::new("cosmos.gov.v1beta1.TextProposal")
    .amino("cosmos-sdk/TextProposal")
    .of(&[text(1, "title"), text(2, "description")]);

static WEIGHTED_VOTE_OPTION: Schema = Schema::new("cosmos.gov.v1beta1.WeightedVoteOption")
    .of(&[choice(1, "option", VOTE_OPTION), dec(2, "weight").kept()]);
