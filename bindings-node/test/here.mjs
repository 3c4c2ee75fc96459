// What is tested, and where its files are. In a page, `page/here.mjs` takes the place of this file.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// The package in the folder that AKASHKIT names, or the one here; with AKASHKIT_BROWSER, the part of it that browsers get.
export const folder = process.env.AKASHKIT ?? fileURLToPath(new URL('..', import.meta.url))
export const isNative = process.env.AKASHKIT_BROWSER === undefined
export const { akashkit, panics } = isNative ? native() : await browser()

function native() {
  const require = createRequire(import.meta.url)
  const path = join(folder, 'akashkit.node')
  const panics = existsSync(path) ? require(path).panics : undefined
  return { akashkit: require(folder), panics }
}

async function browser() {
  // Node fetches no files.
  globalThis.fetch = async (url) => new Response(await readFile(url), { headers: { 'content-type': 'application/wasm' } })
  const load = (name) => import(pathToFileURL(join(folder, 'browser', name)))
  const { panics } = (await load('host.js')).default
  return { akashkit: await load('index.js'), panics }
}

const shared = new URL('../../core/tests/vectors/shared/', import.meta.url)
export const read = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, shared), 'utf8'))
export const example = (name) => readFileSync(new URL(`../../examples/sdl/${name}`, import.meta.url), 'utf8')

export const families = readdirSync(fileURLToPath(shared))
  .filter((name) => name.endsWith('.json') && name !== 'surface.json')
  .map((name) => name.replace('.json', ''))
