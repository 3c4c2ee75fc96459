//! Amounts with public fields.

use crate::decimal::{Decimal, Int};
use crate::denom::Denom;
use crate::error::{Error, Result};
use crate::price;

macro_rules! open {
    ($($doc:literal $name:ident of $amount:ty;)*) => {$(
        #[doc = $doc]
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct $name {
            /// What it is counted in.
            pub denom: Denom,
            /// How much.
            pub amount: $amount,
        }

        impl From<price::$name> for $name {
            fn from(checked: price::$name) -> Self {
                Self { denom: checked.denom().clone(), amount: checked.amount() }
            }
        }

        impl TryFrom<$name> for price::$name {
            type Error = Error;

            fn try_from(open: $name) -> Result<Self> {
                Self::new(open.denom, open.amount)
            }
        }
    )*};
}

open! {
    "A whole amount of one denomination."
    Coin of Int;
    "A price."
    Price of Decimal;
}
