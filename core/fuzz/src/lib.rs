//! Laws of `akashkit` that hold for every input. Each function takes any bytes and panics when a law is broken; the
//! programs in `fuzz_targets/` let libFuzzer look for such bytes. `cargo xtask fuzz NAME SECONDS` runs one.

mod amino;
mod answer;
mod certificate;
mod edit;
mod events;
mod fix;
mod gateway;
mod handed;
mod manifest;
mod news;
mod sdl;
mod text;
mod transaction;

pub use amino::amino;
pub use answer::answer;
pub use certificate::certificate;
pub use edit::{edit, slip};
pub use events::events;
pub use fix::fixes;
pub use gateway::gateway;
pub use handed::handed;
pub use manifest::manifest;
pub use news::news;
pub use sdl::{deployment, document};
pub use text::text;
pub use transaction::transaction;

/// Errors are compared by their codes.
fn by_code<T>(result: akashkit::Result<T>) -> Result<T, akashkit::Code> {
    result.map_err(|error| error.code())
}
