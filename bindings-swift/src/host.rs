//! How values cross: the table's scalars, and what is made of them.

use std::time::Duration;

use akashkit::billing::GpuPrices;
use akashkit::market::CloseReason;
use akashkit::surface::types;
use akashkit::{Blocks, Code, Count, Decimal, EndpointKind, Height, ResourceValue};

use crate::failure::AkashError;

/// What stands in a signature for a type of the table: an object is shared, everything else is itself.
pub trait Shape {
    type Out;
}

/// A type of the table, as it stands for one of the core in Swift and Kotlin.
pub trait Host<C>: Shape {
    fn lower(core: C) -> Self::Out;
    fn lift(value: Self::Out) -> Result<C, AkashError>;
}

/// The scalars of the table.
pub(crate) mod tokens {
    pub(crate) type Address = String;
    pub(crate) type Bytes = Vec<u8>;
    pub(crate) type Code = String;
    pub(crate) type Dec = super::ExactDecimal;
    pub(crate) type Denom = String;
    pub(crate) type Document = Vec<u8>;
    pub(crate) type GpuModel = String;
    pub(crate) type I64 = i64;
    pub(crate) type Int = super::WholeNumber;
    pub(crate) type Nanos = u64;
    pub(crate) type Secret = super::SecretText;
    pub(crate) type SecretBytes = Vec<u8>;
    pub(crate) type Timestamp = String;
    pub(crate) type U64 = u64;
    pub(crate) type Version = String;
}

macro_rules! texts {
    ($($doc:literal $name:ident;)*) => {$(
        #[doc = $doc]
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name(String);

        uniffi::custom_type!($name, String, { lower: |text| text.0, try_lift: |text| Ok($name(text)) });
    )*};
}

texts! {
    "An exact decimal of 18 places."
    ExactDecimal;
    "A whole number of up to 256 bits."
    WholeNumber;
    "Text that is not shown."
    SecretText;
}

macro_rules! themselves {
    ($($name:ty)*) => {$(
        impl Shape for $name {
            type Out = Self;
        }
    )*};
}

themselves!(() bool i32 i64 u8 u32 u64 ExactDecimal SecretText String WholeNumber);

macro_rules! scalars {
    ($($host:ty, $core:ty: $lower:expr, $lift:expr;)*) => {$(
        impl Host<$core> for $host {
            fn lower(core: $core) -> Self {
                let lower: fn($core) -> Self = $lower;
                lower(core)
            }

            fn lift(value: Self) -> Result<$core, AkashError> {
                let lift: fn(Self) -> akashkit::Result<$core> = $lift;
                lift(value).map_err(Into::into)
            }
        }
    )*};
}

scalars! {
    (), (): |()| (), Ok;
    bool, bool: |core| core, Ok;
    i32, i32: |core| core, Ok;
    u8, u8: |core| core, Ok;
    u32, u32: |core| core, Ok;
    u64, u64: |core| core, Ok;
    i64, i64: |core| core, Ok;
    i32, CloseReason: |core| core.number(), |number| Ok(CloseReason::new(number));
    u64, Blocks: |core| core.get(), |number| Ok(Blocks::new(number));
    u64, Count: |core| core.get(), |number| Ok(Count::new(number));
    u64, Height: |core| core.get(), |number| Ok(Height::new(number));
    String, String: |core| core, Ok;
    i32, EndpointKind: |core| core.0, |kind| Ok(EndpointKind(kind));
    u64, Duration: |core| u64::try_from(core.as_nanos()).unwrap_or(u64::MAX), |nanos| Ok(Duration::from_nanos(nanos));
    String, types::Address: |core| core.to_string(), |text| text.parse();
    String, Code: |core| core.as_str().to_owned(), |text| text.parse();
    String, types::Denom: |core| core.to_string(), |text| text.parse();
    String, types::GpuModel: |core| core.to_string(), |text| text.parse();
    String, types::Timestamp: |core| core.to_string(), |text| text.parse();
    String, GpuPrices: |core| core.to_string(), |text| text.parse();
    String, types::Version: |core| core.to_string(), |text| text.parse();
    ExactDecimal, Decimal: |core| ExactDecimal(shortest(&core.to_string())), |text| text.0.parse();
    WholeNumber, types::Int: |core| WholeNumber(core.to_string()), |text| text.0.parse();
    SecretText, String: SecretText, |text| Ok(text.0);
    SecretText, types::Secret: |core| SecretText(core.to_string()), |text| Ok(text.0.into());
    Vec<u8>, types::SecretBytes: |core| core.to_vec(), |bytes| Ok(bytes.into());
    Option<WholeNumber>, ResourceValue: |core| {
        let ResourceValue { val } = core;
        val.map(<WholeNumber as Host<types::Int>>::lower)
    }, |value| Ok(ResourceValue { val: value.map(|text| text.0.parse()).transpose()? });
}

impl<T: Shape> Shape for Option<T> {
    type Out = Option<T::Out>;
}

impl<C, T: Host<C>> Host<Option<C>> for Option<T> {
    fn lower(core: Option<C>) -> Self::Out {
        core.map(T::lower)
    }

    fn lift(value: Self::Out) -> Result<Option<C>, AkashError> {
        value.map(T::lift).transpose()
    }
}

impl<T: Shape> Shape for Vec<T> {
    type Out = Vec<T::Out>;
}

impl<C, T: Host<C>> Host<Vec<C>> for Vec<T> {
    fn lower(core: Vec<C>) -> Self::Out {
        core.into_iter().map(T::lower).collect()
    }

    fn lift(value: Self::Out) -> Result<Vec<C>, AkashError> {
        value.into_iter().map(T::lift).collect()
    }
}

/// Without zeros that say nothing, so that equal numbers are equal texts.
fn shortest(text: &str) -> String {
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text.to_owned()
    }
}
