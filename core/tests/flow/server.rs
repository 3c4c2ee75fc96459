//! What the double's node and providers answer: bodies as their REST interfaces have them.

use akashkit::deployment::Manifest;
use akashkit::flow::{Recipient, Request};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use super::chain::{Chain, State};

impl Chain {
    /// Answers a request out of the newest state, or of one that is so many blocks old.
    pub(crate) fn serve(&mut self, request: &Request, behind: usize) -> (u16, String) {
        match &request.to {
            Recipient::Node => self.serve_node(request, behind),
            Recipient::Provider { account, .. } => {
                let at =
                    self.providers.iter().position(|one| one == account).expect("a provider of this chain");
                self.serve_provider(request, at)
            }
        }
    }

    fn serve_node(&mut self, request: &Request, behind: usize) -> (u16, String) {
        let (path, query) = request.target.split_once('?').unwrap_or((&request.target, ""));
        if path == "/cosmos/tx/v1beta1/txs" {
            return self.broadcast(request.body.as_deref().expect("a body"));
        }
        let state = match self.past.len().checked_sub(behind) {
            Some(at) if behind > 0 => self.past.get(at).unwrap_or(&self.state),
            _ => &self.state,
        };
        if let Some(hash) = path.strip_prefix("/cosmos/tx/v1beta1/txs/") {
            let found =
                state.txs.get(hash).filter(|(height, _)| height + self.nature.index_lag <= state.height);
            return match found {
                Some((_, body)) => (200, body.to_string()),
                None => (
                    404,
                    json!({"code": 5, "message": format!("tx not found: {hash}"), "details": []}).to_string(),
                ),
            };
        }
        let page = json!({"next_key": null, "total": "0"});
        let body = match path {
            "/cosmos/base/node/v1beta1/status" => {
                json!({"earliest_store_height": "1", "height": state.height.to_string(),
                "timestamp": "2026-12-05T08:00:00Z", "app_hash": "", "validator_hash": ""})
            }
            "/akash/deployment/v1beta4/deployments/list" => {
                json!({"deployments": self.deployments(state, query), "pagination": page})
            }
            "/akash/market/v1beta5/leases/list" => {
                json!({"leases": self.leases(state, query), "pagination": page})
            }
            "/akash/market/v1beta5/bids/list" => json!({"bids": self.bids(state, query), "pagination": page}),
            "/akash/cert/v1/certificates/list" => {
                json!({"certificates": certificates(state), "pagination": page})
            }
            "/cosmos/tx/v1beta1/simulate" => {
                json!({"gas_info": {"gas_wanted": "0", "gas_used": "200000"}, "result": {}})
            }
            _ => return self.serve_named(path, query, state),
        };
        (200, body.to_string())
    }

    fn serve_named(&self, path: &str, query: &str, state: &State) -> (u16, String) {
        let account = &state.account;
        if path.starts_with("/cosmos/auth/v1beta1/accounts/") {
            let account = json!({"@type": "/cosmos.auth.v1beta1.BaseAccount", "address": self.owner, "pub_key": null,
                "account_number": "42", "sequence": account.sequence.to_string()});
            return (200, json!({ "account": account }).to_string());
        }
        if path.starts_with("/cosmos/bank/v1beta1/balances/") {
            let denom = parameter(query, "denom").expect("a denomination");
            let amount = if denom == "uact" { account.uact } else { account.uakt };
            return (200, json!({"balance": {"denom": denom, "amount": amount.to_string()}}).to_string());
        }
        if let Some(owner) = path.strip_prefix("/akash/provider/v1beta4/providers/") {
            let provider =
                json!({"owner": owner, "host_uri": "https://provider.example.com:8443", "attributes": []});
            return (200, json!({ "provider": provider }).to_string());
        }
        panic!("a flow asked for {path}");
    }

    fn broadcast(&mut self, body: &str) -> (u16, String) {
        let body: Value = serde_json::from_str(body).expect("JSON");
        let bytes = BASE64_STANDARD.decode(body["tx_bytes"].as_str().expect("bytes")).expect("base64");
        let hash = akashkit::tx::DecodedTx::decode(&bytes).expect("a transaction").hash();
        let (code, space, log) = match self.check(&bytes) {
            Ok(()) => (0, "", String::new()),
            Err(refused) => refused,
        };
        let response = json!({"height": "0", "txhash": hash, "codespace": space, "code": code, "data": "", "raw_log": log});
        (200, json!({ "tx_response": response }).to_string())
    }

