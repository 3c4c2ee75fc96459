//! What a policy says of one bid.

use std::collections::HashMap;

use super::Choices;
use super::policy::Policy;
use super::ranking::{RejectedBid, Snapshot};
use super::reason::Standing;
use super::rejection::Rejection;
use super::terms::AuditedBy;
use crate::error::Result;
use crate::gpu::GpuModel;
use crate::market::{Audit, Bid, BidState, Provider};
use crate::price::{Period, Price};
use crate::quantity::{Blocks, Count, Height};

/// A policy with what it needs to know once for all bids.
pub(super) struct Judge<'a> {
    policy: &'a Policy,
    snapshot: &'a Snapshot<'a>,
    /// The most that a bid may cost per block.
    most: Option<Price>,
    /// When the order's oldest bid was made.
    oldest: Height,
    /// The texts of the auditors' addresses.
    auditors: Vec<String>,
    /// What was found for the keys of models: `None` for one that names none, then its place among the preferred ones.
    places: HashMap<String, Option<Option<usize>>>,
}

/// What a policy says of a bid.
pub(super) enum Verdict {
    Passed(Standing),
    Rejected(RejectedBid),
}

/// What a bid costs.
pub(super) struct Cost {
    pub(super) per_hour_ceil: Price,
    pub(super) per_month_ceil: Price,
}

impl<'a> Judge<'a> {
    pub(super) fn new(policy: &'a Policy, bids: &[Bid], snapshot: &'a Snapshot<'a>) -> Result<Self> {
        let most = policy.max_price.map(|max| {
            let price = Price::new(policy.denom.clone(), max.amount())?;
            price.per_block_floor(max.per().period(), snapshot.block_time)
        });
        let auditors = match &policy.audited_by {
            Some(AuditedBy::AllOf(wanted) | AuditedBy::AnyOf(wanted)) => wanted.as_slice(),
            Some(AuditedBy::Anyone) | None => &[],
        };
        Ok(Self {
            policy,
            snapshot,
            most: most.transpose()?,
            oldest: bids.iter().map(|bid| bid.created_at).min().unwrap_or_default(),
            auditors: auditors.iter().map(ToString::to_string).collect(),
            places: HashMap::new(),
        })
    }

    /// What a bid is compared by, or everything for which the policy does not take it.
    pub(super) fn judge(&mut self, bid: Bid) -> Verdict {
        let provider = self.snapshot.providers.get(bid.id.provider());
        let mut reasons = self.rejections(&bid, provider);
        match self.cost(&bid) {
            Ok(cost) if reasons.is_empty() => return Verdict::Passed(self.standing(bid, cost, provider)),
            Ok(_) => {}
            Err(_) => reasons.push(Rejection::CostOverflow),
        }
        Verdict::Rejected(RejectedBid { bid, reasons })
    }

    fn standing(&mut self, bid: Bid, cost: Cost, provider: Option<&Provider>) -> Standing {
        let preferred = self.policy.prefer_providers.as_ref();
        Standing {
            gpu: self.gpu_place(&bid),
            provider: preferred.and_then(|preferred| preferred.place(bid.id.provider())),
            uptime: provider.and_then(|provider| provider.uptime_bps),
            bid,
            cost,
        }
    }

    fn cost(&self, bid: &Bid) -> Result<Cost> {
        let per = |period| bid.price.per_ceil(period, self.snapshot.block_time);
        Ok(Cost { per_hour_ceil: per(Period::HOUR)?, per_month_ceil: per(Period::MONTH)? })
    }

    fn rejections(&self, bid: &Bid, provider: Option<&Provider>) -> Vec<Rejection> {
        let mut found = Vec::new();
        found.extend(state(bid));
        found.extend(self.price(bid));
        found.extend(self.age(bid));
        found.extend(self.listed(bid));
        found.extend(self.region(provider));
        self.audit(provider, &mut found);
        found.extend(self.uptime(provider));
        found.extend(self.online(provider));
        found.extend(self.gpu_count(bid));
        found
    }

    fn price(&self, bid: &Bid) -> Option<Rejection> {
        if *bid.price.denom() != self.policy.denom {
            let (found, wanted) = (bid.price.denom().clone(), self.policy.denom.clone());
            return Some(Rejection::Denom { found, wanted });
        }
        let most = self.most.as_ref().filter(|most| bid.price.amount() > most.amount())?;
        Some(Rejection::Price { found: bid.price.clone(), most: most.clone() })
    }

