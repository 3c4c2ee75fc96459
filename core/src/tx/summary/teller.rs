//! From messages to statements, and on the way what is to be warned of.

use super::forms::FORMS;
use super::look;
use super::sentences;
use super::statement::{Part, Statement};
use super::template::{self, Piece, Place};
use super::wallet::Wallet;
use super::warning::Warning;
use crate::network::BlockTime;
use crate::wire::{self, Fields};

/// Tells what messages do.
pub(super) struct Teller<'w> {
    pub(super) wallet: &'w Wallet,
    pub(super) warnings: Vec<Warning>,
    /// Whether what is signed is in amino, which leaves something out.
    pub(super) in_amino: bool,
    /// Messages inside of the one that is being told.
    inside: Vec<Statement>,
    depth: usize,
    count: usize,
}

impl<'w> Teller<'w> {
    pub(super) fn new(wallet: &'w Wallet) -> Self {
        Self { wallet, warnings: Vec::new(), in_amino: false, inside: Vec::new(), depth: 0, count: 0 }
    }

    pub(super) fn block_time(&self) -> BlockTime {
        self.wallet.block_time()
    }

    /// Adds a warning, once.
    pub(super) fn warn(&mut self, warning: Warning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// Tells a message.
    pub(super) fn tell(&mut self, type_url: &str, value: &[u8]) -> Statement {
        self.count += 1;
        let statement = |parts, inner| Statement { type_url: type_url.to_owned(), parts, inner };
        if self.depth > MAX_DEPTH || self.count > MAX_MESSAGES {
            self.warn(Warning::NotShown);
            return statement(vec![Part::words("More than can be shown")], Vec::new());
        }
        let Ok(schema) = wire::schema_ever(type_url) else {
            return self.unknown(type_url);
        };
        let (Ok(tree), Some(sentence)) = (wire::from_wire(schema, value), sentences::find(schema.name))
        else {
            self.warn(Warning::UnreadableMessage { type_url: type_url.to_owned() });
            let parts =
                vec![Part::words("A message that cannot be read, of the type "), Part::quote(type_url)];
            return statement(parts, Vec::new());
        };
        let fields = Fields::new(schema, &tree);
        look::message(self, fields);
        let around = std::mem::take(&mut self.inside);
        self.depth += 1;
        let parts = self.sentence(sentence, fields);
        self.depth -= 1;
        let inner = std::mem::replace(&mut self.inside, around);
        statement(parts, inner)
    }

    /// A message of which only the type is known.
    pub(super) fn unknown(&mut self, type_url: &str) -> Statement {
        self.warn(Warning::UnknownMessage { type_url: shortened(type_url) });
        let parts = vec![Part::words("A message of a type that is not known here: "), Part::quote(type_url)];
        Statement { type_url: type_url.to_owned(), parts, inner: Vec::new() }
    }

    /// Tells a message that stands in the one that is being told.
    pub(super) fn tell_inside(&mut self, any: Fields) {
        let (type_url, value) = any.any();
        let statement = self.tell(&type_url, value);
        self.inside.push(statement);
    }

    /// The sentence of what stands in a message, as a part of that one's.
    pub(super) fn inline(&mut self, any: Fields) -> Option<Vec<Part>> {
        let (type_url, value) = any.any();
        let known =
            wire::schema_of(&type_url).and_then(|schema| Ok((schema, wire::from_wire(schema, value)?))).ok();
        let sentence = known.as_ref().and_then(|(schema, _)| sentences::find(schema.name));
        match (known, sentence) {
            (Some((schema, tree)), Some(sentence)) if self.depth < MAX_DEPTH => {
                self.depth += 1;
                let parts = self.sentence(sentence, Fields::new(schema, &tree));
                self.depth -= 1;
                Some(parts)
            }
            _ => {
                self.warn(Warning::UnknownMessage { type_url: shortened(&type_url) });
                Some(vec![Part::words("what is not known here: "), Part::quote(&type_url)])
            }
        }
    }

    fn sentence(&mut self, sentence: &'static str, fields: Fields) -> Vec<Part> {
        let mut parts = Vec::new();
        for piece in template::pieces(sentence) {
            match piece {
                Piece::Words(words) => parts.push(Part::words(words)),
                Piece::Place(place) => match self.said(place, fields) {
                    Some(said) => parts.extend(said),
                    None => parts.push(Part::words("(nothing)")),
                },
                Piece::Perhaps(inner) => parts.extend(self.perhaps(inner, fields).unwrap_or_default()),
            }
        }
        parts
    }

    fn perhaps(&mut self, inner: &'static str, fields: Fields) -> Option<Vec<Part>> {
        let mut parts = Vec::new();
        for piece in template::pieces(inner) {
            match piece {
                Piece::Words(words) => parts.push(Part::words(words)),
                Piece::Place(place) => parts.extend(self.said(place, fields)?),
                Piece::Perhaps(_) => {}
            }
        }
        Some(parts)
    }

    fn said(&mut self, place: Place, fields: Fields) -> Option<Vec<Part>> {
        let mut fields = fields;
        let mut name = place.path;
        while let Some((first, rest)) = name.split_once('.') {
            fields = fields.message(first);
            name = rest;
        }
        let (_, form) = FORMS.iter().find(|(known, _)| *known == place.form)?;
        form(self, fields, name)
    }
}

/// As much of a text as anybody reads.
pub(super) fn shortened(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

const LONGEST: usize = 200;
/// Deeper than the chain unpacks messages, and more than it does.
const MAX_DEPTH: usize = 16;
pub(super) const MAX_MESSAGES: usize = 200;
