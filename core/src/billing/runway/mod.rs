//! How long the money of an account lasts, and what makes it last longer.

mod clock;
mod outlook;
mod top_ups;

pub use clock::Clock;
pub use outlook::Outlook;
pub use top_ups::{TopUp, TopUpPlan};
