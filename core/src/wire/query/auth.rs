//! Accounts: package `cosmos.auth.v1beta1`.

use super::{Method, page};
use crate::wire::cosmos::auth;
use crate::wire::schema::{Interface, Schema, always, any, anys, bytes, i64, maybe, text, texts, u64};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/cosmos.auth.v1beta1.Query/Account",
        "/cosmos/auth/v1beta1/accounts/{address}",
        &QUERY_ACCOUNT_REQUEST,
        &QUERY_ACCOUNT_RESPONSE,
    ),
    Method::get(
        "/cosmos.auth.v1beta1.Query/AccountAddressByID",
        "/cosmos/auth/v1beta1/address_by_id/{id}",
        &QUERY_ACCOUNT_ADDRESS_BY_ID_REQUEST,
        &QUERY_ACCOUNT_ADDRESS_BY_ID_RESPONSE,
    ),
    Method::get(
        "/cosmos.auth.v1beta1.Query/AccountInfo",
        "/cosmos/auth/v1beta1/account_info/{address}",
        &QUERY_ACCOUNT_INFO_REQUEST,
        &QUERY_ACCOUNT_INFO_RESPONSE,
    ),
    Method::get(
        "/cosmos.auth.v1beta1.Query/Accounts",
        "/cosmos/auth/v1beta1/accounts",
        &QUERY_ACCOUNTS_REQUEST,
        &QUERY_ACCOUNTS_RESPONSE,
    ),
    Method::get(
        "/cosmos.auth.v1beta1.Query/AddressBytesToString",
        "/cosmos/auth/v1beta1/bech32/{address_bytes}",
        &ADDRESS_BYTES_TO_STRING_REQUEST,
        &ADDRESS_BYTES_TO_STRING_RESPONSE,
    ),
    Method::get(
        "/cosmos.auth.v1beta1.Query/AddressStringToBytes",
        "/cosmos/auth/v1beta1/bech32/{address_string}",
        &ADDRESS_STRING_TO_BYTES_REQUEST,
        &ADDRESS_STRING_TO_BYTES_RESPONSE,
    ),
    Method::get(
        "/cosmos.auth.v1beta1.Query/Bech32Prefix",
        "/cosmos/auth/v1beta1/bech32",
        &BECH32_PREFIX_REQUEST,
        &BECH32_PREFIX_RESPONSE,
    ),
    Method::get(
        "/cosmos.auth.v1beta1.Query/ModuleAccountByName",
        "/cosmos/auth/v1beta1/module_accounts/{name}",
        &QUERY_MODULE_ACCOUNT_BY_NAME_REQUEST,
        &QUERY_MODULE_ACCOUNT_BY_NAME_RESPONSE,
    ),
    Method::get(
        "/cosmos.auth.v1beta1.Query/ModuleAccounts",
        "/cosmos/auth/v1beta1/module_accounts",
        &QUERY_MODULE_ACCOUNTS_REQUEST,
        &QUERY_MODULE_ACCOUNTS_RESPONSE,
    ),
    Method::get(
        "/cosmos.auth.v1beta1.Query/Params",
        "/cosmos/auth/v1beta1/params",
        &QUERY_PARAMS_REQUEST,
        &QUERY_PARAMS_RESPONSE,
    ),
];

pub(crate) static QUERY_ACCOUNT_REQUEST: Schema =
    Schema::new("cosmos.auth.v1beta1.QueryAccountRequest").of(&[text(1, "address")]);

pub(crate) static QUERY_ACCOUNT_RESPONSE: Schema =
    Schema::new("cosmos.auth.v1beta1.QueryAccountResponse").of(&[any(1, "account", Interface::Account)]);

pub(crate) static QUERY_ACCOUNT_ADDRESS_BY_ID_REQUEST: Schema =
    Schema::new("cosmos.auth.v1beta1.QueryAccountAddressByIDRequest")
        .of(&[i64(1, "id"), u64(2, "account_id")]);

pub(crate) static QUERY_ACCOUNT_ADDRESS_BY_ID_RESPONSE: Schema =
    Schema::new("cosmos.auth.v1beta1.QueryAccountAddressByIDResponse").of(&[text(1, "account_address")]);

