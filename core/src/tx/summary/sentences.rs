//! What each type of message means, in words: the one place of these texts.
//!
//! `{path:form}` is a field of the message in a form of [`forms`](super::forms); without a form it is a text in quotes. What
//! stands in brackets is left out where its fields are absent.

/// The sentence for a type, by its protobuf name.
pub(super) fn find(name: &str) -> Option<&'static str> {
    SENTENCES.iter().find_map(|(known, sentence)| (*known == name).then_some(*sentence))
}

pub(super) static SENTENCES: &[(&str, &str)] = &[
    // Deployments and leases.
    (
        "akash.deployment.v1beta4.MsgCreateDeployment",
        "Create deployment {id.dseq:number}: {groups:groups}, at most {groups:hourly}; deposit {deposit:deposit}[; {reclamation.min_window:span} of notice wanted]",
    ),
    (
        "akash.deployment.v1beta4.MsgUpdateDeployment",
        "Change deployment {id.dseq:number} to the manifest {hash:digest}",
    ),
    (
        "akash.deployment.v1beta4.MsgCloseDeployment",
        "Close deployment {id.dseq:number}: its leases end, and what is left of its deposit comes back",
    ),
    (
        "akash.deployment.v1beta4.MsgCloseGroup",
        "Close group {id.gseq:number} of deployment {id.dseq:number} for good",
    ),
    (
        "akash.deployment.v1beta4.MsgPauseGroup",
        "Pause group {id.gseq:number} of deployment {id.dseq:number}: its lease ends",
    ),
    (
        "akash.deployment.v1beta4.MsgStartGroup",
        "Put group {id.gseq:number} of deployment {id.dseq:number} back on the market",
    ),
    (
        "akash.deployment.v1beta4.MsgUpdateParams",
        "Change the parameters of deployments, as {authority:account}",
    ),
    (
        "akash.deployment.v1beta3.MsgDepositDeployment",
        "Deposit {amount:coin} into deployment {id.dseq:number}, which the network executes no more",
    ),
    (
        "akash.market.v1beta5.MsgCreateBid",
        "Bid {price:hour} on {id:order} of {id.owner:account}; deposit {deposit:deposit}[; {reclamation_window:span} of notice promised]",
    ),
    (
        "akash.market.v1beta5.MsgCloseBid",
        "Close the bid on {id:order} of {id.owner:account} ({reason:choice})",
    ),
    (
        "akash.market.v1beta5.MsgCreateLease",
        "Accept the bid of {bid_id.provider:account} on {bid_id:order}: a lease begins, and is paid from the deposit",
    ),
    (
        "akash.market.v1beta5.MsgWithdrawLease",
        "Withdraw what the lease on {id:order} of {id.owner:account} has earned",
    ),
    (
        "akash.market.v1beta5.MsgCloseLease",
        "Close the lease on {id:order} with {id.provider:account}; its group goes back on the market",
    ),
    (
        "akash.market.v1beta5.MsgLeaseStartReclaim",
        "Give notice of the lease on {id:order} of {id.owner:account} ({reason:choice})",
    ),
    ("akash.market.v1beta5.MsgUpdateParams", "Change the parameters of the market, as {authority:account}"),
    (
        "akash.escrow.v1.MsgAccountDeposit",
        "Deposit {deposit.amount:coin} into {id:escrow}[{deposit:sources}]",
    ),
    ("akash.cert.v1.MsgCreateCertificate", "Publish a client certificate of {owner:account}"),
    ("akash.cert.v1.MsgRevokeCertificate", "Revoke the client certificate {id.serial} of {id.owner:account}"),
    (
        "akash.provider.v1beta4.MsgCreateProvider",
        "Register {owner:account} as a provider at {host_uri}[, with {attributes:attributes}]",
    ),
    (
        "akash.provider.v1beta4.MsgUpdateProvider",
        "Change the record of the provider {owner:account}: it is at {host_uri}[, with {attributes:attributes}]",
    ),
    ("akash.provider.v1beta4.MsgDeleteProvider", "Delete the record of the provider {owner:account}"),
    (
        "akash.audit.v1.MsgSignProviderAttributes",
        "Vouch for {attributes:attributes} of the provider {owner:account}",
    ),
    (
        "akash.audit.v1.MsgDeleteProviderAttributes",
        "Vouch no more for the provider {owner:account}[, as far as {keys:texts} is concerned]",
    ),
    // As the network once took them.
    (
        "akash.deployment.v1beta3.MsgCreateDeployment",
        "Create deployment {id.dseq:number}: {groups:groups}, at most {groups:hourly}; deposit {deposit:coin}",
    ),
    (
        "akash.deployment.v1beta3.MsgUpdateDeployment",
        "Change deployment {id.dseq:number} to the manifest {version:digest}",
    ),
    ("akash.deployment.v1beta3.MsgCloseDeployment", "Close deployment {id.dseq:number}"),
    ("akash.deployment.v1beta3.MsgCloseGroup", "Close group {id.gseq:number} of deployment {id.dseq:number}"),
    ("akash.deployment.v1beta3.MsgPauseGroup", "Pause group {id.gseq:number} of deployment {id.dseq:number}"),
    ("akash.deployment.v1beta3.MsgStartGroup", "Start group {id.gseq:number} of deployment {id.dseq:number}"),
    (
        "akash.market.v1beta4.MsgCreateBid",
        "Bid {price:hour} on {order:order} of {order.owner:account}; deposit {deposit:coin}",
    ),
    ("akash.market.v1beta4.MsgCloseBid", "Close the bid on {bid_id:order} of {bid_id.owner:account}"),
    ("akash.market.v1beta4.MsgCreateLease", "Accept the bid of {bid_id.provider:account} on {bid_id:order}"),
    ("akash.market.v1beta4.MsgWithdrawLease", "Withdraw what the lease on {bid_id:order} has earned"),
    (
        "akash.market.v1beta4.MsgCloseLease",
        "Close the lease on {lease_id:order} with {lease_id.provider:account}",
    ),
    ("akash.cert.v1beta3.MsgCreateCertificate", "Publish a client certificate of {owner:account}"),
    (
        "akash.cert.v1beta3.MsgRevokeCertificate",
        "Revoke the client certificate {id.serial} of {id.owner:account}",
    ),
    ("akash.provider.v1beta3.MsgCreateProvider", "Register {owner:account} as a provider at {host_uri}"),
    ("akash.provider.v1beta3.MsgUpdateProvider", "Change the record of the provider {owner:account}"),
    ("akash.provider.v1beta3.MsgDeleteProvider", "Delete the record of the provider {owner:account}"),
    (
        "akash.audit.v1beta3.MsgSignProviderAttributes",
        "Vouch for {attributes:attributes} of the provider {owner:account}",
    ),
    ("akash.audit.v1beta3.MsgDeleteProviderAttributes", "Vouch no more for the provider {owner:account}"),
    // AKT and ACT.
    ("akash.bme.v1.MsgMintACT", "Exchange {coins_to_burn:coin} for ACT, paid to {to:account}"),
    ("akash.bme.v1.MsgBurnACT", "Exchange {coins_to_burn:coin} for AKT, paid to {to:account}"),
    (
        "akash.bme.v1.MsgBurnMint",
        "Exchange {coins_to_burn:coin} for {denom_to_mint:denom}, paid to {to:account}",
    ),
    ("akash.bme.v1.MsgFundVault", "Pay {amount:coin} of {source:account} into the vault of the exchange"),
    ("akash.bme.v1.MsgUpdateParams", "Change the parameters of the exchange, as {authority:account}"),
    ("akash.oracle.v2.MsgAddPriceEntry", "Report a price of {price:dec} {id.base_denom} for one {id.denom}"),
    ("akash.oracle.v2.MsgUpdateParams", "Change the parameters of the price oracle, as {authority:account}"),
    ("akash.wasm.v1.MsgUpdateParams", "Change what contracts may do, as {authority:account}"),
    // Payments.
    ("cosmos.bank.v1beta1.MsgSend", "Send {amount:coins} to {to_address:account}"),
    ("cosmos.bank.v1beta1.MsgMultiSend", "Send {inputs:givers}: {outputs:takers}"),
    (
        "cosmos.bank.v1beta1.MsgSetSendEnabled",
        "Change which denominations can be sent, as {authority:account}",
    ),
    ("cosmos.bank.v1beta1.MsgUpdateParams", "Change the parameters of payments, as {authority:account}"),
    (
        "cosmos.vesting.v1beta1.MsgCreateVestingAccount",
        "Send {amount:coins} to the new account {to_address:account}, where it becomes free until {end_time:unix}",
    ),
    (
        "cosmos.vesting.v1beta1.MsgCreatePermanentLockedAccount",
        "Send {amount:coins} to the new account {to_address:account}, where it stays locked for ever",
    ),
    (
        "cosmos.vesting.v1beta1.MsgCreatePeriodicVestingAccount",
        "Send {vesting_periods:sums} to the new account {to_address:account}, where it becomes free in {vesting_periods:steps} from {start_time:unix} on",
    ),
    (
        "ibc.applications.transfer.v1.MsgTransfer",
        "Send {token:coin} over {source_channel} to {receiver} on another chain[, at the latest on {timeout_timestamp:nanos}]",
    ),
    (
        "cosmwasm.wasm.v1.MsgExecuteContract",
        "Call the contract {contract:account} with {msg:json}[, and send it {funds:coins}]",
    ),
    // Staking.
    ("cosmos.staking.v1beta1.MsgDelegate", "Delegate {amount:coin} to {validator_address:account}"),
    (
        "cosmos.staking.v1beta1.MsgUndelegate",
        "Take {amount:coin} back from {validator_address:account}, free when the time of unbonding is over",
    ),
    (
        "cosmos.staking.v1beta1.MsgBeginRedelegate",
        "Move {amount:coin} from {validator_src_address:account} to {validator_dst_address:account}",
    ),
    (
        "cosmos.staking.v1beta1.MsgCancelUnbondingDelegation",
        "Leave {amount:coin} with {validator_address:account}, from which it was being taken back",
    ),
    (
        "cosmos.staking.v1beta1.MsgCreateValidator",
        "Become the validator {description.moniker} with {value:coin} of your own, at a commission of {commission.rate:percent}",
    ),
    (
        "cosmos.staking.v1beta1.MsgEditValidator",
        "Change the record of the validator {validator_address:account}[, its commission to {commission_rate:percent}]",
    ),
    ("cosmos.staking.v1beta1.MsgUpdateParams", "Change the parameters of staking, as {authority:account}"),
    (
        "cosmos.distribution.v1beta1.MsgWithdrawDelegatorReward",
        "Withdraw the rewards from {validator_address:account}",
    ),
    (
        "cosmos.distribution.v1beta1.MsgWithdrawValidatorCommission",
        "Withdraw the commission of {validator_address:account}",
    ),
    (
        "cosmos.distribution.v1beta1.MsgSetWithdrawAddress",
        "Have all rewards of staking paid to {withdraw_address:account} from now on",
    ),
    ("cosmos.distribution.v1beta1.MsgFundCommunityPool", "Give {amount:coins} to the community pool"),
    (
        "cosmos.distribution.v1beta1.MsgCommunityPoolSpend",
        "Pay {amount:coins} of the community pool to {recipient:account}, as {authority:account}",
    ),
    (
        "cosmos.distribution.v1beta1.MsgDepositValidatorRewardsPool",
        "Give {amount:coins} to those who delegate to {validator_address:account}",
    ),
    (
        "cosmos.distribution.v1beta1.MsgUpdateParams",
        "Change the parameters of rewards, as {authority:account}",
    ),
    ("cosmos.slashing.v1beta1.MsgUnjail", "Take the validator {validator_addr:account} out of jail"),
    ("cosmos.slashing.v1beta1.MsgUpdateParams", "Change how validators are punished, as {authority:account}"),
    ("cosmos.evidence.v1beta1.MsgSubmitEvidence", "Accuse a validator: {evidence:inner}"),
    // Votes.
    (
        "cosmos.gov.v1.MsgSubmitProposal",
        "Propose {title}[ with a deposit of {initial_deposit:coins}]: {messages:inners}",
    ),
    ("cosmos.gov.v1.MsgVote", "Vote {option:choice} on proposal {proposal_id:number}"),
    ("cosmos.gov.v1.MsgVoteWeighted", "Vote {options:options} on proposal {proposal_id:number}"),
    ("cosmos.gov.v1.MsgDeposit", "Deposit {amount:coins} on proposal {proposal_id:number}"),
    (
        "cosmos.gov.v1.MsgCancelProposal",
        "Withdraw proposal {proposal_id:number}, which costs a part of its deposit",
    ),
    (
        "cosmos.gov.v1.MsgExecLegacyContent",
        "Execute what was voted for, as {authority:account}: {content:inner}",
    ),
    ("cosmos.gov.v1.MsgUpdateParams", "Change the parameters of votes, as {authority:account}"),
    (
        "cosmos.gov.v1beta1.MsgSubmitProposal",
        "Propose {content:inner}[, with a deposit of {initial_deposit:coins}]",
    ),
    ("cosmos.gov.v1beta1.MsgVote", "Vote {option:choice} on proposal {proposal_id:number}"),
    ("cosmos.gov.v1beta1.MsgVoteWeighted", "Vote {options:options} on proposal {proposal_id:number}"),
    ("cosmos.gov.v1beta1.MsgDeposit", "Deposit {amount:coins} on proposal {proposal_id:number}"),
    // What one account lets another do.
    ("cosmos.authz.v1beta1.MsgExec", "Act in the name of others: {msgs:inners}"),
    (
        "cosmos.authz.v1beta1.MsgGrant",
        "Let {grantee:account} {grant.authorization:grant}[, until {grant.expiration:moment}]",
    ),
    ("cosmos.authz.v1beta1.MsgRevoke", "Let {grantee:account} send {msg_type_url:kind} in your name no more"),
    ("cosmos.feegrant.v1beta1.MsgGrantAllowance", "Pay the fees of {grantee:account}: {allowance:grant}"),
    ("cosmos.feegrant.v1beta1.MsgRevokeAllowance", "Pay the fees of {grantee:account} no more"),
    ("cosmos.feegrant.v1beta1.MsgPruneAllowances", "Clear away allowances that have ended"),
    // What only votes and validators do.
    ("cosmos.auth.v1beta1.MsgUpdateParams", "Change the parameters of accounts, as {authority:account}"),
    ("cosmos.consensus.v1.MsgUpdateParams", "Change the parameters of blocks, as {authority:account}"),
    ("cosmos.crisis.v1beta1.MsgUpdateParams", "Change the parameters of invariants, as {authority:account}"),
    ("cosmos.crisis.v1beta1.MsgVerifyInvariant", "Have the invariant {invariant_route} checked"),
    ("cosmos.mint.v1beta1.MsgUpdateParams", "Change the parameters of inflation, as {authority:account}"),
    (
        "cosmos.upgrade.v1beta1.MsgSoftwareUpgrade",
        "Upgrade the chain to {plan.name} at height {plan.height:signed}, as {authority:account}",
    ),
    ("cosmos.upgrade.v1beta1.MsgCancelUpgrade", "Call the upgrade of the chain off, as {authority:account}"),
    // Grants, which go on from "Let somebody".
    ("cosmos.authz.v1beta1.GenericAuthorization", "send {msg:kind} in your name, without limit"),
    (
        "cosmos.bank.v1beta1.SendAuthorization",
        "send at most {spend_limit:coins} of yours[, to {allow_list:texts} only]",
    ),
    (
        "cosmos.staking.v1beta1.StakeAuthorization",
        "{authorization_type:choice} [at most {max_tokens:coin} ]of yours[ with {allow_list.address:texts} only][ with others than {deny_list.address:texts}]",
    ),
    (
        "akash.escrow.v1.DepositAuthorization",
        "deposit at most {spend_limits:coins} of yours for: {scopes:choices}",
    ),
    (
        "ibc.applications.transfer.v1.TransferAuthorization",
        "send of yours to other chains: {allocations:allocations}",
    ),
    // Allowances.
    ("cosmos.feegrant.v1beta1.BasicAllowance", "at most {spend_limit:limit}[, until {expiration:moment}]"),
    (
        "cosmos.feegrant.v1beta1.PeriodicAllowance",
        "at most {period_spend_limit:limit} in each {period:span}, and at most {basic.spend_limit:limit} in all[, until {basic.expiration:moment}]",
    ),
    (
        "cosmos.feegrant.v1beta1.AllowedMsgAllowance",
        "{allowance:grant}, and for {allowed_messages:kinds} only",
    ),
    // Contents of proposals, and evidence.
    ("cosmos.gov.v1beta1.TextProposal", "The proposal {title}"),
    (
        "cosmos.distribution.v1beta1.CommunityPoolSpendProposal",
        "Pay {amount:coins} of the community pool to {recipient:account}",
    ),
    ("cosmos.params.v1beta1.ParameterChangeProposal", "Change {changes:parameters}: {title}"),
    (
        "cosmos.upgrade.v1beta1.SoftwareUpgradeProposal",
        "Upgrade the chain to {plan.name} at height {plan.height:signed}",
    ),
    ("cosmos.upgrade.v1beta1.CancelSoftwareUpgradeProposal", "Call the upgrade of the chain off: {title}"),
    (
        "cosmos.evidence.v1beta1.Equivocation",
        "{consensus_address:account} signed twice at height {height:signed}",
    ),
];

