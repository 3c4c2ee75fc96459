//! What all parts of a flow share: who sends, the time, the chain's height, and how long nobody has answered.

use serde::{Deserialize, Serialize};

use super::plan::Sender;
use super::time;
use crate::address::AccountAddress;
use crate::quantity::Height;
use crate::time::Timestamp;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Desk {
    pub(super) sender: Sender,
    /// The sender's.
    pub(super) address: AccountAddress,
    pub(super) now: Timestamp,
    /// What the node said last.
    pub(super) height: Option<Height>,
    /// When the chain was last seen to move.
    moved_at: Timestamp,
    /// When an answer was last of use.
    useful_at: Timestamp,
    /// How many looks in a row found what is hard to believe.
    doubts: u32,
    /// How many rounds in a row brought nothing.
    failures: u32,
    /// Until when there is nothing to do.
    pub(super) rest: Option<Timestamp>,
    /// The id of the next request.
    pub(super) next_id: u64,
    /// Whether what was sent last had been sent before, and was given up.
    pub(super) was_given_up: bool,
    is_awake: bool,
}

/// What follows a round of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Go on at once.
    On,
    /// Look again later.
    Poll,
    /// Nothing usable came: nobody answered, or a node that does not know yet what must be.
    Silent,
}

impl Desk {
    pub(super) fn new(sender: Sender) -> Self {
        let now = Timestamp::new(0, 0).expect("1970 is within the calendar");
        Self {
            address: sender.address(),
            sender,
            now,
            height: None,
            moved_at: now,
            useful_at: now,
            doubts: 0,
            failures: 0,
            rest: None,
            next_id: 0,
            was_given_up: false,
            is_awake: false,
        }
    }

    /// Learns the time.
    pub(super) fn tick(&mut self, now: Timestamp) {
        self.now = now;
        if !self.is_awake {
            self.is_awake = true;
            (self.moved_at, self.useful_at) = (now, now);
            // By the time, because one saved flow may be loaded twice, and no reply to one may pass for one to the other.
            self.next_id = self.next_id.max(micros(now));
        }
    }

    /// Whether what was found is to be believed: one node may be behind.
    pub(super) fn is_confirmed(&mut self) -> bool {
        self.doubts += 1;
        self.doubts >= self.sender.patience.confirmations
    }

    /// After a load, or a stall: patience begins anew.
    pub(super) fn wake(&mut self) {
        self.is_awake = false;
        self.failures = 0;
        self.rest = None;
    }

    /// Learns a height. A number that cannot follow the one before is believed only when the next agrees with it.
    pub(super) fn hear(&mut self, height: Height) -> bool {
        let Some(before) = self.height.replace(height) else {
            self.moved_at = self.now;
            return true;
        };
        let quickest = time::since(self.now, self.moved_at).as_secs().saturating_mul(2);
        let highest = before.get().saturating_add(quickest).saturating_add(AHEAD);
        let follows = height.get() <= highest && before.get() <= height.get().saturating_add(BEHIND);
        if height > before && follows {
            self.moved_at = self.now;
        }
        follows
    }

    /// Notes what came of a round.
    pub(super) fn note(&mut self, turn: Turn) {
        let patience = self.sender.patience;
        let wait = match turn {
            Turn::On => None,
            Turn::Poll => Some(patience.poll),
            Turn::Silent => Some(patience.backoff.after(self.failures)),
        };
        if turn == Turn::Silent {
            self.failures = self.failures.saturating_add(1);
        } else {
            (self.failures, self.useful_at) = (0, self.now);
        }
        if turn == Turn::On {
            self.doubts = 0;
        }
        self.rest = wait.map(|wait| time::after(self.now, wait));
    }

    /// Whether the chain has been still, or nobody has answered, for too long.
    pub(super) fn is_stalled(&self) -> bool {
        time::since(self.now, self.moved_at.min(self.useful_at)) > self.sender.patience.silence
    }
}

fn micros(now: Timestamp) -> u64 {
    let seconds = u64::try_from(now.seconds()).unwrap_or_default();
    seconds.saturating_mul(1_000_000).saturating_add(u64::from(now.nanos() / 1_000))
}

/// Blocks that another node may be ahead or behind.
const AHEAD: u64 = 1_000;
const BEHIND: u64 = 1_000;
