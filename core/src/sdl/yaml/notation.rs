//! Events as one line of text, to be compared with what other readers see. `M…m` is a mapping, `Q…q` a sequence, `A` an alias
//! and `&name ` an anchor; a scalar is `S`, `p`lain, `q`uoted or `b`lock, its length in bytes, a colon and its text.

// Public where the feature shows it.
#![cfg_attr(not(feature = "events"), allow(unreachable_pub))]

use std::fmt::Write;

use super::{Collection, EventKind, Reader, Style};
use crate::sdl::source::Source;

/// A stream's first document; `None` where it is refused, or an alias has no anchor.
pub fn write(document: &[u8]) -> Option<String> {
    let source = Source::new(document);
    let mut reader = Reader::new(&source);
    let mut out = String::new();
    let mut open = Vec::new();
    let mut anchors = Vec::new();
    while let Some(event) = reader.next().ok()? {
        if let EventKind::Scalar { properties, .. } | EventKind::Start { properties, .. } = &event.kind
            && let Some(anchor) = properties.anchor
        {
            anchors.push(anchor);
            let _ = write!(out, "&{anchor} ");
        }
        match event.kind {
            EventKind::Alias { anchor } => {
                let _ = write!(out, "A{}", anchors.iter().find(|known| **known == anchor)?);
            }
            EventKind::Scalar { text, style, .. } => {
                let style = match style {
                    Style::Block => 'b',
                    Style::Plain => 'p',
                    Style::Quoted => 'q',
                };
                let _ = write!(out, "S{style}{}:{text}", text.len());
            }
            EventKind::Start { collection, .. } => {
                let (start, end) = match collection {
                    Collection::Mapping => ('M', 'm'),
                    Collection::Sequence => ('Q', 'q'),
                };
                out.push(start);
                open.push(end);
            }
            EventKind::End => out.extend(open.pop()),
        }
    }
    Some(out)
}

/// How many events a stream's first document has, up to its first fault.
#[cfg(feature = "events")]
pub fn count(document: &[u8]) -> usize {
    let source = Source::new(document);
    let mut reader = Reader::new(&source);
    std::iter::from_fn(|| reader.next().ok().flatten()).map(std::hint::black_box).count()
}
