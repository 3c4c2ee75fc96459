//! Inflation: package `cosmos.mint.v1beta1`.

use crate::wire::schema::{Schema, always, dec, text, u64};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_UPDATE_PARAMS];

static MSG_UPDATE_PARAMS: Schema = Schema::new("cosmos.mint.v1beta1.MsgUpdateParams")
    .amino("cosmos-sdk/x/mint/MsgUpdateParams")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "params", &PARAMS).kept()]);

pub(crate) static PARAMS: Schema =
    Schema::new("cosmos.mint.v1beta1.Params").amino("cosmos-sdk/x/mint/Params").of(&[
        text(1, "mint_denom"),
        dec(2, "inflation_rate_change").kept(),
        dec(3, "inflation_max").kept(),
        dec(4, "inflation_min").kept(),
        dec(5, "goal_bonded").kept(),
        u64(6, "blocks_per_year"),
    ]);
