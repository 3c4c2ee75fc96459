//! Texts that say more than their code: of refusals without a code of their own (`undefined` 1), of crashes (`undefined`
//! 111222), and of codes that many refusals share. The first that fits counts.

use super::reason::{Reason, reasons};

/// The reason behind the text of a refusal with this code.
pub(super) fn find(codespace: &str, code: u32, log: &str) -> Option<&'static Reason> {
    let same_code = |reason: &&Reason| reason.codespace == codespace && reason.code == code;
    all().filter(same_code).find(|reason| fits(reason.text, log))
}

/// Every text.
pub(super) fn all() -> impl Iterator<Item = &'static Reason> {
    [UNDEFINED, SDK, COMETBFT].into_iter().flatten()
}

/// The reason behind a text of CometBFT, which knows no codes; they are the SDK's for the same.
pub(super) fn of_node(text: &str) -> Option<&'static Reason> {
    COMETBFT.iter().find(|reason| fits(reason.text, text))
}

/// Whether the words of a pattern stand in a text in this order.
pub(super) fn fits(pattern: &str, mut text: &str) -> bool {
    pattern.split('*').all(|words| match text.find(words) {
        Some(at) => {
            text = &text[at + words.len()..];
            true
        }
        None => false,
    })
}

reasons! {
    UNDEFINED = "undefined", "";
    1 "insufficient balance" Never = EscrowFunds;
    1 "deposit invalid: minimum:" Never = BidDeposit;
    1 "deposit invalid: unsupported denom" Never = BidDeposit;
    1 "Deposit invalid: Invalid deposit denomination" Never = DeploymentDeposit;
    1 "too many existing bids (" Never = BidTooMany;
    1 "invalid unit CPU (" Never = GroupCpu;
    1 "invalid unit CPU, cannot be nil" Never = GroupCpuAbsent;
    1 "invalid unit GPU (" Never = GroupGpu;
    1 "invalid unit GPU, cannot be nil" Never = GroupGpuAbsent;
    1 "invalid unit memory (" Never = GroupMemory;
    1 "invalid unit memory, cannot be nil" Never = GroupMemoryAbsent;
    1 "invalid unit storage (" Never = GroupStorage;
    1 "invalid unit storage, cannot be nil" Never = GroupStorageAbsent;
    1 "invalid total CPU (" Never = GroupTotalCpu;
    1 "invalid total GPU (" Never = GroupTotalGpu;
    1 "invalid total memory (" Never = GroupTotalMemory;
    1 "invalid GPU state. attributes cannot be present" Never = GroupGpuAttributes;
    1 "attribute key does not match regexp" Never = AttributeKey;
    1 "attributes cannot have duplicate keys" Never = AttributeDuplicate;
    1 "duplicate resources ID (" Never = GroupUnitIdDuplicate;
    1 "invalid resources ID (" Never = GroupUnitId;
    1 "empty group spec name" Never = GroupName;
    1 "multi-denonimation group" Never = GroupDenom;
    1 "invalid price object" Never = GroupPrice;
    1 "invalid unit price (" Never = GroupPriceLimit;
    1 "CommonName does not match owner" Never = CertCommonName;
    1 "invalid certificate signature" Never = CertSignature;
    1 "invalid certificate value:" Never = CertForm;
    1 "invalid pubkey value:" Never = CertKey;
    1 "x509:" Never = CertForm;
    1 "parameter invalid: Min Deposit" Never = ParamsDeployment;
    1 "parameter invalid: denomination" Never = ParamsDeployment;
    1 "parameter invalid:" Never = ParamsMarket;
    1 "threshold" Never = ParamsBme;
    1 "spread_bps cannot exceed" Never = ParamsBme;
    1 "min_epoch_blocks must be" Never = ParamsBme;
    1 "twap_window" Never = ParamsOracle;
    1 "max_price_" Never = ParamsOracle;
    1 "max_prune_per_epoch" Never = ParamsOracle;
    1 "min_price_sources" Never = ParamsOracle;
    1 "invalid blocked address:" Never = TxAddress;
    1 "contains invalid UTF-8" Never = WireText;
    1 "missing fee" Never = TxFeeMissing;
    1 "signer option found for message" Never = TxLegacy;
    1 "dont_omit_empty=true on invalid" Never = WireAmino;
    1 "could not normalize JSON" Never = TxContract;
    1 "duplicate denomination" Never = CoinsDuplicate;
    1 "negative coin amount" Never = PriceNegative;
    1 "invalid denom:" Never = DenomText;
    1 "empty address string is not allowed" Never = AddressText;
    1 "invalid Bech32 prefix; expected" Never = AddressPrefix;
    1 "decoding bech32 failed" Never = AddressText;
    1 "collections: not found: key" Never "undefined.not_found" "the chain has nothing under this key" "check the number or the id";
    1 "invalid character *looking for" Never = TxContract;
    1 "invalid character *in literal" Never = TxContract;
    1 "json:" Never = TxContract;
    111222 "couldn't find payment" Later = EscrowSettled;
    111222 "invalid coin denominations" Never = PriceDenom;
    111222 "coin denom different" Never = PriceDenom;
    111222 "negative coin amount" Never = PriceNegative;
    111222 "negative decimal coin amount" Never = PriceNegative;
    111222 "invalid denom:" Never = DenomText;
    111222 "nil pointer dereference" Never "undefined.absent" "something is absent that the chain counts on, such as an amount or a public key" "fill in every amount, and name the public key of each signer";
    111222 "index out of range" Never "undefined.list" "a list is shorter than the chain counts on" "fill in what the message leaves out";
    111222 "out of bound" Never "undefined.range" "a number is negative, or beyond 64 bits" "use smaller amounts, and none below zero";
    111222 "overflow" Never = DecimalOverflow;
}

