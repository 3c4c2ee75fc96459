//! From a checked document to what goes on chain (groups) and to the provider (manifest), and their cross-check.

mod canonical;
#[cfg(feature = "sdl")]
mod check;
mod crosscheck;
// Only a document has places to show its parts at.
#[cfg_attr(not(feature = "sdl"), allow(dead_code))]
mod fault;
mod group;
mod limits;
#[cfg(feature = "sdl")]
mod lower;
mod manifest;
mod rules;
mod version;

#[cfg(feature = "sdl")]
pub use check::{Checked, Deployment, check};
pub use crosscheck::{cross_check, misfits};
pub use group::{GroupSpec, PlacementRequirements, ResourceUnit, SignedBy};
#[cfg(feature = "sdl")]
pub(crate) use limits::UNIT_PRICE;
pub use limits::validate_groups;
pub use manifest::{
    Credentials, Group, HttpOptions, Manifest, Mount, Params, Permissions, Service, ServiceExpose, Tee,
};
#[cfg(feature = "keys")]
pub(crate) use rules::is_service_name;
pub use version::Version;
