//! Proposals and votes: package `cosmos.gov.v1`.

use super::{Method, page};
use crate::wire::base::{Coin, Duration, Timestamp};
use crate::wire::cosmos::gov;
use crate::wire::schema::{Interface, Schema, anys, bool, choice, many, maybe, text, u64};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/cosmos.gov.v1.Query/Constitution",
        "/cosmos/gov/v1/constitution",
        &QUERY_CONSTITUTION_REQUEST,
        &QUERY_CONSTITUTION_RESPONSE,
    ),
    Method::get(
        "/cosmos.gov.v1.Query/Deposit",
        "/cosmos/gov/v1/proposals/{proposal_id}/deposits/{depositor}",
        &QUERY_DEPOSIT_REQUEST,
        &QUERY_DEPOSIT_RESPONSE,
    ),
    Method::get(
        "/cosmos.gov.v1.Query/Deposits",
        "/cosmos/gov/v1/proposals/{proposal_id}/deposits",
        &QUERY_DEPOSITS_REQUEST,
        &QUERY_DEPOSITS_RESPONSE,
    ),
    Method::get(
        "/cosmos.gov.v1.Query/Params",
        "/cosmos/gov/v1/params/{params_type}",
        &QUERY_PARAMS_REQUEST,
        &QUERY_PARAMS_RESPONSE,
    ),
    Method::get(
        "/cosmos.gov.v1.Query/Proposal",
        "/cosmos/gov/v1/proposals/{proposal_id}",
        &QUERY_PROPOSAL_REQUEST,
        &QUERY_PROPOSAL_RESPONSE,
    ),
    Method::get(
        "/cosmos.gov.v1.Query/Proposals",
        "/cosmos/gov/v1/proposals",
        &QUERY_PROPOSALS_REQUEST,
        &QUERY_PROPOSALS_RESPONSE,
    ),
    Method::get(
        "/cosmos.gov.v1.Query/TallyResult",
        "/cosmos/gov/v1/proposals/{proposal_id}/tally",
        &QUERY_TALLY_RESULT_REQUEST,
        &QUERY_TALLY_RESULT_RESPONSE,
    ),
    Method::get(
        "/cosmos.gov.v1.Query/Vote",
        "/cosmos/gov/v1/proposals/{proposal_id}/votes/{voter}",
        &QUERY_VOTE_REQUEST,
        &QUERY_VOTE_RESPONSE,
    ),
    Method::get(
        "/cosmos.gov.v1.Query/Votes",
        "/cosmos/gov/v1/proposals/{proposal_id}/votes",
        &QUERY_VOTES_REQUEST,
        &QUERY_VOTES_RESPONSE,
    ),
];

pub(crate) static QUERY_CONSTITUTION_REQUEST: Schema = Schema::new("cosmos.gov.v1.QueryConstitutionRequest");

pub(crate) static QUERY_CONSTITUTION_RESPONSE: Schema =
    Schema::new("cosmos.gov.v1.QueryConstitutionResponse").of(&[text(1, "constitution")]);

pub(crate) static QUERY_DEPOSIT_REQUEST: Schema =
    Schema::new("cosmos.gov.v1.QueryDepositRequest").of(&[u64(1, "proposal_id"), text(2, "depositor")]);

pub(crate) static DEPOSIT: Schema = Schema::new("cosmos.gov.v1.Deposit").of(&[
    u64(1, "proposal_id"),
    text(2, "depositor"),
    many(3, "amount", &Coin::SCHEMA),
]);

pub(crate) static QUERY_DEPOSIT_RESPONSE: Schema =
    Schema::new("cosmos.gov.v1.QueryDepositResponse").of(&[maybe(1, "deposit", &DEPOSIT)]);

