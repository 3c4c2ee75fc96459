//! Events, as the chain writes them.

use serde::Serialize;

use super::Chain;
use crate::event::Event;
use crate::price::Coins;

impl Chain {
    /// An event of the SDK: texts.
    pub(super) fn emit<'a>(&mut self, name: &str, attributes: impl IntoIterator<Item = (&'a str, &'a str)>) {
        self.events.push(Event::new(name, attributes));
    }

    /// An event of Akash, or of a module that writes like it: JSON, by the names of the attributes.
    pub(super) fn tell(&mut self, name: &str, attributes: &[(&str, &dyn ToText)]) {
        let texts: Vec<(&str, String)> =
            attributes.iter().map(|(key, value)| (*key, value.to_text())).collect();
        self.emit(name, texts.iter().map(|(key, text)| (*key, text.as_str())));
    }

    /// What the bank says of coins that move.
    pub(super) fn tell_of_coins(&mut self, from: &str, to: &str, coins: &Coins) {
        let amount = coins.to_string();
        self.emit("coin_spent", [("spender", from), ("amount", &amount)]);
        self.emit("coin_received", [("receiver", to), ("amount", &amount)]);
        self.emit("transfer", [("recipient", to), ("sender", from), ("amount", &amount)]);
        self.emit("message", [("sender", from)]);
    }
}

/// What can be written as JSON.
pub(super) trait ToText {
    fn to_text(&self) -> String;
}

impl<T: Serialize> ToText for T {
    fn to_text(&self) -> String {
        // Plain values: nothing in them can fail.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Marks what was said since: which message said it, or in which part of the block.
pub(super) fn mark(events: &mut [Event], key: &str, value: &str) {
    use crate::event::EventAttribute;
    for event in events {
        event.attributes.push(EventAttribute { key: key.to_owned(), value: value.to_owned(), index: false });
    }
}
