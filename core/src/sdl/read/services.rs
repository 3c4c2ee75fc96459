//! `services`: images, commands, ports, parameters, credentials.

use crate::sdl::decode::{Decoder, Entry, Text};
use crate::sdl::model::{
    Credentials, Expose, HttpOptions, Mount, Params, Permissions, Placed, Service, Target,
};
use crate::sdl::rules;
use crate::sdl::tree::NodeId;

impl<'t> Decoder<'t, '_> {
    pub(super) fn service(&mut self, node: NodeId) -> Service<'t> {
        let mut service =
            Service { at: node, image: Placed { at: node, ..Placed::default() }, ..Service::default() };
        for entry in self.fields_unless_null(node) {
            match entry.key.as_ref() {
                "image" => service.image = self.placed_text(&entry),
                "command" => service.command = self.value(&entry, Self::texts),
                "args" => service.args = self.value(&entry, Self::texts),
                "env" => service.env = self.value(&entry, Self::texts),
                "expose" => service.expose = self.structs(&entry, Self::expose),
                "dependencies" => drop(self.structs(&entry, Self::dependency)),
                "params" => service.params = self.optional(&entry, Self::params),
                "credentials" => service.credentials = self.optional(&entry, Self::credentials),
                _ => {}
            }
        }
        service
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
        let mut target = Target::default();
        for entry in self.fields(node) {
            match entry.key.as_ref() {
                "service" => target.service = self.placed_text(&entry).value,
                "global" => target.global = self.value(&entry, Self::boolean).unwrap_or_default(),
                "ip" => target.ip = self.placed_text(&entry),
                // Must fit its type, but only the options of the whole port count.
                "http_options" => drop(self.value(&entry, Self::http_options)),
                _ => {}
            }
        }
        target
    }

    fn accept(&mut self, node: NodeId) -> Option<Vec<Placed<Text<'t>>>> {
        let place = |d: &mut Self, at| d.text(at).map(|text| Placed::new(text, at));
        let hosts = self.scoped(|d| d.visit(node, |d, at| d.list(at, place)));
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

    /// A list of structures, whose null items are dropped.
    fn structs<T: Default>(
        &mut self,
        entry: &Entry<'t>,
        mut read: impl FnMut(&mut Self, NodeId) -> T,
    ) -> Vec<T> {
        let item = |d: &mut Self, at| (!d.is_null(at)).then(|| read(d, at));
        self.value(entry, |d, at| d.list(at, item)).unwrap_or_default()
    }
}
