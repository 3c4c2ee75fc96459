//! Chains, senders and documents for the tests.

use std::collections::VecDeque;
use std::time::Duration;

use akashkit::access::PrivateKey;
use akashkit::flow::{DeployPlan, Sender};
use akashkit::tx::{Deposit, DepositSource};
use akashkit::{AccountAddress, Deployment};
use serde_json::json;

use super::chain::{self, Account, Chain, Nature, Nurture, State};
use super::host::{Faults, Host};

pub(crate) const DOCUMENT: &str = include_str!("../../../examples/sdl/hello-web.yaml");

pub(crate) fn deployment() -> Deployment {
    Deployment::from_sdl(DOCUMENT).expect("it is good")
}

pub(crate) fn sender() -> Sender {
    let key = PrivateKey::from_bytes(&[7; 32]).expect("a key");
    Sender::new("akashnet-2", key.public_key())
}

pub(crate) fn own(amount: &str) -> Deposit {
    Deposit { amount: amount.parse().expect("a coin"), sources: vec![DepositSource::Balance] }
}

pub(crate) fn plan() -> DeployPlan {
    DeployPlan {
        collect: Duration::from_secs(30),
        bids: Duration::from_secs(120),
        ..DeployPlan::new(own("5000000uact"))
    }
}

pub(crate) fn nature() -> Nature {
    let provider = |price| Nurture {
        bids_after: Some(2),
        price,
        withdraws_after: None,
        leaves_after: None,
        is_away: false,
        refuses_manifest: false,
        starts_after: 2,
    };
    Nature {
        min_gas_price: 2_500,
        gas_trap: false,
        providers: vec![provider(100), provider(90), provider(110)],
        index_lag: 0,
    }
}

pub(crate) fn host(nature: Nature) -> Host {
    host_of(nature, &deployment())
}

pub(crate) fn host_of(nature: Nature, deployment: &Deployment) -> Host {
    Host::new(chain(nature), 1, Faults::default(), deployment.manifest().clone())
}

pub(crate) fn chain(nature: Nature) -> Chain {
    let account = Account { sequence: 5, uakt: 10_000_000, uact: 50_000_000 };
    let state = State { height: 1_000, account, ..State::default() };
    let providers = [11, 12, 13].map(|seed| {
        let key = PrivateKey::from_bytes(&[seed; 32]).expect("a key");
        key.public_key().address()
    });
    let owner: AccountAddress = sender().address();
    let (past, mempool, manifests) = (VecDeque::new(), Vec::new(), Vec::new());
    Chain { state, past, keeps_past: false, mempool, nature, owner, providers: providers.to_vec(), manifests }
}

pub(crate) fn old_deployment() -> chain::Deployment {
    chain::Deployment {
        is_active: true,
        is_overdrawn: false,
        hash: json!("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
        groups: Vec::new().into(),
        funds: 0,
        settled_at: 1,
        created_at: 1,
    }
}
