//! The node that answers: package `cosmos.base.node.v1beta1`.

use super::Method;
use crate::wire::base::Timestamp;
use crate::wire::schema::{Schema, bytes, maybe, text, u64};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/cosmos.base.node.v1beta1.Service/Config",
        "/cosmos/base/node/v1beta1/config",
        &CONFIG_REQUEST,
        &CONFIG_RESPONSE,
    ),
    Method::get(
        "/cosmos.base.node.v1beta1.Service/Status",
        "/cosmos/base/node/v1beta1/status",
        &STATUS_REQUEST,
        &STATUS_RESPONSE,
    ),
];

pub(crate) static CONFIG_REQUEST: Schema = Schema::new("cosmos.base.node.v1beta1.ConfigRequest");

pub(crate) static CONFIG_RESPONSE: Schema = Schema::new("cosmos.base.node.v1beta1.ConfigResponse").of(&[
    text(1, "minimum_gas_price"),
    text(2, "pruning_keep_recent"),
    text(3, "pruning_interval"),
    u64(4, "halt_height"),
]);

pub(crate) static STATUS_REQUEST: Schema = Schema::new("cosmos.base.node.v1beta1.StatusRequest");

pub(crate) static STATUS_RESPONSE: Schema = Schema::new("cosmos.base.node.v1beta1.StatusResponse").of(&[
    u64(1, "earliest_store_height"),
    u64(2, "height"),
    maybe(3, "timestamp", &Timestamp::SCHEMA),
    bytes(4, "app_hash"),
    bytes(5, "validator_hash"),
]);
