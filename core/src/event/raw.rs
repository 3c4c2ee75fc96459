//! Events as a node sends them.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value as Json};

use super::typed::TypedEvent;
use crate::error::{Code, Error, Result};
use crate::wire::query::{EVENTS, find};
use crate::wire::{self, Fields, Schema, Scope, Tree};

/// An event as a node sends it, in the results of a transaction or a block: of any module, with all of its attributes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Event {
    /// Its type: of Akash the name of a message, such as `akash.market.v1.EventBidCreated`.
    #[serde(rename = "type")]
    pub name: String,
    /// In the order in which the node sends them.
    #[serde(default, deserialize_with = "null_is_none")]
    pub attributes: Vec<EventAttribute>,
}

/// What an event says of one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct EventAttribute {
    /// What it is about.
    pub key: String,
    /// Of Akash, JSON; `msg_index` says which message of the transaction did it, `mode` which part of the block.
    #[serde(default, deserialize_with = "null_is_none")]
    pub value: String,
    /// Whether the node can search for it.
    #[serde(default)]
    pub index: bool,
}

impl Event {
    /// An event of these attributes.
    pub fn new<'a>(name: &str, attributes: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let attribute = |(key, value): (&str, &str)| EventAttribute {
            key: key.to_owned(),
            value: value.to_owned(),
            index: false,
        };
        Self { name: name.to_owned(), attributes: attributes.into_iter().map(attribute).collect() }
    }

    /// The value of an attribute; of several with one key the last.
    pub fn attribute(&self, key: &str) -> Option<&str> {
        self.attributes.iter().rev().find(|attribute| attribute.key == key).map(|it| it.value.as_str())
    }

    /// Whether it is an event of Akash that this library knows.
    pub fn is_known(&self) -> bool {
        self.schema().is_some()
    }

    /// Its fields in the chain's JSON; `None` of an event that is not known, which has its attributes only.
    ///
    /// ```
    /// use akashkit::event::Event;
    /// use serde_json::json;
    ///
    /// let event = Event::new("akash.wasm.v1.EventMsgBlocked", [("reason", r#""no""#), ("mode", "EndBlock")]);
    /// assert_eq!(event.to_json()?, Some(json!({"contract_address": "", "msg_type": "", "reason": "no"})));
    /// assert_eq!(Event::new("tx", [("fee", "5uakt")]).to_json()?, None);
    /// let damaged = Event::new("akash.wasm.v1.EventMsgBlocked", [("reason", "no")]);
    /// assert_eq!(damaged.to_json().unwrap_err().code().as_str(), "wire.json");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireJson`] when an attribute is not what the chain writes there.
    pub fn to_json(&self) -> Result<Option<Json>> {
        let write = |(schema, tree)| wire::to_json(schema, &tree);
        self.read()?.map(write).transpose()
    }

    /// Its fields in protobuf; `None` of an event that is not known.
    ///
    /// ```
    /// use akashkit::event::Event;
    ///
    /// let event = Event::new("akash.epochs.v1beta1.EventEpochEnd", [("epoch_number", r#""7""#)]);
    /// assert_eq!(event.to_proto()?, Some(b"\x08\x07".to_vec()));
    /// let damaged = Event::new("akash.epochs.v1beta1.EventEpochEnd", [("epoch_number", r#""+7""#)]);
    /// assert!(damaged.to_proto().is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireJson`].
    pub fn to_proto(&self) -> Result<Option<Vec<u8>>> {
        Ok(self.read()?.map(|(schema, tree)| tree.to_wire(schema)))
    }

    /// What it says, in types; `None` of an event that is not known.
    ///
    /// ```
    /// use akashkit::event::{Event, TypedEvent};
    /// use akashkit::market::CloseReason;
    ///
    /// let provider = "akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2";
    /// let id = format!(r#"{{"owner":"akash1qyhmn054","dseq":"7","gseq":1,"oseq":1,"provider":"{provider}","bseq":0}}"#);
    /// let closed = |reason| {
    ///     Event::new("akash.market.v1.EventLeaseClosed", [("id", id.as_str()), ("reason", reason)]).typed()
    /// };
    /// let Some(TypedEvent::LeaseClosed { id, reason }) = closed(r#""lease_closed_owner""#)? else { panic!("a lease") };
    /// assert_eq!((id.provider().to_string().as_str(), reason), (provider, CloseReason::OWNER));
    /// assert_eq!(closed("1.5").unwrap_err().code().as_str(), "wire.json");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireJson`] when an attribute is not what the chain writes there; the codes of ids, addresses, amounts and
    /// denominations when it says what cannot be.
    pub fn typed(&self) -> Result<Option<TypedEvent>> {
        match self.read()? {
            Some((schema, tree)) => TypedEvent::of(Fields::new(schema, &tree)),
            None => Ok(None),
        }
    }

    fn schema(&self) -> Option<&'static Schema> {
        EVENTS.iter().copied().find(|schema| schema.name == self.name)
    }

    /// As the reference reads it: attributes that are no fields are passed over, of equal keys the last counts.
    fn read(&self) -> Result<Option<(&'static Schema, Tree)>> {
        let Some(schema) = self.schema() else { return Ok(None) };
        let mut fields = Map::new();
        for field in schema.fields {
            let Some(value) = self.attribute(field.name) else { continue };
            let refused = || Error::new(Code::WireJson).with("in the field", field.name);
            if value.len() > MAX_VALUE {
                return Err(refused().with("bytes", value.len()));
            }
            fields.insert(field.name.to_owned(), serde_json::from_str(value).map_err(|_| refused())?);
        }
        let tree = wire::from_json_in(schema, &Json::Object(fields), Scope::answer(find))?;
        Ok(Some((schema, tree)))
    }
}

/// Go writes nothing at all as `null`.
fn null_is_none<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(
    deserializer: D,
) -> std::result::Result<T, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// No block has room for more.
const MAX_VALUE: usize = 1 << 20;
