//! Messages in legacy amino JSON.

use std::sync::OnceLock;

use akashkit::tx::Message;

/// Bytes are read as a message of any type, text as amino JSON: what is written can be read, and is the same from then on.
pub fn amino(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok(message) = Message::from_amino_json(text)
    {
        written(&message);
    }
    if let Some((first, value)) = bytes.split_first() {
        let types = message_types();
        written(&Message::new(types[usize::from(*first) % types.len()].clone(), value));
    }
}

fn written(message: &Message) {
    let is_written = message.amino_json().is_ok();
    assert!(!is_written || message.amino_json_whole().is_ok(), "shown to a device, and yet not to a person");
    // What a message leaves out may be missing in the text; what is read from text has everything.
    let Ok(message) = message.canonical() else { return };
    let Ok(text) = message.amino_json() else { return };
    let again = read_again(&text);
    assert_eq!(again.type_url(), message.type_url());
    // A message in a message keeps its bytes, and with them zeros before a number, until it is read from text.
    let text = again.amino_json().expect("it was written before");
    assert_eq!(read_again(&text), again);
}

fn read_again(text: &str) -> Message {
    Message::from_amino_json(text).expect("our own text is readable")
}

/// One of each template of the interop check.
fn message_types() -> &'static [String] {
    static TYPES: OnceLock<Vec<String>> = OnceLock::new();
    TYPES.get_or_init(|| {
        let messages = include_str!("../../../interop/messages.jsonl").lines();
        let read = |line| serde_json::from_str::<serde_json::Value>(line).expect("a template");
        messages.map(|line| read(line)["@type"].as_str().expect("its type").to_owned()).collect()
    })
}
