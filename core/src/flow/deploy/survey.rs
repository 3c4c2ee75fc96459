//! Before anything is paid: which number is free, and whether providers will know the sender.

use serde::{Deserialize, Serialize};

use crate::access::certificate::{Certificate, Renewal};
use crate::error::{Code, Error, Result};
use crate::flow::ask::{self, Answers, MOST, Question};
use crate::flow::delivery::Credential;
use crate::flow::desk::{Desk, Turn};
use crate::flow::outcome::Why;
use crate::id::Dseq;
use crate::market::DeploymentState;
use crate::quantity::Height;
use crate::query::{self, Filter, Page, Query};

/// What was found so far.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Survey {
    /// Numbers of the owner's deployments that are open.
    taken: Vec<Dseq>,
    /// Where the list of them goes on.
    key: Option<Vec<u8>>,
    pages: u32,
    /// No number below it: the chain refused those.
    from: u64,
}

/// Whether a certificate is to be published, or why it does not do.
type Judged = std::result::Result<bool, Why>;

pub(super) enum Found {
    Failed(Why),
    /// A number, and whether the certificate is to be published.
    Free(Dseq, bool),
    Turn(Turn),
}

impl Survey {
    /// For a number that is not below this one.
    pub(super) fn from(number: u64) -> Self {
        Self { from: number, ..Self::default() }
    }

    pub(super) fn questions(&self, desk: &Desk, credential: &Credential) -> Result<Vec<Question>> {
        let owner = desk.address.clone();
        let filter = Filter { state: Some(DeploymentState::Active), ..Filter::of_owner(&owner) };
        let page = Page { limit: MOST, ..Page::after(self.key.as_deref().unwrap_or_default()) };
        let list = ask::paged(&Query::deployments(&filter)?, &page);
        let mut questions = vec![ask::status(), Question::Chain(list)];
        if let Credential::Certificate { .. } = credential {
            let certificates = ask::paged(&Query::certificates(&owner), &Page::first(MOST));
            questions.push(Question::Chain(certificates));
        }
        Ok(questions)
    }

    pub(super) fn heard(
        &mut self,
        desk: &mut Desk,
        credential: &Credential,
        answers: &Answers<'_>,
    ) -> Result<Found> {
        let (Some(height), Some(list)) = (answers.height(0), answers.list(1, "deployments")) else {
            return Ok(Found::Turn(Turn::Silent));
        };
        let Ok(records) = list.deployments() else { return Ok(Found::Turn(Turn::Silent)) };
        if !desk.hear(height) {
            return Ok(Found::Turn(Turn::Silent));
        }
        self.taken.extend(records.iter().map(|record| record.id.dseq()));
        self.pages += 1;
        let next = list.next_page().filter(|_| self.pages < MOST_PAGES);
        if let Some(page) = next {
            self.key = Some(page.key);
            return Ok(Found::Turn(Turn::On));
        }
        let publish = match credential {
            Credential::Token => Judged::Ok(false),
            Credential::Certificate { certificate, public_key } => {
                let Some(reply) = answers.list(2, "certificates") else {
                    return Ok(Found::Turn(Turn::Silent));
                };
                judge(desk, certificate, public_key, &reply)?
            }
        };
        Ok(match publish {
            Ok(publish) => Found::Free(self.free(height)?, publish),
            Err(why) => Found::Failed(why),
        })
    }

    /// The height, or the next number that no other of the owner begins with, or is the beginning of: the chain would mix up their
    /// payments (chain facts, N6).
    fn free(&self, height: Height) -> Result<Dseq> {
        let mut dseq = Dseq::new(height.get().max(self.from))?;
        while let Some(other) = self.taken.iter().find(|other| other.is_entangled_with(dseq)) {
            dseq = behind(*other, dseq)?;
        }
        Ok(dseq)
    }
}

/// The next number whose digits do not begin with those of another one, nor are its beginning.
fn behind(other: Dseq, dseq: Dseq) -> Result<Dseq> {
    let digits = |dseq: Dseq| dseq.get().ilog10();
    let more = digits(dseq).saturating_sub(digits(other));
    let next = if more == 0 { Some(dseq.get()) } else { Some(other.get()) };
    let next = next.and_then(|number| number.checked_add(1)?.checked_mul(10_u64.checked_pow(more)?));
    Dseq::new(next.ok_or_else(|| Error::new(Code::IdDseq).with("none behind", dseq))?)
}

fn judge(desk: &Desk, certificate: &str, public_key: &str, reply: &query::Reply) -> Result<Judged> {
    let owner = desk.address.clone();
    let ours = Certificate::check(&owner, certificate.as_bytes(), public_key.as_bytes())?;
    match ours.renewal(desk.now) {
        Renewal::Keep | Renewal::Soon { .. } => {}
        renewal @ (Renewal::Expired | Renewal::Wait) => return Ok(Err(Why::CertificateTime(renewal))),
    }
    let published = reply.certificates()?.into_iter().find(|record| record.serial == ours.serial());
    Ok(match published {
        None => Ok(true),
        Some(record) if record.is_valid => Ok(false),
        Some(_) => Err(Why::CertificateRevoked),
    })
}

/// Nobody has more deployments open.
const MOST_PAGES: u32 = 100;
