//! Escrow accounts and grants to pay into them: packages `akash.escrow.v1` and `akash.escrow.id.v1`.

use crate::wire::base::{Coin, Deposit};
use crate::wire::schema::{Schema, always, choice, choices, coins, text};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_ACCOUNT_DEPOSIT];

pub(crate) static MSG_ACCOUNT_DEPOSIT: Schema = Schema::new("akash.escrow.v1.MsgAccountDeposit")
    .signed_by(&["signer"])
    .of(&[text(1, "signer"), always(2, "id", &ACCOUNT), always(3, "deposit", &Deposit::SCHEMA)]);

pub(crate) static DEPOSIT_AUTHORIZATION: Schema = Schema::new("akash.escrow.v1.DepositAuthorization")
    .amino("akash/DepositAuthorization")
    .of(&[always(1, "spend_limit", &Coin::SCHEMA), choices(2, "scopes", SCOPES), coins(3, "spend_limits")]);

pub(crate) static ACCOUNT: Schema =
    Schema::new("akash.escrow.id.v1.Account").of(&[choice(1, "scope", SCOPES), text(2, "xid")]);

const SCOPES: &[(&str, i32)] = &[("invalid", 0), ("deployment", 1), ("bid", 2)];
