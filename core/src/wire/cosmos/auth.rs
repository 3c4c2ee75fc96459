//! Accounts: package `cosmos.auth.v1beta1`.

use crate::wire::schema::{Schema, always, text, u64};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_UPDATE_PARAMS];

static MSG_UPDATE_PARAMS: Schema = Schema::new("cosmos.auth.v1beta1.MsgUpdateParams")
    .amino("cosmos-sdk/x/auth/MsgUpdateParams")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "params", &PARAMS).kept()]);

pub(crate) static PARAMS: Schema =
    Schema::new("cosmos.auth.v1beta1.Params").amino("cosmos-sdk/x/auth/Params").of(&[
        u64(1, "max_memo_characters"),
        u64(2, "tx_sig_limit"),
        u64(3, "tx_size_cost_per_byte"),
        u64(4, "sig_verify_cost_ed25519"),
        u64(5, "sig_verify_cost_secp256k1"),
    ]);
