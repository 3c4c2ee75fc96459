//! How long a block takes. Prices are per block, so every price per hour stands on an assumption; here are the ones
//! that others make. Market facts D.2.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};

/// The time between two blocks, in milliseconds. Best is a measured one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BlockTime(NonZeroU32);

impl BlockTime {
    /// What the network was designed for, and what its node and its providers reckon with.
    pub const DESIGN: Self = Self::preset(6_500);
    /// What the Console shows its prices with.
    pub const CONSOLE: Self = Self::preset(6_098);
    /// What the Console's API and the network's own client reckon with.
    pub const CLIENT: Self = Self::preset(6_000);
    /// What providers price with, by the script that most use.
    pub const PROVIDER: Self = Self::preset(6_117);
    /// What the Console's statistics reckon with.
    pub const INDEXER: Self = Self::preset(6_174);
    /// What the documentation reckons with.
    pub const DOCS: Self = Self::preset(6_088);
    /// The pause between blocks that a node is shipped with: no block comes sooner.
    pub const SHORTEST: Self = Self::preset(5_000);
    /// What the time for bidding is reckoned with.
    pub const BIDDING: Self = Self::preset(7_000);

    /// Every preset and who uses it.
    pub const PRESETS: &[BlockTimePreset] = &[
        BlockTimePreset { name: "design", block_time: Self::DESIGN, used_by: "node, provider balance check" },
        BlockTimePreset {
            name: "console",
            block_time: Self::CONSOLE,
            used_by: "Console web: prices, time left, top-ups",
        },
        BlockTimePreset {
            name: "client",
            block_time: Self::CLIENT,
            used_by: "Console API: GPU prices, top-ups; command line: blocks remaining; mint epochs",
        },
        BlockTimePreset {
            name: "provider",
            block_time: Self::PROVIDER,
            used_by: "generic price script of providers, provider console",
        },
        BlockTimePreset { name: "indexer", block_time: Self::INDEXER, used_by: "Console indexer" },
        BlockTimePreset { name: "docs", block_time: Self::DOCS, used_by: "documentation" },
        BlockTimePreset {
            name: "shortest",
            block_time: Self::SHORTEST,
            used_by: "node default pause, lower bound for stale bids of providers",
        },
        BlockTimePreset {
            name: "bidding",
            block_time: Self::BIDDING,
            used_by: "default bidding duration: 12342 blocks for 24 hours",
        },
    ];

    /// A block time that was measured.
    ///
    /// ```
    /// use akashkit::{Code, network::BlockTime};
    ///
    /// assert_eq!(BlockTime::from_millis(6_098)?, BlockTime::CONSOLE);
    /// assert_eq!(BlockTime::from_millis(0).unwrap_err().code(), Code::NetworkBlockTime);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::NetworkBlockTime`] when it is zero.
    pub fn from_millis(millis: u32) -> Result<Self> {
        NonZeroU32::new(millis).map(Self).ok_or_else(|| Error::new(Code::NetworkBlockTime))
    }

    /// The preset of a name.
    ///
    /// ```
    /// use akashkit::network::BlockTime;
    ///
    /// assert_eq!(BlockTime::by_name("console"), Some(BlockTime::CONSOLE));
    /// assert_eq!(BlockTime::by_name("average"), None);
    /// ```
    pub fn by_name(name: &str) -> Option<Self> {
        Self::PRESETS.iter().find_map(|preset| (preset.name == name).then_some(preset.block_time))
    }

    /// In milliseconds; never zero.
    pub fn millis(self) -> u32 {
        self.0.get()
    }

    const fn preset(millis: u32) -> Self {
        Self(NonZeroU32::new(millis).expect("presets are not zero, and the compiler evaluates this"))
    }
}

/// A block time with a name, and who reckons with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct BlockTimePreset {
    /// Such as `console`.
    pub name: &'static str,
    /// The time between two blocks.
    pub block_time: BlockTime,
    /// Who reckons with it.
    pub used_by: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presets_are_distinct_and_real() {
        for (at, preset) in BlockTime::PRESETS.iter().enumerate() {
            assert!((5_000..=7_000).contains(&preset.block_time.millis()), "{preset:?}");
            let later = &BlockTime::PRESETS[at + 1..];
            assert!(later.iter().all(|o| o.name != preset.name && o.block_time != preset.block_time));
        }
    }
}
