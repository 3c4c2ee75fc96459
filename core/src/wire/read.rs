//! Bytes into a tree, as leniently and as strictly as the chain reads a message inside a transaction.
//!
//! Taken: fields in any order, the last of several numbers, sub-messages in several pieces, packed lists unpacked,
//! varints longer than needed, numbers too wide (their lower bits count), text that is not UTF-8. Refused: unknown
//! fields, unless their number marks them as harmless, and wire types that do not fit.

use prost::encoding::{WireType, decode_key, decode_varint};

use super::depth::Depth;
use super::schema::{Field, Form, Kind, Label, Schema};
use super::tree::{Tree, Value};
use super::{number, time};
use crate::error::{Code, Error, Result};

/// Reads a message of this schema.
///
/// # Errors
/// [`Code::WireBytes`], [`Code::WireField`], [`Code::WireNumber`], [`Code::WireKey`], [`Code::WireDepth`],
/// [`Code::WireDuration`] or [`Code::WireTimestamp`].
pub(crate) fn from_wire(schema: &Schema, bytes: &[u8]) -> Result<Tree> {
    from_wire_with(schema, bytes, Unknown::IfHarmless)
}

/// Which unknown fields pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unknown {
    /// Those whose number says that they may be left aside: in the body of a transaction.
    IfHarmless,
    /// None.
    Refused,
    /// All: in answers of nodes, which may be newer.
    Skipped,
}

impl Unknown {
    fn passes(self, number: u32) -> bool {
        match self {
            Unknown::IfHarmless => number & HARMLESS != 0,
            Unknown::Refused => false,
            Unknown::Skipped => true,
        }
    }
}

/// Reads a message of this schema, with or without harmless unknown fields.
///
/// # Errors
/// Those of [`from_wire`].
pub(crate) fn from_wire_with(schema: &Schema, bytes: &[u8], unknown: Unknown) -> Result<Tree> {
    message(schema, bytes, Reader { unknown, depth: Depth::default() })
}

#[derive(Clone, Copy)]
struct Reader {
    unknown: Unknown,
    depth: Depth,
}

fn message(schema: &Schema, bytes: &[u8], reader: Reader) -> Result<Tree> {
    let mut tree = Tree::default();
    read_into(&mut tree, schema, bytes, reader)?;
    match schema.form {
        Form::Duration => time::to_nanoseconds(&(&tree).into()).map(drop)?,
        Form::Timestamp => time::moment(&tree).map(drop)?,
        Form::Any | Form::Object | Form::PublicKey | Form::Threshold => {}
    }
    Ok(tree)
}

fn read_into(tree: &mut Tree, schema: &Schema, mut bytes: &[u8], reader: Reader) -> Result<()> {
    while !bytes.is_empty() {
        let (number, wire_type) = decode_key(&mut bytes).map_err(|_| malformed(schema))?;
        match schema.fields.binary_search_by_key(&number, |field| field.number) {
            Ok(index) => {
                let field = &schema.fields[index];
                tree.choose(schema, field);
                read_field(tree.slot(index), (schema, field), wire_type, &mut bytes, reader)?;
            }
            Err(_) if reader.unknown.passes(number) => skip(schema, wire_type, &mut bytes)?,
            Err(_) => return Err(Error::new(Code::WireField).with("found", number).with("in", schema.name)),
        }
    }
    Ok(())
}

fn read_field(
    slot: &mut Option<Value>,
    (schema, field): (&Schema, &Field),
    wire_type: WireType,
    bytes: &mut &[u8],
    reader: Reader,
) -> Result<()> {
    match wire_type {
        WireType::Varint if field.kind.is_varint() => {
            let number = decode_varint(bytes).map_err(|_| malformed(schema))?;
            put(slot, field, Value::Varint(narrow(field.kind, number)));
        }
        WireType::LengthDelimited if field.kind.is_varint() && field.label == Label::Many => {
            let mut packed = take(schema, bytes)?;
            while !packed.is_empty() {
                let number = decode_varint(&mut packed).map_err(|_| malformed(schema))?;
                put(slot, field, Value::Varint(narrow(field.kind, number)));
            }
        }
        WireType::LengthDelimited if !field.kind.is_varint() => {
            read_delimited(slot, field, take(schema, bytes)?, reader)?;
        }
        _ => return Err(malformed(schema).with("field", field.name)),
    }
    Ok(())
}

fn read_delimited(slot: &mut Option<Value>, field: &Field, bytes: &[u8], reader: Reader) -> Result<()> {
    let reader = match field.kind {
        Kind::Nested(_) => Reader { depth: reader.depth.deeper()?, ..reader },
        _ => reader,
    };
    match (field.kind.schema(), slot.as_mut()) {
        (Some(schema), Some(Value::Message(tree))) if !schema.form.is_time() => {
            return read_into(tree, schema, bytes, reader);
        }
        (Some(schema), _) => put(slot, field, Value::Message(message(schema, bytes, reader)?)),
        (None, _) => {
            number::check(field.kind, bytes)?;
            put(slot, field, Value::Bytes(bytes.to_vec()));
        }
    }
    Ok(())
}

fn put(slot: &mut Option<Value>, field: &Field, value: Value) {
    match slot {
        Some(Value::List(items)) => items.push(value),
        _ if field.label == Label::Many => *slot = Some(Value::List(vec![value])),
        _ => *slot = Some(value),
    }
}

/// The part of a varint that Go's type of the field can hold.
fn narrow(kind: Kind, number: u64) -> u64 {
    match kind {
        Kind::Bool => u64::from(number != 0),
        Kind::U32 => number & u64::from(u32::MAX),
        Kind::Enum(_) | Kind::I32 => sign_extended(number),
        _ => number,
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn sign_extended(number: u64) -> u64 {
    // The lower 32 bits are the number, whatever stands above them.
    i64::from(number as i32) as u64
}

fn take<'b>(schema: &Schema, bytes: &mut &'b [u8]) -> Result<&'b [u8]> {
    let length = decode_varint(bytes).map_err(|_| malformed(schema))?;
    let length = usize::try_from(length).map_err(|_| malformed(schema))?;
    let (taken, rest) = bytes.split_at_checked(length).ok_or_else(|| malformed(schema))?;
    *bytes = rest;
    Ok(taken)
}

fn skip(schema: &Schema, wire_type: WireType, bytes: &mut &[u8]) -> Result<()> {
    let fixed = match wire_type {
        WireType::Varint => return decode_varint(bytes).map(drop).map_err(|_| malformed(schema)),
        WireType::LengthDelimited => return take(schema, bytes).map(drop),
        WireType::ThirtyTwoBit => 4,
        WireType::SixtyFourBit => 8,
        WireType::StartGroup | WireType::EndGroup => return Err(malformed(schema)),
    };
    *bytes = bytes.get(fixed..).ok_or_else(|| malformed(schema))?;
    Ok(())
}

fn malformed(schema: &Schema) -> Error {
    Error::new(Code::WireBytes).with("of type", schema.name)
}

/// The SDK lets unknown fields pass whose number has this bit.
const HARMLESS: u32 = 1 << 10;
