//! What must hold on the chain whatever is staked, proposed and voted.

use serde_json::{Value as Json, json};

use super::module::Module;
use super::portions::Portions;
use super::rewards::{OUTSTANDING, POOL};
use super::validator::{BONDED, UNBONDING, Validator};
use super::*;
use crate::address::AccountAddress;
use crate::decimal::{Decimal, Int};
use crate::denom::Denom;
use crate::error::{Code, Error};
use crate::tx::Message;
use crate::wire::{self, Record, values};

#[test]
fn no_stake_reward_or_deposit_is_lost() -> Result<()> {
    for seed in 0..20 {
        let mut world = World::new(seed)?;
        for _ in 0..120 {
            world.block()?;
            world.check()?;
        }
        assert!(world.done > 100, "only {} messages were carried out", world.done);
    }
    Ok(())
}

#[test]
fn a_validator_without_enough_of_its_own_is_jailed_and_comes_back() -> Result<()> {
    let mut world = World::new(0)?;
    let (own, operator) = (world.account(0), world.operator(0));
    let amount = |amount: u64| json!({"denom": "uakt", "amount": amount.to_string()});
    let unjail = || ("/cosmos.slashing.v1beta1.MsgUnjail", json!({"validator_addr": operator}));
    let stake = |n| json!({"delegator_address": own, "validator_address": operator, "amount": amount(n)});
    world.done_or(unjail(), Some(("slashing", 5)))?;
    world.done_or(("/cosmos.staking.v1beta1.MsgUndelegate", stake(50_000_000)), None)?;
    let status = |world: &World| world.chain.validator(&operator).map(|validator| validator.status());
    assert_eq!(status(&world).ok(), Some(UNBONDING));
    world.done_or(unjail(), Some(("staking", 19)))?;
    world.done_or(("/cosmos.staking.v1beta1.MsgDelegate", stake(2_000_000)), None)?;
    assert_eq!(status(&world).ok(), Some(UNBONDING));
    world.done_or(unjail(), None)?;
    assert_eq!(status(&world).ok(), Some(BONDED));
    Ok(())
}

#[test]
fn a_hasty_proposal_that_fails_is_voted_on_again_and_a_vetoed_one_burns() -> Result<()> {
    let mut world = World::new(0)?;
    let voter = world.account(0);
    let submit = json!({
        "proposer": voter, "title": "t", "summary": "s", "metadata": "none", "expedited": true,
        "initial_deposit": [{"denom": "uakt", "amount": "2000000000"}],
    });
    world.done_or(("/cosmos.gov.v1.MsgSubmitProposal", submit), None)?;
    world.pass(86_400)?;
    assert_eq!(world.proposal(1)["expedited"], false);
    assert_eq!(world.proposal(1)["status"], "PROPOSAL_STATUS_VOTING_PERIOD");
    let vote = json!({"voter": voter, "proposal_id": "1", "option": "VOTE_OPTION_NO_WITH_VETO"});
    world.done_or(("/cosmos.gov.v1.MsgVote", vote), None)?;
    let supply = world.chain.supply().amount_of(&Denom::uakt());
    world.pass(2 * 86_400)?;
    assert_eq!(world.proposal(1)["status"], "PROPOSAL_STATUS_REJECTED");
    let burned = supply.checked_sub(world.chain.supply().amount_of(&Denom::uakt()))?;
    assert_eq!(burned, Int::from(2_000_000_000_u64));
    Ok(())
}

/// A chain of two validators and five accounts, and a source of chance.
struct World {
    chain: Chain,
    seed: u64,
    done: u32,
}

impl World {
    fn new(seed: u64) -> Result<Self> {
        let mut genesis = Genesis::new("laws-1", Timestamp::new(1_800_000_000, 0)?);
        for index in 0..5 {
            genesis = genesis.account(address(index)?, "900000000000uact,900000000000uakt".parse()?);
        }
        for index in 0..2 {
            genesis = genesis.validator(address(index)?, "v", 50_000_000);
        }
        Ok(Self { chain: Devnet::new(&genesis)?.chain, seed, done: 0 })
    }

