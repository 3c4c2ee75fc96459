// node chromium.mjs CHROMIUM FOLDER PAGE: opens a page of a folder in a browser without a window. The page posts
// { ok, text } to /done; the text is printed, and ok decides how this ends.

import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, normalize, resolve, sep } from 'node:path'

const [program, folder, page] = process.argv.slice(2)
const root = resolve(folder)

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost')
  if (request.method === 'POST' && pathname === '/done') {
    const parts = []
    for await (const part of request) parts.push(part)
    response.end()
    return finish(JSON.parse(Buffer.concat(parts).toString()))
  }
  const file = normalize(join(root, decodeURIComponent(pathname)))
  const body = file.startsWith(root + sep) ? await readFile(file).catch(() => null) : null
  if (body === null && pathname !== '/favicon.ico') console.error(`not found: ${pathname}`)
  response.writeHead(body === null ? 404 : 200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(body)
})

await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
const profile = await mkdtemp(join(tmpdir(), 'chromium-'))
const address = `http://127.0.0.1:${server.address().port}/${page}`
const log = []
const browser = spawn(program, [...flags(profile), address])
browser.stderr.on('data', (text) => log.push(text))
browser.on('error', (error) => finish({ ok: false, text: String(error) }))
browser.on('exit', (code) => finish({ ok: false, text: `${program} ended with ${code}\n${log.join('')}` }))
const timer = setTimeout(() => finish({ ok: false, text: `no answer from the page\n${log.join('')}` }), 60_000)

let finished = false
async function finish({ ok, text }) {
  if (finished) return
  finished = true
  clearTimeout(timer)
  console.log(text)
  process.exitCode = ok ? 0 : 1
  const gone = browser.exitCode === null && browser.pid && new Promise((exit) => browser.once('exit', exit))
  browser.kill('SIGKILL')
  await gone
  server.closeAllConnections()
  server.close()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
}

// Without a sandbox, for it needs rights that containers lack and pages here are our own; and without what calls home.
function flags(profile) {
  return [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
    '--disable-background-networking', '--disable-component-update', `--user-data-dir=${profile}`,
  ]
}

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
}
