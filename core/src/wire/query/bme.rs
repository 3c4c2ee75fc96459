//! Exchange between AKT and ACT: package `akash.bme.v1`.

use super::{Method, page};
use crate::wire::akash::bme;
use crate::wire::base::Coin;
use crate::wire::schema::{Schema, always, bool, choice, dec, i64, many, maybe, one_of, text, u32};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/akash.bme.v1.Query/LedgerRecords",
        "/akash/bme/v1/ledger",
        &QUERY_LEDGER_RECORDS_REQUEST,
        &QUERY_LEDGER_RECORDS_RESPONSE,
    ),
    Method::get(
        "/akash.bme.v1.Query/Params",
        "/akash/bme/v1/params",
        &QUERY_PARAMS_REQUEST,
        &QUERY_PARAMS_RESPONSE,
    ),
    Method::get(
        "/akash.bme.v1.Query/Status",
        "/akash/bme/v1/status",
        &QUERY_STATUS_REQUEST,
        &QUERY_STATUS_RESPONSE,
    ),
    Method::get(
        "/akash.bme.v1.Query/VaultState",
        "/akash/bme/v1/vault",
        &QUERY_VAULT_STATE_REQUEST,
        &QUERY_VAULT_STATE_RESPONSE,
    ),
];

pub(crate) static LEDGER_RECORD_FILTERS: Schema = Schema::new("akash.bme.v1.LedgerRecordFilters").of(&[
    text(1, "source"),
    text(2, "denom"),
    text(3, "to_denom"),
    text(4, "status"),
]);

pub(crate) static QUERY_LEDGER_RECORDS_REQUEST: Schema =
    Schema::new("akash.bme.v1.QueryLedgerRecordsRequest")
        .of(&[always(1, "filters", &LEDGER_RECORD_FILTERS), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static LEDGER_RECORD_ID: Schema = Schema::new("akash.bme.v1.LedgerRecordID").of(&[
    text(1, "denom"),
    text(2, "to_denom"),
    text(3, "source"),
    i64(4, "height"),
    i64(5, "sequence"),
]);

pub(crate) static LEDGER_PENDING_RECORD: Schema = Schema::new("akash.bme.v1.LedgerPendingRecord").of(&[
    text(1, "owner"),
    text(2, "to"),
    always(3, "coins_to_burn", &Coin::SCHEMA),
    text(4, "denom_to_mint"),
    u32(5, "attempts"),
]);

pub(crate) static COIN_PRICE: Schema =
    Schema::new("akash.bme.v1.CoinPrice").of(&[always(1, "coin", &Coin::SCHEMA), dec(2, "price")]);

pub(crate) static LEDGER_RECORD: Schema = Schema::new("akash.bme.v1.LedgerRecord").of(&[
    text(1, "burned_from"),
    text(2, "minted_to"),
    text(3, "burner"),
    text(4, "minter"),
    maybe(5, "burned", &COIN_PRICE),
    maybe(6, "minted", &COIN_PRICE),
    always(7, "spread", &Coin::SCHEMA),
    maybe(8, "remint_credit_issued", &COIN_PRICE),
    maybe(9, "remint_credit_accrued", &COIN_PRICE),
]);

pub(crate) static LEDGER_CANCELED_RECORD: Schema = Schema::new("akash.bme.v1.LedgerCanceledRecord").of(&[
    text(1, "owner"),
    choice(2, "cancel_reason", LEDGER_CANCELED_RECORD_BM_CANCEL_REASON),
    text(3, "to"),
    always(4, "coins_to_burn", &Coin::SCHEMA),
    text(5, "denom_to_mint"),
]);

pub(crate) static QUERY_LEDGER_RECORD_ENTRY: Schema =
    Schema::new("akash.bme.v1.QueryLedgerRecordEntry").of(&[
        always(1, "id", &LEDGER_RECORD_ID),
        choice(2, "status", LEDGER_RECORD_STATUS),
        one_of(3, "pending_record", &LEDGER_PENDING_RECORD, "record", ""),
        one_of(4, "executed_record", &LEDGER_RECORD, "record", ""),
        one_of(5, "canceled_record", &LEDGER_CANCELED_RECORD, "record", ""),
    ]);

pub(crate) static QUERY_LEDGER_RECORDS_RESPONSE: Schema =
    Schema::new("akash.bme.v1.QueryLedgerRecordsResponse")
        .of(&[many(1, "records", &QUERY_LEDGER_RECORD_ENTRY), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_PARAMS_REQUEST: Schema = Schema::new("akash.bme.v1.QueryParamsRequest");

pub(crate) static QUERY_PARAMS_RESPONSE: Schema =
    Schema::new("akash.bme.v1.QueryParamsResponse").of(&[always(1, "params", &bme::PARAMS)]);

pub(crate) static QUERY_STATUS_REQUEST: Schema = Schema::new("akash.bme.v1.QueryStatusRequest");

pub(crate) static QUERY_STATUS_RESPONSE: Schema = Schema::new("akash.bme.v1.QueryStatusResponse").of(&[
    choice(1, "status", MINT_STATUS),
    dec(2, "collateral_ratio"),
    dec(3, "warn_threshold"),
    dec(4, "halt_threshold"),
    bool(5, "mints_allowed"),
    bool(6, "refunds_allowed"),
]);

pub(crate) static QUERY_VAULT_STATE_REQUEST: Schema = Schema::new("akash.bme.v1.QueryVaultStateRequest");

pub(crate) static STATE: Schema = Schema::new("akash.bme.v1.State").of(&[
    many(1, "balances", &Coin::SCHEMA),
    many(2, "total_burned", &Coin::SCHEMA),
    many(3, "total_minted", &Coin::SCHEMA),
    many(4, "remint_credits", &Coin::SCHEMA),
]);

pub(crate) static QUERY_VAULT_STATE_RESPONSE: Schema =
    Schema::new("akash.bme.v1.QueryVaultStateResponse").of(&[always(1, "vault_state", &STATE)]);

pub(crate) const LEDGER_RECORD_STATUS: &[(&str, i32)] = &[
    ("ledger_record_status_invalid", 0),
    ("ledger_record_status_pending", 1),
    ("ledger_record_status_executed", 2),
    ("ledger_record_status_canceled", 3),
];

pub(crate) const LEDGER_CANCELED_RECORD_BM_CANCEL_REASON: &[(&str, i32)] = &[
    ("unknown", 0),
    ("epsilon", 1),
    ("zero_price", 2),
    ("insufficient_funds", 3),
    ("invalid_denom", 4),
    ("invalid_amount", 5),
    ("minimum_mint", 6),
    ("mint_failed", 7),
    ("burn_failed", 8),
    ("max_attempts", 9),
];

pub(crate) const MINT_STATUS: &[(&str, i32)] = &[
    ("mint_status_unspecified", 0),
    ("mint_status_healthy", 1),
    ("mint_status_warning", 2),
    ("mint_status_halt_cr", 3),
    ("mint_status_halt_oracle", 4),
];
