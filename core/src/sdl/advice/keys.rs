//! Keys that count for nothing. SDL spec §1.1, §2.1.1, §2.4, §3.4.

use std::fmt;

use super::suggestion::Suggestion;
use super::walk::Walk;
use crate::error::Code;
use crate::sdl::decode::excerpt;
use crate::sdl::shape::{Field, Need};
use crate::sdl::tree::NodeId;

/// SDL spec §1.1: fields that the reference does not know are not even decoded.
pub(super) fn unknown(walk: &mut Walk<'_, '_>, key: NodeId, fields: &'static [Field]) {
    let text = walk.tree.raw(walk.tree.target(key));
    let known = fields.iter().filter(|field| field.need != Need::Ignored).map(|field| field.name);
    let draft = walk.findings.advise(Code::SdlKeyUnknown, key, format_args!("found `{}`", excerpt(text)));
    draft.help(match COMPOSE.iter().find(|(foreign, _)| *foreign == text) {
        Some((_, help)) => Help::Foreign(help),
        None => Help::Nearest(Suggestion { text, known, otherwise: Known(fields) }),
    });
}

/// SDL spec §15, traps 13 and 19, and §1.4 `include`.
pub(super) fn ignored(walk: &mut Walk<'_, '_>, key: NodeId, field: &Field) {
    let detail = format_args!("found `{}`", field.name);
    walk.findings.advise(Code::SdlKeyIgnored, key, detail).help(field.doc);
}

/// SDL spec §12.1: version 2.0 drops the e-mail address of credentials.
pub(super) fn new(walk: &mut Walk<'_, '_>, key: NodeId) {
    let text = walk.tree.raw(walk.tree.target(key));
    let detail = format_args!("found `{}`, which version 2.0 drops", excerpt(text));
    walk.findings.advise(Code::SdlKeyIgnored, key, detail).help("remove it, or write version \"2.1\"");
}

enum Help<N> {
    Foreign(&'static str),
    Nearest(N),
}

impl<N: fmt::Display> fmt::Display for Help<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign(help) => f.write_str(help),
            Self::Nearest(suggestion) => suggestion.fmt(f),
        }
    }
}

/// The keys that are known in a place.
struct Known(&'static [Field]);

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("remove it; known here: ")?;
        let known = self.0.iter().filter(|field| field.need != Need::Ignored);
        for (i, field) in known.enumerate() {
            write!(f, "{}{}", if i == 0 { "" } else { ", " }, field.name)?;
        }
        Ok(())
    }
}

const DEPENDS: &str = "remove it: services start together, so let each wait for what it needs";

/// Keys that come with documents of Docker Compose, and what stands for them here.
const COMPOSE: &[(&str, &str)] = &[
    ("cmd", "write `args`"),
    ("depends-on", DEPENDS),
    ("depends_on", DEPENDS),
    ("entrypoint", "write `command`"),
    ("environment", "write `env`, a list of NAME=value"),
    ("ports", "write `expose`"),
    ("restart", "remove it: services are always restarted"),
    ("volumes", "write the profile's `storage`, and mount it under `params.storage`"),
];
