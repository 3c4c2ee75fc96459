//! A transaction with its signatures.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// A transaction that can be broadcast.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SignedTx {
    bytes: Vec<u8>,
}

impl SignedTx {
    pub(super) fn new(bytes: Vec<u8>) -> Self {
        Self { bytes }
    }

    /// What is broadcast.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Under which the chain finds it: the SHA-256 of the bytes in capital hexadecimal digits.
    pub fn hash(&self) -> String {
        Sha256::digest(&self.bytes).iter().fold(String::new(), |mut text, byte| {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02X}");
            text
        })
    }
}
