import java.math.BigDecimal
import java.math.BigInteger
import java.math.RoundingMode
import org.akashkit.Attribute
import org.akashkit.CreateDeployment
import org.akashkit.Deployment
import org.akashkit.GroupSpec
import org.akashkit.Price
import org.akashkit.ResourceUnit
import org.akashkit.SignedTx
import org.akashkit.constants

/** The groups as a table, and the most that they can cost. */
fun showGroups(deployment: Deployment, blockMillis: ULong) {
    val groups = deployment.groups
    val head = listOf("group", "unit", "count", "cpu", "memory", "storage", "gpu", "at most, each and block")
    println("Groups")
    showTable(listOf(head) + groups.flatMap { group -> group.resources.map { row(group, it) } })

    val ceilings = groups.mapNotNull(GroupSpec::ceiling)
    if (ceilings.isNotEmpty()) {
        // Groups of one deployment are priced in one denomination.
        val block = ceilings.reduce(Price::checkedAdd)
        val hour = block.blockToHourCeil(blockMillis)
        println("\nCeiling per block  ${coins(block)}")
        println("Ceiling per hour   ${wholeUnits(hour)} (a block every $blockMillis ms)")
    }
    deployment.reclamation?.let { println("Reclamation        not before ${it / 1_000_000_000uL} s after notice") }
}

/** The manifest as it is sent, and its digest. */
fun showManifest(deployment: Deployment) {
    println("\nManifest (for the provider; the version is its SHA-256)")
    println("  ${deployment.manifestJson}")
    println("\nVersion  ${deployment.version}")
}

/** The signed transaction. */
fun showTransaction(create: CreateDeployment, tx: SignedTx, options: Options) {
    println("\nTransaction (signed, not sent)")
    println("  chain     ${options.chainId}")
    println("  signer    ${create.id.owner}, number ${options.accountNumber}, sequence ${options.sequence}")
    println("  message   create deployment ${create.id} with a deposit of ${create.deposit.amount}")
    println("  fee       ${options.fee} for ${options.gas} gas")
    println("  bytes     ${tx.bytes.joinToString("") { "%02x".format(it) }}")
    println("  hash      ${tx.hash}")
    if (options.isTestAccount) {
        println("\nEverybody knows this account's mnemonic: do not fund it. Sign as yourself with --mnemonic-file.")
    }
}

private fun row(group: GroupSpec, unit: ResourceUnit): List<String> {
    val resource = unit.resource
    val gpu = resource.gpu?.takeIf { it.units.orMost().signum() > 0 }
    return listOf(
        visible(group.name),
        "${resource.id}",
        "${unit.count}",
        resource.cpu?.let { cores(it.units.orMost()) }.orEmpty(),
        resource.memory?.let { bytes(it.size.orMost()) }.orEmpty(),
        resource.storage.orEmpty().joinToString(" + ") { bytes(it.size.orMost()) + volumeClass(it.attributes) },
        gpu?.let { "${it.units} × ${models(it.attributes)}" } ?: "-",
        coins(Price.fromDecCoin(unit.price)),
    )
}

private fun showTable(rows: List<List<String>>) {
    val widths = rows.first().indices.map { column -> rows.maxOf { width(it[column]) } }
    for (row in rows) {
        val cells = row.zip(widths) { cell, width -> cell + " ".repeat(width - width(cell)) }
        println("  ${cells.joinToString("  ").trimEnd()}")
    }
}

private fun width(cell: String) = cell.codePointCount(0, cell.length)

/** Without the zeros that end a fraction. */
private fun coins(price: Price) = "${price.amount.toPlainString()}${price.denom}"

/** In ACT or AKT, rounded up to a millionth; other denominations as they are. */
fun wholeUnits(price: Price): String {
    val known = constants()
    val unit = mapOf(known.computeDenom to "ACT", known.feeDenom to "AKT")[price.denom] ?: return coins(price)
    val units = price.amount.setScale(0, RoundingMode.CEILING).divide(BigDecimal.valueOf(1_000_000))
    return "${units.stripTrailingZeros().toPlainString()} $unit"
}

/** The checks of a document keep every amount far below the largest. */
private fun BigInteger?.orMost(): BigInteger = this ?: BigInteger("${ULong.MAX_VALUE}")

private fun cores(milli: BigInteger): String {
    val (cores, rest) = milli.divideAndRemainder(BigInteger.valueOf(1000))
    return if (rest.signum() == 0) "$cores" else "${milli}m"
}

private fun bytes(bytes: BigInteger): String {
    val units = listOf(40 to "Ti", 30 to "Gi", 20 to "Mi", 10 to "Ki", 0 to "")
    val (bits, unit) = units.first { (bits, _) -> bytes.signum() == 0 || bytes.lowestSetBit >= bits }
    return "${bytes.shiftRight(bits)}$unit"
}

private fun volumeClass(attributes: List<Attribute>) = attributes.find { it.key == "class" }?.let { " ${it.value}" }.orEmpty()

/** `vendor/nvidia/model/h100/ram/80Gi` as `h100 80Gi`; alternatives with `or`. */
private fun models(attributes: List<Attribute>) = attributes.joinToString(" or ") { attribute ->
    attribute.key.split('/').chunked(2).drop(1).mapNotNull { it.getOrNull(1) }.joinToString(" ")
}

/** Without control characters. */
fun visible(text: String) = text.replace(Regex("\\p{Cntrl}")) { "\\u{%x}".format(it.value.first().code) }
