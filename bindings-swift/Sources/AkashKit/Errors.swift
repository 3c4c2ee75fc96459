import Foundation

extension AkashError {
    /// What is wrong.
    public var failure: Failure {
        switch self {
        case .argument(let failure), .bug(let failure), .chain(let failure), .input(let failure),
            .misuse(let failure), .provider(let failure), .sdl(let failure, _):
            return failure
        }
    }

    /// The stable code.
    public var code: String { failure.code }

    /// Every finding about the document; empty for other errors.
    public var diagnostics: [Diagnostic] {
        if case .sdl(_, let diagnostics) = self { return diagnostics }
        return []
    }
}

extension AkashError: LocalizedError {
    public var errorDescription: String? { failure.message }
    public var recoverySuggestion: String? { failure.remedy }
}
