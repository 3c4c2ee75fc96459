//! What wallets are handed.

use akashkit::tx::{DecodedTx, Handed, Message, Summary, Wallet};

use crate::by_code;

/// Any bytes are something that can be summed up and is signed as it was handed over, or refused; its messages have one
/// canonical form in protobuf and in JSON.
pub fn handed(bytes: &[u8]) {
    let Ok(handed) = Handed::read(bytes) else { return };
    assert!(!Summary::of(&handed, &Wallet::default()).to_string().is_empty());
    match &handed {
        Handed::Tx(tx) => {
            assert_eq!(tx.as_bytes(), bytes);
            whole(tx);
        }
        Handed::Direct(document) => {
            let signed = document.sign_bytes();
            // One for a chain without a name could as well be a transaction.
            if let Ok(Handed::Direct(again)) = Handed::read(&signed) {
                assert_eq!(again.sign_bytes(), signed);
                assert_eq!(&again, document);
            }
            whole(&document.tx);
        }
        Handed::Amino(document) => read_again(&document.sign_bytes(), &handed),
        Handed::Arbitrary(document) => read_again(&document.sign_bytes(), &handed),
        _ => {}
    }
}

/// Of text: what is signed is what was handed over.
fn read_again(signed: &[u8], handed: &Handed) {
    assert_eq!(by_code(Handed::read(signed)).as_ref(), Ok(handed));
}

fn whole(tx: &DecodedTx) {
    assert_eq!(by_code(DecodedTx::read(tx.as_bytes())).as_ref(), Ok(tx));
    tx.messages().iter().for_each(message);
}

fn message(message: &Message) {
    let Ok(canonical) = message.canonical() else { return };
    assert_eq!(by_code(canonical.canonical()).as_ref(), Ok(&canonical), "canonical twice");
    if let Ok(json) = canonical.to_json() {
        let again = Message::from_json(canonical.type_url(), &json).expect("our own JSON is readable");
        // Text that is not UTF-8 is shown with U+FFFD.
        assert_eq!(by_code(again.to_json()), Ok(json));
    }
}
