import type { Report } from './index.js'

/** A range of Monaco: lines and columns from 1, columns in units of UTF-16. */
export interface MonacoRange {
  startLineNumber: number
  startColumn: number
  endLineNumber: number
  endColumn: number
}
/** Has the shape of Monaco's `editor.IMarkerData`. */
export interface MonacoMarker<Resource = unknown> extends MonacoRange {
  severity: 4 | 8
  code: string
  source: string
  message: string
  relatedInformation?: (MonacoRange & { resource: Resource; message: string })[]
}
/** Findings as Monaco's `editor.setModelMarkers` takes them. With the model's `uri` as `resource`, related places come along. */
export function monacoMarkers<Resource = unknown>(report: Report, options?: { resource?: Resource }): MonacoMarker<Resource>[]

/** A change of CodeMirror. */
export interface CodeMirrorChange {
  from: number
  to: number
  insert: string
}
/** Has the shape of CodeMirror's `Diagnostic`; a known fix is an action. */
export interface CodeMirrorDiagnostic {
  from: number
  to: number
  severity: 'error' | 'warning'
  source: string
  message: string
  actions?: { name: string; apply(view: { dispatch(spec: { changes: CodeMirrorChange[] }): void }): void }[]
}
/** Findings as CodeMirror's `linter` and `setDiagnostics` take them; `document` is the text that was checked. */
export function codeMirrorDiagnostics(report: Report, document: string): CodeMirrorDiagnostic[]
