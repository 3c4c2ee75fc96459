//! Rewards: package `cosmos.distribution.v1beta1`.

use super::{Method, page};
use crate::wire::base::DecCoin;
use crate::wire::cosmos::distribution;
#[cfg(feature = "devnet")]
use crate::wire::schema::u32;
use crate::wire::schema::{Schema, always, dec, many, maybe, text, texts, u64};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/cosmos.distribution.v1beta1.Query/CommunityPool",
        "/cosmos/distribution/v1beta1/community_pool",
        &QUERY_COMMUNITY_POOL_REQUEST,
        &QUERY_COMMUNITY_POOL_RESPONSE,
    ),
    Method::get(
        "/cosmos.distribution.v1beta1.Query/DelegationRewards",
        "/cosmos/distribution/v1beta1/delegators/{delegator_address}/rewards/{validator_address}",
        &QUERY_DELEGATION_REWARDS_REQUEST,
        &QUERY_DELEGATION_REWARDS_RESPONSE,
    ),
    Method::get(
        "/cosmos.distribution.v1beta1.Query/DelegationTotalRewards",
        "/cosmos/distribution/v1beta1/delegators/{delegator_address}/rewards",
        &QUERY_DELEGATION_TOTAL_REWARDS_REQUEST,
        &QUERY_DELEGATION_TOTAL_REWARDS_RESPONSE,
    ),
    Method::get(
        "/cosmos.distribution.v1beta1.Query/DelegatorValidators",
        "/cosmos/distribution/v1beta1/delegators/{delegator_address}/validators",
        &QUERY_DELEGATOR_VALIDATORS_REQUEST,
        &QUERY_DELEGATOR_VALIDATORS_RESPONSE,
    ),
    Method::get(
        "/cosmos.distribution.v1beta1.Query/DelegatorWithdrawAddress",
        "/cosmos/distribution/v1beta1/delegators/{delegator_address}/withdraw_address",
        &QUERY_DELEGATOR_WITHDRAW_ADDRESS_REQUEST,
        &QUERY_DELEGATOR_WITHDRAW_ADDRESS_RESPONSE,
    ),
    Method::get(
        "/cosmos.distribution.v1beta1.Query/Params",
        "/cosmos/distribution/v1beta1/params",
        &QUERY_PARAMS_REQUEST,
        &QUERY_PARAMS_RESPONSE,
    ),
    Method::get(
        "/cosmos.distribution.v1beta1.Query/ValidatorCommission",
        "/cosmos/distribution/v1beta1/validators/{validator_address}/commission",
        &QUERY_VALIDATOR_COMMISSION_REQUEST,
        &QUERY_VALIDATOR_COMMISSION_RESPONSE,
    ),
    Method::get(
        "/cosmos.distribution.v1beta1.Query/ValidatorDistributionInfo",
        "/cosmos/distribution/v1beta1/validators/{validator_address}",
        &QUERY_VALIDATOR_DISTRIBUTION_INFO_REQUEST,
        &QUERY_VALIDATOR_DISTRIBUTION_INFO_RESPONSE,
    ),
    Method::get(
        "/cosmos.distribution.v1beta1.Query/ValidatorOutstandingRewards",
        "/cosmos/distribution/v1beta1/validators/{validator_address}/outstanding_rewards",
        &QUERY_VALIDATOR_OUTSTANDING_REWARDS_REQUEST,
        &QUERY_VALIDATOR_OUTSTANDING_REWARDS_RESPONSE,
    ),
    Method::get(
        "/cosmos.distribution.v1beta1.Query/ValidatorSlashes",
        "/cosmos/distribution/v1beta1/validators/{validator_address}/slashes",
        &QUERY_VALIDATOR_SLASHES_REQUEST,
        &QUERY_VALIDATOR_SLASHES_RESPONSE,
    ),
];

pub(crate) static QUERY_COMMUNITY_POOL_REQUEST: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryCommunityPoolRequest");

pub(crate) static QUERY_COMMUNITY_POOL_RESPONSE: Schema = Schema::new(
    "cosmos.distribution.v1beta1.QueryCommunityPoolResponse",
)
.of(&[many(1, "pool", &DecCoin::SCHEMA)]);

pub(crate) static QUERY_DELEGATION_REWARDS_REQUEST: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryDelegationRewardsRequest")
        .of(&[text(1, "delegator_address"), text(2, "validator_address")]);

pub(crate) static QUERY_DELEGATION_REWARDS_RESPONSE: Schema = Schema::new(
    "cosmos.distribution.v1beta1.QueryDelegationRewardsResponse",
)
.of(&[many(1, "rewards", &DecCoin::SCHEMA)]);

pub(crate) static QUERY_DELEGATION_TOTAL_REWARDS_REQUEST: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryDelegationTotalRewardsRequest")
        .of(&[text(1, "delegator_address")]);

pub(crate) static DELEGATION_DELEGATOR_REWARD: Schema =
    Schema::new("cosmos.distribution.v1beta1.DelegationDelegatorReward")
        .of(&[text(1, "validator_address"), many(2, "reward", &DecCoin::SCHEMA)]);

