//! A model, as far as someone names it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::catalogue::{self, Known, Variant};
use super::{key, name};
use crate::attributes::Attribute;
use crate::error::{Code, Error, Result};

/// A model of graphics processor, and where it matters its memory and interface. As text: `h100`, `a100 80Gi sxm`, `amd mi100`,
/// `*` for any model of nvidia's; what people type is read as well.
///
/// A model that the [`catalogue`](super::catalogue()) does not have is no error, only unknown.
///
/// ```
/// use akashkit::Code;
/// use akashkit::gpu::GpuModel;
///
/// for (typed, model) in [
///     ("RTX 4090", "rtx4090"),
///     ("GeForce RTX 2070 Super", "rtx2070s"),
///     ("A6000", "rtxa6000"),
///     ("H100 SXM5", "h100 sxm"),
///     ("Instinct MI100", "amd mi100"),
/// ] {
///     assert_eq!(typed.parse::<GpuModel>()?.to_string(), model);
/// }
/// assert_eq!("80GB".parse::<GpuModel>().unwrap_err().code(), Code::GpuText);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct GpuModel {
    vendor: String,
    model: String,
    ram_gib: Option<u64>,
    interface: Option<Interface>,
}

impl GpuModel {
    /// Any model of a vendor.
    ///
    /// ```
    /// use akashkit::Code;
    /// use akashkit::gpu::GpuModel;
    ///
    /// assert_eq!(GpuModel::any("nvidia")?.attribute().key, "vendor/nvidia/model/*");
    /// assert_eq!(GpuModel::any("n/a").unwrap_err().code(), Code::GpuText);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::GpuText`] unless the vendor is a word of letters and digits.
    pub fn any(vendor: &str) -> Result<Self> {
        name::vendor(vendor).map(|vendor| Self::of(vendor, ANY.to_owned())).ok_or_else(|| unread(vendor))
    }

    /// Reads the key of an attribute, of an order or of a provider.
    ///
    /// ```
    /// use akashkit::Code;
    /// use akashkit::gpu::GpuModel;
    ///
    /// let offered = GpuModel::from_key("capabilities/gpu/vendor/nvidia/model/h100/interface/sxm5")?;
    /// assert_eq!(offered.to_string(), "h100 sxm");
    /// let error = GpuModel::from_key("capabilities/gpu-interconnect/fabric/ib").unwrap_err();
    /// assert_eq!(error.code(), Code::GpuText);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::GpuText`] when it names no model.
    pub fn from_key(key: &str) -> Result<Self> {
        read_key(key.strip_prefix(CAPABILITIES).unwrap_or(key)).ok_or_else(|| unread(key))
    }

    /// The same with so much memory.
    #[must_use]
    pub fn with_ram_gib(self, gib: u64) -> Self {
        Self { ram_gib: Some(gib), ..self }
    }

    /// The same with an interface.
    #[must_use]
    pub fn with_interface(self, interface: Interface) -> Self {
        Self { interface: Some(interface), ..self }
    }

    /// The same, whatever its memory and interface.
    #[must_use]
    pub fn without_form(self) -> Self {
        Self { ram_gib: None, interface: None, ..self }
    }

    /// Such as `nvidia`.
    pub fn vendor(&self) -> &str {
        &self.vendor
    }

    /// Such as `rtx4090`, or `*`.
    pub fn model(&self) -> &str {
        &self.model
    }

    /// Its memory in GiB, where that is named.
    pub fn ram_gib(&self) -> Option<u64> {
        self.ram_gib
    }

    /// Its interface, where that is named.
    pub fn interface(&self) -> Option<Interface> {
        self.interface
    }

    /// Whether any model will do.
    pub fn is_any(&self) -> bool {
        self.model == ANY
    }

