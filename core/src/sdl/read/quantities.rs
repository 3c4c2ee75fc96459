//! Quantities, which the reference reads from raw text whatever the quotes or the tag.

use crate::error::Code;
use crate::sdl::Change;
use crate::sdl::decode::{Decoder, Entry, excerpt};
use crate::sdl::dialect::{self, Misread};
use crate::sdl::model::Placed;
use crate::sdl::remedy;
use crate::sdl::tree::NodeId;

impl<'t> Decoder<'t, '_> {
    pub(super) fn cpu_units(&mut self, entry: &Entry<'t>) -> Placed<u32> {
        self.placed_quantity(entry, CPU)
    }

    pub(super) fn byte_size(&mut self, entry: &Entry<'t>) -> Placed<u64> {
        self.placed_quantity(entry, BYTES)
    }

    pub(super) fn gpu_units(&mut self, node: NodeId) -> Option<u64> {
        self.quantity(node, GPU)
    }

    pub(super) fn gpu_ram(&mut self, node: NodeId) -> Option<u64> {
        self.quantity(node, GPU_RAM)
    }

    fn placed_quantity<T: Default>(&mut self, entry: &Entry<'t>, kind: Quantity<T>) -> Placed<T> {
        let value = self.value(entry, |d, at| d.quantity(at, kind));
        Placed::new(value.unwrap_or_default(), entry.value)
    }

    /// `None` for null, which leaves what was there.
    fn quantity<T>(&mut self, node: NodeId, kind: Quantity<T>) -> Option<T> {
        if self.is_null(node) {
            return None;
        }
        let text = self.tree.raw(node);
        let misread = match (kind.read)(text) {
            Ok(value) => return Some(value),
            Err(misread) => misread,
        };
        let found = excerpt(text);
        match misread {
            Misread::Platform => {
                self.refuse_misread(Misread::Platform, node, kind.wanted);
            }
            Misread::Negative => {
                self.findings.refuse(Code::SdlQuantityNegative, node, format_args!("found {found}"));
            }
            _ => {
                let detail = format_args!("found `{found}`, expected {}", kind.wanted);
                let draft = self.findings.refuse(kind.code, node, detail);
                let text = (kind.mend)(text)?;
                let value = (kind.read)(&text).ok()?;
                draft.change(Change::Text { scalar: node, text });
                return Some(value);
            }
        }
        None
    }
}

/// How one kind of quantity is read, and what is said and tried where it cannot be.
struct Quantity<T> {
    read: fn(&str) -> Result<T, Misread>,
    mend: fn(&str) -> Option<String>,
    code: Code,
    wanted: &'static str,
}

const CPU: Quantity<u32> = Quantity {
    read: dialect::cpu,
    mend: remedy::cpu,
    code: Code::SdlCpuUnits,
    wanted: "cores such as 0.5, or thousandths such as 500m",
};

const BYTES: Quantity<u64> = Quantity {
    read: dialect::bytes,
    mend: remedy::bytes,
    code: Code::SdlByteSize,
    wanted: "bytes with a suffix such as 512Mi or 1.5G",
};

const GPU: Quantity<u64> = Quantity {
    read: dialect::gpu,
    mend: remedy::gpu,
    code: Code::SdlGpuUnits,
    wanted: "a whole number such as 1",
};

const GPU_RAM: Quantity<u64> = Quantity {
    read: dialect::gpu_ram,
    mend: remedy::gpu_ram,
    code: Code::SdlGpuRam,
    wanted: "bytes with a binary suffix such as 80Gi",
};
