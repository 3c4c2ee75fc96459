//! Bids: what a provider offers for an order.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::state::{Action, BidState};
use crate::error::Result;
use crate::gpu::GpuModel;
use crate::id::BidId;
use crate::price::Price;
use crate::quantity::Height;
use crate::resources::Resources;

/// A provider's bid on an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bid {
    /// Whose, and on which order.
    pub id: BidId,
    /// What became of it.
    pub state: BidState,
    /// What all of the group costs per block.
    pub price: Price,
    /// When it was made.
    pub created_at: Height,
    /// What the provider says that it would give. Nothing on chain proves it, and it may be empty.
    #[serde(default)]
    pub resources_offer: Vec<ResourceOffer>,
    /// The notice that the provider gives before it takes the resources back, if it promises one.
    #[serde(default)]
    pub reclamation_window: Option<Duration>,
}

impl Bid {
    /// A new bid.
    pub fn open(id: BidId, price: Price, created_at: Height) -> Self {
        let (state, resources_offer) = (BidState::Open, Vec::new());
        Self { id, state, price, created_at, resources_offer, reclamation_window: None }
    }

    /// The models of graphics processors that it offers: providers put the model that they have in the place of `*`.
    pub fn gpu_models(&self) -> impl Iterator<Item = GpuModel> {
        self.gpu_keys().filter_map(|key| GpuModel::from_key(key).ok())
    }

    /// The keys that may name models.
    pub(super) fn gpu_keys(&self) -> impl Iterator<Item = &str> {
        let gpus = self.resources_offer.iter().filter_map(|offer| offer.resources.gpu.as_ref());
        let attributes = gpus.flat_map(|gpu| &gpu.attributes).filter(|attribute| attribute.value == "true");
        attributes.map(|attribute| attribute.key.as_str())
    }

    /// Moves to the state after an action.
    ///
    /// ```
    /// # use akashkit::{Code, Height, market::{Action, Bid}};
    /// # let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// let mut bid = Bid::open(id, "100uact".parse()?, Height::new(9));
    /// bid.apply(Action::CloseBid)?;
    /// assert_eq!(bid.apply(Action::CreateLease).unwrap_err().code(), Code::BidNotOpen);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`BidState::after`].
    pub fn apply(&mut self, action: Action) -> Result<()> {
        self.state = self.state.after(action)?;
        Ok(())
    }
}

/// What a provider would give for one unit of the group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ResourceOffer {
    /// What one replica gets.
    pub resources: Resources,
    /// How many replicas.
    pub count: u32,
}
