import Foundation

extension AkashError {
    /// What is wrong.
    public var failure: Failure {
        switch self {
        case .Argument(let failure), .Bug(let failure), .Chain(let failure), .Input(let failure),
            .Misuse(let failure), .Provider(let failure), .Sdl(let failure, _):
            return failure
        }
    }

    /// The stable code.
    public var code: String { failure.code }

    /// Every finding about the document; empty for other errors.
    public var diagnostics: [Diagnostic] {
        if case .Sdl(_, let diagnostics) = self { return diagnostics }
        return []
    }
}

extension AkashError: LocalizedError {
    public var errorDescription: String? { failure.message }
    public var recoverySuggestion: String? { failure.remedy }
}
