//! What events of Akash say, in types. Chain facts 5.9.

use serde::Serialize;

use crate::address::AccountAddress;
use crate::billing::MintStatus;
use crate::decimal::Decimal;
use crate::deployment::Version;
use crate::error::Result;
use crate::id::{BidId, DeploymentId, GroupId, LeaseId, OrderId};
use crate::market::CloseReason;
use crate::price::{Coin, Price};
use crate::quantity::Height;
use crate::time::Timestamp;
use crate::wire::{Fields, values};

/// What an event of Akash says. Escrow and certificates send none; a bid that is lost is not said either.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", rename_all_fields = "snake_case")]
#[non_exhaustive]
#[allow(missing_docs)] // Fields have the chain's names.
pub enum TypedEvent {
    /// Shares of an asset's price were made into one.
    AggregatedPrice {
        denom: String,
        twap: Decimal,
        median: Decimal,
        least: Decimal,
        most: Decimal,
        at: Timestamp,
        sources: u32,
    },
    /// An auditor signed attributes of a provider.
    AuditorTrusted { owner: AccountAddress, auditor: AccountAddress },
    /// An auditor took back what it had signed.
    AuditorUntrusted { owner: AccountAddress, auditor: AccountAddress },
    /// A bid ended.
    BidClosed { id: BidId },
    /// A provider bids.
    BidCreated { id: BidId, price: Price },
    /// A contract may not send this message.
    ContractMessageBlocked { contract: String, message: String, reason: String },
    /// A deployment ended.
    DeploymentClosed { id: DeploymentId },
    /// A deployment began. `version` is absent where the chain has one of another length.
    DeploymentCreated { id: DeploymentId, version: Option<Version> },
    /// A deployment has another manifest.
    DeploymentUpdated { id: DeploymentId, version: Option<Version> },
    /// An epoch ended.
    EpochEnded { number: i64 },
    /// An epoch began, at so many seconds since 1970.
    EpochStarted { number: i64, start_seconds: i64 },
    /// An exchange between AKT and ACT was called off.
    ExchangeCanceled {
        id: ExchangeId,
        reason: i64,
        owner: AccountAddress,
        to: String,
        coins_to_burn: Coin,
        denom_to_mint: String,
    },
    /// An exchange between AKT and ACT was done.
    ExchangeExecuted {
        id: ExchangeId,
        burned_from: String,
        minted_to: String,
        burned: Option<Coin>,
        minted: Option<Coin>,
        spread: Coin,
    },
    /// A group ended, or its account could not pay.
    GroupClosed { id: GroupId },
    /// A group waits for its tenant.
    GroupPaused { id: GroupId },
    /// A group asks for bids again.
    GroupStarted { id: GroupId },
    /// A lease ended.
    LeaseClosed { id: LeaseId, reason: CloseReason },
    /// A bid was taken.
    LeaseCreated { id: LeaseId, price: Price },
    /// A provider takes its resources back at the deadline.
    LeaseReclaimStarted { id: LeaseId, reason: CloseReason, deadline_seconds: i64 },
    /// Another status of the exchange, or another length of its epochs (then both are the same). `None` is one that is unknown.
    MintStatusChanged { previous: Option<MintStatus>, status: Option<MintStatus>, collateral_ratio: Decimal },
    /// An order ended.
    OrderClosed { id: OrderId },
    /// A group asks for bids.
    OrderCreated { id: OrderId },
    /// A source said what an asset costs.
    PriceAdded { source: String, denom: String, base_denom: String, price: Decimal, at: Timestamp },
    /// A price is known again.
    PriceRecovered { denom: String, base_denom: String, height: Height },
    /// A price is too old.
    PriceStaled { denom: String, base_denom: String, last_height: Height },
    /// A price will be too old soon.
    PriceStaleWarning { denom: String, base_denom: String, last_height: Height, blocks_to_stall: i64 },
    /// A provider registered.
    ProviderCreated { owner: AccountAddress },
    /// A provider left.
    ProviderDeleted { owner: AccountAddress },
    /// A provider changed what it says of itself.
    ProviderUpdated { owner: AccountAddress },
    /// Coins were given to the vault.
    VaultFunded { amount: Coin, source: String, balance: Coin },
}

/// Which exchange between AKT and ACT.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct ExchangeId {
    /// What is burned.
    pub denom: String,
    /// What is minted.
    pub to_denom: String,
    /// Who asked for it.
    pub source: String,
    /// When.
    pub height: Height,
    /// Which one of that block.
    pub sequence: u64,
}

