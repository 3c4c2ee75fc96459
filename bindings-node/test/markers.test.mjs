// Findings as editors take them: columns and offsets in units of UTF-16.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { akashkit } from './shared.mjs'

const DOCUMENT = '# 😀 é\nversion: "1.0" # 😀\nservices: {}\n'

function finding(code) {
  const { report } = akashkit.check(DOCUMENT)
  const at = report.diagnostics.findIndex((finding) => finding.code === code)
  assert(at >= 0, code)
  return { at, report }
}

test('Monaco', () => {
  const { at, report } = finding('sdl.version.unsupported')
  const marker = akashkit.monacoMarkers(report)[at]
  assert.deepEqual(
    { ...marker, message: undefined },
    {
      severity: 8,
      code: 'sdl.version.unsupported',
      source: 'akashkit',
      message: undefined,
      startLineNumber: 2,
      startColumn: 10,
      endLineNumber: 2,
      endColumn: 15,
    },
  )
  const twice = akashkit.check('😀: 1\nversion: "2.0"\nversion: "2.0"\n').report
  const related = akashkit.monacoMarkers(twice, { resource: 'file:///a' }).flatMap((marker) => marker.relatedInformation)
  assert(related.every(({ resource }) => resource === 'file:///a'))
})

test('CodeMirror', () => {
  const { at, report } = finding('sdl.version.unsupported')
  const diagnostic = akashkit.codeMirrorDiagnostics(report, DOCUMENT)[at]
  assert.equal(DOCUMENT.slice(diagnostic.from, diagnostic.to), '"1.0"')
  assert.equal(diagnostic.severity, 'error')
  const [action] = diagnostic.actions
  let fixed = DOCUMENT
  action.apply({
    dispatch: ({ changes }) => {
      for (const { from, to, insert } of changes.toReversed?.() ?? [...changes].reverse()) {
        fixed = fixed.slice(0, from) + insert + fixed.slice(to)
      }
    },
  })
  assert.equal(fixed, akashkit.Fix.apply(report.diagnostics[at].fix, DOCUMENT))
})

test('a place at the end of a document with characters beyond the basic plane', () => {
  const document = 'version: "2.0"\nservices: {"😀😀": ['
  const { report } = akashkit.check(document)
  for (const { from, to } of akashkit.codeMirrorDiagnostics(report, document)) {
    assert(0 <= from && from <= to && to <= document.length)
  }
})
