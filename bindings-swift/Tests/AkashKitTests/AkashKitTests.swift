import AkashKit
import XCTest

final class AkashKitTests: XCTestCase {
    func testADocumentBecomesADeployment() throws {
        let deployment = try Deployment.fromSdl(document: document)
        XCTAssertEqual(try deployment.groups().map(\.name), ["anywhere"])
        XCTAssertEqual(try deployment.version(), try deployment.manifest().version())
    }

    func testARefusalSaysWhatIsWrong() throws {
        XCTAssertThrowsError(try Deployment.fromSdl(document: "version: \"9\"")) { error in
            guard let error = error as? AkashError else { return XCTFail("\(error)") }
            XCTAssertFalse(error.diagnostics.isEmpty)
            XCTAssertEqual(error.diagnostics.first?.code, error.code)
            XCTAssertEqual(error.localizedDescription, error.failure.message)
        }
    }

    func testBytesThatAreNoTextAreRefused() throws {
        XCTAssertTrue(try check(document: Data([0xff, 0xfe, 0x00])).report().hasErrors())
    }

    func testAmountsAreExact() throws {
        let most = "115792089237316195423570985008687907853269984665640564039457584007913129639935"
        let coin = try coinParse(text: most + "uakt")
        XCTAssertEqual(coin.amount, WholeNumber(text: most))
        XCTAssertEqual("\(coin)", most + "uakt")
        XCTAssertEqual(try decimalAdd(left: "0.1", right: "0.2"), "0.3")
        XCTAssertThrowsError(try decimalAdd(left: "x", right: "0"))
    }

    func testSecretsAreNotShown() {
        let login = Credentials(host: "h", email: "", username: "u", password: "hush")
        XCTAssertFalse("\(login) \(String(reflecting: login))".contains("hush"))
        XCTAssertEqual(login.password.reveal(), "hush")
    }

    func testValuesAndObjectsCrossThreads() async throws {
        let checked = try checkMany(documents: Array(repeating: document, count: 50))
        let versions = try await withThrowingTaskGroup(of: String.self) { group in
            for one in checked {
                group.addTask { try XCTUnwrap(try one.deployment()).version() }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        XCTAssertEqual(versions.count, 1)
    }
}

let document = """
    version: "2.0"
    services:
      web:
        image: nginx:1.27-alpine
        expose:
          - port: 80
            to:
              - global: true
    profiles:
      compute:
        web:
          resources:
            cpu:
              units: 0.1
            memory:
              size: 128Mi
            storage:
              size: 256Mi
      placement:
        anywhere:
          pricing:
            web:
              denom: uact
              amount: 200
    deployment:
      web:
        anywhere:
          profile: web
          count: 1
    """
