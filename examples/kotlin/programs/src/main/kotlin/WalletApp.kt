// Shows what an application asks to have signed, and signs it in two phases: the key stays where it is.
// The argument is the file of a request as Keplr or WalletConnect hand it to a wallet.

import java.io.File
import java.io.PrintStream
import java.util.Base64
import kotlin.system.exitProcess
import org.akashkit.Handed
import org.akashkit.Mnemonic
import org.akashkit.PublicKey
import org.akashkit.SecretText
import org.akashkit.Wallet

fun main(words: Array<String>) {
    System.setOut(PrintStream(System.out, true, "UTF-8"))
    val path = words.firstOrNull() ?: run {
        System.err.println("wallet FILE")
        exitProcess(2)
    }
    val keys: KeyHolder = TestKeys
    val known = Wallet(
        openDeployments = emptyList(),
        chainId = "akashnet-2",
        address = keys.publicKey.address(),
        accountNumber = 42uL,
    )

    val handed = Handed.read(File(path).readBytes())
    println(handed.summary(known).text)
    val toSign = handed.signBytes
    if (toSign == null) {
        println("Nothing to sign: it does not say for which account and chain")
        return
    }
    val signature = keys.sign(toSign)
    keys.publicKey.verify(toSign, signature)
    println("Signature: ${Base64.getEncoder().encodeToString(signature)}")
}

/** Whoever holds the key: the keystore, a device, another phone. */
interface KeyHolder {
    val publicKey: PublicKey

    fun sign(bytes: ByteArray): ByteArray
}

/** Words that everybody knows: they come from the network's own test data. */
private object TestKeys : KeyHolder {
    private val key = Mnemonic.parse(SecretText(WORDS)).derive()

    override val publicKey get() = key.publicKey

    override fun sign(bytes: ByteArray) = key.sign(bytes)
}

private const val WORDS = "addict worth drip violin note olive final pelican perfect feel goat game " +
    "horror brass fence deposit dutch improve setup stuff frost spirit smart alien"
