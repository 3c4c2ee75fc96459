//! Coins from other chains: package `ibc.applications.transfer.v1`.

use super::{Method, page};
use crate::wire::base::Coin;
use crate::wire::schema::{Schema, always, bool, many, maybe, text};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/ibc.applications.transfer.v1.Query/Denom",
        "/ibc/apps/transfer/v1/denoms/{hash=**}",
        &QUERY_DENOM_REQUEST,
        &QUERY_DENOM_RESPONSE,
    ),
    Method::get(
        "/ibc.applications.transfer.v1.Query/DenomHash",
        "/ibc/apps/transfer/v1/denom_hashes/{trace=**}",
        &QUERY_DENOM_HASH_REQUEST,
        &QUERY_DENOM_HASH_RESPONSE,
    ),
    Method::get(
        "/ibc.applications.transfer.v1.Query/Denoms",
        "/ibc/apps/transfer/v1/denoms",
        &QUERY_DENOMS_REQUEST,
        &QUERY_DENOMS_RESPONSE,
    ),
    Method::get(
        "/ibc.applications.transfer.v1.Query/EscrowAddress",
        "/ibc/apps/transfer/v1/channels/{channel_id}/ports/{port_id}/escrow_address",
        &QUERY_ESCROW_ADDRESS_REQUEST,
        &QUERY_ESCROW_ADDRESS_RESPONSE,
    ),
    Method::get(
        "/ibc.applications.transfer.v1.Query/Params",
        "/ibc/apps/transfer/v1/params",
        &QUERY_PARAMS_REQUEST,
        &QUERY_PARAMS_RESPONSE,
    ),
    Method::get(
        "/ibc.applications.transfer.v1.Query/TotalEscrowForDenom",
        "/ibc/apps/transfer/v1/total_escrow/{denom=**}",
        &QUERY_TOTAL_ESCROW_FOR_DENOM_REQUEST,
        &QUERY_TOTAL_ESCROW_FOR_DENOM_RESPONSE,
    ),
];

pub(crate) static QUERY_DENOM_REQUEST: Schema =
    Schema::new("ibc.applications.transfer.v1.QueryDenomRequest").of(&[text(1, "hash")]);

pub(crate) static HOP: Schema =
    Schema::new("ibc.applications.transfer.v1.Hop").of(&[text(1, "port_id"), text(2, "channel_id")]);

pub(crate) static DENOM: Schema =
    Schema::new("ibc.applications.transfer.v1.Denom").of(&[text(1, "base"), many(3, "trace", &HOP)]);

pub(crate) static QUERY_DENOM_RESPONSE: Schema =
    Schema::new("ibc.applications.transfer.v1.QueryDenomResponse").of(&[maybe(1, "denom", &DENOM)]);

pub(crate) static QUERY_DENOM_HASH_REQUEST: Schema =
    Schema::new("ibc.applications.transfer.v1.QueryDenomHashRequest").of(&[text(1, "trace")]);

pub(crate) static QUERY_DENOM_HASH_RESPONSE: Schema =
    Schema::new("ibc.applications.transfer.v1.QueryDenomHashResponse").of(&[text(1, "hash")]);

pub(crate) static QUERY_DENOMS_REQUEST: Schema = Schema::new(
    "ibc.applications.transfer.v1.QueryDenomsRequest",
)
.of(&[maybe(1, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_DENOMS_RESPONSE: Schema =
    Schema::new("ibc.applications.transfer.v1.QueryDenomsResponse")
        .of(&[many(1, "denoms", &DENOM), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_ESCROW_ADDRESS_REQUEST: Schema =
    Schema::new("ibc.applications.transfer.v1.QueryEscrowAddressRequest")
        .of(&[text(1, "port_id"), text(2, "channel_id")]);

pub(crate) static QUERY_ESCROW_ADDRESS_RESPONSE: Schema =
    Schema::new("ibc.applications.transfer.v1.QueryEscrowAddressResponse").of(&[text(1, "escrow_address")]);

pub(crate) static QUERY_PARAMS_REQUEST: Schema =
    Schema::new("ibc.applications.transfer.v1.QueryParamsRequest");

pub(crate) static PARAMS: Schema = Schema::new("ibc.applications.transfer.v1.Params")
    .of(&[bool(1, "send_enabled"), bool(2, "receive_enabled")]);

pub(crate) static QUERY_PARAMS_RESPONSE: Schema =
    Schema::new("ibc.applications.transfer.v1.QueryParamsResponse").of(&[maybe(1, "params", &PARAMS)]);

pub(crate) static QUERY_TOTAL_ESCROW_FOR_DENOM_REQUEST: Schema =
    Schema::new("ibc.applications.transfer.v1.QueryTotalEscrowForDenomRequest").of(&[text(1, "denom")]);

pub(crate) static QUERY_TOTAL_ESCROW_FOR_DENOM_RESPONSE: Schema = Schema::new(
    "ibc.applications.transfer.v1.QueryTotalEscrowForDenomResponse",
)
.of(&[always(1, "amount", &Coin::SCHEMA)]);
