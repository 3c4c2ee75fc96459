//! Exchange between AKT and ACT. Chain facts 2.8 and 5.6.

use serde::{Deserialize, Serialize};

use super::fault::Done;
use super::module::Module;
use super::oracle::as_text;
use super::params::refuse_all_but_gov;
use super::{Chain, message};
use crate::billing::{Bme, Conversion, MintStatus, Vault};
use crate::decimal::{Decimal, Int};
use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::price::{Coin, Coins};
use crate::wire::query::bme;
use crate::wire::{Fields, Record, values};

/// What the module remembers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ExchangeState {
    pub(super) status: MintStatus,
    /// Blocks between two rounds of minting.
    pub(super) epoch: u64,
    pub(super) next_mint: u64,
    pub(super) next_burn: u64,
    pub(super) burned: [Int; 2],
    pub(super) minted: [Int; 2],
    /// AKT that was burned and is given out first.
    pub(super) credit: Int,
    /// The number of the last request, and its block.
    pub(super) request: (u64, u64),
}

impl ExchangeState {
    pub(super) fn new(epoch: u64) -> Self {
        Self {
            status: MintStatus::HaltOracle,
            epoch,
            next_mint: 0,
            next_burn: epoch,
            burned: [Int::ZERO; 2],
            minted: [Int::ZERO; 2],
            credit: Int::ZERO,
            request: (0, 0),
        }
    }
}

pub(super) fn mint_act(chain: &mut Chain, message: Fields) -> Done {
    request(chain, message, Denom::uact().as_str())
}

pub(super) fn burn_act(chain: &mut Chain, message: Fields) -> Done {
    request(chain, message, Denom::uakt().as_str())
}

pub(super) fn burn_mint(chain: &mut Chain, message: Fields) -> Done {
    request(chain, message, &message.text("denom_to_mint"))
}

fn request(chain: &mut Chain, message: Fields, to: &str) -> Done {
    let owner = message::address(message, "owner")?;
    let burn = message::coin(message.message("coins_to_burn"))?;
    chain.bme()?.admit(&burn, &to.parse()?)?;
    chain.pay(&owner, Module::Bme.address(), &Coins::new(vec![burn.clone()])?)?;
    let mut state = chain.exchange();
    let height = chain.height.get();
    let number = if state.request.0 == height { state.request.1 + 1 } else { 1 };
    state.request = (height, number);
    let record = Record::new(&bme::LEDGER_PENDING_RECORD)
        .with("owner", owner.as_str())
        .with("to", message.text("to"))
        .with("coins_to_burn", &burn)
        .with("denom_to_mint", to);
    let id = Request {
        denom: burn.denom().to_string(),
        to_denom: to.to_owned(),
        source: owner,
        height,
        sequence: number,
    };
    chain.store.set(id.key("pending"), record);
    chain.store.set(EXCHANGE, state);
    Ok(())
}

/// The id of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Request {
    denom: String,
    to_denom: String,
    source: String,
    #[serde(with = "as_text")]
    height: u64,
    #[serde(with = "as_text")]
    sequence: u64,
}

impl Request {
    fn key(&self, kind: &str) -> String {
        format!(
            "bme/{kind}/{}/{}/{}/{}/{}",
            self.denom, self.to_denom, self.source, self.height, self.sequence
        )
    }

    fn of(key: &str) -> Option<Self> {
        let mut parts = key.strip_prefix("bme/pending/")?.split('/');
        let mut text = || parts.next().map(str::to_owned);
        let (denom, to_denom, source) = (text()?, text()?, text()?);
        Some(Self {
            denom,
            to_denom,
            source,
            height: parts.next()?.parse().ok()?,
            sequence: parts.next()?.parse().ok()?,
        })
    }
}

/// Coins with the price of one of them.
#[derive(Clone, Serialize)]
struct Priced {
    coin: Coin,
    price: Decimal,
}

impl Priced {
    fn record(&self) -> Record {
        Record::new(&bme::COIN_PRICE).with("coin", &self.coin).with("price", self.price)
    }
}

impl Chain {
    pub(super) fn exchange(&self) -> ExchangeState {
        let state = self.store.get::<ExchangeState>(EXCHANGE).cloned();
        state.unwrap_or_else(|| ExchangeState::new(self.params().bme.min_epoch_blocks))
    }

    pub(super) fn mint_status(&self) -> MintStatus {
        self.exchange().status
    }

    fn bme(&self) -> Result<Bme> {
        Bme::new(self.mint_status(), self.akt_price(), self.params().bme)
    }

