//! `profiles.compute`: cpu, memory, graphics processors.

use crate::attributes::{Attribute, validate_attributes};
use crate::error::Code;
use crate::gpu;
use crate::sdl::Change;
use crate::sdl::decode::{Decoder, Entry, Text, excerpt};
use crate::sdl::model::{Compute, Cpu, Gpu, Placed, Resources};
use crate::sdl::remedy;
use crate::sdl::tree::NodeId;
use crate::sorting;

/// One model of the only vendor that the network knows.
#[derive(Default)]
struct Nvidia<'t> {
    model: Text<'t>,
    ram: Option<u64>,
    interface: Option<&'t str>,
}

impl<'t> Decoder<'t, '_> {
    pub(super) fn compute(&mut self, node: NodeId) -> Compute {
        let mut compute = Compute::default();
        for entry in self.fields_unless_null(node) {
            if entry.key == "resources" {
                compute.resources = self.optional(&entry, Self::resources);
            }
        }
        compute
    }

    fn resources(&mut self, node: NodeId) -> Resources {
        let mut resources = Resources { at: node, ..Resources::default() };
        for entry in self.fields(node) {
            match entry.key.as_ref() {
                "cpu" => resources.cpu = self.optional(&entry, Self::cpu),
                "memory" => resources.memory = self.optional(&entry, Self::memory),
                "gpu" => resources.gpu = self.optional(&entry, |d, at| d.scoped(|d| d.gpu(at))),
                "storage" => resources.storage = self.optional(&entry, Self::storage).unwrap_or_default(),
                _ => {}
            }
        }
        resources
    }

    fn cpu(&mut self, node: NodeId) -> Cpu {
        let mut cpu = Cpu { units: Placed::new(0, node), attributes: Vec::new() };
        for entry in self.fields(node) {
            match entry.key.as_ref() {
                "units" => cpu.units = self.cpu_units(&entry),
                "attributes" => {
                    cpu.attributes =
                        self.optional(&entry, |d, at| d.scoped(|d| d.cpu_attributes(at))).unwrap_or_default();
                }
                _ => {}
            }
        }
        cpu
    }

    /// A last key without a value is passed over here.
    fn cpu_attributes(&mut self, node: NodeId) -> Vec<Attribute> {
        let mut attributes = Vec::new();
        for pair in self.tree.content(node).chunks_exact(2) {
            let key = self.tree.raw(pair[0]);
            if key != "arch" {
                self.findings.refuse(
                    Code::SdlCpuAttribute,
                    pair[0],
                    format_args!("found `{}`", excerpt(key)),
                );
                continue;
            }
            let value = self.scoped(|d| d.visit(pair[1], Self::text)).unwrap_or_default().into_owned();
            attributes.push(Attribute { key: key.to_owned(), value });
        }
        attributes
    }

    fn memory(&mut self, node: NodeId) -> Placed<u64> {
        let mut size = Placed::new(0, node);
        for entry in self.fields(node) {
            if entry.key == "size" {
                size = self.byte_size(&entry);
            }
        }
        size
    }

    fn gpu(&mut self, node: NodeId) -> Gpu {
        let mut gpu = Gpu { units: Placed::new(0, node), attributes: Vec::new() };
        let mut has_attributes = false;
        for (key, value) in self.pairs(node) {
            match self.known_key(node, key, &["units", "attributes"], Code::SdlGpuField) {
                "units" => {
                    if let Some(units) = self.scoped(|d| d.visit(value, Self::gpu_units)) {
                        gpu.units = Placed::new(units, value);
                    }
                }
                "attributes" => {
                    has_attributes = true;
                    gpu.attributes = self.gpu_attributes(value);
                }
                _ => {}
            }
        }
        if gpu.units.value > 0 && gpu.attributes.is_empty() {
            let draft = self.findings.refuse(Code::SdlGpuAttributesMissing, gpu.units.at, "");
            if !has_attributes {
                let entry = "attributes: {vendor: {nvidia: }}".to_owned();
                draft.change(Change::Add { mapping: node, entry });
                gpu.attributes = vec![Nvidia::any()];
            }
        }
        gpu
    }

    /// A key of those that may stand in a mapping which the reference walks pair by pair, or the one that is most likely
    /// meant; any other is refused.
    fn known_key(&mut self, mapping: NodeId, key: NodeId, known: &[&'static str], code: Code) -> &'t str {
        let name = self.tree.raw(key);
        if known.contains(&name) {
            return name;
        }
        let draft = self.findings.refuse(code, key, format_args!("found `{}`", excerpt(name)));
        let content = self.tree.content(mapping);
        if content.len() > 2 * MOST_KEYS {
            return "";
        }
        let keys = content.iter().step_by(2);
        let could_mean = |key: NodeId| remedy::nearest(self.tree.raw(key), known.iter().copied());
        let Some(meant) = could_mean(key) else { return "" };
        // Two keys cannot both mean it.
        if keys
            .filter(|at| **at != key)
            .any(|at| self.tree.raw(*at) == meant || could_mean(*at) == Some(meant))
        {
            return "";
        }
        draft.change(Change::Text { scalar: key, text: meant.to_owned() });
        meant
    }

    fn gpu_attributes(&mut self, node: NodeId) -> Vec<Attribute> {
        self.scoped(|d| d.visit(node, |d, at| if d.is_null(at) { Vec::new() } else { d.gpu_vendors(at) }))
    }

    fn gpu_vendors(&mut self, node: NodeId) -> Vec<Attribute> {
        let (mut models, mut vendor) = (None, None);
        for (key, value) in self.pairs(node) {
            if self.known_key(node, key, &["vendor"], Code::SdlGpuAttribute) == "vendor" {
                vendor = Some(value);
                self.scoped(|d| d.visit(value, |d, at| d.gpu_vendor(at, &mut models)));
            }
        }
        let models = match (models, vendor) {
            (Some(models), _) => models,
            (None, vendor) => {
                let text = "{nvidia: }".to_owned();
                let change = match vendor {
                    Some(scalar) => Change::Write { scalar, text },
                    None => Change::Add { mapping: node, entry: format!("vendor: {text}") },
                };
                self.findings.refuse(Code::SdlGpuVendorMissing, node, "").change(change);
                Vec::new()
            }
        };
        let mut attributes: Vec<_> = models.iter().map(Nvidia::attribute).collect();
        if attributes.is_empty() {
            attributes.push(Nvidia::any());
        }
        sorting::stable(&mut attributes, |a, b| a < b);
        if let Err(error) = validate_attributes(&attributes) {
            self.findings.refuse(error.code(), node, error.details());
        }
        attributes
    }

    /// Vendors that the network does not know are passed over.
    fn gpu_vendor(&mut self, node: NodeId, models: &mut Option<Vec<Nvidia<'t>>>) {
        if self.is_null(node) {
            *models = None;
            return;
        }
        let models = models.get_or_insert_default();
        for entry in self.fields(node) {
            if entry.key == "nvidia" {
                *models = self.nvidia(&entry);
            }
        }
    }

    fn nvidia(&mut self, entry: &Entry<'t>) -> Vec<Nvidia<'t>> {
        let item = |d: &mut Self, at| (!d.is_null(at)).then(|| d.nvidia_model(at));
        self.value(entry, |d, at| d.list(at, item)).unwrap_or_default()
    }

    fn nvidia_model(&mut self, node: NodeId) -> Nvidia<'t> {
        let mut nvidia = Nvidia::default();
        for entry in self.fields(node) {
            match entry.key.as_ref() {
                "model" => nvidia.model = self.value(&entry, Self::text).unwrap_or_default(),
                "ram" => nvidia.ram = self.value(&entry, Self::gpu_ram),
                "interface" => nvidia.interface = self.optional(&entry, Self::gpu_interface),
                _ => {}
            }
        }
        nvidia
    }

    fn gpu_interface(&mut self, node: NodeId) -> &'t str {
        let text = self.tree.raw(node);
        if !matches!(text, "pcie" | "sxm") {
            let detail = format_args!("found `{}`, expected pcie or sxm", excerpt(text));
            let draft = self.findings.refuse(Code::SdlGpuInterface, node, detail);
            if let Some(meant) = remedy::gpu_interface(text) {
                draft.change(Change::Text { scalar: node, text: meant.to_owned() });
                return meant;
            }
        }
        text
    }
}

impl Nvidia<'_> {
    /// Any model.
    fn any() -> Attribute {
        Nvidia { model: "*".into(), ..Nvidia::default() }.attribute()
    }

    /// Memory is named in whole GiB, cut off.
    fn attribute(&self) -> Attribute {
        let key = gpu::key("nvidia", &self.model, self.ram.map(|ram| ram >> 30), self.interface);
        Attribute { key, value: "true".to_owned() }
    }
}

/// Keys of a mapping that are compared; where more stand, none is a slip.
const MOST_KEYS: usize = 32;
