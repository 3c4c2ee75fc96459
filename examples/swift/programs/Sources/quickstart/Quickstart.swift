// Reads an SDL document and shows what is wrong with it, or what would go on chain and to the provider: the groups with what they cost at
// most, the manifest with its version, and the signed transaction that creates the deployment. Nothing is sent.

import AkashKit
import Foundation

@main
struct Quickstart {
    static func main() {
        do {
            exit(try run() ? EXIT_SUCCESS : EXIT_FAILURE)
        } catch {
            say(error.localizedDescription)
            exit(EXIT_FAILURE)
        }
    }

    /// False when the document is refused.
    static func run() throws -> Bool {
        guard let options = try Options(CommandLine.arguments.dropFirst()) else {
            print(Options.help, terminator: "")
            return true
        }
        let name = options.document
        guard var document = FileManager.default.contents(atPath: name) else {
            throw Complaint("\(name): it cannot be read")
        }
        if options.fix { document = try fix(document, options) }
        let checked = try check(document)
        let report = try checked.report.without(options.allowed)
        if options.json {
            print(try report.toJson())
        } else {
            try showFindings(report, document, name)
        }
        guard let deployment = try checked.deployment else { return false }
        if options.fix && !options.json {
            print("\(name): accepted")
        } else if !options.json {
            try deploy(deployment, options)
        }
        return true
    }

    static func deploy(_ deployment: Deployment, _ options: Options) throws {
        let key = try Mnemonic(options.mnemonic).derive()
        let create = CreateDeployment(
            id: DeploymentId(owner: try key.publicKey.address(), dseq: options.dseq),
            groups: try deployment.groups,
            version: try deployment.version,
            deposit: try deposit(options.deposit ?? usualDeposit(deployment)),
            reclamation: try deployment.reclamation
        )
        let tx = try sign(create, key, options)

        print("\(options.document): accepted\n")
        try showGroups(deployment, blockMillis: options.blockMillis)
        try showMarket(deployment, options)
        try showManifest(deployment)
        try showTransaction(create, tx, options)
    }

    /// The network wants it in the denomination of the prices, of which there is one.
    static func usualDeposit(_ deployment: Deployment) throws -> Coin {
        let price = try deployment.groups.first?.resources.first?.price
        return Coin(denom: try price?.denom ?? constants().computeDenom, amount: 5_000_000)
    }

    /// Two phases, so that a wallet or a Ledger can stand where the key stands here.
    static func sign(_ create: CreateDeployment, _ key: PrivateKey, _ options: Options) throws -> SignedTx {
        try create.validate()
        let signer = Signer(
            publicKey: try key.publicKey, accountNumber: options.accountNumber, sequence: options.sequence, mode: .direct)
        let unsigned = try UnsignedTx(
            chainId: options.chainId,
            messages: [.createDeployment(create)],
            fee: Fee(amount: [options.fee], gasLimit: options.gas),
            signers: [signer]
        )
        return try unsigned.assemble([key.sign(unsigned.signBytes())])
    }
}

/// What this program itself has to complain about.
struct Complaint: LocalizedError {
    let errorDescription: String?

    init(_ text: String) { errorDescription = text }
}

/// To people, not into a file.
func say(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
