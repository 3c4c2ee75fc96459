//! Laws of escrow on accounts that nobody thought of: no unit is made or lost, a refusal moves nothing, and what is foretold
//! comes true.

use std::collections::BTreeMap;

use akashkit::billing::{
    Account, Block, Depositor, Escrow, EscrowState, MintStatus, Moved, Outlook, Payment, TransferReason,
};
use akashkit::id::{EscrowAccountId, EscrowPaymentId};
use akashkit::{Code, Coin, Decimal, Denom, Height, Int, Price, Result};

#[test]
fn no_unit_is_made_or_lost() -> Result<()> {
    let mut seen = BTreeMap::new();
    for seed in 0..400 {
        let (mut chance, mut escrow, mut flows) = (Chance(seed), Escrow::default(), Flows::default());
        let mut height = 1;
        for _ in 0..60 {
            height += chance.below(3) * chance.below(60);
            let before = escrow.clone();
            let label = match step(&mut escrow, &mut chance, height, &mut flows) {
                Ok(label) => label,
                Err(error) => {
                    assert_eq!(escrow, before, "seed {seed}: a refusal moved something");
                    error.code().as_str()
                }
            };
            *seen.entry(label).or_insert(0) += 1;
            flows.check(&escrow, seed)?;
        }
        survives_text(&escrow);
        for account in escrow.accounts().filter(|account| account.state() == EscrowState::Overdrawn) {
            *seen.entry("overdrawn").or_insert(0) += usize::from(account.deposits().is_empty());
        }
        flows.seen.iter().for_each(|what| *seen.entry(what).or_insert(0) += 1);
    }
    println!("{seen:?}");
    // The walk came everywhere.
    for what in [
        "akt",
        "close",
        "close_payment",
        "deposit",
        "earned",
        "escrow.account_closed",
        "escrow.overdrawn",
        "escrow.payment_closed",
        "escrow.settled",
        "lost",
        "overdrawn",
        "refund",
        "settle",
        "withdraw",
    ] {
        assert!(seen.get(what).is_some_and(|times| *times > 50), "{what} was hardly seen");
    }
    Ok(())
}

/// Market facts D14 to D18: funds, blocks; what each of two leases at 10 a block got and is owed; what is left.
#[test]
fn who_is_paid_when_money_ends() -> Result<()> {
    for (funds, blocks, got, owed, left, state) in [
        (100, 4, ["40", "40"], ["0", "0"], "20", EscrowState::Open),
        (100, 5, ["50", "50"], ["0", "0"], "0", EscrowState::Open),
        (100, 6, ["60", "40"], ["0", "20"], "-20", EscrowState::Overdrawn),
        (100, 11, ["100", "0"], ["10", "110"], "-120", EscrowState::Overdrawn),
        (200, 11, ["110", "90"], ["0", "20"], "-20", EscrowState::Overdrawn),
    ] {
        let mut escrow = leased(coin(funds, "uact"), &["10uact", "10uact"])?;
        escrow.settle(&account(0), Height::new(blocks).into())?;
        for (payment, (got, owed)) in escrow.payments().zip(got.into_iter().zip(owed)) {
            let earned =
                Decimal::from(payment.withdrawn().amount()).checked_add(payment.balance().amount())?;
            assert_eq!(
                (earned, payment.unsettled().amount()),
                (got.parse()?, owed.parse()?),
                "{funds} {blocks}"
            );
        }
        let account = escrow.account(&account(0))?;
        assert_eq!((account.funds()[0].amount, account.state()), (left.parse()?, state), "{funds} {blocks}");
    }
    Ok(())
}

