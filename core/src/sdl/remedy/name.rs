//! Names that were mistyped.

/// The known name that a text most likely stands for: the same but for capitals, or few letters away.
pub(crate) fn nearest<'n>(text: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let furthest = text.chars().count().max(3) / 3;
    // A difference in length is a distance; letters beyond ASCII have up to four bytes.
    let is_near = |name: &&str| name.len().abs_diff(text.len()) <= 4 * furthest && name.len() <= LONGEST;
    let distances = known.into_iter().take(MOST).filter(is_near).map(|name| {
        let distance = strsim::osa_distance(&lower, &name.to_ascii_lowercase());
        (distance, name)
    });
    // Of equally near names the first one, so that the answer is always the same.
    let (distance, name) = distances.min_by_key(|(distance, _)| *distance)?;
    (distance <= furthest && name != text).then_some(name)
}

/// Bytes of a name that somebody might mistype.
const LONGEST: usize = 64;

/// Names that are compared.
const MOST: usize = 1_000;

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = ["services", "profiles", "deployment"];
        assert_eq!(nearest("servces", known), Some("services"));
        assert_eq!(nearest("Services", known), Some("services"));
        assert_eq!(nearest("profile", known), Some("profiles"));
        assert_eq!(nearest("volumes", known), None);
        assert_eq!(nearest("", known), None);
        assert_eq!(nearest("wbe", ["web"]), Some("web"));
    }
}
