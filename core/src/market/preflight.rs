//! Every check of the chain's messages that make deployments, bids and leases, in its order. Market facts A.2, A.3 and A.7.

use std::time::Duration;

use super::auction::Auction;
use super::bid::{Bid, ResourceOffer};
use super::matching::{misfits, offer_misfits};
use super::misfit::Misfit;
use super::provider::Provider;
use super::state::{Action, BidState};
use super::whole::Market;
use crate::address::AccountAddress;
use crate::denom::Denom;
use crate::deployment::{GroupSpec, validate_groups};
use crate::error::{Code, Error, Result};
use crate::id::{BidId, DeploymentId};
use crate::network::{DeploymentParams, MarketParams, Params};
use crate::price::{Coin, Price};

impl Auction {
    /// Everything for which the chain would refuse a bid, the first of which it would say; nothing where it takes it. Whether the
    /// provider has the deposit is a matter of its balance.
    ///
    /// `provider` is `None` where the chain has no such provider.
    ///
    /// ```
    /// use akashkit::{Code, Deployment, Height, market::{Auction, Bid, Order, Provider}, network::Params};
    ///
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let group = deployment.groups()[0].clone();
    /// let auction = Auction::new(Order::open("akash1qyhmn054/7/1/1".parse()?, group, Height::new(7), None)?);
    /// let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// let mut bid = Bid::open(id, "100uact".parse()?, Height::new(8));
    /// let provider = Provider::new(bid.id.provider().clone());
    /// let (deposit, params) = ("500000uact".parse()?, &Params::DEFAULT.market);
    /// assert!(auction.bid_refusals(&bid, &deposit, Some(&provider), params).is_empty());
    ///
    /// bid.price = "2000000uact".parse()?;
    /// let refusals = auction.bid_refusals(&bid, &deposit, None, params);
    /// let codes: Vec<Code> = refusals.iter().map(|error| error.code()).collect();
    /// assert_eq!(codes, [Code::BidPrice, Code::ProviderUnknown]);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn bid_refusals(
        &self,
        bid: &Bid,
        deposit: &Coin,
        provider: Option<&Provider>,
        params: &MarketParams,
    ) -> Vec<Error> {
        let (order, refusals) = (self.order(), BidRefusals::new(params));
        let checks = [
            zero_price(bid),
            refusals.deposit(deposit).err(),
            self.bids_refusal(refusals),
            order.state().after(Action::CreateBid).err(),
            refusals.price(&bid.price, order.ceiling()).err(),
        ];
        let checks = checks.into_iter().flatten();
        let fits = refusals.offers(order.spec(), &bid.resources_offer);
        let fits = fits.into_iter().chain(refusals.provider(order.spec(), &bid.id, provider));
        let windows = refusals.windows(order.reclamation(), bid.reclamation_window);
        let mut refusals: Vec<Error> = checks.chain(fits).chain(windows).collect();
        let exists = self.bids().any(|other| other.id.provider() == bid.id.provider());
        refusals.extend(exists.then(|| Error::new(Code::BidExists).with("found", &bid.id)));
        refusals
    }

    /// Everything for which the chain would refuse to make a lease of a provider's bid, the first of which it would say; nothing where
    /// it does. Whether the deployment's account can pay is a matter of that account.
    ///
    /// ```
    /// use akashkit::{Code, Deployment, Height, market::{Auction, Order}};
    ///
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let group = deployment.groups()[0].clone();
    /// let auction = Auction::new(Order::open("akash1qyhmn054/7/1/1".parse()?, group, Height::new(7), None)?);
    /// let provider = "akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// assert_eq!(auction.lease_refusals(&provider)[0].code(), Code::BidNotFound);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn lease_refusals(&self, provider: &AccountAddress) -> Vec<Error> {
        let bid = self.bids().find(|bid| bid.id.provider() == provider);
        let state = match bid {
            None => Some(Error::new(Code::BidNotFound).with("found", provider)),
            Some(bid) => bid.state.after(Action::CreateLease).err(),
        };
        let order = self.order().state().after(Action::CreateLease).err();
        let group = self.group().after(Action::CreateLease).err();
        [state, order, group].into_iter().flatten().collect()
    }

    fn bids_refusal(&self, refusals: BidRefusals) -> Option<Error> {
        refusals.count(self.bids().filter(|bid| bid.state != BidState::Lost).count()).err()
    }
}

/// The checks of a bid one by one, each as the chain refuses it.
#[derive(Clone, Copy)]
pub(crate) struct BidRefusals<'p>(&'p MarketParams);

