// As much of node:test as our tests use: each in its turn.
const tests = []

export function test(name, ...rest) {
  tests.push({ name, body: rest.at(-1) })
}

/** Runs what was registered; whether all hold, and how many, with the failures. */
export async function outcome() {
  const failures = []
  let skipped = 0
  for (const { name, body } of tests) {
    try {
      await body({ skip: () => skipped++ })
    } catch (error) {
      failures.push(`FAILED ${name}: ${error?.stack ?? error}`)
    }
  }
  const passed = tests.length - failures.length - skipped
  const text = `${passed} passed, ${failures.length} failed, ${skipped} skipped in ${navigator.userAgent}`
  return { ok: failures.length === 0 && passed > 0, text: [...failures, text].join('\n') }
}
