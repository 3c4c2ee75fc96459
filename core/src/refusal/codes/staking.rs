//! Validators and delegations.

use super::reasons;

reasons! {
    STAKING = "staking", "look at validator and delegation first";
    2 "empty validator address" Never "staking.validator_empty" "the validator is empty" "name an akashvaloper1 address";
    3 "validator does not exist" Never "staking.validator" "there is no such validator" "check the validator's address";
    4 "validator already exist for this operator address; must use new validator operator address" Never "staking.owner_exists" "this operator has a validator" "edit it, or use another account";
    5 "validator already exist for this pubkey; must use new validator pubkey" Never "staking.key_exists" "this key belongs to a validator" "make a new consensus key";
    6 "validator pubkey type is not supported" Never "staking.key_type" "keys of this type are not taken" "use an ed25519 key";
    7 "validator for this address is currently jailed" Never "staking.jailed" "the validator is in jail" "unjail it first, or choose another";
    8 "failed to remove validator" Never "staking.remove" "the validator cannot be removed" "undelegate everything first";
    9 "commission must be positive" Never "staking.commission_negative" "the commission is negative" "use zero or more";
    10 "commission cannot be more than 100%" Never "staking.commission_over_one" "the commission is above one hundred percent" "use at most 1";
    11 "commission cannot be more than the max rate" Never "staking.commission_over_max" "the commission is above the validator's own maximum" "lower it";
    12 "commission cannot be changed more than once in 24h" Later "staking.commission_time" "the commission was changed within the last 24 hours" "wait until they are over";
    13 "commission change rate must be positive" Never "staking.change_negative" "the largest change of the commission is negative" "use zero or more";
    14 "commission change rate cannot be more than the max rate" Never "staking.change_over_max" "the largest change of the commission is above its maximum" "lower it";
    15 "commission cannot be changed more than max change rate" Never "staking.change" "the commission changes by more than the validator promised" "change it in smaller steps";
    16 "validator's self delegation must be greater than their minimum self delegation" Never "staking.self_delegation" "the validator stakes less itself than it promises" "stake more";
    17 "minimum self delegation cannot be decrease" Never "staking.self_delegation_lower" "the least own stake cannot be lowered" "leave it, or raise it";
    18 "empty delegator address" Never "staking.delegator_empty" "the delegator is empty" "name an account";
    19 "no delegation for (address, validator) tuple" Never "staking.no_delegation" "the account has delegated nothing to this validator" "check both addresses";
    20 "delegator does not exist with address" Never "staking.no_delegator" "the validator has no delegator of this address" "check both addresses";
    21 "delegator does not contain delegation" Never "staking.no_such_delegation" "the delegator has delegated nothing to this validator" "check both addresses";
    22 "insufficient delegation shares" Never "staking.shares_insufficient" "less is delegated than is taken away" "take less";
    23 "cannot delegate to an empty validator" Never "staking.empty_validator" "nothing is delegated to the validator" "choose another";
    24 "not enough delegation shares" Never "staking.shares_few" "less is delegated than is taken away" "take less";
    25 "entry not mature" Later "staking.not_mature" "the time of unbonding is not over" "wait until it is";
    26 "no unbonding delegation found" Never "staking.no_unbonding" "nothing is unbonding there" "check both addresses and the height";
    27 "too many unbonding delegation entries for (delegator, validator) tuple" Later "staking.max_entries" "seven withdrawals from this validator are under way" "wait until one of them has ended";
    28 "no redelegation found" Never "staking.no_redelegation" "nothing is being moved between these validators" "check the addresses";
    29 "cannot redelegate to the same validator" Never "staking.self_redelegation" "both validators are the same" "name another one";
    30 "too few tokens to redelegate (truncates to zero tokens)" Never "staking.tiny_redelegation" "too little is moved" "move more";
    31 "redelegation destination validator not found" Never "staking.destination" "the validator to move to does not exist" "check the address";
    32 "redelegation to this validator already in progress; first redelegation to this validator must complete before next redelegation" Later "staking.transitive" "coins that come from this validator are on the way" "wait until they have arrived";
    33 "too many redelegation entries for (delegator, src-validator, dst-validator) tuple" Later "staking.max_redelegations" "seven moves between these validators are under way" "wait until one of them has ended";
    34 "cannot delegate to validators with invalid (zero) ex-rate" Never "staking.exchange_rate" "the validator has lost everything" "choose another";
    35 "both shares amount and shares percent provided" Never "staking.both_shares" "amount and percentage are both given" "give one of them";
    36 "neither shares amount nor shares percent provided" Never "staking.neither_shares" "neither amount nor percentage is given" "give one of them";
    37 "invalid historical info" Never "staking.history" "the history is not valid" "report it to the network";
    38 "no historical info found" Never "staking.no_history" "the node does not know this height" "ask for a later one";
    39 "empty validator public key" Never "staking.key_empty" "the validator has no consensus key" "name one";
    40 "commission cannot be less than min rate" Never "staking.commission_low" "the commission is below what the network allows" "use at least 0.05";
    41 "unbonding operation not found" Never "staking.unbonding" "there is no such withdrawal" "check its number";
    42 "cannot un-hold unbonding operation that is not on hold" Never "staking.on_hold" "the withdrawal is not on hold" "leave it";
    43 "expected authority account as only signer for proposal message" Never "staking.authority" "only the account of votes may do this" "propose it";
    44 "redelegation source validator not found" Never "staking.source" "the validator to move from does not exist" "check the address";
    45 "unbonding type not found" Never "staking.unbonding_type" "the withdrawal is of an unknown kind" "report it to the network";
}
