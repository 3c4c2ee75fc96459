//! The models that are known. Started from the network's device table (GPU facts), with some that its documents name besides.

use serde::Serialize;

use super::model::{Interface, NVIDIA};

/// A model that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Known {
    /// `amd` or `nvidia`.
    pub vendor: &'static str,
    /// Such as `rtx4090`.
    pub model: &'static str,
    /// What it is built as; empty where that is not known.
    pub variants: &'static [Variant],
}

/// What a model is built as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Variant {
    /// Memory in GiB.
    pub ram_gib: u64,
    /// The connection as a provider's inventory reports it, such as `PCIe` or `SXM4`.
    pub connection: &'static str,
}

impl Variant {
    /// What an order calls the connection.
    pub fn interface(&self) -> Interface {
        if self.connection == PCIE { Interface::Pcie } else { Interface::Sxm }
    }
}

/// Every model that is known, by vendor and name. One that is missing is no error, only unknown.
///
/// ```
/// use akashkit::gpu::catalogue;
///
/// let a100 = catalogue().iter().find(|known| known.model == "a100").expect("it is sold");
/// let sizes: Vec<u64> = a100.variants.iter().map(|variant| variant.ram_gib).collect();
/// assert_eq!(sizes, [40, 40, 64, 80, 80]);
/// assert!(!catalogue().iter().any(|known| known.model == "RTX 4090"));
/// ```
pub fn catalogue() -> &'static [Known] {
    CATALOGUE
}

pub(super) fn find(vendor: &str, model: &str) -> Option<&'static Known> {
    let at = CATALOGUE.binary_search_by(|known| (known.vendor, known.model).cmp(&(vendor, model)));
    at.ok().and_then(|at| CATALOGUE.get(at))
}

/// No two vendors have a model of one name.
pub(super) fn vendor_of(model: &str) -> Option<&'static str> {
    [NVIDIA, AMD].into_iter().find(|vendor| find(vendor, model).is_some())
}

const fn amd(model: &'static str, variants: &'static [Variant]) -> Known {
    Known { vendor: AMD, model, variants }
}

const fn nvidia(model: &'static str, variants: &'static [Variant]) -> Known {
    Known { vendor: NVIDIA, model, variants }
}

const fn pcie(ram_gib: u64) -> Variant {
    Variant { ram_gib, connection: PCIE }
}

const fn sxm(ram_gib: u64, connection: &'static str) -> Variant {
    Variant { ram_gib, connection }
}

const AMD: &str = "amd";
const PCIE: &str = "PCIe";

