//! Ranking bids by a policy: what each demand does at its edge, and laws that hold for whatever bids there are.

#[path = "../benches/market/dice.rs"]
#[allow(dead_code)]
mod dice;

use akashkit::gpu::GpuModel;
use akashkit::market::{
    Audit, AuditedBy, Bid, BidState, Choices, Criterion, Difference, MaxAge, MaxPrice, Per, Policy, Provider,
    Providers, Ranking, Rejection, ResourceOffer, Side, Snapshot, Uptime, rank,
};
use akashkit::network::BlockTime;
use akashkit::{
    AccountAddress, Attribute, Blocks, Code, Count, Decimal, Gpu, Height, Period, Price, Resources, Result,
};
use dice::Dice;

#[test]
fn no_bids_are_ranked_as_none() -> Result<()> {
    assert_eq!(ranked(vec![], &Policy::default())?, Ranking::default());
    Ok(())
}

#[test]
fn the_cheapest_stands_first_and_both_neighbours_say_why() -> Result<()> {
    let ranking = ranked(vec![bid(1, "3uact")?, bid(2, "1uact")?, bid(3, "2uact")?], &Policy::default())?;
    assert_eq!(order(&ranking), [2, 3, 1]);
    let middle = &ranking.ranked[1].reasons;
    let price = |own: &str, other: &str| {
        Ok::<_, akashkit::Error>(Difference::Price { own: own.parse()?, other: other.parse()? })
    };
    assert_eq!(
        (middle[0].side, &middle[0].of, &middle[0].by),
        (Side::Behind, &address(2), &price("2uact", "1uact")?)
    );
    assert_eq!(
        (middle[1].side, &middle[1].of, &middle[1].by),
        (Side::Ahead, &address(1), &price("2uact", "3uact")?)
    );
    assert_eq!(ranking.ranked.iter().map(|bid| bid.reasons.len()).collect::<Vec<_>>(), [1, 2, 1]);
    Ok(())
}

#[test]
fn ties_go_through_every_criterion() -> Result<()> {
    let policy = Policy {
        prefer_providers: Some(Choices::new(vec![address(9)])?),
        prefer_gpus: Some(Choices::new(vec!["h100".parse()?, "a100".parse()?])?),
        ..Policy::default()
    };
    let mut bids = vec![
        bid(9, "1uact")?,
        offering(bid(8, "1uact")?, &["vendor/nvidia/model/h100"], 1),
        offering(bid(7, "1uact")?, &["vendor/nvidia/model/a100/ram/80Gi"], 1),
        bid(6, "1uact")?,
        bid(5, "1uact")?,
        bid(4, "1uact")?,
        bid(3, "1uact")?,
    ];
    bids[5].created_at = Height::new(NOW - 1);
    bids[6].created_at = Height::new(NOW - 1);
    let providers = [provider(6).with_uptime(9_000), provider(5).with_uptime(8_000)];
    let ranking = with(bids, &policy, providers)?;
    assert_eq!(order(&ranking), [9, 8, 7, 6, 5, 3, 4]);
    let why: Vec<String> = ranking.ranked[1..].iter().map(|bid| bid.reasons[0].by.to_string()).collect();
    assert_eq!(
        why,
        [
            "its provider is not preferred, the other's preference 1",
            "its gpus are preference 2, the other's preference 1",
            "its gpus are not preferred, the other's preference 2",
            "its provider's uptime is 80.00 %, the other's 90.00 %",
            "its provider's uptime is unknown, the other's 80.00 %",
            "all is equal but the address",
        ]
    );
    Ok(())
}

#[test]
fn what_is_named_is_compared_first() -> Result<()> {
    let mut bids = vec![bid(1, "1uact")?, bid(2, "2uact")?];
    bids[0].created_at = Height::new(NOW - 1);
    bids[1].created_at = Height::new(NOW - 2);
    let policy = Policy { sort_by: Some(Choices::new(vec![Criterion::CreatedAt])?), ..Policy::default() };
    assert_eq!(order(&ranked(bids, &policy)?), [2, 1]);
    Ok(())
}

#[test]
fn costs_are_rounded_up_once() -> Result<()> {
    let ranking = ranked(vec![bid(1, "1uact")?], &Policy::default())?;
    let price: Price = "1uact".parse()?;
    assert_eq!(ranking.ranked[0].per_hour_ceil, price.per_ceil(Period::HOUR, BlockTime::CONSOLE)?);
    assert_eq!(ranking.ranked[0].per_hour_ceil.amount().to_string(), "590.357494260413250246");
    assert_eq!(ranking.ranked[0].per_month_ceil.amount().to_string(), "431249.065267300754345688");
    Ok(())
}

