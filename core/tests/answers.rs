//! Answers that nobody should send: read as the network's own code reads them, or refused with a code, within bounds.
#![cfg(feature = "tx")]

use std::time::{Duration, Instant};

use akashkit::event::{Event, TypedEvent};
use akashkit::query::{BlockResults, Filter, Notice, Query};
use akashkit::{Code, Error, Result};
use serde_json::json;

#[test]
fn of_equal_keys_the_last_counts() -> Result<()> {
    let query = balance();
    let twice = r#"{"balance": {"denom": "u", "amount": "x"}, "balance": {"denom": "uakt", "denom": "uact", "amount": "5"}}"#;
    assert_eq!(query.read_rest(200, twice)?.balances()?[0].to_string(), "5uact");
    let event =
        Event::new("akash.epochs.v1beta1.EventEpochEnd", [("epoch_number", "x"), ("epoch_number", r#""7""#)]);
    assert_eq!(event.to_json()?, Some(json!({"epoch_number": "7"})));
    Ok(())
}

#[test]
fn numbers_are_read_as_texts_and_texts_as_numbers() -> Result<()> {
    let query = Query::new("/akash.market.v1beta5.Query/Order", &json!({"id": {"dseq": 7, "gseq": "1"}}))?;
    assert_eq!(query, Query::new(query.path(), &json!({"id": {"dseq": "7", "gseq": 1}}))?);
    let order = |dseq: &str, gseq: &str| {
        let body = format!(r#"{{"order": {{"id": {{"dseq": {dseq}, "gseq": {gseq}}}}}}}"#);
        query.read_rest(200, &body).map(|reply| reply.to_proto())
    };
    assert_eq!(order("7", "\"1\"")?, order("\"7\"", "1")?);
    for wrong in ["\"+7\"", "\"07\"", "\"7.0\"", "7.5", "-7", "\"\"", "true", "[7]", "18446744073709551616"] {
        assert_eq!(code(order(wrong, "1")), Some(Code::WireJson), "{wrong}");
    }
    // An amount is a text, and nothing else.
    let amount = query_balance(r#"{"denom": "uakt", "amount": 5}"#);
    assert_eq!(code(amount), Some(Code::WireJson));
    Ok(())
}

#[test]
fn what_is_unknown_is_kept_or_passed_over() -> Result<()> {
    let query = Query::new("/cosmos.gov.v1.Query/Proposal", &json!({"proposal_id": "3"}))?;
    let message = json!({"@type": "/akash.new.v1.MsgNew", "n": {"m": [1]}});
    let body = json!({"proposal": {"id": "3", "status": "PROPOSAL_STATUS_NEW", "messages": [message], "new": 1}, "x": {}});
    let shown = query.read_rest(200, &body.to_string())?.to_json()?;
    assert_eq!(shown["proposal"]["messages"][0], message);
    assert_eq!(shown["proposal"]["status"], "PROPOSAL_STATUS_NEW");
    // By protobuf: fields 99 and 2047, and an unknown number of a status.
    let shown = query.read_proto(b"\x0a\x07\x08\x03\x18\x63\x98\x06\x01\xfa\x7f\x01x")?.to_json()?;
    assert_eq!((&shown["proposal"]["id"], &shown["proposal"]["status"]), (&json!("3"), &json!(99)));
    Ok(())
}

#[test]
fn what_is_absent_or_unknown_is_not_taken_for_something_else() -> Result<()> {
    let id = format!(r#"{{"owner":"akash1qyhmn054","dseq":"7","gseq":1,"oseq":1,"provider":"{PROVIDER}"}}"#);
    let closed =
        |reason| Event::new("akash.market.v1.EventLeaseClosed", [("id", id.as_str()), ("reason", reason)]);
    assert!(
        matches!(closed("12345").typed()?, Some(TypedEvent::LeaseClosed { reason, .. }) if reason.number() == 12_345)
    );
    assert_eq!(code(closed(r#""lease_closed_reason_new""#).typed()), Some(Code::WireJson));
    // A moment that nobody named is Go's zero time, not 1970.
    let Some(TypedEvent::PriceAdded { at, .. }) = Event::new("akash.oracle.v2.EventPriceData", []).typed()?
    else {
        unreachable!("it is known")
    };
    assert_eq!(at.to_string(), "0001-01-01T00:00:00Z");
    // A next page of what cannot be asked by pages.
    let query = Query::new("/akash.audit.v1.Query/ProviderAuditorAttributes", &json!({}))?;
    assert_eq!(
        query.read_rest(200, r#"{"pagination": {"next_key": "AA==", "total": "1"}}"#)?.next_page(),
        None
    );
    Ok(())
}

#[test]
fn what_is_cut_off_is_refused() {
    let query = balance();
    let whole = [b"\0\0\0\0\x0b".as_slice(), b"\x0a\x09\x0a\x04uakt\x12\x015"].concat();
    assert!(query.read_grpc(&whole).is_ok());
    for end in 0..whole.len() {
        assert_eq!(code(query.read_grpc(&whole[..end])), Some(Code::QueryReply), "{end}");
    }
    for (frames, expected) in [
        ([whole.as_slice(), &whole].concat(), Code::QueryReply),
        ([b"\x01", &whole[1..]].concat(), Code::QueryReply),
        (b"\0\xff\xff\xff\xff".to_vec(), Code::QueryReply),
        ([whole.as_slice(), b"\x80\0\0\0\x0fgrpc-status:13 "].concat(), Code::QueryRefused),
    ] {
        assert_eq!(code(query.read_grpc(&frames)), Some(expected), "{frames:x?}");
    }
    let notice = r#"{"result": {"data": {"type": "tendermint/event/NewBlockHeader", "value": {"header": {"height": "9"}}}}}"#;
    assert!(Notice::from_json(notice).is_ok());
    for end in 0..notice.len() {
        assert_eq!(code(Notice::from_json(&notice[..end])), Some(Code::QueryReply), "{end}");
    }
    for odd in ["[]", "7", "\"x\"", "null", r#"{"result": []}"#, r#"{"result": {"data": 7}}"#] {
        assert!(matches!(Notice::from_json(odd), Ok(Notice::Other(_))), "{odd}");
    }
    let tx = |value: &str| {
        Notice::from_json(&format!(
            r#"{{"result": {{"data": {{"type": "tendermint/event/Tx", "value": {value}}}}}}}"#
        ))
    };
    for odd in ["7", "[]", "null", "{}", r#"{"TxResult": 7}"#] {
        assert_eq!(code(tx(odd)), Some(Code::QueryReply), "{odd}");
    }
}

#[test]
fn bodies_of_100_megabytes_are_refused_at_once() {
    let query = Query::bids(&Filter::default());
    let text = "[".repeat(100 << 20);
    type Read = fn(&Query, &str) -> Option<Code>;
    let refusals: [(&str, Read); 6] = [
        ("REST", |query, text| code(query.read_rest(200, text))),
        ("ABCI", |query, text| code(query.read_abci(text))),
        ("protobuf", |query, text| code(query.read_proto(text.as_bytes()))),
        ("gRPC", |query, text| code(query.read_grpc(text.as_bytes()))),
        ("notice", |_, text| code(Notice::from_json(text))),
        ("block_results", |_, text| code(BlockResults::from_json(text))),
    ];
    for (way, refuse) in refusals {
        assert_eq!(
            within(Duration::from_millis(500), way, || refuse(&query, &text)),
            Some(Code::QueryReply),
            "{way}"
        );
    }
    // The page of an error is no larger in the error than anybody reads.
    let error = query.read_rest(502, &text).expect_err("it is one");
    assert!(error.code() == Code::QueryReply || error.to_string().len() < 1_000);
    let event = Event::new("akash.epochs.v1beta1.EventEpochEnd", [("epoch_number", text.as_str())]);
    assert_eq!(within(Duration::from_millis(500), "event", || code(event.to_json())), Some(Code::WireJson));
}

#[test]
fn what_is_just_small_enough_takes_a_moment() {
    let query = Query::bids(&Filter::default());
    let limit = 4 << 20;
    let list = |item: &str| {
        format!(r#"{{"bids": [{}{item}]}}"#, format!("{item},").repeat(limit / (item.len() + 1) - 8))
    };
    for (what, body) in [("nested", "[".repeat(limit)), ("numbers", list("0")), ("objects", list("{}"))] {
        let answer = || code(query.read_rest(200, &body));
        assert!(
            within(Duration::from_secs(20), what, answer).is_none_or(|code| code != Code::TxType),
            "{what}"
        );
    }
    let empty = b"\x0a\x00".repeat(limit / 2);
    let read = || query.read_proto(&empty).map(|reply| reply.to_proto().len());
    assert!(within(Duration::from_secs(20), "messages", read).is_ok_and(|length| length > empty.len()));
}

#[test]
fn messages_inside_messages_end_somewhere() -> Result<()> {
    let query = Query::new("/cosmos.authz.v1beta1.Query/Grants", &json!({}))?;
    let gov = Query::new("/cosmos.gov.v1.Query/Proposal", &json!({}))?;
    let mut message = json!({"@type": "/cosmos.authz.v1beta1.MsgExec", "msgs": []});
    for _ in 0..30 {
        message = json!({"@type": "/cosmos.authz.v1beta1.MsgExec", "msgs": [message]});
    }
    let body = json!({"proposal": {"messages": [message]}}).to_string();
    assert_eq!(code(gov.read_rest(200, &body)), Some(Code::WireDepth));
    assert!(query.read_rest(200, r#"{"grants": null, "pagination": null}"#).is_ok());
    Ok(())
}

const PROVIDER: &str = "akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2";

fn balance() -> Query {
    Query::balance(&"akash1qyhmn054".parse().expect("an account"), &"uakt".parse().expect("a denomination"))
}

fn query_balance(balance: &str) -> Result<Vec<u8>> {
    self::balance().read_rest(200, &format!(r#"{{"balance": {balance}}}"#)).map(|reply| reply.to_proto())
}

fn code<T>(result: Result<T>) -> Option<Code> {
    result.err().as_ref().map(Error::code)
}

fn within<T>(limit: Duration, what: &str, run: impl FnOnce() -> T) -> T {
    let begin = Instant::now();
    let result = run();
    assert!(begin.elapsed() < limit, "{what} took {:?}", begin.elapsed());
    result
}
