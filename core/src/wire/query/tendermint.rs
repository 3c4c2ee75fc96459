//! Blocks and validators: package `cosmos.base.tendermint.v1beta1`.

use super::{Method, comet, page};
use crate::wire::base::Timestamp;
use crate::wire::schema::{Interface, Schema, always, any, bool, bytes, i64, many, maybe, text, u32};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/cosmos.base.tendermint.v1beta1.Service/ABCIQuery",
        "/cosmos/base/tendermint/v1beta1/abci_query",
        &ABCI_QUERY_REQUEST,
        &ABCI_QUERY_RESPONSE,
    ),
    Method::get(
        "/cosmos.base.tendermint.v1beta1.Service/GetBlockByHeight",
        "/cosmos/base/tendermint/v1beta1/blocks/{height}",
        &GET_BLOCK_BY_HEIGHT_REQUEST,
        &GET_BLOCK_BY_HEIGHT_RESPONSE,
    ),
    Method::get(
        "/cosmos.base.tendermint.v1beta1.Service/GetLatestBlock",
        "/cosmos/base/tendermint/v1beta1/blocks/latest",
        &GET_LATEST_BLOCK_REQUEST,
        &GET_LATEST_BLOCK_RESPONSE,
    ),
    Method::get(
        "/cosmos.base.tendermint.v1beta1.Service/GetLatestValidatorSet",
        "/cosmos/base/tendermint/v1beta1/validatorsets/latest",
        &GET_LATEST_VALIDATOR_SET_REQUEST,
        &GET_LATEST_VALIDATOR_SET_RESPONSE,
    ),
    Method::get(
        "/cosmos.base.tendermint.v1beta1.Service/GetNodeInfo",
        "/cosmos/base/tendermint/v1beta1/node_info",
        &GET_NODE_INFO_REQUEST,
        &GET_NODE_INFO_RESPONSE,
    ),
    Method::get(
        "/cosmos.base.tendermint.v1beta1.Service/GetSyncing",
        "/cosmos/base/tendermint/v1beta1/syncing",
        &GET_SYNCING_REQUEST,
        &GET_SYNCING_RESPONSE,
    ),
    Method::get(
        "/cosmos.base.tendermint.v1beta1.Service/GetValidatorSetByHeight",
        "/cosmos/base/tendermint/v1beta1/validatorsets/{height}",
        &GET_VALIDATOR_SET_BY_HEIGHT_REQUEST,
        &GET_VALIDATOR_SET_BY_HEIGHT_RESPONSE,
    ),
];

pub(crate) static ABCI_QUERY_REQUEST: Schema = Schema::new("cosmos.base.tendermint.v1beta1.ABCIQueryRequest")
    .of(&[bytes(1, "data"), text(2, "path"), i64(3, "height"), bool(4, "prove")]);

pub(crate) static PROOF_OP: Schema = Schema::new("cosmos.base.tendermint.v1beta1.ProofOp").of(&[
    text(1, "type"),
    bytes(2, "key"),
    bytes(3, "data"),
]);

pub(crate) static PROOF_OPS: Schema =
    Schema::new("cosmos.base.tendermint.v1beta1.ProofOps").of(&[many(1, "ops", &PROOF_OP)]);

pub(crate) static ABCI_QUERY_RESPONSE: Schema =
    Schema::new("cosmos.base.tendermint.v1beta1.ABCIQueryResponse").of(&[
        u32(1, "code"),
        text(3, "log"),
        text(4, "info"),
        i64(5, "index"),
        bytes(6, "key"),
        bytes(7, "value"),
        maybe(8, "proof_ops", &PROOF_OPS),
        i64(9, "height"),
        text(10, "codespace"),
    ]);

pub(crate) static GET_BLOCK_BY_HEIGHT_REQUEST: Schema =
    Schema::new("cosmos.base.tendermint.v1beta1.GetBlockByHeightRequest").of(&[i64(1, "height")]);

pub(crate) static HEADER: Schema = Schema::new("cosmos.base.tendermint.v1beta1.Header").of(&[
    always(1, "version", &comet::CONSENSUS),
    text(2, "chain_id"),
    i64(3, "height"),
    always(4, "time", &Timestamp::SCHEMA),
    always(5, "last_block_id", &comet::BLOCK_ID),
    bytes(6, "last_commit_hash"),
    bytes(7, "data_hash"),
    bytes(8, "validators_hash"),
    bytes(9, "next_validators_hash"),
    bytes(10, "consensus_hash"),
    bytes(11, "app_hash"),
    bytes(12, "last_results_hash"),
    bytes(13, "evidence_hash"),
    text(14, "proposer_address"),
]);

