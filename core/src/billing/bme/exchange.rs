//! Burning AKT for ACT, and ACT for AKT.

use super::{BPS, Conversion, MintStatus};
use crate::decimal::{Decimal, Int};
use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::network::BmeParams;
use crate::price::Coin;

/// What the chain says of the exchange between AKT and ACT.
///
/// ```
/// use akashkit::billing::{Bme, MintStatus};
/// use akashkit::{Code, Denom, network::Params};
///
/// let bme = Bme::new(MintStatus::Healthy, Some("0.50".parse()?), Params::DEFAULT.bme)?;
/// // Market facts D45: 100 AKT, less 25 basis points.
/// let minted = bme.preflight(&"100000000uakt".parse()?, &Denom::uact())?;
/// assert_eq!(minted.receive, "49875000uact".parse()?);
/// // D47: below 10 ACT, before the spread.
/// let little = bme.preflight(&"19999999uakt".parse()?, &Denom::uact());
/// assert_eq!(little.unwrap_err().code(), Code::BmeMinimum);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bme {
    status: MintStatus,
    akt_price: Option<Decimal>,
    params: BmeParams,
}

impl Bme {
    /// The circuit breaker, the price of an AKT in US dollars where it is known, and the parameters.
    ///
    /// # Errors
    /// [`Code::PriceNegative`] when the price is.
    pub fn new(status: MintStatus, akt_price: Option<Decimal>, params: BmeParams) -> Result<Self> {
        match akt_price.filter(|price| price.is_negative()) {
            Some(price) => Err(Error::new(Code::PriceNegative).with("found", price)),
            None => Ok(Self { status, akt_price, params }),
        }
    }

    /// The same when an AKT is worth less by the time a request is executed: what is right for 500 basis points leaves room for a
    /// price that is 1/1.05 of this one.
    ///
    /// ```
    /// use akashkit::billing::{Bme, MintStatus};
    /// use akashkit::{Code, network::Params};
    ///
    /// // Market facts D58: what Console burns for the least that can be minted, with 5 % to spare.
    /// let bme = Bme::new(MintStatus::Healthy, Some("0.50".parse()?), Params::DEFAULT.bme)?;
    /// let burn = bme.if_akt_falls(500)?.burn_to_receive_ceil(&"1uact".parse()?)?;
    /// assert_eq!(burn, "21000000uakt".parse()?);
    /// let blind = Bme::new(MintStatus::Healthy, None, Params::DEFAULT.bme)?;
    /// assert_eq!(blind.if_akt_falls(500).unwrap_err().code(), Code::BmePrice);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::BmePrice`] when the price is not known.
    pub fn if_akt_falls(&self, bps: u32) -> Result<Self> {
        let akt = self.akt_price.ok_or(Code::BmePrice)?;
        let parts = Decimal::from(u64::from(bps) + BPS).quo_half_even(Decimal::from(BPS))?;
        Ok(Self { akt_price: Some(akt.quo_ceil(parts)?), ..*self })
    }

    /// Whether a request to burn is taken now, and what comes of it when it is executed at this price. It waits some blocks, and is
    /// executed at the price of then; one that is refused then gives back what was to be burned.
    ///
    /// ```
    /// # use akashkit::{Code, Denom, billing::{Bme, MintStatus}, network::Params};
    /// let bme = Bme::new(MintStatus::Warning, Some("0.50".parse()?), Params::DEFAULT.bme)?;
    /// assert!(bme.preflight(&"5uact".parse()?, &Denom::uakt()).is_ok());
    /// let halted = Bme::new(MintStatus::HaltOracle, Some("0.50".parse()?), Params::DEFAULT.bme)?;
    /// assert_eq!(halted.preflight(&"5uact".parse()?, &Denom::uakt()).unwrap_err().code(), Code::BmeHalted);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Bme::admit`] and [`Bme::convert`].
    pub fn preflight(&self, burn: &Coin, to: &Denom) -> Result<Conversion> {
        self.admit(burn, to)?;
        self.convert(burn)
    }

