//! Takes a provider's bid: what the transaction does, what it may cost, and its bytes, signed in two phases. Nothing is sent.
//!
//! `sign_lease [BID]`, where BID is `owner/dseq/gseq/oseq/provider`; the default is one of a published test account.

use std::error::Error;

use akashkit::access::{HdPath, Mnemonic};
use akashkit::id::LeaseId;
use akashkit::network::{GasPrice, Params};
use akashkit::tx::node::Request;
use akashkit::tx::{
    DecodedTx, Fee, GasAssumptions, Handed, Message, Signer, SignerAccount, Summary, UnsignedTx, Wallet,
};

fn main() -> Result<(), Box<dyn Error>> {
    let bid: LeaseId = std::env::args().nth(1).as_deref().unwrap_or(BID).parse()?;
    let key = Mnemonic::parse(TEST_MNEMONIC)?.derive("", &HdPath::default())?;

    // The fee is known when the gas is, and the gas when the rest is.
    let signer = Signer::direct(key.public_key(), 42, 7);
    let draft = UnsignedTx::new(CHAIN, vec![Message::create_lease(&bid)], Fee::of_gas(0, GasPrice::HIGH)?)
        .signed_by(signer);
    let gas = draft.gas_limit(&GasAssumptions::default())?;
    let unsigned = draft.with_fee(Fee::of_gas(gas, GasPrice::HIGH)?);

    // What is signed is read back, as a wallet would that somebody else has handed it.
    let to_sign = unsigned.sign_bytes(0)?;
    let wallet = Wallet {
        chain_id: Some(CHAIN.to_owned()),
        address: Some(key.public_key().address()),
        account_number: Some(42),
        ..Wallet::default()
    };
    println!("{}", Summary::of(&Handed::read(&to_sign)?, &wallet));
    println!("To sign: {}", hex(&to_sign));

    let signed = unsigned.assemble(&[key.sign(&to_sign)])?;
    let account = SignerAccount { account_number: 42, sequence: 7, key: None };
    DecodedTx::decode(signed.as_bytes())?.verify(CHAIN, &[account], &Params::DEFAULT.auth)?;
    println!("Signed: {}", hex(signed.as_bytes()));
    println!("Hash: {}", signed.hash());
    let request = Request::broadcast(signed.as_bytes());
    println!("To send: POST {} {}", request.rest.path, request.rest.body.unwrap_or_default());
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

const CHAIN: &str = "akashnet-2";
const BID: &str =
    "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh/26999950/1/1/akash1v96hymmjv9sh2un0wfskzatjdaexzct4txad7a";
/// Everybody knows these words: they come from the network's own test data.
const TEST_MNEMONIC: &str = "addict worth drip violin note olive final pelican perfect feel goat game \
    horror brass fence deposit dutch improve setup stuff frost spirit smart alien";
