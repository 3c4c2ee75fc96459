//! What each message costs, fitted to what a node of the live network used in its transcripts; for messages that stand in none,
//! what other chains of this SDK use. Without what every transaction costs.

use super::{Cost, Extra};
use Extra::{Bids, Each, Grants, Inside, Leases, Settles};

/// In the order of their names; `None` for what only a vote can send.
pub(super) fn find(name: &str) -> Option<&'static Cost> {
    let place = TABLE.binary_search_by_key(&name, |(known, _)| *known).ok()?;
    TABLE.get(place).map(|(_, cost)| cost)
}

const fn cost(base: u64, per_byte: u64) -> Cost {
    Cost { base, per_byte, extras: &[] }
}

const fn with(base: u64, per_byte: u64, extras: &'static [Extra]) -> Cost {
    Cost { base, per_byte, extras }
}

/// `(name, cost)`: gas for the message, for each of its bytes (storage takes 30), and for what it leads to.
pub(super) static TABLE: &[(&str, Cost)] = &[
    ("akash.audit.v1.MsgDeleteProviderAttributes", cost(6_000, 10)),
    ("akash.audit.v1.MsgSignProviderAttributes", cost(6_000, 30)),
    ("akash.bme.v1.MsgBurnACT", cost(50_500, 0)),
    ("akash.bme.v1.MsgBurnMint", cost(50_500, 0)),
    ("akash.bme.v1.MsgMintACT", cost(50_500, 0)),
    ("akash.cert.v1.MsgCreateCertificate", cost(6_000, 30)),
    ("akash.cert.v1.MsgRevokeCertificate", cost(36_000, 0)),
    ("akash.deployment.v1beta4.MsgCloseDeployment", with(60_000, 0, &[Settles])),
    ("akash.deployment.v1beta4.MsgCloseGroup", with(80_000, 0, &[Settles])),
    ("akash.deployment.v1beta4.MsgCreateDeployment", with(56_000, 62, &[Each("groups", 37_500), Grants])),
    ("akash.deployment.v1beta4.MsgPauseGroup", with(80_000, 0, &[Settles])),
    ("akash.deployment.v1beta4.MsgStartGroup", cost(63_000, 0)),
    ("akash.deployment.v1beta4.MsgUpdateDeployment", cost(16_000, 0)),
    ("akash.escrow.v1.MsgAccountDeposit", with(62_000, 0, &[Leases(17_000), Grants])),
    ("akash.market.v1beta5.MsgCloseBid", with(90_000, 0, &[Settles])),
    ("akash.market.v1beta5.MsgCloseLease", with(95_000, 0, &[Settles])),
    ("akash.market.v1beta5.MsgCreateBid", with(71_000, 30, &[Bids(580), Grants])),
    ("akash.market.v1beta5.MsgCreateLease", with(223_000, 0, &[Leases(3_000)])),
    ("akash.market.v1beta5.MsgLeaseStartReclaim", cost(31_500, 0)),
    ("akash.market.v1beta5.MsgWithdrawLease", with(40_000, 0, &[Settles])),
    ("akash.oracle.v2.MsgAddPriceEntry", cost(14_500, 0)),
    ("akash.provider.v1beta4.MsgCreateProvider", cost(5_000, 31)),
    ("akash.provider.v1beta4.MsgDeleteProvider", cost(12_000, 0)),
    ("akash.provider.v1beta4.MsgUpdateProvider", cost(8_000, 31)),
    ("cosmos.authz.v1beta1.MsgExec", with(20_000, 0, &[Each("msgs", 3_000), Inside("msgs")])),
    ("cosmos.authz.v1beta1.MsgGrant", cost(23_500, 30)),
    ("cosmos.authz.v1beta1.MsgRevoke", cost(10_000, 0)),
    ("cosmos.bank.v1beta1.MsgMultiSend", with(6_000, 0, &[Each("inputs", 14_000), Each("outputs", 20_000)])),
    ("cosmos.bank.v1beta1.MsgSend", with(6_500, 0, &[Each("amount", 27_000)])),
    ("cosmos.distribution.v1beta1.MsgDepositValidatorRewardsPool", cost(45_000, 0)),
    ("cosmos.distribution.v1beta1.MsgFundCommunityPool", with(6_500, 0, &[Each("amount", 18_000)])),
    ("cosmos.distribution.v1beta1.MsgSetWithdrawAddress", cost(6_000, 0)),
    ("cosmos.distribution.v1beta1.MsgWithdrawDelegatorReward", cost(90_000, 0)),
    ("cosmos.distribution.v1beta1.MsgWithdrawValidatorCommission", cost(50_000, 0)),
    ("cosmos.evidence.v1beta1.MsgSubmitEvidence", cost(60_000, 30)),
    ("cosmos.feegrant.v1beta1.MsgGrantAllowance", cost(22_000, 30)),
    ("cosmos.feegrant.v1beta1.MsgPruneAllowances", cost(150_000, 0)),
    ("cosmos.feegrant.v1beta1.MsgRevokeAllowance", cost(5_000, 0)),
    ("cosmos.gov.v1.MsgCancelProposal", cost(60_000, 0)),
    ("cosmos.gov.v1.MsgDeposit", cost(66_000, 0)),
    ("cosmos.gov.v1.MsgSubmitProposal", cost(100_000, 60)),
    ("cosmos.gov.v1.MsgVote", cost(7_500, 30)),
    ("cosmos.gov.v1.MsgVoteWeighted", cost(6_000, 30)),
    ("cosmos.gov.v1beta1.MsgDeposit", cost(66_000, 0)),
    ("cosmos.gov.v1beta1.MsgSubmitProposal", cost(100_000, 60)),
    ("cosmos.gov.v1beta1.MsgVote", cost(7_500, 30)),
    ("cosmos.gov.v1beta1.MsgVoteWeighted", cost(6_000, 30)),
    ("cosmos.slashing.v1beta1.MsgUnjail", cost(60_000, 0)),
    ("cosmos.staking.v1beta1.MsgBeginRedelegate", cost(230_000, 0)),
    ("cosmos.staking.v1beta1.MsgCancelUnbondingDelegation", cost(145_000, 0)),
    ("cosmos.staking.v1beta1.MsgCreateValidator", cost(130_000, 30)),
    ("cosmos.staking.v1beta1.MsgDelegate", cost(120_000, 0)),
    ("cosmos.staking.v1beta1.MsgEditValidator", cost(11_000, 40)),
    ("cosmos.staking.v1beta1.MsgUndelegate", cost(175_000, 0)),
    ("cosmos.vesting.v1beta1.MsgCreatePeriodicVestingAccount", cost(60_000, 60)),
    ("cosmos.vesting.v1beta1.MsgCreatePermanentLockedAccount", cost(60_000, 30)),
    ("cosmos.vesting.v1beta1.MsgCreateVestingAccount", cost(60_000, 30)),
    ("cosmwasm.wasm.v1.MsgExecuteContract", cost(400_000, 30)),
    ("ibc.applications.transfer.v1.MsgTransfer", cost(110_000, 30)),
];