pub(crate) static QUERY_ACCOUNT_INFO_REQUEST: Schema =
    Schema::new("cosmos.auth.v1beta1.QueryAccountInfoRequest").of(&[text(1, "address")]);

pub(crate) static BASE_ACCOUNT: Schema = Schema::new("cosmos.auth.v1beta1.BaseAccount").of(&[
    text(1, "address"),
    any(2, "pub_key", Interface::PublicKey),
    u64(3, "account_number"),
    u64(4, "sequence"),
]);

pub(crate) static QUERY_ACCOUNT_INFO_RESPONSE: Schema =
    Schema::new("cosmos.auth.v1beta1.QueryAccountInfoResponse").of(&[maybe(1, "info", &BASE_ACCOUNT)]);

pub(crate) static QUERY_ACCOUNTS_REQUEST: Schema = Schema::new("cosmos.auth.v1beta1.QueryAccountsRequest")
    .of(&[maybe(1, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_ACCOUNTS_RESPONSE: Schema = Schema::new("cosmos.auth.v1beta1.QueryAccountsResponse")
    .of(&[anys(1, "accounts", Interface::Account), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static ADDRESS_BYTES_TO_STRING_REQUEST: Schema =
    Schema::new("cosmos.auth.v1beta1.AddressBytesToStringRequest").of(&[bytes(1, "address_bytes")]);

pub(crate) static ADDRESS_BYTES_TO_STRING_RESPONSE: Schema =
    Schema::new("cosmos.auth.v1beta1.AddressBytesToStringResponse").of(&[text(1, "address_string")]);

pub(crate) static ADDRESS_STRING_TO_BYTES_REQUEST: Schema =
    Schema::new("cosmos.auth.v1beta1.AddressStringToBytesRequest").of(&[text(1, "address_string")]);

pub(crate) static ADDRESS_STRING_TO_BYTES_RESPONSE: Schema =
    Schema::new("cosmos.auth.v1beta1.AddressStringToBytesResponse").of(&[bytes(1, "address_bytes")]);

pub(crate) static BECH32_PREFIX_REQUEST: Schema = Schema::new("cosmos.auth.v1beta1.Bech32PrefixRequest");

pub(crate) static BECH32_PREFIX_RESPONSE: Schema =
    Schema::new("cosmos.auth.v1beta1.Bech32PrefixResponse").of(&[text(1, "bech32_prefix")]);

pub(crate) static QUERY_MODULE_ACCOUNT_BY_NAME_REQUEST: Schema =
    Schema::new("cosmos.auth.v1beta1.QueryModuleAccountByNameRequest").of(&[text(1, "name")]);

pub(crate) static QUERY_MODULE_ACCOUNT_BY_NAME_RESPONSE: Schema = Schema::new(
    "cosmos.auth.v1beta1.QueryModuleAccountByNameResponse",
)
.of(&[any(1, "account", Interface::Account)]);

pub(crate) static QUERY_MODULE_ACCOUNTS_REQUEST: Schema =
    Schema::new("cosmos.auth.v1beta1.QueryModuleAccountsRequest");

pub(crate) static QUERY_MODULE_ACCOUNTS_RESPONSE: Schema = Schema::new(
    "cosmos.auth.v1beta1.QueryModuleAccountsResponse",
)
.of(&[anys(1, "accounts", Interface::Account)]);

pub(crate) static QUERY_PARAMS_REQUEST: Schema = Schema::new("cosmos.auth.v1beta1.QueryParamsRequest");

pub(crate) static QUERY_PARAMS_RESPONSE: Schema =
    Schema::new("cosmos.auth.v1beta1.QueryParamsResponse").of(&[always(1, "params", &auth::PARAMS)]);

pub(crate) static MODULE_ACCOUNT: Schema = Schema::new("cosmos.auth.v1beta1.ModuleAccount").of(&[
    maybe(1, "base_account", &BASE_ACCOUNT),
    text(2, "name"),
    texts(3, "permissions"),
]);
