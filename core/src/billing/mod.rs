//! Money: what providers ask, and what tenants pay.

mod pricing;

pub use pricing::{
    GenericPricing, GenericRates, GpuPrices, RandomRange, ScalePricing, ScaleRates, ScriptGpu,
    ScriptGpuAttributes, ScriptGpuModel, ScriptInput, ScriptOutput, ScriptSettings, ScriptUnit, ScriptVolume,
};
