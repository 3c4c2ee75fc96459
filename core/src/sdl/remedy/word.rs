//! Words that the network knows in one spelling only.

use crate::gpu::Interface;

/// `http` is tcp, and so is `TPC`.
pub(crate) fn protocol(text: &str) -> Option<&'static str> {
    match letters(text).as_str() {
        "tcp" | "tpc" | "tcpip" | "tcp4" | "http" | "https" | "http1" | "http2" | "grpc" | "ws" | "wss" => {
            Some("tcp")
        }
        "udp" | "udp4" | "upd" | "quic" | "http3" => Some("udp"),
        _ => None,
    }
}

/// `SXM4` is sxm, `PCI-E` is pcie.
pub(crate) fn gpu_interface(text: &str) -> Option<&'static str> {
    Interface::named(text).map(Interface::as_str)
}

/// `Beta-3` is beta3. Another kind of disk is another price, so nothing is guessed.
pub(crate) fn storage_class(text: &str, classes: &[&'static str]) -> Option<&'static str> {
    let letters = letters(text);
    classes.iter().copied().find(|class| *class == letters)
}

/// `True` is true.
pub(crate) fn truth(text: &str) -> Option<&'static str> {
    match letters(text).as_str() {
        "true" | "t" | "1" | "y" | "yes" | "on" => Some("true"),
        "false" | "f" | "0" | "n" | "no" | "off" => Some("false"),
        _ => None,
    }
}

/// Small letters and digits, nothing else. Long texts are no words.
fn letters(text: &str) -> String {
    let shown = if text.len() > LONGEST { "" } else { text };
    shown.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

const LONGEST: usize = 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_spellings() {
        assert_eq!(protocol("HTTP/2"), Some("tcp"));
        assert_eq!(protocol("sctp"), None);
        assert_eq!(gpu_interface("sxm5"), Some("sxm"));
        assert_eq!(gpu_interface("nvlink"), None);
        assert_eq!(storage_class("Beta-3", &["beta2", "beta3"]), Some("beta3"));
        assert_eq!(storage_class("nvme", &["beta2", "beta3"]), None);
        assert_eq!(truth("TRUE"), Some("true"));
        assert_eq!(truth("maybe"), None);
    }
}
