//! What CometBFT makes blocks of: packages `tendermint.*`.

use crate::wire::base::Timestamp;
use crate::wire::cosmos::consensus;
use crate::wire::schema::{
    Schema, always, blobs, bytes, bytes_of, choice, i32, i64, many, maybe, one_of, text, u32, u64,
};

pub(crate) static PART_SET_HEADER: Schema =
    Schema::new("tendermint.types.PartSetHeader").of(&[u32(1, "total"), bytes(2, "hash")]);

pub(crate) static BLOCK_ID: Schema = Schema::new("tendermint.types.BlockID")
    .of(&[bytes(1, "hash"), always(2, "part_set_header", &PART_SET_HEADER)]);

pub(crate) static CONSENSUS: Schema =
    Schema::new("tendermint.version.Consensus").of(&[u64(1, "block"), u64(2, "app")]);

pub(crate) static HEADER: Schema = Schema::new("tendermint.types.Header").of(&[
    always(1, "version", &CONSENSUS),
    text(2, "chain_id"),
    i64(3, "height"),
    always(4, "time", &Timestamp::SCHEMA),
    always(5, "last_block_id", &BLOCK_ID),
    bytes(6, "last_commit_hash"),
    bytes(7, "data_hash"),
    bytes(8, "validators_hash"),
    bytes(9, "next_validators_hash"),
    bytes(10, "consensus_hash"),
    bytes(11, "app_hash"),
    bytes(12, "last_results_hash"),
    bytes(13, "evidence_hash"),
    bytes(14, "proposer_address"),
]);

pub(crate) static DATA: Schema = Schema::new("tendermint.types.Data").of(&[blobs(1, "txs")]);

pub(crate) static VOTE: Schema = Schema::new("tendermint.types.Vote").of(&[
    choice(1, "type", SIGNED_MSG_TYPE),
    i64(2, "height"),
    i32(3, "round"),
    always(4, "block_id", &BLOCK_ID),
    always(5, "timestamp", &Timestamp::SCHEMA),
    bytes(6, "validator_address"),
    i32(7, "validator_index"),
    bytes(8, "signature"),
    bytes(9, "extension"),
    bytes(10, "extension_signature"),
]);

pub(crate) static DUPLICATE_VOTE_EVIDENCE: Schema =
    Schema::new("tendermint.types.DuplicateVoteEvidence").of(&[
        maybe(1, "vote_a", &VOTE),
        maybe(2, "vote_b", &VOTE),
        i64(3, "total_voting_power"),
        i64(4, "validator_power"),
        always(5, "timestamp", &Timestamp::SCHEMA),
    ]);

pub(crate) static COMMIT_SIG: Schema = Schema::new("tendermint.types.CommitSig").of(&[
    choice(1, "block_id_flag", BLOCK_ID_FLAG),
    bytes(2, "validator_address"),
    always(3, "timestamp", &Timestamp::SCHEMA),
    bytes(4, "signature"),
]);

pub(crate) static COMMIT: Schema = Schema::new("tendermint.types.Commit").of(&[
    i64(1, "height"),
    i32(2, "round"),
    always(3, "block_id", &BLOCK_ID),
    many(4, "signatures", &COMMIT_SIG),
]);

pub(crate) static SIGNED_HEADER: Schema = Schema::new("tendermint.types.SignedHeader")
    .of(&[maybe(1, "header", &HEADER), maybe(2, "commit", &COMMIT)]);

pub(crate) static PUBLIC_KEY: Schema = Schema::new("tendermint.crypto.PublicKey")
    .of(&[bytes_of(1, "ed25519", "sum"), bytes_of(2, "secp256k1", "sum")]);

pub(crate) static VALIDATOR: Schema = Schema::new("tendermint.types.Validator").of(&[
    bytes(1, "address"),
    always(2, "pub_key", &PUBLIC_KEY),
    i64(3, "voting_power"),
    i64(4, "proposer_priority"),
]);

