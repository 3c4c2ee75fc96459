//! Transactions of several signers, in every mode, signed and verified; what stands around the messages; keys of several holders.
#![cfg(all(feature = "keys", feature = "tx"))]

use akashkit::access::PrivateKey;
use akashkit::network::{GasPrice, Params};
use akashkit::tx::{AccountKey, DecodedTx, Fee, Message, MultisigKey, MultisigSigner, PartialSignatures};
use akashkit::tx::{SignMode, Signature, Signer, SignerAccount, UnsignedTx};
use akashkit::{AccountAddress, Code, Height, Result, Timestamp};
use serde_json::{Value, json};

#[test]
fn everything_around_the_messages_is_signed_in_every_mode() -> Result<()> {
    for mode in [SignMode::Direct, SignMode::Amino] {
        for is_unordered in [false, true] {
            let sequence = if is_unordered { 0 } else { 7 };
            let (voter, other, payer) = (key(1)?, key(2)?, key(3)?);
            let mut fee = Fee::of_gas(300_000, GasPrice::AVERAGE)?;
            fee.payer = Some(address(&payer));
            fee.granter = Some(address(&key(4)?));
            let mut tx = UnsignedTx::new(CHAIN, vec![vote(&voter)?, vote(&other)?], fee)
                .signed_by(signer(&voter, sequence, mode))
                .signed_by(signer(&other, sequence, SignMode::DirectAux))
                .signed_by(signer(&payer, sequence, mode))
                .memo("<rent> & more")
                .timeout_height(Height::new(99))
                .timeout(Timestamp::new(1_796_460_718, 5)?);
            if is_unordered {
                tx = tx.unordered();
            }
            let read = sign(&tx, &[&voter, &other, &payer])?;
            verify(&read, &[sequence; 3])?;

            let json = read.to_json()?;
            assert_eq!(json["body"]["memo"], "<rent> & more");
            assert_eq!(json["body"]["timeout_height"], "99");
            assert_eq!(json["body"]["timeout_timestamp"], "2026-12-05T08:51:58.000000005Z");
            assert_eq!(json["body"]["unordered"], is_unordered);
            assert_eq!(json["auth_info"]["fee"]["payer"], address(&payer).to_string());
            assert_eq!(json["auth_info"]["fee"]["granter"], address(&key(4)?).to_string());
            if mode == SignMode::Amino {
                let text: Value = serde_json::from_slice(&tx.sign_bytes(0)?).expect("JSON");
                assert_eq!(text["fee"]["granter"], address(&key(4)?).to_string());
                assert_eq!(text["timeout_height"], "99");
                assert_eq!(text["timeout_timestamp"], "2026-12-05T08:51:58.000000005Z");
                assert_eq!(text.get("unordered").is_some(), is_unordered);
            }
        }
    }
    Ok(())
}

#[test]
fn a_changed_transaction_is_not_verified() -> Result<()> {
    let voter = key(1)?;
    for mode in [SignMode::Direct, SignMode::Amino] {
        let tx = UnsignedTx::new(CHAIN, vec![vote(&voter)?], Fee::of_gas(300_000, GasPrice::HIGH)?)
            .signed_by(signer(&voter, 7, mode));
        let signature = voter.sign(&tx.sign_bytes(0)?);
        let changed = tx.clone().memo("more").assemble(&[signature])?;
        let refused = verify(&DecodedTx::decode(changed.as_bytes())?, &[7]);
        assert_eq!(code(refused), Some(Code::KeySignature));
        let right = DecodedTx::decode(tx.assemble(&[signature])?.as_bytes())?;
        assert_eq!(
            code(right.verify("other-1", &[account(7)], &Params::DEFAULT.auth)),
            Some(Code::KeySignature)
        );
        assert_eq!(code(right.verify(CHAIN, &[], &Params::DEFAULT.auth)), Some(Code::TxSigner));
    }
    Ok(())
}

