//! The manifest to every provider with a lease, and their services until they are ready.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::ask::{self, Answers, Question};
use super::desk::{Desk, Turn};
use super::outcome::{Leased, Why};
use super::parting::runs;
use super::said;
use super::time;
use crate::address::AccountAddress;
use crate::deployment::Manifest;
use crate::gateway::{LeaseStatus, Request, accepted};
use crate::id::{DeploymentId, LeaseId};
use crate::market::HostUri;
use crate::price::Price;
use crate::query::{LeaseRecord, Query};
use crate::refusal::{Refusal, Retry};
use crate::time::Timestamp;

/// What providers are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Credential {
    /// A certificate, which must be on the chain: it is published where it is not.
    Certificate {
        /// Its PEM.
        certificate: String,
        /// The PEM of its public key.
        public_key: String,
    },
    /// Tokens (JWT), which the host signs.
    #[default]
    Token,
}

/// How long providers may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DeliveryPlan {
    /// Until they have taken the manifest.
    pub manifest: Duration,
    /// Until services are ready, from then on; nothing where nobody waits for it.
    pub ready: Duration,
}

impl Default for DeliveryPlan {
    fn default() -> Self {
        Self { manifest: Duration::from_secs(300), ready: Duration::from_secs(600) }
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Delivery {
    id: DeploymentId,
    plan: DeliveryPlan,
    places: Vec<Place>,
    since: Timestamp,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Place {
    lease: LeaseId,
    price: Price,
    host: Option<HostUri>,
    is_sent: bool,
    /// After a load it is looked at again.
    #[serde(skip)]
    status: Option<LeaseStatus>,
    #[serde(skip)]
    is_ready: bool,
    #[serde(with = "said::maybe")]
    last: Option<Refusal>,
}

/// How far it is.
pub(super) enum Progress {
    Failed(Box<Why>),
    Turn(Turn),
}

impl Delivery {
    pub(super) fn new(id: &DeploymentId, plan: DeliveryPlan, leases: &[LeaseRecord], now: Timestamp) -> Self {
        let place = |record: &LeaseRecord| Place {
            lease: record.lease.id.clone(),
            price: record.lease.price.clone(),
            host: None,
            is_sent: false,
            status: None,
            is_ready: false,
            last: None,
        };
        let running = leases.iter().filter(|record| runs(record.lease.state));
        let mut places: Vec<Place> = running.map(place).collect();
        places.sort_by(|one, other| one.lease.cmp(&other.lease));
        Self { id: id.clone(), plan, places, since: now }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Whether the manifest is wanted now.
    pub(super) fn needs_manifest(&self) -> bool {
        self.is_located() && !self.is_sent()
    }

    pub(super) fn questions(&self, manifest: Option<&Manifest>) -> Vec<Question> {
        let mut questions = vec![ask::status(), ask::leases(&self.id)];
        if !self.is_located() {
            let missing = self.providers(|place| place.host.is_none());
            questions.extend(
                missing.into_iter().map(|place| Question::Chain(Query::provider(place.lease.provider()))),
            );
        } else if !self.is_sent() {
            let manifest = manifest.map(|manifest| Request::submit_manifest(self.id.dseq(), manifest));
            let unsent = self.providers(|place| !place.is_sent);
            questions.extend(unsent.into_iter().filter_map(|place| place.question(manifest.clone()?)));
        } else {
            let waiting = self.places.iter().filter(|place| !place.is_ready);
            questions.extend(waiting.filter_map(|place| place.question(Request::lease_status(&place.lease))));
        }
        questions
    }

    pub(super) fn heard(&mut self, desk: &mut Desk, answers: &Answers<'_>) -> Progress {
        let (Some(height), Some(leases)) = (answers.height(0), answers.leases(1, &self.id)) else {
            return Progress::Turn(Turn::Silent);
        };
        if !desk.hear(height) {
            return Progress::Turn(Turn::Silent);
        }
        if let Some(why) = self.lost(&leases) {
            return Progress::Failed(Box::new(why));
        }
        if !self.is_located() {
            return self.located(answers);
        }
        if !self.is_sent() {
            return self.sent(desk, answers);
        }
        self.looked(desk, answers)
    }

    /// One place for each provider, which is sent the manifest once, of those that are meant.
    fn providers(&self, is_meant: impl Fn(&Place) -> bool) -> Vec<&Place> {
        let mut found: Vec<&Place> = Vec::new();
        for place in self.places.iter().filter(|place| is_meant(place)) {
            if found.iter().all(|other| other.lease.provider() != place.lease.provider()) {
                found.push(place);
            }
        }
        found
    }

    fn is_located(&self) -> bool {
        self.places.iter().all(|place| place.host.is_some())
    }

    fn is_sent(&self) -> bool {
        self.places.iter().all(|place| place.is_sent)
    }

    fn is_over(&self) -> bool {
        let is_ready = self.plan.ready.is_zero() || self.places.iter().all(|place| place.is_ready);
        is_ready && self.is_sent()
    }

    /// A node that is behind may not know a lease yet; that it ended is no matter of time.
    fn lost(&self, leases: &[LeaseRecord]) -> Option<Why> {
        self.places.iter().find_map(|place| {
            let found = leases.iter().find(|record| record.lease.id == place.lease)?;
            let state = found.lease.state;
            (!runs(state)).then(|| Why::LeaseLost { lease: place.lease.clone(), state: Some(state) })
        })
    }

    fn located(&mut self, answers: &Answers<'_>) -> Progress {
        let records =
            (2..answers.questions.len()).filter_map(|at| answers.chain(at)?.providers().ok()).flatten();
        for record in records {
            let Ok(host) = record.host_uri.parse::<HostUri>() else { continue };
            for place in self.places.iter_mut().filter(|place| *place.lease.provider() == record.owner) {
                place.host = Some(host.clone());
            }
        }
        Progress::Turn(if self.is_located() { Turn::On } else { Turn::Silent })
    }

    fn sent(&mut self, desk: &Desk, answers: &Answers<'_>) -> Progress {
        for (provider, refusal) in answers.refusals(|status, body| accepted(status, body).is_ok()) {
            let places = self.places.iter_mut().filter(|place| place.lease.provider() == provider);
            match refusal {
                Ok(_) => places.for_each(|place| (place.is_sent, place.last) = (true, None)),
                Err(refusal) if refusal.is_known() && refusal.reason.retry == Retry::Never => {
                    let why = Why::Manifest { provider: provider.clone(), refusal };
                    return Progress::Failed(Box::new(why));
                }
                Err(refusal) => places.for_each(|place| place.last = Some(refusal.clone())),
            }
        }
        if self.is_sent() {
            self.since = desk.now;
            return Progress::Turn(Turn::On);
        }
        if time::since(desk.now, self.since) < self.plan.manifest {
            return Progress::Turn(Turn::Poll);
        }
        match self.places.iter().find(|place| !place.is_sent) {
            Some(place) => {
                let (provider, refusal) = (place.lease.provider().clone(), place.last.clone());
                Progress::Failed(Box::new(Why::ProviderAway { provider, refusal }))
            }
            None => Progress::Turn(Turn::On),
        }
    }

    fn looked(&mut self, desk: &Desk, answers: &Answers<'_>) -> Progress {
        let waiting: Vec<usize> = (0..self.places.len()).filter(|at| !self.places[*at].is_ready).collect();
        for (at, place) in waiting.into_iter().enumerate() {
            let Some(reply) = answers.reply(at + 2) else { continue };
            if let Ok(status) = LeaseStatus::read(reply.status, &reply.body) {
                self.places[place].is_ready = status.is_ready();
                self.places[place].status = Some(status);
            }
        }
        if self.is_over() {
            return Progress::Turn(Turn::On);
        }
        if time::since(desk.now, self.since) < self.plan.ready {
            return Progress::Turn(Turn::Poll);
        }
        let late = self.places.iter().find(|place| !place.is_ready);
        late.map_or(Progress::Turn(Turn::On), |place| Progress::Failed(Box::new(place.late())))
    }

    /// The leases, when nothing is left to do.
    pub(super) fn leased(&self) -> Option<Vec<Leased>> {
        let leased = |place: &Place| {
            let (id, price) = (place.lease.clone(), place.price.clone());
            Some(Leased {
                id,
                price,
                host: place.host.clone()?,
                status: place.status.clone().unwrap_or_default(),
            })
        };
        self.is_over().then(|| self.places.iter().filter_map(leased).collect())
    }
}

impl Place {
    fn question(&self, request: Request) -> Option<Question> {
        Some(Question::Provider(self.lease.provider().clone(), self.host.clone()?, request))
    }

    fn late(&self) -> Why {
        match self.status {
            Some(_) => Why::NotReady { lease: self.lease.clone() },
            None => Why::ProviderAway { provider: self.lease.provider().clone(), refusal: self.last.clone() },
        }
    }
}

impl Answers<'_> {
    /// What providers said, and whether that is a yes.
    fn refusals(&self, is_yes: impl Fn(u16, &str) -> bool) -> Vec<(&AccountAddress, Result<(), Refusal>)> {
        let said = self.questions.iter().enumerate().filter_map(|(at, question)| {
            let (Question::Provider(account, ..), reply) = (question, self.reply(at)?) else { return None };
            let is_yes = is_yes(reply.status, &reply.body);
            let said = if is_yes { Ok(()) } else { Err(Refusal::of_gateway(reply.status, &reply.body)) };
            Some((account, said))
        });
        said.collect()
    }
}