impl<'p> BidRefusals<'p> {
    pub(crate) fn new(params: &'p MarketParams) -> Self {
        Self(params)
    }

    /// Whether the deposit is enough.
    pub(crate) fn deposit(self, deposit: &Coin) -> Result<()> {
        let least =
            [(Denom::uact(), self.0.bid_min_deposit_uact), (Denom::uakt(), self.0.bid_min_deposit_uakt)];
        let least = least.into_iter().find(|(denom, _)| denom == deposit.denom()).map(|(_, least)| least);
        let refuse = || Error::new(Code::BidDeposit).with("found", deposit);
        match least {
            None | Some(0) => Err(refuse()),
            Some(least) if deposit.amount() < least.into() => Err(refuse().with("least", least)),
            Some(_) => Ok(()),
        }
    }

    /// The comparison lets one more through than the parameter says. Bids that were lost are not to be counted.
    pub(crate) fn count(self, bids: usize) -> Result<()> {
        let most = self.0.order_max_bids;
        if u32::try_from(bids).is_ok_and(|bids| bids <= most) {
            return Ok(());
        }
        Err(Error::new(Code::BidTooMany).with("found", bids).with("most", most))
    }

    /// Whether the price is within the order's. [`Code::PriceDenom`] is where the chain crashes.
    pub(crate) fn price(self, price: &Price, ceiling: &Price) -> Result<()> {
        if price.checked_cmp(ceiling)?.is_gt() {
            return Err(Error::new(Code::BidPrice).with("found", price).with("most", ceiling));
        }
        Ok(())
    }

    /// Whether what is offered is what was asked for.
    pub(crate) fn offers(self, spec: &GroupSpec, offers: &[ResourceOffer]) -> Vec<Error> {
        of_misfits(offer_misfits(spec, offers))
    }

    /// Whether the provider is what was asked for; `None` where the chain does not know it.
    pub(crate) fn provider(self, spec: &GroupSpec, bid: &BidId, provider: Option<&Provider>) -> Vec<Error> {
        match provider {
            None => vec![Error::new(Code::ProviderUnknown).with("found", bid.provider())],
            Some(provider) => of_misfits(misfits(spec, provider)),
        }
    }

    /// Whether the notice is as long as the tenant wants it, and as the parameters have it.
    pub(crate) fn windows(
        self,
        wanted: Option<Duration>,
        offered: Option<Duration>,
    ) -> impl Iterator<Item = Error> {
        let none = wanted.is_some() && offered.is_none();
        let short = wanted.zip(offered).is_some_and(|(wanted, offered)| offered < wanted);
        let out_of_range = offered.is_some_and(|window| !is_notice(window, self.0));
        let refusals = [
            (none, Code::BidReclamationMissing),
            (short, Code::BidReclamationShort),
            (out_of_range, Code::BidReclamationRange),
        ];
        let refused = refusals.into_iter().filter(|(is_refused, _)| *is_refused);
        refused.map(move |(_, code)| {
            let error = offered
                .into_iter()
                .fold(Error::new(code), |error, found| error.with("found seconds", found.as_secs()));
            wanted.into_iter().fold(error, |error, wanted| error.with("wanted seconds", wanted.as_secs()))
        })
    }
}

