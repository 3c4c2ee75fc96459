//! Evidence against validators: package `cosmos.evidence.v1beta1`.

use crate::wire::base::Timestamp;
use crate::wire::schema::{Interface, Schema, always, any, i64, text};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_SUBMIT_EVIDENCE];

static MSG_SUBMIT_EVIDENCE: Schema = Schema::new("cosmos.evidence.v1beta1.MsgSubmitEvidence")
    .amino("cosmos-sdk/MsgSubmitEvidence")
    .signed_by(&["submitter"])
    .of(&[text(1, "submitter"), any(2, "evidence", Interface::Evidence)]);

pub(crate) static EQUIVOCATION: Schema =
    Schema::new("cosmos.evidence.v1beta1.Equivocation").amino("cosmos-sdk/Equivocation").of(&[
        i64(1, "height"),
        always(2, "time", &Timestamp::SCHEMA).kept(),
        i64(3, "power"),
        text(4, "consensus_address"),
    ]);
