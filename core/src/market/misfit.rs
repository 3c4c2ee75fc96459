//! Why something does not fit: what was wanted, and what was offered instead.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::Code;

/// One reason why a provider, its bid or its machines do not fit an order.
///
/// ```
/// use akashkit::market::{Dimension, Misfit};
///
/// let misfit = Misfit {
///     dimension: Dimension::Attribute,
///     of: None,
///     wanted: vec!["region=us-west".to_owned()],
///     offered: vec!["region=eu-west".to_owned()],
/// };
/// assert_eq!(misfit.to_string(), "the attribute differs: wanted region=us-west, offered region=eu-west");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Misfit {
    /// In what it does not fit.
    pub dimension: Dimension,
    /// Of what: the number of a unit, perhaps with the name of its volume, or the address of an auditor.
    pub of: Option<String>,
    /// Any one of these would do.
    pub wanted: Vec<String>,
    /// What there is of that kind; perhaps nothing.
    pub offered: Vec<String>,
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.dimension.meaning())?;
        if let Some(of) = &self.of {
            write!(f, " ({of})")?;
        }
        write!(f, ": wanted {}", self.wanted.join(" or "))?;
        let offered =
            if self.offered.is_empty() { "nothing of the kind".to_owned() } else { self.offered.join(", ") };
        write!(f, ", offered {offered}")
    }
}

macro_rules! dimensions {
    ($($(#[$doc:meta])* $name:ident $meaning:literal $($code:ident)?;)*) => {
        /// In what something does not fit.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Dimension {
            $(#[doc = concat!("Where ", $meaning, ".")] $name,)*
        }

        impl Dimension {
            /// Every one of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// What does not fit, as the beginning of a sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$name => $meaning,)* }
            }

            /// How the chain refuses a bid for it; `None` where only a provider looks.
            pub fn code(self) -> Option<Code> {
                match self { $(Self::$name => dimensions!(@ $($code)?),)* }
            }
        }
    };
    (@) => { None };
    (@ $code:ident) => { Some(Code::$code) };
}

dimensions! {
    AnyAuditor "none of the auditors signed all of the attributes" BidAttributes;
    Attribute "the attribute differs" BidAttributes;
    Audit "the auditor signed nothing of this provider" BidAttributes;
    AuditedAttribute "the auditor did not sign the attribute" BidAttributes;
    Cpu "the cpu is not enough";
    GpuModel "the graphics processor is another" BidCapabilities;
    GpuUnits "the graphics processors are not enough";
    LeasedIp "the addresses to lease are not enough";
    Memory "the memory is not enough";
    OfferCount "the offer has another number of replicas" BidCapabilities;
    OfferUnit "the offer is for a unit that the group lacks" BidCapabilities;
    OrderAttribute "the provider serves only orders that ask for this";
    Price "the price is above the ceiling" BidPrice;
    Storage "the storage is not enough";
    StorageClass "no class of storage has all of this" BidCapabilities;
    Volumes "a replica has more volumes than the provider takes";
}
