//! Budgets keep what they promise: never more is spent, and no unit of money is lost on the way.
#![cfg(feature = "sdl")]

use akashkit::billing::{Budget, GpuPlan, Schedule};
use akashkit::network::BlockTime;
use akashkit::{Code, Coin, Decimal, Deployment, Exchange, Int, Period, Price, Result, Timestamp};

#[test]
fn a_budget_is_spent_and_never_exceeded() -> Result<()> {
    let exchange = Exchange::with_akt("0.4231".parse()?)?;
    for (document, deployment) in documents() {
        for amount in ["0.01", "1", "33.333333333333333333", "2500"] {
            let amount: Decimal = amount.parse()?;
            let akt = Price::new("uakt".parse()?, amount.mul_int(1_000_000_u64.into())?)?;
            let budgets = [
                Budget::usd(amount, Period::MONTH)?,
                Budget::usd(amount, Period::HOUR)?.evenly(),
                Budget::coins(akt, Period::DAY)?,
            ];
            for budget in budgets {
                let limit = budget.block_price_floor(&"uact".parse()?, BlockTime::CONSOLE, &exchange)?;
                let spread = match budget.spread(&deployment, BlockTime::CONSOLE, &exchange) {
                    Ok(spread) => spread,
                    Err(error) => {
                        assert_eq!((error.code(), amount < 1.into()), (Code::BudgetSmall, true));
                        continue;
                    }
                };
                let left = limit.checked_sub(spread.total())?.amount();
                let replicas: u64 = spread.prices().iter().map(|price| price.replicas).sum();
                assert!(left < "0.000002".parse::<Decimal>()?.mul_int(replicas.into())?, "{left} of {limit}");

                let edited = spread.write_into(&document)?;
                assert_eq!(total(&edited)?, *spread.total());
                let lines = document.lines().zip(edited.lines()).filter(|(old, new)| old != new);
                assert!(
                    lines.count() <= spread.prices().len()
                        && document.lines().count() == edited.lines().count()
                );
            }
        }
    }
    Ok(())
}

#[test]
fn what_needs_more_gets_more() -> Result<()> {
    let deployment = deployment(include_str!("../../examples/sdl/web-database.yaml"));
    let (usd, month) = ("25".parse()?, Period::MONTH);
    let price = |budget: Budget| budget.spread(&deployment, BlockTime::CONSOLE, &Exchange::default());
    let weighed = price(Budget::usd(usd, month)?)?;
    let [app, database] = weighed.prices() else { unreachable!("two profiles") };
    assert_eq!((app.profile.as_str(), app.replicas, database.replicas), ("app", 2, 1));
    // 1.22 and 4.02 dollars a month by the script: 0.5 and 1 cores, 0.5 and 2 Gi, 1 and 1 Gi, 0 and 20 Gi of beta3.
    let ratio = database.price.amount().quo_truncate(app.price.amount())?;
    assert_eq!(ratio.truncate_places(3), "3.295".parse()?);
    let even = price(Budget::usd(usd, month)?.evenly())?;
    assert_eq!(even.prices()[0].price, even.prices()[1].price);
    Ok(())
}

#[test]
fn a_price_is_never_above_the_limit_of_the_chain() -> Result<()> {
    let deployment = deployment(include_str!("../../examples/sdl/hello-web.yaml"));
    let budget = Budget::usd("1000000000000".parse()?, Period::HOUR)?;
    let spread = budget.spread(&deployment, BlockTime::CONSOLE, &Exchange::default())?;
    assert_eq!(*spread.total(), "10000000uact".parse()?);
    let document = spread.write_into(include_str!("../../examples/sdl/hello-web.yaml"))?;
    assert!(Deployment::from_sdl(document).is_ok());
    Ok(())
}

#[test]
fn prices_that_cannot_be_written_alone_are_refused() -> Result<()> {
    let document = include_str!("../../examples/sdl/web-database.yaml");
    let anchored =
        document.replace("amount: 350", "amount: &price 350").replace("amount: 600", "amount: *price");
    let spread = Budget::usd("25".parse()?, Period::MONTH)?.spread(
        &deployment(&anchored),
        BlockTime::CONSOLE,
        &Exchange::default(),
    )?;
    let refusal = |document: &str| spread.write_into(document).map_err(|error| error.code());
    assert_eq!(refusal(&anchored), Err(Code::BudgetDocument));
    // Another document, which has the same names and other counts.
    let other = document.replace("count: 2", "count: 3");
    assert_eq!(refusal(&other), Err(Code::BudgetDocument));
    assert!(refusal(document).is_ok());
    Ok(())
}

#[test]
fn what_is_paid_is_what_it_costs() -> Result<()> {
    let start: Timestamp = "2026-12-01T00:00:00Z".parse()?;
    for (gpus, hours, price) in
        [(8, 168, "2500000uact"), (1, 1, "2500000.333uact"), (3, 1000, "123456.789uact"), (7, 31, "0.7uact")]
    {
        let plan = GpuPlan::new(gpus, hours, price.parse()?)?;
        for (every_hours, reserve_hours) in [(1, 0), (24, 6), (48, 100), (5000, 0)] {
            let funding = plan.funding(start, Schedule { every_hours, reserve_hours })?;
            let least: Coin = "500000uact".parse()?;
            let cost = plan.cost_ceil()?;
            let expected = if cost.amount() < least.amount() { least } else { cost };
            let mut paid = funding.deposit.clone();
            let mut lasts_until = funding.lasts_until;
            for top_up in &funding.top_ups {
                assert!(top_up.at <= lasts_until, "the account would be empty before {}", top_up.at);
                assert!(top_up.at > start && top_up.amount.amount() > Int::ZERO);
                paid = paid.checked_add(&top_up.amount)?;
                lasts_until = top_up.lasts_until;
            }
            assert_eq!(paid, expected, "{gpus} {hours} {price} {every_hours} {reserve_hours}");
            let end = start.seconds() + i64::try_from(hours * 3600).unwrap_or(i64::MAX);
            assert_eq!(lasts_until.seconds(), end);
        }
        // What it costs buys it.
        let bought = GpuPlan::gpu_hours_floor(&plan.cost_ceil()?, plan.per_gpu_hour())?;
        assert!(bought >= plan.gpu_hours().into());
    }
    Ok(())
}

fn total(document: &str) -> Result<Price> {
    let ceilings =
        deployment(document).groups().iter().map(|group| group.ceiling()).collect::<Result<Vec<_>>>()?;
    ceilings.into_iter().flatten().try_fold("0uact".parse()?, |sum: Price, price| sum.checked_add(&price))
}

fn deployment(document: &str) -> Deployment {
    Deployment::from_sdl(document).expect("a valid document")
}

/// The examples, each in uact.
fn documents() -> Vec<(String, Deployment)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/sdl");
    let files = std::fs::read_dir(folder).expect("the project has examples").flatten();
    let texts = files.map(|file| std::fs::read_to_string(file.path()).expect("it is text"));
    let documents: Vec<_> = texts.map(|text| (text.clone(), deployment(&text))).collect();
    assert!(documents.len() >= 15);
    documents
}
