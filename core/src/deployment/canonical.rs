//! The manifest's canonical JSON, whose digest is the version that chain and provider compare.
//!
//! SDL spec §9: keys in byte order, no white space, and the escapes of Go's `encoding/json`. Written straight into its
//! destination, so that a digest needs no copy of the text.

use sha2::{Digest, Sha256};

use super::manifest::{
    Credentials, Group, HttpOptions, Manifest, Mount, Params, Permissions, Service, ServiceExpose, Tee,
};
use crate::attributes::Attribute;
use crate::gojson;
use crate::resources::{Cpu, Endpoint, EndpointKind, Gpu, Memory, ResourceValue, Resources, Storage};

/// Where the text goes.
pub(super) trait Sink {
    fn put(&mut self, text: &str);
}

impl Sink for String {
    fn put(&mut self, text: &str) {
        self.push_str(text);
    }
}

/// The digest of what is written, of which no more is kept than a step of it takes.
pub(super) struct Hashing {
    digest: Sha256,
    waiting: String,
}

impl Hashing {
    pub(super) fn new() -> Self {
        Self { digest: Sha256::new(), waiting: String::with_capacity(2 * STEP) }
    }

    pub(super) fn finish(self) -> [u8; 32] {
        self.digest.chain_update(self.waiting).finalize().into()
    }
}

impl Sink for Hashing {
    fn put(&mut self, text: &str) {
        self.waiting.push_str(text);
        if self.waiting.len() >= STEP {
            self.digest.update(&self.waiting);
            self.waiting.clear();
        }
    }
}

/// What can be written.
pub(super) trait Canonical {
    fn write(&self, out: &mut impl Sink);
}

/// Writes the members of an object; the caller names them in byte order.
struct Object<'o, S: Sink> {
    out: &'o mut S,
    empty: bool,
}

impl<'o, S: Sink> Object<'o, S> {
    fn new(out: &'o mut S) -> Self {
        out.put("{");
        Self { out, empty: true }
    }

    fn field(self, key: &str, value: &impl Canonical) -> Self {
        self.out.put(if self.empty { "\"" } else { ",\"" });
        self.out.put(key);
        self.out.put("\":");
        value.write(self.out);
        Self { empty: false, ..self }
    }

    /// Left out when `is_empty`, which is not the same as null.
    fn unless(self, is_empty: bool, key: &str, value: &impl Canonical) -> Self {
        if is_empty { self } else { self.field(key, value) }
    }

    fn end(self) {
        self.out.put("}");
    }
}

impl Canonical for Manifest {
    fn write(&self, out: &mut impl Sink) {
        self.groups.write(out);
    }
}

impl Canonical for Group {
    fn write(&self, out: &mut impl Sink) {
        Object::new(out).field("name", &self.name).field("services", &self.services).end();
    }
}

impl Canonical for Service {
    fn write(&self, out: &mut impl Sink) {
        Object::new(out)
            .field("args", &self.args)
            .field("command", &self.command)
            .field("count", &self.count)
            .field("credentials", &self.credentials)
            .field("env", &self.env)
            .field("expose", &self.expose)
            .field("image", &self.image)
            .field("name", &self.name)
            .unless(self.params.is_none(), "params", &self.params)
            .field("resources", &self.resources)
            .end();
    }
}

impl Canonical for ServiceExpose {
    fn write(&self, out: &mut impl Sink) {
        Object::new(out)
            .field("endpointSequenceNumber", &self.endpoint_sequence_number)
            .field("externalPort", &self.external_port)
            .field("global", &self.is_global)
            .field("hosts", &self.hosts)
            .field("httpOptions", &self.http_options)
            .field("ip", &self.ip)
            .field("port", &self.port)
            .field("proto", &self.proto)
            .field("service", &self.service)
            .end();
    }
}

impl Canonical for HttpOptions {
    fn write(&self, out: &mut impl Sink) {
        Object::new(out)
            .field("maxBodySize", &self.max_body_size)
            .unless(no_items(&self.next_cases), "nextCases", &self.next_cases)
            .field("nextTimeout", &self.next_timeout)
            .field("nextTries", &self.next_tries)
            .unless(self.proxy_buffer_size == 0, "proxyBufferSize", &self.proxy_buffer_size)
            .field("readTimeout", &self.read_timeout)
            .field("sendTimeout", &self.send_timeout)
            .end();
    }
}

impl Canonical for Params {
    fn write(&self, out: &mut impl Sink) {
        Object::new(out)
            .unless(self.credentials.is_none(), "credentials", &self.credentials)
            .unless(self.permissions.is_none(), "permissions", &self.permissions)
            .field("storage", &self.storage)
            .unless(self.tee.is_none(), "tee", &self.tee)
            .end();
    }
}

impl Canonical for Mount {
    fn write(&self, out: &mut impl Sink) {
        Object::new(out)
            .field("mount", &self.mount)
            .field("name", &self.name)
            .field("readOnly", &self.read_only)
            .end();
    }
}

impl Canonical for Permissions {
    fn write(&self, out: &mut impl Sink) {
        Object::new(out).unless(no_items(&self.read), "read", &self.read).end();
    }
}

impl Canonical for Tee {
    fn write(&self, out: &mut impl Sink) {
        Object::new(out).field("attestation", &self.attestation).field("type", &self.kind).end();
    }
}

impl Canonical for Credentials {
    fn write(&self, out: &mut impl Sink) {
        Object::new(out)
            .field("email", &self.email)
            .field("host", &self.host)
            .field("password", &self.password)
            .field("username", &self.username)
            .end();
    }
}

