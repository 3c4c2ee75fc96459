//! Accounts whose coins become free with time: package `cosmos.vesting.v1beta1`.

use crate::wire::schema::{Schema, bool, coins, i64, many, text};

pub(crate) static MESSAGES: &[&Schema] = &[
    &MSG_CREATE_PERIODIC_VESTING_ACCOUNT,
    &MSG_CREATE_PERMANENT_LOCKED_ACCOUNT,
    &MSG_CREATE_VESTING_ACCOUNT,
];

static MSG_CREATE_PERIODIC_VESTING_ACCOUNT: Schema =
    Schema::new("cosmos.vesting.v1beta1.MsgCreatePeriodicVestingAccount")
        .amino("cosmos-sdk/MsgCreatePeriodVestAccount")
        .signed_by(&["from_address"])
        .of(&[
            text(1, "from_address"),
            text(2, "to_address"),
            i64(3, "start_time"),
            many(4, "vesting_periods", &PERIOD).kept(),
        ]);

static MSG_CREATE_PERMANENT_LOCKED_ACCOUNT: Schema =
    Schema::new("cosmos.vesting.v1beta1.MsgCreatePermanentLockedAccount")
        .amino("cosmos-sdk/MsgCreatePermLockedAccount")
        .signed_by(&["from_address"])
        .of(&[text(1, "from_address"), text(2, "to_address"), coins(3, "amount")]);

static MSG_CREATE_VESTING_ACCOUNT: Schema = Schema::new("cosmos.vesting.v1beta1.MsgCreateVestingAccount")
    .amino("cosmos-sdk/MsgCreateVestingAccount")
    .signed_by(&["from_address"])
    .of(&[
        text(1, "from_address"),
        text(2, "to_address"),
        coins(3, "amount"),
        i64(4, "end_time"),
        bool(5, "delayed"),
    ]);

pub(super) static PERIOD: Schema =
    Schema::new("cosmos.vesting.v1beta1.Period").of(&[i64(1, "length"), coins(2, "amount")]);
