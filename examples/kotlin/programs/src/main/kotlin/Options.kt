import java.io.File
import java.io.IOException
import org.akashkit.Class
import org.akashkit.Coin
import org.akashkit.SecretText
import org.akashkit.blockTime
import org.akashkit.blockTimes
import org.akashkit.codes

/** What the command line says, or the defaults. */
class Options private constructor() {
    var document = "examples/sdl/vllm-h100.yaml"
    var fix = false
    var json = false
    var allowed = emptyList<String>()
    var mnemonic = SecretText(TEST_MNEMONIC)
    var isTestAccount = true
    var accountNumber = 0uL
    var sequence = 0uL
    var dseq = 1uL
    var deposit: Coin? = null
    var fee = Coin.parse("7500uakt")
    var gas = 300_000uL
    var chainId = "akashnet-2"
    var blockMillis = blockTime("console").toULong()

    companion object {
        /** Nothing when the command line asks for help. */
        fun parse(words: List<String>): Options? {
            val options = Options()
            val rest = words.iterator()
            while (rest.hasNext()) {
                val word = rest.next()
                if (word == "-h" || word == "--help") return null
                options.take(word) { if (rest.hasNext()) rest.next() else throw Complaint("$word: a value is missing") }
            }
            return options
        }

        val HELP = """
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

        """.trimIndent()
    }

    private fun take(word: String, value: () -> String) {
        fun number() = value().let { it.toULongOrNull() ?: throw Complaint("$word $it: expected a number") }
        when (word) {
            "--fix" -> fix = true
            "--json" -> json = true
            "--allow" -> allowed += warning(value())
            "--mnemonic-file" -> {
                mnemonic = mnemonicWords(value())
                isTestAccount = false
            }
            "--account-number" -> accountNumber = number()
            "--sequence" -> sequence = number()
            "--dseq" -> dseq = number()
            "--deposit" -> deposit = Coin.parse(value())
            "--fee" -> fee = Coin.parse(value())
            "--gas" -> gas = number()
            "--chain-id" -> chainId = value()
            "--block-time" -> blockMillis = millis(value())
            else -> document = word.takeUnless { it.startsWith("-") } ?: throw Complaint("invalid option '$word'")
        }
    }
}

private fun warning(code: String): String {
    val known = codes().find { it.code == code } ?: throw Complaint("--allow $code: no finding has this code")
    if (known.errorClass != Class.ADVICE) {
        throw Complaint("--allow $code: the network refuses it; only warnings can be left out")
    }
    return code
}

private fun mnemonicWords(path: String): SecretText = try {
    SecretText(File(path).readText().split(Regex("\\s+")).filter(String::isNotEmpty).joinToString(" "))
} catch (error: IOException) {
    throw Complaint("$path: ${error.message}")
}

private fun millis(name: String): ULong {
    val presets = blockTimes()
    val preset = presets.find { it.name == name }
        ?: throw Complaint("--block-time $name: expected one of ${presets.joinToString { it.name }}")
    return preset.blockMillis.toULong()
}

/** Everybody knows these words: they come from the network's own test data. */
private const val TEST_MNEMONIC = "addict worth drip violin note olive final pelican perfect feel goat game " +
    "horror brass fence deposit dutch improve setup stuff frost spirit smart alien"
