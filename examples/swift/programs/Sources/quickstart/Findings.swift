import AkashKit
import Foundation

/// Shows every finding with its place, and counts them. Where the terminal has no colours, none arrive there.
func showFindings(_ report: Report, _ document: Data, _ name: String) throws {
    let diagnostics = try report.diagnostics
    if diagnostics.isEmpty { return }
    let isColored = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    say(try report.render(document, name: name, colored: isColored, briefWarnings: true))
    say("\(name): \(summary(diagnostics))")
}

/// Such as "2 errors, 1 warning; 1 can be fixed: run again with --fix".
private func summary(_ diagnostics: [Diagnostic]) -> String {
    let counts = [(Severity.error, "error"), (.warning, "warning")].compactMap { severity, what -> String? in
        let count = diagnostics.filter { $0.severity == severity }.count
        return count == 0 ? nil : "\(count) \(what)\(count == 1 ? "" : "s")"
    }
    let fixable = diagnostics.filter { $0.fix != nil }.count
    let tail = fixable == 0 ? "" : "; \(fixable) can be fixed: run again with --fix"
    return counts.joined(separator: ", ") + tail
}

/// Makes every fix, again until there is none left, says what was changed, and writes the document if anything was.
func fix(_ document: Data, _ options: Options) throws -> Data {
    let name = options.document
    guard var text = String(data: document, encoding: .utf8) else {
        throw Complaint("\(name): only documents in UTF-8 can be fixed")
    }
    var isChanged = false
    for _ in 0..<mostRounds {
        let report = try check(text).report.without(options.allowed)
        for finding in try report.fixable {
            let start = finding.start
            say("\(name):\(start.line):\(start.column): fixed: \(finding.fix?.title ?? "") [\(finding.code)]")
            isChanged = true
        }
        let fixed = try report.fixed(text)
        if fixed.utf8.elementsEqual(text.utf8) { break }
        text = fixed
    }
    if isChanged { try write(text, to: name) }
    return Data(text.utf8)
}

/// All of it or nothing, so that nobody ever finds half a document; what a link leads to, not the link.
private func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let permissions = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions]
    if let permissions = permissions as? Int, permissions & 0o222 == 0 {
        throw Complaint("\(path): it may only be read")
    }
    try Data(text.utf8).write(to: url, options: .atomic)
    if let permissions { try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: url.path) }
}

/// Each mends at least one finding, so that this is more than any document needs.
private let mostRounds = 100
