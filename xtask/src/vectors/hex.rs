//! Hexadecimal digits, as rows hold bytes.

use serde_json::Value;

/// The bytes of a row's field; `None` when it holds no such text.
pub(crate) fn bytes(field: &Value) -> Option<Vec<u8>> {
    let text = field.as_str()?.as_bytes();
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    text.chunks(2)
        .map(|pair| match pair {
            [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
            _ => None,
        })
        .collect()
}

/// Lower-case digits.
pub(crate) fn text(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
