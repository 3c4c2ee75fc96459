//! What people call a model, and what the network calls it.

use super::catalogue;
use super::model::{ANY, GpuModel, Interface, NVIDIA};

/// Reads the name of a model with what stands beside it: vendor, family, memory, interface.
pub(super) fn read(text: &str) -> Option<GpuModel> {
    if text.len() > LONGEST {
        return None;
    }
    let text = text.replace(['®', '™'], " ").to_lowercase();
    if text.trim() == ANY {
        return Some(GpuModel::of(NVIDIA.to_owned(), ANY.to_owned()));
    }
    let (mut vendor, mut ram, mut interface, mut name) = (None, None, None, Vec::new());
    for word in words(&text)? {
        match word {
            Word::Any => name.push(ANY),
            Word::Interface(found) => interface = Some(found),
            Word::Name(part) => name.push(part),
            Word::Ram(gib) => ram = Some(gib),
            Word::Said => {}
            Word::Vendor(found) => vendor = Some(found),
        }
    }
    let name = called(&name.concat());
    // What runs together could mean something else when it is read again.
    let reads_again = name == ANY || matches!(words(&name)?.as_slice(), [Word::Name(same)] if *same == name);
    let vendor = vendor.or_else(|| catalogue::vendor_of(&name)).unwrap_or(NVIDIA);
    let mut model = GpuModel::of(vendor.to_owned(), name);
    if let Some(gib) = ram {
        model = model.with_ram_gib(gib);
    }
    if let Some(interface) = interface {
        model = model.with_interface(interface);
    }
    reads_again.then_some(model)
}

/// A vendor as attributes name it.
pub(super) fn vendor(text: &str) -> Option<String> {
    let is_word =
        (1..=LONGEST_VENDOR).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric());
    is_word.then(|| text.to_ascii_lowercase())
}

/// `80gi`, `80gb` or `80g`: makers and the network mean the same by all of them.
pub(super) fn ram(word: &str) -> Option<u64> {
    let digits = RAM_UNITS.iter().find_map(|unit| word.strip_suffix(unit))?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    is_number.then(|| digits.parse().ok())?
}

#[derive(Debug, PartialEq)]
enum Word<'t> {
    Any,
    Interface(Interface),
    Name(&'t str),
    Ram(u64),
    /// Says nothing that the name needs.
    Said,
    Vendor(&'static str),
}

/// In small letters. `None` where something stands that is no part of a name.
fn words(text: &str) -> Option<Vec<Word<'_>>> {
    let is_separator = |c: char| c.is_whitespace() || "-_/(),:".contains(c);
    let parts: Vec<&str> = text.split(is_separator).filter(|part| !part.is_empty()).collect();
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        let next = parts.get(at + 1).copied().unwrap_or_default();
        at += 1;
        match (*part, next) {
            // `80 GB`, `Max-Q`, `PCI-E`, `PCI Express` are one word each.
            (digits, unit) if RAM_UNITS.contains(&unit) && digits.bytes().all(|b| b.is_ascii_digit()) => {
                at += 1;
                words.push(Word::Ram(digits.parse().ok().filter(|gib| *gib > 0)?));
            }
            ("max", "q") => {
                at += 1;
                words.push(Word::Name("mq"));
            }
            ("pci", "e" | "express") => {
                at += 1;
                words.push(Word::Interface(Interface::Pcie));
            }
            // `RTX PRO 6000` is pro6000.
            ("rtx", "pro") => {}
            // Its card for workstations has no other name.
            ("workstation", _) if words.contains(&Word::Name("mq")) => {}
            (part, _) => word(part, &mut words)?,
        }
    }
    Some(words)
}

fn word<'t>(part: &'t str, words: &mut Vec<Word<'t>>) -> Option<()> {
    if part == ANY {
        words.push(Word::Any);
        return Some(());
    }
    if !part.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    if let Some((_, vendor)) = VENDORS.iter().find(|(word, _)| *word == part) {
        words.push(Word::Vendor(vendor));
    } else if let Some((_, short)) = SHORT.iter().find(|(word, _)| *word == part) {
        words.push(Word::Name(short));
    } else if SAID.contains(&part) {
        words.push(Word::Said);
    } else if let Some(gib) = ram(part) {
        words.push(Word::Ram(gib));
    } else if let Some(interface) = Interface::named(part) {
        words.push(Word::Interface(interface));
    } else {
        match glued_interface(part) {
            Some((name, interface)) => words.extend([Word::Name(name), Word::Interface(interface)]),
            None => words.push(Word::Name(part)),
        }
    }
    Some(())
}

/// `h100sxm5`, `a100pcie`.
fn glued_interface(part: &str) -> Option<(&str, Interface)> {
    let at = part.rfind("sxm").or_else(|| part.rfind("pcie"))?;
    let (name, interface) = part.split_at(at);
    Some((name, Interface::named(interface)?))
        .filter(|(name, _)| name.ends_with(|c: char| c.is_ascii_digit()))
}

/// The catalogue's name for one that says more or less.
fn called(name: &str) -> String {
    if catalogue::vendor_of(name).is_some() {
        return name.to_owned();
    }
    let longer = FAMILIES.iter().map(|family| format!("{family}{name}"));
    let shorter = FAMILIES.iter().filter_map(|family| name.strip_prefix(family)).map(str::to_owned);
    let mut known = longer.chain(shorter).filter(|other| catalogue::vendor_of(other).is_some());
    known.next().unwrap_or_else(|| name.to_owned())
}

const RAM_UNITS: &[&str] = &["gib", "gi", "gb", "g"];

const FAMILIES: &[&str] = &["rtx", "gtx", "gt"];

const VENDORS: &[(&str, &str)] =
    &[("amd", "amd"), ("instinct", "amd"), ("nvidia", NVIDIA), ("radeon", "amd")];

/// What the network shortens.
const SHORT: &[(&str, &str)] = &[
    ("laptop", "m"),
    ("mobile", "m"),
    ("server", "se"),
    ("sff", "s"),
    ("super", "s"),
    ("workstation", "we"),
];

const SAID: &[&str] = &[
    "blackwell",
    "core",
    "edition",
    "geforce",
    "generation",
    "gpu",
    "graphics",
    "hbm2",
    "hbm2e",
    "hbm3",
    "hbm3e",
    "quadro",
    "tensor",
    "tesla",
];

const LONGEST: usize = 100;
const LONGEST_VENDOR: usize = 20;
