//! Keys other than those of common accounts: packages `cosmos.crypto.*`.

use crate::wire::schema::{Form, Schema, bytes, p256_key};

pub(crate) static ED25519_PUB_KEY: Schema = Schema::new("cosmos.crypto.ed25519.PubKey")
    .amino("tendermint/PubKeyEd25519")
    .form(Form::PublicKey)
    .of(&[bytes(1, "key")]);

pub(crate) static SECP256R1_PUB_KEY: Schema = Schema::new("cosmos.crypto.secp256r1.PubKey")
    .amino("tendermint/PubKeySecp256r1")
    .form(Form::PublicKey)
    .of(&[p256_key(1, "key")]);
