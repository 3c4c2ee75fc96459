//! The rules of blocks: package `cosmos.consensus.v1`.

use super::{Method, comet};
use crate::wire::schema::{Schema, maybe};

pub(crate) static METHODS: &[Method] = &[Method::get(
    "/cosmos.consensus.v1.Query/Params",
    "/cosmos/consensus/v1/params",
    &QUERY_PARAMS_REQUEST,
    &QUERY_PARAMS_RESPONSE,
)];

pub(crate) static QUERY_PARAMS_REQUEST: Schema = Schema::new("cosmos.consensus.v1.QueryParamsRequest");

pub(crate) static QUERY_PARAMS_RESPONSE: Schema = Schema::new("cosmos.consensus.v1.QueryParamsResponse")
    .of(&[maybe(1, "params", &comet::CONSENSUS_PARAMS)]);
