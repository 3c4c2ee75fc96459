//! One transaction, built and signed by us and by cosmrs; its types and ours, there and back.
#![cfg(all(feature = "cosmrs", feature = "keys"))]

use akashkit::access::PrivateKey;
use akashkit::network::GasPrice;
use akashkit::tx::{Fee, Message, Signer, UnsignedTx};
use akashkit::{AccountAddress, Code, Coin, Height, PublicKey, Result};
use cosmrs::crypto::PublicKey as TheirKey;
use cosmrs::crypto::secp256k1::SigningKey;
use cosmrs::tx::{Body, Fee as TheirFee, SignDoc, SignerInfo};
use cosmrs::{AccountId, Any, Coin as TheirCoin};

#[test]
fn both_sign_the_same_bytes() -> Result<()> {
    let key = PrivateKey::from_bytes(&[7; 32])?;
    let fee = Fee {
        granter: Some("akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh".parse()?),
        ..Fee::of_gas(200_000, GasPrice::HIGH)?
    };
    let message = Message::new("/cosmos.bank.v1beta1.MsgSend", *b"\x0a\x01a");
    let unsigned = UnsignedTx::new("akashnet-2", vec![message.clone()], fee.clone())
        .signed_by(Signer::direct(key.public_key(), 42, 7))
        .memo("rent")
        .timeout_height(Height::new(9));
    let ours = unsigned.assemble(&[key.sign(&unsigned.sign_bytes(0)?)])?;

    let body = Body::new([Any::from(&message)], "rent", 9_u32);
    let their_key = SigningKey::from_slice(key.to_bytes().as_slice()).expect("32 bytes");
    let auth_info = SignerInfo::single_direct(Some(their_key.public_key()), 7).auth_info((&fee).try_into()?);
    let chain_id = "akashnet-2".parse().expect("a chain id");
    let document = SignDoc::new(&body, &auth_info, &chain_id, 42).expect("a document");
    assert_eq!(document.clone().into_bytes().expect("bytes"), unsigned.sign_bytes(0)?);
    let theirs = document.sign(&their_key).expect("a signature");
    assert_eq!(theirs.to_bytes().expect("bytes"), ours.as_bytes());
    Ok(())
}

#[test]
fn every_type_goes_there_and_back() -> Result<()> {
    let key = PrivateKey::from_bytes(&[7; 32])?.public_key();
    let theirs = TheirKey::try_from(&key)?;
    assert_eq!(PublicKey::try_from(&theirs)?, key);
    let account = theirs.account_id("akash").expect("an account");
    assert_eq!(AccountAddress::try_from(&account)?, key.address());
    assert_eq!(AccountId::try_from(&key.address())?, account);
    let nothing = TheirCoin::default();
    assert_eq!(Coin::try_from(&nothing).err().map(|error| error.code()), Some(Code::DenomText));
    let foreign = TheirFee::from_amount_and_gas(nothing, 1_u64);
    assert!(Fee::try_from(&foreign).is_err());
    let wasm = Any { type_url: "/a.B".to_owned(), value: vec![1] };
    assert_eq!(Any::from(&Message::from(wasm.clone())), wasm);
    Ok(())
}
