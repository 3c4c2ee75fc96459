import AkashKit
import Foundation

/// Shows what an application asks to have signed, and signs it in two phases: the key stays where it is.
///
/// `wallet FILE`, where FILE is a request as Keplr or WalletConnect hand it to a wallet.
@main
enum WalletApp {
    static func main() throws {
        guard let path = CommandLine.arguments.dropFirst().first else {
            FileHandle.standardError.write(Data("wallet FILE\n".utf8))
            exit(2)
        }
        let request = try Data(contentsOf: URL(fileURLWithPath: path))
        let keys = TestKeys()
        let known = Wallet(
            openDeployments: [], chainId: "akashnet-2", address: try keys.publicKey.address(), accountNumber: 42)

        let handed = try Handed.read(request)
        print(try handed.summary(wallet: known).text)
        guard let toSign = try handed.signBytes else {
            print("Nothing to sign: it does not say for which account and chain")
            return
        }
        let signature = try keys.sign(toSign)
        try keys.publicKey.verify(toSign, signature: signature)
        print("Signature: \(signature.base64EncodedString())")
    }
}

/// Whoever holds the key: the Keychain, a device, another phone.
protocol KeyHolder {
    var publicKey: PublicKey { get throws }
    func sign(_ bytes: Data) throws -> Data
}

/// Words that everybody knows: they come from the network's own test data.
struct TestKeys: KeyHolder {
    var publicKey: PublicKey { get throws { try key.publicKey } }

    func sign(_ bytes: Data) throws -> Data { try key.sign(bytes) }

    private var key: PrivateKey { get throws { try Mnemonic(testMnemonic).derive() } }
}

private let testMnemonic: SecretText =
    "addict worth drip violin note olive final pelican perfect feel goat game horror brass fence deposit dutch improve setup stuff frost spirit smart alien"
