//! Grants to act for somebody: package `cosmos.authz.v1beta1`.

use super::{Method, page};
use crate::wire::base::Timestamp;
use crate::wire::cosmos::authz;
use crate::wire::schema::{Interface, Schema, any, many, maybe, text};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/cosmos.authz.v1beta1.Query/GranteeGrants",
        "/cosmos/authz/v1beta1/grants/grantee/{grantee}",
        &QUERY_GRANTEE_GRANTS_REQUEST,
        &QUERY_GRANTEE_GRANTS_RESPONSE,
    ),
    Method::get(
        "/cosmos.authz.v1beta1.Query/GranterGrants",
        "/cosmos/authz/v1beta1/grants/granter/{granter}",
        &QUERY_GRANTER_GRANTS_REQUEST,
        &QUERY_GRANTER_GRANTS_RESPONSE,
    ),
    Method::get(
        "/cosmos.authz.v1beta1.Query/Grants",
        "/cosmos/authz/v1beta1/grants",
        &QUERY_GRANTS_REQUEST,
        &QUERY_GRANTS_RESPONSE,
    ),
];

pub(crate) static QUERY_GRANTEE_GRANTS_REQUEST: Schema =
    Schema::new("cosmos.authz.v1beta1.QueryGranteeGrantsRequest")
        .of(&[text(1, "grantee"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static GRANT_AUTHORIZATION: Schema = Schema::new("cosmos.authz.v1beta1.GrantAuthorization").of(&[
    text(1, "granter"),
    text(2, "grantee"),
    any(3, "authorization", Interface::Authorization),
    maybe(4, "expiration", &Timestamp::SCHEMA),
]);

pub(crate) static QUERY_GRANTEE_GRANTS_RESPONSE: Schema =
    Schema::new("cosmos.authz.v1beta1.QueryGranteeGrantsResponse")
        .of(&[many(1, "grants", &GRANT_AUTHORIZATION), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_GRANTER_GRANTS_REQUEST: Schema =
    Schema::new("cosmos.authz.v1beta1.QueryGranterGrantsRequest")
        .of(&[text(1, "granter"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_GRANTER_GRANTS_RESPONSE: Schema =
    Schema::new("cosmos.authz.v1beta1.QueryGranterGrantsResponse")
        .of(&[many(1, "grants", &GRANT_AUTHORIZATION), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_GRANTS_REQUEST: Schema =
    Schema::new("cosmos.authz.v1beta1.QueryGrantsRequest").of(&[
        text(1, "granter"),
        text(2, "grantee"),
        text(3, "msg_type_url"),
        maybe(4, "pagination", &page::PAGE_REQUEST),
    ]);

pub(crate) static QUERY_GRANTS_RESPONSE: Schema = Schema::new("cosmos.authz.v1beta1.QueryGrantsResponse")
    .of(&[many(1, "grants", &authz::GRANT), maybe(2, "pagination", &page::PAGE_RESPONSE)]);
