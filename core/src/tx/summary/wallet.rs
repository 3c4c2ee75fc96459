//! What a wallet knows, to judge what it is asked to sign.

use crate::address::AccountAddress;
use crate::id::Dseq;
use crate::network::BlockTime;
use crate::price::Price;

/// What a wallet knows of itself. What is absent is not judged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wallet {
    /// The chain that it is on.
    pub chain_id: Option<String>,
    /// Its own account.
    pub address: Option<AccountAddress>,
    /// The number of that account on the chain.
    pub account_number: Option<u64>,
    /// The deployments of that account that are open.
    pub open_deployments: Vec<Dseq>,
    /// What a deployment may cost an hour.
    pub hourly_budget: Option<Price>,
    /// What prices an hour are reckoned with; without it, what the network's Console shows them with.
    pub block_time: Option<BlockTime>,
}

impl Wallet {
    pub(super) fn block_time(&self) -> BlockTime {
        self.block_time.unwrap_or(BlockTime::CONSOLE)
    }
}
