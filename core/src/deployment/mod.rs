//! From a checked document to what goes on chain (groups) and to the provider (manifest), and their cross-check.

mod group;
mod manifest;

pub use group::{GroupSpec, PlacementRequirements, ResourceUnit, SignedBy};
pub use manifest::{
    Credentials, Group, HttpOptions, Manifest, Mount, Params, Permissions, Service, ServiceExpose, Tee,
};
