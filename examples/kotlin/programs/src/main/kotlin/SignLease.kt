// Takes a provider's bid: what the transaction does, what it may cost, and its bytes, signed in two phases. Nothing is sent.
// The argument is owner/dseq/gseq/oseq/provider; without one, it is a bid for a published test account.

import org.akashkit.DecodedTx
import org.akashkit.Handed
import org.akashkit.LeaseId
import org.akashkit.Message
import org.akashkit.Mnemonic
import org.akashkit.SecretText
import org.akashkit.SignMode
import org.akashkit.Signer
import org.akashkit.SignerAccount
import org.akashkit.UnsignedTx
import org.akashkit.Wallet
import org.akashkit.broadcastRequest
import org.akashkit.feeOfGas

fun main(words: Array<String>) {
    val bid = LeaseId.parse(words.firstOrNull() ?: TEST_BID)
    val key = Mnemonic.parse(SecretText(WORDS)).derive()

    // The fee is known when the gas is, and the gas when the rest is.
    val signer = Signer(key.publicKey, accountNumber = 42uL, sequence = 7uL, mode = SignMode.DIRECT)
    val draft = UnsignedTx(CHAIN, listOf(Message.createLease(bid)), feeOfGas(0uL), listOf(signer))
    val unsigned = draft.withFee(feeOfGas(draft.gasLimit()))

    // What is signed is read back, as a wallet would that somebody else has handed it.
    val toSign = unsigned.signBytes()
    val wallet = Wallet(
        openDeployments = emptyList(), chainId = CHAIN, address = key.publicKey.address(), accountNumber = 42uL,
    )
    println(Handed.read(toSign).summary(wallet).text)
    println("To sign: ${toSign.toHexString()}")

    val signed = unsigned.assemble(listOf(key.sign(toSign)))
    DecodedTx.decode(signed.bytes).verify(CHAIN, listOf(SignerAccount(accountNumber = 42uL, sequence = 7uL)))
    println("Signed: ${signed.bytes.toHexString()}")
    println("Hash: ${signed.hash}")
    val request = broadcastRequest(signed.bytes)
    println("To send: ${request.restVerb} ${request.restPath} ${request.restBody}")
}

private const val CHAIN = "akashnet-2"
private const val TEST_BID =
    "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh/26999950/1/1/akash1v96hymmjv9sh2un0wfskzatjdaexzct4txad7a"

/** Everybody knows these words: they come from the network's own test data. */
private const val WORDS = "addict worth drip violin note olive final pelican perfect feel goat game " +
    "horror brass fence deposit dutch improve setup stuff frost spirit smart alien"
