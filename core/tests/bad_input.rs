//! Input that nobody should hand in: an error with a code, never a wrong number, a crash or a long wait.
#![cfg(feature = "sdl")]

use std::time::{Duration, Instant};

use akashkit::billing::{
    AktPrice, Bme, Budget, Depositor, Escrow, GenericPricing, GpuPlan, MintStatus, Outlook, PricePoint,
    ScriptInput, Vault, overpriced,
};
use akashkit::deployment::{GroupSpec, ResourceUnit, validate_groups};
use akashkit::id::EscrowPaymentId;
use akashkit::market::{
    Auction, Bid, BiddingRules, Capacity, Choices, GroupState, Inventory, Market, MarketIndex, MaxPrice,
    Node, Order, Overcommit, Per, Policy, Provider, Providers, Rejection, ResourceOffer, Snapshot, fits,
    misfits, offer_misfits, place, rank, relaxations, should_bid,
};
use akashkit::network::{BlockTime, Params};
use akashkit::{
    AccountAddress, Attribute, Code, Coin, Coins, Decimal, Denom, Error, Exchange, Height, Int, Period,
    Price, Result, Storage, Timestamp, validate_attributes, validate_provider_attributes,
};

#[test]
fn amounts_that_overflow() -> Result<()> {
    let most = format!("1{}", "0".repeat(77));
    let coin: Coin = format!("{most}uact").parse()?;
    let price: Price = format!("{most}uact").parse()?;
    let decimal: Decimal = most.parse()?;
    let escrow = |coins: &[&Coin]| {
        let mut escrow = Escrow::default();
        let deposits = coins.iter().map(|coin| Depositor::balance(owner(1), (*coin).clone(), AT));
        escrow.open("deployment/akash1qyhmn054/7".parse()?, deposits.collect(), AT)
    };
    escrow(&[&coin])?;
    let larger = format!("{most}0").parse::<Int>();
    for (said, code) in [
        (larger.map(drop), Code::IntRange),
        (coin.checked_add(&coin).map(drop), Code::IntOverflow),
        (format!("{most}00").parse::<Decimal>().map(drop), Code::DecimalRange),
        (price.checked_add(&price).map(drop), Code::DecimalOverflow),
        (decimal.mul_half_even(decimal).map(drop), Code::DecimalOverflow),
        (price.per_ceil(Period::MONTH, BlockTime::CONSOLE).map(drop), Code::DecimalOverflow),
        (unit_at(&format!("{most}uact"))?.ceiling().map(drop), Code::DecimalOverflow),
        (escrow(&[&coin, &coin]), Code::DecimalOverflow),
        (
            Outlook::new(&[price.clone(), price.clone()], &coin, AT)?.per_block().map(drop),
            Code::DecimalOverflow,
        ),
        (GpuPlan::new(8, 168, price.clone())?.cost_ceil().map(drop), Code::DecimalOverflow),
        (GpuPlan::new(2, u64::MAX, price.clone()).map(drop), Code::QuantityOverflow),
        (
            AktPrice::of(&[points(&most)?, points(&most)?], now(), &Params::DEFAULT.oracle).map(drop),
            Code::DecimalOverflow,
        ),
        (
            Vault::new(coin.amount(), Int::ZERO, Int::from(1_u64))?.ratio(decimal).map(drop),
            Code::DecimalOverflow,
        ),
    ] {
        assert_eq!(refusal(said), Some(code));
    }
    // What only costs too much to be told is rejected with that reason, and the others are still ranked.
    let bids = vec![bid(2, &format!("{most}uact"))?, bid(3, "1uact")?];
    let ranking = ranked(bids)?;
    assert_eq!((ranking.ranked.len(), &ranking.rejected[0].reasons[..]), (1, &[Rejection::CostOverflow][..]));
    Ok(())
}

