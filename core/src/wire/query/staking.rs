//! Validators and delegations: package `cosmos.staking.v1beta1`.

use super::{Method, comet, page};
use crate::wire::base::{Coin, Timestamp};
use crate::wire::cosmos::staking;
use crate::wire::schema::{
    Form, Interface, Schema, always, any, bool, choice, dec, i64, int, many, maybe, text, u64, u64s,
};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/cosmos.staking.v1beta1.Query/Delegation",
        "/cosmos/staking/v1beta1/validators/{validator_addr}/delegations/{delegator_addr}",
        &QUERY_DELEGATION_REQUEST,
        &QUERY_DELEGATION_RESPONSE,
    ),
    Method::get(
        "/cosmos.staking.v1beta1.Query/DelegatorDelegations",
        "/cosmos/staking/v1beta1/delegations/{delegator_addr}",
        &QUERY_DELEGATOR_DELEGATIONS_REQUEST,
        &QUERY_DELEGATOR_DELEGATIONS_RESPONSE,
    ),
    Method::get(
        "/cosmos.staking.v1beta1.Query/DelegatorUnbondingDelegations",
        "/cosmos/staking/v1beta1/delegators/{delegator_addr}/unbonding_delegations",
        &QUERY_DELEGATOR_UNBONDING_DELEGATIONS_REQUEST,
        &QUERY_DELEGATOR_UNBONDING_DELEGATIONS_RESPONSE,
    ),
    Method::get(
        "/cosmos.staking.v1beta1.Query/DelegatorValidator",
        "/cosmos/staking/v1beta1/delegators/{delegator_addr}/validators/{validator_addr}",
        &QUERY_DELEGATOR_VALIDATOR_REQUEST,
        &QUERY_DELEGATOR_VALIDATOR_RESPONSE,
    ),
    Method::get(
        "/cosmos.staking.v1beta1.Query/DelegatorValidators",
        "/cosmos/staking/v1beta1/delegators/{delegator_addr}/validators",
        &QUERY_DELEGATOR_VALIDATORS_REQUEST,
        &QUERY_DELEGATOR_VALIDATORS_RESPONSE,
    ),
    Method::get(
        "/cosmos.staking.v1beta1.Query/HistoricalInfo",
        "/cosmos/staking/v1beta1/historical_info/{height}",
        &QUERY_HISTORICAL_INFO_REQUEST,
        &QUERY_HISTORICAL_INFO_RESPONSE,
    ),
    Method::get(
        "/cosmos.staking.v1beta1.Query/Params",
        "/cosmos/staking/v1beta1/params",
        &QUERY_PARAMS_REQUEST,
        &QUERY_PARAMS_RESPONSE,
    ),
    Method::get(
        "/cosmos.staking.v1beta1.Query/Pool",
        "/cosmos/staking/v1beta1/pool",
        &QUERY_POOL_REQUEST,
        &QUERY_POOL_RESPONSE,
    ),
    Method::get(
        "/cosmos.staking.v1beta1.Query/Redelegations",
        "/cosmos/staking/v1beta1/delegators/{delegator_addr}/redelegations",
        &QUERY_REDELEGATIONS_REQUEST,
        &QUERY_REDELEGATIONS_RESPONSE,
    ),
    Method::get(
        "/cosmos.staking.v1beta1.Query/UnbondingDelegation",
        "/cosmos/staking/v1beta1/validators/{validator_addr}/delegations/{delegator_addr}/unbonding_delegation",
        &QUERY_UNBONDING_DELEGATION_REQUEST,
        &QUERY_UNBONDING_DELEGATION_RESPONSE,
    ),
    Method::get(
        "/cosmos.staking.v1beta1.Query/Validator",
        "/cosmos/staking/v1beta1/validators/{validator_addr}",
        &QUERY_VALIDATOR_REQUEST,
        &QUERY_VALIDATOR_RESPONSE,
    ),
    Method::get(
        "/cosmos.staking.v1beta1.Query/ValidatorDelegations",
        "/cosmos/staking/v1beta1/validators/{validator_addr}/delegations",
        &QUERY_VALIDATOR_DELEGATIONS_REQUEST,
        &QUERY_VALIDATOR_DELEGATIONS_RESPONSE,
    ),
    Method::get(
        "/cosmos.staking.v1beta1.Query/ValidatorUnbondingDelegations",
        "/cosmos/staking/v1beta1/validators/{validator_addr}/unbonding_delegations",
        &QUERY_VALIDATOR_UNBONDING_DELEGATIONS_REQUEST,
        &QUERY_VALIDATOR_UNBONDING_DELEGATIONS_RESPONSE,
    ),
    Method::get(
        "/cosmos.staking.v1beta1.Query/Validators",
        "/cosmos/staking/v1beta1/validators",
        &QUERY_VALIDATORS_REQUEST,
        &QUERY_VALIDATORS_RESPONSE,
    ),
];

pub(crate) static QUERY_DELEGATION_REQUEST: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryDelegationRequest")
        .of(&[text(1, "delegator_addr"), text(2, "validator_addr")]);

