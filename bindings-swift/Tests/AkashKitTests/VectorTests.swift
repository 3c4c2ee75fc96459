import AkashKit
import XCTest

/// Swift answers as the shared vectors say.
final class VectorTests: XCTestCase {
    func testEveryVector() throws {
        var count = 0
        for file in try shared() {
            for vector in try read(file) {
                count += 1
                XCTAssertEqual(try answer(vector), expected(vector), "\(file.lastPathComponent): \(text(vector["name"]))")
            }
        }
        XCTAssertGreaterThan(count, 200)
    }

    func testEveryCodeIsExplained() throws {
        let all = try codes()
        XCTAssertGreaterThan(all.count, 200)
        XCTAssertEqual(Set(all.map(\.code)).count, all.count)
        for info in all { XCTAssertEqual(try explain(info.code), info) }
    }
}

/// `ok` with the result, or `error` with the code.
private func answer(_ vector: JSON) throws -> [String: JSON] {
    do {
        return ["ok": try evaluate(Case(json: vector)).json]
    } catch let error as AkashError {
        return ["error": .text(error.code)]
    }
}

private func expected(_ vector: JSON) -> [String: JSON] {
    vector["error"] == .null ? ["ok": vector["ok"]] : ["error": vector["error"]]
}
