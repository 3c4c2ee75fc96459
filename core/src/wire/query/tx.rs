//! Transactions: package `cosmos.tx.v1beta1`.

use super::{Method, comet, page, results};
use crate::wire::envelope::{AuthInfo, TxBody};
use crate::wire::schema::{Schema, blobs, bytes, choice, i64, many, maybe, text, texts, u64};

pub(crate) static METHODS: &[Method] = &[
    Method::post(
        "/cosmos.tx.v1beta1.Service/BroadcastTx",
        "/cosmos/tx/v1beta1/txs",
        &BROADCAST_TX_REQUEST,
        &BROADCAST_TX_RESPONSE,
    ),
    Method::get(
        "/cosmos.tx.v1beta1.Service/GetBlockWithTxs",
        "/cosmos/tx/v1beta1/txs/block/{height}",
        &GET_BLOCK_WITH_TXS_REQUEST,
        &GET_BLOCK_WITH_TXS_RESPONSE,
    ),
    Method::get(
        "/cosmos.tx.v1beta1.Service/GetTx",
        "/cosmos/tx/v1beta1/txs/{hash}",
        &GET_TX_REQUEST,
        &GET_TX_RESPONSE,
    ),
    Method::get(
        "/cosmos.tx.v1beta1.Service/GetTxsEvent",
        "/cosmos/tx/v1beta1/txs",
        &GET_TXS_EVENT_REQUEST,
        &GET_TXS_EVENT_RESPONSE,
    ),
    Method::post(
        "/cosmos.tx.v1beta1.Service/Simulate",
        "/cosmos/tx/v1beta1/simulate",
        &SIMULATE_REQUEST,
        &SIMULATE_RESPONSE,
    ),
    Method::post(
        "/cosmos.tx.v1beta1.Service/TxDecode",
        "/cosmos/tx/v1beta1/decode",
        &TX_DECODE_REQUEST,
        &TX_DECODE_RESPONSE,
    ),
    Method::post(
        "/cosmos.tx.v1beta1.Service/TxDecodeAmino",
        "/cosmos/tx/v1beta1/decode/amino",
        &TX_DECODE_AMINO_REQUEST,
        &TX_DECODE_AMINO_RESPONSE,
    ),
    Method::post(
        "/cosmos.tx.v1beta1.Service/TxEncode",
        "/cosmos/tx/v1beta1/encode",
        &TX_ENCODE_REQUEST,
        &TX_ENCODE_RESPONSE,
    ),
    Method::post(
        "/cosmos.tx.v1beta1.Service/TxEncodeAmino",
        "/cosmos/tx/v1beta1/encode/amino",
        &TX_ENCODE_AMINO_REQUEST,
        &TX_ENCODE_AMINO_RESPONSE,
    ),
];

pub(crate) static BROADCAST_TX_REQUEST: Schema = Schema::new("cosmos.tx.v1beta1.BroadcastTxRequest")
    .of(&[bytes(1, "tx_bytes"), choice(2, "mode", BROADCAST_MODE)]);

pub(crate) static BROADCAST_TX_RESPONSE: Schema = Schema::new("cosmos.tx.v1beta1.BroadcastTxResponse")
    .of(&[maybe(1, "tx_response", &results::TX_RESPONSE)]);

