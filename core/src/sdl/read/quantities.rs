//! Quantities, which the reference reads from raw text whatever the quotes or the tag.

use crate::error::Code;
use crate::sdl::decode::{Decoder, Entry, excerpt};
use crate::sdl::dialect::{self, Misread};
use crate::sdl::model::Placed;
use crate::sdl::tree::NodeId;

impl<'t> Decoder<'t, '_> {
    pub(super) fn cpu_units(&mut self, entry: &Entry<'t>) -> Placed<u32> {
        let wanted = "cores such as 0.5, or thousandths such as 500m";
        self.placed_quantity(entry, dialect::cpu, Code::SdlCpuUnits, wanted)
    }

    pub(super) fn byte_size(&mut self, entry: &Entry<'t>) -> Placed<u64> {
        let wanted = "bytes with a suffix such as 512Mi or 1.5G";
        self.placed_quantity(entry, dialect::bytes, Code::SdlByteSize, wanted)
    }

    pub(super) fn gpu_units(&mut self, node: NodeId) -> Option<u64> {
        self.quantity(node, dialect::gpu, Code::SdlGpuUnits, "a whole number such as 1")
    }

    pub(super) fn gpu_ram(&mut self, node: NodeId) -> Option<u64> {
        self.quantity(node, dialect::gpu_ram, Code::SdlGpuRam, "bytes with a binary suffix such as 80Gi")
    }

    fn placed_quantity<T: Default>(
        &mut self,
        entry: &Entry<'t>,
        read: fn(&str) -> Result<T, Misread>,
        code: Code,
        wanted: &str,
    ) -> Placed<T> {
        let value = self.value(entry, |d, at| d.quantity(at, read, code, wanted));
        Placed::new(value.unwrap_or_default(), entry.value)
    }

    /// `None` for null, which leaves what was there.
    fn quantity<T>(
        &mut self,
        node: NodeId,
        read: fn(&str) -> Result<T, Misread>,
        code: Code,
        wanted: &str,
    ) -> Option<T> {
        if self.is_null(node) {
            return None;
        }
        let text = self.tree.raw(node);
        match read(text) {
            Ok(value) => return Some(value),
            Err(Misread::Platform) => self.refuse_misread(Misread::Platform, node, wanted),
            Err(Misread::Negative) => {
                self.findings.refuse(
                    Code::SdlQuantityNegative,
                    node,
                    format_args!("found {}", excerpt(text)),
                );
            }
            Err(_) => {
                let found = excerpt(text);
                self.findings.refuse(code, node, format_args!("found `{found}`, expected {wanted}"));
            }
        }
        None
    }
}