    fn deployments(&self, state: &State, query: &str) -> Vec<Value> {
        let dseq = parameter(query, "filters.dseq").map(|text| text.parse::<u64>().expect("a number"));
        let is_wanted = |number: u64, is_active: bool| {
            dseq.is_none_or(|dseq| dseq == number)
                && (is_active || parameter(query, "filters.state") != Some("active"))
        };
        let all = state.deployments.iter().filter(|(dseq, one)| is_wanted(**dseq, one.is_active));
        let record = all.map(|(dseq, one)| {
            let state = if one.is_active { "active" } else { "closed" };
            let escrow = match (one.is_active, one.is_overdrawn) {
                (true, _) => "open",
                (false, true) => "overdrawn",
                (false, false) => "closed",
            };
            let amount = format!("{}.000000000000000000", one.funds);
            let deposits = json!([{"owner": self.owner, "height": one.created_at.to_string(), "source": "balance",
                "balance": {"denom": "uact", "amount": amount}}]);
            let groups = one.groups.iter().zip(1_u32..).map(|(spec, gseq)| {
                json!({"id": {"owner": self.owner, "dseq": dseq.to_string(), "gseq": gseq}, "state": "open",
                    "group_spec": spec, "created_at": one.created_at.to_string()})
            });
            json!({
                "deployment": {"id": {"owner": self.owner, "dseq": dseq.to_string()}, "state": state, "hash": one.hash,
                    "created_at": one.created_at.to_string(), "reclamation": null},
                "groups": groups.collect::<Vec<Value>>(),
                "escrow_account": {"id": {"scope": "deployment", "xid": format!("{}/{dseq}", self.owner)}, "state": {
                    "owner": self.owner, "state": escrow, "settled_at": one.settled_at.to_string(),
                    "funds": [{"denom": "uact", "amount": amount}], "deposits": if one.funds > 0 { deposits } else { json!([]) },
                    "transferred": [{"denom": "uact", "amount": "0.000000000000000000"}]}},
            })
        });
        record.collect()
    }

    fn leases(&self, state: &State, query: &str) -> Vec<Value> {
        let dseq = parameter(query, "filters.dseq").map(|text| text.parse::<u64>().expect("a number"));
        let wanted = state.leases.iter().filter(|lease| dseq.is_none_or(|dseq| dseq == lease.dseq));
        let record = wanted.map(|lease| {
            let word = if lease.is_active { "active" } else { "closed" };
            let closed = if lease.is_active { 0 } else { state.height };
            json!({"lease": {"id": self.bid_id(lease.dseq, lease.gseq, lease.provider), "state": word,
                "price": {"denom": "uact", "amount": format!("{}.000000000000000000", lease.price)},
                "created_at": lease.at.to_string(), "closed_on": closed.to_string(),
                "reason": if lease.is_active { "lease_closed_invalid" } else { "lease_closed_owner" }}})
        });
        record.collect()
    }

    fn bids(&self, state: &State, query: &str) -> Vec<Value> {
        let dseq = parameter(query, "filters.dseq").map(|text| text.parse::<u64>().expect("a number"));
        let wanted = state.bids.iter().filter(|bid| dseq.is_none_or(|dseq| dseq == bid.dseq));
        let record = wanted.map(|bid| {
            json!({"bid": {"id": self.bid_id(bid.dseq, bid.gseq, bid.provider), "state": bid.state,
                "price": {"denom": "uact", "amount": format!("{}.000000000000000000", bid.price)},
                "created_at": bid.at.to_string()}})
        });
        record.collect()
    }

    fn bid_id(&self, dseq: u64, gseq: u32, provider: usize) -> Value {
        json!({"owner": self.owner, "dseq": dseq.to_string(), "gseq": gseq, "oseq": 1,
            "provider": self.providers[provider], "bseq": 0})
    }

    fn serve_provider(&mut self, request: &Request, at: usize) -> (u16, String) {
        let provider = self.nature.providers[at].clone();
        if provider.is_away {
            return (503, "connection refused".to_owned());
        }
        let parts: Vec<&str> = request.target.split('/').collect();
        let dseq: u64 = parts[2].parse().expect("a number");
        let is_ours = |it: &&super::chain::Lease| it.dseq == dseq && it.provider == at && it.is_active;
        // It learns of a lease with the block behind it.
        let Some(lease) = self.state.leases.iter().find(is_ours).filter(|it| it.at < self.state.height)
        else {
            return (404, "no lease for deployment\n".to_owned());
        };
        let (started, height) = (lease.at, self.state.height);
        if request.verb == "PUT" {
            let manifest = Manifest::from_json(request.body.as_deref().expect("a body")).expect("a manifest");
            let hash = json!(BASE64_STANDARD.encode(manifest.version().as_bytes()));
            if provider.refuses_manifest || self.state.deployments[&dseq].hash != hash {
                return (422, "manifest version validation failed\n".to_owned());
            }
            self.manifests.push((at, dseq, hash, height));
            return (200, String::new());
        }
        let Some((.., sent)) = self.manifests.iter().rfind(|it| it.0 == at && it.1 == dseq) else {
            return (404, "no manifest for lease\n".to_owned());
        };
        let available = u8::from(sent.max(&started) + provider.starts_after <= height);
        let web = json!({"name": "web", "available": available, "total": 1, "uris": ["a.example.com"]});
        (200, json!({"services": {"web": web}, "forwarded_ports": null, "ips": null}).to_string())
    }
}

fn certificates(state: &State) -> Vec<Value> {
    let word = if state.revoked { "revoked" } else { "valid" };
    let record = state.certificates.iter().map(|(cert, key)| {
        let pem = BASE64_STANDARD.decode(cert).expect("base64");
        let serial =
            akashkit::access::certificate::Certificate::from_pem(&pem).expect("a certificate").serial();
        json!({"certificate": {"state": word, "cert": cert, "pubkey": key}, "serial": serial})
    });
    record.collect()
}

fn parameter<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    query
        .split('&')
        .find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name))
        .map(|(_, value)| value)
}
