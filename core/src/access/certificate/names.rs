//! The names in a certificate: texts as the network's language reads them.

use x509_cert::der::asn1::ObjectIdentifier;
use x509_cert::der::{Any, Tag, Tagged};
use x509_cert::name::Name;

/// The last common name; `None` inside where there is none. `None` outside when any text of the name is not what it says.
pub(super) fn common_name(name: &Name) -> Option<Option<String>> {
    let mut common = None;
    for attribute in name.0.iter().flat_map(|part| part.0.iter()) {
        let text = text(&attribute.value)?;
        if attribute.oid == COMMON_NAME {
            common = Some(text);
        }
    }
    Some(common)
}

fn text(value: &Any) -> Option<String> {
    let bytes = value.value();
    let of = |allowed: fn(u8) -> bool| bytes.iter().all(|byte| allowed(*byte)).then_some(bytes);
    let ascii = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).ok();
    match value.tag() {
        Tag::BmpString => utf16(bytes),
        Tag::Ia5String => of(|byte| byte.is_ascii()).and_then(ascii),
        Tag::NumericString => of(|byte| byte.is_ascii_digit() || byte == b' ').and_then(ascii),
        Tag::PrintableString => of(is_printable).and_then(ascii),
        Tag::TeletexString => Some(bytes.iter().map(|byte| char::from(*byte)).collect()),
        Tag::Utf8String => ascii(bytes),
        _ => None,
    }
}

/// With two that the standard leaves out and everybody uses.
fn is_printable(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b" '()+,-./:=?*&".contains(&byte)
}

fn utf16(bytes: &[u8]) -> Option<String> {
    let pairs = bytes.chunks(2).map(|pair| Some(u16::from_be_bytes(pair.try_into().ok()?)));
    String::from_utf16(&pairs.collect::<Option<Vec<u16>>>()?).ok()
}

pub(super) const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
