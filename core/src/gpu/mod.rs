//! Graphics processors: the models that providers advertise, what people call them, and the attributes that orders and
//! providers name them with.
//!
//! ```
//! use akashkit::Code;
//! use akashkit::gpu::GpuModel;
//!
//! let wanted: GpuModel = "NVIDIA A100-SXM4-80GB".parse()?;
//! assert_eq!(wanted.to_string(), "a100 80Gi sxm");
//! assert_eq!(wanted.attribute().key, "vendor/nvidia/model/a100/ram/80Gi/interface/sxm");
//! assert_eq!("?".parse::<GpuModel>().unwrap_err().code(), Code::GpuText);
//! # Ok::<(), akashkit::Error>(())
//! ```

mod catalogue;
mod model;
mod name;
mod offered;
mod request;

pub use catalogue::{Known, Variant, catalogue};
pub use model::{GpuModel, Interface};
pub use offered::{Offered, offered};
pub use request::{request_attributes, request_sdl};

/// What the key of a request names, memory in whole GiB. Market facts A.4.4.
pub(crate) fn key(vendor: &str, model: &str, ram_gib: Option<u64>, interface: Option<&str>) -> String {
    let mut key = format!("vendor/{vendor}/model/{model}");
    if let Some(ram) = ram_gib {
        key += &format!("/ram/{ram}Gi");
    }
    if let Some(interface) = interface {
        key = key + "/interface/" + interface;
    }
    key
}