pub(crate) static BLOCK: Schema = Schema::new("cosmos.base.tendermint.v1beta1.Block").of(&[
    always(1, "header", &HEADER),
    always(2, "data", &comet::DATA),
    always(3, "evidence", &comet::EVIDENCE_LIST),
    maybe(4, "last_commit", &comet::COMMIT),
]);

pub(crate) static GET_BLOCK_BY_HEIGHT_RESPONSE: Schema =
    Schema::new("cosmos.base.tendermint.v1beta1.GetBlockByHeightResponse").of(&[
        maybe(1, "block_id", &comet::BLOCK_ID),
        maybe(2, "block", &comet::BLOCK),
        maybe(3, "sdk_block", &BLOCK),
    ]);

pub(crate) static GET_LATEST_BLOCK_REQUEST: Schema =
    Schema::new("cosmos.base.tendermint.v1beta1.GetLatestBlockRequest");

pub(crate) static GET_LATEST_BLOCK_RESPONSE: Schema =
    Schema::new("cosmos.base.tendermint.v1beta1.GetLatestBlockResponse").of(&[
        maybe(1, "block_id", &comet::BLOCK_ID),
        maybe(2, "block", &comet::BLOCK),
        maybe(3, "sdk_block", &BLOCK),
    ]);

pub(crate) static GET_LATEST_VALIDATOR_SET_REQUEST: Schema = Schema::new(
    "cosmos.base.tendermint.v1beta1.GetLatestValidatorSetRequest",
)
.of(&[maybe(1, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static VALIDATOR: Schema = Schema::new("cosmos.base.tendermint.v1beta1.Validator").of(&[
    text(1, "address"),
    any(2, "pub_key", Interface::PublicKey),
    i64(3, "voting_power"),
    i64(4, "proposer_priority"),
]);

pub(crate) static GET_LATEST_VALIDATOR_SET_RESPONSE: Schema =
    Schema::new("cosmos.base.tendermint.v1beta1.GetLatestValidatorSetResponse").of(&[
        i64(1, "block_height"),
        many(2, "validators", &VALIDATOR),
        maybe(3, "pagination", &page::PAGE_RESPONSE),
    ]);

pub(crate) static GET_NODE_INFO_REQUEST: Schema =
    Schema::new("cosmos.base.tendermint.v1beta1.GetNodeInfoRequest");

pub(crate) static MODULE: Schema = Schema::new("cosmos.base.tendermint.v1beta1.Module").of(&[
    text(1, "path"),
    text(2, "version"),
    text(3, "sum"),
]);

pub(crate) static VERSION_INFO: Schema = Schema::new("cosmos.base.tendermint.v1beta1.VersionInfo").of(&[
    text(1, "name"),
    text(2, "app_name"),
    text(3, "version"),
    text(4, "git_commit"),
    text(5, "build_tags"),
    text(6, "go_version"),
    many(7, "build_deps", &MODULE),
    text(8, "cosmos_sdk_version"),
]);

pub(crate) static GET_NODE_INFO_RESPONSE: Schema =
    Schema::new("cosmos.base.tendermint.v1beta1.GetNodeInfoResponse").of(&[
        maybe(1, "default_node_info", &comet::DEFAULT_NODE_INFO),
        maybe(2, "application_version", &VERSION_INFO),
    ]);

pub(crate) static GET_SYNCING_REQUEST: Schema =
    Schema::new("cosmos.base.tendermint.v1beta1.GetSyncingRequest");

pub(crate) static GET_SYNCING_RESPONSE: Schema =
    Schema::new("cosmos.base.tendermint.v1beta1.GetSyncingResponse").of(&[bool(1, "syncing")]);

pub(crate) static GET_VALIDATOR_SET_BY_HEIGHT_REQUEST: Schema =
    Schema::new("cosmos.base.tendermint.v1beta1.GetValidatorSetByHeightRequest")
        .of(&[i64(1, "height"), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static GET_VALIDATOR_SET_BY_HEIGHT_RESPONSE: Schema =
    Schema::new("cosmos.base.tendermint.v1beta1.GetValidatorSetByHeightResponse").of(&[
        i64(1, "block_height"),
        many(2, "validators", &VALIDATOR),
        maybe(3, "pagination", &page::PAGE_RESPONSE),
    ]);
