//! What is nearly right, and what it should be. Whoever offers a remedy reads on with it, so that a finding's fix brings no
//! other error that was not there before.

mod host;
mod name;
mod quantity;
mod window;

pub(crate) use host::host;
pub(crate) use name::nearest;
pub(crate) use quantity::{bytes, cpu, gpu, gpu_ram};
pub(crate) use window::window;
