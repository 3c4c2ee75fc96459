//! Accounts whose state examples lead to with steps: `"in": ["open 100uact@10, create_payment 10uact@10", "@12"]`, or that they
//! read: `"in": [[account, payment], "@12"]`.

use std::time::Duration;

use akashkit::billing::{Bme, Clock, DepositSource, Depositor, Escrow, Outlook, Payer, TopUpPlan};
use akashkit::id::{EscrowPaymentId, EscrowScope};
use akashkit::network::{BlockTime, Params};
use akashkit::{AccountAddress, Height, Result, Timestamp};

use super::Example;

impl Example {
    /// Takes the steps of the first argument, then the last one with what the second argument says.
    pub(super) fn escrow(&self, last: &str) -> Result<()> {
        let mut escrow = if self.argument(0).is_string() { self.steps() } else { self.records()? };
        take(&mut escrow, last, &self.text(1))
    }

    fn steps(&self) -> Escrow {
        let mut escrow = Escrow::default();
        let steps = self.text(0);
        for step in steps.split(", ").filter(|step| !step.is_empty()) {
            let (name, rest) = step.split_once(' ').expect("a step, and what with");
            take(&mut escrow, name, rest).expect("the steps before the last are possible");
        }
        escrow
    }

    /// An account and a payment as the chain answers them.
    fn records(&self) -> Result<Escrow> {
        let (account, payment) = self.record(0);
        Escrow::new(vec![account], vec![payment])
    }

    /// Deposits the second argument out of the first.
    pub(super) fn draw(&self) -> Result<()> {
        let mut payer = Payer::new(owner(), self.parsed(0)?, Vec::new(), now())?;
        payer
            .draw(&self.parsed(1)?, EscrowScope::DEPLOYMENT, &[DepositSource::Balance], Height::new(1))
            .map(drop)
    }

    /// A plan of so many deposits that last so many seconds.
    pub(super) fn top_ups(&self) -> Result<()> {
        let outlook = Outlook::new(&["1uact".parse()?], &"1uact".parse()?, Height::new(1))?;
        let plan = TopUpPlan {
            every: Duration::from_secs(self.record(0)),
            lead: Duration::ZERO,
            times: self.record(1),
        };
        outlook.top_ups(&plan, Clock::new(Height::new(1), now(), BlockTime::CLIENT)).map(drop)
    }

    /// The exchange with the status and the price of the first arguments; no price where there is none.
    pub(super) fn bme(&self) -> Result<Bme> {
        let price = self.text(1);
        let price = (!price.is_empty()).then(|| price.parse()).transpose()?;
        Bme::new(self.record(0), price, Params::DEFAULT.bme)
    }
}

fn take(escrow: &mut Escrow, step: &str, with: &str) -> Result<()> {
    let (coin, height) = with.split_once('@').expect("a coin, or none, at a height");
    let height = Height::new(height.parse().expect("a height"));
    let payment: EscrowPaymentId = PAYMENT.parse()?;
    let account = payment.account();
    let deposits =
        |coin: &str| Ok::<_, akashkit::Error>(vec![Depositor::balance(owner(), coin.parse()?, height)]);
    match step {
        "close" => escrow.close(&account, height.into()).map(drop),
        "close_payment" => escrow.close_payment(&payment, height.into()).map(drop),
        "create_payment" => escrow.create_payment(&payment, coin.parse()?, height.into()).map(drop),
        "deposit" => escrow.deposit(&account, deposits(coin)?, height.into()).map(drop),
        "open" => escrow.open(account, deposits(coin)?, height),
        "settle" => escrow.settle(&account, height.into()).map(drop),
        "withdraw" => escrow.withdraw(&payment, height.into()).map(drop),
        other => unreachable!("{other}"),
    }
}

fn owner() -> AccountAddress {
    "akash1qyhmn054".parse().expect("an address")
}

fn now() -> Timestamp {
    Timestamp::new(1_800_000_000, 0).expect("a moment")
}

const PAYMENT: &str = "deployment/akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2";
