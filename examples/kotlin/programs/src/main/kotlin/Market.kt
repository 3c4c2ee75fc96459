import java.io.File
import org.akashkit.Deployment
import org.akashkit.GroupSpec
import org.akashkit.Provider
import org.akashkit.parseBids
import org.akashkit.parseProviders
import org.akashkit.providerMisfits
import org.akashkit.rank
import org.akashkit.relaxations

/** Who would serve the document, of a market of our own making; nothing where this does not run in the project's root. */
fun showMarket(deployment: Deployment, options: Options) {
    val providers = parseProviders(read("$DATA/providers.json") ?: return)
    println("\nMarket ($DATA: providers of our own making, at block $HEIGHT)")
    for (group in deployment.groups) {
        val verdicts = providers.map { it.owner to providerMisfits(group, it) }
        val fit = verdicts.count { (_, misfits) -> misfits.isEmpty() }
        println("  ${visible(group.name)}: $fit of ${providers.size} providers fit")
        for ((owner, misfits) in verdicts) {
            println("    $owner  ${if (misfits.isEmpty()) "fits" else misfits.joinToString("; ")}")
        }
        relaxations(group, providers).take(3).forEach { println("    to win more, $it") }
        showBids(group, providers, options)
    }
}

private fun showBids(group: GroupSpec, providers: List<Provider>, options: Options) {
    val document = File(options.document).nameWithoutExtension
    val bids = parseBids(read("$DATA/bids/$document.${group.name}.json") ?: return)
    println("  ${visible(group.name)}: ${bids.size} bids, the cheapest first")
    val ranking = rank(bids, providers, HEIGHT, options.blockMillis.toUInt())
    ranking.ranked.forEachIndexed { at, found ->
        val (hour, month) = listOf(found.perHourCeil, found.perMonthCeil).map(::wholeUnits)
        println("    ${at + 1}. ${found.bid.id.provider}  $hour an hour, $month a month")
        found.reasons.forEach { println("       $it") }
    }
    for (refused in ranking.rejected) println("    -  ${refused.bid.id.provider}  ${refused.reasons.joinToString("; ")}")
}

/** The text of a file, where it is there. */
private fun read(path: String): String? = File(path).takeIf(File::isFile)?.readText()

private const val DATA = "examples/data"
private const val HEIGHT = 27_000_000uL
