//! Host names of `accept`, as far as the reference looks at them while it decodes: `http://` and the item must be a
//! request URI for Go. What a host may be called is the manifest's rule.

use crate::error::Code;
use crate::sdl::decode::{Text, excerpt};
use crate::sdl::findings::Findings;
use crate::sdl::model::Placed;

/// SDL spec D-25.
pub(crate) fn uri(item: &Placed<Text<'_>>, findings: &mut Findings) {
    if !is_uri(&item.value) {
        let detail =
            format_args!("found `{}`, expected a host name such as app.example.com", excerpt(&item.value));
        findings.refuse(Code::SdlAccept, item.at, detail);
    }
}

fn is_uri(item: &str) -> bool {
    if item.bytes().any(|b| b < b' ' || b == 0x7f) {
        return false;
    }
    let before_query = item.split('?').next().unwrap_or_default();
    let (authority, path) = before_query.split_at(before_query.find('/').unwrap_or(before_query.len()));
    let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    is_user(user) && is_host(host) && has_whole_escapes(path)
}

fn is_user(user: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b"-._:~!$&'()*+,;=%@".contains(&b);
    user.bytes().all(allowed) && has_whole_escapes(user)
}

fn is_host(host: &str) -> bool {
    let (name, port) = match host.rfind('[') {
        Some(_) => return is_ip_literal(host),
        None => host.split_at(host.find(':').unwrap_or(host.len())),
    };
    is_port(port) && is_registered_name(name)
}

/// Nothing, or a colon and digits.
fn is_port(port: &str) -> bool {
    port.strip_prefix(':').map_or(port.is_empty(), |digits| digits.bytes().all(|b| b.is_ascii_digit()))
}

/// Escapes are only for bytes beyond ASCII.
fn is_registered_name(name: &str) -> bool {
    let allowed = |b: u8| b >= 0x80 || b.is_ascii_alphanumeric() || b"!$&'()*+,;=:[]<>\"-_.~%".contains(&b);
    name.bytes().all(allowed)
        && has_whole_escapes(name)
        && name
            .match_indices('%')
            .all(|(at, _)| matches!(name.as_bytes()[at + 1], b'8'..=b'9' | b'a'..=b'f' | b'A'..=b'F'))
}

fn has_whole_escapes(text: &str) -> bool {
    let bytes = text.as_bytes();
    let whole =
        |at: usize| bytes.get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit));
    text.match_indices('%').all(|(at, _)| whole(at))
}

/// `[::1]:80`, with a zone behind `%25`.
fn is_ip_literal(host: &str) -> bool {
    let Some((inside, port)) = host.strip_prefix('[').and_then(|rest| rest.rsplit_once(']')) else {
        return false;
    };
    let (address, zone) =
        inside.split_once("%25").map_or((inside, None), |(address, zone)| (address, Some(zone)));
    let zone_is_whole = zone.is_none_or(|zone| !zone.is_empty() && has_whole_escapes(zone));
    address.parse::<std::net::Ipv6Addr>().is_ok() && zone_is_whole && is_port(port)
}

#[cfg(test)]
mod tests {
    use super::is_uri;

    #[test]
    fn what_go_takes_for_a_request_uri() {
        for item in [
            "a.example.com",
            "",
            ":80",
            "a:",
            "a:65536",
            "a/b c",
            "\"<>",
            "user:pw@a",
            "[::1]:80",
            "%e4",
            "a/%41",
        ] {
            assert!(is_uri(item), "{item}");
        }
        for item in ["%41", "a#b", "a\\b", "a^b", "a|b", "{a}", "a b", "a::80", "a\tb", "a/%4", "[a", "[::1"]
        {
            assert!(!is_uri(item), "{item}");
        }
    }
}
