//! Shows a lease: its state, what it costs, how its services are and what they print. What the chain and the provider answer is
//! read from files: a program of your own sends the requests that are printed here.
//!
//! `watch_lease [FOLDER]`, where FOLDER holds the answers.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use akashkit::Price;
use akashkit::gateway::{LeaseStatus, LogLine, LogOptions, Request};
use akashkit::market::HostUri;
use akashkit::network::BlockTime;
use akashkit::query::{Filter, Query, Reply};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "examples/replies".to_owned()));
    let answer = |name: &str| fs::read_to_string(folder.join(name));
    let ask = |query: Query, name: &str| -> Result<Reply, Box<dyn Error>> {
        let request = query.to_rest()?;
        println!("{} {}", request.verb, request.target);
        Ok(query.read_rest(200, &answer(name)?)?)
    };

    let filter = Filter::of_owner(&OWNER.parse()?);
    let leases = ask(Query::leases(&filter), "leases.json")?.leases()?;
    let lease = &leases.first().ok_or("there is no lease")?.lease;
    let deployment = ask(Query::deployment(lease.id.deployment()), "deployment.json")?.deployments()?;
    let account = deployment[0].account.as_ref().ok_or("the deployment has no account")?;
    let provider = ask(Query::provider(lease.id.provider()), "provider.json")?.providers()?;
    let host: HostUri = provider[0].host_uri.parse()?;

    let status = Request::lease_status(&lease.id);
    println!("{} {}", status.verb, status.url(&host));
    let status = LeaseStatus::read(200, &answer("lease-status.json")?)?;
    let logs = Request::logs(&lease.id, &LogOptions { tail: Some(10), ..LogOptions::default() })?;
    println!("{} {}\n", logs.verb, logs.url(&host));

    println!("{}: {} since block {}", lease.id, lease.state, lease.created_at);
    let hourly = lease.price.block_to_hour_ceil(BlockTime::CONSOLE.millis().into())?;
    println!("It costs {} for a block, {hourly} for an hour", lease.price);
    for funds in account.funds() {
        println!("Its deployment has {}", Price::new(funds.denom.clone(), funds.amount)?);
    }
    for service in &status.services {
        let uris = service.uris.join(", ");
        println!("{}: {} of {} replicas {uris}", service.name, service.available, service.total);
    }
    for port in &status.forwarded_ports {
        let host = port.host.as_deref().unwrap_or_default();
        println!("{}: port {} is {host}:{} ({})", port.service, port.port, port.external_port, port.proto);
    }
    for line in answer("logs.jsonl")?.lines() {
        let LogLine { name, message } = LogLine::from_json(line)?;
        println!("{name} | {message}");
    }
    Ok(())
}

const OWNER: &str = "akash1efw7vm9fedk0rxk7avxc6nkrkahjrcvh3r27kr";