/// Market facts D9 to D12: rate, blocks between settlements, how many of these, and what is earned.
#[test]
fn every_settlement_drops_a_fraction() -> Result<()> {
    for (rate, blocks, times, earned) in [
        ("5.745402uact", 1_000, 1, 5_745),
        ("5.745402uact", 100, 10, 5_740),
        ("5.745402uact", 1, 1_000, 5_000),
        ("0.5uact", 1, 1, 0),
        ("0.5uact", 10, 1, 5),
    ] {
        let mut escrow = leased(coin(5_000_000, "uact"), &[rate])?;
        for settlement in 1..=times {
            escrow.settle(&account(0), Height::new(settlement * blocks).into())?;
        }
        assert_eq!(
            escrow.payment(&payment(0, 0))?.balance().amount(),
            Decimal::from(earned),
            "{rate} {blocks}"
        );
    }
    Ok(())
}

/// Market facts D20: AKT pays 20 uact at 0.4231.
#[test]
fn akt_pays_what_act_cannot() -> Result<()> {
    let mut escrow = leased(coin(80, "uact"), &["10uact"])?;
    escrow.deposit(&account(0), vec![deposit(coin(100, "uakt"), Height::new(0))], Height::new(0).into())?;
    let block = Block::from(Height::new(10)).with_akt(MintStatus::HaltCr, "0.4231".parse()?);
    let moved = escrow.withdraw(&payment(0, 0), block)?;
    let paid: Vec<String> = moved.transfers.iter().map(|transfer| transfer.coin.to_string()).collect();
    assert_eq!(paid, ["47uakt", "80uact"]);
    assert_eq!(moved.lost, ["0.270148900969038052uakt".parse()?]);
    let account = escrow.account(&account(0))?;
    assert_eq!((account.state(), account.funds()[0].amount), (EscrowState::Open, "-20".parse()?));
    assert_eq!(account.funds()[1].amount, "52.729851099030961948".parse()?);
    assert!(escrow.payment(&payment(0, 0))?.unsettled().amount().is_zero());
    Ok(())
}

/// A deposit of what is foretold lasts exactly so long, and one less does not.
#[test]
fn what_is_foretold_comes_true() -> Result<()> {
    for seed in 0..300 {
        let mut chance = Chance(seed);
        let (account, at) = (account(0), Height::new(10));
        let rates: Vec<Price> = (0..1 + chance.below(4)).map(|_| rate(&mut chance)).collect();
        let until = Height::new(11 + chance.below(200_000));
        let needed = Outlook::new(&rates, &coin(0, "uact"), at)?.deposit_to_last_ceil(until)?;
        let needed = if needed.amount().is_zero() { coin(1, "uact") } else { needed };
        let mut escrow = Escrow::default();
        escrow.open(account.clone(), vec![deposit(needed.clone(), at)], at)?;
        for (place, rate) in rates.iter().enumerate() {
            escrow.create_payment(&payment(0, place), rate.clone(), at.into())?;
        }
        let outlook = escrow.outlook(&account)?;
        let end = outlook.pays_until();
        assert_eq!(end, escrow.pays_until(&account, at.into())?, "seed {seed}");
        let Some(end) = end else { continue };
        assert!(end >= until, "seed {seed}: {end} is before {until}");
        let state_at = |height: u64| {
            let mut escrow = escrow.clone();
            escrow.settle(&account, Height::new(height).into())?;
            Ok::<_, akashkit::Error>(escrow.account(&account)?.state())
        };
        assert_eq!(state_at(end.get())?, EscrowState::Open, "seed {seed}");
        assert_eq!(state_at(end.get() + 1)?, EscrowState::Overdrawn, "seed {seed}");
        if needed.amount() > Int::from(1_u64) {
            let less = Coin::new(Denom::uact(), needed.amount().checked_sub(Int::from(1_u64))?)?;
            let less = Outlook::new(&rates, &less, at)?.pays_until();
            assert!(less.is_some_and(|less| less < until), "seed {seed}: one unit less would do");
        }
    }
    Ok(())
}

