import AkashKit
import Foundation

/// Shows a lease: its state, what it costs, how its services are and what they print. What the chain and the provider answer is
/// read from files: a program of your own sends the requests that are printed here.
///
/// `watch-lease [FOLDER]`, where FOLDER holds the answers.
@main
enum WatchLease {
    static func main() throws {
        let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? "examples/replies")
        func answer(_ name: String) throws -> String {
            try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
        func ask(_ query: Query, _ name: String) throws -> Reply {
            let request = try query.toRest()
            print(request.verb, request.target)
            return try query.readRest(status: 200, body: answer(name))
        }

        let leases = try ask(.leases(Filter(owner: owner)), "leases.json").leases()
        guard let lease = leases.first?.lease else { return print("There is no lease") }
        let deployments = try ask(.deployment(lease.id.deployment()), "deployment.json").deployments()
        let providers = try ask(.provider(lease.id.provider), "provider.json").providers()
        guard let host = providers.first?.hostUri else { return print("There is no such provider") }

        let asked = try GatewayRequest.leaseStatus(lease.id)
        print(try asked.verb, try asked.url(host))
        let status = try LeaseStatus.read(status: 200, body: answer("lease-status.json"))
        let logs = try GatewayRequest.logs(lease.id, tail: 10)
        print(try logs.verb, try logs.url(host))
        print()

        print("\(try lease.id.text()): \(word(lease.state)) since block \(lease.createdAt)")
        let hourly = try lease.price.blockToHourCeil(blockMillis: UInt64(blockTime("console")))
        print("It costs \(try lease.price.text()) for a block, \(try hourly.text()) for an hour")
        for funds in deployments.first?.account?.funds ?? [] {
            print("Its deployment has \(try Price(denom: funds.denom, amount: funds.amount).text())")
        }
        for service in status.services {
            let uris = service.uris.joined(separator: ", ")
            print("\(service.name): \(service.available) of \(service.total) replicas \(uris)")
        }
        for port in status.forwardedPorts {
            print("\(port.service): port \(port.port) is \(port.host ?? ""):\(port.externalPort) (\(port.proto))")
        }
        for line in try answer("logs.jsonl").split(separator: "\n") {
            let printed = try LogLine(json: String(line))
            print("\(printed.name) | \(printed.message)")
        }
    }
}

private func word(_ state: LeaseState) -> String {
    switch state {
    case .active: "active"
    case .closed: "closed"
    case .insufficientFunds: "insufficient_funds"
    case .reclaiming: "reclaiming"
    }
}

private let owner = "akash1efw7vm9fedk0rxk7avxc6nkrkahjrcvh3r27kr"
