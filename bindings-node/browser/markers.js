// Rendered from markers.js by `cargo xtask render`; do not edit.

// Numbers of Monaco's `MarkerSeverity`.
const SEVERITIES = { error: 8, warning: 4 }

/** Findings as Monaco's `editor.setModelMarkers` takes them. */
function monacoMarkers(report, { resource } = {}) {
  return report.diagnostics.map((finding) => ({
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    source: 'akashkit',
    message: message(finding),
    ...monacoRange(finding),
    ...(resource === undefined ? {} : { relatedInformation: finding.related.map(related) }),
  }))

  function related(place) {
    return { resource, message: place.message, ...monacoRange(place) }
  }
}

function monacoRange({ start, end }) {
  return {
    startLineNumber: start.line,
    startColumn: start.columnUtf16,
    endLineNumber: end.line,
    endColumn: end.columnUtf16,
  }
}

/** Findings as CodeMirror's `linter` and `setDiagnostics` take them; `document` is the text that was checked. */
function codeMirrorDiagnostics(report, document) {
  const findings = report.diagnostics
  const edits = findings.flatMap((finding) => finding.fix?.edits ?? [])
  const offset = utf16Offsets(document, [...findings, ...edits].flatMap(({ span }) => [span.start, span.end]))
  return findings.map((finding) => ({
    from: offset(finding.span.start),
    to: offset(finding.span.end),
    severity: finding.severity,
    source: finding.code,
    message: message(finding),
    ...(finding.fix === undefined ? {} : { actions: [action(finding.fix)] }),
  }))

  function action({ title, edits }) {
    const changes = edits.map(({ span, text }) => ({
      from: offset(span.start),
      to: offset(span.end),
      insert: text,
    }))
    return { name: title, apply: (view) => view.dispatch({ changes }) }
  }
}

function message({ message, help }) {
  return help === '' ? message : `${message}; ${help}`
}

/** Bytes of UTF-8, which places in a report are counted in, as units of UTF-16, which editors count in. */
function utf16Offsets(document, bytes) {
  const offsets = new Map()
  const wanted = [...new Set(bytes)].sort((a, b) => a - b)
  let [byte, unit] = [0, 0]
  for (const offset of wanted) {
    while (byte < offset && unit < document.length) {
      const point = document.codePointAt(unit)
      byte += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
      unit += point < 0x10000 ? 1 : 2
    }
    offsets.set(offset, unit)
  }
  return (offset) => offsets.get(offset)
}

export { codeMirrorDiagnostics, monacoMarkers }
