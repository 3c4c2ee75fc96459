//! Epochs: package `akash.epochs.v1beta1`.

use super::Method;
use crate::wire::base::{Duration, Timestamp};
use crate::wire::schema::{Schema, always, bool, i64, many, text};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/akash.epochs.v1beta1.Query/CurrentEpoch",
        "/cosmos/epochs/v1beta1/current_epoch",
        &QUERY_CURRENT_EPOCH_REQUEST,
        &QUERY_CURRENT_EPOCH_RESPONSE,
    ),
    Method::get(
        "/akash.epochs.v1beta1.Query/EpochInfos",
        "/cosmos/epochs/v1beta1/epochs",
        &QUERY_EPOCH_INFOS_REQUEST,
        &QUERY_EPOCH_INFOS_RESPONSE,
    ),
];

pub(crate) static QUERY_CURRENT_EPOCH_REQUEST: Schema =
    Schema::new("akash.epochs.v1beta1.QueryCurrentEpochRequest").of(&[text(1, "identifier")]);

pub(crate) static QUERY_CURRENT_EPOCH_RESPONSE: Schema =
    Schema::new("akash.epochs.v1beta1.QueryCurrentEpochResponse").of(&[i64(1, "current_epoch")]);

pub(crate) static QUERY_EPOCH_INFOS_REQUEST: Schema =
    Schema::new("akash.epochs.v1beta1.QueryEpochInfosRequest");

pub(crate) static EPOCH_INFO: Schema = Schema::new("akash.epochs.v1beta1.EpochInfo").of(&[
    text(1, "id"),
    always(2, "start_time", &Timestamp::SCHEMA),
    always(3, "duration", &Duration::SCHEMA),
    i64(4, "current_epoch"),
    always(5, "current_epoch_start_time", &Timestamp::SCHEMA),
    bool(6, "epoch_counting_started"),
    i64(8, "current_epoch_start_height"),
]);

pub(crate) static QUERY_EPOCH_INFOS_RESPONSE: Schema =
    Schema::new("akash.epochs.v1beta1.QueryEpochInfosResponse").of(&[many(1, "epochs", &EPOCH_INFO)]);
