//! Contracts: package `cosmwasm.wasm.v1`.

use crate::wire::schema::{Schema, coins, json, text};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_EXECUTE_CONTRACT];

pub(crate) static MSG_EXECUTE_CONTRACT: Schema = Schema::new("cosmwasm.wasm.v1.MsgExecuteContract")
    .amino("wasm/MsgExecuteContract")
    .signed_by(&["sender"])
    .of(&[text(1, "sender"), text(2, "contract"), json(3, "msg"), coins(5, "funds")]);
