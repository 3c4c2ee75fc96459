//! The market: orders that tenants place, bids of providers, and the leases that come of them.
//!
//! ```
//! use akashkit::Code;
//! use akashkit::market::{Action, OrderState, Party};
//!
//! // What moves an order, who may do it, and where it leads.
//! assert_eq!(OrderState::Open.after(Action::CreateLease)?, OrderState::Active);
//! assert_eq!(Action::CreateLease.by(), Party::Tenant);
//! assert_eq!(OrderState::Closed.after(Action::CreateBid).unwrap_err().code(), Code::OrderClosed);
//! # Ok::<(), akashkit::Error>(())
//! ```

mod auction;
mod bid;
mod bidding;
mod index;
mod inventory;
mod lease;
mod matching;
mod misfit;
mod order;
mod preflight;
mod provider;
mod rank;
mod reason;
mod registration;
mod relax;
mod state;
mod whole;

pub use auction::Auction;
pub use bid::{Bid, ResourceOffer};
pub use bidding::{BiddingRules, bidding_misfits, should_bid};
pub use index::{MarketIndex, Matches, RequirementId};
pub use inventory::{
    Allocation, Capacity, GpuDevice, Inventory, LeasedIps, Node, Overcommit, StoragePool, inventory_misfits,
    place,
};
pub use lease::{Lease, Reclaim, Reclamation};
pub use matching::{fits, misfits, offer_misfits};
pub use misfit::{Dimension, Misfit};
pub use order::Order;
pub use preflight::check_first_deposit;
#[cfg(feature = "devnet")]
pub(crate) use preflight::{BidRefusals, is_notice};
pub use provider::{Audit, Provider, Providers};
pub use rank::{
    AuditedBy, Choices, Criterion, Difference, MaxAge, MaxPrice, Per, Policy, RankedBid, Ranking, Reason,
    RejectedBid, Rejection, Side, Snapshot, Uptime, rank,
};
pub use reason::CloseReason;
#[cfg(feature = "tx")]
pub(crate) use registration::is_url;
pub use registration::{HostUri, Registration};
pub use relax::{Relaxation, relaxations};
pub use state::{Action, BidState, DeploymentState, GroupState, LeaseState, OrderState, Party};
pub use whole::Market;
