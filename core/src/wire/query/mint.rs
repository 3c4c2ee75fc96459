//! New AKT: package `cosmos.mint.v1beta1`.

use super::Method;
use crate::wire::cosmos::mint;
use crate::wire::schema::{Schema, always, dec_bytes};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/cosmos.mint.v1beta1.Query/AnnualProvisions",
        "/cosmos/mint/v1beta1/annual_provisions",
        &QUERY_ANNUAL_PROVISIONS_REQUEST,
        &QUERY_ANNUAL_PROVISIONS_RESPONSE,
    ),
    Method::get(
        "/cosmos.mint.v1beta1.Query/Inflation",
        "/cosmos/mint/v1beta1/inflation",
        &QUERY_INFLATION_REQUEST,
        &QUERY_INFLATION_RESPONSE,
    ),
    Method::get(
        "/cosmos.mint.v1beta1.Query/Params",
        "/cosmos/mint/v1beta1/params",
        &QUERY_PARAMS_REQUEST,
        &QUERY_PARAMS_RESPONSE,
    ),
];

pub(crate) static QUERY_ANNUAL_PROVISIONS_REQUEST: Schema =
    Schema::new("cosmos.mint.v1beta1.QueryAnnualProvisionsRequest");

pub(crate) static QUERY_ANNUAL_PROVISIONS_RESPONSE: Schema =
    Schema::new("cosmos.mint.v1beta1.QueryAnnualProvisionsResponse").of(&[dec_bytes(1, "annual_provisions")]);

pub(crate) static QUERY_INFLATION_REQUEST: Schema = Schema::new("cosmos.mint.v1beta1.QueryInflationRequest");

pub(crate) static QUERY_INFLATION_RESPONSE: Schema =
    Schema::new("cosmos.mint.v1beta1.QueryInflationResponse").of(&[dec_bytes(1, "inflation")]);

pub(crate) static QUERY_PARAMS_REQUEST: Schema = Schema::new("cosmos.mint.v1beta1.QueryParamsRequest");

pub(crate) static QUERY_PARAMS_RESPONSE: Schema =
    Schema::new("cosmos.mint.v1beta1.QueryParamsResponse").of(&[always(1, "params", &mint::PARAMS)]);
