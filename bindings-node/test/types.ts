// Checked by `tsc --strict`, never run: types narrow, and what is wrong is an error.
import type { Diagnostic as EditorDiagnostic } from '@codemirror/lint'
import * as akashkit from 'akashkit'
import { AkashError, type Code, type EscrowAccountId, type Manifest, SdlError } from 'akashkit'

const checked = akashkit.check('version: "2.0"')
const version: string | undefined = checked.deployment?.version
if (checked.deployment !== undefined) {
  const ceiling: akashkit.Price | undefined = akashkit.GroupSpec.ceiling(checked.deployment.groups[0]!)
  const amount: string | undefined = ceiling?.amount
  console.log(amount, version)
}

for (const finding of checked.report.diagnostics) {
  const code: Code = finding.code
  // @ts-expect-error no such code
  if (code === 'sdl.no.such') console.log(finding.fix?.title)
}

function owner(account: EscrowAccountId): string {
  switch (account.kind) {
    case 'bid':
      return account.id.provider
    case 'deployment':
      // @ts-expect-error a deployment has no provider
      console.log(account.id.provider)
      return account.id.owner
  }
}

const many: Promise<akashkit.Checked[]> = akashkit.checkMany(['a', new Uint8Array()], { threads: 2 })
const manifest: Manifest = akashkit.Manifest.fromJson('[]')
const again: string = akashkit.Manifest.toJson({ groups: manifest.groups })
const fee: bigint = akashkit.feeCeil(200_000n, { microUakt: 2_500 })
const tx = new akashkit.UnsignedTx('akashnet-2', [], { amount: [], gasLimit: 1n }, [], { memo: 'rent' })
const markers: akashkit.MonacoMarker[] = akashkit.monacoMarkers(checked.report)
const inEditor: readonly EditorDiagnostic[] = akashkit.codeMirrorDiagnostics(checked.report, '')
console.log(inEditor, owner, many, again, fee, tx.signBytes(), markers)

// @ts-expect-error an amount is no number
akashkit.Price.toText({ denom: 'uact', amount: 0.7 })
// @ts-expect-error a document is text or bytes
akashkit.check(7)
// @ts-expect-error no such kind
akashkit.addressBytes('akash1…', { kind: 'planet' })
// @ts-expect-error a handle is made by its functions
new akashkit.Report()
// @ts-expect-error read-only
manifest.groups = []

try {
  akashkit.Deployment.fromSdl('')
} catch (error) {
  if (error instanceof SdlError) console.log(error.diagnostics[0]?.start.columnUtf16)
  if (error instanceof AkashError) console.log(error.code satisfies Code, error.context['found'])
}
