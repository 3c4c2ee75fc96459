//! Balances and denominations: package `cosmos.bank.v1beta1`.

use super::{Method, page};
use crate::wire::base::Coin;
use crate::wire::cosmos::bank;
use crate::wire::schema::{Schema, always, bool, many, maybe, text, texts, u32};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/cosmos.bank.v1beta1.Query/AllBalances",
        "/cosmos/bank/v1beta1/balances/{address}",
        &QUERY_ALL_BALANCES_REQUEST,
        &QUERY_ALL_BALANCES_RESPONSE,
    ),
    Method::get(
        "/cosmos.bank.v1beta1.Query/Balance",
        "/cosmos/bank/v1beta1/balances/{address}/by_denom",
        &QUERY_BALANCE_REQUEST,
        &QUERY_BALANCE_RESPONSE,
    ),
    Method::get(
        "/cosmos.bank.v1beta1.Query/DenomMetadata",
        "/cosmos/bank/v1beta1/denoms_metadata/{denom=**}",
        &QUERY_DENOM_METADATA_REQUEST,
        &QUERY_DENOM_METADATA_RESPONSE,
    ),
    Method::get(
        "/cosmos.bank.v1beta1.Query/DenomMetadataByQueryString",
        "/cosmos/bank/v1beta1/denoms_metadata_by_query_string",
        &QUERY_DENOM_METADATA_BY_QUERY_STRING_REQUEST,
        &QUERY_DENOM_METADATA_BY_QUERY_STRING_RESPONSE,
    ),
    Method::get(
        "/cosmos.bank.v1beta1.Query/DenomOwners",
        "/cosmos/bank/v1beta1/denom_owners/{denom=**}",
        &QUERY_DENOM_OWNERS_REQUEST,
        &QUERY_DENOM_OWNERS_RESPONSE,
    ),
    Method::get(
        "/cosmos.bank.v1beta1.Query/DenomOwnersByQuery",
        "/cosmos/bank/v1beta1/denom_owners_by_query",
        &QUERY_DENOM_OWNERS_BY_QUERY_REQUEST,
        &QUERY_DENOM_OWNERS_BY_QUERY_RESPONSE,
    ),
    Method::get(
        "/cosmos.bank.v1beta1.Query/DenomsMetadata",
        "/cosmos/bank/v1beta1/denoms_metadata",
        &QUERY_DENOMS_METADATA_REQUEST,
        &QUERY_DENOMS_METADATA_RESPONSE,
    ),
    Method::get(
        "/cosmos.bank.v1beta1.Query/Params",
        "/cosmos/bank/v1beta1/params",
        &QUERY_PARAMS_REQUEST,
        &QUERY_PARAMS_RESPONSE,
    ),
    Method::get(
        "/cosmos.bank.v1beta1.Query/SendEnabled",
        "/cosmos/bank/v1beta1/send_enabled",
        &QUERY_SEND_ENABLED_REQUEST,
        &QUERY_SEND_ENABLED_RESPONSE,
    ),
    Method::get(
        "/cosmos.bank.v1beta1.Query/SpendableBalanceByDenom",
        "/cosmos/bank/v1beta1/spendable_balances/{address}/by_denom",
        &QUERY_SPENDABLE_BALANCE_BY_DENOM_REQUEST,
        &QUERY_SPENDABLE_BALANCE_BY_DENOM_RESPONSE,
    ),
    Method::get(
        "/cosmos.bank.v1beta1.Query/SpendableBalances",
        "/cosmos/bank/v1beta1/spendable_balances/{address}",
        &QUERY_SPENDABLE_BALANCES_REQUEST,
        &QUERY_SPENDABLE_BALANCES_RESPONSE,
    ),
    Method::get(
        "/cosmos.bank.v1beta1.Query/SupplyOf",
        "/cosmos/bank/v1beta1/supply/by_denom",
        &QUERY_SUPPLY_OF_REQUEST,
        &QUERY_SUPPLY_OF_RESPONSE,
    ),
    Method::get(
        "/cosmos.bank.v1beta1.Query/TotalSupply",
        "/cosmos/bank/v1beta1/supply",
        &QUERY_TOTAL_SUPPLY_REQUEST,
        &QUERY_TOTAL_SUPPLY_RESPONSE,
    ),
];

pub(crate) static QUERY_ALL_BALANCES_REQUEST: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryAllBalancesRequest").of(&[
        text(1, "address"),
        maybe(2, "pagination", &page::PAGE_REQUEST),
        bool(3, "resolve_denom"),
    ]);