pub(crate) static GET_BLOCK_WITH_TXS_REQUEST: Schema =
    Schema::new("cosmos.tx.v1beta1.GetBlockWithTxsRequest")
        .of(&[i64(1, "height"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static TX: Schema = Schema::new("cosmos.tx.v1beta1.Tx").of(&[
    maybe(1, "body", &TxBody::SCHEMA),
    maybe(2, "auth_info", &AuthInfo::SCHEMA),
    blobs(3, "signatures"),
]);

pub(crate) static GET_BLOCK_WITH_TXS_RESPONSE: Schema =
    Schema::new("cosmos.tx.v1beta1.GetBlockWithTxsResponse").of(&[
        many(1, "txs", &TX),
        maybe(2, "block_id", &comet::BLOCK_ID),
        maybe(3, "block", &comet::BLOCK),
        maybe(4, "pagination", &page::PAGE_RESPONSE),
    ]);

pub(crate) static GET_TX_REQUEST: Schema =
    Schema::new("cosmos.tx.v1beta1.GetTxRequest").of(&[text(1, "hash")]);

pub(crate) static GET_TX_RESPONSE: Schema = Schema::new("cosmos.tx.v1beta1.GetTxResponse")
    .of(&[maybe(1, "tx", &TX), maybe(2, "tx_response", &results::TX_RESPONSE)]);

pub(crate) static GET_TXS_EVENT_REQUEST: Schema = Schema::new("cosmos.tx.v1beta1.GetTxsEventRequest").of(&[
    texts(1, "events"),
    maybe(2, "pagination", &page::PAGE_REQUEST),
    choice(3, "order_by", ORDER_BY),
    u64(4, "page"),
    u64(5, "limit"),
    text(6, "query"),
]);

pub(crate) static GET_TXS_EVENT_RESPONSE: Schema =
    Schema::new("cosmos.tx.v1beta1.GetTxsEventResponse").of(&[
        many(1, "txs", &TX),
        many(2, "tx_responses", &results::TX_RESPONSE),
        maybe(3, "pagination", &page::PAGE_RESPONSE),
        u64(4, "total"),
    ]);

pub(crate) static SIMULATE_REQUEST: Schema =
    Schema::new("cosmos.tx.v1beta1.SimulateRequest").of(&[maybe(1, "tx", &TX), bytes(2, "tx_bytes")]);

pub(crate) static SIMULATE_RESPONSE: Schema = Schema::new("cosmos.tx.v1beta1.SimulateResponse")
    .of(&[maybe(1, "gas_info", &results::GAS_INFO), maybe(2, "result", &results::RESULT)]);

pub(crate) static TX_DECODE_REQUEST: Schema =
    Schema::new("cosmos.tx.v1beta1.TxDecodeRequest").of(&[bytes(1, "tx_bytes")]);

pub(crate) static TX_DECODE_RESPONSE: Schema =
    Schema::new("cosmos.tx.v1beta1.TxDecodeResponse").of(&[maybe(1, "tx", &TX)]);

pub(crate) static TX_DECODE_AMINO_REQUEST: Schema =
    Schema::new("cosmos.tx.v1beta1.TxDecodeAminoRequest").of(&[bytes(1, "amino_binary")]);

pub(crate) static TX_DECODE_AMINO_RESPONSE: Schema =
    Schema::new("cosmos.tx.v1beta1.TxDecodeAminoResponse").of(&[text(1, "amino_json")]);

pub(crate) static TX_ENCODE_REQUEST: Schema =
    Schema::new("cosmos.tx.v1beta1.TxEncodeRequest").of(&[maybe(1, "tx", &TX)]);

pub(crate) static TX_ENCODE_RESPONSE: Schema =
    Schema::new("cosmos.tx.v1beta1.TxEncodeResponse").of(&[bytes(1, "tx_bytes")]);

pub(crate) static TX_ENCODE_AMINO_REQUEST: Schema =
    Schema::new("cosmos.tx.v1beta1.TxEncodeAminoRequest").of(&[text(1, "amino_json")]);

pub(crate) static TX_ENCODE_AMINO_RESPONSE: Schema =
    Schema::new("cosmos.tx.v1beta1.TxEncodeAminoResponse").of(&[bytes(1, "amino_binary")]);

pub(crate) const BROADCAST_MODE: &[(&str, i32)] = &[
    ("BROADCAST_MODE_UNSPECIFIED", 0),
    ("BROADCAST_MODE_BLOCK", 1),
    ("BROADCAST_MODE_SYNC", 2),
    ("BROADCAST_MODE_ASYNC", 3),
];

pub(crate) const ORDER_BY: &[(&str, i32)] =
    &[("ORDER_BY_UNSPECIFIED", 0), ("ORDER_BY_ASC", 1), ("ORDER_BY_DESC", 2)];
