package org.akashkit

import java.math.BigDecimal
import java.nio.ByteBuffer
import java.nio.CharBuffer
import java.nio.charset.CharacterCodingException
import java.nio.charset.CharsetEncoder

/** The bytes of text; text with half a surrogate pair has none. */
internal fun utf8(text: String): ByteArray = Charsets.UTF_8.newEncoder().encoded(text).let { buffer ->
    ByteArray(buffer.remaining()).also(buffer::get)
}

internal fun CharsetEncoder.encoded(text: String): ByteBuffer = try {
    encode(CharBuffer.wrap(text))
} catch (malformed: CharacterCodingException) {
    throw refusal("argument.text").initCause(malformed)
}

/** Digits without an exponent, unless there would be more of them than any amount has. */
internal fun BigDecimal.exactText(): String = if (scale() in -MOST_PLACES..MOST_PLACES) toPlainString() else toString()

private fun refusal(code: String): AkashException {
    val known = explain(code)
    return AkashException.Input(
        Failure(known.code, known.errorClass, known.meaning, known.remedy, isRetryable = false, context = emptyList()),
    )
}

private const val MOST_PLACES = 1000
