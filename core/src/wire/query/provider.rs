//! Registered providers: package `akash.provider.v1beta4`.

use super::{Method, page};
use crate::wire::akash::provider;
use crate::wire::base::Attribute;
use crate::wire::schema::{Schema, always, many, maybe, text};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/akash.provider.v1beta4.Query/Provider",
        "/akash/provider/v1beta4/providers/{owner}",
        &QUERY_PROVIDER_REQUEST,
        &QUERY_PROVIDER_RESPONSE,
    ),
    Method::get(
        "/akash.provider.v1beta4.Query/Providers",
        "/akash/provider/v1beta4/providers",
        &QUERY_PROVIDERS_REQUEST,
        &QUERY_PROVIDERS_RESPONSE,
    ),
];

pub(crate) static QUERY_PROVIDER_REQUEST: Schema =
    Schema::new("akash.provider.v1beta4.QueryProviderRequest").of(&[text(1, "owner")]);

pub(crate) static PROVIDER: Schema = Schema::new("akash.provider.v1beta4.Provider").of(&[
    text(1, "owner"),
    text(2, "host_uri"),
    many(3, "attributes", &Attribute::SCHEMA),
    always(4, "info", &provider::INFO),
]);

pub(crate) static QUERY_PROVIDER_RESPONSE: Schema =
    Schema::new("akash.provider.v1beta4.QueryProviderResponse").of(&[always(1, "provider", &PROVIDER)]);

pub(crate) static QUERY_PROVIDERS_REQUEST: Schema = Schema::new(
    "akash.provider.v1beta4.QueryProvidersRequest",
)
.of(&[maybe(1, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_PROVIDERS_RESPONSE: Schema =
    Schema::new("akash.provider.v1beta4.QueryProvidersResponse")
        .of(&[many(1, "providers", &PROVIDER), maybe(2, "pagination", &page::PAGE_RESPONSE)]);
