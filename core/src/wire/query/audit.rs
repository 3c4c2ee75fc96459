//! What auditors said of providers: package `akash.audit.v1`.

use super::{Method, page};
use crate::wire::base::Attribute;
use crate::wire::schema::{Schema, many, maybe, text};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/akash.audit.v1.Query/AllProvidersAttributes",
        "/akash/audit/v1/audit/attributes/list",
        &QUERY_ALL_PROVIDERS_ATTRIBUTES_REQUEST,
        &QUERY_PROVIDERS_RESPONSE,
    ),
    Method::get(
        "/akash.audit.v1.Query/AuditorAttributes",
        "/akash/provider/v1/auditor/{auditor}/list",
        &QUERY_AUDITOR_ATTRIBUTES_REQUEST,
        &QUERY_PROVIDERS_RESPONSE,
    ),
    Method::get(
        "/akash.audit.v1.Query/ProviderAttributes",
        "/akash/audit/v1/audit/attributes/{owner}/list",
        &QUERY_PROVIDER_ATTRIBUTES_REQUEST,
        &QUERY_PROVIDERS_RESPONSE,
    ),
    Method::get(
        "/akash.audit.v1.Query/ProviderAuditorAttributes",
        "/akash/audit/v1/audit/attributes/{auditor}/{owner}",
        &QUERY_PROVIDER_AUDITOR_REQUEST,
        &QUERY_PROVIDERS_RESPONSE,
    ),
];

pub(crate) static QUERY_ALL_PROVIDERS_ATTRIBUTES_REQUEST: Schema = Schema::new(
    "akash.audit.v1.QueryAllProvidersAttributesRequest",
)
.of(&[maybe(1, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static AUDITED_PROVIDER: Schema = Schema::new("akash.audit.v1.AuditedProvider").of(&[
    text(1, "owner"),
    text(2, "auditor"),
    many(4, "attributes", &Attribute::SCHEMA),
]);

pub(crate) static QUERY_PROVIDERS_RESPONSE: Schema = Schema::new("akash.audit.v1.QueryProvidersResponse")
    .of(&[many(1, "providers", &AUDITED_PROVIDER), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_AUDITOR_ATTRIBUTES_REQUEST: Schema =
    Schema::new("akash.audit.v1.QueryAuditorAttributesRequest")
        .of(&[text(1, "auditor"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_PROVIDER_ATTRIBUTES_REQUEST: Schema =
    Schema::new("akash.audit.v1.QueryProviderAttributesRequest")
        .of(&[text(1, "owner"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_PROVIDER_AUDITOR_REQUEST: Schema =
    Schema::new("akash.audit.v1.QueryProviderAuditorRequest").of(&[text(1, "auditor"), text(2, "owner")]);