impl Market {
    /// Everything for which the chain would refuse a new deployment whose message is in order, the first of which it would say. Whether
    /// the tenant has the deposit is a matter of its balance.
    ///
    /// ```
    /// use akashkit::{Code, Deployment, market::Market, network::Params};
    ///
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let groups = deployment.groups();
    /// let (market, id) = (Market::default(), "akash1qyhmn054/7".parse()?);
    /// let refusals = |deposit: &str| -> akashkit::Result<_> {
    ///     Ok(market.deployment_refusals(&id, groups, &deposit.parse()?, None, &Params::DEFAULT))
    /// };
    /// assert!(refusals("500000uact")?.is_empty());
    /// // AKT may be added later, but not begin.
    /// assert_eq!(refusals("500000uakt")?[0].code(), Code::DeploymentDeposit);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn deployment_refusals(
        &self,
        id: &DeploymentId,
        groups: &[GroupSpec],
        deposit: &Coin,
        reclamation: Option<Duration>,
        params: &Params,
    ) -> Vec<Error> {
        let window = reclamation.filter(|window| !is_notice(*window, &params.market));
        let window = window
            .map(|window| Error::new(Code::DeploymentReclamation).with("found seconds", window.as_secs()));
        let checks = [
            self.refuse_known(id).err(),
            first_deposit_refusal(deposit, &params.deployment),
            window,
            validate_groups(groups).err(),
        ];
        checks.into_iter().flatten().collect()
    }

    /// [`Auction::bid_refusals`] of the order that the bid is on.
    ///
    /// ```
    /// use akashkit::{Code, Height, market::{Bid, Market}, network::Params};
    ///
    /// let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// let bid = Bid::open(id, "100uact".parse()?, Height::new(8));
    /// let (deposit, params) = ("500000uact".parse()?, &Params::DEFAULT.market);
    /// let refusals = Market::default().bid_refusals(&bid, &deposit, None, params);
    /// assert_eq!(refusals[0].code(), Code::OrderNotFound);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn bid_refusals(
        &self,
        bid: &Bid,
        deposit: &Coin,
        provider: Option<&Provider>,
        params: &MarketParams,
    ) -> Vec<Error> {
        match self.auction(bid.id.order()) {
            Ok(auction) => auction.bid_refusals(bid, deposit, provider, params),
            Err(unknown) => {
                let before = [zero_price(bid), BidRefusals::new(params).deposit(deposit).err()];
                before.into_iter().flatten().chain([unknown]).collect()
            }
        }
    }

    /// [`Auction::lease_refusals`] of the order that the bid is on.
    ///
    /// ```
    /// use akashkit::{Code, market::Market};
    ///
    /// let bid = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// assert_eq!(Market::default().lease_refusals(&bid)[0].code(), Code::BidNotFound);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn lease_refusals(&self, bid: &BidId) -> Vec<Error> {
        match self.auction(bid.order()) {
            Ok(auction) => auction.lease_refusals(bid.provider()),
            Err(_) => vec![Error::new(Code::BidNotFound).with("found", bid)],
        }
    }
}

fn zero_price(bid: &Bid) -> Option<Error> {
    bid.price.amount().is_zero().then(|| Code::BidZeroPrice.into())
}

/// Whether a deposit is enough for a deployment, by the minimums in the parameters of its module; of a denomination that
/// stands there twice, the first counts.
///
/// ```
/// use akashkit::{Code, market::check_first_deposit};
///
/// let minimums = ["500000uakt".parse()?, "500000uact".parse()?];
/// assert!(check_first_deposit(&"500000uact".parse()?, &minimums).is_ok());
/// let little = check_first_deposit(&"499999uact".parse()?, &minimums);
/// assert_eq!(little.unwrap_err().code(), Code::DeploymentDeposit);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::DeploymentDeposit`] when it is less, or of a denomination that has no minimum.
pub fn check_first_deposit(deposit: &Coin, minimums: &[Coin]) -> Result<()> {
    let least = minimums.iter().find(|least| least.denom() == deposit.denom());
    let refused = || Error::new(Code::DeploymentDeposit).with("found", deposit);
    match least {
        None => Err(refused()),
        Some(least) if deposit.amount() < least.amount() => Err(refused().with("least", least)),
        Some(_) => Ok(()),
    }
}

/// A deployment begins with ACT, though the parameters know AKT too.
fn first_deposit_refusal(deposit: &Coin, params: &DeploymentParams) -> Option<Error> {
    let least = Coin::new(Denom::uact(), params.min_deposit_uact.into()).ok();
    check_first_deposit(deposit, least.as_slice()).err()
}

/// Whether a notice is as long as the parameters have it.
pub(crate) fn is_notice(window: Duration, params: &MarketParams) -> bool {
    let seconds = [params.min_reclamation_window_seconds, params.max_reclamation_window_seconds];
    let [least, most] = seconds.map(Duration::from_secs);
    (least..=most).contains(&window)
}

/// As the chain says it: what does not fit, once for attributes and once for capabilities.
fn of_misfits(misfits: Result<Vec<Misfit>>) -> Vec<Error> {
    let misfits = match misfits {
        Ok(misfits) => misfits,
        Err(error) => return vec![error],
    };
    let of = |code: Code| {
        let texts = misfits.iter().filter(|misfit| misfit.dimension.code() == Some(code));
        let texts: Vec<String> = texts.map(ToString::to_string).collect();
        (!texts.is_empty()).then(|| Error::new(code).with("found", texts.join("; ")))
    };
    [of(Code::BidAttributes), of(Code::BidCapabilities)].into_iter().flatten().collect()
}