    fn age(&self, bid: &Bid) -> Option<Rejection> {
        let max = self.policy.max_age?;
        let since = if max.is_of_the_oldest() { self.oldest } else { bid.created_at };
        // A bid of a block that the caller has not seen yet is new.
        let found = self.snapshot.height.since(since).unwrap_or_default();
        let most: Blocks = max.blocks(self.snapshot.block_time);
        (found > most).then_some(Rejection::Age { found, most })
    }

    fn listed(&self, bid: &Bid) -> Option<Rejection> {
        let provider = bid.id.provider();
        let is_in = |list: &Choices<_>| list.place(provider).is_some();
        if self.policy.deny_providers.as_ref().is_some_and(is_in) {
            return Some(Rejection::ProviderDenied);
        }
        let allowed = self.policy.allow_providers.as_ref()?;
        (!is_in(allowed)).then_some(Rejection::ProviderOther)
    }

    fn region(&self, provider: Option<&Provider>) -> Option<Rejection> {
        let wanted = self.policy.regions.as_ref()?;
        let found = provider.and_then(Provider::region);
        let is_wanted = found.is_some_and(|region| wanted.place(region).is_some());
        (!is_wanted).then(|| Rejection::Region { found: found.map(str::to_owned), wanted: wanted.clone() })
    }

    fn audit(&self, provider: Option<&Provider>, found: &mut Vec<Rejection>) {
        let audits = provider.map_or(&[][..], |provider| &provider.audits);
        let has = |auditor: &String| audits.iter().any(|Audit { auditor: by, .. }| by == auditor);
        match &self.policy.audited_by {
            Some(AuditedBy::AllOf(wanted)) => {
                let missing = wanted.as_slice().iter().zip(&self.auditors).filter(|(_, text)| !has(text));
                found.extend(missing.map(|(wanted, _)| Rejection::Auditor { wanted: wanted.clone() }));
            }
            Some(AuditedBy::AnyOf(wanted)) if !self.auditors.iter().any(has) => {
                found.push(Rejection::Auditors { wanted: wanted.clone() });
            }
            Some(AuditedBy::Anyone) if audits.is_empty() => found.push(Rejection::AuditNone),
            Some(AuditedBy::AnyOf(_) | AuditedBy::Anyone) | None => {}
        }
    }

    fn uptime(&self, provider: Option<&Provider>) -> Option<Rejection> {
        let least = self.policy.min_uptime?.bps();
        let found = provider.and_then(|provider| provider.uptime_bps);
        found.is_none_or(|found| found < least).then_some(Rejection::Uptime { found, least })
    }

    fn online(&self, provider: Option<&Provider>) -> Option<Rejection> {
        let found = provider.and_then(|provider| provider.is_online);
        (self.policy.online_only && found != Some(true)).then_some(Rejection::Online { found })
    }

    fn gpu_count(&self, bid: &Bid) -> Option<Rejection> {
        let least = self.policy.min_gpus?;
        let found = gpu_count(bid);
        found.is_none_or(|found| found < least).then_some(Rejection::GpuCount { found, least })
    }

    /// The place of the least preferred model that it offers, since nothing says which one the tenant would get.
    fn gpu_place(&mut self, bid: &Bid) -> Option<usize> {
        let preferred = self.policy.prefer_gpus.as_ref()?;
        let mut worst = None;
        for key in bid.gpu_keys() {
            let place = match self.places.get(key) {
                Some(place) => *place,
                None => {
                    let model = GpuModel::from_key(key).ok();
                    let place = |model| preferred.as_slice().iter().position(|wanted| wanted.covers(&model));
                    let place = model.map(place);
                    self.places.insert(key.to_owned(), place);
                    place
                }
            };
            if let Some(place) = place {
                worst = worst.max(Some(place?));
            }
        }
        worst
    }
}

fn state(bid: &Bid) -> Option<Rejection> {
    (bid.state != BidState::Open).then_some(Rejection::State { found: bid.state })
}

/// `None` where the offer is empty, or says what cannot be.
fn gpu_count(bid: &Bid) -> Option<Count> {
    if bid.resources_offer.is_empty() {
        return None;
    }
    bid.resources_offer.iter().try_fold(Count::default(), |sum, offer| {
        let units = offer.resources.gpu.as_ref().and_then(|gpu| gpu.units.val);
        let units = units.map_or(Some(0), |units| units.to_u64().ok())?;
        sum.checked_add(Count::new(units.checked_mul(u64::from(offer.count))?)).ok()
    })
}
