//! The Rust driver of `cargo xtask bench --signing`: how long it takes to take a bid, as bytes and as text, beside bare
//! signing, and to tell what a transaction does.
//!
//! Its argument is how often. It prints a line of JSON: the median in nanoseconds of each.

use std::hint::black_box;
use std::time::Instant;

use akashkit::Result;
use akashkit::access::PrivateKey;
use akashkit::id::LeaseId;
use akashkit::tx::{Fee, Handed, Message, SignMode, SignedTx, Signer, Summary, UnsignedTx, Wallet};
use k256::ecdsa::signature::Signer as _;
use k256::ecdsa::{Signature, SigningKey};
use serde_json::json;

fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let rounds: usize = std::env::args().nth(1).ok_or("expected an argument: ROUNDS")?.parse()?;
    let key = PrivateKey::from_bytes(&[7; 32])?;
    let bare = SigningKey::from_slice(&[7; 32])?;
    let direct = Signer::direct(key.public_key(), 42, 7);
    let amino = Signer { mode: SignMode::Amino, ..direct.clone() };
    let (lease, fee) = (LEASE.parse()?, Fee::new("5000uakt".parse()?, 200_000));
    let bytes = unsigned(&lease, &fee, &direct).sign_bytes(0)?;
    let signed = take(&key, &lease, &fee, &direct)?;
    let wallet = Wallet::default();

    let mut times: [Vec<u128>; 4] = Default::default();
    for _ in 0..rounds {
        // In turn, so that what disturbs the machine disturbs all.
        times[0].push(nanoseconds(|| black_box::<Signature>(bare.sign(black_box(&bytes)))));
        times[1].push(nanoseconds(|| take(&key, &lease, &fee, black_box(&direct))));
        times[2].push(nanoseconds(|| take(&key, &lease, &fee, black_box(&amino))));
        times[3].push(nanoseconds(|| {
            Handed::read(black_box(signed.as_bytes())).map(|handed| Summary::of(&handed, &wallet))
        }));
    }
    let [bare, direct, amino, summary] = times.map(median);
    println!(
        "{}",
        json!({"bare k256": bare, "direct": direct, "amino": amino, "decode and summary": summary})
    );
    Ok(())
}

/// From the parts of a transaction to its bytes.
fn take(key: &PrivateKey, lease: &LeaseId, fee: &Fee, signer: &Signer) -> Result<SignedTx> {
    let unsigned = unsigned(lease, fee, signer);
    let signature = key.sign(&unsigned.sign_bytes(0)?);
    unsigned.assemble(&[signature])
}

fn unsigned(lease: &LeaseId, fee: &Fee, signer: &Signer) -> UnsignedTx {
    UnsignedTx::new("akashnet-2", vec![Message::create_lease(lease)], fee.clone()).signed_by(signer.clone())
}

fn nanoseconds<T>(work: impl FnOnce() -> T) -> u128 {
    let begin = Instant::now();
    black_box(work());
    begin.elapsed().as_nanos()
}

fn median(mut times: Vec<u128>) -> u128 {
    times.sort_unstable();
    times[times.len() / 2]
}

const LEASE: &str =
    "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh/26999950/1/1/akash1v96hymmjv9sh2un0wfskzatjdaexzct4txad7a";
