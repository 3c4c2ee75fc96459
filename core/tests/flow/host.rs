//! A host that carries out what flows ask for, on a network that loses, repeats, delays and garbles, and that crashes.

use akashkit::access::PrivateKey;
use akashkit::flow::{Action, Close, Deploy, Event, Outcome, Reply, Request, TopUp, Update};
use akashkit::tx::Signature;
use akashkit::{Result, Timestamp};

use super::chain::{BLOCK_SECONDS, Chain};
use super::prng::Prng;

/// What all flows have in common.
pub(crate) trait Flow: Sized {
    fn advance(&mut self, event: Event) -> Action;
    fn save(&self) -> Vec<u8>;
    fn load(bytes: &[u8]) -> Result<Self>;
}

macro_rules! flows {
    ($($flow:ident)*) => {$(
        impl Flow for $flow {
            fn advance(&mut self, event: Event) -> Action {
                $flow::advance(self, event)
            }
            fn save(&self) -> Vec<u8> {
                $flow::save(self)
            }
            fn load(bytes: &[u8]) -> Result<Self> {
                $flow::load(bytes)
            }
        }
    )*};
}

flows! { Close Deploy TopUp Update }

/// How often what goes wrong, in thousandths.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Faults {
    pub(crate) lost: u64,
    pub(crate) garbled: u64,
    pub(crate) repeated: u64,
    pub(crate) delayed: u64,
    pub(crate) behind: u64,
    pub(crate) crashed: u64,
    pub(crate) declined: u64,
    pub(crate) other_program: u64,
    /// Whether the flow is saved only where it must be.
    pub(crate) saves_rarely: bool,
}

pub(crate) struct Host {
    pub(crate) chain: Chain,
    pub(crate) prng: Prng,
    pub(crate) faults: Faults,
    pub(crate) key: PrivateKey,
    pub(crate) now: i64,
    /// Milliseconds that actions took: the clock moves between any two.
    ticks: u32,
    pub(crate) manifest: akashkit::deployment::Manifest,
    /// What came too late, and comes later still.
    late: Vec<Vec<Reply>>,
    pub(crate) steps: u32,
    /// What was asked for, in words.
    pub(crate) log: Vec<String>,
    /// How many nanoseconds a flow took from which action to which.
    pub(crate) spent: std::collections::BTreeMap<(&'static str, &'static str), Vec<u128>>,
}

const START: i64 = 1_796_460_000;
/// Faults end, so that every run does.
const HEALTHY_AFTER: u32 = 400;
pub(crate) const MOST_STEPS: u32 = 3_000;

