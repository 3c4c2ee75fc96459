//! The transaction around messages: package `cosmos.tx.v1beta1` as of SDK 0.53.

use super::base::{Any, Coin, Timestamp};
use super::messages::messages;
use super::schema::Form;

messages! {
    /// What is broadcast and hashed.
    "cosmos.tx.v1beta1.TxRaw" => TxRaw; {
        1 body_bytes: bytes;
        2 auth_info_bytes: bytes;
        3 signatures: blobs;
    }

    /// What is to be done.
    "cosmos.tx.v1beta1.TxBody" => TxBody; {
        1 messages: anys Message;
        2 memo: text;
        3 timeout_height: u64;
        4 unordered: bool;
        5 timeout_timestamp: maybe Timestamp;
        1023 extension_options: anys Extension;
        2047 non_critical_extension_options: anys Extension;
    }

    /// Who signs, and what it costs.
    "cosmos.tx.v1beta1.AuthInfo" => AuthInfo; {
        1 signer_infos: many SignerInfo;
        2 fee: maybe Fee;
        3 tip: maybe Tip;
    }

    /// What was once paid for execution by somebody else.
    "cosmos.tx.v1beta1.Tip" => Tip; {
        1 amount: many Coin;
        2 tipper: text;
    }

    /// One signer.
    "cosmos.tx.v1beta1.SignerInfo" => SignerInfo; {
        1 public_key: any PublicKey;
        2 mode_info: maybe ModeInfo;
        3 sequence: u64;
    }

    /// How a signer signs.
    "cosmos.tx.v1beta1.ModeInfo" => ModeInfo; {
        1 single: either ModeInfoSingle;
        2 multi: either ModeInfoMulti;
    }

    /// One key.
    "cosmos.tx.v1beta1.ModeInfo.Single" => ModeInfoSingle; {
        1 mode: choice SIGN_MODES;
    }

    /// Several keys.
    "cosmos.tx.v1beta1.ModeInfo.Multi" => ModeInfoMulti; {
        1 bitarray: maybe CompactBitArray;
        2 mode_infos: nested ModeInfo;
    }

    /// Which of several keys have signed.
    "cosmos.crypto.multisig.v1beta1.CompactBitArray" => CompactBitArray; {
        1 extra_bits_stored: u32;
        2 elems: bytes;
    }

    /// What is paid for execution.
    "cosmos.tx.v1beta1.Fee" => Fee; {
        1 amount: many Coin;
        2 gas_limit: u64;
        3 payer: text;
        4 granter: text;
    }

    /// What a signer signs in mode direct.
    "cosmos.tx.v1beta1.SignDoc" => SignDoc; {
        1 body_bytes: bytes;
        2 auth_info_bytes: bytes;
        3 chain_id: text;
        4 account_number: u64;
    }

    /// What a signer signs in mode direct-aux. (Tips, its last field, are no more.)
    "cosmos.tx.v1beta1.SignDocDirectAux" => SignDocDirectAux; {
        1 body_bytes: bytes;
        2 public_key: any PublicKey;
        3 chain_id: text;
        4 account_number: u64;
        5 sequence: u64;
    }

    /// The signatures of several holders of one key.
    "cosmos.crypto.multisig.v1beta1.MultiSignature" => MultiSignature; {
        1 signatures: blobs;
    }

    /// A key of several holders.
    "cosmos.crypto.multisig.LegacyAminoPubKey" => LegacyAminoPubKey
        [amino("tendermint/PubKeyMultisigThreshold").form(Form::Threshold)]; {
        1 threshold: u32;
        2 public_keys: anys PublicKey [called_pubkeys];
    }

    /// A key of an account.
    "cosmos.crypto.secp256k1.PubKey" => Secp256k1PubKey [amino("tendermint/PubKeySecp256k1").form(Form::PublicKey)]; {
        1 key: bytes;
    }
}

const SIGN_MODES: &[(&str, i32)] = &[
    ("SIGN_MODE_UNSPECIFIED", 0),
    ("SIGN_MODE_DIRECT", SIGN_MODE_DIRECT),
    ("SIGN_MODE_TEXTUAL", 2),
    ("SIGN_MODE_DIRECT_AUX", 3),
    ("SIGN_MODE_LEGACY_AMINO_JSON", SIGN_MODE_AMINO),
    ("SIGN_MODE_EIP_191", 191),
];

/// The signature covers JSON that the node makes of the transaction.
pub(crate) const SIGN_MODE_AMINO: i32 = 127;

/// The signature covers the bytes themselves.
pub(crate) const SIGN_MODE_DIRECT: i32 = 1;
