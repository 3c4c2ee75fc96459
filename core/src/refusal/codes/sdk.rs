//! The Cosmos SDK itself: what it says of any transaction.

use super::reasons;

reasons! {
    SDK = "sdk", "read the chain's own text";
    2 "tx parse error" Never "sdk.decode" "the node cannot read the transaction" "build it anew; where a type is unknown, the network has no such message";
    3 "invalid sequence" Never "sdk.sequence_number" "a number in the id is zero" "count dseq, gseq and oseq from 1";
    4 "unauthorized" Never "sdk.unauthorized" "a signature is not right, or the account may not do this" "check chain id, account number, sequence and key, and who owns what is changed";
    5 "insufficient funds" Never "sdk.funds" "the account has less than is spent" "send less, or more to the account first";
    6 "unknown request" Never "sdk.request" "the node does not know this request" "check path or type, and the node's version";
    7 "invalid address" Never "sdk.address" "an address is no account" "use akash1 addresses";
    8 "invalid pubkey" Never "sdk.public_key" "the public key is not the signer's, or is absent" "name the key of the account that must sign";
    9 "unknown address" Never "sdk.unknown_address" "the account does not exist on the chain" "send coins to the account first";
    10 "invalid coins" Never "sdk.coins" "a coin is not valid" "name amounts above zero, in the order of their denominations, each once";
    11 "out of gas" Rebuild "sdk.gas" "the gas limit is too low" "simulate again, take half as much more, and sign anew";
    12 "memo too large" Never "sdk.memo" "the memo is too long" "use at most 256 characters";
    13 "insufficient fee" Rebuild "sdk.fee" "the fee is too low for this node" "raise the fee to what the node requires, and sign anew";
    14 "maximum number of signatures exceeded" Never "sdk.signatures" "there are too many signatures" "use at most 7, those within a multisig counted";
    15 "no signatures supplied" Never "sdk.no_signatures" "there is no signature" "sign the transaction first";
    16 "failed to marshal JSON bytes" Never "sdk.json_write" "the node cannot write JSON of this" "report it with the transaction's bytes";
    17 "failed to unmarshal JSON bytes" Never "sdk.json_read" "the node cannot read the JSON" "compare it with what the node's interface takes";
    18 "invalid request" Never "sdk.invalid_request" "the message is not one that can be executed" "read the chain's own text, and change what it names";
    19 "tx already in mempool" Sent "sdk.in_mempool" "the node has the transaction already" "ask for it by its hash";
    20 "mempool is full" Later "sdk.mempool_full" "the node has no room for more" "wait, or send to another node";
    21 "tx too large" Never "sdk.size" "the transaction is too large" "send fewer messages in one";
    22 "key not found" Never "sdk.key" "there is nothing under this key" "check the id";
    23 "invalid account password" Never "sdk.password" "the password is wrong" "use the one that the key was stored with";
    24 "tx intended signer does not match the given signer" Never "sdk.signer" "another account must sign" "sign with the key of the account that the message names";
    25 "invalid gas adjustment" Never "sdk.gas_adjustment" "the factor for gas is not valid" "use a number above zero";
    26 "invalid height" Never "sdk.height" "the node has no state of this height" "ask for a later block, or another node";
    27 "invalid version" Never "sdk.version" "the version is not valid" "use the version that the network runs";
    28 "invalid chain-id" Never "sdk.chain_id" "the chain id is another one" "use the chain id of the network that is meant";
    29 "invalid type" Never "sdk.type" "something is of another type" "check the type's URL";
    30 "tx timeout height" Rebuild "sdk.timeout_height" "the chain is past the last height of the transaction" "name a later one, and sign anew";
    31 "unknown extension options" Never "sdk.extension" "the transaction has options that the chain does not know" "leave them out";
    32 "incorrect account sequence" Rebuild "sdk.wrong_sequence" "the sequence is not the account's" "sign anew with the sequence that the chain expects";
    33 "failed packing protobuf message to Any" Never "sdk.pack" "the node cannot pack a message" "report it with the transaction's bytes";
    34 "failed unpacking protobuf message from Any" Never "sdk.unpack" "the node cannot unpack a message" "check the type's URL";
    35 "internal logic error" Never "sdk.logic" "the chain has a defect, or its state contradicts itself" "report it to the network with the transaction's hash";
    36 "conflict" Never "sdk.conflict" "the message contradicts itself" "use two different accounts, and leave bseq at 0";
    37 "feature not supported" Never "sdk.unsupported" "the chain does not do this" "use what it has instead";
    38 "not found" Never "sdk.not_found" "there is no such thing" "check the id, or who granted what";
    39 "internal IO error" Later "sdk.io" "the node cannot read or write" "send to another node";
    40 "error in app.toml" Later "sdk.node_config" "the node is not configured rightly" "send to another node";
    41 "invalid gas limit" Never "sdk.gas_limit" "the gas limit is out of range" "use less than 2^63, and less than a block may have";
    42 "tx timeout" Rebuild "sdk.timeout" "the chain is past the last moment of the transaction" "name a later one, and sign anew";
}

reasons! {
    UNDEFINED = "undefined", "read the chain's own text";
    1 "internal" Never "undefined.internal" "the chain names no code" "read its own text";
    2 "stop iterating" Never "undefined.stop" "the chain stopped looking, which is no refusal" "report it to the network with the transaction's hash";
    111222 "panic" Never "undefined.crash" "the message crashes the chain's code, and the fee is gone" "check the message for absent numbers and for denominations that do not fit";
}

reasons! {
    TX = "tx", "build the transaction anew";
    1 "tx parse error" Never "tx.decode" "the transaction cannot be read" "build it anew";
    2 "unknown protobuf field" Never "tx.unknown_field" "the transaction has a field that the node does not know" "leave it out, or use a node of a newer version";
}

reasons! {
    STORE = "store", "ask another node";
    2 "invalid proof" Never "store.invalid_proof";
    3 "tx parse error" Never "store.tx_parse_error";
    4 "unknown request" Never "store.unknown_request";
    5 "internal logic error" Never "store.internal_logic_error";
    6 "conflict" Never "store.conflict";
    7 "invalid request" Never "store.invalid_request";
}
