//! Transfers to other chains: package `ibc.applications.transfer.v1`.

use crate::wire::base::Coin;
use crate::wire::schema::{Schema, always, coins, many, text, texts, u64};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_TRANSFER];

pub(crate) static MSG_TRANSFER: Schema = Schema::new("ibc.applications.transfer.v1.MsgTransfer")
    .amino("cosmos-sdk/MsgTransfer")
    .signed_by(&["sender"])
    .of(&[
        text(1, "source_port"),
        text(2, "source_channel"),
        always(3, "token", &Coin::SCHEMA).kept(),
        text(4, "sender"),
        text(5, "receiver"),
        always(6, "timeout_height", &HEIGHT).kept(),
        u64(7, "timeout_timestamp"),
        text(8, "memo"),
        text(9, "encoding"),
    ]);

pub(crate) static TRANSFER_AUTHORIZATION: Schema = Schema::new(
    "ibc.applications.transfer.v1.TransferAuthorization",
)
.of(&[many(1, "allocations", &ALLOCATION)]);

static ALLOCATION: Schema = Schema::new("ibc.applications.transfer.v1.Allocation").of(&[
    text(1, "source_port"),
    text(2, "source_channel"),
    coins(3, "spend_limit"),
    texts(4, "allow_list"),
    texts(5, "allowed_packet_data"),
]);

static HEIGHT: Schema =
    Schema::new("ibc.core.client.v1.Height").of(&[u64(1, "revision_number"), u64(2, "revision_height")]);