    /// Works off what was asked for, and looks at the circuit breaker, at the end of a block.
    pub(super) fn work_off(&mut self) -> Result<()> {
        let height = self.height.get();
        let mut state = self.exchange();
        let before = state.clone();
        if state.next_burn <= height {
            self.work_off_all("uact", &mut state)?;
            state.next_burn = height + self.params().bme.min_epoch_blocks;
        }
        if state.next_mint == height && state.status <= MintStatus::Warning {
            self.work_off_all("uakt", &mut state)?;
            state.next_mint = height + state.epoch;
        }
        self.watch(&mut state)?;
        if state != before {
            self.store.set(EXCHANGE, state);
        }
        Ok(())
    }

    fn work_off_all(&mut self, denom: &str, state: &mut ExchangeState) -> Result<()> {
        let Some(price) = self.akt_price() else { return Ok(()) };
        let prefix = format!("bme/pending/{denom}/");
        let pending = self.store.under::<Record>(&prefix);
        let mut requests: Vec<Request> = pending.filter_map(|(key, _)| Request::of(key)).collect();
        // By the bytes of the owner, not by the text.
        requests.sort_by_key(|id| (id.source.parse::<crate::AccountAddress>().ok(), id.height, id.sequence));
        requests.truncate(usize::try_from(self.params().bme.max_endblocker_records).unwrap_or(usize::MAX));
        requests.into_iter().try_for_each(|id| self.work_off_one(&id, price, state))
    }

    fn work_off_one(&mut self, id: &Request, akt: Decimal, state: &mut ExchangeState) -> Result<()> {
        let key = id.key("pending");
        let Some(record) = self.record(&key).cloned() else { return Ok(()) };
        let burn = values::coin(record.fields().message("coins_to_burn"))?;
        let bme = Bme::new(state.status.min(MintStatus::Warning), Some(akt), self.params().bme)?;
        self.store.remove(&key);
        match bme.convert(&burn) {
            Ok(conversion) => {
                self.carry_out(id, &record, &conversion, akt, state).map_err(|_| Error::new(Code::BmeAmount))
            }
            Err(error) => self.call_off(id, &record, &burn, &error).map_err(|_| error),
        }
    }

    fn call_off(&mut self, id: &Request, record: &Record, burn: &Coin, why: &Error) -> Done {
        let reason = match why.code() {
            Code::BmeEpsilon => "epsilon",
            Code::BmeMinimum => "minimum_mint",
            Code::BmeDenom => "invalid_denom",
            Code::BmeAmount => "invalid_amount",
            _ => "unknown",
        };
        let fields = record.fields();
        let (owner, to) = (fields.text("owner"), fields.text("to"));
        self.pay(Module::Bme.address(), &owner, &Coins::new(vec![burn.clone()])?)?;
        let number = bme::LEDGER_CANCELED_RECORD_BM_CANCEL_REASON.iter().find(|(name, _)| *name == reason);
        let canceled = Record::new(&bme::LEDGER_CANCELED_RECORD)
            .with("owner", owner.as_str())
            .with("cancel_reason", number.map_or(0, |(_, number)| i64::from(*number)))
            .with("to", to.as_str())
            .with("coins_to_burn", burn)
            .with("denom_to_mint", id.to_denom.as_str());
        self.store.set(id.key("canceled"), canceled);
        self.tell(
            "akash.bme.v1.EventLedgerRecordCanceled",
            &[
                ("cancel_reason", &reason),
                ("coins_to_burn", burn),
                ("denom_to_mint", &id.to_denom),
                ("id", id),
                ("owner", &owner),
                ("to", &to),
            ],
        );
        Ok(())
    }

    fn carry_out(
        &mut self,
        id: &Request,
        record: &Record,
        conversion: &Conversion,
        akt: Decimal,
        state: &mut ExchangeState,
    ) -> Done {
        let to = record.fields().text("to");
        let priced = |coin: &Coin| {
            let price = if *coin.denom() == Denom::uakt() { akt } else { Decimal::from(1) };
            Priced { coin: coin.clone(), price }
        };
        let done = if *conversion.burn.denom() == Denom::uakt() {
            state.credit = state.credit.checked_add(conversion.burn.amount())?;
            self.make(&conversion.mint, state)?;
            Effect {
                accrued: Some(priced(&conversion.burn)),
                minted: Some(priced(&conversion.mint)),
                ..Effect::default()
            }
        } else {
            let (given, made) = conversion.out_of_credit(state.credit)?;
            state.credit = state.credit.checked_sub(given.amount())?;
            self.destroy(&conversion.burn, state)?;
            self.make(&made, state)?;
            let some = |coin: &Coin| (!coin.amount().is_zero()).then(|| priced(coin));
            Effect {
                burned: Some(priced(&conversion.burn)),
                minted: some(&made),
                issued: some(&given),
                accrued: None,
            }
        };
        self.pay(Module::Bme.address(), &to, &Coins::new(vec![conversion.receive.clone()])?)?;
        self.keep_executed(id, &record.fields().text("owner"), &to, &conversion.spread, &done);
        Ok(())
    }

