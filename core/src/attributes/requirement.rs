//! Whether attributes answer others. Market facts A.4.2.

use super::Attribute;
use super::glob;

impl Attribute {
    /// Whether another attribute answers this one: this key, as a pattern, covers the other's whole key, and the values are the
    /// same. In a pattern `*` stands for any run of characters but `/`, `?` for one, `[a-z]` for one of a class.
    ///
    /// ```
    /// use akashkit::Attribute;
    ///
    /// let any_a = Attribute::new("vendor/nvidia/model/a*", "true");
    /// assert!(any_a.is_answered_by(&Attribute::new("vendor/nvidia/model/a100", "true")));
    /// // A star does not cross a slash, and values are no patterns.
    /// assert!(!any_a.is_answered_by(&Attribute::new("vendor/nvidia/model/a100/ram/80Gi", "true")));
    /// assert!(!Attribute::new("region", "us-*").is_answered_by(&Attribute::new("region", "us-west")));
    /// ```
    pub fn is_answered_by(&self, offered: &Attribute) -> bool {
        is_answered(self, &offered.key, &offered.value)
    }
}

/// The wanted attributes that none of the offered ones answers.
///
/// ```
/// use akashkit::{Attribute, unanswered};
///
/// let wanted = [Attribute::new("region", "us-west"), Attribute::new("tier", "community")];
/// let offered = [Attribute::new("region", "us-west")];
/// assert_eq!(unanswered(&wanted, &offered).collect::<Vec<_>>(), [&wanted[1]]);
/// assert_eq!(unanswered(&offered, &wanted).count(), 0);
/// ```
pub fn unanswered<'w>(wanted: &'w [Attribute], offered: &[Attribute]) -> impl Iterator<Item = &'w Attribute> {
    wanted.iter().filter(|wanted| !offered.iter().any(|offered| wanted.is_answered_by(offered)))
}

/// What the keys of a list add to the cost of a comparison, which is their product in the worst case.
pub(crate) fn work(attributes: &[Attribute]) -> usize {
    attributes.iter().map(|attribute| attribute.key.len() + 1).sum()
}

pub(crate) fn is_answered(wanted: &Attribute, key: &str, value: &str) -> bool {
    wanted.value == value && glob::covers(&wanted.key, key)
}
