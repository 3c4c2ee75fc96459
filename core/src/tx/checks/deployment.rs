//! Messages about deployments and their groups. Chain sheet §2.2.

use crate::error::Result;
use crate::id::{RawDeploymentId, RawGroupId};
use crate::tx::create_deployment::version;
use crate::wire::Fields;

pub(super) fn id(message: Fields) -> Result<()> {
    raw(message.message("id")).check().map(drop)
}

pub(super) fn group_id(message: Fields) -> Result<()> {
    raw_group(message.message("id")).check().map(drop)
}

pub(super) fn update(message: Fields) -> Result<()> {
    id(message)?;
    version(message.bytes("hash")).map(drop)
}

/// The group in an id that names one.
pub(super) fn raw_group(id: Fields) -> RawGroupId {
    RawGroupId { deployment: raw(id), gseq: id.u32("gseq") }
}

fn raw(id: Fields) -> RawDeploymentId {
    RawDeploymentId { owner: id.text("owner"), dseq: id.u64("dseq") }
}
