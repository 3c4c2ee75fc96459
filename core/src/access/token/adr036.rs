//! What wallets sign when they are asked to sign a text that is no transaction (ADR-036).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::address::AccountAddress;

/// The document that stands for these bytes: a transaction with nothing in it but them.
pub(super) fn document(signer: &AccountAddress, data: &[u8]) -> Vec<u8> {
    let data = STANDARD.encode(data);
    format!(
        r#"{{"account_number":"0","chain_id":"","fee":{{"amount":[],"gas":"0"}},"memo":"","msgs":[{{"type":"sign/MsgSignData","value":{{"data":"{data}","signer":"{signer}"}}}}],"sequence":"0"}}"#
    )
    .into_bytes()
}