/// The last atom of a cap is in, the next one out, also where a block's share of an hour is no decimal.
#[test]
fn a_cap_is_exact() -> Result<()> {
    for (per, most) in
        [(Per::Block, "100"), (Per::Hour, "2500000"), (Per::Month, "77000000.000000000000000001")]
    {
        let max = MaxPrice::new(most.parse()?, per)?;
        let policy = Policy { max_price: Some(max), ..Policy::default() };
        let price = Price::new(policy.denom.clone(), most.parse()?)?;
        let last = price.per_block_floor(per.period(), BlockTime::CONSOLE)?;
        let next = last.checked_add(&"0.000000000000000001uact".parse()?)?;
        assert!(last.per_ceil(per.period(), BlockTime::CONSOLE)?.checked_cmp(&price)?.is_le());
        assert!(next.per_ceil(per.period(), BlockTime::CONSOLE)?.checked_cmp(&price)?.is_gt());
        let bids = vec![bid(1, &last.to_string())?, bid(2, &next.to_string())?];
        let ranking = ranked(bids, &policy)?;
        assert_eq!(order(&ranking), [1]);
        assert_eq!(ranking.rejected[0].reasons, [Rejection::Price { found: next, most: last }]);
    }
    Ok(())
}

#[test]
fn a_bid_says_everything_that_is_wrong_with_it() -> Result<()> {
    let (auditor, regions) = (address(200), Choices::new(vec!["eu-west".to_owned()])?);
    let mut policy = Policy {
        max_price: Some(MaxPrice::new(Decimal::from(10), Per::Block)?),
        max_age: Some(MaxAge::Blocks(Blocks::new(3))),
        min_gpus: Some(Count::new(2)),
        audited_by: Some(AuditedBy::AllOf(Choices::new(vec![auditor.clone()])?)),
        min_uptime: Some(Uptime::from_bps(9_900)?),
        online_only: true,
        regions: Some(regions.clone()),
        deny_providers: Some(Choices::new(vec![address(1)])?),
        ..Policy::default()
    };
    let mut bad = offering(bid(1, "11uact")?, &["vendor/nvidia/model/h100"], 1);
    (bad.state, bad.created_at) = (BidState::Lost, Height::new(NOW - 4));
    let expected = [
        Rejection::State { found: BidState::Lost },
        Rejection::Price { found: "11uact".parse()?, most: "10uact".parse()? },
        Rejection::Age { found: Blocks::new(4), most: Blocks::new(3) },
        Rejection::ProviderDenied,
        Rejection::Region { found: Some("us-east".to_owned()), wanted: regions.clone() },
        Rejection::Auditor { wanted: auditor.clone() },
        Rejection::Uptime { found: Some(9_899), least: 9_900 },
        Rejection::Online { found: Some(false) },
        Rejection::GpuCount { found: Some(Count::new(1)), least: Count::new(2) },
    ];
    let mut known = provider(1).with_uptime(9_899);
    known.is_online = Some(false);
    known.attributes = vec![Attribute::new("region", "us-east")];
    known.audits = vec![Audit { auditor: address(201).to_string(), attributes: vec![] }];
    assert_eq!(with(vec![bad], &policy, [known.clone()])?.rejected[0].reasons, expected);

    // What is not known fulfils nothing.
    (policy.deny_providers, policy.allow_providers) = (None, Some(Choices::new(vec![address(2)])?));
    policy.audited_by = Some(AuditedBy::Anyone);
    let expected = [
        Rejection::Denom { found: "uakt".parse()?, wanted: "uact".parse()? },
        Rejection::ProviderOther,
        Rejection::Region { found: None, wanted: regions },
        Rejection::AuditNone,
        Rejection::Uptime { found: None, least: 9_900 },
        Rejection::Online { found: None },
        Rejection::GpuCount { found: None, least: Count::new(2) },
    ];
    assert_eq!(ranked(vec![bid(1, "1uakt")?], &policy)?.rejected[0].reasons, expected);

    // And this one is as it should be.
    known.owner = address(2);
    known.attributes.push(Attribute::new("location-region", "eu-west"));
    (known.is_online, known.uptime_bps) = (Some(true), Some(9_900));
    let good = offering(bid(2, "10uact")?, &["vendor/nvidia/model/h100"], 2);
    assert_eq!(order(&with(vec![good], &policy, [known])?), [2]);
    Ok(())
}

