//! `cargo bench --bench summary`: what it costs to tell what somebody is asked to sign.

use akashkit::PublicKey;
use akashkit::tx::{DecodedTx, Fee, Handed, Message, Signer, Summary, UnsignedTx, Wallet};
use divan::Bencher;
use serde_json::json;

fn main() {
    divan::main();
}

/// Decode and summary of a signed transaction that takes a bid.
#[divan::bench]
fn lease(bencher: Bencher<'_, '_>) {
    told(bencher, lease_tx().assemble(&[[7; 64]]).expect("one signer").as_bytes());
}

/// The same of what is signed in mode direct.
#[divan::bench]
fn lease_document(bencher: Bencher<'_, '_>) {
    told(bencher, &lease_tx().sign_bytes(0).expect("one signer"));
}

/// The same of what Keplr, WalletConnect and devices are handed.
#[divan::bench]
fn lease_in_amino(bencher: Bencher<'_, '_>) {
    let tx = DecodedTx::decode(lease_tx().assemble(&[[7; 64]]).expect("one signer").as_bytes());
    told(bencher, &tx.and_then(|tx| tx.amino_sign_bytes("akashnet-2", 42, 7)).expect("it has an amino form"));
}

fn told(bencher: Bencher<'_, '_>, bytes: &[u8]) {
    let wallet = Wallet {
        chain_id: Some("akashnet-2".to_owned()),
        address: Some(OWNER.parse().expect("an address")),
        account_number: Some(42),
        ..Wallet::default()
    };
    let summary = Summary::of(&Handed::read(bytes).expect("a document"), &wallet);
    assert!(summary.warnings.is_empty() && summary.statements[0].to_string().starts_with("Accept the bid"));
    bencher.bench(|| Handed::read(divan::black_box(bytes)).map(|handed| Summary::of(&handed, &wallet)));
}

fn lease_tx() -> UnsignedTx {
    let id = json!({"owner": OWNER, "dseq": "12345", "gseq": 1, "oseq": 1, "provider": PROVIDER});
    let message = Message::from_json("/akash.market.v1beta5.MsgCreateLease", &json!({"bid_id": id}));
    let fee = Fee::new("5000uakt".parse().expect("a coin"), 200_000);
    let key: PublicKey =
        serde_json::from_str(r#""A+H95cwX9WUB7VPYdxjfdsE1uaZAHc61PRmBEaHq+F92""#).expect("a key");
    UnsignedTx::new("akashnet-2", vec![message.expect("a message")], fee)
        .signed_by(Signer::direct(key, 42, 7))
}

const OWNER: &str = "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh";
const PROVIDER: &str = "akash1z4qd59mw86uvcqaazfcy3a3jvyu3c3rnvfxne9";
