//! What a deployment is to be, besides its document.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::flow::delivery::{Credential, DeliveryPlan};
use crate::market::{Policy, Providers};
use crate::tx::Deposit;

/// How a document becomes a running lease.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeployPlan {
    /// Pays for the leases, and comes back where it is not used.
    pub deposit: Deposit,
    /// What bids must be.
    pub policy: Policy,
    /// Who chooses among them.
    pub selection: Selection,
    /// What is known of providers, for the policy.
    pub providers: Providers,
    /// How long bids are collected before the best is taken.
    pub collect: Duration,
    /// How long to wait for a bid that will do, on every group.
    pub bids: Duration,
    /// How often other bids are taken when those that were chosen are gone.
    pub rounds: u32,
    /// What providers are shown.
    pub credential: Credential,
    /// How long they may take.
    pub delivery: DeliveryPlan,
    /// What happens to a deployment that does not come to run.
    pub cleanup: Cleanup,
}

/// Who chooses among bids.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Selection {
    /// The policy: the best.
    #[default]
    Best,
    /// The host, out of those that the policy takes.
    Host,
}

/// What happens to a deployment that does not come to run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cleanup {
    /// It is closed.
    Always,
    /// It stays open, and the outcome has the flow that closes it.
    Never,
    /// It is closed where no lease came of it; otherwise it stays open, for somebody to look at.
    #[default]
    Unleased,
}

impl DeployPlan {
    /// The cheapest bid in ACT of those that come within a minute, or the first within five.
    ///
    /// ```
    /// use akashkit::flow::{DeployPlan, Selection};
    /// use akashkit::tx::Deposit;
    ///
    /// let plan = DeployPlan::new(Deposit::new("5000000uact".parse()?));
    /// assert_eq!(plan.selection, Selection::Best);
    /// assert!("5000000".parse::<akashkit::Coin>().is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn new(deposit: Deposit) -> Self {
        Self {
            deposit,
            policy: Policy::default(),
            selection: Selection::default(),
            providers: Providers::default(),
            collect: Duration::from_secs(60),
            bids: Duration::from_secs(300),
            rounds: 3,
            credential: Credential::default(),
            delivery: DeliveryPlan::default(),
            cleanup: Cleanup::default(),
        }
    }
}