    /// Whether a request to burn is taken now.
    ///
    /// ```
    /// use akashkit::billing::{Bme, MintStatus};
    /// use akashkit::{Code, Denom, network::Params};
    ///
    /// let halted = Bme::new(MintStatus::HaltCr, Some("0.50".parse()?), Params::DEFAULT.bme)?;
    /// halted.admit(&"5uact".parse()?, &Denom::uakt())?;
    /// assert_eq!(halted.admit(&"5uakt".parse()?, &Denom::uact()).unwrap_err().code(), Code::BmeHalted);
    /// assert_eq!(halted.admit(&"5uact".parse()?, &Denom::uact()).unwrap_err().code(), Code::BmeDenom);
    /// let blind = Bme::new(MintStatus::Healthy, None, Params::DEFAULT.bme)?;
    /// assert_eq!(blind.admit(&"5uact".parse()?, &Denom::uakt()).unwrap_err().code(), Code::BmePrice);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// In this order: [`Code::BmeAmount`] for nothing; [`Code::BmeDenom`] unless uakt are burned for uact or the other way round;
    /// [`Code::BmePrice`] when the price is not known; [`Code::BmeHalted`] by the circuit breaker.
    pub fn admit(&self, burn: &Coin, to: &Denom) -> Result<()> {
        if burn.amount().is_zero() {
            return Err(Error::new(Code::BmeAmount).with("found", burn));
        }
        if *to != minted_for(burn.denom())? {
            return Err(no_route(burn.denom()).with("and", to));
        }
        self.akt_price.ok_or(Code::BmePrice)?;
        let halt = if burn.denom() == &Denom::uakt() { MintStatus::HaltCr } else { MintStatus::HaltOracle };
        if self.status >= halt {
            return Err(Error::new(Code::BmeHalted).with("found", self.status));
        }
        Ok(())
    }

    /// What burning gives when it is executed at this price.
    ///
    /// ```
    /// # use akashkit::billing::{Bme, MintStatus};
    /// # use akashkit::{Code, network::Params};
    /// // Market facts D49, D48.
    /// let bme = Bme::new(MintStatus::Healthy, Some("0.4231".parse()?), Params::DEFAULT.bme)?;
    /// let burned = bme.convert(&"50000000uact".parse()?)?;
    /// assert_eq!(burned.rate, "2.363507445048451903".parse()?);
    /// assert_eq!(burned.receive, "118175372uakt".parse()?);
    /// assert_eq!(bme.convert(&"1uakt".parse()?).unwrap_err().code(), Code::BmeEpsilon);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::BmeAmount`] for nothing; [`Code::BmeDenom`]; [`Code::BmePrice`] when the price is not known,
    /// [`Code::BmeZeroPrice`] when it is zero; [`Code::BmeEpsilon`] when less than the smallest unit comes of it;
    /// [`Code::BmeMinimum`] when less than the parameters allow does, spread included; [`Code::DecimalOverflow`].
    pub fn convert(&self, burn: &Coin) -> Result<Conversion> {
        if burn.amount().is_zero() {
            return Err(Error::new(Code::BmeAmount).with("found", burn));
        }
        let to = minted_for(burn.denom())?;
        let rate = self.rate(burn.denom())?;
        let amount = Decimal::from(burn.amount()).mul_half_even(rate)?;
        let mint = Coin::new(to.clone(), amount.to_int_truncate())?;
        if mint.amount().is_zero() {
            return Err(Error::new(Code::BmeEpsilon).with("found", amount));
        }
        if mint.amount() < self.minimum(&to) {
            return Err(Error::new(Code::BmeMinimum).with("found", mint).with("expected", self.minimum(&to)));
        }
        let parts = Decimal::from(u64::from(self.spread_bps(burn.denom())));
        let spread = amount.mul_half_even(parts)?.quo_half_even(Decimal::from(BPS))?;
        let spread = Coin::new(to, spread.to_int_truncate())?;
        let receive = mint.checked_sub(&spread)?;
        Ok(Conversion { burn: burn.clone(), rate, mint, spread, receive })
    }

    /// The least that must be burned to get at least so much at this price: the AKT that a deposit of ACT takes.
    ///
    /// ```
    /// # use akashkit::billing::{Bme, MintStatus};
    /// # use akashkit::{Code, network::Params};
    /// let bme = Bme::new(MintStatus::Healthy, Some("0.50".parse()?), Params::DEFAULT.bme)?;
    /// // A little less than 100 AKT: the spread is cut off before it is taken.
    /// let burn = bme.burn_to_receive_ceil(&"49875000uact".parse()?)?;
    /// assert_eq!(burn, "99999998uakt".parse()?);
    /// // The chain mints no less than 10 ACT.
    /// assert_eq!(bme.burn_to_receive_ceil(&"1uact".parse()?)?, "20000000uakt".parse()?);
    /// assert_eq!(bme.burn_to_receive_ceil(&"1uusd".parse()?).unwrap_err().code(), Code::BmeDenom);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Bme::convert`]; [`Code::BmeAmount`], too, for a spread that leaves nothing, which the chain's parameters cannot
    /// have.
    pub fn burn_to_receive_ceil(&self, want: &Coin) -> Result<Coin> {
        // What is minted for one is burned for the other.
        let from = minted_for(want.denom())?;
        let rate = self.rate(&from)?;
        let needed =
            |minted: Int| Ok::<_, Error>(Decimal::from(minted).quo_ceil(rate)?.ceil()?.to_int_truncate());
        let mut burn = needed(want.amount().max(self.minimum(want.denom())).max(Int::from(1_u64)))?;
        for _ in 0..MOST_TRIES {
            let conversion = self.convert(&Coin::new(from.clone(), burn)?)?;
            let Ok(missing) = want.checked_sub(&conversion.receive) else { return Ok(conversion.burn) };
            if missing.amount().is_zero() {
                return Ok(conversion.burn);
            }
            // The spread never shrinks, so that at least so much more has to be minted.
            let more = needed(conversion.mint.amount().checked_add(missing.amount())?)?;
            burn = more.max(burn.checked_add(Int::from(1_u64))?);
        }
        Err(Error::new(Code::BmeAmount).with("found", want))
    }