#[cfg(test)]
mod tests {
    use super::super::template;
    use super::*;
    use crate::wire::{self, Schema};

    #[test]
    fn every_message_has_a_sentence() {
        for schema in wire::all_messages() {
            assert!(find(schema.name).is_some(), "{}", schema.name);
        }
    }

    #[test]
    fn every_sentence_is_about_fields_that_its_message_has() {
        for (at, (name, sentence)) in SENTENCES.iter().enumerate() {
            assert!(SENTENCES[at + 1..].iter().all(|(other, _)| other != name), "{name} stands twice");
            let schema = wire::schema_ever(&format!("/{name}")).unwrap_or_else(|_| unreachable!("no {name}"));
            for place in template::places(sentence) {
                assert!(has(schema, place.path), "{name} has no {}", place.path);
                assert!(
                    super::super::forms::FORMS.iter().any(|(known, _)| *known == place.form),
                    "{}",
                    place.form
                );
            }
        }
    }

    fn has(schema: &'static Schema, path: &str) -> bool {
        let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
        match (schema.index(first), rest) {
            (Some(_), None) => true,
            (Some(index), Some(rest)) => {
                schema.fields[index].kind.schema().is_some_and(|inner| has(inner, rest))
            }
            (None, _) => false,
        }
    }
}
