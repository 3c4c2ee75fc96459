//! From a checked document to what goes on chain (groups) and to the provider (manifest), and their cross-check.

mod canonical;
mod crosscheck;
mod group;
mod limits;
mod manifest;
mod rules;
mod version;

pub use crosscheck::{cross_check, misfits};
pub use group::{GroupSpec, PlacementRequirements, ResourceUnit, SignedBy};
pub use limits::validate_groups;
pub use manifest::{
    Credentials, Group, HttpOptions, Manifest, Mount, Params, Permissions, Service, ServiceExpose, Tee,
};
pub use version::Version;
