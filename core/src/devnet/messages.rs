//! Which message is carried out by whom.

use super::fault::{Done, Fault};
use super::{
    Chain, allowance, bank, distribution, escrow, exchange, governance, grants, oracle, params, provider,
    registry, rules, slashing, staking, tenant, transfer, unbonding, validators,
};
use crate::access::certificate::Certificate;
use crate::error::{Code, Error};
use crate::tx::{Message, signers_of_read, validate_read};
use crate::wire::{Fields, MsgCreateCertificate, MsgCreateDeployment, Schema, Tree};

type Handler = fn(&mut Chain, Fields) -> Done;

/// A message that was read, and with which nothing is wrong that can be seen of it alone.
pub(super) struct Checked {
    schema: &'static Schema,
    tree: Tree,
}

impl Checked {
    /// What the chain checks of a message alone, the certificate in it included.
    pub(super) fn new(message: &Message) -> Done<Self> {
        let (schema, tree) = message.read()?;
        let fields = Fields::new(schema, &tree);
        validate_read(schema, &tree).map_err(|error| crash_or_refusal(fields, error))?;
        if schema.name == MsgCreateCertificate::SCHEMA.name {
            let owner = fields.text("owner").parse()?;
            Certificate::check(&owner, fields.bytes("cert"), fields.bytes("pubkey"))?;
        }
        Ok(Self { schema, tree })
    }
}

/// Where checks of a message make a node crash, or lose the number of an error.
fn crash_or_refusal(message: Fields, error: Error) -> Fault {
    let creates = message.schema().name == MsgCreateDeployment::SCHEMA.name;
    match error.code() {
        Code::GroupAmount | Code::PriceAmount => Fault::crash(error),
        Code::GroupPrice if creates && !has_prices(message) => Fault::crash(error),
        Code::AttributeDuplicate | Code::AttributeKey if creates => Fault::lost(error),
        _ => error.into(),
    }
}

fn has_prices(message: Fields) -> bool {
    let units = message.messages("groups").flat_map(|group| group.messages("resources"));
    units.into_iter().all(|unit| !unit.message("price").bytes("amount").is_empty())
}

impl Chain {
    /// Carries out a message, and says what it is first.
    pub(super) fn execute(&mut self, Checked { schema, tree }: &Checked) -> Done {
        let signers = signers_of_read(schema, tree)?;
        let sender = signers.first().map(ToString::to_string).unwrap_or_default();
        let (url, module) = (format!("/{}", schema.name), module(schema.name));
        self.emit("message", [("action", url.as_str()), ("sender", &sender), ("module", module)]);
        self.hand_over(Fields::new(schema, tree))
    }

    /// Carries out a message.
    pub(super) fn carry_out_message(&mut self, message: &Message) -> Done {
        let (schema, tree) = message.read()?;
        self.hand_over(Fields::new(schema, &tree))
    }

    fn hand_over(&mut self, message: Fields) -> Done {
        let name = message.schema().name;
        let row = HANDLERS.iter().find(|(known, _)| *known == name);
        let (_, handler) =
            row.ok_or_else(|| Fault::sdk(6, format_args!("no message handler found for {name}")))?;
        handler(self, message)
    }
}

/// Whether anybody carries out such a message.
pub(super) fn is_known(message: &Message) -> bool {
    let name = message.type_url().strip_prefix('/').unwrap_or_default();
    HANDLERS.iter().any(|(known, _)| *known == name)
}

/// As the SDK finds it: the word behind `cosmos` or `akash`.
fn module(name: &str) -> &str {
    name.split('.').nth(1).unwrap_or_default()
}

