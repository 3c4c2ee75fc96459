package org.akashkit

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory

/** Kotlin answers as the shared vectors say. */
class VectorTest {
    @TestFactory
    fun everyVector(): List<DynamicTest> = shared().flatMap { file ->
        read(file).map { vector ->
            DynamicTest.dynamicTest("${file.name}: ${text(vector["name"])}") { assertEquals(expected(vector), answer(vector)) }
        }
    }

    @Test
    fun `there are vectors`() = assertTrue(everyVector().size > 200)

    @Test
    fun `every code is explained`() {
        val all = codes()
        assertTrue(all.size > 200)
        assertEquals(all.size, all.map { it.code }.toSet().size)
        all.forEach { assertEquals(it, explain(it.code)) }
    }

    /** `ok` with the result, or `error` with the code. */
    private fun answer(vector: JsonElement): Pair<String, JsonElement> = try {
        "ok" to evaluate(Case(vector)).json
    } catch (error: AkashException) {
        "error" to JsonPrimitive(error.code)
    }

    private fun expected(vector: JsonElement): Pair<String, JsonElement> =
        if (vector["error"] == NOTHING) "ok" to vector["ok"] else "error" to vector["error"]
}
