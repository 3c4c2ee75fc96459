// Vectors are calls by name with arguments as JSON; `Calls.swift`, written from the table, says what each value is in Swift.
import AkashKit
import Foundation

/// JSON as data.
enum JSON: Equatable, Sendable, ExpressibleByStringLiteral {
    case bool(Bool)
    case list([JSON])
    case null
    case number(Int64)
    case object([String: JSON])
    case text(String)

    init(stringLiteral text: String) { self = .text(text) }

    /// A part of an object; of anything else, nothing.
    subscript(name: String) -> JSON {
        if case .object(let parts) = self { return parts[name] ?? .null }
        return .null
    }
}

extension JSON: Decodable {
    init(from decoder: Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? value.decode(Int64.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([JSON].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: JSON].self))
        }
    }
}

/// A call by name.
struct Case {
    let json: JSON

    var call: String { text(json["call"]) }
    var on: JSON { json["this"] }

    subscript(at: Int) -> JSON {
        if case .list(let given) = json["args"], given.indices.contains(at) { return given[at] }
        return .null
    }
}

/// A result as JSON, and as itself for what goes on with it.
struct Answer {
    let value: Any
    let json: JSON
}

/// A test that cannot go on.
struct Unreadable: Error {
    let json: JSON
}

/// The value, or what a call in its place gives.
func resolved(_ json: JSON) throws -> JSON {
    json["call"] == .null ? json : try evaluate(Case(json: json)).json
}

/// The object that a call gives.
func made<T>(_ json: JSON) throws -> T {
    guard let value = try evaluate(Case(json: json)).value as? T else { throw Unreadable(json: json) }
    return value
}

/// An object without the parts that are left out.
func parts(_ parts: [(String, JSON)]) throws -> JSON {
    .object(Dictionary(uniqueKeysWithValues: parts.filter { $0.1 != .null }))
}

func kind(_ word: JSON, _ parts: JSON) throws -> JSON {
    guard case .object(var all) = parts else { return parts }
    all["kind"] = word
    return .object(all)
}

func text(_ json: JSON) -> String {
    guard case .text(let text) = json else { fatalError("no text: \(json)") }
    return text
}

func liftList<T>(_ json: JSON, _ lift: (JSON) throws -> T) throws -> [T] {
    guard case .list(let items) = try resolved(json) else { throw Unreadable(json: json) }
    return try items.map(lift)
}

func lowerList<T>(_ items: [T], _ lower: (T) throws -> JSON) throws -> JSON { .list(try items.map(lower)) }

func liftOptional<T>(_ json: JSON, _ lift: (JSON) throws -> T) throws -> T? { json == .null ? nil : try lift(json) }

func lowerOptional<T>(_ value: T?, _ lower: (T) throws -> JSON) throws -> JSON { try value.map(lower) ?? .null }

func liftString(_ json: JSON) throws -> String { text(try resolved(json)) }
func lowerString(_ text: String) throws -> JSON { .text(text) }

let liftAddress = liftString, liftCode = liftString, liftDenom = liftString, liftGpuModel = liftString
let liftTimestamp = liftString, liftVersion = liftString
let lowerAddress = lowerString, lowerCode = lowerString, lowerDenom = lowerString, lowerGpuModel = lowerString
let lowerTimestamp = lowerString, lowerVersion = lowerString

func liftbool(_ json: JSON) throws -> Bool { try resolved(json) == .bool(true) }
func lowerbool(_ value: Bool) throws -> JSON { .bool(value) }

func liftnumber<N: FixedWidthInteger>(_ json: JSON) throws -> N {
    guard case .number(let number) = try resolved(json), let exact = N(exactly: number) else { throw Unreadable(json: json) }
    return exact
}
func liftu32(_ json: JSON) throws -> UInt32 { try liftnumber(json) }
func loweru32(_ number: UInt32) throws -> JSON { .number(Int64(number)) }
func lifti32(_ json: JSON) throws -> Int32 { try liftnumber(json) }
func loweri32(_ number: Int32) throws -> JSON { .number(Int64(number)) }

func liftU64(_ json: JSON) throws -> UInt64 {
    guard let number = UInt64(try liftString(json)) else { throw Unreadable(json: json) }
    return number
}
func lowerU64(_ number: UInt64) throws -> JSON { .text(String(number)) }
func liftI64(_ json: JSON) throws -> Int64 {
    guard let number = Int64(try liftString(json)) else { throw Unreadable(json: json) }
    return number
}
func lowerI64(_ number: Int64) throws -> JSON { .text(String(number)) }
let liftNanos = liftU64, lowerNanos = lowerU64

func liftInt(_ json: JSON) throws -> WholeNumber { WholeNumber(text: try liftString(json)) }
func lowerInt(_ number: WholeNumber) throws -> JSON { .text(number.description) }

func liftDec(_ json: JSON) throws -> ExactDecimal { ExactDecimal(text: try liftString(json)) }
/// With all 18 places, as the chain writes them.
func lowerDec(_ number: ExactDecimal) throws -> JSON {
    let parts = number.description.split(separator: ".", omittingEmptySubsequences: false)
    let places = parts.count > 1 ? String(parts[1]) : ""
    return .text("\(parts[0]).\(places)\(String(repeating: "0", count: 18 - places.count))")
}

func liftSecret(_ json: JSON) throws -> SecretText { SecretText(try liftString(json)) }
func lowerSecret(_ secret: SecretText) throws -> JSON { .text(secret.reveal()) }

func liftBytes(_ json: JSON) throws -> Data {
    let digits = Array(try liftString(json))
    let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    return Data(bytes.compactMap { $0 })
}
func lowerBytes(_ bytes: Data) throws -> JSON { .text(bytes.map { String(format: "%02x", $0) }.joined()) }
let liftSecretBytes = liftBytes, lowerSecretBytes = lowerBytes

func liftDocument(_ json: JSON) throws -> Data {
    if case .text(let text) = json { return Data(text.utf8) }
    return try liftBytes(json["hex"])
}

/// The files of shared vectors, or one that stands beside them.
func shared() throws -> [URL] {
    let files = try FileManager.default.contentsOfDirectory(at: folder("core/tests/vectors/shared"), includingPropertiesForKeys: nil)
    return files.filter { $0.pathExtension == "json" && $0.lastPathComponent != "surface.json" }
}

func read(_ file: URL) throws -> [JSON] { try JSONDecoder().decode([JSON].self, from: Data(contentsOf: file)) }

func example(_ name: String) throws -> String {
    try String(contentsOf: folder("examples/sdl").appendingPathComponent(name), encoding: .utf8)
}

/// A folder of the project that is tested.
private func folder(_ path: String) throws -> URL {
    guard let root = ProcessInfo.processInfo.environment["AKASHKIT_ROOT"] else { fatalError("AKASHKIT_ROOT names the project") }
    return URL(fileURLWithPath: root).appendingPathComponent(path)
}
