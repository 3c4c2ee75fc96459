//! The Cosmos SDK's modules.

use super::reasons;

reasons! {
    AUTHZ = "authz", "look at the grants first";
    2 "authorization not found" Never "authz.not_found" "there is no such grant" "ask the granter for it, with the type of the message";
    3 "expiration time of authorization should be more than current time" Never "authz.expiration" "the grant would have ended already" "name a later moment";
    4 "unknown authorization type" Never "authz.type" "the authorization is of an unknown type" "use one that the chain knows";
    5 "grant key not found" Never "authz.key" "there is no grant under this key" "check granter, grantee and type";
    6 "authorization expired" Never "authz.expired" "the grant has ended" "ask the granter for a new one";
    7 "grantee and granter should be different" Never "authz.self" "granter and grantee are one account" "name another account";
    9 "authorization can be given to msg with only one signer" Never "authz.signers" "a message with several signers cannot be granted" "split it";
    12 "max tokens should be positive" Never "authz.max_tokens" "the most tokens of the grant is zero" "name an amount above zero";
}

reasons! {
    BANK = "bank", "check amounts and receivers";
    2 "no inputs to send transaction" Never "bank.no_inputs" "nobody sends" "name a sender";
    3 "no outputs to send transaction" Never "bank.no_outputs" "nobody receives" "name a receiver";
    4 "sum inputs != sum outputs" Never "bank.sum" "more or less is sent than received" "let both sums be equal";
    5 "send transactions are disabled" Never "bank.disabled" "this denomination cannot be sent to others" "send AKT: uact moves only through deposits, leases and the exchange";
    6 "client denom metadata not found" Never "bank.metadata" "the denomination has no description on the chain" "use its plain name";
    7 "invalid key" Never "bank.key" "the key is not valid" "report it with the transaction's hash";
    8 "duplicate entry" Never "bank.duplicate" "something stands twice" "name it once";
    9 "multiple senders not allowed" Never "bank.senders" "several accounts send" "let one account send";
}

reasons! {
    CRISIS = "crisis", "leave it";
    2 "sender address is empty" Never "crisis.sender" "the sender is empty" "name an account";
    3 "unknown invariant" Never "crisis.invariant" "there is no such invariant" "leave it";
}

reasons! {
    DISTRIBUTION = "distribution", "look at the delegation first";
    2 "delegator address is empty" Never "distribution.delegator" "the delegator is empty" "name an account";
    3 "withdraw address is empty" Never "distribution.withdraw" "the address for rewards is empty" "name an account";
    4 "validator address is empty" Never "distribution.validator_empty" "the validator is empty" "name an akashvaloper1 address";
    5 "no delegation distribution info" Never "distribution.no_delegation" "there are no rewards of this delegation" "check delegator and validator";
    6 "no validator distribution info" Never "distribution.no_validator" "there are no rewards of this validator" "check the validator's address";
    7 "no validator commission to withdraw" Never "distribution.no_commission" "there is no commission to withdraw" "wait until there is";
    8 "set withdraw address disabled" Never "distribution.withdraw_disabled" "rewards cannot be sent elsewhere" "leave the address as it is";
    9 "community pool does not have sufficient coins to distribute" Never "distribution.pool" "the community pool has less" "spend less";
    10 "invalid community pool spend proposal amount" Never "distribution.spend_amount" "the amount is not valid" "name an amount above zero";
    11 "invalid community pool spend proposal recipient" Never "distribution.recipient" "the recipient is no account" "use an akash1 address";
    12 "validator does not exist" Never "distribution.validator" "there is no such validator" "check the validator's address";
    13 "delegation does not exist" Never "distribution.delegation" "there is no such delegation" "check delegator and validator";
}

reasons! {
    EVIDENCE = "evidence", "leave it to validators";
    2 "unregistered handler for evidence type" Never "evidence.handler" "nobody handles evidence of this type" "leave it";
    3 "invalid evidence" Never "evidence.invalid" "the evidence proves nothing" "check it";
    5 "evidence already exists" Never "evidence.exists" "the evidence is known" "leave it";
}

reasons! {
    FEEGRANT = "feegrant", "look at the allowance first";
    2 "fee limit exceeded" Never "feegrant.limit" "the allowance has less left than the fee" "lower the fee, or ask the granter for more";
    3 "fee allowance expired" Never "feegrant.expired" "the allowance has ended" "ask the granter for a new one";
    4 "invalid duration" Never "feegrant.duration" "the span of the allowance is not valid" "name a span above zero that ends in the future";
    5 "no allowance" Never "feegrant.none" "there is no allowance" "ask the granter for one, or pay the fee yourself";
    6 "allowed messages are empty" Never "feegrant.messages_empty" "the allowance is for no message" "name the types that it is for";
    7 "message not allowed" Never "feegrant.message" "the allowance is not for this message" "pay the fee yourself, or ask for another allowance";
}

