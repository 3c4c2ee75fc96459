import java.nio.ByteBuffer
import java.nio.charset.CharacterCodingException
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import org.akashkit.Diagnostic
import org.akashkit.Report
import org.akashkit.Severity
import org.akashkit.check

/** Shows every finding with its place, and counts them. Where the terminal has no colours, none arrive there. */
fun showFindings(report: Report, document: ByteArray, name: String) {
    val diagnostics = report.diagnostics
    if (diagnostics.isEmpty()) return
    val isColored = System.console() != null && System.getenv("NO_COLOR") == null
    say(report.render(document, name, colored = isColored, briefWarnings = true))
    say("$name: ${summary(diagnostics)}")
}

/** Such as "2 errors, 1 warning; 1 can be fixed: run again with --fix". */
private fun summary(diagnostics: List<Diagnostic>): String {
    val counts = listOf(Severity.ERROR to "error", Severity.WARNING to "warning").mapNotNull { (severity, what) ->
        val count = diagnostics.count { it.severity == severity }
        if (count == 0) null else "$count $what${if (count == 1) "" else "s"}"
    }
    val fixable = diagnostics.count { it.fix != null }
    return counts.joinToString() + if (fixable == 0) "" else "; $fixable can be fixed: run again with --fix"
}

/** Makes every fix, again until there is none left, says what was changed, and writes the document if anything was. */
fun fix(document: ByteArray, options: Options): ByteArray {
    val name = options.document
    var text = try {
        Charsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString()
    } catch (_: CharacterCodingException) {
        throw Complaint("$name: only documents in UTF-8 can be fixed")
    }
    var isChanged = false
    for (round in 1..MOST_ROUNDS) {
        val report = check(text).report.without(options.allowed)
        report.fixable.forEach { finding ->
            val start = finding.start
            say("$name:${start.line}:${start.column}: fixed: ${finding.fix?.title.orEmpty()} [${finding.code}]")
            isChanged = true
        }
        val fixed = report.fixed(text)
        if (fixed == text) break
        text = fixed
    }
    if (isChanged) write(text, Path.of(name))
    return text.toByteArray()
}

/** All of it or nothing, so that nobody ever finds half a document; what a link leads to, not the link. */
private fun write(text: String, path: Path) {
    val target = path.toRealPath()
    if (!Files.isWritable(target)) throw Complaint("$path: it may only be read")
    val whole = Files.createTempFile(target.parent, ".quickstart", null)
    Files.writeString(whole, text)
    Files.setPosixFilePermissions(whole, Files.getPosixFilePermissions(target))
    Files.move(whole, target, ATOMIC_MOVE)
}

/** Each mends at least one finding, so that this is more than any document needs. */
private const val MOST_ROUNDS = 100
