// Runs the tests in this page, and posts what came of them.
import { outcome } from './test.mjs'

const FILES = ['bad-input', 'markers', 'surface', 'vectors', 'page/page']

async function run() {
  for (const file of FILES) await import(`../${file}.test.mjs`)
  return outcome()
}

const done = await run().catch((error) => ({ ok: false, text: `${error.stack}` }))
await fetch('/done', { method: 'POST', body: JSON.stringify(done) })