    fn rate(&self, burned: &Denom) -> Result<Decimal> {
        let akt = self.akt_price.ok_or(Code::BmePrice)?;
        if akt.is_zero() {
            return Err(Code::BmeZeroPrice.into());
        }
        if burned == &Denom::uakt() {
            akt.quo_half_even(ACT_PRICE.into())
        } else {
            Decimal::from(ACT_PRICE).quo_half_even(akt)
        }
    }

    fn minimum(&self, minted: &Denom) -> Int {
        if minted == &Denom::uact() { self.params.min_mint_uact.into() } else { Int::ZERO }
    }

    fn spread_bps(&self, burned: &Denom) -> u32 {
        if burned == &Denom::uakt() { self.params.mint_spread_bps } else { self.params.settle_spread_bps }
    }
}

fn minted_for(burned: &Denom) -> Result<Denom> {
    match burned.as_str() {
        "uact" => Ok(Denom::uakt()),
        "uakt" => Ok(Denom::uact()),
        _ => Err(no_route(burned)),
    }
}

fn no_route(burned: &Denom) -> Error {
    Error::new(Code::BmeDenom).with("found", burned)
}

/// By definition, in US dollars.
const ACT_PRICE: u64 = 1;
/// Each try leaves at most the spread's share of what was missing; a spread of all of it would never end.
const MOST_TRIES: u32 = 512;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::Params;

    fn bme(price: &str, params: BmeParams) -> Result<Bme> {
        Bme::new(MintStatus::Healthy, Some(price.parse()?), params)
    }

    /// Market facts D45 to D54.
    #[test]
    fn conversions_of_the_sheet() -> Result<()> {
        let params = Params::DEFAULT.bme;
        for (burn, price, mint, receive) in [
            ("100000000uakt", "0.5", "50000000uact", "49875000uact"),
            ("20000000uakt", "0.5", "10000000uact", "9975000uact"),
            ("50000000uact", "0.4231", "118175372uakt", "118175372uakt"),
            ("1000000000uact", "1.50", "666666666uakt", "666666666uakt"),
            ("1000000000uact", "1.14", "877192982uakt", "877192982uakt"),
            ("4uact", "3", "1uakt", "1uakt"),
            ("1000123456uakt", "0.4231", "423152234uact", "422094354uact"),
        ] {
            let conversion = bme(price, params)?.convert(&burn.parse()?)?;
            assert_eq!(
                (conversion.mint, conversion.receive),
                (mint.parse()?, receive.parse()?),
                "{burn} at {price}"
            );
        }
        let spread = BmeParams { settle_spread_bps: 100, ..params };
        assert_eq!(bme("3", spread)?.convert(&"1000000uact".parse()?)?.receive, "330000uakt".parse()?);
        assert_eq!(
            bme("3", params)?.convert(&"3uact".parse()?).expect_err("a third").code(),
            Code::BmeEpsilon
        );
        Ok(())
    }

    /// One less gives too little, whatever the price and the spread.
    #[test]
    fn the_least_is_the_least() -> Result<()> {
        for price in ["0.000001", "0.4231", "0.5", "1", "1.14", "3", "123456.789"] {
            for mint_spread_bps in [0, 1, 25, 1_000] {
                let bme = bme(
                    price,
                    BmeParams {
                        mint_spread_bps,
                        settle_spread_bps: mint_spread_bps,
                        min_mint_uact: 0,
                        ..Params::DEFAULT.bme
                    },
                )?;
                for want in [
                    "1uact",
                    "399uact",
                    "10000000uact",
                    "123456789123uact",
                    "1uakt",
                    "400uakt",
                    "98765432uakt",
                ] {
                    let want: Coin = want.parse()?;
                    let burn = bme.burn_to_receive_ceil(&want)?;
                    assert!(bme.convert(&burn)?.receive.amount() >= want.amount());
                    let less = Coin::new(burn.denom().clone(), burn.amount().checked_sub(Int::from(1_u64))?)?;
                    let too_little =
                        bme.convert(&less).map_or(true, |got| got.receive.amount() < want.amount());
                    assert!(too_little, "{want} at {price} less {mint_spread_bps}: {less} will do");
                }
            }
        }
        Ok(())
    }
}
