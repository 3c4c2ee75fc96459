import Foundation

/// Reads, checks and lowers an SDL document, and says everything that is wrong with it at once.
public func check(document: String) throws -> Checked {
    try check(document: Data(document.utf8))
}

/// Checks many documents at once, each as `check` does; results stand in the order of the documents.
public func checkMany(documents: [String], threads: UInt32? = nil) throws -> [Checked] {
    try checkMany(documents: documents.map { Data($0.utf8) }, threads: threads)
}

extension Deployment {
    /// Reads, checks and lowers an SDL document, or refuses it with its findings.
    public static func fromSdl(document: String) throws -> Deployment {
        try fromSdl(document: Data(document.utf8))
    }
}
