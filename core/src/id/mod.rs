//! Names of the things on the market: deployment, group, order, bid, lease, and the escrow accounts that pay.
//!
//! [`DeploymentId`], [`GroupId`], [`OrderId`], [`BidId`], [`LeaseId`], [`EscrowAccountId`] and [`EscrowPaymentId`]
//! are valid by construction. Text, wire and JSON can carry more than that (zeros, an owner that is no address), and
//! the chain's own readers let much of it pass; the `Raw…` types hold such an id as it came, and their `check`
//! judges it as the chain does.
//!
//! ```
//! use akashkit::Code;
//! use akashkit::id::{LeaseId, RawBidId};
//!
//! let text = "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh/12345/1/1/akash1z4qd59mw86uvcqaazfcy3a3jvyu3c3rnvfxne9";
//! let lease: LeaseId = text.parse()?;
//! assert_eq!(lease.to_string(), text);
//! assert_eq!(lease.deployment().dseq().get(), 12345);
//! assert_eq!(lease.escrow_payment().to_string(), format!("deployment/{text}"));
//!
//! // The chain's parser takes a zero, its check does not.
//! let zero = RawBidId::parse(&text.replace("12345", "0"))?;
//! assert_eq!(zero.check().unwrap_err().code(), Code::IdDseq);
//! # Ok::<(), akashkit::Error>(())
//! ```

mod bid;
mod deployment;
mod escrow;
mod path;
mod raw;
mod raw_escrow;
mod sequence;

pub use bid::{BidId, LeaseId};
pub use deployment::{DeploymentId, GroupId, OrderId};
pub use escrow::{EscrowAccountId, EscrowPaymentId};
pub use raw::{RawBidId, RawDeploymentId, RawGroupId, RawOrderId};
pub use raw_escrow::{EscrowScope, RawEscrowAccountId, RawEscrowPaymentId};
pub(crate) use sequence::as_text;
pub use sequence::{Dseq, Gseq, Oseq};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{Code, Result};

    const LEASE: &str = "akash1qyhmn054/7/1/2/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2";
    const JSON: &str = concat!(
        r#"{"owner":"akash1qyhmn054","dseq":"7","gseq":1,"oseq":2,"#,
        r#""provider":"akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2","bseq":0}"#
    );

    #[test]
    fn json_is_the_networks() -> Result<()> {
        let lease: LeaseId = LEASE.parse()?;
        assert_eq!(serde_json::to_string(&lease).expect("plain values"), JSON);
        assert_eq!(serde_json::from_str::<LeaseId>(JSON).expect("our own"), lease);
        let payment = serde_json::to_string(&lease.escrow_payment()).expect("plain values");
        let aid = r#"{"scope":"deployment","xid":"akash1qyhmn054/7"}"#;
        let xid = "1/2/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2";
        assert_eq!(payment, format!(r#"{{"aid":{aid},"xid":"{xid}"}}"#));
        assert_eq!(
            serde_json::from_str::<EscrowPaymentId>(&payment).expect("our own"),
            lease.escrow_payment()
        );
        Ok(())
    }

    #[test]
    fn json_may_have_plain_numbers_but_not_invalid_ids() {
        let plain = JSON.replace(r#""7""#, "18446744073709551615");
        assert_eq!(serde_json::from_str::<BidId>(&plain).expect("a valid id").dseq().get(), u64::MAX);
        for wrong in [r#""0""#, r#""+7""#, r#""""#, "-7", "7.0", "null"] {
            assert!(serde_json::from_str::<BidId>(&JSON.replace(r#""7""#, wrong)).is_err(), "{wrong}");
        }
        assert!(serde_json::from_str::<DeploymentId>("{}").is_err());
        assert_eq!(serde_json::from_str::<RawBidId>("{}").expect("zero values"), RawBidId::default());
    }

    #[test]
    fn a_number_that_is_no_scope_is_kept() {
        let id: RawEscrowAccountId = serde_json::from_str(r#"{"scope":9,"xid":"x"}"#).expect("a raw id");
        assert_eq!(id.to_string(), "/x");
        assert_eq!(serde_json::to_string(&id).expect("plain values"), r#"{"scope":9,"xid":"x"}"#);
        assert_eq!(id.validate().expect_err("no scope").chain(), Some(("escrow", 12)));
        assert!(serde_json::from_str::<RawEscrowAccountId>(r#"{"scope":"order"}"#).is_err());
    }

    #[test]
    fn projections_are_prefixes() -> Result<()> {
        let lease: LeaseId = LEASE.parse()?;
        let shorter = [lease.order().to_string(), lease.group().to_string(), lease.deployment().to_string()];
        assert!(shorter.iter().all(|text| LEASE.starts_with(&format!("{text}/"))));
        assert_eq!(lease.order().to_string().parse::<OrderId>()?, *lease.bid().order());
        Ok(())
    }

    #[test]
    fn text_of_millions_of_parts_is_refused() {
        let slashes = "/".repeat(1 << 22);
        assert_eq!(RawBidId::parse(&slashes).expect_err("no owner").code(), Code::AddressText);
        assert_eq!(slashes.parse::<BidId>().expect_err("too long").code(), Code::IdPath);
    }
}
