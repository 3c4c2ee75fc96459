//! What a provider registers, and where it is reached. Market facts A.4.1.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::address::AccountAddress;
use crate::attributes::{Attribute, validate_provider_attributes};
use crate::error::{Code, Error, Result};

/// The URI of a provider's gateway, as the chain registers it: `https`, a host, perhaps a port, no path.
///
/// ```
/// use akashkit::{Code, market::HostUri};
///
/// let uri: HostUri = "https://provider.example.com:8443".parse()?;
/// assert_eq!(uri.as_str(), "https://provider.example.com:8443");
/// assert_eq!("http://example.com".parse::<HostUri>().unwrap_err().code(), Code::ProviderHostUri);
/// assert_eq!("example.com".parse::<HostUri>().unwrap_err().code(), Code::ProviderHostUriRelative);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HostUri(String);

impl HostUri {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, without its port: whom a TLS connection names. That of IPv6 stands in brackets.
    ///
    /// ```
    /// use akashkit::market::HostUri;
    ///
    /// assert_eq!("https://[::1]:8443".parse::<HostUri>()?.host(), "[::1]");
    /// assert_eq!("https://provider.example.com:8443".parse::<HostUri>()?.host(), "provider.example.com");
    /// assert_eq!("provider.example.com".parse::<HostUri>().unwrap_err().code().as_str(), "provider.host_uri.relative");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn host(&self) -> &str {
        let host = host(self.authority());
        let end = if host.starts_with('[') { host.find(']').map(|end| end + 1) } else { host.rfind(':') };
        &host[..end.unwrap_or(host.len())]
    }

    /// The host with its port, as it stands in an address.
    pub(crate) fn authority(&self) -> &str {
        parts(&self.0).and_then(|parts| parts.authority).unwrap_or_default()
    }
}

/// What a provider registers with the chain.
///
/// ```
/// use akashkit::{Attribute, Code, market::Registration};
///
/// let (owner, host) = ("akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2", "https://example.com:8443");
/// let registration = Registration::new(owner, host, vec![Attribute::new("region", "eu-west")])?;
/// assert_eq!(registration.host_uri.as_str(), host);
/// assert_eq!(Registration::new("akash1", host, vec![]).unwrap_err().code(), Code::IdProvider);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Registration {
    /// Its account.
    pub owner: AccountAddress,
    /// Where it is reached.
    pub host_uri: HostUri,
    /// What it says of itself.
    pub attributes: Vec<Attribute>,
}

impl Registration {
    /// Checks what is to be registered as the chain does, in its order.
    ///
    /// # Errors
    /// [`Code::ProviderHostUri`], [`Code::ProviderHostUriRelative`]; [`Code::IdProvider`] for what is no account;
    /// [`Code::AttributeKey`], [`Code::AttributeDuplicate`].
    pub fn new(owner: &str, host_uri: &str, attributes: Vec<Attribute>) -> Result<Self> {
        let host_uri = host_uri.parse()?;
        let owner = owner.parse().map_err(|error| Error::new(Code::IdProvider).caused_by(error))?;
        validate_provider_attributes(&attributes)?;
        Ok(Self { owner, host_uri, attributes })
    }
}

impl FromStr for HostUri {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let refuse = |code: Code| Error::new(code).with("found", text.escape_debug());
        let Parts { scheme, authority, path } = parts(text).ok_or_else(|| refuse(Code::ProviderHostUri))?;
        if scheme.is_empty() {
            return Err(refuse(Code::ProviderHostUriRelative));
        }
        let has_host = authority.is_some_and(|authority| !host(authority).is_empty());
        if scheme.eq_ignore_ascii_case("https") && has_host && path.is_empty() {
            Ok(Self(text.to_owned()))
        } else {
            Err(refuse(Code::ProviderHostUri))
        }
    }
}

impl TryFrom<String> for HostUri {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<HostUri> for String {
    fn from(uri: HostUri) -> Self {
        uri.0
    }
}

impl fmt::Display for HostUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Whether Go's parser of URLs takes a text.
#[cfg(feature = "tx")]
pub(crate) fn is_url(text: &str) -> bool {
    parts(text).is_some()
}

struct Parts<'a> {
    scheme: &'a str,
    authority: Option<&'a str>,
    path: &'a str,
}

/// What Go's parser of URLs takes apart; `None` where it refuses the text.
fn parts(text: &str) -> Option<Parts<'_>> {
    let (text, fragment) = text.split_once('#').unwrap_or((text, ""));
    if text.bytes().any(|byte| byte < b' ' || byte == 0x7f) || !is_escaped(fragment) {
        return None;
    }
    let (scheme, rest) = scheme(text)?;
    let rest = rest.split_once('?').map_or(rest, |(rest, _)| rest);
    if !scheme.is_empty() && !rest.starts_with('/') {
        // Opaque: what follows is never looked at.
        return Some(Parts { scheme, authority: None, path: "" });
    }
    let first = rest.split('/').next().unwrap_or_default();
    if scheme.is_empty() && first.contains(':') {
        return None;
    }
    let behind = rest.strip_prefix("//").filter(|_| !scheme.is_empty() || !rest.starts_with("///"));
    let (authority, path) = match behind {
        Some(behind) => behind.split_at(behind.find('/').unwrap_or(behind.len())),
        None => ("", rest),
    };
    let is_read = is_authority(authority) && is_escaped(path);
    is_read.then_some(Parts { scheme, authority: behind.map(|_| authority), path })
}

fn scheme(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|letter: char| !letter.is_ascii_alphanumeric() && !"+-.".contains(letter));
    match end.map(|end| text.split_at(end)) {
        Some((scheme, rest)) if rest.starts_with(':') => {
            if scheme.is_empty() {
                return None;
            }
            let is_scheme = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic());
            Some(if is_scheme { (scheme, &rest[1..]) } else { ("", text) })
        }
        _ => Some(("", text)),
    }
}

fn host(authority: &str) -> &str {
    authority.rsplit_once('@').map_or(authority, |(_, host)| host)
}

fn is_authority(authority: &str) -> bool {
    let Some((user, host)) = authority.rsplit_once('@') else { return is_host(authority) };
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._:~!$&'()*+,;=%@".contains(&byte);
    is_host(host) && user.bytes().all(is_plain) && is_escaped(user)
}

fn is_host(host: &str) -> bool {
    let port = match host.rfind('[') {
        Some(_) => match host.rfind(']') {
            Some(end) => &host[end + 1..],
            None => return false,
        },
        None => host.rfind(':').map_or("", |colon| &host[colon..]),
    };
    let is_port = match port.strip_prefix(':') {
        Some(digits) => digits.bytes().all(|byte| byte.is_ascii_digit()),
        None => port.is_empty(),
    };
    let is_plain =
        |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80 || b"-_.~!$&'()*+,;=:[]<>\"%".contains(&byte);
    is_port && host.bytes().all(is_plain) && is_escaped(host) && !escapes_ascii(host)
}

/// Every percent sign begins an escape.
fn is_escaped(text: &str) -> bool {
    let mut parts = text.split('%');
    parts.next();
    parts.all(|part| part.len() >= 2 && part.bytes().take(2).all(|byte| byte.is_ascii_hexdigit()))
}

/// A host may escape only what is not ASCII, and the percent sign itself.
fn escapes_ascii(host: &str) -> bool {
    let mut parts = host.split('%');
    parts.next();
    parts.any(|part| part.starts_with(|digit: char| ('0'..'8').contains(&digit)) && !part.starts_with("25"))
}
