//! What a provider's machines have free, and whether an order fits on them as the network's provider packs it. Market facts B.7.

mod gpu;
mod pack;

use serde::{Deserialize, Serialize};

pub use pack::{Allocation, inventory_misfits, place};

/// The machines of a provider.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Inventory {
    /// Machines, in the order in which they are filled.
    pub nodes: Vec<Node>,
    /// Persistent storage, which the machines share.
    pub storage: Vec<StoragePool>,
    /// Addresses to lease; `None` where the provider leases none.
    pub leased_ips: Option<LeasedIps>,
}

/// One machine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// Thousandths of a core.
    pub cpu: Capacity,
    /// Bytes.
    pub memory: Capacity,
    /// Bytes of storage that lives as long as the replica.
    pub ephemeral_storage: Capacity,
    /// Graphics processors, of whatever model.
    pub gpu: Capacity,
    /// Every graphics processor that is built in, those in use too.
    pub gpus: Vec<GpuDevice>,
    /// Classes of persistent storage that it can reach.
    pub storage_classes: Vec<String>,
}

/// How much of something there is, and how much of that is in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Capacity {
    /// All of it; −1 where there is no limit.
    pub allocatable: i64,
    /// In use.
    pub allocated: i64,
}

impl Capacity {
    /// So much, nothing of it in use.
    pub const fn free(allocatable: i64) -> Self {
        Self { allocatable, allocated: 0 }
    }

    /// What is free; `None` where there is no limit.
    ///
    /// ```
    /// use akashkit::market::Capacity;
    ///
    /// assert_eq!(Capacity { allocatable: 10, allocated: 4 }.available(), Some(6));
    /// assert_eq!(Capacity { allocatable: 4, allocated: 10 }.available(), Some(0));
    /// assert_eq!(Capacity::free(-1).available(), None);
    /// ```
    pub fn available(self) -> Option<u64> {
        let free = self.allocatable.saturating_sub(self.allocated);
        (self.allocatable != UNLIMITED).then(|| u64::try_from(free).unwrap_or(0))
    }

    fn has(self, amount: u64) -> bool {
        self.available().is_none_or(|available| available >= amount)
    }

    /// Takes from what is free; says whether there was enough.
    fn take(&mut self, amount: u64) -> bool {
        let is_enough = self.has(amount);
        if is_enough && self.allocatable != UNLIMITED {
            self.allocated = self.allocated.saturating_add_unsigned(amount);
        }
        is_enough
    }
}

/// A graphics processor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct GpuDevice {
    /// Such as `nvidia`.
    pub vendor: String,
    /// Such as `a100`.
    pub model: String,
    /// Such as `80Gi`.
    pub memory: String,
    /// Such as `SXM4` or `PCIe`.
    pub interface: String,
}

/// Persistent storage of one class.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StoragePool {
    /// Such as `beta3`.
    #[serde(rename = "class")]
    pub storage_class: String,
    /// Bytes.
    pub size: Capacity,
}

/// Addresses that a provider leases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct LeasedIps {
    /// All of them.
    pub total: u64,
    /// Leased.
    pub in_use: u64,
    /// Promised to bids.
    pub reserved: u64,
}

impl LeasedIps {
    /// Those that can be promised to another bid.
    pub fn available(self) -> u64 {
        self.total.saturating_sub(self.in_use).saturating_sub(self.reserved)
    }
}

/// By how many percent a provider promises more than it has. What is below a hundred percent changes nothing, as in the network's
/// provider.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Overcommit {
    /// Of processors.
    pub cpu_percent: u64,
    /// Of memory.
    pub memory_percent: u64,
    /// Of storage.
    pub storage_percent: u64,
}

/// What is taken of a machine for an amount that is asked for: at least 1.
///
/// The network's provider multiplies by the binary fraction nearest to one part of so many, and rounds half away from zero; this
/// does the same with whole numbers.
fn committed(amount: u64, percent: u64) -> u64 {
    let parts = 1 + percent / 100;
    if parts == 1 {
        return amount;
    }
    let fraction = Binary::one_over(parts);
    Binary::of(amount).times(fraction).round_half_up().max(1)
}

/// A number as binary floating point has it: 53 significant bits and a power of two.
#[derive(Clone, Copy)]
struct Binary {
    digits: u64,
    exponent: i32,
}

impl Binary {
    fn of(amount: u64) -> Self {
        Self::nearest(amount.into(), false, 0)
    }

    fn one_over(parts: u64) -> Self {
        let numerator = 1u128 << 127;
        let parts = u128::from(parts.max(1));
        Self::nearest(numerator / parts, !numerator.is_multiple_of(parts), -127)
    }

    fn times(self, other: Self) -> Self {
        Self::nearest(
            u128::from(self.digits) * u128::from(other.digits),
            false,
            self.exponent + other.exponent,
        )
    }

    /// The nearest one, to even where two are as near; `more` says that a little was cut off before.
    fn nearest(digits: u128, more: bool, exponent: i32) -> Self {
        let excess = (128 - digits.leading_zeros()).saturating_sub(53);
        let kept = digits.checked_shr(excess).unwrap_or(0);
        let rest = digits - (kept << excess);
        let half = if excess == 0 { u128::MAX } else { 1 << (excess - 1) };
        let is_up = rest > half || rest == half && (more || kept % 2 == 1);
        let digits = u64::try_from(kept + u128::from(is_up)).unwrap_or(u64::MAX);
        Self { digits, exponent: exponent + i32::try_from(excess).unwrap_or(0) }
    }

    fn round_half_up(self) -> u64 {
        let Ok(down) = u32::try_from(-self.exponent) else { return self.digits << self.exponent.min(11) };
        let whole = self.digits.checked_shr(down).unwrap_or(0);
        let half = down.checked_sub(1).and_then(|bit| self.digits.checked_shr(bit)).unwrap_or(0) % 2;
        whole + half
    }
}

const UNLIMITED: i64 = -1;

#[cfg(test)]
mod tests {
    use super::committed;

    #[test]
    fn overcommitment_counts_in_whole_hundreds() {
        // Market facts E.6.
        for (amount, percent, taken) in [
            (1000, 50, 1000),
            (1000, 100, 500),
            (1000, 150, 500),
            (1000, 200, 333),
            (1, 300, 1),
            (3, 500, 1),
            (9, 500, 2),
        ] {
            assert_eq!(committed(amount, percent), taken, "{amount} at {percent} %");
        }
        assert_eq!(committed(u64::MAX, 100), 1 << 63);
        assert_eq!(committed(u64::MAX, u64::MAX), 100);
    }
}
