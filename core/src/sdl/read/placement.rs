//! `profiles.placement`: attributes, auditors, prices.

use crate::attributes::Attribute;
use crate::decimal::Decimal;
use crate::denom::Denom;
use crate::error::Code;
use crate::price::DecCoin;
use crate::sdl::decode::{Decoder, Map, Text, excerpt};
use crate::sdl::model::{Placed, Placement, Price};
use crate::sdl::tree::NodeId;

impl<'t> Decoder<'t, '_> {
    pub(super) fn placement(&mut self, node: NodeId) -> Placement<'t> {
        let mut placement = Placement { at: node, ..Placement::default() };
        for entry in self.fields_unless_null(node) {
            match entry.key.as_ref() {
                "attributes" => {
                    placement.attributes = self.optional(&entry, Self::placement_attributes).flatten()
                }
                "signedBy" => self.value(&entry, |d, at| d.signed_by(at, &mut placement)),
                "pricing" => placement.pricing = self.value(&entry, Self::pricing),
                _ => {}
            }
        }
        placement
    }

    fn placement_attributes(&mut self, node: NodeId) -> Option<Vec<Attribute>> {
        let map = self.scoped(|d| d.visit(node, Self::text_map));
        let own = |(key, value): (Text<'_>, Text<'_>)| Attribute {
            key: key.into_owned(),
            value: value.into_owned(),
        };
        (!map.is_empty()).then(|| map.into_iter().map(own).collect())
    }

    fn signed_by(&mut self, node: NodeId, placement: &mut Placement<'t>) {
        for entry in self.fields_unless_null(node) {
            match entry.key.as_ref() {
                "anyOf" => placement.any_of = self.value(&entry, Self::texts),
                "allOf" => placement.all_of = self.value(&entry, Self::texts),
                _ => {}
            }
        }
    }

    fn pricing(&mut self, node: NodeId) -> Map<'t, Option<Price>> {
        let mut pricing = Map::new();
        self.map(node, &mut pricing, false, |d, at| {
            (!d.is_null(at)).then(|| d.scoped(|d| d.visit(at, Self::price)))
        });
        pricing
    }

    fn price(&mut self, node: NodeId) -> Price {
        let (mut amount, mut denom) =
            (Placed::new(Text::default(), node), Placed::new(Text::default(), node));
        for entry in self.fields(node) {
            match entry.key.as_ref() {
                "amount" => amount = self.placed_text(&entry),
                "denom" => denom = self.placed_text(&entry),
                _ => {}
            }
        }
        if amount.at == node && denom.at == node {
            let help = "write `denom: uact` and `amount: 1000`";
            self.findings.refuse(Code::SdlPriceAmount, node, "found neither amount nor denom").help(help);
            return Price { entry: node, at: node, value: DecCoin::default() };
        }
        let denom_text = denom.value.clone().into_owned();
        if denom_text.parse::<Denom>().is_err() {
            let detail = format_args!("found `{}`, expected uact", excerpt(&denom_text));
            self.findings.refuse(Code::SdlPriceDenom, denom.at, detail);
        }
        let value = DecCoin { denom: denom_text, amount: self.price_amount(&amount) };
        Price { entry: node, at: amount.at, value }
    }

    fn price_amount(&mut self, amount: &Placed<Text<'t>>) -> Option<Decimal> {
        let found = excerpt(&amount.value);
        let (code, detail) = match amount.value.parse::<Decimal>() {
            Err(_) => {
                (Code::SdlPriceAmount, format!("found `{found}`, expected a number such as 1000 or 0.5"))
            }
            Ok(value) if value.is_zero() => (Code::SdlPriceZero, String::new()),
            Ok(value) if value.is_negative() => (Code::SdlPriceNegative, format!("found {found}")),
            Ok(value) => return Some(value),
        };
        self.findings.refuse(code, amount.at, detail);
        None
    }
}
