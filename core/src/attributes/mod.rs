//! Attributes: what a resource or a placement asks for and what a provider has, as keys and values.

pub(crate) mod capability;
mod glob;
mod requirement;

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};
use crate::repeats::{first_of, repeats};

pub(crate) use glob::is_glob;
pub use requirement::unanswered;
pub(crate) use requirement::{is_answered, work};

/// A key and its value. In JSON an empty key or value is left out, as the network writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct Attribute {
    /// Such as `region` or `vendor/nvidia/model/h100`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// Such as `us-west` or `true`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub value: String,
}

impl Attribute {
    /// A key and its value.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self { key: key.into(), value: value.into() }
    }
}

/// Checks the attributes of a resource: well-formed keys, each once.
///
/// ```
/// use akashkit::{Attribute, Code, validate_attributes};
///
/// let class = Attribute::new("class", "beta3");
/// validate_attributes(&[class.clone(), Attribute::new("persistent", "true")])?;
/// let error = validate_attributes(&[class.clone(), class]).unwrap_err();
/// assert_eq!(error.code(), Code::AttributeDuplicate);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::AttributeKey`], [`Code::AttributeDuplicate`], in the order of the list.
pub fn validate_attributes(attributes: &[Attribute]) -> Result<()> {
    first_fault(attribute_faults(attributes))
}

/// Checks what a provider says of itself: well-formed keys without a star, each once.
///
/// ```
/// use akashkit::{Attribute, Code, validate_provider_attributes};
///
/// validate_provider_attributes(&[Attribute::new("region", "eu-west")])?;
/// let error = validate_provider_attributes(&[Attribute::new("region*", "eu-west")]).unwrap_err();
/// assert_eq!(error.code(), Code::AttributeKey);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::AttributeKey`], [`Code::AttributeDuplicate`], in the order of the list.
pub fn validate_provider_attributes(attributes: &[Attribute]) -> Result<()> {
    first_fault(faults(attributes, is_provider_attribute_key))
}

/// Everything that is wrong with attributes: which one, the one that it repeats, and why.
pub(crate) fn attribute_faults(
    attributes: &[Attribute],
) -> impl Iterator<Item = (usize, Option<usize>, Error)> {
    faults(attributes, is_attribute_key)
}

fn first_fault(mut faults: impl Iterator<Item = (usize, Option<usize>, Error)>) -> Result<()> {
    match faults.next() {
        Some((.., error)) => Err(error),
        None => Ok(()),
    }
}

fn faults(
    attributes: &[Attribute],
    is_key: fn(&str) -> bool,
) -> impl Iterator<Item = (usize, Option<usize>, Error)> {
    let repeats = repeats(attributes.iter().map(|attribute| attribute.key.as_str()));
    attributes.iter().enumerate().filter_map(move |(at, Attribute { key, .. })| {
        if !is_key(key) {
            return Some((at, None, Error::new(Code::AttributeKey).with("found", key.escape_debug())));
        }
        let first = first_of(&repeats, at)?;
        Some((at, Some(first), Error::new(Code::AttributeDuplicate).with("found", key)))
    })
}

/// Whether a resource's attribute may have this key.
///
/// ```
/// use akashkit::is_attribute_key;
///
/// assert!(is_attribute_key("vendor/nvidia/model/*"));
/// // One letter alone is no key.
/// assert!(!is_attribute_key("a"));
/// ```
pub fn is_attribute_key(key: &str) -> bool {
    // SDL spec §3.8: ^([a-zA-Z][\w/.\-]{1,126}[\w*]?)$
    let with_last = |(last, key): (&u8, &[u8])| (is_word(*last) || *last == b'*') && is_plain_key(key);
    is_provider_attribute_key(key) || key.as_bytes().split_last().is_some_and(with_last)
}

/// Whether a provider's attribute may have this key.
///
/// ```
/// use akashkit::is_provider_attribute_key;
///
/// assert!(is_provider_attribute_key("capabilities/storage/1/class"));
/// assert!(!is_provider_attribute_key("capabilities/storage/*"));
/// ```
pub fn is_provider_attribute_key(key: &str) -> bool {
    is_plain_key(key.as_bytes())
}

// Market facts A.4.1: ^([a-zA-Z][\w/.\-]{1,126})$
fn is_plain_key(key: &[u8]) -> bool {
    let inner = |byte: &u8| is_word(*byte) || b"/.-".contains(byte);
    key.split_first().is_some_and(|(first, rest)| {
        first.is_ascii_alphabetic() && KEY_INNER.contains(&rest.len()) && rest.iter().all(inner)
    })
}

/// Whether the network's language reads a value as true.
pub(crate) fn is_true(value: &str) -> bool {
    ["1", "t", "T", "true", "TRUE", "True"].contains(&value)
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

const KEY_INNER: std::ops::RangeInclusive<usize> = 1..=126;
