package org.akashkit

import java.lang.reflect.InvocationTargetException
import java.math.BigDecimal
import java.math.BigInteger
import kotlin.concurrent.thread
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotNull

/** Whatever is handed in: an exception with a code, and the process lives. */
class BadInputTest {
    @Test
    fun refused() {
        val one = Coin.parse("1uakt")
        refused("yaml.encoding") { Deployment.fromSdl("version: ".toByteArray() + 0xff.toByte()) }
        refused("argument.text") { check("version: \ud800") }
        refused("argument.text") { checkMany(listOf("\udfff")) }
        refused("argument.text") { Coin.parse("\ud8005uakt") }
        refused("argument.text") { Attribute("\udfff", "").let { validateAttributes(listOf(it)) } }
        refused("int.range") { Coin("uakt", BigInteger.TWO.pow(256)).checkedAdd(one) }
        refused("int.range") { Coin("uakt", BigInteger.TEN.pow(5000)).checkedAdd(one) }
        refused("price.negative") { Coin("uakt", BigInteger.valueOf(-1)).checkedAdd(one) }
        refused("decimal.text") { Price("uakt", BigDecimal("1e999999")).times(1uL) }
        refused("decimal.text") { Price("uakt", BigDecimal("1e-2147483647")).times(1uL) }
        refused("decimal.places") { Price("uakt", BigDecimal("1e-19")).times(1uL) }
        refused("id.dseq") { DeploymentId("akash1qyhmn054", 0uL).escrowAccount() }
        refused("address.text") { DeploymentId("me", 1uL).escrowAccount() }
        refused("argument.choice") { explain("no.such") }
        refused("key.public") { PublicKey(ByteArray(0)).address() }
        refused("key.private") { PrivateKey.fromBytes(ByteArray(31)) }
        refused("json.text") { GroupSpec.fromJson("{") }
        refused("wire.bytes") { GroupSpec.fromProto(byteArrayOf(-1)) }
        refused("id.path") { LeaseId.parse("\u0000") }
    }

    @Test
    fun `a description cannot fail`() {
        val key = PublicKey(ByteArray(0))
        refused("key.public") { key.text() }
        assertEquals("<the bytes are not a public key: length 0>", "$key")
    }

    @Test
    fun `bytes that are no text are a finding`() {
        val codes = check("version: ".toByteArray() + 0xff.toByte()).report.diagnostics.map { it.code }
        assertEquals(listOf("yaml.encoding"), codes)
        assertEquals("sdl.empty", check("").report.diagnostics.first().code)
    }

    /** The compiler refuses it in Kotlin; Java hands it in. */
    @Test
    fun `null where a value is needed`() {
        val parse = Coin.Companion::class.java.getMethod("parse", String::class.java)
        val thrown = assertFailsWith<InvocationTargetException> { parse.invoke(Coin.Companion, null) }
        assertIs<NullPointerException>(thrown.cause)
    }

    @Test
    fun `what is closed is not used`() {
        val report = check("").report
        report.close()
        report.close()
        assertFailsWith<IllegalStateException> { report.hasErrors }
    }

    @Test
    fun `a defect is an exception`() {
        repeat(3) { assertIs<AkashException.Bug>(refused("bug.panic") { panics() }) }
        assertNotNull(check(example("hello-web.yaml")).deployment)
    }

    @Test
    fun `threads may call at once`() {
        val document = example("vllm-h100.yaml")
        val shared = check(document)
        val seen = java.util.concurrent.ConcurrentLinkedQueue<String>()
        val threads = List(8) {
            thread {
                repeat(20) {
                    val version = check(document).deployment?.version
                    seen += "$version ${shared.deployment?.groups?.first()?.name} ${shared.report}"
                }
            }
        }
        threads.forEach(Thread::join)
        assertEquals(160, seen.size)
        assertEquals(1, seen.toSet().size)
    }

    private fun refused(code: String, call: () -> Any?): AkashException {
        val error = assertFailsWith<AkashException>(code) { call() }
        assertEquals(code, error.code)
        assertEquals(error.failure.message, error.message)
        return error
    }
}
