//! Signatures that others thought of to mislead a verifier (Project Wycheproof), and known answers of RFC 6979 on secp256k1.
#![cfg(feature = "keys")]

use akashkit::PublicKey;
use akashkit::access::{PrivateKey, verify};
use k256::ecdsa::Signature;
use wycheproof::TestResult;
use wycheproof::ecdsa::{TestGroup, TestName, TestSet};

/// `r ‖ s`, as the chain has it.
#[test]
fn fixed_signatures() {
    check(TestName::EcdsaSecp256k1Sha256P1363, |bytes| Some(bytes.to_vec()));
}

/// The same in DER, which nobody hands us: what is no strict DER is no signature.
#[test]
fn signatures_in_der() {
    for name in [TestName::EcdsaSecp256k1Sha256, TestName::EcdsaSecp256k1Sha256Bitcoin] {
        check(name, |bytes| Signature::from_der(bytes).ok().map(|signature| signature.to_bytes().to_vec()));
    }
}

fn check(name: TestName, read: fn(&[u8]) -> Option<Vec<u8>>) {
    let (mut accepted, mut refused, mut higher) = (0, 0, 0);
    for group in TestSet::load(name).expect("the set can be read").test_groups {
        let key = public_key(&group);
        for test in &group.tests {
            let signature = read(&test.sig).filter(|signature| signature.len() == 64);
            let is_high = signature.as_deref().is_some_and(is_high);
            let verdict = signature.ok_or(()).and_then(|bytes| verify(&key, &test.msg, &bytes).map_err(drop));
            let shown = format!("{name:?} {}: {}", test.tc_id, test.comment);
            match test.result {
                // The chain takes only the lower of both solutions.
                TestResult::Valid if is_high => {
                    assert_eq!(verdict, Err(()), "{shown}");
                    let lower = read(&test.sig).map(|bytes| lower(&bytes)).expect("a signature");
                    assert!(verify(&key, &test.msg, &lower).is_ok(), "{shown}");
                    higher += 1;
                }
                TestResult::Valid => {
                    assert_eq!(verdict, Ok(()), "{shown}");
                    accepted += 1;
                }
                TestResult::Invalid => {
                    assert_eq!(verdict, Err(()), "{shown}");
                    refused += 1;
                }
                TestResult::Acceptable => unreachable!("{shown}: these sets leave nothing open"),
            }
        }
    }
    println!("{name:?}: {accepted} accepted, {refused} refused, {higher} with the higher solution");
    assert!(accepted > 50 && refused > 50);
}

fn public_key(group: &TestGroup) -> PublicKey {
    let point = k256::PublicKey::from_sec1_bytes(&group.key.key).expect("a point");
    PublicKey::new(&k256::CompressedPoint::from(point)).expect("a compressed point")
}

fn is_high(bytes: &[u8]) -> bool {
    Signature::from_slice(bytes).is_ok_and(|signature| signature.normalize_s().is_some())
}

fn lower(bytes: &[u8]) -> Vec<u8> {
    let signature = Signature::from_slice(bytes).expect("a signature");
    signature.normalize_s().unwrap_or(signature).to_bytes().to_vec()
}

/// The RFC itself has no vectors for this curve; these have gone from one Bitcoin library to the next since 2013.
#[test]
fn deterministic_signatures() {
    for (key, text, signature) in ANSWERS {
        let signed = PrivateKey::from_bytes(&bytes(key)).expect("a key").sign(text.as_bytes());
        assert_eq!(signed.as_slice(), bytes(signature), "{text}");
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal digits");
    (0..hex.len()).step_by(2).map(digits).collect()
}

const ANSWERS: [(&str, &str, &str); 5] = [
    (
        "0000000000000000000000000000000000000000000000000000000000000001",
        "Satoshi Nakamoto",
        "934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d82442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5",
    ),
    (
        "0000000000000000000000000000000000000000000000000000000000000001",
        "All those moments will be lost in time, like tears in rain. Time to die...",
        "8600dbd41e348fe5c9465ab92d23e3db8b98b873beecd930736488696438cb6b547fe64427496db33bf66019dacbf0039c04199abb0122918601db38a72cfc21",
    ),
    (
        "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140",
        "Satoshi Nakamoto",
        "fd567d121db66e382991534ada77a6bd3106f0a1098c231e47993447cd6af2d06b39cd0eb1bc8603e159ef5c20a5c8ad685a45b06ce9bebed3f153d10d93bed5",
    ),
    (
        "f8b8af8ce3c7cca5e300d33939540c10d45ce001b8f252bfbc57ba0342904181",
        "Alan Turing",
        "7063ae83e7f62bbb171798131b4a0564b956930092b33b07b395615d9ec7e15c58dfcc1e00a35e1572f366ffe34ba0fc47db1e7189759b9fb233c5b05ab388ea",
    ),
    (
        "e91671c46231f833a6406ccbea0e3e392c76c167bac1cb013f6f1013980455c2",
        "There is a computer disease that anybody who works with computers knows about. It's a very serious disease and it interferes completely with the work. The trouble with computers is that you 'play' with them!",
        "b552edd27580141f3b2a5463048cb7cd3e047b97c9f98076c32dbdf85a68718b279fa72dd19bfae05577e06c7c0c1900c371fcd5893f7e1d56a37d30174671f6",
    ),
];
