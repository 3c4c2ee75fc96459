//! What is nearly right, and what it should be. Whoever offers a remedy reads on with it, so that a finding's fix brings no
//! other error that was not there before.

mod name;
mod quantity;
mod window;
mod word;

pub(crate) use name::nearest;
pub(crate) use quantity::{bytes, cpu, gpu, gpu_ram};
pub(crate) use window::window;
pub(crate) use word::{gpu_interface, protocol, storage_class, truth};
