//! From a document to a running lease: dialogues without network code.
//!
//! A flow says what is to be done next ([`Action`]) and learns what happened ([`Event`]). Time, replies and signatures come in, so
//! that every language does its own input and output, and everything can be replayed.
//!
//! A flow is saved ([`Deploy::save`]) before it broadcasts, as [`Action::Broadcast`] says. Whatever happens then, a crash included,
//! nothing is paid twice and no deposit is forgotten: every transaction names the last block that it may stand in, and another takes
//! its place only when it has been seen to be in none.
//!
//! ```
//! use akashkit::flow::{Action, Deploy, DeployPlan, Event, Sender};
//! use akashkit::{Deployment, PublicKey, tx::Deposit};
//!
//! let document = include_str!("../../../examples/sdl/vllm-h100.yaml");
//! let deployment = Deployment::from_sdl(document).expect("the document is good");
//! let sender = Sender::new("akashnet-2", PublicKey::new(&[2; 33])?);
//! let plan = DeployPlan::new(Deposit::new("5000000uact".parse()?));
//!
//! let mut flow = Deploy::new(&deployment, sender, plan);
//! let Action::Ask { requests } = flow.advance(Event::Start { now: "2026-12-05T08:00:00Z".parse()? }) else { unreachable!() };
//! assert_eq!((requests[0].verb, requests[0].target.as_str()), ("GET", "/cosmos/base/node/v1beta1/status"));
//! // What does not answer the action changes nothing.
//! let again = flow.advance(Event::Woke { now: "2026-12-05T08:00:01Z".parse()? });
//! assert!(matches!(again, Action::Ask { requests: same } if same == requests));
//! # Ok::<(), akashkit::Error>(())
//! ```

mod ask;
mod attempt;
mod close;
mod delivery;
mod deploy;
mod desk;
mod dialogue;
mod event;
mod messages;
mod outcome;
mod parting;
mod plan;
mod said;
mod saved;
mod sending;
mod time;
mod top_up;
mod update;

pub use close::Close;
pub use delivery::{Credential, DeliveryPlan};
pub use deploy::{Cleanup, Deploy, DeployPlan, Selection};
pub use event::{Action, Event, Purpose, Recipient, Reply, Request};
pub use outcome::{Failure, Leased, Left, Outcome, Pending, Why};
pub use plan::{Backoff, Gas, Patience, Sender};
pub use said::Fault;
pub use top_up::TopUp;
pub use update::Update;

/// What every flow can do.
macro_rules! flow {
    ($name:ident) => {
        impl $name {
            /// Takes what happened, and says what is next. An event that does not answer the last action changes nothing, and the
            /// same action comes again; so does it on [`Event::Start`].
            pub fn advance(&mut self, event: Event) -> Action {
                self.0.advance(event)
            }

            /// Everything that is needed to go on later, without secrets. It is text, and its form has a version.
            pub fn save(&self) -> Vec<u8> {
                self.0.save()
            }

            /// A flow as it was saved, which goes on with [`Event::Start`]. What was about to be broadcast is looked for first.
            /// Replies to what was asked before do not count, provided that the clock has moved since.
            ///
            /// ```
            /// use akashkit::PublicKey;
            /// use akashkit::flow::{Close, Sender, TopUp};
            ///
            /// let sender = Sender::new("akashnet-2", PublicKey::new(&[2; 33])?);
            /// let saved = Close::new("akash1qyhmn054/7".parse()?, sender).save();
            /// assert_eq!(Close::load(&saved)?.save(), saved);
            /// assert_eq!(TopUp::load(&saved).unwrap_err().code().as_str(), "flow.other");
            /// assert_eq!(Close::load(&saved[1..]).unwrap_err().code().as_str(), "flow.damaged");
            /// # Ok::<(), akashkit::Error>(())
            /// ```
            ///
            /// # Errors
            /// [`Code::FlowVersion`](crate::Code::FlowVersion) when another version of this library saved it,
            /// [`Code::FlowOther`](crate::Code::FlowOther) when it is another kind of flow,
            /// [`Code::FlowDamaged`](crate::Code::FlowDamaged) when it is not as it was saved.
            pub fn load(bytes: &[u8]) -> Result<Self> {
                Dialogue::load(bytes).map(Self)
            }
        }

        /// The kind and nothing of what it holds.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    };
}
use flow;
