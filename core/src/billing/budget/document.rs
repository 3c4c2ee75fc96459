//! A document with other prices.

use super::{ProfilePrice, Spread};
use crate::deployment::Deployment;
use crate::error::{Code, Error, Result};
use crate::price::Price;
use crate::sdl::model::Sdl;
use crate::sdl::{self, Change, Document, Findings};

pub(super) fn with_prices(document: &str, spread: &Spread) -> Result<String> {
    let edited = edited(document, spread.prices()).ok_or(Code::BudgetDocument)?;
    // An alias or a merge may have changed a price elsewhere too, and the document may not be the one that was priced.
    let total = total(&edited).ok_or(Code::BudgetDocument)?;
    if total != *spread.total() {
        return Err(Error::new(Code::BudgetDocument).with("found", total).with("expected", spread.total()));
    }
    Ok(edited)
}

fn edited(document: &str, prices: &[ProfilePrice]) -> Option<String> {
    let source = sdl::source(document.as_bytes()).ok()?;
    let read = Document::read(&source).ok()?;
    let sdl = read.model(&mut Findings::default())?;
    let changes = prices.iter().map(|price| change(price, &sdl)).collect::<Option<Vec<_>>>()?;
    read.fix(&changes)?.apply(document).ok()
}

fn change(price: &ProfilePrice, sdl: &Sdl<'_>) -> Option<Change> {
    let pricing = &sdl.placement.get(price.placement.as_str())?.pricing;
    let written = pricing.get(price.profile.as_str())?.as_ref()?;
    let amount = price.price.amount().to_string();
    let text = amount.trim_end_matches('0').trim_end_matches('.').to_owned();
    Some(Change::Write { scalar: written.at, text })
}

/// What all replicas of a document cost per block at most.
fn total(document: &str) -> Option<Price> {
    let deployment = Deployment::from_sdl(document).ok()?;
    let mut ceilings = deployment.groups().iter().map(|group| group.ceiling().ok().flatten());
    let first = ceilings.next()??;
    ceilings.try_fold(first, |sum, ceiling| sum.checked_add(&ceiling?).ok())
}
