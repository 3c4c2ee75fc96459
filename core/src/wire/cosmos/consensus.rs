//! Parameters of blocks: packages `cosmos.consensus.v1` and `tendermint.types`.

use crate::wire::base::Duration;
use crate::wire::schema::{Schema, always, i64, maybe, text, texts};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_UPDATE_PARAMS];

static MSG_UPDATE_PARAMS: Schema = Schema::new("cosmos.consensus.v1.MsgUpdateParams")
    .amino("cosmos-sdk/x/consensus/MsgUpdateParams")
    .signed_by(&["authority"])
    .of(&[
        text(1, "authority"),
        maybe(2, "block", &BLOCK_PARAMS),
        maybe(3, "evidence", &EVIDENCE_PARAMS),
        maybe(4, "validator", &VALIDATOR_PARAMS),
        maybe(5, "abci", &ABCI_PARAMS),
    ]);

pub(crate) static BLOCK_PARAMS: Schema =
    Schema::new("tendermint.types.BlockParams").of(&[i64(1, "max_bytes"), i64(2, "max_gas")]);

pub(crate) static EVIDENCE_PARAMS: Schema = Schema::new("tendermint.types.EvidenceParams").of(&[
    i64(1, "max_age_num_blocks"),
    always(2, "max_age_duration", &Duration::SCHEMA),
    i64(3, "max_bytes"),
]);

pub(crate) static VALIDATOR_PARAMS: Schema =
    Schema::new("tendermint.types.ValidatorParams").of(&[texts(1, "pub_key_types")]);

pub(crate) static ABCI_PARAMS: Schema =
    Schema::new("tendermint.types.ABCIParams").of(&[i64(1, "vote_extensions_enable_height")]);
