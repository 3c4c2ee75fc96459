//! Validators and delegations: package `cosmos.staking.v1beta1`.

use crate::wire::base::{Coin, Duration};
use crate::wire::schema::{
    Interface, Schema, always, any, choice, dec, i64, int, maybe, one_of, text, texts, u32,
};

pub(crate) static MESSAGES: &[&Schema] = &[
    &MSG_BEGIN_REDELEGATE,
    &MSG_CANCEL_UNBONDING_DELEGATION,
    &MSG_CREATE_VALIDATOR,
    &MSG_DELEGATE,
    &MSG_EDIT_VALIDATOR,
    &MSG_UNDELEGATE,
    &MSG_UPDATE_PARAMS,
];

static MSG_BEGIN_REDELEGATE: Schema = Schema::new("cosmos.staking.v1beta1.MsgBeginRedelegate")
    .amino("cosmos-sdk/MsgBeginRedelegate")
    .signed_by(&["delegator_address"])
    .of(&[
        text(1, "delegator_address"),
        text(2, "validator_src_address"),
        text(3, "validator_dst_address"),
        always(4, "amount", &Coin::SCHEMA).kept(),
    ]);

static MSG_CANCEL_UNBONDING_DELEGATION: Schema =
    Schema::new("cosmos.staking.v1beta1.MsgCancelUnbondingDelegation")
        .amino("cosmos-sdk/MsgCancelUnbondingDelegation")
        .signed_by(&["delegator_address"])
        .of(&[
            text(1, "delegator_address"),
            text(2, "validator_address"),
            always(3, "amount", &Coin::SCHEMA).kept(),
            i64(4, "creation_height"),
        ]);

static MSG_CREATE_VALIDATOR: Schema = Schema::new("cosmos.staking.v1beta1.MsgCreateValidator")
    .amino("cosmos-sdk/MsgCreateValidator")
    .signed_by_operator(&["validator_address"])
    .of(&[
        always(1, "description", &DESCRIPTION).kept(),
        always(2, "commission", &COMMISSION_RATES).kept(),
        int(3, "min_self_delegation").kept(),
        text(4, "delegator_address"),
        text(5, "validator_address"),
        any(6, "pubkey", Interface::PublicKey),
        always(7, "value", &Coin::SCHEMA).kept(),
    ]);

static MSG_DELEGATE: Schema = Schema::new("cosmos.staking.v1beta1.MsgDelegate")
    .amino("cosmos-sdk/MsgDelegate")
    .signed_by(&["delegator_address"])
    .of(&[
        text(1, "delegator_address"),
        text(2, "validator_address"),
        always(3, "amount", &Coin::SCHEMA).kept(),
    ]);

static MSG_EDIT_VALIDATOR: Schema = Schema::new("cosmos.staking.v1beta1.MsgEditValidator")
    .amino("cosmos-sdk/MsgEditValidator")
    .signed_by_operator(&["validator_address"])
    .of(&[
        always(1, "description", &DESCRIPTION).kept(),
        text(2, "validator_address"),
        dec(3, "commission_rate").nullable(),
        int(4, "min_self_delegation").nullable(),
    ]);

static MSG_UNDELEGATE: Schema = Schema::new("cosmos.staking.v1beta1.MsgUndelegate")
    .amino("cosmos-sdk/MsgUndelegate")
    .signed_by(&["delegator_address"])
    .of(&[
        text(1, "delegator_address"),
        text(2, "validator_address"),
        always(3, "amount", &Coin::SCHEMA).kept(),
    ]);

static MSG_UPDATE_PARAMS: Schema = Schema::new("cosmos.staking.v1beta1.MsgUpdateParams")
    .amino("cosmos-sdk/x/staking/MsgUpdateParams")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "params", &PARAMS).kept()]);

pub(crate) static STAKE_AUTHORIZATION: Schema =
    Schema::new("cosmos.staking.v1beta1.StakeAuthorization").amino("cosmos-sdk/StakeAuthorization").of(&[
        maybe(1, "max_tokens", &Coin::SCHEMA),
        one_of(2, "allow_list", &VALIDATORS, "Validators", "cosmos-sdk/StakeAuthorization/AllowList"),
        one_of(3, "deny_list", &VALIDATORS, "Validators", "cosmos-sdk/StakeAuthorization/DenyList"),
        choice(4, "authorization_type", AUTHORIZATION_TYPE),
    ]);

pub(crate) static DESCRIPTION: Schema = Schema::new("cosmos.staking.v1beta1.Description").of(&[
    text(1, "moniker"),
    text(2, "identity"),
    text(3, "website"),
    text(4, "security_contact"),
    text(5, "details"),
]);

pub(crate) static COMMISSION_RATES: Schema = Schema::new("cosmos.staking.v1beta1.CommissionRates").of(&[
    dec(1, "rate").kept(),
    dec(2, "max_rate").kept(),
    dec(3, "max_change_rate").kept(),
]);

pub(crate) static PARAMS: Schema =
    Schema::new("cosmos.staking.v1beta1.Params").amino("cosmos-sdk/x/staking/Params").of(&[
        always(1, "unbonding_time", &Duration::SCHEMA).kept(),
        u32(2, "max_validators"),
        u32(3, "max_entries"),
        u32(4, "historical_entries"),
        text(5, "bond_denom"),
        dec(6, "min_commission_rate").kept(),
    ]);

static VALIDATORS: Schema =
    Schema::new("cosmos.staking.v1beta1.StakeAuthorization.Validators").of(&[texts(1, "address")]);

const AUTHORIZATION_TYPE: &[(&str, i32)] = &[
    ("AUTHORIZATION_TYPE_UNSPECIFIED", 0),
    ("AUTHORIZATION_TYPE_DELEGATE", 1),
    ("AUTHORIZATION_TYPE_UNDELEGATE", 2),
    ("AUTHORIZATION_TYPE_REDELEGATE", 3),
    ("AUTHORIZATION_TYPE_CANCEL_UNBONDING_DELEGATION", 4),
];
