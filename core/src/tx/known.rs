//! The messages that this version knows.

use super::create_deployment;
use crate::error::Result;
use crate::wire::{MsgCreateDeployment, Schema};

/// A message type that the chain takes.
pub(super) struct Known {
    /// What it is made of.
    pub(super) schema: &'static Schema,
    /// What the chain checks before it looks at its state (`ValidateBasic`).
    pub(super) check: fn(&[u8]) -> Result<()>,
}

/// The type behind a URL.
pub(super) fn find(type_url: &str) -> Option<&'static Known> {
    let name = type_url.strip_prefix('/')?;
    KNOWN.iter().find(|known| known.schema.name == name)
}

const KNOWN: &[Known] = &[Known { schema: &MsgCreateDeployment::SCHEMA, check: create_deployment::check }];
