//! Who pays fees for whom: package `cosmos.feegrant.v1beta1`.

use super::{Method, page};
use crate::wire::schema::{Interface, Schema, any, many, maybe, text};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/cosmos.feegrant.v1beta1.Query/Allowance",
        "/cosmos/feegrant/v1beta1/allowance/{granter}/{grantee}",
        &QUERY_ALLOWANCE_REQUEST,
        &QUERY_ALLOWANCE_RESPONSE,
    ),
    Method::get(
        "/cosmos.feegrant.v1beta1.Query/Allowances",
        "/cosmos/feegrant/v1beta1/allowances/{grantee}",
        &QUERY_ALLOWANCES_REQUEST,
        &QUERY_ALLOWANCES_RESPONSE,
    ),
    Method::get(
        "/cosmos.feegrant.v1beta1.Query/AllowancesByGranter",
        "/cosmos/feegrant/v1beta1/issued/{granter}",
        &QUERY_ALLOWANCES_BY_GRANTER_REQUEST,
        &QUERY_ALLOWANCES_BY_GRANTER_RESPONSE,
    ),
];

pub(crate) static QUERY_ALLOWANCE_REQUEST: Schema =
    Schema::new("cosmos.feegrant.v1beta1.QueryAllowanceRequest")
        .of(&[text(1, "granter"), text(2, "grantee")]);

pub(crate) static GRANT: Schema = Schema::new("cosmos.feegrant.v1beta1.Grant").of(&[
    text(1, "granter"),
    text(2, "grantee"),
    any(3, "allowance", Interface::Allowance),
]);

pub(crate) static QUERY_ALLOWANCE_RESPONSE: Schema =
    Schema::new("cosmos.feegrant.v1beta1.QueryAllowanceResponse").of(&[maybe(1, "allowance", &GRANT)]);

pub(crate) static QUERY_ALLOWANCES_REQUEST: Schema =
    Schema::new("cosmos.feegrant.v1beta1.QueryAllowancesRequest")
        .of(&[text(1, "grantee"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_ALLOWANCES_RESPONSE: Schema =
    Schema::new("cosmos.feegrant.v1beta1.QueryAllowancesResponse")
        .of(&[many(1, "allowances", &GRANT), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_ALLOWANCES_BY_GRANTER_REQUEST: Schema =
    Schema::new("cosmos.feegrant.v1beta1.QueryAllowancesByGranterRequest")
        .of(&[text(1, "granter"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_ALLOWANCES_BY_GRANTER_RESPONSE: Schema =
    Schema::new("cosmos.feegrant.v1beta1.QueryAllowancesByGranterResponse")
        .of(&[many(1, "allowances", &GRANT), maybe(2, "pagination", &page::PAGE_RESPONSE)]);
