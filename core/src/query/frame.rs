//! Frames of gRPC: a byte of flags, a length of four bytes, and so many bytes.

use crate::error::{Code, Error, Result};

/// One message in a frame.
pub(super) fn of(message: &[u8]) -> Vec<u8> {
    // No query is longer than an account has bytes for.
    let length = u32::try_from(message.len()).unwrap_or(u32::MAX).to_be_bytes();
    [&[0], length.as_slice(), message].concat()
}

/// The one message in a body.
///
/// # Errors
/// [`Code::QueryRefused`] when trailers say so, [`Code::QueryReply`].
pub(super) fn message(mut body: &[u8]) -> Result<&[u8]> {
    let mut message = None;
    while !body.is_empty() {
        let (head, rest) = body.split_at_checked(HEAD).ok_or_else(|| refused("a frame that is cut off"))?;
        let length = u32::from_be_bytes([head[1], head[2], head[3], head[4]]);
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        let (content, rest) =
            rest.split_at_checked(length).ok_or_else(|| refused("a frame that is cut off"))?;
        match head[0] {
            DATA if message.is_none() => message = Some(content),
            DATA => return Err(refused("two messages")),
            TRAILERS => trailers(content)?,
            _ => return Err(refused("a compressed frame")),
        }
        body = rest;
    }
    message.ok_or_else(|| refused("no message"))
}

/// Status and sentence, as gRPC-web sends them.
fn trailers(content: &[u8]) -> Result<()> {
    let text = String::from_utf8_lossy(content);
    let value = |name: &str| {
        let mut lines = text.lines().filter_map(|line| line.split_once(':'));
        lines.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned())
    };
    match value("grpc-status") {
        Some(status) if status != "0" => {
            let error = Error::new(Code::QueryRefused).with("number", format_args!("{status:.20}"));
            let log = value("grpc-message").unwrap_or_default();
            Err(error.with("log", super::shortened(&log)))
        }
        _ => Ok(()),
    }
}

fn refused(found: &str) -> Error {
    Error::new(Code::QueryReply).with("found", found)
}

const HEAD: usize = 5;
const DATA: u8 = 0;
const TRAILERS: u8 = 0x80;
