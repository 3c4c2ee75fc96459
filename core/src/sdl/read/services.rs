//! `services`: images, commands, ports, parameters, credentials.

use crate::sdl::Change;
use crate::sdl::decode::{Decoder, Entry, Text};
use crate::sdl::model::{
    Credentials, Expose, HttpOptions, Mount, Params, Permissions, Placed, Service, Target,
};
use crate::sdl::rules;
use crate::sdl::tree::{Kind, NodeId};

impl<'t> Decoder<'t, '_> {
    pub(super) fn service(&mut self, node: NodeId) -> Service<'t> {
        let mut service =
            Service { at: node, image: Placed { at: node, ..Placed::default() }, ..Service::default() };
        for entry in self.fields_unless_null(node) {
            match entry.key.as_ref() {
                "image" => service.image = self.placed_text(&entry),
                "command" => service.command = self.value(&entry, Self::texts),
                "args" => service.args = self.value(&entry, Self::texts),
                "env" => service.env = self.value(&entry, Self::env),
                "expose" => service.expose = self.structs(&entry, Self::expose),
                "dependencies" => drop(self.structs(&entry, Self::dependency)),
                "params" => service.params = self.optional(&entry, Self::params),
                "credentials" => service.credentials = self.optional(&entry, Self::credentials),
                _ => {}
            }
        }
        service
    }

    /// Variables as `NAME=value`. Written as mappings, they are taken for that.
    fn env(&mut self, node: NodeId) -> Option<Vec<Placed<Text<'t>>>> {
        if let Some(variables) = self.pairs_as_texts(node) {
            let draft = self.refuse_type(node, "a list").help(VARIABLES);
            draft.change(Change::Items { mapping: node, dashes: true });
            return Some(variables);
        }
        let items = self.list(node, |d, at| {
            let Some(variables) = d.pairs_as_texts(at).filter(|variables| variables.len() == 1) else {
                return d.text(at).map(|text| vec![Placed::new(text, at)]);
            };
            let draft = d.refuse_type(at, "text").help(VARIABLES);
            draft.change(Change::Items { mapping: at, dashes: false });
            Some(variables)
        });
        items.map(|items| items.into_iter().flatten().collect())
    }

    /// A mapping from scalars to scalars as texts; `None` for anything else.
    fn pairs_as_texts(&mut self, node: NodeId) -> Option<Vec<Placed<Text<'t>>>> {
        let Kind::Mapping(children) = self.tree.node(node).kind else { return None };
        let text = |pair: &[NodeId]| {
            let (key, value) = (self.tree.scalar(pair[0])?, self.tree.scalar(pair[1])?);
            let value = if value.is_null() { "" } else { value.text };
            Some(Placed::new(format!("{}={value}", key.text).into(), pair[1]))
        };
        self.tree.children(children).chunks_exact(2).map(text).collect()
    }

    fn expose(&mut self, node: NodeId) -> Expose<'t> {
        let mut expose = Expose { port: Placed::new(0, node), ..Expose::default() };
        for entry in self.fields(node) {
            match entry.key.as_ref() {
                "port" => expose.port = self.placed_uint32(&entry),
                "as" => expose.external = self.placed_uint32(&entry).value,
                "proto" => expose.proto = self.placed_text(&entry),
                "to" => expose.to = self.structs(&entry, Self::target_of_expose),
                "accept" => expose.accept = self.optional(&entry, Self::accept).flatten(),
                "http_options" => expose.http = self.value(&entry, Self::http_options),
                _ => {}
            }
        }
        expose
    }

    fn target_of_expose(&mut self, node: NodeId) -> Target<'t> {
        let mut target = Target { at: node, global: Placed::new(false, node), ..Target::default() };
        for entry in self.fields(node) {
            match entry.key.as_ref() {
                "service" => target.service = self.placed_text(&entry).value,
                "global" => {
                    let global = self.value(&entry, Self::boolean).unwrap_or_default();
                    target.global = Placed::new(global, entry.value);
                }
                "ip" => target.ip = self.placed_text(&entry),
                // Must fit its type, but only the options of the whole port count.
                "http_options" => drop(self.value(&entry, Self::http_options)),
                _ => {}
            }
        }
        target
    }

    fn accept(&mut self, node: NodeId) -> Option<Vec<Placed<Text<'t>>>> {
        let hosts = self.scoped(|d| d.visit(node, Self::placed_texts));
        for host in hosts.iter().flatten() {
            rules::host::uri(host, self.findings);
        }
        hosts
    }

    fn http_options(&mut self, node: NodeId) -> HttpOptions<'t> {
        let mut options = HttpOptions::default();
        for entry in self.fields_unless_null(node) {
            match entry.key.as_ref() {
                "max_body_size" => options.max_body_size = self.placed_uint32(&entry),
                "proxy_buffer_size" => options.proxy_buffer_size = self.placed_uint32(&entry),
                "read_timeout" => options.read_timeout = self.placed_uint32(&entry),
                "send_timeout" => options.send_timeout = self.placed_uint32(&entry),
                "next_tries" => options.next_tries = self.placed_uint32(&entry).value,
                "next_timeout" => options.next_timeout = self.placed_uint32(&entry).value,
                "next_cases" => {
                    options.next_cases = Placed::new(self.value(&entry, Self::texts), entry.value)
                }
                _ => {}
            }
        }
        options
    }

    fn dependency(&mut self, node: NodeId) {
        for entry in self.fields(node) {
            if entry.key == "service" {
                self.value(&entry, Self::text);
            }
        }
    }

    fn params(&mut self, node: NodeId) -> Params<'t> {
        let mut params = Params::default();
        for entry in self.fields(node) {
            match entry.key.as_ref() {
                "storage" => self.value(&entry, |d, at| d.map(at, &mut params.storage, false, Self::mount)),
                "permissions" => params.permissions = self.optional(&entry, Self::permissions),
                "tee" => params.tee = self.placed_text(&entry),
                _ => {}
            }
        }
        params
    }

    fn mount(&mut self, node: NodeId) -> Mount<'t> {
        let mut mount =
            Mount { at: node, path: Placed { at: node, ..Placed::default() }, ..Mount::default() };
        for entry in self.fields_unless_null(node) {
            match entry.key.as_ref() {
                "mount" => mount.path = self.placed_text(&entry),
                "readOnly" => mount.read_only = self.value(&entry, Self::boolean).unwrap_or_default(),
                _ => {}
            }
        }
        mount
    }

    fn permissions(&mut self, node: NodeId) -> Permissions<'t> {
        let mut permissions = Permissions::default();
        for entry in self.fields(node) {
            if entry.key == "read" {
                permissions.read = self.value(&entry, Self::texts);
            }
        }
        permissions
    }

    fn credentials(&mut self, node: NodeId) -> Credentials<'t> {
        let mut credentials = Credentials { at: node, ..Credentials::default() };
        for entry in self.fields(node) {
            let field = match entry.key.as_ref() {
                "host" => &mut credentials.host,
                "email" => &mut credentials.email,
                "username" => &mut credentials.username,
                "password" => &mut credentials.password,
                _ => continue,
            };
            *field = self.placed_text(&entry).value;
        }
        credentials
    }

    pub(super) fn placed_text(&mut self, entry: &Entry<'t>) -> Placed<Text<'t>> {
        Placed::new(self.value(entry, Self::text).unwrap_or_default(), entry.value)
    }

    fn placed_uint32(&mut self, entry: &Entry<'t>) -> Placed<u32> {
        Placed::new(self.value(entry, Self::uint32).unwrap_or_default(), entry.value)
    }

    fn placed_texts(&mut self, node: NodeId) -> Option<Vec<Placed<Text<'t>>>> {
        self.list(node, |d, at| d.text(at).map(|text| Placed::new(text, at)))
    }

    /// A list of structures, whose null items are dropped.
    fn structs<T: Default>(
        &mut self,
        entry: &Entry<'t>,
        mut read: impl FnMut(&mut Self, NodeId) -> T,
    ) -> Vec<T> {
        self.value(entry, |d, at| {
            if matches!(d.tree.node(at).kind, Kind::Mapping(_)) && d.tree.key_of(at) == Some(entry.key_at) {
                let draft = d.refuse_type(at, "a list").help("put a dash before the first key of each item");
                draft.change(Change::Item { mapping: at });
                return vec![read(d, at)];
            }
            let item = |d: &mut Self, at| (!d.is_null(at)).then(|| read(d, at));
            d.list(at, item).unwrap_or_default()
        })
    }
}

const VARIABLES: &str = "write each variable as `- NAME=value`";
