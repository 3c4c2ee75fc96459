//! Transfers to other chains, to which there is no channel. Chain facts 6.7, erratum N14.

use super::Chain;
use super::fault::{Done, Fault};
use crate::wire::Fields;

pub(super) fn transfer(_: &mut Chain, message: Fields) -> Done {
    if message.u64("timeout_timestamp") == 0 {
        return Err(Fault::new("channelv2", 8, "timeout must not be 0: invalid packet timeout"));
    }
    let channel = message.text("source_channel");
    Err(Fault::new(
        "clientv2",
        35,
        format_args!("counterparty not found for client: {channel}: counterparty not found"),
    ))
}