    /// The next number below another.
    fn chance(&mut self, below: u64) -> u64 {
        self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.seed >> 33) % below
    }

    fn account(&self, index: u8) -> String {
        address(index).map(|address| address.to_string()).unwrap_or_default()
    }

    fn operator(&self, index: u8) -> String {
        address(index).map(|address| address.to_validator().to_string()).unwrap_or_default()
    }

    fn block(&mut self) -> Result<()> {
        let seconds = [6, 6, 3_600, 90_000, 400_000][usize::try_from(self.chance(5)).unwrap_or_default()];
        self.begin(seconds)?;
        for _ in 0..self.chance(5) {
            let payer = self.chance(5);
            let fee = format!("{}uakt", 1 + self.chance(99_999)).parse()?;
            let payer = self.account(u8::try_from(payer).unwrap_or_default());
            let _ = self.chain.pay(&payer, Module::Fees.address(), &fee);
            let message = self.message();
            self.done += u32::from(self.carry_out(message)?.is_ok());
        }
        self.end()
    }

    fn begin(&mut self, seconds: i64) -> Result<()> {
        self.chain.height = Height::new(self.chain.height.get() + 1);
        self.chain.time = Timestamp::new(self.chain.time.seconds() + seconds, 0)?;
        self.chain.begin_block()
    }

    fn end(&mut self) -> Result<()> {
        self.chain.sound(Chain::end_votes)?;
        self.chain.sound(Chain::end_stakes)
    }

    fn pass(&mut self, seconds: i64) -> Result<()> {
        self.begin(seconds)?;
        self.end()
    }

    /// Carries out a message in a block of its own, and checks what comes of it.
    fn done_or(&mut self, message: (&str, Json), refused: Option<(&str, u32)>) -> Result<()> {
        self.begin(6)?;
        let done = self.carry_out(message)?;
        let found = done.as_ref().err().map(|fault| (fault.codespace, fault.code));
        assert_eq!(found, refused, "{done:?}");
        self.end()?;
        self.check()
    }

    fn carry_out(&mut self, (url, json): (&str, Json)) -> Result<Done> {
        let message = Message::from_json(url, &json)?;
        let mark = self.chain.store.mark();
        let done = self.chain.carry_out_message(&message);
        if done.is_err() {
            self.chain.store.undo(mark);
        }
        Ok(done)
    }

    fn message(&mut self) -> (&'static str, Json) {
        let (from, to) = (self.chance(5), self.chance(4));
        let who = self.account(u8::try_from(from).unwrap_or_default());
        let there = self.operator(u8::try_from(to).unwrap_or_default());
        let elsewhere = self.operator(u8::try_from(self.seed % 3).unwrap_or_default());
        let uakt = json!({"denom": "uakt", "amount": (1 + self.chance(30_000_000)).to_string()});
        let stake = json!({"delegator_address": who, "validator_address": there, "amount": uakt});
        let id = (1 + self.chance(4)).to_string();
        let deposit =
            json!([{"denom": "uakt", "amount": (1_000_000_000 + self.chance(2_000_000_000)).to_string()}]);
        match self.chance(13) {
            0..=2 => ("/cosmos.staking.v1beta1.MsgDelegate", stake),
            3..=4 => ("/cosmos.staking.v1beta1.MsgUndelegate", stake),
            5 => (
                "/cosmos.staking.v1beta1.MsgBeginRedelegate",
                json!({
                    "delegator_address": who, "validator_src_address": there, "validator_dst_address": elsewhere,
                    "amount": uakt,
                }),
            ),
            6 => (
                "/cosmos.staking.v1beta1.MsgCreateValidator",
                json!({
                    "description": {"moniker": "m"}, "min_self_delegation": "1", "validator_address": there,
                    "commission": {"rate": "0.07", "max_rate": "0.2", "max_change_rate": "0.01"}, "value": uakt,
                    "pubkey": {"@type": "/cosmos.crypto.ed25519.PubKey", "key": message::base64(there.as_bytes())},
                }),
            ),
            7 => (
                "/cosmos.distribution.v1beta1.MsgWithdrawDelegatorReward",
                json!({
                    "delegator_address": who, "validator_address": there,
                }),
            ),
            8 => (
                "/cosmos.distribution.v1beta1.MsgWithdrawValidatorCommission",
                json!({"validator_address": there}),
            ),
            9 => (
                "/cosmos.distribution.v1beta1.MsgDepositValidatorRewardsPool",
                json!({
                    "depositor": who, "validator_address": there, "amount": [uakt],
                }),
            ),
            10 => (
                "/cosmos.gov.v1.MsgSubmitProposal",
                json!({
                    "proposer": who, "title": "t", "summary": "s", "metadata": "m", "initial_deposit": deposit,
                }),
            ),
            11 => {
                ("/cosmos.gov.v1.MsgDeposit", json!({"proposal_id": id, "depositor": who, "amount": deposit}))
            }
            _ => (
                "/cosmos.gov.v1.MsgVote",
                json!({"proposal_id": id, "voter": who, "option": "VOTE_OPTION_YES"}),
            ),
        }
    }

    fn proposal(&self, id: u64) -> Json {
        let record = self.chain.proposal(id).ok();
        record.and_then(|record| record.to_json().ok()).unwrap_or_default()
    }

    fn rows(&self, kind: &str) -> Vec<Record> {
        self.chain.store.under::<Record>(kind).map(|(_, record)| record.clone()).collect()
    }

    fn has(&self, module: Module) -> Int {
        self.chain.balance(module.address()).amount_of(&Denom::uakt())
    }

    fn check(&self) -> Result<()> {
        self.check_stakes()?;
        self.check_rewards()?;
        let mut deposits = Int::ZERO;
        for deposit in self.rows("deposit/") {
            for coin in deposit.fields().messages("amount") {
                deposits = deposits.checked_add(values::coin(coin)?.amount())?;
            }
        }
        assert_eq!(deposits, self.has(Module::Gov));
        Ok(())
    }

    fn check_stakes(&self) -> Result<()> {
        let (mut bonded, mut others) = (Int::ZERO, Int::ZERO);
        for validator in self.chain.validators() {
            let sum = if validator.status() == BONDED { &mut bonded } else { &mut others };
            *sum = sum.checked_add(validator.tokens()?)?;
            self.check_shares(&validator)?;
        }
        for row in self.rows("unbonding/") {
            for entry in row.fields().messages("entries") {
                others = others.checked_add(wire::int(entry.bytes("balance"))?.unwrap_or_default())?;
            }
        }
        assert_eq!((bonded, others), (self.has(Module::Bonded), self.has(Module::NotBonded)));
        Ok(())
    }

    fn check_shares(&self, validator: &Validator) -> Result<()> {
        let mut shares = Decimal::ZERO;
        for delegation in self.rows("delegation/") {
            if delegation.fields().text("validator_address") == validator.operator() {
                shares = shares.checked_add(values::decimal(delegation.fields(), "shares")?)?;
            }
        }
        assert_eq!(shares, validator.all_shares()?);
        Ok(())
    }

    /// What is owed is what is there, to the last digit.
    fn check_rewards(&self) -> Result<()> {
        let held = |pot, whose: &str| {
            self.chain.held(pot, whose).map_err(|fault| Error::new(Code::WireJson).with("found", fault.log))
        };
        let mut owed = held(&POOL, "")?;
        for validator in self.chain.validators() {
            owed = owed.plus(&held(&OUTSTANDING, &validator.operator())?)?;
        }
        assert_eq!(owed, Portions::whole(&self.chain.balance(Module::Distribution.address())));
        Ok(())
    }
}

fn address(index: u8) -> Result<AccountAddress> {
    AccountAddress::from_bytes(&[index + 1; 20])
}
