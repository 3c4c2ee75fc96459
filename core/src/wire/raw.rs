//! The outermost bytes of a transaction, of which only one form is allowed (ADR-027), or its hash would not be one.

use prost::encoding::{WireType, decode_key, decode_varint};

use crate::error::{Code, Error, Result};

/// Checks that there are only delimited fields, in order, their lengths in the shortest form. (A tag may be longer.)
///
/// # Errors
/// [`Code::TxRaw`]
pub(crate) fn check_raw(mut bytes: &[u8]) -> Result<()> {
    let mut last = 0;
    while !bytes.is_empty() {
        let (number, wire_type) = decode_key(&mut bytes).map_err(|_| refused("no field"))?;
        if wire_type != WireType::LengthDelimited {
            return Err(refused("another wire type"));
        }
        if number < last {
            return Err(refused("fields out of order"));
        }
        last = number;
        bytes = behind(bytes)?;
    }
    Ok(())
}

fn behind(mut bytes: &[u8]) -> Result<&[u8]> {
    let before = bytes.len();
    let length = decode_varint(&mut bytes).map_err(|_| refused("no length"))?;
    if before - bytes.len() != prost::encoding::encoded_len_varint(length) {
        return Err(refused("a length that is not the shortest"));
    }
    let length = usize::try_from(length).ok();
    length.and_then(|length| bytes.get(length..)).ok_or_else(|| refused("an end too early"))
}

fn refused(found: &str) -> Error {
    Error::new(Code::TxRaw).with("found", found)
}