impl Host {
    pub(crate) fn new(
        chain: Chain,
        seed: u64,
        faults: Faults,
        manifest: akashkit::deployment::Manifest,
    ) -> Self {
        let key = PrivateKey::from_bytes(&[7; 32]).expect("a key");
        let (late, log, spent) = (Vec::new(), Vec::new(), std::collections::BTreeMap::new());
        Self {
            chain,
            prng: Prng(seed),
            faults,
            key,
            now: START,
            ticks: 0,
            manifest,
            late,
            steps: 0,
            log,
            spent,
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::new(self.now + i64::from(self.ticks / 1_000), self.ticks % 1_000 * 1_000_000)
            .expect("within the calendar")
    }

    /// Runs a flow to its end.
    pub(crate) fn run<F: Flow>(&mut self, flow: &mut F) -> Outcome {
        let mut saved = flow.save();
        let mut action = flow.advance(Event::Start { now: self.now() });
        loop {
            self.steps += 1;
            self.ticks += 1;
            assert!(self.steps < MOST_STEPS, "no end: {}", self.log.join("\n"));
            self.log.push(word(&action));
            if let Action::Done { outcome } = action {
                return outcome;
            }
            if !self.faults.saves_rarely || matches!(action, Action::Broadcast { .. }) {
                saved = flow.save();
            }
            self.check_saved(&action, &saved);
            let seconds = self.prng_below(3);
            self.pass(seconds);
            if self.is_hit(self.faults.crashed) {
                *flow = F::load(&saved).expect("it was saved so");
                self.log.push("crash".to_owned());
                action = flow.advance(Event::Start { now: self.now() });
                continue;
            }
            if self.is_hit(self.faults.delayed) && !self.late.is_empty() {
                let replies = self.late.remove(0);
                action = unmoved(flow, &action, Event::Replies { now: self.now(), replies });
            }
            action = self.carry_out(flow, action);
        }
    }

    fn prng_below(&mut self, end: u64) -> i64 {
        i64::try_from(self.prng.below(end)).expect("small")
    }

    /// Law 3: what is saved at a broadcast has the bytes and the hash.
    fn check_saved(&self, action: &Action, saved: &[u8]) {
        use base64::Engine;

        let Action::Broadcast { tx, hash, .. } = action else { return };
        let text = String::from_utf8_lossy(saved);
        assert!(text.contains(hash.as_str()), "the hash is saved");
        assert!(text.contains(&base64::prelude::BASE64_STANDARD.encode(tx)), "the bytes are saved");
    }

    /// Carries out one action.
    pub(crate) fn step<F: Flow>(&mut self, flow: &mut F, action: Action) -> Action {
        self.log.push(word(&action));
        self.carry_out(flow, action)
    }

    fn carry_out<F: Flow>(&mut self, flow: &mut F, action: Action) -> Action {
        if self.is_hit(self.faults.other_program) {
            self.chain.other_program();
        }
        let event = match &action {
            Action::Ask { requests } => self.ask(requests),
            Action::Broadcast { request, .. } => self.ask(std::slice::from_ref(request)),
            Action::Sign { bytes, .. } => {
                if self.is_hit(self.faults.declined) {
                    Event::Failed { now: self.now(), reason: "no".to_owned() }
                } else {
                    let again =
                        Event::Signed { now: self.now(), signatures: vec![Signature::Single([7; 64])] };
                    if self.is_hit(self.faults.garbled) {
                        let _ = unmoved(flow, &action, again);
                    }
                    let signatures = vec![self.key.sign(bytes).into()];
                    Event::Signed { now: self.now(), signatures }
                }
            }
            Action::Choose { ranking, .. } => {
                let count = u64::try_from(ranking.ranked.len()).expect("few");
                let at = usize::try_from(self.prng.below(count)).expect("few");
                Event::Chosen { now: self.now(), bid: ranking.ranked[at].bid.id.clone() }
            }
            Action::Supply { .. } => {
                let manifest = Box::new(self.manifest.clone());
                Event::Supplied { now: self.now(), manifest }
            }
            Action::Wait { until } => {
                let seconds = until.seconds() - self.now + 1;
                assert!(seconds < 1_000, "waits are short");
                let early = Event::Woke { now: self.now() };
                if self.now() < *until {
                    let _ = unmoved(flow, &action, early);
                }
                self.pass(seconds.max(0));
                Event::Woke { now: self.now() }
            }
            Action::Done { .. } => unreachable!("the loop ended"),
        };
        let again = event.clone();
        let begun = std::time::Instant::now();
        let next = flow.advance(event);
        let took = begun.elapsed().as_nanos();
        self.spent.entry((kind(&action), kind(&next))).or_default().push(took);
        // Law 1: an event that comes twice answers nothing the second time.
        let is_harmless = !matches!(again, Event::Signed { .. } | Event::Chosen { .. });
        if is_harmless && self.is_hit(self.faults.repeated) && !is_failure(&again) && !is_wait(&next) {
            return unmoved(flow, &next, again);
        }
        next
    }

    /// Sends requests, all of those to the node to the same one.
    fn ask(&mut self, requests: &[Request]) -> Event {
        if self.is_hit(self.faults.lost) {
            if self.prng.happens(500) {
                requests.iter().for_each(|request| drop(self.chain.serve(request, 0)));
            }
            return Event::Failed { now: self.now(), reason: "no connection".to_owned() };
        }
        let behind = if self.is_hit(self.faults.behind) { 1 + self.prng.below(3) } else { 0 };
        let behind = usize::try_from(behind).expect("small");
        let mut replies = Vec::new();
        for request in requests {
            if self.is_hit(self.faults.lost) && self.prng.happens(500) {
                continue;
            }
            if self.is_hit(self.faults.repeated) {
                drop(self.chain.serve(request, behind));
            }
            let (status, body) = self.chain.serve(request, behind);
            if self.is_hit(self.faults.lost) {
                continue;
            }
            let (status, body) =
                if self.is_hit(self.faults.garbled) { self.garble(status, body) } else { (status, body) };
            replies.push(Reply { id: request.id, status, body });
        }
        if self.is_hit(self.faults.delayed) {
            self.late.push(replies.clone());
            if self.prng.happens(300) {
                return Event::Failed { now: self.now(), reason: "timeout".to_owned() };
            }
        }
        Event::Replies { now: self.now(), replies }
    }

    fn garble(&mut self, status: u16, body: String) -> (u16, String) {
        match self.prng.below(5) {
            0 => (502, "<html>Bad Gateway</html>".to_owned()),
            1 => (200, "{}".to_owned()),
            2 => (status, body.chars().take(body.len() / 2).collect()),
            3 => (500, r#"{"code": 13, "message": "internal", "details": []}"#.to_owned()),
            _ => (200, body.replace('7', "9").replace("\"height\":\"1", "\"height\":\"98765432")),
        }
    }

    /// Lets time pass, with its blocks.
    pub(crate) fn pass(&mut self, seconds: i64) {
        let blocks = (self.now + seconds - START) / BLOCK_SECONDS - (self.now - START) / BLOCK_SECONDS;
        self.now += seconds;
        (0..blocks).for_each(|_| self.chain.block());
    }

    fn is_hit(&mut self, per_mille: u64) -> bool {
        self.steps < HEALTHY_AFTER && self.prng.happens(per_mille)
    }
}

/// Hands in an event that does not answer the last action: the same comes again.
fn unmoved<F: Flow>(flow: &mut F, action: &Action, event: Event) -> Action {
    let again = flow.advance(event);
    assert_eq!(format!("{again:?}"), format!("{action:?}"), "the same action comes again");
    again
}

fn kind(action: &Action) -> &'static str {
    match action {
        Action::Ask { .. } => "ask",
        Action::Broadcast { .. } => "broadcast",
        Action::Choose { .. } => "choose",
        Action::Done { .. } => "done",
        Action::Sign { .. } => "sign",
        Action::Supply { .. } => "supply",
        Action::Wait { .. } => "wait",
    }
}

fn is_failure(event: &Event) -> bool {
    matches!(event, Event::Failed { .. })
}

fn is_wait(action: &Action) -> bool {
    matches!(action, Action::Wait { .. })
}

fn word(action: &Action) -> String {
    match action {
        Action::Ask { requests } => {
            let targets = requests.iter().map(|one| one.target.split('?').next().unwrap_or_default());
            targets.collect::<Vec<_>>().join(" ")
        }
        Action::Broadcast { hash, .. } => format!("broadcast {hash}"),
        Action::Sign { purpose, .. } => format!("sign {purpose:?}"),
        Action::Wait { until } => format!("wait {until}"),
        Action::Choose { .. } => "choose".to_owned(),
        Action::Supply { .. } => "supply".to_owned(),
        Action::Done { outcome } => format!("done {outcome:?}"),
    }
}