    /// What the catalogue knows of it.
    pub fn known(&self) -> Option<&'static Known> {
        catalogue::find(&self.vendor, &self.model)
    }

    /// What an order asks for it with.
    ///
    /// ```
    /// # use akashkit::gpu::GpuModel;
    /// let attribute = "RTX 4090".parse::<GpuModel>()?.attribute();
    /// assert_eq!((attribute.key.as_str(), attribute.value.as_str()), ("vendor/nvidia/model/rtx4090", "true"));
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn attribute(&self) -> Attribute {
        let interface = self.interface.map(Interface::as_str);
        Attribute::new(key(&self.vendor, &self.model, self.ram_gib, interface), "true")
    }

    /// What a provider must advertise, to the letter, for an order that asks so. For any model: at least one key of this form.
    ///
    /// ```
    /// # use akashkit::gpu::GpuModel;
    /// let needed = "a100 80Gi".parse::<GpuModel>()?.capability();
    /// assert_eq!(needed.key, "capabilities/gpu/vendor/nvidia/model/a100/ram/80Gi");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn capability(&self) -> Attribute {
        let Attribute { key, value } = self.attribute();
        Attribute::new(format!("{CAPABILITIES}{key}"), value)
    }

    /// All that a provider must advertise so that every order that means this processor finds it.
    ///
    /// ```
    /// # use akashkit::gpu::GpuModel;
    /// let keys = "h100 80Gi sxm".parse::<GpuModel>()?.capabilities();
    /// assert_eq!(keys.len(), 4);
    /// assert_eq!(keys[3].key, "capabilities/gpu/vendor/nvidia/model/h100/ram/80Gi/interface/sxm");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn capabilities(&self) -> Vec<Attribute> {
        self.forms().map(|form| form.capability()).collect()
    }

    /// Whether something that is offered is what this names. What an offer leaves open counts where the catalogue has only one
    /// answer.
    ///
    /// ```
    /// use akashkit::gpu::GpuModel;
    ///
    /// let wanted: GpuModel = "RTX 4090 24GB".parse()?;
    /// assert!(wanted.covers(&"rtx4090".parse()?));
    /// // There are others with 40 and 64 GiB.
    /// assert!(!"a100 80Gi".parse::<GpuModel>()?.covers(&"a100".parse()?));
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn covers(&self, offer: &Self) -> bool {
        let is_model = self.vendor == offer.vendor && (self.is_any() || self.model == offer.model);
        let wants_nothing_else = self.ram_gib.is_none() && self.interface.is_none();
        is_model && (wants_nothing_else || self.covers_variant(offer))
    }

    pub(super) fn of(vendor: String, model: String) -> Self {
        Self { vendor, model, ram_gib: None, interface: None }
    }

    /// Less and less left open; itself is the last.
    fn forms(&self) -> impl Iterator<Item = Self> {
        let bare = Self::of(self.vendor.clone(), self.model.clone());
        let ram = self.ram_gib.map(|ram| bare.clone().with_ram_gib(ram));
        let interface = self.interface.map(|interface| bare.clone().with_interface(interface));
        let both = (ram.is_some() && interface.is_some()).then(|| self.clone());
        [Some(bare), ram, interface, both].into_iter().flatten()
    }

    fn covers_variant(&self, offer: &Self) -> bool {
        let fits = |ram: Option<u64>, interface: Option<Interface>| {
            self.ram_gib.is_none_or(|wanted| ram == Some(wanted))
                && self.interface.is_none_or(|wanted| interface == Some(wanted))
        };
        let is_possible = |variant: &&Variant| {
            offer.ram_gib.is_none_or(|ram| ram == variant.ram_gib)
                && offer.interface.is_none_or(|interface| interface == variant.interface())
        };
        let mut possible = offer.known().into_iter().flat_map(|known| known.variants).filter(is_possible);
        fits(offer.ram_gib, offer.interface)
            || possible.clone().next().is_some()
                && possible.all(|variant| fits(Some(variant.ram_gib), Some(variant.interface())))
    }
}

impl FromStr for GpuModel {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        name::read(text).ok_or_else(|| unread(text))
    }
}

impl TryFrom<String> for GpuModel {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<GpuModel> for String {
    fn from(model: GpuModel) -> Self {
        model.to_string()
    }
}

impl fmt::Display for GpuModel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.vendor != NVIDIA {
            write!(f, "{} ", self.vendor)?;
        }
        f.write_str(&self.model)?;
        if let Some(ram) = self.ram_gib {
            write!(f, " {ram}Gi")?;
        }
        self.interface.map_or(Ok(()), |interface| write!(f, " {interface}"))
    }
}

/// How a processor is connected, as an order names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Interface {
    /// A card in a slot.
    Pcie,
    /// A module on a board, of whatever generation.
    Sxm,
}

impl Interface {
    /// The word in attributes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pcie => "pcie",
            Self::Sxm => "sxm",
        }
    }

    /// `SXM4` is sxm, `PCI-E` is pcie.
    ///
    /// ```
    /// use akashkit::gpu::Interface;
    ///
    /// assert_eq!(Interface::named("SXM5"), Some(Interface::Sxm));
    /// assert_eq!(Interface::named("nvlink"), None);
    /// ```
    pub fn named(text: &str) -> Option<Self> {
        if text.len() > LONGEST_INTERFACE {
            return None;
        }
        let letters = text.chars().filter(char::is_ascii_alphanumeric);
        let letters: String = letters.map(|letter| letter.to_ascii_lowercase()).collect();
        match letters.trim_end_matches(|c: char| c.is_ascii_digit()) {
            "sxm" => Some(Self::Sxm),
            "pci" | "pcie" | "pciexpress" => Some(Self::Pcie),
            _ => None,
        }
    }
}

impl fmt::Display for Interface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// `vendor/…/model/…`, then `ram/…`, `interface/…` or both.
fn read_key(key: &str) -> Option<GpuModel> {
    let mut parts = key.split('/');
    let mut after = |name: &str| parts.next().filter(|part| *part == name).and_then(|_| parts.next());
    let (vendor, model) = (name::vendor(after("vendor")?)?, after("model")?);
    let mut read = match model {
        ANY => GpuModel::of(vendor, ANY.to_owned()),
        model => GpuModel { vendor, ..name::read(model)? },
    };
    while let Some(part) = parts.next() {
        match part {
            "ram" => read.ram_gib = Some(name::ram(&parts.next()?.to_ascii_lowercase())?),
            "interface" => read.interface = Some(Interface::named(parts.next()?)?),
            _ => return None,
        }
    }
    Some(read)
}

fn unread(text: &str) -> Error {
    let shown: String = text.chars().take(LONGEST_SHOWN).collect();
    Error::new(Code::GpuText).with("found", shown.escape_debug())
}

pub(super) const ANY: &str = "*";
/// Whose models need no vendor in front.
pub(super) const NVIDIA: &str = "nvidia";
/// What a provider's attributes have before the key of a request.
pub(super) const CAPABILITIES: &str = "capabilities/gpu/";
const LONGEST_INTERFACE: usize = 20;
const LONGEST_SHOWN: usize = 100;
