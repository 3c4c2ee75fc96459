//! Sentences with places for fields.

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    Words(&'t str),
    Place(Place<'t>),
    /// What is left out where its fields are absent.
    Perhaps(&'t str),
}

/// Where a field stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place<'t> {
    pub(super) path: &'t str,
    pub(super) form: &'t str,
}

/// The pieces of a sentence, in order.
pub(super) fn pieces(mut text: &str) -> impl Iterator<Item = Piece<'_>> {
    std::iter::from_fn(move || {
        let (piece, rest) = next(text)?;
        text = rest;
        Some(piece)
    })
}

/// Every place, those in brackets too.
#[cfg(test)]
pub(super) fn places(text: &str) -> Vec<Place<'_>> {
    let mut places = Vec::new();
    for piece in pieces(text) {
        match piece {
            Piece::Place(place) => places.push(place),
            Piece::Perhaps(inner) => places.extend(self::places(inner)),
            Piece::Words(_) => {}
        }
    }
    places
}

fn next(text: &str) -> Option<(Piece<'_>, &str)> {
    if text.is_empty() {
        return None;
    }
    if let Some((inner, rest)) = text.strip_prefix('{').and_then(|text| text.split_once('}')) {
        let (path, form) = inner.split_once(':').unwrap_or((inner, ""));
        return Some((Piece::Place(Place { path, form }), rest));
    }
    if let Some((inner, rest)) = text.strip_prefix('[').and_then(|text| text.split_once(']')) {
        return Some((Piece::Perhaps(inner), rest));
    }
    let end = text.find(['{', '[']).filter(|end| *end > 0).unwrap_or(text.len());
    let (words, rest) = text.split_at(end);
    Some((Piece::Words(words), rest))
}