    fn make(&mut self, coin: &Coin, state: &mut ExchangeState) -> Done {
        let total = &mut state.minted[index(coin)];
        *total = total.checked_add(coin.amount())?;
        self.mint(Module::Bme.address(), &Coins::new(vec![coin.clone()])?)
    }

    fn destroy(&mut self, coin: &Coin, state: &mut ExchangeState) -> Done {
        let total = &mut state.burned[index(coin)];
        *total = total.checked_add(coin.amount())?;
        self.burn(Module::Bme.address(), &Coins::new(vec![coin.clone()])?)
    }

    fn keep_executed(&mut self, id: &Request, owner: &str, to: &str, spread: &Coin, done: &Effect) {
        let mut record = Record::new(&bme::LEDGER_RECORD)
            .with("burned_from", owner)
            .with("minted_to", to)
            .with("burner", BME)
            .with("minter", BME)
            .with("spread", spread);
        for (name, priced) in done.parts() {
            if let Some(priced) = priced {
                record.set(name, priced.record());
            }
        }
        self.store.set(id.key("executed"), record);
        self.tell(
            "akash.bme.v1.EventLedgerRecordExecuted",
            &[
                ("burned", &done.burned),
                ("burned_from", &owner),
                ("burner", &BME),
                ("id", id),
                ("minted", &done.minted),
                ("minted_to", &to),
                ("minter", &BME),
                ("remint_credit_accrued", &done.accrued),
                ("remint_credit_issued", &done.issued),
                ("spread", spread),
            ],
        );
    }

    /// Looks whether ACT may be minted, and how often.
    fn watch(&mut self, state: &mut ExchangeState) -> Result<()> {
        let params = self.params().bme;
        let (price, vault) = (self.akt_price(), self.backing()?);
        let (status, was) = (vault.status(price, &params)?, state.status);
        let ratio = price.map_or(Ok(Decimal::ZERO), |price| vault.ratio(price))?;
        let epoch = match price.filter(|_| status <= MintStatus::Warning) {
            Some(price) => vault.epoch(price, &params)?.get(),
            None => state.epoch,
        };
        if (status, epoch) == (was, state.epoch) {
            return Ok(());
        }
        (state.status, state.epoch) = (status, epoch);
        if was >= MintStatus::HaltCr && status <= MintStatus::Warning {
            state.next_mint = self.height.get() + epoch;
        }
        self.tell(
            "akash.bme.v1.EventMintStatusChange",
            &[("collateral_ratio", &ratio), ("new_status", &status), ("previous_status", &was)],
        );
        Ok(())
    }

    /// What stands behind ACT.
    pub(super) fn backing(&self) -> Result<Vault> {
        let held = self.balance(Module::Bme.address()).amount_of(&Denom::uakt());
        let pending = self.store.under::<Record>("bme/pending/uakt/");
        let pending = pending.map(|(_, record)| values::coin(record.fields().message("coins_to_burn")));
        let pending = pending.into_iter().try_fold(Int::ZERO, |sum, coin| sum.checked_add(coin?.amount()))?;
        Vault::new(held, pending, self.supply().amount_of(&Denom::uact()))
    }
}

/// What an exchange has done.
#[derive(Default)]
struct Effect {
    burned: Option<Priced>,
    minted: Option<Priced>,
    issued: Option<Priced>,
    accrued: Option<Priced>,
}

impl Effect {
    fn parts(&self) -> [(&'static str, &Option<Priced>); 4] {
        [
            ("burned", &self.burned),
            ("minted", &self.minted),
            ("remint_credit_issued", &self.issued),
            ("remint_credit_accrued", &self.accrued),
        ]
    }
}

/// Votes give to what stands behind ACT.
pub(super) fn fund_vault(chain: &mut Chain, message: Fields) -> Done {
    refuse_all_but_gov(message)?;
    let (source, amount) = (message::address(message, "source")?, message::coin(message.message("amount"))?);
    chain.pay(&source, Module::Bme.address(), &Coins::new(vec![amount.clone()])?)?;
    let held = chain.balance(Module::Bme.address()).amount_of(amount.denom());
    let held = Coin::new(amount.denom().clone(), held)?;
    chain.tell(
        "akash.bme.v1.EventVaultFunded",
        &[("amount", &amount), ("new_vault_balance", &held), ("source", &source)],
    );
    Ok(())
}

fn index(coin: &Coin) -> usize {
    usize::from(*coin.denom() == Denom::uakt())
}

pub(super) const EXCHANGE: &str = "bme/exchange";
const BME: &str = "bme";
