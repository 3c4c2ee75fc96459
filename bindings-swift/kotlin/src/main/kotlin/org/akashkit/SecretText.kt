package org.akashkit

/** Text that is not shown. */
class SecretText(private val text: String) {
    /** The text itself. */
    fun reveal(): String = text

    override fun equals(other: Any?): Boolean = other is SecretText && text == other.text

    override fun hashCode(): Int = text.hashCode()

    override fun toString(): String = "<secret>"
}