#[test]
fn a_key_that_is_left_out_is_missed() -> Result<()> {
    let voter = key(1)?;
    let tx = UnsignedTx::new(CHAIN, vec![vote(&voter)?], Fee::of_gas(300_000, GasPrice::HIGH)?)
        .signed_by(signer(&voter, 7, SignMode::Direct))
        .without_keys();
    assert_eq!(code(verify(&sign(&tx, &[&voter])?, &[7])), Some(Code::TxKey));
    Ok(())
}

#[test]
fn holders_sign_in_any_order() -> Result<()> {
    let (shared, holders) = shared(2, 3)?;
    let tx = of_shared(&shared, MultisigSigner::new(shared.clone(), 42, 7))?;
    for pair in [[0, 1], [2, 0], [1, 2]] {
        let mut collected = PartialSignatures::new(shared.clone());
        for place in pair {
            let holder = &holders[place];
            collected.add(holder.public_key(), holder.sign(&tx.sign_bytes(0)?))?;
        }
        let read = DecodedTx::decode(tx.assemble(&[collected])?.as_bytes())?;
        verify(&read, &[7])?;
        assert_eq!(code(verify(&read, &[8])), Some(Code::TxSequence));
    }
    Ok(())
}

#[test]
fn too_few_holders_are_refused_here_and_by_the_chain() -> Result<()> {
    let (shared, holders) = shared(2, 3)?;
    let tx = of_shared(&shared, MultisigSigner::new(shared.clone(), 42, 7))?;
    let mut collected = PartialSignatures::new(shared);
    collected.add(holders[1].public_key(), holders[1].sign(&tx.sign_bytes(0)?))?;
    assert_eq!(code(tx.assemble(&[collected.clone()])), Some(Code::TxSignatures));
    let read = DecodedTx::decode(tx.unchecked().assemble(&[collected])?.as_bytes())?;
    assert_eq!(code(verify(&read, &[7])), Some(Code::TxSignatures));
    Ok(())
}

#[test]
fn who_signs_directly_must_be_announced() -> Result<()> {
    let (shared, holders) = shared(2, 3)?;
    let signer =
        MultisigSigner::new(shared.clone(), 42, 7).member(2, SignMode::Direct).member(0, SignMode::Amino);
    let tx = of_shared(&shared, signer)?;
    let collect = |places: [(usize, SignMode); 2]| -> Result<PartialSignatures> {
        let mut collected = PartialSignatures::new(shared.clone());
        for (place, mode) in places {
            let bytes = tx.sign_bytes_in(mode, 0)?;
            collected.add(holders[place].public_key(), holders[place].sign(&bytes))?;
        }
        Ok(collected)
    };
    let announced = collect([(2, SignMode::Direct), (0, SignMode::Amino)])?;
    verify(&DecodedTx::decode(tx.assemble(&[announced])?.as_bytes())?, &[7])?;
    let others = collect([(2, SignMode::Direct), (1, SignMode::Amino)])?;
    assert_eq!(code(tx.assemble(&[others])), Some(Code::TxSignatures));
    Ok(())
}

#[test]
fn keys_of_several_holders_stand_in_each_other() -> Result<()> {
    let (inner, holders) = shared(2, 2)?;
    let alone = key(9)?;
    let outer = MultisigKey::new(2, [AccountKey::from(alone.public_key()), inner.clone().into()])?;
    let tx = of_shared(&outer, MultisigSigner::new(outer.clone(), 42, 7))?;
    let bytes = tx.sign_bytes(0)?;
    let mut nested = PartialSignatures::new(inner.clone());
    nested.add(holders[0].public_key(), holders[0].sign(&bytes))?;
    let mut collected = PartialSignatures::new(outer.clone());
    collected.add(alone.public_key(), alone.sign(&bytes))?;
    let mut early = collected.clone();
    early.add(inner.clone(), nested.clone())?;
    assert_eq!(code(tx.assemble(&[early])), Some(Code::TxSignatures));

    nested.add(holders[1].public_key(), holders[1].sign(&bytes))?;
    collected.add(inner, nested)?;
    verify(&DecodedTx::decode(tx.assemble(&[collected])?.as_bytes())?, &[7])?;
    assert_eq!(serde_json::from_value::<MultisigKey>(json!(outer)).expect("the same key"), outer);
    Ok(())
}

