//! Sums of a group. SDL spec G-14, G-14g, G-15. The chain declares a limit for the sum of storage too, but never counts it.

use super::unit::{Amounts, UNIT_CPU, UNIT_GPU, UNIT_MEMORY};
use crate::deployment::fault::{Fault, Part, Sink, UnitPart};
use crate::error::{Code, Error};

#[derive(Default)]
pub(super) struct Total {
    cpu: Sum,
    gpu: Sum,
    memory: Sum,
}

/// Counts have 32 bits and amounts 42, so 128 bits are never exhausted.
#[derive(Default)]
struct Sum {
    value: u128,
    /// The unit that takes most of it.
    largest: (u128, usize),
    /// Whether a unit is missing in it, which was refused for that.
    has_gap: bool,
}

impl Total {
    pub(super) fn add(&mut self, unit: usize, count: u32, amounts: Amounts) {
        self.cpu.add(unit, count, amounts.cpu);
        self.gpu.add(unit, count, amounts.gpu);
        self.memory.add(unit, count, amounts.memory);
    }

    pub(super) fn faults(&self, group: usize, sink: Sink<'_>) {
        self.cpu.faults(group, 1, GROUP_CPU, Code::GroupTotalCpu, sink);
        self.gpu.faults(group, 0, GROUP_GPU, Code::GroupTotalGpu, sink);
        // Where the cpu of all replicas is nothing, there are none, and their memory is nothing too.
        let least = u128::from(self.cpu.value > 0 || self.cpu.has_gap);
        self.memory.faults(group, least, GROUP_MEMORY, Code::GroupTotalMemory, sink);
    }
}

impl Sum {
    fn add(&mut self, unit: usize, count: u32, amount: Option<u64>) {
        let Some(amount) = amount else {
            self.has_gap = true;
            return;
        };
        let share = u128::from(amount) * u128::from(count);
        self.value += share;
        if share > self.largest.0 {
            self.largest = (share, unit);
        }
    }

    fn faults(&self, group: usize, least: u128, most: u64, code: Code, sink: Sink<'_>) {
        let is_short = self.value < least && !self.has_gap;
        if is_short || self.value > u128::from(most) {
            let error = Error::new(code).with("found", self.value).with("most", most);
            sink(Fault::new(error, Part::Unit(group, self.largest.1, UnitPart::Count)));
        }
    }
}

/// Replicas that the sums of a group allow for, each as large as one unit may be. Not a limit by itself.
const GROUP_UNITS: u64 = 50;

const GROUP_CPU: u64 = *UNIT_CPU.end() * GROUP_UNITS;

const GROUP_GPU: u64 = *UNIT_GPU.end() * GROUP_UNITS;

const GROUP_MEMORY: u64 = *UNIT_MEMORY.end() * GROUP_UNITS;
