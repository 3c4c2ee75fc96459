//! Messages that name their own type.

use std::borrow::Cow;

use super::tree::{Tree, Value};

/// The URL of its type, and its bytes.
pub(crate) fn parts(tree: &Tree) -> (Cow<'_, str>, &[u8]) {
    let part = |index| match tree.get(index) {
        Some(Value::Bytes(bytes)) => bytes.as_slice(),
        _ => &[],
    };
    (String::from_utf8_lossy(part(0)), part(1))
}

/// Where a tree keeps the JSON of a message whose type is unknown, which has no bytes: behind its fields.
pub(super) const JSON: usize = 2;

/// Where JSON has the bytes of a message whose type is unknown.
pub(super) const VALUE_KEY: &str = "value";
