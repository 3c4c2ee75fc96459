//! Attributes: what a resource or a placement asks for, as keys and values.

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};
use crate::repeats::{first_of, repeats};

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
    match attribute_faults(attributes).next() {
        Some((.., error)) => Err(error),
        None => Ok(()),
    }
}

/// Everything that is wrong with attributes: which one, the one that it repeats, and why.
pub(crate) fn attribute_faults(
    attributes: &[Attribute],
) -> impl Iterator<Item = (usize, Option<usize>, Error)> {
    let repeats = repeats(attributes.iter().map(|attribute| attribute.key.as_str()));
    attributes.iter().enumerate().filter_map(move |(at, Attribute { key, .. })| {
        if !is_attribute_key(key) {
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
    let word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let inner = |byte: &u8| word(byte) || b"/.-".contains(byte);
    let Some((first, rest)) = key.as_bytes().split_first() else { return false };
    if !first.is_ascii_alphabetic() {
        return false;
    }
    let fits = |bytes: &[u8]| KEY_INNER.contains(&bytes.len()) && bytes.iter().all(inner);
    let with_last = |(last, bytes): (&u8, &[u8])| (word(last) || *last == b'*') && fits(bytes);
    fits(rest) || rest.split_last().is_some_and(with_last)
}

const KEY_INNER: std::ops::RangeInclusive<usize> = 1..=126;
