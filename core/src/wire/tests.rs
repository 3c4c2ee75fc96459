//! What the chain reads and what it refuses. Chain sheet, errata C2 to C5.

use super::*;
use crate::error::Code;

const SCHEMA: &Schema = &MsgCreateDeployment::SCHEMA;

/// Reads and writes again.
fn canonical(bytes: &[u8]) -> Result<Vec<u8>> {
    Ok(from_wire(SCHEMA, bytes)?.to_wire(SCHEMA))
}

fn refused(bytes: &[u8]) -> Option<Code> {
    canonical(bytes).err().map(|error| error.code())
}

#[test]
fn order_and_pieces_do_not_matter() -> Result<()> {
    let straight = canonical(b"\x0a\x05\x0a\x01a\x10\x07\x1a\x01h")?;
    for other in [
        b"\x1a\x01h\x0a\x05\x10\x07\x0a\x01a".as_slice(),
        b"\x0a\x02\x10\x07\x1a\x01h\x0a\x03\x0a\x01a",
        b"\x1a\x01x\x0a\x05\x0a\x01a\x10\x07\x1a\x01h",
    ] {
        assert_eq!(canonical(other)?, straight, "{other:x?}");
    }
    Ok(())
}

#[test]
fn lists_of_numbers_are_packed() -> Result<()> {
    let packed = canonical(b"\x22\x04\x2a\x02\x02\x01")?;
    assert_eq!(canonical(b"\x22\x04\x28\x02\x28\x01")?, packed);
    assert!(packed.ends_with(b"\x2a\x02\x02\x01"));
    Ok(())
}

#[test]
fn varints_may_be_long_and_wide() -> Result<()> {
    assert_eq!(canonical(b"\x0a\x03\x10\x87\x00")?, canonical(b"\x0a\x02\x10\x07")?);
    // A count beyond 32 bits: the lower ones are it.
    let count = |varint: &[u8]| {
        let unit = [&[0x10], varint].concat();
        let length = |bytes: &[u8]| u8::try_from(bytes.len()).expect("short");
        let group = [&[0x1a, length(&unit)], unit.as_slice()].concat();
        canonical(&[&[0x12, length(&group)], group.as_slice()].concat())
    };
    assert_eq!(count(b"\x85\x80\x80\x80\x10")?, count(b"\x05")?);
    Ok(())
}

#[test]
fn numbers_are_read_in_base_0() -> Result<()> {
    let deposit = |text: &[u8]| {
        let length = u8::try_from(text.len()).expect("short");
        canonical(&[&[0x22, length + 4, 0x0a, length + 2, 0x12, length], text].concat())
    };
    for (text, decimal) in [("0x10", "16"), ("010", "8"), ("1_000", "1000"), ("+5", "5"), ("", "0")] {
        assert_eq!(deposit(text.as_bytes())?, deposit(decimal.as_bytes())?, "{text}");
    }
    for text in ["08", " 1", "1.0", "1e3", "\u{661}"] {
        assert_eq!(deposit(text.as_bytes()).map_err(|error| error.code()), Err(Code::WireNumber), "{text}");
    }
    Ok(())
}

#[test]
fn text_need_not_be_utf8() -> Result<()> {
    let bytes = b"\x0a\x04\x0a\x02\xff\xfe\x22\x05\x0a\x03\x12\x01\x30";
    assert_eq!(canonical(bytes)?, bytes);
    Ok(())
}

#[test]
fn unknown_fields_are_refused_unless_harmless() {
    assert_eq!(refused(b"\x48\x01"), Some(Code::WireField));
    assert_eq!(refused(b"\x0a\x02\x18\x01"), Some(Code::WireField));
    // Fields 1024 and 3072, as bytes, varint and fixed.
    for harmless in [b"\x82\x40\x01x".as_slice(), b"\x80\x40\x05", b"\x85\xc0\x01abcd", b"\x81\x40abcdefgh"] {
        assert_eq!(refused(harmless), None, "{harmless:x?}");
    }
}

#[test]
fn damaged_bytes_are_refused() {
    for damaged in [
        b"\x0a".as_slice(),
        b"\x0a\x05ab",
        b"\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
        b"\x00\x01",
        b"\x08\x01",
        b"\x1b\x1c",
        b"\x0a\x02\x0a",
        b"\x0a\x0b\x10\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02",
        b"\x83\x40\x84\x40",
        b"\x85\x40ab",
    ] {
        assert_eq!(refused(damaged), Some(Code::WireBytes), "{damaged:x?}");
    }
}

#[test]
fn what_prost_writes_is_canonical() -> Result<()> {
    let message = MsgCreateDeployment { hash: b"h".to_vec(), ..MsgCreateDeployment::default() };
    let bytes = prost::Message::encode_to_vec(&message);
    assert_eq!(decode::<MsgCreateDeployment>(SCHEMA, &bytes)?, message);
    // Numbers alone differ: what builds a message always fills them in.
    assert_eq!(canonical(&bytes)?.len(), bytes.len() + 1);
    Ok(())
}