#[test]
fn negative_and_zero_prices() -> Result<()> {
    let policy = |json: &str| Policy::from_json(json).map(drop);
    let bme = |price: &str| Bme::new(MintStatus::Healthy, Some(price.parse()?), Params::DEFAULT.bme);
    let payment = |rate: &str| -> Result<()> {
        let (mut escrow, id) = funded()?;
        escrow.create_payment(&id, rate.parse()?, AT.into()).map(drop)
    };
    let vault = Vault::new(Int::from(5_u64), Int::ZERO, Int::from(1_u64))?;
    for (said, code) in [
        (Price::new(Denom::uact(), "-1".parse()?).map(drop), Code::PriceNegative),
        (Coin::new(Denom::uact(), "-1".parse()?).map(drop), Code::PriceNegative),
        ("-1uact".parse::<Price>().map(drop), Code::PriceText),
        (MaxPrice::new("-1".parse()?, Per::Hour).map(drop), Code::PriceNegative),
        (policy(r#"{"max_price": {"amount": "-1", "per": "hour"}}"#), Code::JsonText),
        (unit_at("-1uact").and_then(|group| group.validate()), Code::GroupPrice),
        (payment("0uact"), Code::EscrowRate),
        (Outlook::new(&["0uact".parse()?], &"1uact".parse()?, AT).map(drop), Code::EscrowRate),
        (Budget::usd("-1".parse()?, Period::MONTH).map(drop), Code::PriceNegative),
        (Budget::usd("0".parse()?, Period::MONTH).map(drop), Code::PriceZero),
        (Budget::coins("0uact".parse()?, Period::MONTH).map(drop), Code::PriceZero),
        (GpuPlan::new(1, 1, "0uact".parse()?).map(drop), Code::PriceZero),
        (overpriced(&"1uact".parse()?, &["0uact".parse()?]).map(drop), Code::PriceZero),
        (bme("-0.5").map(drop), Code::PriceNegative),
        (bme("0")?.convert(&"5uact".parse()?).map(drop), Code::BmeZeroPrice),
        (vault.ratio("-0.5".parse()?).map(drop), Code::PriceNegative),
        (vault.status(Some("-0.5".parse()?), &Params::DEFAULT.bme).map(drop), Code::PriceNegative),
        (vault.epoch("-0.5".parse()?, &Params::DEFAULT.bme).map(drop), Code::PriceNegative),
        (AktPrice::of(&[points("-0.5")?], now(), &Params::DEFAULT.oracle).map(drop), Code::PriceNegative),
        (Exchange::with_akt("-1".parse()?).map(drop), Code::PriceExchange),
    ] {
        assert_eq!(refusal(said), Some(code));
    }
    let auction = Auction::new(order()?);
    let refusals =
        auction.bid_refusals(&bid(2, "0uact")?, &deposit()?, Some(&provider(2)), &Params::DEFAULT.market);
    assert_eq!(codes(&refusals), [Code::BidZeroPrice]);
    let rules = BiddingRules::default();
    let said = should_bid(&unit()?, &provider(2), &rules, &Inventory::default(), &"0uact".parse()?);
    assert_eq!(refusal(said), Some(Code::BidZeroPrice));
    Ok(())
}

#[test]
fn unknown_and_mixed_denominations() -> Result<()> {
    let (uact, uakt): (Price, Price) = ("1uact".parse()?, "1uakt".parse()?);
    let payment = |rate: &str| -> Result<()> {
        let (mut escrow, id) = funded()?;
        escrow.create_payment(&id, rate.parse()?, AT.into()).map(drop)
    };
    let mut mixed = unit()?;
    mixed.resources.push(ResourceUnit { price: decimal_coin("1uakt")?, ..mixed.resources[0].clone() });
    mixed.resources[1].resource.id = 2;
    let other = GroupSpec { name: "other".to_owned(), ..unit_at("1uakt")? };
    let script = ScriptInput::new(&unit_at("100ufoo")?, &[], 6)?;
    for (said, code) in [
        ("u".parse::<Denom>().map(drop), Code::DenomText),
        ("1Ü".parse::<Coin>().map(drop), Code::PriceText),
        ("1uact,2uact".parse::<Coins>().map(drop), Code::CoinsDuplicate),
        (uact.checked_add(&uakt).map(drop), Code::PriceDenom),
        (uact.checked_cmp(&uakt).map(drop), Code::PriceDenom),
        ("1uact".parse::<Coin>()?.checked_sub(&"1uakt".parse()?).map(drop), Code::PriceDenom),
        (mixed.validate(), Code::GroupDenom),
        (mixed.ceiling().map(drop), Code::PriceDenom),
        (validate_groups(&[unit()?, other]), Code::GroupDenomMixed),
        (payment("1uakt"), Code::EscrowDenom),
        (Outlook::new(std::slice::from_ref(&uakt), &"1uact".parse()?, AT).map(drop), Code::PriceDenom),
        (overpriced(&uact, &[uakt]).map(drop), Code::PriceDenom),
        (GenericPricing::default().price(&script, &Exchange::default()).map(drop), Code::PriceExchange),
        (
            Bme::new(MintStatus::Healthy, Some("1".parse()?), Params::DEFAULT.bme)?
                .convert(&"1ufoo".parse()?)
                .map(drop),
            Code::BmeDenom,
        ),
    ] {
        assert_eq!(refusal(said), Some(code));
    }
    // Where the chain crashes.
    let auction = Auction::new(order()?);
    let refusals =
        auction.bid_refusals(&bid(2, "1uakt")?, &deposit()?, Some(&provider(2)), &Params::DEFAULT.market);
    assert_eq!(codes(&refusals), [Code::PriceDenom]);
    // What cannot be compared is not ranked.
    let ranking = ranked(vec![bid(2, "1uakt")?, bid(3, "5uact")?])?;
    assert!(matches!(ranking.rejected[0].reasons[..], [Rejection::Denom { .. }]));
    Ok(())
}

#[test]
fn duplicated_ids() -> Result<()> {
    let one = bid(2, "1uact")?;
    let twice = vec![one.clone(), one.clone()];
    let unit = unit()?;
    let mut repeated = unit.clone();
    repeated.resources.push(unit.resources[0].clone());
    let entry = ResourceOffer { resources: unit.resources[0].resource.clone(), count: 2 };
    let mut taken = Auction::new(order()?);
    taken.create_bid(one.clone())?;
    let account = serde_json::to_value(funded()?.0.accounts().next()).expect("plain values");
    let account = || serde_json::from_value(account.clone()).expect("an account");
    for (said, code) in [
        (ranked(twice.clone()).map(drop), Code::BidDuplicate),
        (Auction::of(GroupState::Open, order()?, twice, None).map(drop), Code::BidDuplicate),
        (taken.create_bid(one), Code::BidExists),
        (Market::new(vec![], vec![taken.clone(), taken]).map(drop), Code::OrderExists),
        (Providers::new(vec![provider(2), provider(2)]).map(drop), Code::ProviderDuplicate),
        (Escrow::new(vec![account(), account()], vec![]).map(drop), Code::EscrowDuplicate),
        (offer_misfits(&unit, &[entry.clone(), entry]).map(drop), Code::OfferDuplicate),
        (repeated.validate(), Code::GroupUnitIdDuplicate),
        (validate_groups(&[unit.clone(), unit]), Code::GroupNameDuplicate),
        (Choices::new(vec![owner(2), owner(2)]).map(drop), Code::PolicyRepeated),
    ] {
        assert_eq!(refusal(said), Some(code));
    }
    Ok(())
}

#[test]
fn a_block_time_of_zero() {
    assert_eq!(refusal(BlockTime::from_millis(0)), Some(Code::NetworkBlockTime));
    assert!(BlockTime::from_millis(1).is_ok());
}

#[test]
fn no_providers_bids_or_offers() -> Result<()> {
    assert_eq!(relaxations(&unit()?, &[])?, []);
    assert!(ranked(vec![])?.ranked.is_empty());
    assert_eq!(overpriced(&"1uact".parse()?, &[])?, None);
    assert_eq!(AktPrice::of(&[], now(), &Params::DEFAULT.oracle)?, None);
    assert_eq!(place(&unit()?, &Inventory::default(), &Overcommit::default())?, None);
    let mut index = MarketIndex::new();
    let asked = index.put_order("akash1qyhmn054/7/1/1".parse()?, &unit()?)?;
    assert_eq!(index.match_all().providers(asked), Some(0));
    assert_eq!(refusal(Choices::<AccountAddress>::new(vec![])), Some(Code::PolicyList));
    assert_eq!(refusal(validate_groups(&[])), Some(Code::GroupNone));
    let auction = Auction::new(order()?);
    let refusals = auction.bid_refusals(&bid(2, "1uact")?, &deposit()?, None, &Params::DEFAULT.market);
    assert_eq!(codes(&refusals), [Code::ProviderUnknown]);
    Ok(())
}

#[test]
fn floats_where_amounts_are_meant() {
    for json in ["2.5", "1e3", "2.0", "-0.0"] {
        assert!(serde_json::from_str::<Decimal>(json).is_err(), "{json}");
        assert!(serde_json::from_str::<Int>(json).is_err(), "{json}");
        let amount = format!(r#"{{"denom": "uact", "amount": {json}}}"#);
        assert!(serde_json::from_str::<Coin>(&amount).is_err(), "{json}");
        assert!(serde_json::from_str::<Price>(&amount).is_err(), "{json}");
        let policy = format!(r#"{{"max_price": {{"amount": {json}, "per": "hour"}}}}"#);
        assert_eq!(refusal(Policy::from_json(&policy)), Some(Code::JsonText), "{json}");
        let uptime = format!(r#"{{"min_uptime_bps": {json}}}"#);
        assert_eq!(refusal(Policy::from_json(&uptime)), Some(Code::JsonText), "{json}");
        let cpu = format!(r#"{{"resources": [{{"resource": {{"cpu": {{"units": {{"val": {json}}}}}}}}}]}}"#);
        assert_eq!(refusal(GroupSpec::from_json(&cpu)), Some(Code::JsonText), "{json}");
    }
}

#[test]
fn a_million_attributes() -> Result<()> {
    let million = || (0..MILLION).map(|number| Attribute::new(format!("key-{number}*"), "x"));
    let (many, same): (Vec<_>, Vec<_>) = (million().collect(), vec![Attribute::new("key", "x"); MILLION]);
    let crowded = Provider { attributes: many.clone(), ..provider(2) };
    let mut asks = unit()?;
    asks.requirements.attributes = Some(many);
    let mut signed = unit()?;
    signed.requirements.signed_by.all_of = Some(vec!["akash1auditor".to_owned(); MILLION]);
    let audits = vec![akashkit::market::Audit::default(); MILLION];
    let audited = Provider { audits, ..provider(3) };
    let mut index = MarketIndex::new();
    let order = || "akash1qyhmn054/7/1/1".parse();
    let rules = BiddingRules::default();
    let room = roomy();
    let price: Price = "1uact".parse()?;
    for (name, code, said) in [
        ("resource", Code::AttributeDuplicate, timed(|| validate_attributes(&same))),
        ("provider", Code::AttributeDuplicate, timed(|| validate_provider_attributes(&same))),
        ("fits", Code::MarketWork, timed(|| fits(&asks, &crowded))),
        ("misfits", Code::MarketWork, timed(|| misfits(&asks, &crowded))),
        ("should bid", Code::MarketWork, timed(|| should_bid(&asks, &crowded, &rules, &room, &price))),
        ("relaxations", Code::MarketWork, timed(|| relaxations(&asks, std::slice::from_ref(&crowded)))),
        ("index, provider", Code::MarketWork, timed(|| index.put_provider(&crowded))),
        ("index, order", Code::MarketWork, timed(|| index.put_order(order()?, &asks))),
        ("auditors", Code::MarketWork, timed(|| misfits(&signed, &audited))),
        ("index, audits", Code::MarketWork, timed(|| index.put_provider(&audited))),
        ("index, auditors", Code::MarketWork, timed(|| index.put_order(order()?, &signed))),
    ] {
        assert_eq!(said, Some(code), "{name}");
    }
    Ok(())
}

/// Fewer, but each with each: none of them is too long, and all of them together would be.
#[test]
fn many_of_everything() -> Result<()> {
    let attributes = |count: usize| {
        (0..count).map(|number| Attribute::new("same", number.to_string())).collect::<Vec<_>>()
    };
    let mut values = unit()?;
    values.requirements.attributes = Some(attributes(2_000));
    let offers = Provider { attributes: attributes(2_000), ..provider(2) };
    let mut volumes = unit()?;
    let volume =
        Storage { attributes: vec![Attribute::new("class", "beta3")], ..Storage::from(5_242_880_u64) };
    volumes.resources[0].resource.storage = Some(vec![volume; 100_000]);
    let plain = Provider { attributes: attributes(100_000), ..provider(3) };
    let mut units = unit()?;
    units.resources = vec![units.resources[0].clone(); 10_000];
    let offer = vec![ResourceOffer::default(); 10_000];
    let mut replicas = unit()?;
    replicas.resources[0].count = 1_900_000;
    replicas.resources[0].resource.storage = Some(vec![Storage::from(5_242_880_u64); 1_000]);
    let room = roomy();
    for (name, said) in [
        ("values", timed(|| relaxations(&values, std::slice::from_ref(&offers)))),
        ("volumes", timed(|| misfits(&volumes, &plain))),
        ("offers", timed(|| offer_misfits(&units, &offer))),
        ("replicas", timed(|| place(&replicas, &room, &Overcommit::default()))),
    ] {
        assert_eq!(said, Some(Code::MarketWork), "{name}");
    }
    Ok(())
}

#[test]
fn a_pattern_that_ends_within_a_character() {
    let wanted = Attribute::new("*[\u{fffd}]*", "x");
    assert!(wanted.is_answered_by(&Attribute::new("\u{2603}", "x")));
}

/// The code of a refusal, which must not take long.
fn timed<T>(run: impl FnOnce() -> Result<T>) -> Option<Code> {
    let start = Instant::now();
    let said = refusal(run());
    let took = start.elapsed();
    assert!(took < Duration::from_secs(5), "{said:?} took {took:?}");
    said
}

fn refusal<T>(said: Result<T>) -> Option<Code> {
    said.err().map(|error| error.code())
}

fn codes(errors: &[Error]) -> Vec<Code> {
    errors.iter().map(Error::code).collect()
}

/// A group that the chain takes.
fn unit() -> Result<GroupSpec> {
    unit_at("100uact")
}

/// The same with two replicas at a price, be it one or not.
fn unit_at(price: &str) -> Result<GroupSpec> {
    let digits = price.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(price.len());
    let (amount, denom) = price.split_at(digits);
    GroupSpec::from_json(&format!(
        r#"{{"name": "dc", "resources": [{{"count": 2, "price": {{"denom": "{denom}", "amount": "{amount}"}},
        "resource": {{"id": 1, "cpu": {{"units": {{"val": "10"}}}}, "gpu": {{"units": {{"val": "0"}}}},
        "memory": {{"size": {{"val": "1048576"}}}}, "storage": [{{"size": {{"val": "5242880"}}}}]}}}}]}}"#
    ))
}

fn decimal_coin(text: &str) -> Result<akashkit::DecCoin> {
    Ok(unit_at(text)?.resources[0].price.clone())
}

fn order() -> Result<Order> {
    Order::open("akash1qyhmn054/7/1/1".parse()?, unit()?, AT, None)
}

fn bid(provider: u8, price: &str) -> Result<Bid> {
    Ok(Bid::open(format!("akash1qyhmn054/7/1/1/{}", owner(provider)).parse()?, price.parse()?, AT))
}

fn deposit() -> Result<Coin> {
    "500000uact".parse()
}

fn provider(number: u8) -> Provider {
    Provider::new(owner(number))
}

fn owner(number: u8) -> AccountAddress {
    AccountAddress::from_bytes(&[number]).expect("one byte is an address")
}

/// An account with 100 uact, and a lease that it may pay.
fn funded() -> Result<(Escrow, EscrowPaymentId)> {
    let id: EscrowPaymentId = format!("deployment/akash1qyhmn054/7/1/1/{}", owner(2)).parse()?;
    let mut escrow = Escrow::default();
    escrow.open(id.account(), vec![Depositor::balance(owner(1), "100uact".parse()?, AT)], AT)?;
    Ok((escrow, id))
}

fn ranked(bids: Vec<Bid>) -> Result<akashkit::market::Ranking> {
    let providers = Providers::default();
    rank(
        bids,
        &Policy::default(),
        &Snapshot { providers: &providers, height: AT, block_time: BlockTime::CONSOLE },
    )
}

/// A machine without limits.
fn roomy() -> Inventory {
    let room = Capacity::free(-1);
    let node = Node { cpu: room, memory: room, ephemeral_storage: room, ..Node::default() };
    Inventory { nodes: vec![node], ..Inventory::default() }
}

fn points(usd: &str) -> Result<Vec<PricePoint>> {
    Ok(vec![PricePoint { at: now(), usd: usd.parse()? }])
}

fn now() -> Timestamp {
    Timestamp::new(1_800_000_000, 0).expect("a moment")
}

const AT: Height = Height::new(7);
const MILLION: usize = 1_000_000;
