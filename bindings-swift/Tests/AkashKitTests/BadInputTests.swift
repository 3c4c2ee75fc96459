@testable import AkashKit
import XCTest

/// Whatever is handed in: an error with a code, and the process lives.
final class BadInputTests: XCTestCase {
    func testRefused() {
        let huge = String(repeating: "9", count: 5000)
        let owner = "akash1qyhmn054"
        refused("yaml.encoding") { try Deployment(sdl: Data("version: ".utf8) + [0xff]) }
        refused("int.range") { try Coin(denom: "uakt", amount: WholeNumber(text: huge)).checkedAdd(Coin("1uakt")) }
        refused("int.text") { try Coin(denom: "uakt", amount: "1.0").checkedAdd(Coin("1uakt")) }
        refused("price.negative") { try Coin(denom: "uakt", amount: WholeNumber(-1)).checkedAdd(Coin("1uakt")) }
        refused("decimal.text") { try Price(denom: "uakt", amount: "1e5").times(count: 1) }
        refused("decimal.text") { try Price(denom: "uakt", amount: ExactDecimal(Decimal.nan)).times(count: 1) }
        refused("decimal.places") { try Price(denom: "uakt", amount: "0.0000000000000000001").times(count: 1) }
        refused("decimal.range") { try Price(denom: "uakt", amount: ExactDecimal(text: huge)).times(count: 1) }
        refused("id.dseq") { try DeploymentId(owner: owner, dseq: 0).escrowAccount() }
        refused("address.text") { try DeploymentId(owner: "me", dseq: 1).escrowAccount() }
        refused("argument.choice") { try explain("no.such") }
        refused("key.public") { try PublicKey(bytes: Data()).address() }
        refused("key.private") { try PrivateKey(bytes: Data(count: 31)) }
        refused("json.text") { try GroupSpec(json: "{") }
        refused("wire.bytes") { try GroupSpec(proto: Data([0xff])) }
        refused("id.path") { try LeaseId("\u{0}") }
    }

    func testADescriptionCannotFail() {
        let key = PublicKey(bytes: Data())
        refused("key.public") { try key.text() }
        XCTAssertEqual("\(key)", "<the bytes are not a public key: length 0>")
    }

    func testBytesThatAreNoTextAreAFinding() throws {
        XCTAssertEqual(try check(Data("version: ".utf8) + [0xff]).report.diagnostics.map(\.code), ["yaml.encoding"])
        XCTAssertEqual(try check("").report.diagnostics.first?.code, "sdl.empty")
    }

    func testADefectIsAnError() throws {
        for _ in 0..<3 { refused("bug.panic") { try panics() } }
        XCTAssertNotNil(try check(example("hello-web.yaml")).deployment)
    }

    func testThreadsMayCallAtOnce() async throws {
        let document = try example("vllm-h100.yaml")
        let shared = try check(document)
        let seen = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try (0..<20).map { _ in
                        let version = try XCTUnwrap(check(document).deployment).version
                        return try "\(version) \(XCTUnwrap(shared.deployment).groups[0].name) \(shared.report)"
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        XCTAssertEqual(seen.count, 160)
        XCTAssertEqual(Set(seen).count, 1)
    }

    private func refused(_ code: String, line: UInt = #line, _ call: () throws -> some Any) {
        XCTAssertThrowsError(try call(), code, line: line) { error in
            guard let error = error as? AkashError else { return XCTFail("\(error)", line: line) }
            XCTAssertEqual(error.code, code, line: line)
            XCTAssertEqual(error.localizedDescription, error.failure.message, line: line)
        }
    }
}
