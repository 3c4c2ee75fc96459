//! What checks and renders this project: `cargo xtask help` lists the commands.

// Nobody depends on this crate: `pub` here means "for the other files".
#![allow(unreachable_pub)]

pub mod bench;
pub mod fuzz;
pub mod idiom;
pub mod interop;
pub mod npm;
pub mod render;
pub mod shell;
pub mod suite;
pub mod surface;
pub mod test;
pub mod tools;
pub mod vectors;
