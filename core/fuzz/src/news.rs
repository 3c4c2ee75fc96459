//! What nodes send: results, notices, and the events in them.

use akashkit::Height;
use akashkit::event::{Event, Replay};
use akashkit::query::{BlockResults, BroadcastReply, NodeStatus, Notice, TxReply};

/// Text is read as everything that a node sends, and as an event. An event that can be read is what its JSON says; events of any
/// kind can be replayed, or are refused and change nothing.
pub fn news(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut events = Vec::new();
    match Notice::from_json(&text) {
        Ok(Notice::Block { events: some, .. } | Notice::BlockEvents { events: some, .. }) => {
            events.extend(some)
        }
        Ok(Notice::Tx { result, .. }) => events.extend(result.events),
        _ => {}
    }
    if let Ok(results) = BlockResults::from_json(&text) {
        results.events().for_each(|some| events.extend_from_slice(some));
        let again = BlockResults::from_json(&serde_json::to_string(&results).expect("it can be written"));
        assert_eq!(again.ok(), Some(results));
    }
    if let Ok(reply) = TxReply::from_json(&text) {
        let again = TxReply::from_json(&serde_json::to_string(&reply).expect("it can be written"));
        assert_eq!(again.ok(), Some(reply));
    }
    let _ = (BroadcastReply::from_json(&text), NodeStatus::from_json(&text));
    events.extend(serde_json::from_str::<Event>(&text));
    events.iter().for_each(event);
    let mut market = Replay::default();
    let _ = market.apply(Height::new(7), &events);
}

fn event(event: &Event) {
    let json = event.to_json();
    assert_eq!(json.is_ok(), event.to_proto().is_ok());
    let Ok(Some(json)) = json else { return };
    let fields: Vec<(String, String)> =
        json.as_object().into_iter().flatten().map(|(key, value)| (key.clone(), value.to_string())).collect();
    let written = Event::new(&event.name, fields.iter().map(|(key, value)| (key.as_str(), value.as_str())));
    assert_eq!(written.to_json().ok().flatten(), Some(json), "JSON twice");
    // An amount that is missing is refused; written again it is 0, as the network writes it.
    if let Ok(typed) = event.typed() {
        assert_eq!(written.typed().ok(), Some(typed));
    }
}
