//! What became of transactions: packages `cosmos.base.abci.v1beta1` and `tendermint.abci`.

use crate::wire::schema::{Interface, Schema, any, anys, bool, bytes, i64, many, text, u32, u64};

pub(crate) static ATTRIBUTE: Schema =
    Schema::new("cosmos.base.abci.v1beta1.Attribute").of(&[text(1, "key"), text(2, "value")]);

pub(crate) static STRING_EVENT: Schema = Schema::new("cosmos.base.abci.v1beta1.StringEvent")
    .of(&[text(1, "type"), many(2, "attributes", &ATTRIBUTE)]);

pub(crate) static ABCI_MESSAGE_LOG: Schema = Schema::new("cosmos.base.abci.v1beta1.ABCIMessageLog").of(&[
    u32(1, "msg_index"),
    text(2, "log"),
    many(3, "events", &STRING_EVENT),
]);

pub(crate) static EVENT_ATTRIBUTE: Schema =
    Schema::new("tendermint.abci.EventAttribute").of(&[text(1, "key"), text(2, "value"), bool(3, "index")]);

pub(crate) static EVENT: Schema =
    Schema::new("tendermint.abci.Event").of(&[text(1, "type"), many(2, "attributes", &EVENT_ATTRIBUTE)]);

pub(crate) static TX_RESPONSE: Schema = Schema::new("cosmos.base.abci.v1beta1.TxResponse").of(&[
    i64(1, "height"),
    text(2, "txhash"),
    text(3, "codespace"),
    u32(4, "code"),
    text(5, "data"),
    text(6, "raw_log"),
    many(7, "logs", &ABCI_MESSAGE_LOG),
    text(8, "info"),
    i64(9, "gas_wanted"),
    i64(10, "gas_used"),
    any(11, "tx", Interface::Transaction),
    text(12, "timestamp"),
    many(13, "events", &EVENT),
]);

pub(crate) static GAS_INFO: Schema =
    Schema::new("cosmos.base.abci.v1beta1.GasInfo").of(&[u64(1, "gas_wanted"), u64(2, "gas_used")]);

pub(crate) static RESULT: Schema = Schema::new("cosmos.base.abci.v1beta1.Result").of(&[
    bytes(1, "data"),
    text(2, "log"),
    many(3, "events", &EVENT),
    anys(4, "msg_responses", Interface::Answer),
]);
