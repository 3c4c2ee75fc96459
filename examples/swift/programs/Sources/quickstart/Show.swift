import AkashKit
import Foundation

/// The groups as a table, and the most that they can cost.
func showGroups(_ deployment: Deployment, blockMillis: UInt64) throws {
    let groups = try deployment.groups
    let head = ["group", "unit", "count", "cpu", "memory", "storage", "gpu", "at most, each and block"]
    print("Groups")
    showTable(try [head] + groups.flatMap { group in try group.resources.map { try row(group, $0) } })

    if let block = try ceiling(groups) {
        let hour = try block.blockToHourCeil(blockMillis: blockMillis)
        print("\nCeiling per block  \(coins(block))")
        print("Ceiling per hour   \(try wholeUnits(hour)) (a block every \(blockMillis) ms)")
    }
    if let window = try deployment.reclamation {
        print("Reclamation        not before \(window / 1_000_000_000) s after notice")
    }
}

/// The manifest as it is sent, and its digest.
func showManifest(_ deployment: Deployment) throws {
    print("\nManifest (for the provider; the version is its SHA-256)")
    print("  \(try deployment.manifestJson)")
    print("\nVersion  \(try deployment.version)")
}

/// The signed transaction.
func showTransaction(_ create: CreateDeployment, _ tx: SignedTx, _ options: Options) throws {
    print("\nTransaction (signed, not sent)")
    print("  chain     \(options.chainId)")
    print("  signer    \(create.id.owner), number \(options.accountNumber), sequence \(options.sequence)")
    print("  message   create deployment \(create.id) with a deposit of \(create.deposit.amount)")
    print("  fee       \(options.fee) for \(options.gas) gas")
    print("  bytes     \(try tx.bytes.map { String(format: "%02x", $0) }.joined())")
    print("  hash      \(try tx.hash)")
    if options.isTestAccount {
        print("\nEverybody knows this account's mnemonic: do not fund it. Sign as yourself with --mnemonic-file.")
    }
}

private func row(_ group: GroupSpec, _ unit: ResourceUnit) throws -> [String] {
    let resource = unit.resource
    let volumes = (resource.storage ?? []).map { bytes($0.size) + volumeClass($0.attributes) }
    let gpus = number(resource.gpu?.units ?? 0)
    return [
        visible(group.name),
        String(resource.id),
        String(unit.count),
        resource.cpu.map { cores($0.units) } ?? "",
        resource.memory.map { bytes($0.size) } ?? "",
        volumes.joined(separator: " + "),
        gpus == 0 ? "-" : "\(gpus) × \(models(resource.gpu?.attributes ?? []))",
        coins(try Price(decCoin: unit.price)),
    ]
}

/// Without control characters.
func visible(_ name: String) -> String { String(name.debugDescription.dropFirst().dropLast()) }

private func showTable(_ rows: [[String]]) {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    for row in rows {
        let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.unicodeScalars.count) }
        var line = cells.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        print("  \(line)")
    }
}

/// The most that everything can cost in a block: every replica at its price. Groups of one deployment are priced in one denomination.
private func ceiling(_ groups: [GroupSpec]) throws -> Price? {
    let ceilings = try groups.compactMap { try $0.ceiling() }
    return try ceilings.dropFirst().reduce(ceilings.first) { try $0?.checkedAdd($1) }
}

/// Without the zeros that end a fraction.
private func coins(_ price: Price) -> String { "\(price.amount)\(price.denom)" }

/// In ACT or AKT, rounded up to a millionth; other denominations as they are.
func wholeUnits(_ price: Price) throws -> String {
    let known = try constants()
    let units = [known.computeDenom: "ACT", known.feeDenom: "AKT"]
    guard let unit = units[price.denom] else { return coins(price) }
    let floor = ExactDecimal(text: String(price.amount.description.prefix { $0 != "." }))
    let millionths = floor == price.amount ? floor : try decimalAdd(floor, 1)
    return "\(try decimalQuoTruncate(millionths, 1_000_000)) \(unit)"
}

/// The checks of a document keep every amount far below the largest.
private func number(_ amount: WholeNumber?) -> UInt64 { amount?.uint64 ?? .max }

private func cores(_ amount: WholeNumber?) -> String {
    let milli = number(amount)
    return milli.isMultiple(of: 1000) ? "\(milli / 1000)" : "\(milli)m"
}

private func bytes(_ amount: WholeNumber?) -> String {
    let bytes = number(amount)
    let units: [(UInt64, String)] = [(1 << 40, "Ti"), (1 << 30, "Gi"), (1 << 20, "Mi"), (1 << 10, "Ki")]
    let (size, unit) = units.first { bytes.isMultiple(of: $0.0) } ?? (1, "")
    return "\(bytes / size)\(unit)"
}

private func volumeClass(_ attributes: [Attribute]) -> String {
    attributes.first { $0.key == "class" }.map { " \($0.value)" } ?? ""
}

/// `vendor/nvidia/model/h100/ram/80Gi` as `h100 80Gi`; alternatives with `or`.
private func models(_ attributes: [Attribute]) -> String {
    let model = { (attribute: Attribute) in
        let parts = attribute.key.split(separator: "/", omittingEmptySubsequences: false)
        return stride(from: 3, to: parts.count, by: 2).map { parts[$0] }.joined(separator: " ")
    }
    return attributes.map(model).joined(separator: " or ")
}