#[test]
fn auditors_are_asked_for_all_any_or_anyone() -> Result<()> {
    let wanted = Choices::new(vec![address(200), address(201)])?;
    let mut known = provider(1);
    known.audits = vec![Audit { auditor: address(201).to_string(), attributes: vec![] }];
    let rejected = |audited_by, known: &Provider| {
        let policy = Policy { audited_by: Some(audited_by), ..Policy::default() };
        let ranking = with(vec![bid(1, "1uact")?], &policy, [known.clone()])?;
        Ok::<_, akashkit::Error>(ranking.rejected.into_iter().flat_map(|bid| bid.reasons).collect::<Vec<_>>())
    };
    assert_eq!(rejected(AuditedBy::Anyone, &known)?, []);
    assert_eq!(rejected(AuditedBy::AnyOf(wanted.clone()), &known)?, []);
    let missing = rejected(AuditedBy::AllOf(wanted.clone()), &known)?;
    assert_eq!(missing, [Rejection::Auditor { wanted: address(200) }]);
    known.audits.clear();
    assert_eq!(rejected(AuditedBy::Anyone, &known)?, [Rejection::AuditNone]);
    assert_eq!(
        rejected(AuditedBy::AnyOf(wanted.clone()), &known)?,
        [Rejection::Auditors { wanted: wanted.clone() }]
    );
    assert_eq!(rejected(AuditedBy::AllOf(wanted), &known)?.len(), 2);
    Ok(())
}

/// 52 blocks of 6.098 seconds are 317 seconds, 53 are 323.
#[test]
fn the_consoles_window_begins_with_the_oldest_bid() -> Result<()> {
    let policy = Policy { max_age: Some(MaxAge::ConsoleQuote), ..Policy::default() };
    for (age, passes) in [(52, true), (53, false)] {
        let mut bids = vec![bid(1, "1uact")?, bid(2, "1uact")?];
        (bids[0].created_at, bids[0].state) = (Height::new(NOW - age), BidState::Closed);
        let ranking = ranked(bids, &policy)?;
        assert_eq!(ranking.ranked.len(), usize::from(passes), "{age}");
    }
    // A bid of a later block than the latest one that is known is new.
    let mut new = bid(1, "1uact")?;
    new.created_at = Height::new(u64::MAX);
    assert_eq!(order(&ranked(vec![new], &policy)?), [1]);
    Ok(())
}

#[test]
fn of_several_models_the_least_preferred_counts() -> Result<()> {
    let [a100, h100, t4] =
        ["a100/ram/80Gi", "h100", "t4"].map(|model| format!("vendor/nvidia/model/{model}"));
    let policy = Policy {
        prefer_gpus: Some(Choices::new(vec!["h100".parse()?, "a100 80Gi".parse()?])?),
        ..Policy::default()
    };
    let bids = vec![
        offering(bid(1, "1uact")?, &[&h100, &t4], 1),
        offering(bid(2, "1uact")?, &[&h100, &a100], 1),
        offering(bid(3, "1uact")?, &[&h100, "vendor/nvidia"], 1),
        bid(4, "1uact")?,
    ];
    assert_eq!(order(&ranked(bids, &policy)?), [3, 2, 1, 4]);
    Ok(())
}

#[test]
fn amounts_that_no_chain_has_reject_the_bid_and_not_the_others() -> Result<()> {
    let much = format!("1{}uact", "0".repeat(76));
    let ranking = ranked(vec![bid(1, &much)?, bid(2, "1uact")?], &Policy::default())?;
    assert_eq!(order(&ranking), [2]);
    assert_eq!(ranking.rejected[0].reasons, [Rejection::CostOverflow]);

    let policy = Policy { min_gpus: Some(Count::new(1)), ..Policy::default() };
    let mut absurd = offering(bid(1, "1uact")?, &["vendor/nvidia/model/h100"], u64::MAX);
    absurd.resources_offer[0].count = 2;
    let found = Rejection::GpuCount { found: None, least: Count::new(1) };
    assert_eq!(ranked(vec![absurd], &policy)?.rejected[0].reasons, [found]);

    let most = format!("1{}", "0".repeat(76)).parse()?;
    let policy = Policy { max_price: Some(MaxPrice::new(most, Per::Hour)?), ..Policy::default() };
    let one = BlockTime::from_millis(u32::MAX)?;
    let snapshot = Snapshot { providers: &Providers::default(), height: Height::new(NOW), block_time: one };
    let error =
        rank(vec![bid(1, "1uact")?], &policy, &snapshot).expect_err("it is above all numbers per block");
    assert_eq!(error.code(), Code::DecimalOverflow);
    Ok(())
}