/// However often an account is settled, the money lasts at least as long as foretold.
#[test]
fn settling_often_never_shortens() -> Result<()> {
    for seed in 0..200 {
        let mut chance = Chance(seed);
        let (account, at) = (account(0), Height::new(1));
        let mut escrow = Escrow::default();
        escrow.open(account.clone(), vec![deposit(coin(1 + chance.below(5_000), "uact"), at)], at)?;
        for place in 0..3 {
            escrow.create_payment(&payment(0, place), rate(&mut chance), at.into())?;
        }
        let Some(end) = escrow.pays_until(&account, at.into())? else { continue };
        let mut height = 1;
        while height < end.get() {
            height = end.get().min(height + 1 + chance.below(end.get() / 4 + 1));
            escrow.settle(&account, Height::new(height).into())?;
        }
        assert_eq!(escrow.account(&account)?.state(), EscrowState::Open, "seed {seed}");
    }
    Ok(())
}

#[test]
fn hostile_records_are_refused() -> Result<()> {
    let at = Height::new(1);
    let mut escrow = Escrow::default();
    let most: Coin = format!("1{}uact", "0".repeat(77)).parse()?;
    let twice = vec![deposit(most.clone(), at), deposit(most.clone(), at)];
    assert_eq!(escrow.open(account(0), twice, at).expect_err("too much").code(), Code::DecimalOverflow);
    escrow.open(account(0), vec![deposit(most, at)], at)?;
    escrow.create_payment(&payment(0, 0), format!("1{}uact", "0".repeat(70)).parse()?, at.into())?;
    let late = escrow.settle(&account(0), Height::new(u64::MAX).into());
    assert_eq!(late.expect_err("beyond 256 bits").code(), Code::DecimalOverflow);
    // Rates of two denominations crash the chain.
    escrow.deposit(&account(0), vec![deposit(coin(5, "uakt"), at)], at.into())?;
    escrow.create_payment(&payment(0, 1), "1uakt".parse()?, at.into())?;
    let mixed = escrow.settle(&account(0), Height::new(2).into());
    assert_eq!(mixed.expect_err("two denominations").code(), Code::PriceDenom);
    assert_eq!(escrow.outlook(&account(0)).expect_err("two denominations").code(), Code::PriceDenom);
    Ok(())
}

/// An account with leases since height 0.
fn leased(funds: Coin, rates: &[&str]) -> Result<Escrow> {
    let (mut escrow, at) = (Escrow::default(), Height::new(0));
    escrow.open(account(0), vec![deposit(funds, at)], at)?;
    for (place, rate) in rates.iter().enumerate() {
        escrow.create_payment(&payment(0, place), rate.parse()?, at.into())?;
    }
    Ok(escrow)
}

/// One step of one account, most of them possible.
fn step(escrow: &mut Escrow, chance: &mut Chance, height: u64, flows: &mut Flows) -> Result<&'static str> {
    let at = Height::new(height);
    let block = match chance.below(3) {
        0 => Block::from(at)
            .with_akt(MintStatus::HaltCr, Decimal::from_atomics(&(1 + chance.next() % ONE).to_string())?),
        _ => Block::from(at),
    };
    let owner = usize::try_from(chance.below(4)).expect("it is small");
    let (account, payment) =
        (account(owner), payment(owner, usize::try_from(chance.below(6)).expect("it is small")));
    let leases: Vec<_> = escrow.payments().filter(|payment| payment.id().account() == account).collect();
    let some = usize::try_from(chance.below(8)).expect("it is small");
    let is_idle = leases.is_empty();
    let payment = leases.get(some).map_or(payment, |lease| lease.id().clone());
    let denom = if chance.below(4) == 0 { "uakt" } else { "uact" };
    let paid_in = coin(1 + chance.below(20_000), denom);
    let (label, moved) = match chance.below(14) {
        _ if escrow.account(&account).is_err() => {
            let first = vec![deposit(coin(1 + chance.below(60_000), "uact"), at), deposit(paid_in, at)];
            escrow.open(account, first.clone(), at)?;
            first.iter().try_for_each(|deposit| flows.pay_in(deposit))?;
            return Ok("open");
        }
        0 | 1 => {
            let deposit = deposit(paid_in, at);
            let moved = escrow.deposit(&account, vec![deposit.clone()], block)?;
            flows.pay_in(&deposit)?;
            ("deposit", moved)
        }
        at if at < 4 || is_idle => ("create_payment", escrow.create_payment(&payment, rate(chance), block)?),
        4..=8 => ("withdraw", escrow.withdraw(&payment, block)?),
        9 | 10 => ("close_payment", escrow.close_payment(&payment, block)?),
        11 => ("settle", escrow.settle(&account, block)?),
        _ if chance.below(4) == 0 => ("close", escrow.close(&account, block)?),
        _ => return Ok("nothing"),
    };
    flows.pay_out(&moved)?;
    Ok(label)
}

