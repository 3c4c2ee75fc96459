//! Payments: package `cosmos.bank.v1beta1`.

use crate::wire::schema::{Schema, always, bool, coins, many, text, texts};

pub(crate) static MESSAGES: &[&Schema] =
    &[&MSG_MULTI_SEND, &MSG_SEND, &MSG_SET_SEND_ENABLED, &MSG_UPDATE_PARAMS];

static MSG_MULTI_SEND: Schema = Schema::new("cosmos.bank.v1beta1.MsgMultiSend")
    .amino("cosmos-sdk/MsgMultiSend")
    .signed_by(&["inputs", "address"])
    .of(&[many(1, "inputs", &INPUT).kept(), many(2, "outputs", &OUTPUT).kept()]);

static MSG_SEND: Schema = Schema::new("cosmos.bank.v1beta1.MsgSend")
    .amino("cosmos-sdk/MsgSend")
    .signed_by(&["from_address"])
    .of(&[text(1, "from_address"), text(2, "to_address"), coins(3, "amount")]);

static MSG_SET_SEND_ENABLED: Schema = Schema::new("cosmos.bank.v1beta1.MsgSetSendEnabled")
    .amino("cosmos-sdk/MsgSetSendEnabled")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), many(2, "send_enabled", &SEND_ENABLED), texts(3, "use_default_for")]);

static MSG_UPDATE_PARAMS: Schema = Schema::new("cosmos.bank.v1beta1.MsgUpdateParams")
    .amino("cosmos-sdk/x/bank/MsgUpdateParams")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "params", &PARAMS).kept()]);

pub(crate) static SEND_AUTHORIZATION: Schema = Schema::new("cosmos.bank.v1beta1.SendAuthorization")
    .amino("cosmos-sdk/SendAuthorization")
    .of(&[coins(1, "spend_limit"), texts(2, "allow_list")]);

static INPUT: Schema = Schema::new("cosmos.bank.v1beta1.Input").of(&[text(1, "address"), coins(2, "coins")]);

static OUTPUT: Schema =
    Schema::new("cosmos.bank.v1beta1.Output").of(&[text(1, "address"), coins(2, "coins")]);

pub(crate) static SEND_ENABLED: Schema =
    Schema::new("cosmos.bank.v1beta1.SendEnabled").of(&[text(1, "denom"), bool(2, "enabled")]);

pub(crate) static PARAMS: Schema = Schema::new("cosmos.bank.v1beta1.Params")
    .amino("cosmos-sdk/x/bank/Params")
    .of(&[many(1, "send_enabled", &SEND_ENABLED), bool(2, "default_send_enabled")]);
