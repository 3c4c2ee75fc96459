import AkashKit
import Foundation

/// Who would serve the document, of a market of our own making; nothing where this does not run in the project's root.
func showMarket(_ deployment: Deployment, _ options: Options) throws {
    guard let text = read("\(data)/providers.json") else { return }
    let providers = try parseProviders(text)
    print("\nMarket (\(data): providers of our own making, at block \(height))")
    for group in try deployment.groups {
        let verdicts = try providers.map { ($0.owner, try providerMisfits(group, provider: $0)) }
        let fit = verdicts.filter { $0.1.isEmpty }.count
        print("  \(visible(group.name)): \(fit) of \(providers.count) providers fit")
        for (owner, misfits) in verdicts {
            print("    \(owner)  \(misfits.isEmpty ? "fits" : misfits.map { "\($0)" }.joined(separator: "; "))")
        }
        for relaxation in try relaxations(group, providers: providers).prefix(3) { print("    to win more, \(relaxation)") }
        try showBids(group, providers, options)
    }
}

private func showBids(_ group: GroupSpec, _ providers: [Provider], _ options: Options) throws {
    let document = URL(fileURLWithPath: options.document).deletingPathExtension().lastPathComponent
    guard let text = read("\(data)/bids/\(document).\(group.name).json") else { return }
    let bids = try parseBids(text)
    print("  \(visible(group.name)): \(bids.count) bids, the cheapest first")
    let ranking = try rank(bids, providers: providers, height: height, blockMillis: UInt32(options.blockMillis))
    for (at, found) in ranking.ranked.enumerated() {
        let (hour, month) = (try wholeUnits(found.perHourCeil), try wholeUnits(found.perMonthCeil))
        print("    \(at + 1). \(found.bid.id.provider)  \(hour) an hour, \(month) a month")
        for reason in found.reasons { print("       \(reason)") }
    }
    for refused in ranking.rejected {
        print("    -  \(refused.bid.id.provider)  \(refused.reasons.map { "\($0)" }.joined(separator: "; "))")
    }
}

/// The text of a file, where it is there.
private func read(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

private let data = "examples/data"
private let height: UInt64 = 27_000_000
