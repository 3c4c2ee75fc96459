//! Amounts of things that are counted, each with its unit in the name.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};

quantity! {
    /// Processor time, in thousandths of a core.
    MilliCpu
}

quantity! {
    /// Memory or storage, in bytes.
    ByteSize
}

quantity! {
    /// How many, such as replicas or graphics processors.
    Count
}

quantity! {
    /// The number of a block.
    Height
}

quantity! {
    /// A span of blocks.
    Blocks
}

impl MilliCpu {
    /// So many whole cores.
    ///
    /// ```
    /// use akashkit::{Code, MilliCpu};
    ///
    /// assert_eq!(MilliCpu::from_cores(2)?, MilliCpu::new(2000));
    /// assert_eq!(MilliCpu::from_cores(u64::MAX).unwrap_err().code(), Code::QuantityOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QuantityOverflow`].
    pub fn from_cores(cores: u64) -> Result<Self> {
        scaled(cores, 1000).map(Self)
    }

    /// Whole cores, the begun one counted.
    pub fn to_cores_ceil(self) -> u64 {
        self.0.div_ceil(1000)
    }

    /// Whole cores, the begun one dropped.
    pub fn to_cores_floor(self) -> u64 {
        self.0 / 1000
    }
}

impl ByteSize {
    /// So many Mi: 2^20 bytes each.
    ///
    /// ```
    /// use akashkit::{ByteSize, Code};
    ///
    /// assert_eq!(ByteSize::from_mib(1)?, ByteSize::new(1_048_576));
    /// assert_eq!(ByteSize::from_mib(u64::MAX).unwrap_err().code(), Code::QuantityOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QuantityOverflow`].
    pub fn from_mib(mib: u64) -> Result<Self> {
        scaled(mib, 1 << 20).map(Self)
    }

    /// So many Gi: 2^30 bytes each.
    ///
    /// ```
    /// use akashkit::{ByteSize, Code};
    ///
    /// assert_eq!(ByteSize::from_gib(80)?.to_gib_floor(), 80);
    /// assert_eq!(ByteSize::from_gib(u64::MAX).unwrap_err().code(), Code::QuantityOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QuantityOverflow`].
    pub fn from_gib(gib: u64) -> Result<Self> {
        scaled(gib, 1 << 30).map(Self)
    }

    /// Whole Gi, the begun one counted.
    pub fn to_gib_ceil(self) -> u64 {
        self.0.div_ceil(1 << 30)
    }

    /// Whole Gi, the begun one dropped.
    pub fn to_gib_floor(self) -> u64 {
        self.0 >> 30
    }
}

impl Height {
    /// The height so many blocks later.
    ///
    /// ```
    /// use akashkit::{Blocks, Code, Height};
    ///
    /// assert_eq!(Height::new(10).after(Blocks::new(5))?, Height::new(15));
    /// assert_eq!(Height::new(u64::MAX).after(Blocks::new(1)).unwrap_err().code(), Code::QuantityOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QuantityOverflow`].
    pub fn after(self, blocks: Blocks) -> Result<Self> {
        self.checked_add(Self(blocks.0))
    }

    /// The blocks since an earlier height.
    ///
    /// ```
    /// use akashkit::{Blocks, Code, Height};
    ///
    /// assert_eq!(Height::new(15).since(Height::new(10))?, Blocks::new(5));
    /// assert_eq!(Height::new(10).since(Height::new(15)).unwrap_err().code(), Code::QuantityOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QuantityOverflow`] when `earlier` is later.
    pub fn since(self, earlier: Self) -> Result<Blocks> {
        self.checked_sub(earlier).map(|height| Blocks(height.0))
    }
}

impl Blocks {
    /// Every block that begins within so many hours. `block_millis` is the time between two blocks.
    ///
    /// ```
    /// use akashkit::{Blocks, Code};
    ///
    /// assert_eq!(Blocks::from_hours_ceil(1, 6_000)?, Blocks::new(600));
    /// assert_eq!(Blocks::from_hours_ceil(1, 0).unwrap_err().code(), Code::QuantityBlockTime);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QuantityBlockTime`] when `block_millis` is zero; [`Code::QuantityOverflow`].
    pub fn from_hours_ceil(hours: u64, block_millis: u64) -> Result<Self> {
        if block_millis == 0 {
            return Err(Code::QuantityBlockTime.into());
        }
        Ok(Self(scaled(hours, 3_600_000)?.div_ceil(block_millis)))
    }

    /// Whole minutes that they take, the begun one dropped. `block_millis` is the time between two blocks.
    ///
    /// ```
    /// use akashkit::{Blocks, Code};
    ///
    /// assert_eq!(Blocks::new(605).to_minutes_floor(6_000)?, 60);
    /// assert_eq!(Blocks::new(u64::MAX).to_minutes_floor(6_000).unwrap_err().code(), Code::QuantityOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QuantityOverflow`].
    pub fn to_minutes_floor(self, block_millis: u64) -> Result<u64> {
        Ok(scaled(self.0, block_millis)? / 60_000)
    }
}

fn scaled(amount: u64, by: u64) -> Result<u64> {
    amount.checked_mul(by).ok_or_else(|| overflow(amount, by))
}

fn overflow(left: u64, right: u64) -> Error {
    Error::new(Code::QuantityOverflow).with("found", left).with("and", right)
}

macro_rules! example {
    ($name:ident, $good:literal, $by:literal, $is:literal, $bad:literal, $too:literal) => {
        concat!(
            "```\nuse akashkit::{Code, ",
            stringify!($name),
            "};\n\n",
            "assert_eq!(",
            stringify!($name),
            "::",
            $good,
            "(",
            stringify!($name),
            "::new(",
            $by,
            "))?.get(), ",
            $is,
            ");\n",
            "let error = ",
            stringify!($name),
            "::",
            $bad,
            "(",
            stringify!($name),
            "::new(",
            $too,
            ")).unwrap_err();\n",
            "assert_eq!(error.code(), Code::QuantityOverflow);\n# Ok::<(), akashkit::Error>(())\n```"
        )
    };
}
use example;

macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(u64);

        impl $name {
            /// So many of the unit named above.
            pub const fn new(amount: u64) -> Self {
                Self(amount)
            }

            /// The bare number of the unit named above.
            pub const fn get(self) -> u64 {
                self.0
            }

            /// The sum.
            ///
            #[doc = example!($name, "new(2).checked_add", 3, 5, "new(u64::MAX).checked_add", 1)]
            ///
            /// # Errors
            /// [`Code::QuantityOverflow`].
            pub fn checked_add(self, other: Self) -> Result<Self> {
                self.0.checked_add(other.0).map(Self).ok_or_else(|| overflow(self.0, other.0))
            }

            /// The difference.
            ///
            #[doc = example!($name, "new(5).checked_sub", 3, 2, "new(5).checked_sub", 6)]
            ///
            /// # Errors
            /// [`Code::QuantityOverflow`] when `other` is larger.
            pub fn checked_sub(self, other: Self) -> Result<Self> {
                self.0.checked_sub(other.0).map(Self).ok_or_else(|| overflow(self.0, other.0))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
    };
}
use quantity;
