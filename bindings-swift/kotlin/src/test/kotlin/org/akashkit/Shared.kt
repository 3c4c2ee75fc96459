// Vectors are calls by name with arguments as JSON; `Calls.kt`, written from the table, says what each value is in Kotlin.
package org.akashkit

import java.io.File
import java.math.BigDecimal
import java.math.BigInteger
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long

/** A call by name. */
internal class Case(private val json: JsonElement) {
    val call: String get() = text(json["call"])
    val on: JsonElement get() = json["this"]

    operator fun get(at: Int): JsonElement = (json["args"] as? JsonArray)?.getOrNull(at) ?: JsonNull
}

/** A result as JSON, and as itself for what goes on with it. */
internal class Answer(val value: Any?, val json: JsonElement)

internal val NOTHING: JsonElement = JsonNull

/** A part of an object; of anything else, nothing. */
internal operator fun JsonElement.get(name: String): JsonElement = (this as? JsonObject)?.get(name) ?: JsonNull

/** The value, or what a call in its place gives. */
internal fun resolved(json: JsonElement): JsonElement = if (json["call"] == NOTHING) json else evaluate(Case(json)).json

/** The object that a call gives. */
internal inline fun <reified T> made(json: JsonElement): T = evaluate(Case(json)).value as T

/** An object without the parts that are left out. */
internal fun parts(vararg parts: Pair<String, JsonElement>): JsonElement =
    JsonObject(parts.toMap().filterValues { it != NOTHING })

internal fun kind(word: String, parts: JsonElement): JsonElement =
    JsonObject((parts as JsonObject) + ("kind" to JsonPrimitive(word)))

internal fun text(json: JsonElement): String = json.jsonPrimitive.also { check(it.isString) { "no text: $it" } }.content

internal fun <T> liftList(json: JsonElement, lift: (JsonElement) -> T): List<T> = resolved(json).jsonArray.map(lift)

internal fun <T> lowerList(items: List<T>, lower: (T) -> JsonElement): JsonElement = JsonArray(items.map(lower))

internal fun <T : Any> liftOptional(json: JsonElement, lift: (JsonElement) -> T): T? =
    if (json == NOTHING) null else lift(json)

internal fun <T : Any> lowerOptional(value: T?, lower: (T) -> JsonElement): JsonElement = value?.let(lower) ?: NOTHING

internal fun liftString(json: JsonElement): String = text(resolved(json))
internal fun lowerString(text: String): JsonElement = JsonPrimitive(text)

internal fun liftAddress(json: JsonElement): String = liftString(json)
internal fun lowerAddress(text: String): JsonElement = lowerString(text)
internal fun liftCode(json: JsonElement): String = liftString(json)
internal fun lowerCode(text: String): JsonElement = lowerString(text)
internal fun liftDenom(json: JsonElement): String = liftString(json)
internal fun lowerDenom(text: String): JsonElement = lowerString(text)
internal fun liftGpuModel(json: JsonElement): String = liftString(json)
internal fun lowerGpuModel(text: String): JsonElement = lowerString(text)
internal fun liftTimestamp(json: JsonElement): String = liftString(json)
internal fun lowerTimestamp(text: String): JsonElement = lowerString(text)
internal fun liftVersion(json: JsonElement): String = liftString(json)
internal fun lowerVersion(text: String): JsonElement = lowerString(text)

internal fun lowerbool(value: Boolean): JsonElement = JsonPrimitive(value)
internal fun liftbool(json: JsonElement): Boolean = resolved(json).jsonPrimitive.boolean

internal fun liftu32(json: JsonElement): UInt = resolved(json).jsonPrimitive.long.also { check(it in 0..0xffff_ffff) }.toUInt()
internal fun loweru32(number: UInt): JsonElement = JsonPrimitive(number.toLong())
internal fun lifti32(json: JsonElement): Int = resolved(json).jsonPrimitive.int
internal fun loweri32(number: Int): JsonElement = JsonPrimitive(number)

internal fun liftU64(json: JsonElement): ULong = liftString(json).toULong()
internal fun lowerU64(number: ULong): JsonElement = JsonPrimitive(number.toString())
internal fun liftI64(json: JsonElement): Long = liftString(json).toLong()
internal fun lowerI64(number: Long): JsonElement = JsonPrimitive(number.toString())
internal fun liftNanos(json: JsonElement): ULong = liftU64(json)
internal fun lowerNanos(number: ULong): JsonElement = lowerU64(number)

internal fun liftInt(json: JsonElement): BigInteger = BigInteger(liftString(json))
internal fun lowerInt(number: BigInteger): JsonElement = JsonPrimitive(number.toString())

internal fun liftDec(json: JsonElement): BigDecimal = BigDecimal(liftString(json))

/** With all 18 places, as the chain writes them. */
internal fun lowerDec(number: BigDecimal): JsonElement = JsonPrimitive(number.setScale(18).toPlainString())

internal fun liftSecret(json: JsonElement): SecretText = SecretText(liftString(json))
internal fun lowerSecret(secret: SecretText): JsonElement = JsonPrimitive(secret.reveal())

internal fun liftBytes(json: JsonElement): ByteArray = liftString(json).chunked(2).map { it.toInt(16).toByte() }.toByteArray()
internal fun lowerBytes(bytes: ByteArray): JsonElement = JsonPrimitive(bytes.joinToString("") { "%02x".format(it) })
internal fun liftSecretBytes(json: JsonElement): ByteArray = liftBytes(json)
internal fun lowerSecretBytes(bytes: ByteArray): JsonElement = lowerBytes(bytes)

internal fun liftDocument(json: JsonElement): ByteArray =
    if (json is JsonPrimitive) text(json).toByteArray() else liftBytes(json["hex"])

/** The files of shared vectors. */
internal fun shared(): List<File> =
    root("core/tests/vectors/shared").listFiles().orEmpty().filter { it.extension == "json" && it.name != "surface.json" }

internal fun read(file: File): JsonArray = Json.parseToJsonElement(file.readText()).jsonArray

internal fun example(name: String): String = root("examples/sdl/$name").readText()

private fun root(path: String) = File(checkNotNull(System.getProperty("akashkit.root")), path)
