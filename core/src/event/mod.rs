//! Events: what the chain says that a transaction or a block has done, and the state of the market that follows from them.
//!
//! ```
//! use akashkit::Height;
//! use akashkit::event::{Event, Replay, TypedEvent};
//! use akashkit::market::OrderState;
//!
//! let id = r#"{"owner":"akash1qyhmn054","dseq":"7","gseq":1,"oseq":1}"#;
//! let created = Event::new("akash.market.v1.EventOrderCreated", [("id", id), ("msg_index", "0")]);
//! let Some(TypedEvent::OrderCreated { id }) = created.typed()? else { panic!("an order") };
//! assert_eq!(id.to_string(), "akash1qyhmn054/7/1/1");
//!
//! let mut market = Replay::default();
//! market.apply(Height::new(9), &[created])?;
//! assert_eq!(market.orders()[&id].state, OrderState::Open);
//! # Ok::<(), akashkit::Error>(())
//! ```

mod raw;
mod replay;
mod typed;

pub use raw::{Event, EventAttribute};
pub use replay::{BidFacts, DeploymentFacts, GroupFacts, LeaseFacts, OrderFacts, Replay};
pub use typed::{ExchangeId, TypedEvent};
