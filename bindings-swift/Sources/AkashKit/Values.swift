import Foundation

/// A decimal of 18 places, exactly, as text: Foundation's holds 38 digits, the chain's more.
public struct ExactDecimal: Hashable, Sendable, CustomStringConvertible {
    /// Digits without an exponent.
    public let description: String

    /// Text that a call refuses if it is no decimal.
    public init(text: String) { description = text }

    public init(_ decimal: Decimal) { self.init(text: "\(decimal)") }

    /// The number, unless Foundation's has no room for it.
    public var decimal: Decimal? {
        let posix = Locale(identifier: "en_US_POSIX")
        return Decimal(string: description, locale: posix).flatMap { "\($0)" == description ? $0 : nil }
    }
}

extension ExactDecimal: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral text: String) { self.init(text: text) }
    public init(integerLiteral number: Int) { self.init(text: String(number)) }
}

/// A whole number of up to 256 bits, as text.
public struct WholeNumber: Hashable, Sendable, CustomStringConvertible {
    /// Its digits.
    public let description: String

    /// Text that a call refuses if it is no whole number.
    public init(text: String) { description = text }

    public init(_ number: some BinaryInteger) { self.init(text: String(number)) }

    /// The number, unless 64 bits have no room for it.
    public var uint64: UInt64? { UInt64(description) }
}

extension WholeNumber: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral text: String) { self.init(text: text) }
    public init(integerLiteral number: Int) { self.init(text: String(number)) }
}

/// Text that is not shown.
public struct SecretText: Hashable, Sendable {
    private let text: String

    public init(_ text: String) { self.text = text }

    /// The text itself.
    public func reveal() -> String { text }
}

extension SecretText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "<secret>" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension SecretText: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}
