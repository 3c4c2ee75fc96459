//! From a checked document to what goes on chain (groups) and to the provider (manifest), and their cross-check.

#[cfg(feature = "sdl")]
mod check;
mod group;
#[cfg(feature = "sdl")]
mod lower;
mod manifest;

#[cfg(feature = "sdl")]
pub use check::Deployment;
pub use group::{GroupSpec, PlacementRequirements, ResourceUnit, SignedBy};
pub use manifest::{
    Credentials, Group, HttpOptions, Manifest, Mount, Params, Permissions, Service, ServiceExpose, Tee,
};