#[test]
fn bids_that_do_not_belong_together_are_refused() -> Result<()> {
    let twice = ranked(vec![bid(1, "1uact")?, bid(1, "2uact")?], &Policy::default());
    assert_eq!(twice.expect_err("one provider bids twice").code(), Code::BidDuplicate);
    let other =
        Bid::open(format!("akash1qyhmn054/7/1/2/{}", address(2)).parse()?, "1uact".parse()?, Height::new(1));
    let mixed = ranked(vec![bid(1, "1uact")?, other], &Policy::default());
    assert_eq!(mixed.expect_err("two orders").code(), Code::BidOrder);
    Ok(())
}

#[test]
fn a_policy_is_refused_unless_it_is_possible() {
    for json in [
        "",
        "[]",
        r#"{"regions": []}"#,
        r#"{"regions": ["eu", "eu"]}"#,
        r#"{"regions": null, "unheard": 1}"#,
        r#"{"min_uptime_bps": 10001}"#,
        r#"{"min_uptime_bps": 99.5}"#,
        r#"{"min_gpus": -1}"#,
        r#"{"denom": "u!"}"#,
        r#"{"max_price": {"amount": 2.5, "per": "hour"}}"#,
        r#"{"max_price": {"amount": "-1", "per": "hour"}}"#,
        r#"{"max_price": {"amount": "1", "per": "year"}}"#,
        r#"{"max_price": {"amount": "1", "per": "hour", "denom": "uakt"}}"#,
        r#"{"audited_by": {"all_of": []}}"#,
        r#"{"audited_by": "me"}"#,
        r#"{"prefer_gpus": ["?"]}"#,
        r#"{"sort_by": ["price", "price"]}"#,
        r#"{"allow_providers": ["akash1"]}"#,
    ] {
        let error = Policy::from_json(json).expect_err(json);
        assert_eq!(error.code(), Code::JsonText, "{json}");
    }
}

/// However bids are shuffled, one ranking comes out, and every bid stands in it once.
#[test]
fn how_bids_stood_makes_no_difference() -> Result<()> {
    let mut dice = Dice::new(6);
    let (mut ranked, mut rejected) = (0, 0);
    for _ in 0..500 {
        let market = Market::of(&mut dice)?;
        let ranking = market.rank(market.bids.clone())?;
        let mut providers: Vec<_> = ranking.ranked.iter().map(|it| &it.bid).collect();
        providers.extend(ranking.rejected.iter().map(|it| &it.bid));
        assert_eq!(providers.len(), market.bids.len());
        assert!(market.bids.iter().all(|bid| providers.contains(&bid)));
        for _ in 0..4 {
            let mut bids = market.bids.clone();
            dice.shuffle(&mut bids);
            assert_eq!(market.rank(bids)?, ranking);
        }
        ranked += ranking.ranked.len();
        rejected += ranking.rejected.len();
    }
    assert!(ranked > 1_000 && rejected > 1_000, "{ranked} ranked, {rejected} rejected");
    Ok(())
}

/// Of any two bids one stands ahead, whichever others there are, and what is ahead of what is ahead is ahead.
#[test]
fn a_ranking_is_a_total_order() -> Result<()> {
    let mut dice = Dice::new(7);
    let mut pairs = 0;
    for _ in 0..100 {
        let market = Market::of(&mut dice)?;
        let all = market.rank(market.bids.clone())?.ranked;
        for (at, first) in all.iter().enumerate() {
            for second in &all[at + 1..] {
                let two = market.rank(vec![second.bid.clone(), first.bid.clone()])?.ranked;
                assert_eq!(two.iter().map(|it| &it.bid).collect::<Vec<_>>(), [&first.bid, &second.bid]);
                pairs += 1;
            }
        }
    }
    assert!(pairs > 1_000, "{pairs} pairs");
    Ok(())
}

/// A policy and bids, made so that few differ and many are equal in something.
struct Market {
    policy: Policy,
    bids: Vec<Bid>,
    providers: Providers,
}

impl Market {
    fn of(dice: &mut Dice) -> Result<Self> {
        let numbers = 1..=u8::try_from(2 + dice.below(24)).unwrap_or(2);
        let bids = numbers.clone().map(|number| random_bid(number, dice)).collect::<Result<_>>()?;
        let known: Vec<u8> = numbers.filter(|_| dice.percent(90)).collect();
        let providers = known.into_iter().map(|number| random_provider(number, dice)).collect();
        Ok(Self { policy: random_policy(dice)?, bids, providers: Providers::new(providers)? })
    }

    fn rank(&self, bids: Vec<Bid>) -> Result<Ranking> {
        rank(bids, &self.policy, &snapshot(&self.providers))
    }
}

