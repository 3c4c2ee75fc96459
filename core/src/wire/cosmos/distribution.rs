//! Rewards and the community pool: package `cosmos.distribution.v1beta1`.

use crate::wire::schema::{Schema, always, bool, coins, dec, text};

pub(crate) static MESSAGES: &[&Schema] = &[
    &MSG_COMMUNITY_POOL_SPEND,
    &MSG_DEPOSIT_VALIDATOR_REWARDS_POOL,
    &MSG_FUND_COMMUNITY_POOL,
    &MSG_SET_WITHDRAW_ADDRESS,
    &MSG_UPDATE_PARAMS,
    &MSG_WITHDRAW_DELEGATOR_REWARD,
    &MSG_WITHDRAW_VALIDATOR_COMMISSION,
];

static MSG_COMMUNITY_POOL_SPEND: Schema = Schema::new("cosmos.distribution.v1beta1.MsgCommunityPoolSpend")
    .amino("cosmos-sdk/distr/MsgCommunityPoolSpend")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), text(2, "recipient"), coins(3, "amount")]);

static MSG_DEPOSIT_VALIDATOR_REWARDS_POOL: Schema =
    Schema::new("cosmos.distribution.v1beta1.MsgDepositValidatorRewardsPool")
        .amino("cosmos-sdk/distr/MsgDepositValRewards")
        .signed_by(&["depositor"])
        .of(&[text(1, "depositor"), text(2, "validator_address"), coins(3, "amount")]);

static MSG_FUND_COMMUNITY_POOL: Schema = Schema::new("cosmos.distribution.v1beta1.MsgFundCommunityPool")
    .amino("cosmos-sdk/MsgFundCommunityPool")
    .signed_by(&["depositor"])
    .of(&[coins(1, "amount"), text(2, "depositor")]);

static MSG_SET_WITHDRAW_ADDRESS: Schema = Schema::new("cosmos.distribution.v1beta1.MsgSetWithdrawAddress")
    .amino("cosmos-sdk/MsgModifyWithdrawAddress")
    .signed_by(&["delegator_address"])
    .of(&[text(1, "delegator_address"), text(2, "withdraw_address")]);

static MSG_UPDATE_PARAMS: Schema = Schema::new("cosmos.distribution.v1beta1.MsgUpdateParams")
    .amino("cosmos-sdk/distribution/MsgUpdateParams")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "params", &PARAMS).kept()]);

static MSG_WITHDRAW_DELEGATOR_REWARD: Schema =
    Schema::new("cosmos.distribution.v1beta1.MsgWithdrawDelegatorReward")
        .amino("cosmos-sdk/MsgWithdrawDelegationReward")
        .signed_by(&["delegator_address"])
        .of(&[text(1, "delegator_address"), text(2, "validator_address")]);

static MSG_WITHDRAW_VALIDATOR_COMMISSION: Schema =
    Schema::new("cosmos.distribution.v1beta1.MsgWithdrawValidatorCommission")
        .amino("cosmos-sdk/MsgWithdrawValCommission")
        .signed_by_operator(&["validator_address"])
        .of(&[text(1, "validator_address")]);

pub(crate) static COMMUNITY_POOL_SPEND_PROPOSAL: Schema =
    Schema::new("cosmos.distribution.v1beta1.CommunityPoolSpendProposal").of(&[
        text(1, "title"),
        text(2, "description"),
        text(3, "recipient"),
        coins(4, "amount"),
    ]);

pub(crate) static PARAMS: Schema =
    Schema::new("cosmos.distribution.v1beta1.Params").amino("cosmos-sdk/x/distribution/Params").of(&[
        dec(1, "community_tax").kept(),
        dec(2, "base_proposer_reward").kept(),
        dec(3, "bonus_proposer_reward").kept(),
        bool(4, "withdraw_addr_enabled"),
    ]);
