//! Validators that misbehaved: package `cosmos.slashing.v1beta1`.

use crate::wire::base::Duration;
use crate::wire::schema::{Schema, always, dec_bytes, i64, text};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_UNJAIL, &MSG_UPDATE_PARAMS];

static MSG_UNJAIL: Schema = Schema::new("cosmos.slashing.v1beta1.MsgUnjail")
    .amino("cosmos-sdk/MsgUnjail")
    .signed_by_operator(&["validator_addr"])
    .of(&[text(1, "validator_addr").kept().key("address")]);

static MSG_UPDATE_PARAMS: Schema = Schema::new("cosmos.slashing.v1beta1.MsgUpdateParams")
    .amino("cosmos-sdk/x/slashing/MsgUpdateParams")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "params", &PARAMS).kept()]);

pub(crate) static PARAMS: Schema =
    Schema::new("cosmos.slashing.v1beta1.Params").amino("cosmos-sdk/x/slashing/Params").of(&[
        i64(1, "signed_blocks_window"),
        dec_bytes(2, "min_signed_per_window").kept(),
        always(3, "downtime_jail_duration", &Duration::SCHEMA).kept(),
        dec_bytes(4, "slash_fraction_double_sign").kept(),
        dec_bytes(5, "slash_fraction_downtime").kept(),
    ]);