#[test]
fn a_signature_of_another_kind_is_refused() -> Result<()> {
    let (shared, _) = shared(1, 2)?;
    let tx = of_shared(&shared, MultisigSigner::new(shared.clone(), 42, 7))?;
    assert_eq!(code(tx.assemble(&[[7; 64]])), Some(Code::TxSignatures));
    let voter = key(1)?;
    let single = UnsignedTx::new(CHAIN, vec![vote(&voter)?], Fee::of_gas(300_000, GasPrice::HIGH)?)
        .signed_by(signer(&voter, 7, SignMode::Direct));
    let mut collected = PartialSignatures::new(shared.clone());
    collected.add(shared.keys()[0].clone(), [7; 64])?;
    assert_eq!(code(single.assemble(&[Signature::from(collected)])), Some(Code::TxSignatures));
    let nobody = of_shared(&shared, MultisigSigner::new(shared.clone(), 42, 7).member(5, SignMode::Direct))?;
    assert_eq!(code(nobody.sign_bytes_in(SignMode::Direct, 0)), Some(Code::TxSigner));
    Ok(())
}

/// Deeper than a transaction can carry.
#[test]
fn keys_are_not_nested_without_end() -> Result<()> {
    let mut key: AccountKey = key(1)?.public_key().into();
    let levels = (1..).find_map(|level| match MultisigKey::new(1, [key.clone()]) {
        Ok(deeper) => {
            key = deeper.into();
            None
        }
        Err(error) => Some((level, error.code())),
    });
    assert_eq!(levels, Some((17, Code::WireDepth)));
    Ok(())
}

/// The account of a shared key votes.
fn of_shared(key: &MultisigKey, signer: MultisigSigner) -> Result<UnsignedTx> {
    let vote = Message::from_json("/cosmos.gov.v1.MsgVote", &json!({"voter": key.address()}))?;
    let fee = Fee::of_gas(300_000, GasPrice::HIGH)?;
    Ok(UnsignedTx::new(CHAIN, vec![vote], fee).signed_by_several(signer))
}

fn shared(threshold: u32, holders: u8) -> Result<(MultisigKey, Vec<PrivateKey>)> {
    let holders = (1..=holders).map(key).collect::<Result<Vec<_>>>()?;
    Ok((MultisigKey::new(threshold, holders.iter().map(PrivateKey::public_key))?, holders))
}

fn sign(tx: &UnsignedTx, keys: &[&PrivateKey]) -> Result<DecodedTx> {
    let sign = |(place, key): (usize, &&PrivateKey)| Ok(key.sign(&tx.sign_bytes(place)?));
    let signatures = keys.iter().enumerate().map(sign).collect::<Result<Vec<_>>>()?;
    DecodedTx::decode(tx.assemble(&signatures)?.as_bytes())
}

fn verify(tx: &DecodedTx, sequences: &[u64]) -> Result<()> {
    let accounts: Vec<SignerAccount> = sequences.iter().copied().map(account).collect();
    tx.verify(CHAIN, &accounts, &Params::DEFAULT.auth)
}

fn account(sequence: u64) -> SignerAccount {
    SignerAccount { account_number: 42, sequence, key: None }
}

fn code<T>(refused: Result<T>) -> Option<Code> {
    refused.err().map(|error| error.code())
}

fn signer(key: &PrivateKey, sequence: u64, mode: SignMode) -> Signer {
    Signer { public_key: key.public_key(), account_number: 42, sequence, mode }
}

fn vote(voter: &PrivateKey) -> Result<Message> {
    Message::from_json("/cosmos.gov.v1.MsgVote", &json!({"voter": address(voter), "option": 1}))
}

fn address(key: &PrivateKey) -> AccountAddress {
    key.public_key().address()
}

fn key(number: u8) -> Result<PrivateKey> {
    PrivateKey::from_bytes(&[number; 32])
}

const CHAIN: &str = "akashnet-2";
