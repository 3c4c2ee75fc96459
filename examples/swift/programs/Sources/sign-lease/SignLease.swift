import AkashKit

/// Takes a provider's bid: what the transaction does, what it may cost, and its bytes, signed in two phases. Nothing is sent.
///
/// `sign-lease [BID]`, where BID is `owner/dseq/gseq/oseq/provider`; the default is one of a published test account.
@main
enum SignLease {
    static func main() throws {
        let bid = try LeaseId(CommandLine.arguments.dropFirst().first ?? testBid)
        let key = try Mnemonic(testMnemonic).derive()
        let publicKey = try key.publicKey

        // The fee is known when the gas is, and the gas when the rest is.
        let signer = Signer(publicKey: publicKey, accountNumber: 42, sequence: 7, mode: .direct)
        let draft = try UnsignedTx(
            chainId: chain, messages: [.createLease(bid)], fee: feeOfGas(gasLimit: 0), signers: [signer])
        let unsigned = try draft.withFee(feeOfGas(gasLimit: draft.gasLimit()))

        // What is signed is read back, as a wallet would that somebody else has handed it.
        let toSign = try unsigned.signBytes()
        let wallet = Wallet(
            openDeployments: [], chainId: chain, address: try publicKey.address(), accountNumber: 42)
        print(try Handed.read(toSign).summary(wallet: wallet).text)
        print("To sign: \(hex(toSign))")

        let signed = try unsigned.assemble([key.sign(toSign)])
        let bytes = try signed.bytes
        try DecodedTx.decode(bytes).verify(
            chain, accounts: [SignerAccount(accountNumber: 42, sequence: 7)])
        print("Signed: \(hex(bytes))")
        print("Hash: \(try signed.hash)")
        let request = try broadcastRequest(bytes)
        print("To send: \(request.restVerb) \(request.restPath) \(request.restBody ?? "")")
    }
}

private func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
}

private let chain = "akashnet-2"
private let testBid =
    "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh/26999950/1/1/akash1v96hymmjv9sh2un0wfskzatjdaexzct4txad7a"
/// Everybody knows these words: they come from the network's own test data.
private let testMnemonic: SecretText =
    "addict worth drip violin note olive final pelican perfect feel goat game horror brass fence deposit dutch improve setup stuff frost spirit smart alien"