reasons! {
    GOV = "gov", "look at the proposal first";
    3 "inactive proposal" Never "gov.inactive" "the proposal takes no votes or deposits" "check its number and its state";
    4 "proposal already active" Never "gov.active" "the proposal is in its vote" "leave it";
    5 "invalid proposal content" Never "gov.content" "the proposal's content is not valid" "check title, description and content";
    6 "invalid proposal type" Never "gov.type" "the proposal is of an unknown type" "use messages instead";
    7 "invalid vote option" Never "gov.option" "the vote is for no option, or its weights do not add up" "vote yes, no, abstain or no with veto; let weights add up to one";
    8 "invalid genesis state" Never "gov.genesis" "the genesis state is not valid" "leave it to validators";
    9 "no handler exists for proposal type" Never "gov.handler" "nobody handles proposals of this type" "use messages instead";
    10 "proposal message not recognized by router" Never "gov.unroutable" "a message of the proposal is of an unknown type" "check the type's URL";
    11 "no messages proposed" Never "gov.empty" "the proposal does nothing" "add a message or metadata";
    12 "invalid proposal message" Never "gov.message" "a message of the proposal would fail" "check it as if it were sent";
    13 "expected gov account as only signer for proposal message" Never "gov.authority" "a message of the proposal is not signed by the account of votes" "name akash10d07y265gmmuvt4z0w9aw880jnsr700jhe7z0f as its authority";
    15 "metadata too long" Never "gov.metadata" "the metadata is too long" "shorten it, or link to it";
    16 "minimum deposit is too small" Never "gov.deposit" "the deposit is too small" "deposit what the chain's text names";
    18 "invalid proposer" Never "gov.proposer" "another account proposed this" "sign with the proposer's account";
    20 "voting period already ended" Never "gov.ended" "the vote is over" "leave it";
    21 "invalid proposal" Never "gov.proposal" "the proposal is not valid" "check its messages";
    22 "summary too long" Never "gov.summary" "the summary is too long" "shorten it, or link to it";
    23 "invalid deposit denom" Never "gov.denom" "the deposit is in a denomination that does not count" "deposit uakt";
}

reasons! {
    PARAMS = "params", "propose the module's own parameters instead";
    2 "unknown subspace" Never "params.subspace" "there is no such module of parameters" "check its name";
    3 "failed to set parameter" Never "params.set" "the parameter cannot be set" "check its value";
    4 "submitted parameter changes are empty" Never "params.empty" "nothing would change" "name a parameter";
    5 "parameter subspace is empty" Never "params.subspace_empty" "the module is not named" "name it";
    6 "parameter key is empty" Never "params.key_empty" "the parameter is not named" "name it";
    7 "parameter value is empty" Never "params.value_empty" "the value is empty" "name one";
}

reasons! {
    PROTOCOLPOOL = "protocolpool", "leave it to votes";
    2 "expected authority account as only signer for community pool spend message" Never "protocolpool.authority" "only the account of votes may do this" "propose it";
}

reasons! {
    SLASHING = "slashing", "look at the validator first";
    2 "address is not associated with any known validator" Never "slashing.no_validator" "no validator has this address" "sign with the operator's account";
    3 "validator does not exist for that address" Never "slashing.validator" "there is no validator of this address" "check the address";
    4 "validator still jailed; cannot be unjailed" Later "slashing.jailed" "the validator's time in jail is not over" "wait until it is";
    5 "validator not jailed; cannot be unjailed" Never "slashing.not_jailed" "the validator is not in jail" "leave it";
    6 "validator has no self-delegation; cannot be unjailed" Never "slashing.no_self_delegation" "the validator has staked nothing itself" "delegate to it from its own account first";
    7 "validator's self delegation less than minimum; cannot be unjailed" Never "slashing.self_delegation" "the validator has staked less itself than it promised" "delegate to it from its own account first";
    8 "no validator signing info found" Never "slashing.signing_info" "nothing is known of the validator's signatures" "wait until it has signed";
    9 "validator already tombstoned" Never "slashing.tombstoned" "the validator signed twice and is out for good" "create another one with a new key";
}

reasons! {
    UPGRADE = "upgrade", "leave it to votes and validators";
    2 "module version not found" Never "upgrade.module_version_not_found";
    3 "upgrade plan not found" Never "upgrade.upgrade_plan_not_found";
    4 "upgraded client not found" Never "upgrade.upgraded_client_not_found";
    5 "upgraded consensus state not found" Never "upgrade.upgraded_consensus_state_not_found";
    6 "expected authority account as only signer for proposal message" Never "upgrade.authority" "only the account of votes may do this" "propose it";
}

reasons! {
    TABLE_TESTDATA = "table_testdata", "leave it: no chain gives it";
    2 "test" Never "table_testdata.test";
}
