//! Messages of the WebSockets of logs and events.

use serde::Deserialize;

use super::reply;
use crate::error::Result;

/// A line that a service printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(default)]
pub struct LogLine {
    /// The pod that printed it: the service's name with something behind it.
    pub name: String,
    /// The line, without its end.
    pub message: String,
}

impl LogLine {
    /// Reads a message of text. How the stream ends, [`Refusal::of_closing`](crate::refusal::Refusal::of_closing) explains.
    ///
    /// ```
    /// use akashkit::gateway::LogLine;
    ///
    /// let line = LogLine::from_json(r#"{"name": "web-6f7d9", "message": "ready"}"#)?;
    /// assert_eq!((line.name.as_str(), line.message.as_str()), ("web-6f7d9", "ready"));
    /// assert_eq!(LogLine::from_json(r#"{"name": "#).unwrap_err().code().as_str(), "gateway.reply");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::GatewayReply`](crate::Code::GatewayReply)
    pub fn from_json(message: &str) -> Result<Self> {
        reply::message(message)
    }
}

/// Something that happened to a service in the provider's cluster.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LeaseEvent {
    /// `Normal` or `Warning`.
    pub event_type: String,
    /// Why, in one word.
    pub reason: String,
    /// The same in words.
    pub note: String,
    /// What it happened to, such as `Pod`.
    pub object_kind: String,
    /// In which namespace of the cluster: one for each lease.
    pub object_namespace: String,
    /// The object's name.
    pub object_name: String,
    /// Who reports it, where it is said.
    pub reporting_controller: String,
    /// Which of these.
    pub reporting_instance: String,
}

impl LeaseEvent {
    /// Reads a message of text.
    ///
    /// ```
    /// use akashkit::gateway::LeaseEvent;
    ///
    /// let event = LeaseEvent::from_json(r#"{"type": "Warning", "reason": "BackOff", "note": "Back-off pulling image",
    ///     "object": {"kind": "Pod", "namespace": "n", "name": "web-6f7d9"}}"#)?;
    /// assert_eq!((event.event_type.as_str(), event.object_name.as_str()), ("Warning", "web-6f7d9"));
    /// assert_eq!(LeaseEvent::from_json("[]").unwrap_err().code().as_str(), "gateway.reply");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::GatewayReply`](crate::Code::GatewayReply)
    pub fn from_json(message: &str) -> Result<Self> {
        let EventBody { kind, reporting_controller, reporting_instance, reason, note, object } =
            reply::message(message)?;
        Ok(Self {
            event_type: kind,
            reason,
            note,
            object_kind: object.kind,
            object_namespace: object.namespace,
            object_name: object.name,
            reporting_controller,
            reporting_instance,
        })
    }
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct EventBody {
    #[serde(rename = "type")]
    kind: String,
    reporting_controller: String,
    reporting_instance: String,
    reason: String,
    note: String,
    object: ObjectBody,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ObjectBody {
    kind: String,
    namespace: String,
    name: String,
}
