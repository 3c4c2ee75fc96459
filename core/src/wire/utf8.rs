//! Text that is not UTF-8. The chain takes it in a transaction, and stumbles over it later in some types.

use super::schema::{Kind, Schema};
use super::tree::{Tree, Value};
use crate::error::{Code, Error, Result};

/// Whether the chain can look for the signers of a message and write it as amino JSON.
///
/// # Errors
/// [`Code::WireText`]
pub(crate) fn check(schema: &Schema, tree: &Tree) -> Result<()> {
    if schema.minds_text() { check_fields(schema, tree) } else { Ok(()) }
}

fn check_fields(schema: &Schema, tree: &Tree) -> Result<()> {
    // What amino hides, the chain does not find a table for.
    for (index, field) in schema.fields.iter().enumerate().filter(|(_, field)| !field.amino.hidden) {
        tree.values(index).iter().try_for_each(|value| match (value, field.kind) {
            (Value::Message(tree), kind) => kind.schema().map_or(Ok(()), |schema| check_fields(schema, tree)),
            (Value::Bytes(bytes), Kind::Text) if std::str::from_utf8(bytes).is_err() => {
                Err(Error::new(Code::WireText).with("in", field.name))
            }
            _ => Ok(()),
        })?;
    }
    Ok(())
}
