//! Questions to the chain and its answers.

use akashkit::network::Params;
use akashkit::query::{Query, Reply};

/// The first byte says which query; the rest is read as its fields and as its answer, each way. What can be read is written and
/// read again as the same; of what cannot, there is an error.
pub fn answer(bytes: &[u8]) {
    let Some((which, rest)) = bytes.split_first() else { return };
    let Some(path) = Query::paths().nth(usize::from(*which) % Query::paths().count()) else { return };
    if let Ok(query) = Query::from_proto(path, rest) {
        let again = Query::from_proto(path, &query.to_proto()).expect("our own bytes are readable");
        assert_eq!(again.to_proto(), query.to_proto(), "canonical twice");
        if let Ok(json) = query.to_json() {
            let again = Query::new(path, &json).expect("our own JSON is readable");
            let settled = again.to_json().expect("what JSON says can be shown");
            let third = Query::new(path, &settled).expect("our own JSON is readable");
            assert_eq!(third.to_json().ok(), Some(settled), "JSON twice");
        }
        let _ = query.to_rest();
    }
    let query = Query::from_proto(path, b"").expect("no fields at all are fields");
    let text = String::from_utf8_lossy(rest);
    let ways =
        [query.read_proto(rest), query.read_grpc(rest), query.read_abci(&text), query.read_rest(200, &text)];
    for reply in ways.into_iter().flatten() {
        read(&query, &reply);
    }
    assert!(query.read_rest(500, &text).is_err());
}

fn read(query: &Query, reply: &Reply) {
    let again = query.read_proto(&reply.to_proto()).expect("our own bytes are readable");
    assert_eq!(again.to_proto(), reply.to_proto(), "canonical twice");
    if let Ok(json) = reply.to_json() {
        let by_rest = query.read_rest(200, &json.to_string()).expect("our own JSON is readable");
        // A decimal without text is shown without places, and as 0 with them once it was read, as the network does.
        let settled = by_rest.to_json().expect("what JSON says can be shown");
        let again = query.read_rest(200, &settled.to_string()).expect("our own JSON is readable");
        assert_eq!(again.to_json().ok(), Some(settled), "JSON twice");
        // Messages inside that name their own type take their canonical form.
        if !json.to_string().contains("@type") {
            assert_eq!(&by_rest, reply);
        }
    }
    let _ =
        (reply.deployments(), reply.group(), reply.orders(), reply.bids(), reply.leases(), reply.providers());
    let _ = (reply.accounts(), reply.balances(), reply.params_in(Params::DEFAULT), reply.total());
    if let Some(page) = reply.next_page() {
        query.with_page(&page).expect("what has a next page takes one");
    }
}
