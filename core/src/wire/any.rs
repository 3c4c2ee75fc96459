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
