// Reads an SDL document and shows what is wrong with it, or what would go on chain and to the provider: the groups with what they cost at
// most, the manifest with its version, and the signed transaction that creates the deployment. Nothing is sent.

import java.io.File
import java.io.IOException
import java.io.PrintStream
import java.math.BigInteger
import kotlin.system.exitProcess
import org.akashkit.AkashException
import org.akashkit.Coin
import org.akashkit.CreateDeployment
import org.akashkit.Deployment
import org.akashkit.DeploymentId
import org.akashkit.Fee
import org.akashkit.Message
import org.akashkit.Mnemonic
import org.akashkit.PrivateKey
import org.akashkit.SignMode
import org.akashkit.SignedTx
import org.akashkit.Signer
import org.akashkit.UnsignedTx
import org.akashkit.check
import org.akashkit.constants
import org.akashkit.deposit

fun main(words: Array<String>) {
    System.setOut(PrintStream(System.out, true, "UTF-8"))
    System.setErr(PrintStream(System.err, true, "UTF-8"))
    val isAccepted = try {
        run(words.toList())
    } catch (error: AkashException) {
        say(error.message)
    } catch (error: Complaint) {
        say(error.message)
    }
    exitProcess(if (isAccepted) 0 else 1)
}

/** False when the document is refused. */
private fun run(words: List<String>): Boolean {
    val options = Options.parse(words)
    if (options == null) {
        print(Options.HELP)
        return true
    }
    val name = options.document
    var document = try {
        File(name).readBytes()
    } catch (error: IOException) {
        throw Complaint("$name: ${error.message}")
    }
    if (options.fix) document = fix(document, options)
    val checked = check(document)
    val report = checked.report.without(options.allowed)
    if (options.json) println(report.toJson()) else showFindings(report, document, name)
    val deployment = checked.deployment ?: return false
    when {
        options.json -> {}
        options.fix -> println("$name: accepted")
        else -> deploy(deployment, options)
    }
    return true
}

private fun deploy(deployment: Deployment, options: Options) {
    val key = Mnemonic.parse(options.mnemonic).derive()
    val create = CreateDeployment(
        id = DeploymentId(owner = key.publicKey.address(), dseq = options.dseq),
        groups = deployment.groups,
        version = deployment.version,
        deposit = deposit(options.deposit ?: usualDeposit(deployment)),
        reclamation = deployment.reclamation,
    )
    val tx = sign(create, key, options)

    println("${options.document}: accepted\n")
    showGroups(deployment, options.blockMillis)
    showMarket(deployment, options)
    showManifest(deployment)
    showTransaction(create, tx, options)
}

/** The network wants it in the denomination of the prices, of which there is one. */
private fun usualDeposit(deployment: Deployment): Coin {
    val price = deployment.groups.firstOrNull()?.resources?.firstOrNull()?.price
    return Coin(price?.denom ?: constants().computeDenom, BigInteger.valueOf(5_000_000))
}

/** Two phases, so that a wallet or a Ledger can stand where the key stands here. */
private fun sign(create: CreateDeployment, key: PrivateKey, options: Options): SignedTx {
    create.validate()
    val unsigned = UnsignedTx(
        chainId = options.chainId,
        messages = listOf(Message.createDeployment(create)),
        fee = Fee(amount = listOf(options.fee), gasLimit = options.gas),
        signers = listOf(Signer(key.publicKey, options.accountNumber, options.sequence, SignMode.DIRECT)),
    )
    return unsigned.assemble(listOf(key.sign(unsigned.signBytes())))
}

/** What this program itself has to complain about. */
class Complaint(override val message: String) : Exception(message)

/** To people, not into a file. */
fun say(text: String): Boolean {
    System.err.println(text)
    return false
}
