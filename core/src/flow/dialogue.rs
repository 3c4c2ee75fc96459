//! What all flows are: a course of their own, and one way of asking, sending, waiting and being saved.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::ask::{Answers, Question};
use super::desk::{Desk, Turn};
use super::event::{Action, Event, Reply, Request};
use super::outcome::{Failure, Left, Outcome, Pending};
use super::plan::Sender;
use super::saved;
use super::sending::{Letter, Need, Next, Sending, Settled};
use crate::deployment::{Manifest, Version};
use crate::error::{Error, Result};
use crate::id::{BidId, OrderId};
use crate::market::Ranking;
use crate::tx::{Handed, Summary, UnsignedTx, Wallet, node};

/// What a flow wants next; only its own state decides.
pub(super) enum Want {
    Ask(Vec<Question>),
    Choose(OrderId, Ranking),
    Done(Outcome),
    Send(Letter),
    Supply(Version),
}

/// What differs between flows.
pub(super) trait Course: Clone + Serialize + DeserializeOwned {
    /// As saved flows name it.
    const KIND: &'static str;

    /// What is wanted; an error ends the flow.
    fn want(&self, desk: &Desk) -> Result<Want>;

    /// Takes the answers to what was asked.
    fn heard(&mut self, desk: &mut Desk, answers: &Answers<'_>) -> Turn;

    /// Takes what became of what was sent.
    fn sent(&mut self, desk: &Desk, settled: Settled);

    /// What was handed in, or what it wants cannot be.
    fn invalid(&mut self, error: Error);

    /// The host does not do what is wanted.
    fn declined(&mut self, reason: String);

    /// How it ends where nobody answers: with what is known to be left.
    fn stalled(&self, desk: &Desk, left: Left) -> Outcome;

    /// Takes a choice; whether it was one.
    fn chosen(&mut self, _: &Desk, _: &BidId) -> bool {
        false
    }

    /// Takes a manifest; whether it is the one.
    fn supplied(&mut self, _: Manifest) -> bool {
        false
    }
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(bound = "")]
pub(super) struct Dialogue<C: Course> {
    pub(super) course: C,
    pub(super) desk: Desk,
    sending: Option<Sending>,
    is_stalled: bool,
    /// What the last action was about, which is cheaper to keep than to make again.
    #[serde(skip)]
    open: Option<Open>,
}

/// What the host was told last.
#[derive(Clone)]
enum Open {
    Ask(Vec<Question>),
    Broadcast(Vec<Question>),
    Choose,
    Sign,
    Supply,
}

impl<C: Course> Dialogue<C> {
    pub(super) fn new(course: C, sender: Sender) -> Self {
        Self { course, desk: Desk::new(sender), sending: None, is_stalled: false, open: None }
    }

    pub(super) fn save(&self) -> Vec<u8> {
        saved::write(C::KIND, self)
    }

    pub(super) fn load(bytes: &[u8]) -> Result<Self> {
        let mut dialogue: Self = saved::read(C::KIND, bytes)?;
        dialogue.wake();
        Ok(dialogue)
    }

    pub(super) fn advance(&mut self, event: Event) -> Action {
        self.desk.tick(event.now());
        if self.is_stalled {
            match event {
                Event::Start { .. } => self.resume(),
                _ => return self.action(),
            }
        } else if let Some(until) = self.desk.rest {
            let is_over = matches!(event, Event::Woke { .. }) && self.desk.now >= until;
            self.desk.rest = Some(until).filter(|_| !is_over);
        } else if let Some(open) = self.open.take() {
            self.answered(open, event);
        }
        self.action()
    }

    fn wake(&mut self) {
        self.desk.wake();
        self.open = None;
        if let Some(sending) = &mut self.sending {
            sending.wake();
        }
    }

    fn resume(&mut self) {
        let now = self.desk.now;
        self.wake();
        self.desk.tick(now);
        self.is_stalled = false;
    }

    fn answered(&mut self, open: Open, event: Event) {
        match (open, event) {
            (Open::Ask(questions) | Open::Broadcast(questions), Event::Replies { replies, .. })
                if self.is_any_of(&questions, &replies) =>
            {
                self.heard(&questions, replies);
            }
            (Open::Ask(questions) | Open::Broadcast(questions), Event::Failed { .. }) => {
                self.heard(&questions, Vec::new());
            }
            (Open::Sign, Event::Signed { signatures, .. }) => {
                if let (Ok(Want::Send(letter)), Some(sending)) =
                    (self.course.want(&self.desk), &mut self.sending)
                {
                    let next = sending.signed(&letter, &self.desk, &signatures);
                    next.into_iter().for_each(|next| self.follow(next));
                }
            }
            (Open::Sign, Event::Failed { reason, .. }) => {
                let next = self.sending.as_mut().map(|sending| sending.declined(reason));
                next.into_iter().for_each(|next| self.follow(next));
            }
            (Open::Choose, Event::Chosen { bid, .. }) => _ = self.course.chosen(&self.desk, &bid),
            (Open::Supply, Event::Supplied { manifest, .. }) => _ = self.course.supplied(*manifest),
            (Open::Choose | Open::Supply, Event::Failed { reason, .. }) => self.course.declined(reason),
            (open, _) => self.open = Some(open),
        }
    }

