//! What contracts may do: package `akash.wasm.v1`.

use crate::wire::schema::{Schema, always, text, texts};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_UPDATE_PARAMS];

pub(crate) static MSG_UPDATE_PARAMS: Schema = Schema::new("akash.wasm.v1.MsgUpdateParams")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "params", &PARAMS)]);

pub(crate) static PARAMS: Schema = Schema::new("akash.wasm.v1.Params").of(&[texts(1, "blocked_addresses")]);
