//! Contracts.

use super::reasons;

reasons! {
    WASM = "wasm", "ask who wrote the contract";
    2 "create wasm contract failed" Never "wasm.create" "the contract's code cannot be stored" "check the code, and whether the network lets the account store it";
    3 "contract account already exists" Never "wasm.contract_account_already_exists";
    4 "instantiate wasm contract failed" Never "wasm.instantiate" "the contract refused to begin" "read the text of the contract, and change the message";
    5 "execute wasm contract failed" Never "wasm.execute" "the contract refused" "read the text of the contract, and change the message";
    6 "insufficient gas" Rebuild "wasm.gas" "the gas limit is too low for the contract" "simulate again, take half as much more, and sign anew";
    7 "invalid genesis" Never "wasm.invalid_genesis";
    8 "not found" Never "wasm.not_found" "there is no such contract or code" "check the address";
    9 "query wasm contract failed" Never "wasm.query" "the contract did not answer" "read the text of the contract";
    10 "invalid CosmosMsg from the contract" Never "wasm.invalid_cosmosmsg_from_the_contract";
    11 "migrate wasm contract failed" Never "wasm.migrate_wasm_contract_failed";
    12 "empty" Never "wasm.empty";
    13 "exceeds limit" Never "wasm.exceeds_limit";
    14 "invalid" Never "wasm.invalid" "something in the message is not valid" "send JSON that the contract takes";
    15 "duplicate" Never "wasm.duplicate";
    16 "max transfer channels" Never "wasm.max_transfer_channels";
    17 "unsupported for this contract" Never "wasm.unsupported_for_this_contract";
    18 "pinning contract failed" Never "wasm.pinning_contract_failed";
    19 "unpinning contract failed" Never "wasm.unpinning_contract_failed";
    20 "unknown message from the contract" Never "wasm.unknown_message_from_the_contract";
    21 "invalid event" Never "wasm.invalid_event";
    22 "no such contract" Never "wasm.no_contract" "there is no such contract" "check the address";
    27 "max query stack size exceeded" Never "wasm.max_query_stack_size_exceeded";
    28 "no such code" Never "wasm.no_code" "there is no such code" "check its number";
    29 "wasmvm error" Never "wasm.wasmvm_error";
    30 "max call depth exceeded" Never "wasm.max_call_depth_exceeded";
}