/// What the chain answers can be read, and is the same again.
fn survives_text(escrow: &Escrow) {
    for account in escrow.accounts() {
        let text = serde_json::to_string(account).expect("plain values");
        assert_eq!(&serde_json::from_str::<Account>(&text).expect("our own"), account);
    }
    for payment in escrow.payments() {
        let text = serde_json::to_string(payment).expect("plain values");
        assert_eq!(&serde_json::from_str::<Payment>(&text).expect("our own"), payment);
    }
}

/// What went in and came out, less one another, by denomination.
#[derive(Default)]
struct Flows {
    inside: BTreeMap<Denom, Decimal>,
    seen: Vec<&'static str>,
}

impl Flows {
    fn pay_in(&mut self, deposit: &Depositor) -> Result<()> {
        let inside = self.inside.entry(deposit.balance_left().denom().clone()).or_default();
        *inside = inside.checked_add(deposit.balance_left().amount())?;
        Ok(())
    }

    fn pay_out(&mut self, moved: &Moved) -> Result<()> {
        let paid = moved.transfers.iter().map(|transfer| Price::from(transfer.coin.clone()));
        for price in paid.chain(moved.lost.iter().cloned()) {
            let inside = self.inside.entry(price.denom().clone()).or_default();
            *inside = inside.checked_sub(price.amount())?;
        }
        self.seen.extend(moved.lost.iter().map(|_| "lost"));
        self.seen.extend(moved.transfers.iter().map(|transfer| match transfer.reason {
            TransferReason::Akt => "akt",
            TransferReason::Earned => "earned",
            TransferReason::Refund(_) => "refund",
        }));
        Ok(())
    }

    /// All that is inside belongs to somebody.
    fn check(&self, escrow: &Escrow, seed: u64) -> Result<()> {
        for (denom, inside) in &self.inside {
            assert_eq!(escrow.held(denom)?, *inside, "seed {seed}: {denom}");
        }
        Ok(())
    }
}

/// Numbers that look like chance, and are the same each time.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }
}

/// Up to some hundred a block, with all 18 places, or few, or hardly anything.
fn rate(chance: &mut Chance) -> Price {
    let amount = match chance.below(4) {
        0 => format!("{}", 1 + chance.below(300)),
        1 => format!("0.{:018}", 1 + chance.next() % (ONE - 1)),
        2 => format!("{}.5", chance.below(50)),
        _ => format!("{}.{:018}", chance.below(300), 1 + chance.next() % (ONE - 1)),
    };
    format!("{amount}uact").parse().expect("a price")
}

/// Accounts 1 and 2 are of one owner, and the digits of one begin with those of the other.
fn account(place: usize) -> EscrowAccountId {
    let ids = [
        "akash1qyhmn054/7",
        "akash1qyhmn054/12",
        "akash1qyhmn054/123",
        "akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2/9",
    ];
    format!("deployment/{}", ids[place]).parse().expect("an account")
}

fn payment(account_place: usize, lease: usize) -> EscrowPaymentId {
    let provider = "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh";
    let (group, order) = (1 + lease / 3 * 9, 1 + lease % 3);
    format!("{}/{group}/{order}/{provider}", account(account_place)).parse().expect("a payment")
}

fn deposit(coin: Coin, at: Height) -> Depositor {
    Depositor::balance("akash1qyhmn054".parse().expect("an address"), coin, at)
}

fn coin(amount: u64, denom: &str) -> Coin {
    format!("{amount}{denom}").parse().expect("a coin")
}

/// 10^18.
const ONE: u64 = 1_000_000_000_000_000_000;