fn random_bid(number: u8, dice: &mut Dice) -> Result<Bid> {
    let denom = if dice.percent(95) { "uact" } else { "uakt" };
    let mut bid = bid(number, &format!("{}{denom}", dice.below(4)))?;
    bid.created_at = Height::new(NOW - 3 + dice.roll() % 4);
    if dice.percent(5) {
        bid.state = *dice.pick(BidState::ALL);
    }
    let model = format!("vendor/nvidia/model/{}", dice.pick(&["a100", "h100", "t4"]));
    let count = dice.roll() % 3;
    Ok(if dice.percent(80) { offering(bid, &[&model], count) } else { bid })
}

fn random_provider(number: u8, dice: &mut Dice) -> Provider {
    let mut known = provider(number);
    known.uptime_bps = *dice.pick(&[None, Some(9_900), Some(10_000)]);
    known.is_online = *dice.pick(&[None, Some(true), Some(true), Some(false)]);
    known.attributes = vec![Attribute::new("region", *dice.pick(&["eu-west", "us-east"]))];
    if dice.percent(50) {
        known.audits = vec![Audit { auditor: address(200).to_string(), attributes: vec![] }];
    }
    known
}

fn random_policy(dice: &mut Dice) -> Result<Policy> {
    let mut some = |likely| dice.percent(likely).then_some(());
    let (price, age, uptime, regions) = (some(30), some(20), some(20), some(20));
    let (audited, providers, gpus, sorted) = (some(20), some(50), some(50), some(50));
    let mut criteria = Criterion::ALL.to_vec();
    dice.shuffle(&mut criteria);
    criteria.truncate(1 + dice.below(criteria.len()));
    let models: Vec<GpuModel> = vec!["h100".parse()?, "a100".parse()?];
    Ok(Policy {
        max_price: price.map(|()| MaxPrice::new(Decimal::from(2), Per::Block)).transpose()?,
        max_age: age.map(|()| MaxAge::Blocks(Blocks::new(2))),
        min_uptime: uptime.map(|()| Uptime::from_bps(9_950)).transpose()?,
        regions: regions.map(|()| Choices::new(vec!["eu-west".to_owned()])).transpose()?,
        audited_by: audited.map(|()| AuditedBy::Anyone),
        prefer_providers: providers.map(|()| Choices::new(vec![address(3), address(1)])).transpose()?,
        prefer_gpus: gpus.map(|()| Choices::new(models)).transpose()?,
        sort_by: sorted.map(|()| Choices::new(criteria)).transpose()?,
        online_only: dice.percent(10),
        ..Policy::default()
    })
}

fn ranked(bids: Vec<Bid>, policy: &Policy) -> Result<Ranking> {
    with(bids, policy, [])
}

fn with<const N: usize>(bids: Vec<Bid>, policy: &Policy, providers: [Provider; N]) -> Result<Ranking> {
    rank(bids, policy, &snapshot(&Providers::new(providers.into())?))
}

fn snapshot(providers: &Providers) -> Snapshot<'_> {
    Snapshot { providers, height: Height::new(NOW), block_time: BlockTime::CONSOLE }
}

/// The last bytes of the providers' addresses.
fn order(ranking: &Ranking) -> Vec<u8> {
    let last = |bid: &Bid| *bid.id.provider().as_bytes().last().expect("an address has bytes");
    ranking.ranked.iter().map(|it| last(&it.bid)).collect()
}

fn bid(number: u8, price: &str) -> Result<Bid> {
    let id = format!("akash1qyhmn054/7/1/1/{}", address(number)).parse()?;
    Ok(Bid::open(id, price.parse()?, Height::new(NOW)))
}

fn offering(bid: Bid, keys: &[&str], gpus: u64) -> Bid {
    let attributes = keys.iter().map(|key| Attribute::new(*key, "true")).collect();
    let gpu = Some(Gpu { units: gpus.into(), attributes });
    let offer = ResourceOffer { resources: Resources { gpu, ..Resources::default() }, count: 1 };
    Bid { resources_offer: vec![offer], ..bid }
}

fn provider(number: u8) -> Provider {
    Provider::new(address(number))
}

fn address(number: u8) -> AccountAddress {
    let mut bytes = [7; 20];
    bytes[19] = number;
    AccountAddress::from_bytes(&bytes).expect("twenty bytes")
}

trait WithUptime {
    fn with_uptime(self, bps: u32) -> Self;
}

impl WithUptime for Provider {
    fn with_uptime(self, bps: u32) -> Self {
        Self { uptime_bps: Some(bps), ..self }
    }
}

const NOW: u64 = 1_000;