impl TypedEvent {
    /// `None` for an event without a type here.
    pub(super) fn of(f: Fields) -> Result<Option<Self>> {
        let name = f.schema().name.rsplit('.').next().unwrap_or_default();
        Ok(Some(match name {
            "EventAggregatedPrice" => {
                let f = f.message("price");
                Self::AggregatedPrice {
                    denom: f.text("denom"),
                    twap: values::decimal(f, "twap")?,
                    median: values::decimal(f, "median_price")?,
                    least: values::decimal(f, "min_price")?,
                    most: values::decimal(f, "max_price")?,
                    at: values::moment(f, "timestamp")?,
                    sources: f.u32("num_sources"),
                }
            }
            "EventBidClosed" => Self::BidClosed { id: values::bid_id(f)? },
            "EventBidCreated" => {
                Self::BidCreated { id: values::bid_id(f)?, price: values::price(f, "price")? }
            }
            "EventDeploymentClosed" => Self::DeploymentClosed { id: values::deployment_id(f)? },
            "EventDeploymentCreated" => {
                Self::DeploymentCreated { id: values::deployment_id(f)?, version: values::version(f, "hash") }
            }
            "EventDeploymentUpdated" => {
                Self::DeploymentUpdated { id: values::deployment_id(f)?, version: values::version(f, "hash") }
            }
            "EventEpochEnd" => Self::EpochEnded { number: f.i64("epoch_number") },
            "EventEpochStart" => {
                Self::EpochStarted { number: f.i64("epoch_number"), start_seconds: f.i64("epoch_start_time") }
            }
            "EventGroupClosed" => Self::GroupClosed { id: values::group_id(f)? },
            "EventGroupPaused" => Self::GroupPaused { id: values::group_id(f)? },
            "EventGroupStarted" => Self::GroupStarted { id: values::group_id(f)? },
            "EventLeaseClosed" => Self::LeaseClosed { id: values::lease_id(f)?, reason: values::reason(f)? },
            "EventLeaseCreated" => {
                Self::LeaseCreated { id: values::lease_id(f)?, price: values::price(f, "price")? }
            }
            "EventLeaseReclaimStarted" => Self::LeaseReclaimStarted {
                id: values::lease_id(f)?,
                reason: values::reason(f)?,
                deadline_seconds: f.i64("deadline"),
            },
            "EventLedgerRecordCanceled" => Self::ExchangeCanceled {
                id: exchange_id(f)?,
                reason: f.i64("cancel_reason"),
                owner: values::account(f, "owner")?,
                to: f.text("to"),
                coins_to_burn: values::coin(f.message("coins_to_burn"))?,
                denom_to_mint: f.text("denom_to_mint"),
            },
            "EventLedgerRecordExecuted" => Self::ExchangeExecuted {
                id: exchange_id(f)?,
                burned_from: f.text("burned_from"),
                minted_to: f.text("minted_to"),
                burned: values::coin_of(f, "burned")?,
                minted: values::coin_of(f, "minted")?,
                spread: values::coin(f.message("spread"))?,
            },
            "EventMintStatusChange" => Self::MintStatusChanged {
                previous: mint_status(f.u64("previous_status")),
                status: mint_status(f.u64("new_status")),
                collateral_ratio: values::decimal(f, "collateral_ratio")?,
            },
            "EventMsgBlocked" => Self::ContractMessageBlocked {
                contract: f.text("contract_address"),
                message: f.text("msg_type"),
                reason: f.text("reason"),
            },
            "EventOrderClosed" => Self::OrderClosed { id: values::order_id(f)? },
            "EventOrderCreated" => Self::OrderCreated { id: values::order_id(f)? },
            "EventPriceData" => {
                let (denom, base_denom) = pair(f);
                let (price, at) = (values::decimal(f, "price")?, values::moment(f, "timestamp")?);
                Self::PriceAdded { source: f.text("source"), denom, base_denom, price, at }
            }
            "EventPriceRecovered" => {
                let (denom, base_denom) = pair(f);
                Self::PriceRecovered { denom, base_denom, height: values::height(f, "height")? }
            }
            "EventPriceStaleWarning" => {
                let (denom, base_denom) = pair(f);
                let (last_height, blocks_to_stall) =
                    (values::height(f, "last_height")?, f.i64("blocks_to_stall"));
                Self::PriceStaleWarning { denom, base_denom, last_height, blocks_to_stall }
            }
            "EventPriceStaled" => {
                let (denom, base_denom) = pair(f);
                Self::PriceStaled { denom, base_denom, last_height: values::height(f, "last_height")? }
            }
            "EventProviderCreated" => Self::ProviderCreated { owner: values::account(f, "owner")? },
            "EventProviderDeleted" => Self::ProviderDeleted { owner: values::account(f, "owner")? },
            "EventProviderUpdated" => Self::ProviderUpdated { owner: values::account(f, "owner")? },
            "EventTrustedAuditorCreated" => Self::AuditorTrusted {
                owner: values::account(f, "owner")?,
                auditor: values::account(f, "auditor")?,
            },
            "EventTrustedAuditorDeleted" => Self::AuditorUntrusted {
                owner: values::account(f, "owner")?,
                auditor: values::account(f, "auditor")?,
            },
            "EventVaultFunded" => Self::VaultFunded {
                amount: values::coin(f.message("amount"))?,
                source: f.text("source"),
                balance: values::coin(f.message("new_vault_balance"))?,
            },
            _ => return Ok(None),
        }))
    }
}

fn exchange_id(f: Fields) -> Result<ExchangeId> {
    let id = f.message("id");
    Ok(ExchangeId {
        denom: id.text("denom"),
        to_denom: id.text("to_denom"),
        source: id.text("source"),
        height: values::height(id, "height")?,
        sequence: id.u64("sequence"),
    })
}

/// The asset, and what its price is counted in.
fn pair(f: Fields) -> (String, String) {
    let id = f.message("id");
    (id.text("denom"), id.text("base_denom"))
}

fn mint_status(number: u64) -> Option<MintStatus> {
    use MintStatus::{HaltCr, HaltOracle, Healthy, Warning};
    let index = usize::try_from(number.checked_sub(1)?).ok()?;
    [Healthy, Warning, HaltCr, HaltOracle].get(index).copied()
}