static HANDLERS: &[(&str, Handler)] = &[
    ("akash.audit.v1.MsgDeleteProviderAttributes", registry::delete_attributes),
    ("akash.audit.v1.MsgSignProviderAttributes", registry::sign_attributes),
    ("akash.bme.v1.MsgBurnACT", exchange::burn_act),
    ("akash.bme.v1.MsgBurnMint", exchange::burn_mint),
    ("akash.bme.v1.MsgFundVault", exchange::fund_vault),
    ("akash.bme.v1.MsgMintACT", exchange::mint_act),
    ("akash.bme.v1.MsgUpdateParams", params::update_bme),
    ("akash.cert.v1.MsgCreateCertificate", registry::create_certificate),
    ("akash.cert.v1.MsgRevokeCertificate", registry::revoke_certificate),
    ("akash.deployment.v1beta4.MsgCloseDeployment", tenant::close_deployment),
    ("akash.deployment.v1beta4.MsgCloseGroup", tenant::close_group),
    ("akash.deployment.v1beta4.MsgCreateDeployment", tenant::create_deployment),
    ("akash.deployment.v1beta4.MsgPauseGroup", tenant::pause_group),
    ("akash.deployment.v1beta4.MsgStartGroup", tenant::start_group),
    ("akash.deployment.v1beta4.MsgUpdateDeployment", tenant::update_deployment),
    ("akash.deployment.v1beta4.MsgUpdateParams", params::update_deployment),
    ("akash.escrow.v1.MsgAccountDeposit", escrow::account_deposit),
    ("akash.market.v1beta5.MsgCloseBid", provider::close_bid),
    ("akash.market.v1beta5.MsgCloseLease", tenant::close_lease),
    ("akash.market.v1beta5.MsgCreateBid", provider::create_bid),
    ("akash.market.v1beta5.MsgCreateLease", tenant::create_lease),
    ("akash.market.v1beta5.MsgLeaseStartReclaim", provider::start_reclaim),
    ("akash.market.v1beta5.MsgUpdateParams", params::update_market),
    ("akash.market.v1beta5.MsgWithdrawLease", provider::withdraw_lease),
    ("akash.oracle.v2.MsgAddPriceEntry", oracle::add_price),
    ("akash.oracle.v2.MsgUpdateParams", params::update_oracle),
    ("akash.provider.v1beta4.MsgCreateProvider", registry::create_provider),
    ("akash.provider.v1beta4.MsgDeleteProvider", registry::delete_provider),
    ("akash.provider.v1beta4.MsgUpdateProvider", registry::update_provider),
    ("cosmos.authz.v1beta1.MsgExec", grants::exec),
    ("cosmos.authz.v1beta1.MsgGrant", grants::grant),
    ("cosmos.authz.v1beta1.MsgRevoke", grants::revoke),
    ("cosmos.bank.v1beta1.MsgMultiSend", bank::multi_send),
    ("cosmos.bank.v1beta1.MsgSend", bank::send),
    ("cosmos.distribution.v1beta1.MsgCommunityPoolSpend", distribution::spend_pool),
    ("cosmos.distribution.v1beta1.MsgDepositValidatorRewardsPool", distribution::fund_validator),
    ("cosmos.distribution.v1beta1.MsgFundCommunityPool", distribution::fund_pool),
    ("cosmos.distribution.v1beta1.MsgSetWithdrawAddress", distribution::set_withdraw_address),
    ("cosmos.distribution.v1beta1.MsgUpdateParams", rules::update_distribution),
    ("cosmos.distribution.v1beta1.MsgWithdrawDelegatorReward", distribution::withdraw_reward),
    ("cosmos.distribution.v1beta1.MsgWithdrawValidatorCommission", distribution::withdraw_commission),
    ("cosmos.feegrant.v1beta1.MsgGrantAllowance", allowance::grant),
    ("cosmos.feegrant.v1beta1.MsgRevokeAllowance", allowance::revoke),
    ("cosmos.gov.v1.MsgCancelProposal", governance::cancel),
    ("cosmos.gov.v1.MsgDeposit", governance::deposit),
    ("cosmos.gov.v1.MsgSubmitProposal", governance::submit),
    ("cosmos.gov.v1.MsgUpdateParams", rules::update_gov),
    ("cosmos.gov.v1.MsgVote", governance::vote),
    ("cosmos.gov.v1.MsgVoteWeighted", governance::vote_weighted),
    ("cosmos.gov.v1beta1.MsgDeposit", governance::deposit),
    ("cosmos.gov.v1beta1.MsgVote", governance::vote),
    ("cosmos.gov.v1beta1.MsgVoteWeighted", governance::vote_weighted_once),
    ("cosmos.slashing.v1beta1.MsgUnjail", slashing::unjail),
    ("cosmos.slashing.v1beta1.MsgUpdateParams", rules::update_slashing),
    ("cosmos.staking.v1beta1.MsgBeginRedelegate", unbonding::redelegate),
    ("cosmos.staking.v1beta1.MsgCancelUnbondingDelegation", unbonding::cancel_unbonding),
    ("cosmos.staking.v1beta1.MsgCreateValidator", validators::create),
    ("cosmos.staking.v1beta1.MsgDelegate", staking::delegate),
    ("cosmos.staking.v1beta1.MsgEditValidator", validators::edit),
    ("cosmos.staking.v1beta1.MsgUndelegate", unbonding::undelegate),
    ("cosmos.staking.v1beta1.MsgUpdateParams", rules::update_staking),
    ("ibc.applications.transfer.v1.MsgTransfer", transfer::transfer),
];