pub(crate) static VALIDATOR_SET: Schema = Schema::new("tendermint.types.ValidatorSet").of(&[
    many(1, "validators", &VALIDATOR),
    maybe(2, "proposer", &VALIDATOR),
    i64(3, "total_voting_power"),
]);

pub(crate) static LIGHT_BLOCK: Schema = Schema::new("tendermint.types.LightBlock")
    .of(&[maybe(1, "signed_header", &SIGNED_HEADER), maybe(2, "validator_set", &VALIDATOR_SET)]);

pub(crate) static LIGHT_CLIENT_ATTACK_EVIDENCE: Schema =
    Schema::new("tendermint.types.LightClientAttackEvidence").of(&[
        maybe(1, "conflicting_block", &LIGHT_BLOCK),
        i64(2, "common_height"),
        many(3, "byzantine_validators", &VALIDATOR),
        i64(4, "total_voting_power"),
        always(5, "timestamp", &Timestamp::SCHEMA),
    ]);

pub(crate) static EVIDENCE: Schema = Schema::new("tendermint.types.Evidence").of(&[
    one_of(1, "duplicate_vote_evidence", &DUPLICATE_VOTE_EVIDENCE, "sum", ""),
    one_of(2, "light_client_attack_evidence", &LIGHT_CLIENT_ATTACK_EVIDENCE, "sum", ""),
]);

pub(crate) static EVIDENCE_LIST: Schema =
    Schema::new("tendermint.types.EvidenceList").of(&[many(1, "evidence", &EVIDENCE)]);

pub(crate) static BLOCK: Schema = Schema::new("tendermint.types.Block").of(&[
    always(1, "header", &HEADER),
    always(2, "data", &DATA),
    always(3, "evidence", &EVIDENCE_LIST),
    maybe(4, "last_commit", &COMMIT),
]);

pub(crate) static PROTOCOL_VERSION: Schema =
    Schema::new("tendermint.p2p.ProtocolVersion").of(&[u64(1, "p2p"), u64(2, "block"), u64(3, "app")]);

pub(crate) static DEFAULT_NODE_INFO_OTHER: Schema =
    Schema::new("tendermint.p2p.DefaultNodeInfoOther").of(&[text(1, "tx_index"), text(2, "rpc_address")]);

pub(crate) static DEFAULT_NODE_INFO: Schema = Schema::new("tendermint.p2p.DefaultNodeInfo").of(&[
    always(1, "protocol_version", &PROTOCOL_VERSION),
    text(2, "default_node_id"),
    text(3, "listen_addr"),
    text(4, "network"),
    text(5, "version"),
    bytes(6, "channels"),
    text(7, "moniker"),
    always(8, "other", &DEFAULT_NODE_INFO_OTHER),
]);

pub(crate) static VERSION_PARAMS: Schema = Schema::new("tendermint.types.VersionParams").of(&[u64(1, "app")]);

pub(crate) static CONSENSUS_PARAMS: Schema = Schema::new("tendermint.types.ConsensusParams").of(&[
    maybe(1, "block", &consensus::BLOCK_PARAMS),
    maybe(2, "evidence", &consensus::EVIDENCE_PARAMS),
    maybe(3, "validator", &consensus::VALIDATOR_PARAMS),
    maybe(4, "version", &VERSION_PARAMS),
    maybe(5, "abci", &consensus::ABCI_PARAMS),
]);

pub(crate) const SIGNED_MSG_TYPE: &[(&str, i32)] = &[
    ("SIGNED_MSG_TYPE_UNKNOWN", 0),
    ("SIGNED_MSG_TYPE_PREVOTE", 1),
    ("SIGNED_MSG_TYPE_PRECOMMIT", 2),
    ("SIGNED_MSG_TYPE_PROPOSAL", 32),
];

pub(crate) const BLOCK_ID_FLAG: &[(&str, i32)] = &[
    ("BLOCK_ID_FLAG_UNKNOWN", 0),
    ("BLOCK_ID_FLAG_ABSENT", 1),
    ("BLOCK_ID_FLAG_COMMIT", 2),
    ("BLOCK_ID_FLAG_NIL", 3),
];