impl Canonical for Resources {
    fn write(&self, out: &mut impl Sink) {
        Object::new(out)
            .unless(self.cpu.is_none(), "cpu", &self.cpu)
            .field("endpoints", &self.endpoints)
            .unless(self.gpu.is_none(), "gpu", &self.gpu)
            .field("id", &self.id)
            .unless(self.memory.is_none(), "memory", &self.memory)
            .unless(no_items(&self.storage), "storage", &self.storage)
            .end();
    }
}

impl Canonical for Cpu {
    fn write(&self, out: &mut impl Sink) {
        with_attributes(out, &self.attributes).field("units", &self.units).end();
    }
}

impl Canonical for Gpu {
    fn write(&self, out: &mut impl Sink) {
        with_attributes(out, &self.attributes).field("units", &self.units).end();
    }
}

impl Canonical for Memory {
    fn write(&self, out: &mut impl Sink) {
        with_attributes(out, &self.attributes).field("size", &self.size).end();
    }
}

impl Canonical for Storage {
    fn write(&self, out: &mut impl Sink) {
        with_attributes(out, &self.attributes).field("name", &self.name).field("size", &self.size).end();
    }
}

impl Canonical for Endpoint {
    fn write(&self, out: &mut impl Sink) {
        Object::new(out)
            .unless(self.kind == EndpointKind::SHARED_HTTP, "kind", &self.kind)
            .field("sequence_number", &self.sequence_number)
            .end();
    }
}

impl Canonical for EndpointKind {
    fn write(&self, out: &mut impl Sink) {
        out.put(itoa::Buffer::new().format(self.0));
    }
}

impl Canonical for Attribute {
    fn write(&self, out: &mut impl Sink) {
        Object::new(out)
            .unless(self.key.is_empty(), "key", &self.key)
            .unless(self.value.is_empty(), "value", &self.value)
            .end();
    }
}

impl Canonical for ResourceValue {
    fn write(&self, out: &mut impl Sink) {
        Object::new(out).field("val", &self.val.unwrap_or_default().to_string()).end();
    }
}

impl<T: Canonical> Canonical for Option<T> {
    fn write(&self, out: &mut impl Sink) {
        match self {
            Some(value) => value.write(out),
            None => out.put("null"),
        }
    }
}

impl<T: Canonical> Canonical for Vec<T> {
    fn write(&self, out: &mut impl Sink) {
        out.put("[");
        for (i, item) in self.iter().enumerate() {
            if i > 0 {
                out.put(",");
            }
            item.write(out);
        }
        out.put("]");
    }
}

impl Canonical for bool {
    fn write(&self, out: &mut impl Sink) {
        out.put(if *self { "true" } else { "false" });
    }
}

impl Canonical for u32 {
    fn write(&self, out: &mut impl Sink) {
        out.put(itoa::Buffer::new().format(*self));
    }
}

impl Canonical for String {
    fn write(&self, out: &mut impl Sink) {
        out.put("\"");
        let mut written = 0;
        for at in self.bytes().enumerate().filter(|(_, byte)| may_need_escape(*byte)).map(|(at, _)| at) {
            let Some(letter) = self[at..].chars().next() else { continue };
            let Some(escape) = gojson::escape(letter) else { continue };
            out.put(&self[written..at]);
            out.put(&escape);
            written = at + letter.len_utf8();
        }
        out.put(&self[written..]);
        out.put("\"");
    }
}

/// Whether a character that begins with this byte may have to be escaped.
fn may_need_escape(byte: u8) -> bool {
    byte < b' ' || matches!(byte, b'"' | b'\\' | b'<' | b'>' | b'&' | 0xe2)
}

fn with_attributes<'o, S: Sink>(out: &'o mut S, attributes: &Vec<Attribute>) -> Object<'o, S> {
    Object::new(out).unless(attributes.is_empty(), "attributes", attributes)
}

fn no_items<T>(list: &Option<Vec<T>>) -> bool {
    list.as_ref().is_none_or(Vec::is_empty)
}

/// Bytes that are hashed at once.
const STEP: usize = 4 << 10;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Result;

    fn written(text: &str) -> String {
        let mut out = String::new();
        text.to_owned().write(&mut out);
        out
    }

    #[test]
    fn texts_have_the_escapes_of_the_reference() {
        assert_eq!(
            written("a\"\\/\u{8}\t\n\u{c}\r\u{0}\u{1f}\u{7f}"),
            "\"a\\\"\\\\/\\b\\t\\n\\f\\r\\u0000\\u001f\u{7f}\""
        );
        assert_eq!(written("<b>&'\u{2028}\u{2029}é"), "\"\\u003cb\\u003e\\u0026'\\u2028\\u2029é\"");
    }

    #[test]
    fn every_object_has_its_keys_in_order() -> Result<()> {
        let text = r#"[{"name": "g", "services": [{"name": "s", "image": "i", "count": 1, "env": ["A=b"], "args": [],
            "resources": {"id": 1, "cpu": {"units": {"val": "1"}, "attributes": [{"value": "v", "key": "k"}]},
                "memory": {"size": {"val": "1"}}, "gpu": {}, "storage": [{"size": {}, "name": "v"}],
                "endpoints": [{"sequence_number": 1, "kind": 2}]},
            "expose": [{"port": 80, "httpOptions": {"nextCases": ["off"], "proxyBufferSize": 1}, "hosts": ["h"]}],
            "params": {"storage": [{"name": "v", "mount": "/m"}], "permissions": {"read": ["logs"]},
                "tee": {"type": "cpu"}, "credentials": {}},
            "credentials": {"username": "u"}}]}]"#;
        let written = Manifest::from_json(text)?.to_json();
        let sorted: serde_json::Value = serde_json::from_str(&written).unwrap_or_default();
        assert_eq!(written, sorted.to_string());
        assert_eq!(Manifest::from_json(&written)?.to_json(), written);
        Ok(())
    }
}
