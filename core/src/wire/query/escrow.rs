//! Escrow accounts and payments: packages `akash.escrow.v1`, `id.v1` and `types.v1`.

use super::{Method, page};
use crate::wire::akash::escrow;
use crate::wire::base;
use crate::wire::base::{Coin, DecCoin};
use crate::wire::schema::{Schema, always, choice, dec, i64, many, maybe, text};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/akash.escrow.v1.Query/Accounts",
        "/akash/escrow/v1/types/accounts",
        &QUERY_ACCOUNTS_REQUEST,
        &QUERY_ACCOUNTS_RESPONSE,
    ),
    Method::get(
        "/akash.escrow.v1.Query/Payments",
        "/akash/escrow/v1/types/payments",
        &QUERY_PAYMENTS_REQUEST,
        &QUERY_PAYMENTS_RESPONSE,
    ),
];

pub(crate) static BALANCE: Schema =
    Schema::new("akash.escrow.types.v1.Balance").of(&[text(1, "denom"), dec(2, "amount")]);

pub(crate) static DEPOSITOR: Schema = Schema::new("akash.escrow.types.v1.Depositor").of(&[
    text(1, "owner"),
    i64(2, "height"),
    choice(3, "source", base::SOURCES),
    always(4, "balance", &DecCoin::SCHEMA),
]);

pub(crate) static ACCOUNT_STATE: Schema = Schema::new("akash.escrow.types.v1.AccountState").of(&[
    text(1, "owner"),
    choice(2, "state", STATE),
    many(3, "transferred", &DecCoin::SCHEMA),
    i64(4, "settled_at"),
    many(5, "funds", &BALANCE),
    many(6, "deposits", &DEPOSITOR),
]);

pub(crate) static ACCOUNT: Schema = Schema::new("akash.escrow.types.v1.Account")
    .of(&[always(1, "id", &escrow::ACCOUNT), always(2, "state", &ACCOUNT_STATE)]);

pub(crate) static QUERY_ACCOUNTS_REQUEST: Schema = Schema::new("akash.escrow.v1.QueryAccountsRequest").of(&[
    text(1, "state"),
    text(2, "xid"),
    maybe(5, "pagination", &page::PAGE_REQUEST),
]);

pub(crate) static QUERY_ACCOUNTS_RESPONSE: Schema = Schema::new("akash.escrow.v1.QueryAccountsResponse")
    .of(&[many(1, "accounts", &ACCOUNT), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_PAYMENTS_REQUEST: Schema = Schema::new("akash.escrow.v1.QueryPaymentsRequest").of(&[
    text(1, "state"),
    text(2, "xid"),
    maybe(6, "pagination", &page::PAGE_REQUEST),
]);

pub(crate) static V1_PAYMENT: Schema =
    Schema::new("akash.escrow.id.v1.Payment").of(&[always(1, "aid", &escrow::ACCOUNT), text(2, "xid")]);

pub(crate) static PAYMENT_STATE: Schema = Schema::new("akash.escrow.types.v1.PaymentState").of(&[
    text(1, "owner"),
    choice(2, "state", STATE),
    always(3, "rate", &DecCoin::SCHEMA),
    always(4, "balance", &DecCoin::SCHEMA),
    always(5, "unsettled", &DecCoin::SCHEMA),
    always(6, "withdrawn", &Coin::SCHEMA),
]);

pub(crate) static PAYMENT: Schema = Schema::new("akash.escrow.types.v1.Payment")
    .of(&[always(1, "id", &V1_PAYMENT), always(2, "state", &PAYMENT_STATE)]);

pub(crate) static QUERY_PAYMENTS_RESPONSE: Schema = Schema::new("akash.escrow.v1.QueryPaymentsResponse")
    .of(&[many(1, "payments", &PAYMENT), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) const STATE: &[(&str, i32)] = &[("invalid", 0), ("open", 1), ("closed", 2), ("overdrawn", 3)];
