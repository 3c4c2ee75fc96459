//! One replica: each part of it is there and within its limits. SDL spec G-05 to G-13 and G-16 to G-18.

use std::ops::RangeInclusive;

use crate::attributes::{Attribute, attribute_faults};
use crate::deployment::fault::UnitPart;
use crate::error::{Code, Error, Result};
use crate::resources::{Cpu, Gpu, Memory, ResourceValue, Resources, Storage};

/// What counts for the sums of a group; `None` where it is absent or out of range.
#[derive(Clone, Copy)]
pub(super) struct Amounts {
    pub(super) cpu: Option<u64>,
    pub(super) gpu: Option<u64>,
    pub(super) memory: Option<u64>,
}

type Sink<'s> = &'s mut dyn FnMut(Error, UnitPart);

pub(super) fn faults(resources: &Resources, sink: Sink<'_>) -> Amounts {
    let Resources { id, cpu, gpu, memory, storage, .. } = resources;
    if *id == 0 {
        sink(Code::GroupUnitId.into(), UnitPart::Whole);
    }
    let cpu =
        present(cpu, Code::GroupCpuAbsent, UnitPart::Whole, sink).and_then(|part| cpu_faults(part, sink));
    let gpu =
        present(gpu, Code::GroupGpuAbsent, UnitPart::Whole, sink).and_then(|part| gpu_faults(part, sink));
    let memory = present(memory, Code::GroupMemoryAbsent, UnitPart::Whole, sink)
        .and_then(|part| memory_faults(part, sink));
    let volumes = present(storage, Code::GroupStorageAbsent, UnitPart::Volumes, sink);
    for (at, volume) in volumes.into_iter().flatten().enumerate() {
        volume_faults(at, volume, sink);
    }
    Amounts { cpu, gpu, memory }
}

fn present<'r, T>(part: &'r Option<T>, absent: Code, of: UnitPart, sink: Sink<'_>) -> Option<&'r T> {
    if part.is_none() {
        sink(absent.into(), of);
    }
    part.as_ref()
}

fn cpu_faults(cpu: &Cpu, sink: Sink<'_>) -> Option<u64> {
    let units = within(&cpu.units, UNIT_CPU, Code::GroupCpu, UnitPart::Cpu, sink);
    attributes(&cpu.attributes, UnitPart::CpuAttribute, sink);
    units
}

/// That a unit without processors has no attributes comes before what the attributes are.
fn gpu_faults(gpu: &Gpu, sink: Sink<'_>) -> Option<u64> {
    let units = within(&gpu.units, UNIT_GPU, Code::GroupGpu, UnitPart::Gpu, sink);
    if units == Some(0) && !gpu.attributes.is_empty() {
        sink(Code::GroupGpuAttributes.into(), UnitPart::GpuAttributes);
    }
    attributes(&gpu.attributes, UnitPart::GpuAttribute, sink);
    units
}

fn memory_faults(memory: &Memory, sink: Sink<'_>) -> Option<u64> {
    let size = within(&memory.size, UNIT_MEMORY, Code::GroupMemory, UnitPart::Memory, sink);
    attributes(&memory.attributes, |_| UnitPart::Memory, sink);
    size
}

fn volume_faults(at: usize, volume: &Storage, sink: Sink<'_>) {
    let part = UnitPart::Volume(at);
    within(&volume.size, UNIT_STORAGE, Code::GroupStorage, part, sink);
    attributes(&volume.attributes, |_| part, sink);
}

fn attributes(attributes: &[Attribute], part: impl Fn(usize) -> UnitPart, sink: Sink<'_>) {
    for (at, _, error) in attribute_faults(attributes) {
        sink(error, part(at));
    }
}

fn within(
    value: &ResourceValue,
    range: RangeInclusive<u64>,
    code: Code,
    part: UnitPart,
    sink: Sink<'_>,
) -> Option<u64> {
    let amount = amount_within(value, range, code);
    amount.map_err(|error| sink(error, part)).ok()
}

fn amount_within(value: &ResourceValue, range: RangeInclusive<u64>, code: Code) -> Result<u64> {
    let amount = value.amount()?;
    if range.contains(&amount) {
        return Ok(amount);
    }
    Err(Error::new(code).with("found", amount).with("least", range.start()).with("most", range.end()))
}

/// Thousandths of a core in one unit.
pub(super) const UNIT_CPU: RangeInclusive<u64> = 10..=384_000;

/// Graphics processors in one unit.
pub(super) const UNIT_GPU: RangeInclusive<u64> = 0..=24;

/// Bytes of memory in one unit: 1 Mi to 2 Ti.
pub(super) const UNIT_MEMORY: RangeInclusive<u64> = (1 << 20)..=(2 << 40);

/// Bytes of one volume: 5 Mi to 32 Ti.
const UNIT_STORAGE: RangeInclusive<u64> = (5 << 20)..=(32 << 40);