const CATALOGUE: &[Known] = &[
    amd("mi100", &[pcie(32)]),
    amd("mi300x", &[]),
    amd("mi60", &[pcie(32)]),
    nvidia("a10", &[pcie(24)]),
    nvidia("a100", &[pcie(40), sxm(40, "SXM4"), sxm(64, "SXM"), pcie(80), sxm(80, "SXM4")]),
    nvidia("a30", &[pcie(24)]),
    nvidia("a40", &[pcie(48)]),
    nvidia("a5000", &[pcie(24)]),
    nvidia("a800", &[sxm(80, "SXM4")]),
    nvidia("b200", &[]),
    nvidia("b300", &[]),
    nvidia("gt1030", &[pcie(2)]),
    nvidia("gtx1050", &[pcie(2), pcie(3)]),
    nvidia("gtx1050ti", &[pcie(4)]),
    nvidia("gtx1060", &[pcie(3), pcie(5), pcie(6)]),
    nvidia("gtx1070", &[pcie(8)]),
    nvidia("gtx1070ti", &[pcie(8)]),
    nvidia("gtx1080", &[pcie(8)]),
    nvidia("gtx1080ti", &[pcie(11)]),
    nvidia("gtx1650s", &[pcie(4)]),
    nvidia("gtx1650ti", &[pcie(4)]),
    nvidia("gtx1660", &[pcie(6)]),
    nvidia("gtx1660ti", &[pcie(6)]),
    nvidia("gtx960", &[pcie(2), pcie(4)]),
    nvidia("gtx970", &[pcie(4)]),
    nvidia("gtx980", &[pcie(4)]),
    nvidia("gtx980ti", &[pcie(6)]),
    nvidia("h100", &[pcie(80), sxm(80, "SXM5")]),
    nvidia("h200", &[sxm(141, "SXM5")]),
    nvidia("h200nvl", &[pcie(141)]),
    nvidia("l4", &[pcie(24)]),
    nvidia("l40", &[pcie(48)]),
    nvidia("l40s", &[pcie(48)]),
    nvidia("m4000", &[pcie(8)]),
    nvidia("mx150", &[pcie(2)]),
    nvidia("p100", &[pcie(16)]),
    nvidia("p2000", &[pcie(4), pcie(5)]),
    nvidia("p4", &[pcie(8)]),
    nvidia("p40", &[pcie(24)]),
    nvidia("p4000", &[pcie(8)]),
    nvidia("p5000", &[pcie(16)]),
    nvidia("p6000", &[pcie(24)]),
    nvidia("pro6000mq", &[pcie(96)]),
    nvidia("pro6000se", &[pcie(96)]),
    nvidia("pro6000we", &[pcie(96)]),
    nvidia("rtx2000eada", &[pcie(16)]),
    nvidia("rtx2060", &[pcie(6)]),
    nvidia("rtx2060s", &[pcie(8)]),
    nvidia("rtx2070", &[pcie(8)]),
    nvidia("rtx2070s", &[pcie(8)]),
    nvidia("rtx2080", &[pcie(8)]),
    nvidia("rtx2080s", &[pcie(8)]),
    nvidia("rtx2080ti", &[pcie(11)]),
    nvidia("rtx3060", &[pcie(12)]),
    nvidia("rtx3060m", &[pcie(6)]),
    nvidia("rtx3060ti", &[pcie(8)]),
    nvidia("rtx3070", &[pcie(8)]),
    nvidia("rtx3080", &[pcie(10)]),
    nvidia("rtx3090", &[pcie(24)]),
    nvidia("rtx3090ti", &[pcie(24)]),
    nvidia("rtx4000", &[pcie(8)]),
    nvidia("rtx4000ada", &[pcie(20)]),
    nvidia("rtx4000sada", &[pcie(20)]),
    nvidia("rtx4060", &[pcie(8)]),
    nvidia("rtx4060ti", &[pcie(16)]),
    nvidia("rtx4070", &[pcie(12)]),
    nvidia("rtx4070s", &[pcie(12)]),
    nvidia("rtx4070ti", &[pcie(12)]),
    nvidia("rtx4080", &[pcie(16)]),
    nvidia("rtx4080s", &[pcie(16)]),
    nvidia("rtx4090", &[pcie(24)]),
    nvidia("rtx5000", &[pcie(16)]),
    nvidia("rtx5070", &[pcie(12)]),
    nvidia("rtx5080", &[pcie(16)]),
    nvidia("rtx5090", &[pcie(32)]),
    nvidia("rtx5090m", &[pcie(24)]),
    nvidia("rtx6000", &[pcie(24)]),
    nvidia("rtx6000ada", &[pcie(48)]),
    nvidia("rtx8000", &[pcie(48)]),
    nvidia("rtxa2000", &[pcie(6)]),
    nvidia("rtxa6000", &[pcie(48)]),
    nvidia("t4", &[pcie(16)]),
    nvidia("v100", &[sxm(16, "SXM2"), pcie(32), sxm(32, "SXM2"), sxm(32, "SXM3")]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gpu::GpuModel;

    #[test]
    fn each_model_stands_once_in_order() {
        assert!(CATALOGUE.is_sorted_by(|one, next| (one.vendor, one.model) < (next.vendor, next.model)));
        let one_vendor = |known: &Known| vendor_of(known.model) == Some(known.vendor);
        assert!(CATALOGUE.iter().all(one_vendor));
    }

    #[test]
    fn each_name_is_read_as_itself() -> crate::Result<()> {
        for known in CATALOGUE {
            for typed in [known.model.to_owned(), format!("{} {}", known.vendor, known.model).to_uppercase()]
            {
                let model: GpuModel = typed.parse()?;
                assert_eq!((model.vendor(), model.model()), (known.vendor, known.model));
                assert_eq!(model.known(), Some(known));
            }
        }
        Ok(())
    }
}
