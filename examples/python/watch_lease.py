"""watch_lease.py [FOLDER]

Shows a lease: its state, what it costs, how its services are and what they print. What the chain and the provider answer is
read from files in FOLDER: a program of your own sends the requests that are printed here.
"""

import sys
from pathlib import Path

import akashkit
from akashkit import Filter, GatewayRequest, LeaseStatus, LogLine, Price, Query, Reply

OWNER = "akash1efw7vm9fedk0rxk7avxc6nkrkahjrcvh3r27kr"


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "examples/replies")

    def answer(name: str) -> str:
        return (folder / name).read_text(encoding="utf-8")

    def ask(query: Query, name: str) -> Reply:
        request = query.to_rest()
        print(request.verb, request.target)
        return query.read_rest(200, answer(name))

    lease = ask(Query.leases(Filter(owner=OWNER)), "leases.json").leases()[0].lease
    deployment = ask(Query.deployment(lease.id.deployment()), "deployment.json").deployments()[0]
    host = ask(Query.provider(lease.id.provider), "provider.json").providers()[0].host_uri

    asked = GatewayRequest.lease_status(lease.id)
    print(asked.verb, asked.url(host))
    status = LeaseStatus.read(200, answer("lease-status.json"))
    logs = GatewayRequest.logs(lease.id, tail=10)
    print(logs.verb, logs.url(host))
    print()

    print(f"{lease.id}: {lease.state} since block {lease.created_at}")
    hourly = lease.price.block_to_hour_ceil(akashkit.block_time("console"))
    print(f"It costs {lease.price} for a block, {hourly} for an hour")
    for funds in deployment.account.funds if deployment.account else []:
        print(f"Its deployment has {Price(funds.denom, funds.amount)}")
    for service in status.services:
        print(f"{service.name}: {service.available} of {service.total} replicas {', '.join(service.uris)}")
    for port in status.forwarded_ports:
        print(f"{port.service}: port {port.port} is {port.host or ''}:{port.external_port} ({port.proto})")
    for line in answer("logs.jsonl").splitlines():
        printed = LogLine.from_json(line)
        print(f"{printed.name} | {printed.message}")


if __name__ == "__main__":
    main()
