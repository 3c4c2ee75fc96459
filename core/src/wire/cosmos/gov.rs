//! Proposals and votes: package `cosmos.gov.v1`.

use crate::wire::base::{Coin, Duration};
use crate::wire::schema::{
    Interface, Schema, always, any, anys, bool, choice, coins, many, maybe, text, u64,
};

pub(crate) static MESSAGES: &[&Schema] = &[
    &MSG_CANCEL_PROPOSAL,
    &MSG_DEPOSIT,
    &MSG_EXEC_LEGACY_CONTENT,
    &MSG_SUBMIT_PROPOSAL,
    &MSG_UPDATE_PARAMS,
    &MSG_VOTE,
    &MSG_VOTE_WEIGHTED,
];

static MSG_CANCEL_PROPOSAL: Schema = Schema::new("cosmos.gov.v1.MsgCancelProposal")
    .signed_by(&["proposer"])
    .of(&[u64(1, "proposal_id"), text(2, "proposer")]);

static MSG_DEPOSIT: Schema = Schema::new("cosmos.gov.v1.MsgDeposit")
    .amino("cosmos-sdk/v1/MsgDeposit")
    .signed_by(&["depositor"])
    .of(&[u64(1, "proposal_id").kept(), text(2, "depositor"), many(3, "amount", &Coin::SCHEMA).kept()]);

pub(crate) static MSG_EXEC_LEGACY_CONTENT: Schema = Schema::new("cosmos.gov.v1.MsgExecLegacyContent")
    .amino("cosmos-sdk/v1/MsgExecLegacyContent")
    .signed_by(&["authority"])
    .of(&[any(1, "content", Interface::Content), text(2, "authority")]);

static MSG_SUBMIT_PROPOSAL: Schema = Schema::new("cosmos.gov.v1.MsgSubmitProposal")
    .amino("cosmos-sdk/v1/MsgSubmitProposal")
    .signed_by(&["proposer"])
    .of(&[
        anys(1, "messages", Interface::Message),
        coins(2, "initial_deposit"),
        text(3, "proposer"),
        text(4, "metadata"),
        text(5, "title"),
        text(6, "summary"),
        bool(7, "expedited"),
    ]);

static MSG_UPDATE_PARAMS: Schema = Schema::new("cosmos.gov.v1.MsgUpdateParams")
    .amino("cosmos-sdk/x/gov/v1/MsgUpdateParams")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "params", &PARAMS).kept()]);

static MSG_VOTE: Schema =
    Schema::new("cosmos.gov.v1.MsgVote").amino("cosmos-sdk/v1/MsgVote").signed_by(&["voter"]).of(&[
        u64(1, "proposal_id").kept(),
        text(2, "voter"),
        choice(3, "option", VOTE_OPTION),
        text(4, "metadata"),
    ]);

static MSG_VOTE_WEIGHTED: Schema = Schema::new("cosmos.gov.v1.MsgVoteWeighted")
    .amino("cosmos-sdk/v1/MsgVoteWeighted")
    .signed_by(&["voter"])
    .of(&[
        u64(1, "proposal_id").kept(),
        text(2, "voter"),
        many(3, "options", &WEIGHTED_VOTE_OPTION),
        text(4, "metadata"),
    ]);

pub(crate) static PARAMS: Schema = Schema::new("cosmos.gov.v1.Params").of(&[
    many(1, "min_deposit", &Coin::SCHEMA).kept(),
    maybe(2, "max_deposit_period", &Duration::SCHEMA),
    maybe(3, "voting_period", &Duration::SCHEMA),
    text(4, "quorum"),
    text(5, "threshold"),
    text(6, "veto_threshold"),
    text(7, "min_initial_deposit_ratio"),
    text(8, "proposal_cancel_ratio"),
    text(9, "proposal_cancel_dest"),
    maybe(10, "expedited_voting_period", &Duration::SCHEMA),
    text(11, "expedited_threshold"),
    many(12, "expedited_min_deposit", &Coin::SCHEMA).kept(),
    bool(13, "burn_vote_quorum"),
    bool(14, "burn_proposal_deposit_prevote"),
    bool(15, "burn_vote_veto"),
    text(16, "min_deposit_ratio"),
]);

pub(crate) static WEIGHTED_VOTE_OPTION: Schema = Schema::new("cosmos.gov.v1.WeightedVoteOption")
    .of(&[choice(1, "option", VOTE_OPTION), text(2, "weight")]);

pub(super) const VOTE_OPTION: &[(&str, i32)] = &[
    ("VOTE_OPTION_UNSPECIFIED", 0),
    ("VOTE_OPTION_YES", 1),
    ("VOTE_OPTION_ABSTAIN", 2),
    ("VOTE_OPTION_NO", 3),
    ("VOTE_OPTION_NO_WITH_VETO", 4),
];
