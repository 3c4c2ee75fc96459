//! The messages that flows send.

use serde_json::json;

use crate::address::AccountAddress;
use crate::deployment::Version;
use crate::error::Result;
use crate::id::DeploymentId;
use crate::tx::{Deposit, DepositSource, Message};

pub(super) fn close(id: &DeploymentId) -> Result<Message> {
    Message::from_json("/akash.deployment.v1beta4.MsgCloseDeployment", &json!({ "id": id }))
}

pub(super) fn update(id: &DeploymentId, version: &Version) -> Result<Message> {
    let json = json!({ "id": id, "hash": base64_of(version.as_bytes()) });
    Message::from_json("/akash.deployment.v1beta4.MsgUpdateDeployment", &json)
}

pub(super) fn deposit(signer: &AccountAddress, id: &DeploymentId, deposit: &Deposit) -> Result<Message> {
    let sources: Vec<&str> = deposit.sources.iter().map(|source| name(*source)).collect();
    let json = json!({
        "signer": signer,
        "id": { "scope": "deployment", "xid": id.to_string() },
        "deposit": { "amount": deposit.amount, "sources": sources },
    });
    Message::from_json("/akash.escrow.v1.MsgAccountDeposit", &json)
}

fn name(source: DepositSource) -> &'static str {
    match source {
        DepositSource::Balance => "balance",
        DepositSource::Grant => "grant",
    }
}

fn base64_of(bytes: &[u8]) -> String {
    use base64::Engine;

    base64::prelude::BASE64_STANDARD.encode(bytes)
}
