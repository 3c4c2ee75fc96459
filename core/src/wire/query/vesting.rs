//! Accounts whose coins become free with time: package `cosmos.vesting.v1beta1`.

use super::auth;
use crate::wire::base::Coin;
use crate::wire::cosmos::vesting;
use crate::wire::schema::{Schema, i64, many, maybe};

pub(crate) static BASE_VESTING_ACCOUNT: Schema =
    Schema::new("cosmos.vesting.v1beta1.BaseVestingAccount").of(&[
        maybe(1, "base_account", &auth::BASE_ACCOUNT),
        many(2, "original_vesting", &Coin::SCHEMA),
        many(3, "delegated_free", &Coin::SCHEMA),
        many(4, "delegated_vesting", &Coin::SCHEMA),
        i64(5, "end_time"),
    ]);

pub(crate) static CONTINUOUS_VESTING_ACCOUNT: Schema =
    Schema::new("cosmos.vesting.v1beta1.ContinuousVestingAccount")
        .of(&[maybe(1, "base_vesting_account", &BASE_VESTING_ACCOUNT), i64(2, "start_time")]);

pub(crate) static DELAYED_VESTING_ACCOUNT: Schema = Schema::new(
    "cosmos.vesting.v1beta1.DelayedVestingAccount",
)
.of(&[maybe(1, "base_vesting_account", &BASE_VESTING_ACCOUNT)]);

pub(crate) static PERIODIC_VESTING_ACCOUNT: Schema =
    Schema::new("cosmos.vesting.v1beta1.PeriodicVestingAccount").of(&[
        maybe(1, "base_vesting_account", &BASE_VESTING_ACCOUNT),
        i64(2, "start_time"),
        many(3, "vesting_periods", &vesting::PERIOD),
    ]);

pub(crate) static PERMANENT_LOCKED_ACCOUNT: Schema = Schema::new(
    "cosmos.vesting.v1beta1.PermanentLockedAccount",
)
.of(&[maybe(1, "base_vesting_account", &BASE_VESTING_ACCOUNT)]);
