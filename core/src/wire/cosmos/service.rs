//! What nodes are asked of transactions and accounts, and what they answer: packages `cosmos.tx.v1beta1`,
//! `cosmos.base.abci.v1beta1`, `tendermint.abci` and, of accounts, `cosmos.auth.v1beta1` and `cosmos.vesting.v1beta1`.

use super::vesting::PERIOD;
use crate::wire::base::Any;
use crate::wire::schema::{
    Interface, Schema, any, bool, bytes, coins, i64, many, maybe, text, texts, u32, u64,
};

pub(crate) static SIMULATE_REQUEST: Schema =
    Schema::new("cosmos.tx.v1beta1.SimulateRequest").of(&[bytes(2, "tx_bytes")]);

pub(crate) static SIMULATE_RESPONSE: Schema =
    Schema::new("cosmos.tx.v1beta1.SimulateResponse").of(&[maybe(1, "gas_info", &GAS_INFO)]);

static GAS_INFO: Schema =
    Schema::new("cosmos.base.abci.v1beta1.GasInfo").of(&[u64(1, "gas_wanted"), u64(2, "gas_used")]);

pub(crate) static BROADCAST_TX_REQUEST: Schema =
    Schema::new("cosmos.tx.v1beta1.BroadcastTxRequest").of(&[bytes(1, "tx_bytes"), u32(2, "mode")]);

pub(crate) static BROADCAST_TX_RESPONSE: Schema =
    Schema::new("cosmos.tx.v1beta1.BroadcastTxResponse").of(&[maybe(1, "tx_response", &TX_RESPONSE)]);

pub(crate) static GET_TX_REQUEST: Schema =
    Schema::new("cosmos.tx.v1beta1.GetTxRequest").of(&[text(1, "hash")]);

/// The transaction itself as bytes, which are those of its outermost message.
pub(crate) static GET_TX_RESPONSE: Schema = Schema::new("cosmos.tx.v1beta1.GetTxResponse")
    .of(&[bytes(1, "tx"), maybe(2, "tx_response", &TX_RESPONSE)]);

static TX_RESPONSE: Schema = Schema::new("cosmos.base.abci.v1beta1.TxResponse").of(&[
    i64(1, "height"),
    text(2, "txhash"),
    text(3, "codespace"),
    u32(4, "code"),
    text(5, "data"),
    text(6, "raw_log"),
    i64(9, "gas_wanted"),
    i64(10, "gas_used"),
    text(12, "timestamp"),
    many(13, "events", &EVENT),
]);

static EVENT: Schema =
    Schema::new("tendermint.abci.Event").of(&[text(1, "type"), many(2, "attributes", &ATTRIBUTE)]);

static ATTRIBUTE: Schema =
    Schema::new("tendermint.abci.EventAttribute").of(&[text(1, "key"), text(2, "value"), bool(3, "index")]);

pub(crate) static ACCOUNT_REQUEST: Schema =
    Schema::new("cosmos.auth.v1beta1.QueryAccountRequest").of(&[text(1, "address")]);

pub(crate) static ACCOUNT_RESPONSE: Schema =
    Schema::new("cosmos.auth.v1beta1.QueryAccountResponse").of(&[maybe(1, "account", &Any::SCHEMA)]);

pub(crate) static ACCOUNT_INFO_RESPONSE: Schema =
    Schema::new("cosmos.auth.v1beta1.QueryAccountInfoResponse").of(&[maybe(1, "info", &BASE_ACCOUNT)]);

/// Every kind of account.
pub(crate) static ACCOUNTS: &[&Schema] = &[
    &BASE_ACCOUNT,
    &BASE_VESTING_ACCOUNT,
    &CONTINUOUS_VESTING_ACCOUNT,
    &DELAYED_VESTING_ACCOUNT,
    &MODULE_ACCOUNT,
    &PERIODIC_VESTING_ACCOUNT,
    &PERMANENT_LOCKED_ACCOUNT,
];

static BASE_ACCOUNT: Schema = Schema::new("cosmos.auth.v1beta1.BaseAccount").of(&[
    text(1, "address"),
    any(2, "pub_key", Interface::PublicKey),
    u64(3, "account_number"),
    u64(4, "sequence"),
]);

static MODULE_ACCOUNT: Schema = Schema::new("cosmos.auth.v1beta1.ModuleAccount").of(&[
    maybe(1, "base_account", &BASE_ACCOUNT),
    text(2, "name"),
    texts(3, "permissions"),
]);

static BASE_VESTING_ACCOUNT: Schema = Schema::new("cosmos.vesting.v1beta1.BaseVestingAccount").of(&[
    maybe(1, "base_account", &BASE_ACCOUNT),
    coins(2, "original_vesting"),
    coins(3, "delegated_free"),
    coins(4, "delegated_vesting"),
    i64(5, "end_time"),
]);

static CONTINUOUS_VESTING_ACCOUNT: Schema = Schema::new("cosmos.vesting.v1beta1.ContinuousVestingAccount")
    .of(&[maybe(1, "base_vesting_account", &BASE_VESTING_ACCOUNT), i64(2, "start_time")]);

static DELAYED_VESTING_ACCOUNT: Schema = Schema::new("cosmos.vesting.v1beta1.DelayedVestingAccount")
    .of(&[maybe(1, "base_vesting_account", &BASE_VESTING_ACCOUNT)]);

static PERIODIC_VESTING_ACCOUNT: Schema = Schema::new("cosmos.vesting.v1beta1.PeriodicVestingAccount").of(&[
    maybe(1, "base_vesting_account", &BASE_VESTING_ACCOUNT),
    i64(2, "start_time"),
    many(3, "vesting_periods", &PERIOD),
]);

static PERMANENT_LOCKED_ACCOUNT: Schema = Schema::new("cosmos.vesting.v1beta1.PermanentLockedAccount")
    .of(&[maybe(1, "base_vesting_account", &BASE_VESTING_ACCOUNT)]);
