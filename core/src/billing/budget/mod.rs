//! What tenants spend: the prices of a document, and hours of graphics processors.

#[cfg(feature = "sdl")]
mod document;
mod gpu_hours;
mod offers;
#[cfg(feature = "sdl")]
mod spread;

pub use gpu_hours::{Funding, GpuPlan, Installment, Schedule};
pub use offers::{Overpriced, overpriced};
#[cfg(feature = "sdl")]
pub use spread::{Budget, ProfilePrice, Spread};
