//! Validators that failed: package `cosmos.slashing.v1beta1`.

use super::{Method, page};
use crate::wire::base::Timestamp;
use crate::wire::cosmos::slashing;
use crate::wire::schema::{Schema, always, bool, i64, many, maybe, text};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/cosmos.slashing.v1beta1.Query/Params",
        "/cosmos/slashing/v1beta1/params",
        &QUERY_PARAMS_REQUEST,
        &QUERY_PARAMS_RESPONSE,
    ),
    Method::get(
        "/cosmos.slashing.v1beta1.Query/SigningInfo",
        "/cosmos/slashing/v1beta1/signing_infos/{cons_address}",
        &QUERY_SIGNING_INFO_REQUEST,
        &QUERY_SIGNING_INFO_RESPONSE,
    ),
    Method::get(
        "/cosmos.slashing.v1beta1.Query/SigningInfos",
        "/cosmos/slashing/v1beta1/signing_infos",
        &QUERY_SIGNING_INFOS_REQUEST,
        &QUERY_SIGNING_INFOS_RESPONSE,
    ),
];

pub(crate) static QUERY_PARAMS_REQUEST: Schema = Schema::new("cosmos.slashing.v1beta1.QueryParamsRequest");

pub(crate) static QUERY_PARAMS_RESPONSE: Schema =
    Schema::new("cosmos.slashing.v1beta1.QueryParamsResponse").of(&[always(1, "params", &slashing::PARAMS)]);

pub(crate) static QUERY_SIGNING_INFO_REQUEST: Schema =
    Schema::new("cosmos.slashing.v1beta1.QuerySigningInfoRequest").of(&[text(1, "cons_address")]);

pub(crate) static VALIDATOR_SIGNING_INFO: Schema =
    Schema::new("cosmos.slashing.v1beta1.ValidatorSigningInfo").of(&[
        text(1, "address"),
        i64(2, "start_height"),
        i64(3, "index_offset"),
        always(4, "jailed_until", &Timestamp::SCHEMA),
        bool(5, "tombstoned"),
        i64(6, "missed_blocks_counter"),
    ]);

pub(crate) static QUERY_SIGNING_INFO_RESPONSE: Schema = Schema::new(
    "cosmos.slashing.v1beta1.QuerySigningInfoResponse",
)
.of(&[always(1, "val_signing_info", &VALIDATOR_SIGNING_INFO)]);

pub(crate) static QUERY_SIGNING_INFOS_REQUEST: Schema = Schema::new(
    "cosmos.slashing.v1beta1.QuerySigningInfosRequest",
)
.of(&[maybe(1, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_SIGNING_INFOS_RESPONSE: Schema =
    Schema::new("cosmos.slashing.v1beta1.QuerySigningInfosResponse")
        .of(&[many(1, "info", &VALIDATOR_SIGNING_INFO), maybe(2, "pagination", &page::PAGE_RESPONSE)]);
