import AkashKit
import XCTest

/// Values and objects are what Swift expects.
final class AkashKitTests: XCTestCase {
    func testADocumentBecomesADeployment() throws {
        let deployment = try Deployment(sdl: example("hello-web.yaml"))
        XCTAssertEqual(try deployment.groups.map(\.name), ["anywhere"])
        XCTAssertEqual(try deployment.version, try deployment.manifest.version())
        XCTAssertEqual(try Manifest(json: deployment.manifestJson), try deployment.manifest)
    }

    func testARefusalSaysWhatIsWrong() throws {
        XCTAssertThrowsError(try Deployment(sdl: "version: \"9\"")) { error in
            guard case AkashError.sdl(let failure, let diagnostics) = error else { return XCTFail("\(error)") }
            XCTAssertEqual(diagnostics.first?.code, failure.code)
            XCTAssertEqual(error.localizedDescription, failure.message)
            XCTAssertEqual((error as? LocalizedError)?.recoverySuggestion, failure.remedy)
        }
    }

    func testAmountsAreExact() throws {
        let most = "115792089237316195423570985008687907853269984665640564039457584007913129639935"
        let coin = try Coin(most + "uakt")
        XCTAssertEqual(coin.amount, WholeNumber(text: most))
        XCTAssertEqual("\(coin)", most + "uakt")
        XCTAssertEqual(try decimalAdd("0.1", "0.2"), "0.3")
        XCTAssertEqual(try Price("0.7uact"), Price(denom: "uact", amount: ExactDecimal(Decimal(string: "0.70")!)))
        XCTAssertEqual(try Price("0.7uact").amount.decimal, Decimal(string: "0.7"))
        XCTAssertEqual(try Coin("5uakt").amount.uint64, 5)
    }

    func testRecordsAreValues() throws {
        let group = try XCTUnwrap(Deployment(sdl: example("hello-web.yaml")).groups.first)
        XCTAssertEqual(try GroupSpec(proto: group.toProto()), group)
        XCTAssertEqual(Set([group, group]).count, 1)
    }

    func testSecretsAreNotShown() throws {
        let login = Credentials(host: "h", email: "", username: "u", password: "hush")
        XCTAssertFalse("\(login) \(String(reflecting: login))".contains("hush"))
        var shown = ""
        dump(login, to: &shown)
        XCTAssertFalse(shown.contains("hush"))
        XCTAssertEqual(login.password.reveal(), "hush")
        XCTAssertThrowsError(try Mnemonic("hush hush")) { XCTAssertFalse("\($0)".contains("hush")) }
    }

    func testBatchesAreInOrder() async throws {
        let document = try example("hello-web.yaml")
        let documents = (0..<60).map { $0 % 3 == 1 ? "" : document }
        let checked = try checkMany(documents, threads: 2)
        XCTAssertEqual(try checked.map { try $0.deployment == nil }, documents.map(\.isEmpty))
        XCTAssertEqual(try checkMany([]).count, 0)
        // They cross threads.
        let versions = try await withThrowingTaskGroup(of: String?.self) { group in
            for one in checked {
                group.addTask { try one.deployment?.version }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        XCTAssertEqual(versions.count, 2)
    }
}