pub(crate) static QUERY_ALL_BALANCES_RESPONSE: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryAllBalancesResponse")
        .of(&[many(1, "balances", &Coin::SCHEMA), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_BALANCE_REQUEST: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryBalanceRequest").of(&[text(1, "address"), text(2, "denom")]);

pub(crate) static QUERY_BALANCE_RESPONSE: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryBalanceResponse").of(&[maybe(1, "balance", &Coin::SCHEMA)]);

pub(crate) static QUERY_DENOM_METADATA_REQUEST: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryDenomMetadataRequest").of(&[text(1, "denom")]);

pub(crate) static DENOM_UNIT: Schema = Schema::new("cosmos.bank.v1beta1.DenomUnit").of(&[
    text(1, "denom"),
    u32(2, "exponent"),
    texts(3, "aliases"),
]);

pub(crate) static METADATA: Schema = Schema::new("cosmos.bank.v1beta1.Metadata").of(&[
    text(1, "description"),
    many(2, "denom_units", &DENOM_UNIT),
    text(3, "base"),
    text(4, "display"),
    text(5, "name"),
    text(6, "symbol"),
    text(7, "uri"),
    text(8, "uri_hash"),
]);

pub(crate) static QUERY_DENOM_METADATA_RESPONSE: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryDenomMetadataResponse").of(&[always(1, "metadata", &METADATA)]);

pub(crate) static QUERY_DENOM_METADATA_BY_QUERY_STRING_REQUEST: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryDenomMetadataByQueryStringRequest").of(&[text(1, "denom")]);

pub(crate) static QUERY_DENOM_METADATA_BY_QUERY_STRING_RESPONSE: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryDenomMetadataByQueryStringResponse")
        .of(&[always(1, "metadata", &METADATA)]);

pub(crate) static QUERY_DENOM_OWNERS_REQUEST: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryDenomOwnersRequest")
        .of(&[text(1, "denom"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static DENOM_OWNER: Schema = Schema::new("cosmos.bank.v1beta1.DenomOwner")
    .of(&[text(1, "address"), always(2, "balance", &Coin::SCHEMA)]);

pub(crate) static QUERY_DENOM_OWNERS_RESPONSE: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryDenomOwnersResponse")
        .of(&[many(1, "denom_owners", &DENOM_OWNER), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_DENOM_OWNERS_BY_QUERY_REQUEST: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryDenomOwnersByQueryRequest")
        .of(&[text(1, "denom"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_DENOM_OWNERS_BY_QUERY_RESPONSE: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryDenomOwnersByQueryResponse")
        .of(&[many(1, "denom_owners", &DENOM_OWNER), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_DENOMS_METADATA_REQUEST: Schema = Schema::new(
    "cosmos.bank.v1beta1.QueryDenomsMetadataRequest",
)
.of(&[maybe(1, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_DENOMS_METADATA_RESPONSE: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryDenomsMetadataResponse")
        .of(&[many(1, "metadatas", &METADATA), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_PARAMS_REQUEST: Schema = Schema::new("cosmos.bank.v1beta1.QueryParamsRequest");

pub(crate) static QUERY_PARAMS_RESPONSE: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryParamsResponse").of(&[always(1, "params", &bank::PARAMS)]);

pub(crate) static QUERY_SEND_ENABLED_REQUEST: Schema =
    Schema::new("cosmos.bank.v1beta1.QuerySendEnabledRequest")
        .of(&[texts(1, "denoms"), maybe(99, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_SEND_ENABLED_RESPONSE: Schema =
    Schema::new("cosmos.bank.v1beta1.QuerySendEnabledResponse")
        .of(&[many(1, "send_enabled", &bank::SEND_ENABLED), maybe(99, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_SPENDABLE_BALANCE_BY_DENOM_REQUEST: Schema =
    Schema::new("cosmos.bank.v1beta1.QuerySpendableBalanceByDenomRequest")
        .of(&[text(1, "address"), text(2, "denom")]);

pub(crate) static QUERY_SPENDABLE_BALANCE_BY_DENOM_RESPONSE: Schema = Schema::new(
    "cosmos.bank.v1beta1.QuerySpendableBalanceByDenomResponse",
)
.of(&[maybe(1, "balance", &Coin::SCHEMA)]);

pub(crate) static QUERY_SPENDABLE_BALANCES_REQUEST: Schema =
    Schema::new("cosmos.bank.v1beta1.QuerySpendableBalancesRequest")
        .of(&[text(1, "address"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_SPENDABLE_BALANCES_RESPONSE: Schema =
    Schema::new("cosmos.bank.v1beta1.QuerySpendableBalancesResponse")
        .of(&[many(1, "balances", &Coin::SCHEMA), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_SUPPLY_OF_REQUEST: Schema =
    Schema::new("cosmos.bank.v1beta1.QuerySupplyOfRequest").of(&[text(1, "denom")]);

pub(crate) static QUERY_SUPPLY_OF_RESPONSE: Schema =
    Schema::new("cosmos.bank.v1beta1.QuerySupplyOfResponse").of(&[always(1, "amount", &Coin::SCHEMA)]);

pub(crate) static QUERY_TOTAL_SUPPLY_REQUEST: Schema = Schema::new(
    "cosmos.bank.v1beta1.QueryTotalSupplyRequest",
)
.of(&[maybe(1, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_TOTAL_SUPPLY_RESPONSE: Schema =
    Schema::new("cosmos.bank.v1beta1.QueryTotalSupplyResponse")
        .of(&[many(1, "supply", &Coin::SCHEMA), maybe(2, "pagination", &page::PAGE_RESPONSE)]);
