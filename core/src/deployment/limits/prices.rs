//! Prices of a group's units, and their sum. SDL spec G-02, G-03, G-19, G-20.

use crate::decimal::Decimal;
use crate::denom::Denom;
use crate::deployment::fault::{Fault, Part, Sink, UnitPart};
use crate::deployment::group::GroupSpec;
use crate::error::{Code, Error};
use crate::price::Price;

/// What all replicas cost per block at most, as far as it can be added.
pub(super) fn ceiling(at: usize, group: &GroupSpec, sink: Sink<'_>) -> Option<Price> {
    let mut sum: Option<(Price, usize)> = None;
    for (number, unit) in group.resources.iter().enumerate() {
        let price = Price::try_from(&unit.price).and_then(|price| price.times(unit.count.into()));
        let added = price.and_then(|price| match &sum {
            Some((sum, first)) => Ok((sum.checked_add(&price)?, *first)),
            None => Ok((price, number)),
        });
        match added {
            Ok(added) => sum = Some(added),
            Err(error) => {
                let of = part_of(&error);
                let first = sum.as_ref().filter(|_| error.code() == Code::PriceDenom);
                let first = first.map(|(_, first)| Part::Unit(at, *first, of));
                sink(Fault { first, ..Fault::new(error, Part::Unit(at, number, of)) });
            }
        }
    }
    sum.map(|(sum, _)| sum)
}

/// All groups are priced in one denomination; one without units has none.
pub(super) fn same_denom(
    at: usize,
    group: &GroupSpec,
    ceiling: Option<&Price>,
    expected: &mut Option<(Option<Denom>, usize)>,
    sink: Sink<'_>,
) {
    let denom = ceiling.map(Price::denom);
    if denom.is_none() && !group.resources.is_empty() {
        return;
    }
    let part = |at| Part::Unit(at, 0, UnitPart::Denom);
    match expected {
        None => *expected = Some((denom.cloned(), at)),
        Some((expected, _)) if expected.as_ref() == denom => {}
        Some((_, first)) => sink(Fault::again(Code::GroupDenomMixed, part(at), part(*first))),
    }
}

/// `added` says that what keeps prices from being added was said already.
pub(super) fn faults(at: usize, group: &GroupSpec, added: bool, sink: Sink<'_>) {
    let mut denom = None;
    for (number, unit) in group.resources.iter().enumerate() {
        let part = |of| Part::Unit(at, number, of);
        let price = match Price::try_from(&unit.price) {
            Ok(price) => price,
            Err(error) => {
                if !added {
                    let of = part_of(&error);
                    sink(Fault::new(Error::new(Code::GroupPrice).caused_by(error), part(of)));
                }
                continue;
            }
        };
        let (first_denom, first) = *denom.get_or_insert((unit.price.denom.as_str(), number));
        if first_denom != price.denom().as_str() && !added {
            let error = Error::new(Code::GroupDenom).with("found", price.denom());
            let first = Part::Unit(at, first, UnitPart::Denom);
            sink(Fault::again(error, part(UnitPart::Denom), first));
        }
        if price.amount() > Decimal::from(UNIT_PRICE) && (!added || price.times(unit.count.into()).is_ok()) {
            let error = Error::new(Code::GroupPriceLimit);
            let error = error.with("found", price.amount()).with("most", UNIT_PRICE);
            sink(Fault::new(error, part(UnitPart::Amount)));
        }
    }
}

fn part_of(error: &Error) -> UnitPart {
    match error.code() {
        Code::DenomText | Code::PriceDenom => UnitPart::Denom,
        _ => UnitPart::Amount,
    }
}

/// The highest price of one replica per block, in the denomination's own unit.
pub(crate) const UNIT_PRICE: u64 = 10_000_000;
