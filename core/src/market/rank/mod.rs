//! Choosing among the bids on an order, by a policy. Market facts C.7 and F.6.

mod choices;
mod judge;
mod policy;
mod ranking;
mod reason;
mod rejection;
mod terms;

pub use choices::Choices;
pub use policy::Policy;
pub use ranking::{RankedBid, Ranking, RejectedBid, Snapshot, rank};
pub use reason::{Difference, Reason, Side};
pub use rejection::Rejection;
pub use terms::{AuditedBy, Criterion, MaxAge, MaxPrice, Per, Uptime};
