//! Every code, once. Names are append-only: a code that shipped keeps its text and its meaning.

use serde::{Deserialize, Serialize};

/// Who can fix an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// A defect of this library; please report it.
    Bug,
    /// The chain refused or is behind; it may change by itself.
    Chain,
    /// The document, text or number handed in.
    Input,
    /// The order or the kind of the calls made.
    Misuse,
    /// The provider refused or is away.
    Provider,
}

/// `Variant = "dotted.code", Class, [codespace number]?, "meaning", "remedy";`
macro_rules! codes {
    ($($variant:ident = $text:literal, $class:ident, $([$space:ident $number:literal],)? $meaning:literal, $remedy:literal;)*) => {
        /// A stable, dotted name for each way in which something can be wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = concat!("`", $text, "`: ", $meaning, "; ", $remedy, ".")] $variant,)*
        }

        impl Code {
            /// Every code, in the order of the registry.
            pub const ALL: &[Code] = &[$(Code::$variant),*];

            /// The dotted text.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $text,)* }
            }

            /// What it means, as the beginning of a sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$variant => $meaning,)* }
            }

            /// What to do about it.
            pub fn remedy(self) -> &'static str {
                match self { $(Code::$variant => $remedy,)* }
            }

            /// Who can fix it.
            pub fn class(self) -> Class {
                match self { $(Code::$variant => Class::$class,)* }
            }

            /// The chain's codespace and number for the same refusal, where it has one.
            pub fn chain(self) -> Option<(&'static str, u32)> {
                match self { $(Code::$variant => codes!(@chain $($space $number)?),)* }
            }
        }
    };
    (@chain) => { None };
    (@chain $space:ident $number:literal) => { Some((stringify!($space), $number)) };
}

codes! {
    IdDseq = "id.dseq", Input, [sdk 3], "the deployment sequence is zero", "use the number that the deployment was created with";
    IntDivision = "int.division", Input, "an integer was divided by zero", "check the divisor first";
    IntOverflow = "int.overflow", Input, "an integer grew beyond 256 bits", "use smaller amounts";
    IntRange = "int.range", Input, "an integer is out of range", "use one that fits";
    IntText = "int.text", Input, "the text is no integer", "write decimal digits, such as 1000";
    DecimalDivision = "decimal.division", Input, "a decimal was divided by zero", "check the divisor first";
    DecimalOverflow = "decimal.overflow", Input, "a decimal grew beyond 256 bits", "use smaller amounts";
    DecimalPlaces = "decimal.places", Input, "a decimal has more than 18 places", "round it to 18 places";
    DecimalRange = "decimal.range", Input, "a decimal has more than 256 bits before the point", "use a smaller one";
    DecimalText = "decimal.text", Input, "the text is no decimal", "write digits and at most one point, such as 0.5";
    QuantityOverflow = "quantity.overflow", Input, "a quantity is out of range", "use smaller amounts";
    QuantityBlockTime = "quantity.block_time", Input, "the block time is zero", "give the milliseconds between two blocks";
    DenomText = "denom.text", Input, "the text is no denomination", "use a letter and 2 to 127 letters, digits or / : . _ -";
    PriceAmount = "price.amount", Input, "the amount is absent", "name an amount";
    PriceDenom = "price.denom", Input, "two amounts have different denominations", "use one denomination";
    PriceNegative = "price.negative", Input, "the amount is negative", "use zero or more";
    PriceText = "price.text", Input, "the text is no amount of money", "write a number and a denomination, such as 10uact";
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Code::ALL
            .iter()
            .copied()
            .find(|code| code.as_str() == text)
            .ok_or_else(|| serde::de::Error::custom(format!("unknown code {text}")))
    }
}
