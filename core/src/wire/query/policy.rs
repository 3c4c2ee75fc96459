//! What contracts may do: package `akash.wasm.v1`.

use super::Method;
use crate::wire::akash::wasm;
use crate::wire::schema::{Schema, always};

pub(crate) static METHODS: &[Method] = &[Method::get(
    "/akash.wasm.v1.Query/Params",
    "/akash/wasm/v1/params",
    &QUERY_PARAMS_REQUEST,
    &QUERY_PARAMS_RESPONSE,
)];

pub(crate) static QUERY_PARAMS_REQUEST: Schema = Schema::new("akash.wasm.v1.QueryParamsRequest");

pub(crate) static QUERY_PARAMS_RESPONSE: Schema =
    Schema::new("akash.wasm.v1.QueryParamsResponse").of(&[always(1, "params", &wasm::PARAMS)]);