pub(crate) static DELEGATION: Schema = Schema::new("cosmos.staking.v1beta1.Delegation").of(&[
    text(1, "delegator_address"),
    text(2, "validator_address"),
    dec(3, "shares"),
]);

pub(crate) static DELEGATION_RESPONSE: Schema = Schema::new("cosmos.staking.v1beta1.DelegationResponse")
    .form(Form::Go)
    .of(&[always(1, "delegation", &DELEGATION), always(2, "balance", &Coin::SCHEMA)]);

pub(crate) static QUERY_DELEGATION_RESPONSE: Schema = Schema::new(
    "cosmos.staking.v1beta1.QueryDelegationResponse",
)
.of(&[maybe(1, "delegation_response", &DELEGATION_RESPONSE)]);

pub(crate) static QUERY_DELEGATOR_DELEGATIONS_REQUEST: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryDelegatorDelegationsRequest")
        .of(&[text(1, "delegator_addr"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_DELEGATOR_DELEGATIONS_RESPONSE: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryDelegatorDelegationsResponse").of(&[
        many(1, "delegation_responses", &DELEGATION_RESPONSE),
        maybe(2, "pagination", &page::PAGE_RESPONSE),
    ]);

pub(crate) static QUERY_DELEGATOR_UNBONDING_DELEGATIONS_REQUEST: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryDelegatorUnbondingDelegationsRequest")
        .of(&[text(1, "delegator_addr"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static UNBONDING_DELEGATION_ENTRY: Schema =
    Schema::new("cosmos.staking.v1beta1.UnbondingDelegationEntry").of(&[
        i64(1, "creation_height"),
        always(2, "completion_time", &Timestamp::SCHEMA),
        int(3, "initial_balance"),
        int(4, "balance"),
        u64(5, "unbonding_id"),
        i64(6, "unbonding_on_hold_ref_count"),
    ]);

pub(crate) static UNBONDING_DELEGATION: Schema = Schema::new("cosmos.staking.v1beta1.UnbondingDelegation")
    .of(&[
        text(1, "delegator_address"),
        text(2, "validator_address"),
        many(3, "entries", &UNBONDING_DELEGATION_ENTRY),
    ]);

pub(crate) static QUERY_DELEGATOR_UNBONDING_DELEGATIONS_RESPONSE: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryDelegatorUnbondingDelegationsResponse").of(&[
        many(1, "unbonding_responses", &UNBONDING_DELEGATION),
        maybe(2, "pagination", &page::PAGE_RESPONSE),
    ]);

pub(crate) static QUERY_DELEGATOR_VALIDATOR_REQUEST: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryDelegatorValidatorRequest")
        .of(&[text(1, "delegator_addr"), text(2, "validator_addr")]);

pub(crate) static COMMISSION: Schema = Schema::new("cosmos.staking.v1beta1.Commission").of(&[
    always(1, "commission_rates", &staking::COMMISSION_RATES),
    always(2, "update_time", &Timestamp::SCHEMA),
]);

pub(crate) static VALIDATOR: Schema = Schema::new("cosmos.staking.v1beta1.Validator").of(&[
    text(1, "operator_address"),
    any(2, "consensus_pubkey", Interface::PublicKey),
    bool(3, "jailed"),
    choice(4, "status", BOND_STATUS),
    int(5, "tokens"),
    dec(6, "delegator_shares"),
    always(7, "description", &staking::DESCRIPTION),
    i64(8, "unbonding_height"),
    always(9, "unbonding_time", &Timestamp::SCHEMA),
    always(10, "commission", &COMMISSION),
    int(11, "min_self_delegation"),
    i64(12, "unbonding_on_hold_ref_count"),
    u64s(13, "unbonding_ids"),
]);

pub(crate) static QUERY_DELEGATOR_VALIDATOR_RESPONSE: Schema = Schema::new(
    "cosmos.staking.v1beta1.QueryDelegatorValidatorResponse",
)
.of(&[always(1, "validator", &VALIDATOR)]);

pub(crate) static QUERY_DELEGATOR_VALIDATORS_REQUEST: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryDelegatorValidatorsRequest")
        .of(&[text(1, "delegator_addr"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_DELEGATOR_VALIDATORS_RESPONSE: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryDelegatorValidatorsResponse")
        .of(&[many(1, "validators", &VALIDATOR), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_HISTORICAL_INFO_REQUEST: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryHistoricalInfoRequest").of(&[i64(1, "height")]);

pub(crate) static HISTORICAL_INFO: Schema = Schema::new("cosmos.staking.v1beta1.HistoricalInfo")
    .of(&[always(1, "header", &comet::HEADER), many(2, "valset", &VALIDATOR)]);

pub(crate) static QUERY_HISTORICAL_INFO_RESPONSE: Schema = Schema::new(
    "cosmos.staking.v1beta1.QueryHistoricalInfoResponse",
)
.of(&[maybe(1, "hist", &HISTORICAL_INFO)]);

pub(crate) static QUERY_PARAMS_REQUEST: Schema = Schema::new("cosmos.staking.v1beta1.QueryParamsRequest");

pub(crate) static QUERY_PARAMS_RESPONSE: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryParamsResponse").of(&[always(1, "params", &staking::PARAMS)]);

pub(crate) static QUERY_POOL_REQUEST: Schema = Schema::new("cosmos.staking.v1beta1.QueryPoolRequest");

pub(crate) static POOL: Schema =
    Schema::new("cosmos.staking.v1beta1.Pool").of(&[int(1, "not_bonded_tokens"), int(2, "bonded_tokens")]);

pub(crate) static QUERY_POOL_RESPONSE: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryPoolResponse").of(&[always(1, "pool", &POOL)]);

pub(crate) static QUERY_REDELEGATIONS_REQUEST: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryRedelegationsRequest").of(&[
        text(1, "delegator_addr"),
        text(2, "src_validator_addr"),
        text(3, "dst_validator_addr"),
        maybe(4, "pagination", &page::PAGE_REQUEST),
    ]);

pub(crate) static REDELEGATION_ENTRY: Schema = Schema::new("cosmos.staking.v1beta1.RedelegationEntry").of(&[
    i64(1, "creation_height"),
    always(2, "completion_time", &Timestamp::SCHEMA),
    int(3, "initial_balance"),
    dec(4, "shares_dst"),
    u64(5, "unbonding_id"),
    i64(6, "unbonding_on_hold_ref_count"),
]);

pub(crate) static REDELEGATION: Schema = Schema::new("cosmos.staking.v1beta1.Redelegation").of(&[
    text(1, "delegator_address"),
    text(2, "validator_src_address"),
    text(3, "validator_dst_address"),
    many(4, "entries", &REDELEGATION_ENTRY),
]);

pub(crate) static REDELEGATION_ENTRY_RESPONSE: Schema =
    Schema::new("cosmos.staking.v1beta1.RedelegationEntryResponse")
        .of(&[always(1, "redelegation_entry", &REDELEGATION_ENTRY), int(4, "balance")]);

pub(crate) static REDELEGATION_RESPONSE: Schema = Schema::new("cosmos.staking.v1beta1.RedelegationResponse")
    .form(Form::Go)
    .of(&[always(1, "redelegation", &REDELEGATION), many(2, "entries", &REDELEGATION_ENTRY_RESPONSE)]);

pub(crate) static QUERY_REDELEGATIONS_RESPONSE: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryRedelegationsResponse").of(&[
        many(1, "redelegation_responses", &REDELEGATION_RESPONSE),
        maybe(2, "pagination", &page::PAGE_RESPONSE),
    ]);

pub(crate) static QUERY_UNBONDING_DELEGATION_REQUEST: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryUnbondingDelegationRequest")
        .of(&[text(1, "delegator_addr"), text(2, "validator_addr")]);

pub(crate) static QUERY_UNBONDING_DELEGATION_RESPONSE: Schema = Schema::new(
    "cosmos.staking.v1beta1.QueryUnbondingDelegationResponse",
)
.of(&[always(1, "unbond", &UNBONDING_DELEGATION)]);

pub(crate) static QUERY_VALIDATOR_REQUEST: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryValidatorRequest").of(&[text(1, "validator_addr")]);

pub(crate) static QUERY_VALIDATOR_RESPONSE: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryValidatorResponse").of(&[always(1, "validator", &VALIDATOR)]);

pub(crate) static QUERY_VALIDATOR_DELEGATIONS_REQUEST: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryValidatorDelegationsRequest")
        .of(&[text(1, "validator_addr"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_VALIDATOR_DELEGATIONS_RESPONSE: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryValidatorDelegationsResponse").of(&[
        many(1, "delegation_responses", &DELEGATION_RESPONSE),
        maybe(2, "pagination", &page::PAGE_RESPONSE),
    ]);

pub(crate) static QUERY_VALIDATOR_UNBONDING_DELEGATIONS_REQUEST: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryValidatorUnbondingDelegationsRequest")
        .of(&[text(1, "validator_addr"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_VALIDATOR_UNBONDING_DELEGATIONS_RESPONSE: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryValidatorUnbondingDelegationsResponse").of(&[
        many(1, "unbonding_responses", &UNBONDING_DELEGATION),
        maybe(2, "pagination", &page::PAGE_RESPONSE),
    ]);

pub(crate) static QUERY_VALIDATORS_REQUEST: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryValidatorsRequest")
        .of(&[text(1, "status"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_VALIDATORS_RESPONSE: Schema =
    Schema::new("cosmos.staking.v1beta1.QueryValidatorsResponse")
        .of(&[many(1, "validators", &VALIDATOR), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) const BOND_STATUS: &[(&str, i32)] = &[
    ("BOND_STATUS_UNSPECIFIED", 0),
    ("BOND_STATUS_UNBONDED", 1),
    ("BOND_STATUS_UNBONDING", 2),
    ("BOND_STATUS_BONDED", 3),
];
