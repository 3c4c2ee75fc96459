import AkashKit
import Foundation

/// What the command line says, or the defaults.
struct Options {
    var document = "examples/sdl/vllm-h100.yaml"
    var fix = false
    var json = false
    var allowed: [String] = []
    var mnemonic: SecretText = testMnemonic
    var isTestAccount = true
    var accountNumber: UInt64 = 0
    var sequence: UInt64 = 0
    var dseq: UInt64 = 1
    var deposit: Coin?
    var fee: Coin
    var gas: UInt64 = 300_000
    var chainId = "akashnet-2"
    var blockMillis: UInt64

    /// Nothing when the command line asks for help.
    init?(_ words: ArraySlice<String>) throws {
        fee = try Coin("7500uakt")
        blockMillis = UInt64(try blockTime("console"))
        var words = words
        while let word = words.popFirst() {
            func value() throws -> String {
                guard let value = words.popFirst() else { throw Complaint("\(word): a value is missing") }
                return value
            }
            func number() throws -> UInt64 {
                let text = try value()
                guard let number = UInt64(text) else { throw Complaint("\(word) \(text): expected a number") }
                return number
            }
            switch word {
            case "-h", "--help": return nil
            case "--fix": fix = true
            case "--json": json = true
            case "--allow": allowed.append(try warning(value()))
            case "--mnemonic-file":
                mnemonic = try mnemonicWords(in: value())
                isTestAccount = false
            case "--account-number": accountNumber = try number()
            case "--sequence": sequence = try number()
            case "--dseq": dseq = try number()
            case "--deposit": deposit = try Coin(value())
            case "--fee": fee = try Coin(value())
            case "--gas": gas = try number()
            case "--chain-id": chainId = try value()
            case "--block-time": blockMillis = try millis(of: value())
            default:
                if word.hasPrefix("-") { throw Complaint("invalid option '\(word)'") }
                document = word
            }
        }
    }

    static let help = """
        quickstart [OPTIONS] [FILE]

        Reads an SDL document (default: examples/sdl/vllm-h100.yaml) and shows what is wrong with it, or else groups, costs,
        manifest, version and the signed transaction that creates the deployment. Nothing is sent.

          --fix                  mend in FILE what can be mended by rule, and show what is left
          --json                 show the findings as JSON, and nothing else
          --allow CODE           do not show warnings with this code; may be repeated

          --mnemonic-file FILE   the words of the account that signs (default: a published test mnemonic)
          --account-number N     the account's number on the chain (default: 0)
          --sequence N           how many transactions the account has sent (default: 0)
          --dseq N               the deployment's number, by custom the latest block's height (default: 1)
          --deposit COIN         goes into escrow (default: 5000000 of what the prices are in, such as 5 ACT)
          --fee COIN             is paid for the transaction (default: 7500uakt)
          --gas N                the most that executing it may take (default: 300000)
          --chain-id ID          (default: akashnet-2)
          --block-time NAME      whose reckoning of hours: client, console, design, docs, … (default: console)

        """
}

private func warning(_ code: String) throws -> String {
    guard let known = try codes().first(where: { $0.code == code }) else {
        throw Complaint("--allow \(code): no finding has this code")
    }
    guard known.errorClass == .advice else {
        throw Complaint("--allow \(code): the network refuses it; only warnings can be left out")
    }
    return code
}

private func mnemonicWords(in path: String) throws -> SecretText {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return SecretText(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
}

private func millis(of name: String) throws -> UInt64 {
    let presets = try blockTimes()
    guard let preset = presets.first(where: { $0.name == name }) else {
        let known = presets.map(\.name).joined(separator: ", ")
        throw Complaint("--block-time \(name): expected one of \(known)")
    }
    return UInt64(preset.blockMillis)
}

/// Everybody knows these words: they come from the network's own test data.
private let testMnemonic: SecretText = """
    addict worth drip violin note olive final pelican perfect feel goat game \
    horror brass fence deposit dutch improve setup stuff frost spirit smart alien
    """