pub(crate) static QUERY_DELEGATION_TOTAL_REWARDS_RESPONSE: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryDelegationTotalRewardsResponse")
        .of(&[many(1, "rewards", &DELEGATION_DELEGATOR_REWARD), many(2, "total", &DecCoin::SCHEMA)]);

pub(crate) static QUERY_DELEGATOR_VALIDATORS_REQUEST: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryDelegatorValidatorsRequest")
        .of(&[text(1, "delegator_address")]);

pub(crate) static QUERY_DELEGATOR_VALIDATORS_RESPONSE: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryDelegatorValidatorsResponse").of(&[texts(1, "validators")]);

pub(crate) static QUERY_DELEGATOR_WITHDRAW_ADDRESS_REQUEST: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryDelegatorWithdrawAddressRequest")
        .of(&[text(1, "delegator_address")]);

pub(crate) static QUERY_DELEGATOR_WITHDRAW_ADDRESS_RESPONSE: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryDelegatorWithdrawAddressResponse")
        .of(&[text(1, "withdraw_address")]);

pub(crate) static QUERY_PARAMS_REQUEST: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryParamsRequest");

pub(crate) static QUERY_PARAMS_RESPONSE: Schema = Schema::new(
    "cosmos.distribution.v1beta1.QueryParamsResponse",
)
.of(&[always(1, "params", &distribution::PARAMS)]);

pub(crate) static QUERY_VALIDATOR_COMMISSION_REQUEST: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryValidatorCommissionRequest")
        .of(&[text(1, "validator_address")]);

pub(crate) static VALIDATOR_ACCUMULATED_COMMISSION: Schema = Schema::new(
    "cosmos.distribution.v1beta1.ValidatorAccumulatedCommission",
)
.of(&[many(1, "commission", &DecCoin::SCHEMA)]);

pub(crate) static QUERY_VALIDATOR_COMMISSION_RESPONSE: Schema = Schema::new(
    "cosmos.distribution.v1beta1.QueryValidatorCommissionResponse",
)
.of(&[always(1, "commission", &VALIDATOR_ACCUMULATED_COMMISSION)]);

pub(crate) static QUERY_VALIDATOR_DISTRIBUTION_INFO_REQUEST: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryValidatorDistributionInfoRequest")
        .of(&[text(1, "validator_address")]);

pub(crate) static QUERY_VALIDATOR_DISTRIBUTION_INFO_RESPONSE: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryValidatorDistributionInfoResponse").of(&[
        text(1, "operator_address"),
        many(2, "self_bond_rewards", &DecCoin::SCHEMA),
        many(3, "commission", &DecCoin::SCHEMA),
    ]);

pub(crate) static QUERY_VALIDATOR_OUTSTANDING_REWARDS_REQUEST: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryValidatorOutstandingRewardsRequest")
        .of(&[text(1, "validator_address")]);

pub(crate) static VALIDATOR_OUTSTANDING_REWARDS: Schema = Schema::new(
    "cosmos.distribution.v1beta1.ValidatorOutstandingRewards",
)
.of(&[many(1, "rewards", &DecCoin::SCHEMA)]);

pub(crate) static QUERY_VALIDATOR_OUTSTANDING_REWARDS_RESPONSE: Schema = Schema::new(
    "cosmos.distribution.v1beta1.QueryValidatorOutstandingRewardsResponse",
)
.of(&[always(1, "rewards", &VALIDATOR_OUTSTANDING_REWARDS)]);

pub(crate) static QUERY_VALIDATOR_SLASHES_REQUEST: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryValidatorSlashesRequest").of(&[
        text(1, "validator_address"),
        u64(2, "starting_height"),
        u64(3, "ending_height"),
        maybe(4, "pagination", &page::PAGE_REQUEST),
    ]);

pub(crate) static VALIDATOR_SLASH_EVENT: Schema =
    Schema::new("cosmos.distribution.v1beta1.ValidatorSlashEvent")
        .of(&[u64(1, "validator_period"), dec(2, "fraction")]);

pub(crate) static QUERY_VALIDATOR_SLASHES_RESPONSE: Schema =
    Schema::new("cosmos.distribution.v1beta1.QueryValidatorSlashesResponse")
        .of(&[many(1, "slashes", &VALIDATOR_SLASH_EVENT), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

#[cfg(feature = "devnet")]
pub(crate) static DELEGATOR_STARTING_INFO: Schema =
    Schema::new("cosmos.distribution.v1beta1.DelegatorStartingInfo").of(&[
        u64(1, "previous_period"),
        dec(2, "stake"),
        u64(3, "height"),
    ]);

#[cfg(feature = "devnet")]
pub(crate) static VALIDATOR_CURRENT_REWARDS: Schema =
    Schema::new("cosmos.distribution.v1beta1.ValidatorCurrentRewards")
        .of(&[many(1, "rewards", &DecCoin::SCHEMA), u64(2, "period")]);

#[cfg(feature = "devnet")]
pub(crate) static VALIDATOR_HISTORICAL_REWARDS: Schema =
    Schema::new("cosmos.distribution.v1beta1.ValidatorHistoricalRewards")
        .of(&[many(1, "cumulative_reward_ratio", &DecCoin::SCHEMA), u32(2, "reference_count")]);
