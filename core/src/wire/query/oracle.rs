//! Prices of AKT: package `akash.oracle.v2`.

use super::{Method, page};
use crate::wire::akash::oracle;
use crate::wire::base::Timestamp;
use crate::wire::schema::{Schema, always, bool, dec, many, maybe, text, texts, u32, u64};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/akash.oracle.v2.Query/AggregatedPrice",
        "/akash/oracle/v2/aggregated_price/{denom=**}",
        &QUERY_AGGREGATED_PRICE_REQUEST,
        &QUERY_AGGREGATED_PRICE_RESPONSE,
    ),
    Method::get(
        "/akash.oracle.v2.Query/Params",
        "/akash/oracle/v2/params",
        &QUERY_PARAMS_REQUEST,
        &QUERY_PARAMS_RESPONSE,
    ),
    Method::get(
        "/akash.oracle.v2.Query/Prices",
        "/akash/oracle/v2/prices",
        &QUERY_PRICES_REQUEST,
        &QUERY_PRICES_RESPONSE,
    ),
];

pub(crate) static QUERY_AGGREGATED_PRICE_REQUEST: Schema =
    Schema::new("akash.oracle.v2.QueryAggregatedPriceRequest").of(&[text(1, "denom")]);

pub(crate) static AGGREGATED_PRICE: Schema = Schema::new("akash.oracle.v2.AggregatedPrice").of(&[
    text(1, "denom"),
    dec(2, "twap"),
    dec(3, "median_price"),
    dec(4, "min_price"),
    dec(5, "max_price"),
    always(6, "timestamp", &Timestamp::SCHEMA),
    u32(7, "num_sources"),
    u64(8, "deviation_bps"),
]);

pub(crate) static PRICE_HEALTH: Schema = Schema::new("akash.oracle.v2.PriceHealth").of(&[
    text(1, "denom"),
    bool(3, "is_healthy"),
    bool(4, "has_min_sources"),
    bool(5, "deviation_ok"),
    u32(6, "total_sources"),
    u32(7, "total_healthy_sources"),
    texts(8, "failure_reason"),
]);

pub(crate) static QUERY_AGGREGATED_PRICE_RESPONSE: Schema =
    Schema::new("akash.oracle.v2.QueryAggregatedPriceResponse")
        .of(&[always(1, "aggregated_price", &AGGREGATED_PRICE), always(2, "price_health", &PRICE_HEALTH)]);

pub(crate) static QUERY_PARAMS_REQUEST: Schema = Schema::new("akash.oracle.v2.QueryParamsRequest");

pub(crate) static QUERY_PARAMS_RESPONSE: Schema =
    Schema::new("akash.oracle.v2.QueryParamsResponse").of(&[always(1, "params", &oracle::PARAMS)]);

pub(crate) static PRICES_FILTER: Schema = Schema::new("akash.oracle.v2.PricesFilter").of(&[
    text(1, "asset_denom"),
    text(2, "base_denom"),
    always(3, "start_time", &Timestamp::SCHEMA),
    always(4, "end_time", &Timestamp::SCHEMA),
]);

pub(crate) static QUERY_PRICES_REQUEST: Schema = Schema::new("akash.oracle.v2.QueryPricesRequest")
    .of(&[always(1, "filters", &PRICES_FILTER), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static PRICE_DATA_RECORD_ID: Schema = Schema::new("akash.oracle.v2.PriceDataRecordID").of(&[
    u32(1, "source"),
    text(2, "denom"),
    text(3, "base_denom"),
    always(4, "timestamp", &Timestamp::SCHEMA),
    u64(5, "sequence"),
]);

pub(crate) static PRICE_DATA_STATE: Schema =
    Schema::new("akash.oracle.v2.PriceDataState").of(&[dec(1, "price")]);

pub(crate) static PRICE_DATA: Schema = Schema::new("akash.oracle.v2.PriceData")
    .of(&[always(1, "id", &PRICE_DATA_RECORD_ID), always(2, "state", &PRICE_DATA_STATE)]);

pub(crate) static QUERY_PRICES_RESPONSE: Schema = Schema::new("akash.oracle.v2.QueryPricesResponse")
    .of(&[many(1, "prices", &PRICE_DATA), maybe(2, "pagination", &page::PAGE_RESPONSE)]);
