//! Whether a provider bids, as the network's own provider decides it. Market facts B.1 and B.2.

use serde::{Deserialize, Serialize};

use super::inventory::{Inventory, Overcommit, inventory_misfits};
use super::matching;
use super::misfit::{Dimension, Misfit};
use super::provider::Provider;
use crate::attributes::Attribute;
use crate::deployment::GroupSpec;
use crate::error::{Code, Result};
use crate::price::Price;

/// How a provider is set up to bid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BiddingRules {
    /// It serves only orders that ask for all of these.
    pub order_attributes: Vec<Attribute>,
    /// It takes no replica with more volumes.
    pub max_volumes: usize,
    /// How much more it promises than it has.
    pub overcommit: Overcommit,
}

impl Default for BiddingRules {
    fn default() -> Self {
        Self { order_attributes: Vec::new(), max_volumes: MAX_VOLUMES, overcommit: Overcommit::default() }
    }
}

/// Everything for which the network's provider would leave an order alone, before it looks at its machines. It asks for more than the
/// chain: also where auditors are asked for, it must say of itself what the order wants.
///
/// ```
/// use akashkit::{Attribute, Code, deployment::GroupSpec};
/// use akashkit::market::{BiddingRules, Dimension, Provider, bidding_misfits};
///
/// let json = r#"{"name": "dc", "resources": [{"count": 1, "price": {"denom": "uact", "amount": "100"},
///     "resource": {"id": 1, "cpu": {"units": {"val": "1000"}}, "gpu": {"units": {"val": "0"}},
///     "memory": {"size": {"val": "1048576"}}, "storage": [{"size": {"val": "5242880"}}]}}]}"#;
/// let mut group = GroupSpec::from_json(json)?;
/// let provider = Provider::new("akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?);
/// let mut rules = BiddingRules::default();
/// assert!(bidding_misfits(&group, &provider, &rules)?.is_empty());
/// rules.order_attributes.push(Attribute::new("tier", "community"));
/// assert_eq!(bidding_misfits(&group, &provider, &rules)?[0].dimension, Dimension::OrderAttribute);
/// group.name.clear();
/// assert_eq!(bidding_misfits(&group, &provider, &rules).unwrap_err().code(), Code::GroupName);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// What is wrong with the group: the codes of [`GroupSpec::validate`]; those of [`super::misfits`].
pub fn bidding_misfits(group: &GroupSpec, provider: &Provider, rules: &BiddingRules) -> Result<Vec<Misfit>> {
    group.validate()?;
    let mut of_chain = super::misfits(group, provider)?;
    of_chain.retain(|misfit| misfit.dimension != Dimension::Attribute);
    let wanted = group.requirements.attributes.as_deref().unwrap_or_default();
    let mut misfits = matching::attribute_misfits(Dimension::Attribute, wanted, &provider.attributes);
    misfits.extend(matching::attribute_misfits(Dimension::OrderAttribute, &rules.order_attributes, wanted));
    misfits.extend(of_chain);
    misfits.extend(group.resources.iter().filter_map(|unit| {
        let volumes = unit.resource.storage.as_ref().map_or(0, Vec::len);
        (volumes > rules.max_volumes).then(|| Misfit {
            dimension: Dimension::Volumes,
            of: Some(matching::unit_name(unit.resource.id)),
            wanted: vec![volumes.to_string()],
            offered: vec![rules.max_volumes.to_string()],
        })
    }));
    Ok(misfits)
}

/// Everything for which the network's provider would not bid at a price: [`bidding_misfits`], what its machines lack, and a price above
/// the ceiling. It bids where that is nothing.
///
/// ```
/// use akashkit::{Code, Price, deployment::GroupSpec};
/// use akashkit::market::{BiddingRules, Capacity, Inventory, Node, Provider, should_bid};
///
/// let json = r#"{"name": "dc", "resources": [{"count": 1, "price": {"denom": "uact", "amount": "100"},
///     "resource": {"id": 1, "cpu": {"units": {"val": "1000"}}, "gpu": {"units": {"val": "0"}},
///     "memory": {"size": {"val": "1048576"}}, "storage": [{"size": {"val": "5242880"}}]}}]}"#;
/// let group = GroupSpec::from_json(json)?;
/// let provider = Provider::new("akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?);
/// let room = Capacity::free(1 << 30);
/// let node = Node { cpu: room, memory: room, ephemeral_storage: room, ..Node::default() };
/// let inventory = Inventory { nodes: vec![node], ..Inventory::default() };
/// let rules = BiddingRules::default();
/// assert!(should_bid(&group, &provider, &rules, &inventory, &"100uact".parse()?)?.is_empty());
/// assert_eq!(should_bid(&group, &provider, &rules, &inventory, &"101uact".parse()?)?.len(), 1);
/// let none = should_bid(&group, &provider, &rules, &inventory, &"0uact".parse()?);
/// assert_eq!(none.unwrap_err().code(), Code::BidZeroPrice);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// Those of [`bidding_misfits`]; [`Code::BidZeroPrice`]; [`Code::PriceDenom`] for a price in another denomination than the order's.
pub fn should_bid(
    group: &GroupSpec,
    provider: &Provider,
    rules: &BiddingRules,
    inventory: &Inventory,
    price: &Price,
) -> Result<Vec<Misfit>> {
    let mut misfits = bidding_misfits(group, provider, rules)?;
    misfits.extend(inventory_misfits(group, inventory, &rules.overcommit)?);
    if price.amount().is_zero() {
        return Err(Code::BidZeroPrice.into());
    }
    let ceiling = group.ceiling()?.ok_or(Code::GroupPrice)?;
    if price.checked_cmp(&ceiling)?.is_gt() {
        misfits.push(Misfit {
            dimension: Dimension::Price,
            of: None,
            wanted: vec![ceiling.to_string()],
            offered: vec![price.to_string()],
        });
    }
    Ok(misfits)
}

/// As the network's provider is built.
const MAX_VOLUMES: usize = 4;