pub(crate) static QUERY_DEPOSITS_REQUEST: Schema = Schema::new("cosmos.gov.v1.QueryDepositsRequest")
    .of(&[u64(1, "proposal_id"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_DEPOSITS_RESPONSE: Schema = Schema::new("cosmos.gov.v1.QueryDepositsResponse")
    .of(&[many(1, "deposits", &DEPOSIT), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_PARAMS_REQUEST: Schema =
    Schema::new("cosmos.gov.v1.QueryParamsRequest").of(&[text(1, "params_type")]);

pub(crate) static VOTING_PARAMS: Schema =
    Schema::new("cosmos.gov.v1.VotingParams").of(&[maybe(1, "voting_period", &Duration::SCHEMA)]);

pub(crate) static DEPOSIT_PARAMS: Schema = Schema::new("cosmos.gov.v1.DepositParams")
    .of(&[many(1, "min_deposit", &Coin::SCHEMA), maybe(2, "max_deposit_period", &Duration::SCHEMA)]);

pub(crate) static TALLY_PARAMS: Schema = Schema::new("cosmos.gov.v1.TallyParams").of(&[
    text(1, "quorum"),
    text(2, "threshold"),
    text(3, "veto_threshold"),
]);

pub(crate) static QUERY_PARAMS_RESPONSE: Schema = Schema::new("cosmos.gov.v1.QueryParamsResponse").of(&[
    maybe(1, "voting_params", &VOTING_PARAMS),
    maybe(2, "deposit_params", &DEPOSIT_PARAMS),
    maybe(3, "tally_params", &TALLY_PARAMS),
    maybe(4, "params", &gov::PARAMS),
]);

pub(crate) static QUERY_PROPOSAL_REQUEST: Schema =
    Schema::new("cosmos.gov.v1.QueryProposalRequest").of(&[u64(1, "proposal_id")]);

pub(crate) static TALLY_RESULT: Schema = Schema::new("cosmos.gov.v1.TallyResult").of(&[
    text(1, "yes_count"),
    text(2, "abstain_count"),
    text(3, "no_count"),
    text(4, "no_with_veto_count"),
]);

pub(crate) static PROPOSAL: Schema = Schema::new("cosmos.gov.v1.Proposal").of(&[
    u64(1, "id"),
    anys(2, "messages", Interface::Message),
    choice(3, "status", PROPOSAL_STATUS),
    maybe(4, "final_tally_result", &TALLY_RESULT),
    maybe(5, "submit_time", &Timestamp::SCHEMA),
    maybe(6, "deposit_end_time", &Timestamp::SCHEMA),
    many(7, "total_deposit", &Coin::SCHEMA),
    maybe(8, "voting_start_time", &Timestamp::SCHEMA),
    maybe(9, "voting_end_time", &Timestamp::SCHEMA),
    text(10, "metadata"),
    text(11, "title"),
    text(12, "summary"),
    text(13, "proposer"),
    bool(14, "expedited"),
    text(15, "failed_reason"),
]);

pub(crate) static QUERY_PROPOSAL_RESPONSE: Schema =
    Schema::new("cosmos.gov.v1.QueryProposalResponse").of(&[maybe(1, "proposal", &PROPOSAL)]);

pub(crate) static QUERY_PROPOSALS_REQUEST: Schema = Schema::new("cosmos.gov.v1.QueryProposalsRequest").of(&[
    choice(1, "proposal_status", PROPOSAL_STATUS),
    text(2, "voter"),
    text(3, "depositor"),
    maybe(4, "pagination", &page::PAGE_REQUEST),
]);

pub(crate) static QUERY_PROPOSALS_RESPONSE: Schema = Schema::new("cosmos.gov.v1.QueryProposalsResponse")
    .of(&[many(1, "proposals", &PROPOSAL), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_TALLY_RESULT_REQUEST: Schema =
    Schema::new("cosmos.gov.v1.QueryTallyResultRequest").of(&[u64(1, "proposal_id")]);

pub(crate) static QUERY_TALLY_RESULT_RESPONSE: Schema =
    Schema::new("cosmos.gov.v1.QueryTallyResultResponse").of(&[maybe(1, "tally", &TALLY_RESULT)]);

pub(crate) static QUERY_VOTE_REQUEST: Schema =
    Schema::new("cosmos.gov.v1.QueryVoteRequest").of(&[u64(1, "proposal_id"), text(2, "voter")]);

pub(crate) static VOTE: Schema = Schema::new("cosmos.gov.v1.Vote").of(&[
    u64(1, "proposal_id"),
    text(2, "voter"),
    many(4, "options", &gov::WEIGHTED_VOTE_OPTION),
    text(5, "metadata"),
]);

pub(crate) static QUERY_VOTE_RESPONSE: Schema =
    Schema::new("cosmos.gov.v1.QueryVoteResponse").of(&[maybe(1, "vote", &VOTE)]);

pub(crate) static QUERY_VOTES_REQUEST: Schema = Schema::new("cosmos.gov.v1.QueryVotesRequest")
    .of(&[u64(1, "proposal_id"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_VOTES_RESPONSE: Schema = Schema::new("cosmos.gov.v1.QueryVotesResponse")
    .of(&[many(1, "votes", &VOTE), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) const PROPOSAL_STATUS: &[(&str, i32)] = &[
    ("PROPOSAL_STATUS_UNSPECIFIED", 0),
    ("PROPOSAL_STATUS_DEPOSIT_PERIOD", 1),
    ("PROPOSAL_STATUS_VOTING_PERIOD", 2),
    ("PROPOSAL_STATUS_PASSED", 3),
    ("PROPOSAL_STATUS_REJECTED", 4),
    ("PROPOSAL_STATUS_FAILED", 5),
];