    fn is_any_of(&self, questions: &[Question], replies: &[Reply]) -> bool {
        replies.iter().any(|reply| self.place(questions, reply).is_some())
    }

    fn place(&self, questions: &[Question], reply: &Reply) -> Option<usize> {
        let place = usize::try_from(reply.id.checked_sub(self.desk.next_id)?).ok()?;
        (place < questions.len()).then_some(place)
    }

    fn heard(&mut self, questions: &[Question], replies: Vec<Reply>) {
        let mut places = vec![None; questions.len()];
        for reply in replies {
            if let Some(place) = self.place(questions, &reply) {
                places[place] = Some(reply);
            }
        }
        self.desk.next_id =
            self.desk.next_id.saturating_add(u64::try_from(questions.len()).unwrap_or_default());
        let answers = Answers { questions, replies: places };
        let next = match &mut self.sending {
            Some(sending) => match self.course.want(&self.desk) {
                Ok(Want::Send(letter)) => sending.heard(&letter, &mut self.desk, &answers),
                Ok(_) | Err(_) => Next::Turn(Turn::Silent),
            },
            None => Next::Turn(self.course.heard(&mut self.desk, &answers)),
        };
        self.follow(next);
    }

    fn follow(&mut self, next: Next) {
        match next {
            Next::Turn(turn) => {
                self.desk.note(turn);
                self.is_stalled = turn != Turn::On && self.desk.is_stalled();
            }
            Next::Settled(settled) => {
                self.desk.was_given_up = self.sending.take().is_some_and(|sending| sending.was_given_up());
                self.desk.note(Turn::On);
                self.course.sent(&self.desk, settled);
            }
        }
    }

    /// What the host does next. Where the state says it, it is the same again.
    fn action(&mut self) -> Action {
        if self.is_stalled {
            return Action::Done { outcome: self.stalled() };
        }
        if let Some(until) = self.desk.rest {
            return Action::Wait { until };
        }
        let mut want = self.course.want(&self.desk);
        if let Err(error) = want {
            self.course.invalid(error);
            want = self.course.want(&self.desk);
        }
        match want {
            Ok(Want::Ask(questions)) => self.ask(questions),
            Ok(Want::Send(letter)) => self.send(&letter),
            Ok(Want::Choose(order, ranking)) => {
                self.open = Some(Open::Choose);
                Action::Choose { order, ranking }
            }
            Ok(Want::Supply(version)) => {
                self.open = Some(Open::Supply);
                Action::Supply { version }
            }
            Ok(Want::Done(outcome)) => Action::Done { outcome },
            // What an end is made of has been handed in before, and was valid.
            Err(_) => Action::Done { outcome: self.stalled() },
        }
    }

    fn ask(&mut self, questions: Vec<Question>) -> Action {
        let requests =
            (self.desk.next_id..).zip(&questions).map(|(id, question)| question.to_request(id)).collect();
        self.open = Some(Open::Ask(questions));
        Action::Ask { requests }
    }

    fn send(&mut self, letter: &Letter) -> Action {
        let sending = self.sending.get_or_insert_with(Sending::default);
        match sending.need(letter, &self.desk) {
            Need::Ask(questions) => self.ask(questions),
            Need::Broadcast => self.broadcast(),
            Need::Sign(tx) => {
                self.open = Some(Open::Sign);
                sign(letter, &self.desk, tx)
            }
        }
    }

    fn broadcast(&mut self) -> Action {
        let (hash, tx) = self
            .sending
            .as_ref()
            .and_then(Sending::newest)
            .map(|attempt| (attempt.hash.clone(), attempt.bytes()))
            .unwrap_or_default();
        let question = Question::Node(node::Request::broadcast(&tx));
        let request: Request = question.to_request(self.desk.next_id);
        self.open = Some(Open::Broadcast(vec![question]));
        Action::Broadcast { tx, hash, request }
    }

    fn stalled(&self) -> Outcome {
        let pending = self.sending.as_ref().and_then(Sending::pending);
        let pending = pending.map(|it| Pending { hash: it.hash.clone(), until: it.draft.timeout });
        match self.course.stalled(&self.desk, Left { pending, ..Left::default() }) {
            Outcome::Failed(failure) => Outcome::Failed(Box::new(Failure { is_stalled: true, ..*failure })),
            outcome => outcome,
        }
    }
}

fn sign(letter: &Letter, desk: &Desk, tx: UnsignedTx) -> Action {
    let bytes = tx.sign_bytes(0).unwrap_or_default();
    let wallet = Wallet {
        chain_id: Some(desk.sender.chain_id.clone()),
        address: Some(desk.address.clone()),
        block_time: Some(desk.sender.block_time),
        ..Wallet::default()
    };
    let empty = || Summary { chain_id: None, statements: vec![], cost: None, memo: None, warnings: vec![] };
    let summary = Handed::read(&bytes).map_or_else(|_| empty(), |handed| Summary::of(&handed, &wallet));
    Action::Sign { purpose: letter.purpose, bytes, tx: Box::new(tx), summary: Box::new(summary) }
}
