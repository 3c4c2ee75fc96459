//! The chain's parameters in a transcript.

use akashkit::network::Params;
use serde_json::Value;

use super::world::number;

#[derive(Clone)]
pub(super) struct Parameters(pub(super) Params);

impl Default for Parameters {
    fn default() -> Self {
        Self(Params::DEFAULT)
    }
}

impl Parameters {
    /// A proposal that has passed may change them.
    pub(super) fn hear(&mut self, proposal: &Value) {
        if proposal["status"] != "PROPOSAL_STATUS_PASSED" {
            return;
        }
        for message in proposal["messages"].as_array().into_iter().flatten() {
            if message["@type"] == "/akash.market.v1beta5.MsgUpdateParams" {
                self.set_market(&message["params"]);
            }
        }
    }

    pub(super) fn set_market(&mut self, value: &Value) {
        let deposits = || value["bid_min_deposits"].as_array().into_iter().flatten();
        let least = |denom: &str| {
            deposits().find(|coin| coin["denom"] == denom).and_then(|coin| number(&coin["amount"]))
        };
        let seconds = |key: &str| value[key].as_str().and_then(|text| text.strip_suffix('s')?.parse().ok());
        let params = &mut self.0.market;
        params.bid_min_deposit_uact = least("uact").unwrap_or_default();
        params.bid_min_deposit_uakt = least("uakt").unwrap_or_default();
        params.order_max_bids =
            number(&value["order_max_bids"]).and_then(|most| most.try_into().ok()).unwrap_or_default();
        params.min_reclamation_window_seconds = seconds("min_reclamation_window").unwrap_or_default();
        params.max_reclamation_window_seconds = seconds("max_reclamation_window").unwrap_or_default();
    }
}
