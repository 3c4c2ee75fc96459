package org.akashkit

import java.io.File
import java.math.BigDecimal
import java.math.BigInteger
import kotlin.metadata.ClassKind
import kotlin.metadata.ClassName
import kotlin.metadata.KmClass
import kotlin.metadata.MemberKind
import kotlin.metadata.Visibility
import kotlin.metadata.jvm.KotlinClassMetadata
import kotlin.metadata.kind
import kotlin.metadata.visibility
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse

/** The package exports what the table lists and nothing else; values are what Kotlin expects. */
class SurfaceTest {
    @Test
    fun `exports are the table`() {
        val table = File(checkNotNull(System.getProperty("akashkit.face"))).readLines().toSet()
        val classes = File(AkashException::class.java.protectionDomain.codeSource.location.toURI())
        val exported = classes.walk().filter { it.extension == "class" }
            .map { java.lang.Class.forName(it.relativeTo(classes).path.removeSuffix(".class").replace('/', '.')) }
            .flatMap { names(it) }.filterNot { it.substringBefore('.') in BY_HAND }.toSet()
        assertEquals(emptySet(), table - exported, "only in the table")
        assertEquals(emptySet(), exported - table, "only in the package")
    }

    @Test
    fun `records are values`() {
        val deployment = Deployment.fromSdl(example("hello-web.yaml"))
        val group = deployment.groups.single()
        assertEquals(group, GroupSpec.fromProto(group.toProto()))
        assertEquals(deployment.manifest, Manifest.fromJson(deployment.manifestJson))
        assertEquals(1, setOf(group, group.copy()).size)
        val key = PublicKey.parse("A+H95cwX9WUB7VPYdxjfdsE1uaZAHc61PRmBEaHq+F92")
        assertEquals(key, PublicKey(key.bytes.copyOf()))
        assertEquals(key.hashCode(), PublicKey(key.bytes.copyOf()).hashCode())
    }

    @Test
    fun `amounts are exact`() {
        val most = BigInteger.TWO.pow(256) - BigInteger.ONE
        assertEquals(most, Coin.parse("${most}uakt").amount)
        assertEquals("${most}uakt", Coin("uakt", most).toString())
        assertEquals(BigDecimal("0.3"), decimalAdd(BigDecimal("0.1"), BigDecimal("0.2")))
        assertEquals("0.000000000000000001uact", Price("uact", BigDecimal("1e-18")).text())
    }

    @Test
    fun `a refusal says what is wrong`() {
        val error = assertFailsWith<AkashException.Sdl> { Deployment.fromSdl("version: \"9\"") }
        assertEquals(error.code, error.diagnostics.first().code)
        assertEquals(error.failure.message, error.message)
    }

    @Test
    fun `secrets are not shown`() {
        val login = Credentials("h", "", "u", SecretText("hush"))
        assertFalse("hush" in "$login")
        assertEquals("hush", login.password.reveal())
        assertFalse("hush" in assertFailsWith<AkashException> { Mnemonic.parse(SecretText("hush hush")) }.toString())
    }

    @Test
    fun `batches are in order`() {
        val document = example("hello-web.yaml")
        val documents = List(60) { if (it % 3 == 1) "" else document }
        assertEquals(documents.map { it.isEmpty() }, checkMany(documents, threads = 2u).map { it.deployment == null })
        assertEquals(0, checkMany(emptyList<String>()).size)
    }

    private fun names(type: java.lang.Class<*>): List<String> {
        if (generateSequence(type) { it.enclosingClass }.any(::isHidden)) return emptyList()
        return when (val metadata = metadata(type)) {
            is KotlinClassMetadata.Class -> names(metadata.kmClass)
            is KotlinClassMetadata.FileFacade -> metadata.kmPackage.run {
                functions.filter { it.visibility == Visibility.PUBLIC }.map { it.name } +
                    properties.filter { it.visibility == Visibility.PUBLIC }.map { it.name } +
                    typeAliases.filter { it.visibility == Visibility.PUBLIC }.map { it.name }
            }
            else -> emptyList()
        }
    }

    private fun isHidden(type: java.lang.Class<*>): Boolean =
        (metadata(type) as? KotlinClassMetadata.Class)?.kmClass?.visibility.let { it != null && it != Visibility.PUBLIC }

    private fun metadata(type: java.lang.Class<*>): KotlinClassMetadata? =
        type.getAnnotation(Metadata::class.java)?.let(KotlinClassMetadata::readStrict)

    private fun names(type: KmClass): List<String> {
        if (type.kind == ClassKind.ENUM_ENTRY) return emptyList()
        val path = type.name.plain()
        val functions = type.functions.filter { it.visibility == Visibility.PUBLIC && it.kind == MemberKind.DECLARATION }
        val properties = type.properties.filter { it.visibility == Visibility.PUBLIC }
        val members = functions.map { it.name }.filterNot(EVERYWHERE::contains) + properties.map { it.name } + type.kmEnumEntries.map { it.name }
        val own = if (type.kind == ClassKind.COMPANION_OBJECT) emptyList() else listOf(path)
        return own + members.map { "$path.$it" }
    }

    /** A companion's members are named as the type's own. */
    private fun ClassName.plain(): String = removePrefix("org/akashkit/").removeSuffix(".Companion")
}

/** The error, and the types behind the amounts and secrets of the table. */
private val BY_HAND = setOf("AkashException", "ExactDecimal", "SecretText", "WholeNumber")

/** Those of every value, and of every object. */
private val EVERYWHERE = setOf("close", "equals", "hashCode", "toString")