reasons! {
    SDK = "sdk", "";
    2 "unable to resolve type URL" Never = TxType;
    2 "no concrete type registered for type URL" Never = TxType;
    2 "errUnknownField" Never = WireField;
    2 "cannot unmarshal * into a" Never = WireNumber;
    4 "please verify account number (" Rebuild "sdk.signature" "the signature is not right for the account as the chain knows it" "compare chain id, account number and sequence with those that the chain names, and sign anew";
    4 "signature verification failed" Rebuild "sdk.signature" "the signature is not right for the account as the chain knows it" "compare chain id, account number and sequence with those that the chain names, and sign anew";
    4 "wrong number of signers" Never = TxSignatures;
    4 "is not allowed to receive" Never "bank.blocked" "the receiver is an account of the chain itself, which takes nothing" "send to another account";
    4 "is not authorized oracle provider" Never "oracle.writer" "the account may not give prices" "ask for a vote that names it as a source";
    6 "price stalled" Later = BmePrice;
    8 "unrecognized public key type" Never "sdk.public_key.absent" "the account has no key on the chain, and the transaction names none" "name the public key of each signer";
    10 "spend limit is deprecated" Never "grant.limit.old" "the grant uses a field that must stay empty" "write limits into spend_limits, and 0 into spend_limit";
    18 "unordered tx ttl exceeds" Rebuild = TxUnordered;
    18 "sequence is not allowed for unordered" Rebuild = TxUnordered;
    18 "must have timeout_timestamp set" Rebuild = TxUnordered;
    18 "has already used timeout" Rebuild "tx.unordered.used" "another unordered transaction of the account has the same timeout" "set one that differs, and sign anew";
    18 "unordered tx has expired" Rebuild "sdk.timeout" "the chain is past the last moment of the transaction" "name a later one, and sign anew";
    18 "must contain at least one message" Never "tx.empty" "the transaction does nothing" "add a message";
    18 "invalid coin denomination: got" Never "staking.denom" "something else than uakt is staked" "stake uakt";
    18 "less than the min commission rate" Never "staking.commission_low" "the commission is below what the network allows" "use at least 0.05";
    18 "invalid delegation amount" Never "staking.amount" "the amount is nothing" "name an amount above zero";
    18 "invalid shares amount" Never "staking.amount" "the amount is nothing" "name an amount above zero";
    18 "empty description" Never "staking.description" "the validator describes itself as nothing" "give it a name";
    18 "price must be positive" Never = BmeZeroPrice;
    18 "price timestamp is too old" Never "oracle.timestamp" "the moment of the price is not one that counts" "give a price of now";
    18 "unsupported denom" Never "oracle.denom" "prices of this denomination are not taken" "give the price of akt in usd";
    18 "unsupported base denom" Never "oracle.denom" "prices of this denomination are not taken" "give the price of akt in usd";
    18 "fee allowance already exists" Never "feegrant.exists" "the other account has an allowance" "revoke it first";
    18 "if offset is set" Never "query.offset" "the network's lists count from an offset in one state only" "name a state, or follow the key of the page before";
    18 "collections: not found: key" Never "query.not_found" "the chain has nothing under this key" "check the number or the id";
    22 "bid not found" Never = BidNotFound;
    38 "fee-grant not found" Never "feegrant.none" "there is no allowance" "ask the granter for one, or pay the fee yourself";
    38 "unbonding delegation entry is not found" Never "staking.no_unbonding" "nothing is unbonding there" "check both addresses and the height";
}

reasons! {
    COMETBFT = "sdk", "";
    19 "tx already exists in cache" Sent "sdk.in_mempool" "the node has the transaction already" "ask for it by its hash";
    20 "mempool is full" Later "sdk.mempool_full" "the node has no room for more" "wait, or send to another node";
    21 "Tx too large" Never "sdk.size" "the transaction is too large" "send fewer messages in one";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_in_order() {
        assert!(fits("a*c", "xabcx"));
        assert!(!fits("c*a", "xabcx"));
    }
}
