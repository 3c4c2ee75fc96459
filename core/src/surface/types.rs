//! The types of the table, by the names that it uses.

use zeroize::Zeroizing;

pub use crate::{Code, Denom, Int, Timestamp, deployment::Version, gpu::GpuModel};

/// An account's address, `akash1…`.
pub type Address = crate::AccountAddress;
/// Bytes.
pub type Bytes = Vec<u8>;
/// An exact decimal of 18 places.
pub type Dec = crate::Decimal;
/// A document's text or bytes.
pub type Document = Vec<u8>;
/// A whole number of 64 bits with a sign.
pub type I64 = i64;
/// A span of time; a whole number of nanoseconds elsewhere.
pub type Nanos = std::time::Duration;
/// Text that is wiped when dropped.
pub type Secret = Zeroizing<String>;
/// Bytes that are wiped when dropped.
pub type SecretBytes = Zeroizing<Vec<u8>>;
/// A whole number of 64 bits.
pub type U64 = u64;

macro_rules! record {
    ($name:ident [$($path:tt)+] checked [$($checked:tt)+] $doc:literal $($rest:tt)*) => {
        #[doc = $doc]
        pub type $name = $($checked)+;
    };
    ($name:ident [$($path:tt)+] $doc:literal $($rest:tt)*) => {
        #[doc = $doc]
        pub type $name = $($path)+;
    };
}
macro_rules! handle {
    ($name:ident [$($path:tt)+] $doc:literal $($rest:tt)*) => {
        #[doc = $doc]
        pub type $name = std::sync::Arc<$($path)+>;
    };
}
macro_rules! call {
    ($($row:tt)*) => {};
}
crate::surface!(record, record, record, handle, call);
