//! Invariants: package `cosmos.crisis.v1beta1`. Decoded by every node, executed by none.

use crate::wire::base::Coin;
use crate::wire::schema::{Schema, always, text};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_UPDATE_PARAMS, &MSG_VERIFY_INVARIANT];

static MSG_UPDATE_PARAMS: Schema = Schema::new("cosmos.crisis.v1beta1.MsgUpdateParams")
    .amino("cosmos-sdk/x/crisis/MsgUpdateParams")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "constant_fee", &Coin::SCHEMA).kept()]);

static MSG_VERIFY_INVARIANT: Schema = Schema::new("cosmos.crisis.v1beta1.MsgVerifyInvariant")
    .amino("cosmos-sdk/MsgVerifyInvariant")
    .signed_by(&["sender"])
    .of(&[text(1, "sender"), text(2, "invariant_module_name"), text(3, "invariant_route")]);
