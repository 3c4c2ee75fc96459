//! Money: what providers ask, and what tenants pay.

mod budget;
mod pricing;

#[cfg(feature = "sdl")]
pub use budget::{Budget, ProfilePrice, Spread};
pub use budget::{Funding, GpuPlan, Overpriced, TopUp, TopUps, overpriced};
pub use pricing::{
    GenericPricing, GenericRates, GpuPrices, RandomRange, ScalePricing, ScaleRates, ScriptGpu,
    ScriptGpuAttributes, ScriptGpuModel, ScriptInput, ScriptOutput, ScriptSettings, ScriptUnit, ScriptVolume,
};
