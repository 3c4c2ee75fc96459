//! What a provider may answer that it should not: an error with a code, never a crash or a long wait.
#![cfg(feature = "keys")]

use std::time::Duration;

use akashkit::gateway::{
    LeaseEvent, LeaseStatus, LogLine, ProviderStatus, ProviderVersion, Request, ServiceStatus, ShellFrame,
    accepted, read_address, read_migrated,
};
use akashkit::market::HostUri;
use akashkit::refusal::{Reason, Refusal, Retry};
use akashkit::{Code, Error, Result};

/// Every reader of the body of an answer.
const READERS: &[fn(&str) -> Result<()>] = &[
    |body| LeaseStatus::read(200, body).map(drop),
    |body| ServiceStatus::read(200, body).map(drop),
    |body| ProviderStatus::read(200, body).map(drop),
    |body| ProviderVersion::read(200, body).map(drop),
    |body| read_address(200, body).map(drop),
    |body| read_migrated(200, body).map(drop),
    |body| LogLine::from_json(body).map(drop),
    |body| LeaseEvent::from_json(body).map(drop),
];

#[test]
fn bodies_that_are_no_answers() {
    let deep = "[".repeat(1 << 20);
    let twice = r#"{"name": "a", "name": "b", "services": {}, "services": {}, "cluster": {}, "cluster": {}}"#;
    let odd = r#"{"services": [], "transferred": {}, "name": 1, "reason": 2, "address": 3, "cluster": 4, "akash": 5}"#;
    for body in ["", "{", "nul", "<html></html>", "[]", "\"text\"", "\u{0}", deep.as_str(), twice, odd] {
        for read in READERS {
            match read(body) {
                Err(error) => assert_eq!(error.code(), Code::GatewayReply, "{body:.40}"),
                // Keys of other answers are passed over.
                Ok(()) => assert!(body == twice || body == odd, "{body:.40}"),
            }
        }
    }
    assert!(ServiceStatus::read(200, twice).is_err() && LeaseStatus::read(200, odd).is_err());
}

#[test]
fn a_body_of_100_megabytes_is_refused() {
    let body = "x".repeat(100 << 20);
    for read in READERS {
        assert_eq!(refusal(read(&body)), Some(Code::GatewayReply));
    }
    assert_eq!(refusal(accepted(500, &body)), Some(Code::GatewayReply));
}

#[test]
fn a_long_sentence_is_cut() {
    let error = accepted(500, &"é\"".repeat(1 << 20)).expect_err("it is refused");
    assert_eq!(error.code(), Code::GatewayInternal);
    assert!(error.to_string().len() < 4_000, "{}", error.to_string().len());
}

#[test]
fn numbers_are_as_the_network_reads_them() {
    let status = |text: &str| ServiceStatus::read(200, &format!(r#"{{"available": {text}}}"#));
    assert_eq!(status("null").map(|status| status.available).ok(), Some(0));
    assert_eq!(status("-1").map(|status| status.available).ok(), Some(-1));
    for text in ["\"1\"", "1.0", "1e0", "2147483648", "[]"] {
        assert_eq!(refusal(status(text).map(drop)), Some(Code::GatewayReply), "{text}");
    }
    // The window is a number of nanoseconds with a sign.
    let window = |text: &str| ProviderStatus::read(200, &format!(r#"{{"reclamation_window": {text}}}"#));
    assert_eq!(window("3600000000000").ok().and_then(|status| status.reclamation_window), Some(HOUR));
    assert_eq!(refusal(window("-1").map(drop)), Some(Code::GatewayReply));
}

#[test]
fn what_stands_behind_an_answer_is_passed_over_but_not_behind_a_message() {
    assert!(LeaseStatus::read(200, "{}\n{}").is_ok());
    assert_eq!(refusal(LogLine::from_json("{}{}").map(drop)), Some(Code::GatewayReply));
}

#[test]
fn every_sentence_explains_itself() {
    let mut seen = 0;
    for reason in Reason::all().filter(|reason| reason.codespace == "gateway") {
        let status = u16::try_from(reason.code).expect("a status or the end of a socket");
        let refusal =
            Refusal::of_gateway(status, &format!("before {} behind\n", reason.text.replace('*', "x")));
        assert_eq!((refusal.reason.name, refusal.reason.retry), (reason.name, reason.retry), "{reason:?}");
        let code: Code = reason.name.parse().expect("every reason of a provider is a code of ours");
        assert_eq!(reason.class(), code.class());
        seen += 1;
    }
    assert!(seen > 60, "{seen}");
    assert_eq!(Refusal::of_gateway(418, "teapot").reason.retry, Retry::Never);
    assert!(Refusal::of_closing(4001, "").is_some_and(|refusal| refusal.reason.name == "gateway.lease"));
}

#[test]
fn frames_go_both_ways() {
    for first in 0..=u8::MAX {
        for rest in [&b""[..], b"{}", b"\xff\xfe\xfd\xfc\xfb", b"{\"exit_code\":1}"] {
            let message = [&[first], rest].concat();
            match ShellFrame::read(&message) {
                Ok(frame) => {
                    assert_eq!(frame.to_bytes(), message);
                    let _ = (frame.end(), frame.size());
                }
                Err(error) => assert!(error.code() == Code::GatewayFrame && !(100..=105).contains(&first)),
            }
        }
    }
}

#[test]
fn addresses_of_every_form() -> Result<()> {
    let request = Request::provider_status();
    for (host, url, name) in [
        ("https://a.example.com:8443", "https://a.example.com:8443/status", "a.example.com"),
        ("HTTPS://a.example.com", "https://a.example.com/status", "a.example.com"),
        ("https://[2001:db8::1]:8443?x=1#y", "https://[2001:db8::1]:8443/status", "[2001:db8::1]"),
        ("https://me@a.example.com:1", "https://me@a.example.com:1/status", "a.example.com"),
    ] {
        let host: HostUri = host.parse()?;
        assert_eq!((request.url(&host).as_str(), Request::server_name(&host, false).as_str()), (url, name));
    }
    Ok(())
}

const HOUR: Duration = Duration::from_secs(3600);

fn refusal(said: Result<()>) -> Option<Code> {
    said.err().as_ref().map(Error::code)
}
