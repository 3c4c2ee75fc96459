//! Messages inside messages: whether the chain takes what stands in each `Any`.

use super::any;
use super::read::{Unknown, from_wire_with};
use super::registry::{self, stands_for};
use super::schema::{Interface, Kind, Schema};
use super::tree::{Tree, Value};
use crate::error::{Code, Error, Result};

/// Checks that every message inside is of a known type that may stand there, and can be read.
///
/// # Errors
/// [`Code::TxType`] for another or an unknown type, [`Code::WireDepth`] when they are nested too deep or are too many, and
/// those of [`from_wire`](super::from_wire).
pub(crate) fn unpack(schema: &'static Schema, tree: &Tree, unknown: Unknown) -> Result<()> {
    unpack_all(schema, tree, unknown, true)
}

/// The same, but what is of a type that is not known or may not stand there is left aside.
///
/// # Errors
/// Those of [`unpack`], without [`Code::TxType`].
pub(crate) fn unpack_known(schema: &'static Schema, tree: &Tree, unknown: Unknown) -> Result<()> {
    unpack_all(schema, tree, unknown, false)
}

fn unpack_all(schema: &'static Schema, tree: &Tree, unknown: Unknown, strict: bool) -> Result<()> {
    let mut open = Vec::new();
    each_any(schema, tree, &mut |interface, any| open.push((interface, any.clone())));
    open.into_iter().try_for_each(|outer| unpack_one(outer, unknown, strict))
}

/// One message, and all that it holds. Without recursion: those inside wait in a list.
fn unpack_one(outer: (Interface, Tree), unknown: Unknown, strict: bool) -> Result<()> {
    let mut open = vec![(outer, 1)];
    let mut count = 0;
    while let Some(((interface, tree), depth)) = open.pop() {
        count += 1;
        if depth > MAX_DEPTH || count > MAX_MESSAGES {
            return Err(Error::new(Code::WireDepth).with("depth", depth).with("messages", count));
        }
        let (type_url, value) = any::parts(&tree);
        let schema = match registry::find(&type_url) {
            Ok(schema) if stands_for(schema, interface) => schema,
            Ok(_) if strict => return Err(Error::new(Code::TxType).with("found", type_url)),
            Err(error) if strict => return Err(error),
            _ => continue,
        };
        let inner = from_wire_with(schema, value, unknown)?;
        each_any(schema, &inner, &mut |interface, any| open.push(((interface, any.clone()), depth + 1)));
    }
    Ok(())
}

/// Walks to every `Any` that a message holds itself.
fn each_any(schema: &Schema, tree: &Tree, take: &mut impl FnMut(Interface, &Tree)) {
    for (index, field) in schema.fields.iter().enumerate() {
        for value in tree.values(index) {
            match (field.kind, value) {
                (Kind::Any(interface), Value::Message(any)) => take(interface, any),
                (Kind::Message(schema), Value::Message(tree)) => each_any(schema, tree, take),
                _ => {}
            }
        }
    }
}

const MAX_DEPTH: usize = 10;
const MAX_MESSAGES: usize = 100;
