//! Tokens that providers accept: who asks, for what, and until when.
//!
//! A token is a JWT that the owner of leases signs; the provider looks up the owner's key on the chain. It is a secret while it
//! is valid: whoever holds it may do what it permits.

mod access;
mod claims;
mod json;
mod raw;
mod rules;
mod schema;
mod scope;
mod signed;

pub use access::{Access, DeploymentAccess, Level, Permission};
pub use claims::Claims;
pub use schema::check_schema;
pub use scope::{Scope, Task};
pub use signed::{Algorithm, Token, TokenDraft};
