//! Messages as bytes and as JSON.

use akashkit::Code;
use akashkit::deployment::GroupSpec;
use akashkit::tx::{CreateDeployment, Message};

use crate::by_code;

/// Bytes are read as a message and as a group, text as a message's JSON: what can be read has one canonical form, and
/// judging it does not depend on the form.
pub fn transaction(bytes: &[u8]) {
    message(&Message::new(CreateDeployment::TYPE_URL, bytes));
    if let Ok(group) = GroupSpec::from_proto(bytes) {
        let again = GroupSpec::from_proto(&group.to_proto()).expect("our own bytes are readable");
        assert_eq!(again.to_proto(), group.to_proto());
    }
    if let Ok(json) = serde_json::from_slice(bytes)
        && let Ok(built) = Message::from_json(CreateDeployment::TYPE_URL, &json)
    {
        assert_eq!(by_code(built.canonical()).as_ref(), Ok(&built), "JSON gives the canonical form");
        message(&built);
    }
}

fn message(message: &Message) {
    let verdict = by_code(message.validate_basic());
    let signers = by_code(message.signers());
    let Ok(canonical) = message.canonical() else {
        assert!(verdict.is_err() && signers.is_err(), "unreadable, and yet judged");
        return;
    };
    assert_eq!(by_code(canonical.canonical()).as_ref(), Ok(&canonical), "canonical twice");
    // A price that is missing is refused; written again it is 0, as the network writes it, and something else may be wrong.
    if verdict != Err(Code::GroupPrice) {
        assert_eq!(by_code(canonical.validate_basic()), verdict);
    }
    assert_eq!(by_code(canonical.signers()), signers);
    if let Ok(create) = CreateDeployment::try_from(message) {
        assert_eq!(by_code(create.validate_basic()), verdict);
        let written = Message::from(&create);
        let again = CreateDeployment::try_from(&written).expect("our own bytes are readable");
        assert_eq!(Message::from(&again), written);
    }
}
