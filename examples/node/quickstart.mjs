/*
quickstart.mjs [OPTIONS] [FILE]

Reads an SDL document (default: examples/sdl/vllm-h100.yaml) and shows what is wrong with it, or else groups, costs,
who of some providers would serve them, manifest, version and the signed transaction that creates the deployment. Nothing is sent.

  --fix                  mend in FILE what can be mended by rule, and show what is left
  --json                 show the findings as JSON, and nothing else
  --allow CODE           do not show warnings with this code; may be repeated
  --mnemonic-file FILE   the words of the account that signs (default: a published test mnemonic)
*/

import { accessSync, constants, existsSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { parse } from 'node:path'
import { parseArgs } from 'node:util'

import {
  Coin, CreateDeployment, DeploymentId, GroupSpec, Message, Misfit, Mnemonic, Price, PublicKey, RankReason, Rejection, Relaxation, UnsignedTx,
  blockTime, check, codes, deposit, parseBids, parseProviders, providerMisfits, rank, relaxations,
} from 'akashkit'

// Everybody knows these words: they come from the network's own test data.
const TEST_MNEMONIC =
  'addict worth drip violin note olive final pelican perfect feel goat game ' +
  'horror brass fence deposit dutch improve setup stuff frost spirit smart alien'

const DATA = 'examples/data'
const HEIGHT = 27_000_000n

function main() {
  const options = commandLine()
  const name = options.document
  let document = readFileSync(name)
  if (options.fix) document = fix(name, document, options)
  const { deployment, report: all } = check(document)
  const report = all.without(options.allow)
  if (options.json) console.log(report.toJson())
  else showFindings(report, document, name)
  if (!deployment) return 1
  if (options.json) return 0
  if (options.fix) console.log(`${name}: accepted`)
  else deploy(deployment, options)
  return 0
}

/** Makes every fix, again until there is none left, and writes the document if anything was changed. */
function fix(name, document, options) {
  const before = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(document)
  let text = before
  // Each round mends something, so that this is more than any document needs.
  for (let round = 0; round < 100; round += 1) {
    const report = check(text).report.without(options.allow)
    for (const { code, start, fix } of report.fixable) {
      console.error(`${name}:${start.line}:${start.column}: fixed: ${fix.title} [${code}]`)
    }
    const fixed = report.fixed(text)
    if (fixed === text) break
    text = fixed
  }
  if (text !== before) write(realpathSync(name), text)
  return Buffer.from(text)
}

/** All of it or nothing, so that nobody ever finds half a document. */
function write(path, text) {
  accessSync(path, constants.W_OK)
  const beside = `${path}.${process.pid}.tmp`
  writeFileSync(beside, text, { mode: statSync(path).mode, flush: true })
  renameSync(beside, path)
}

function showFindings(report, document, name) {
  if (report.diagnostics.length === 0) return
  const colored = process.stderr.hasColors?.() ?? false
  console.error(report.render(document, name, { colored, briefWarnings: true }))
  console.error(`${name}: ${summary(report)}`)
}

/** Such as "2 errors, 1 warning; 1 can be fixed: run again with --fix". */
function summary({ diagnostics }) {
  const counts = ['error', 'warning'].map((word) => [diagnostics.filter(({ severity }) => severity === word).length, word])
  const words = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`).join(', ')
  const fixable = diagnostics.filter(({ fix }) => fix).length
  return fixable ? `${words}; ${fixable} can be fixed: run again with --fix` : words
}

function deploy(deployment, options) {
  const words = options.mnemonicFile ? readFileSync(options.mnemonicFile, 'utf8') : TEST_MNEMONIC
  const key = Mnemonic.parse(words.trim().split(/\s+/).join(' ')).derive()
  const { publicKey } = key
  const denom = deployment.groups[0]?.resources[0]?.price.denom ?? 'uact'
  const create = {
    id: { owner: PublicKey.address(publicKey), dseq: 1n },
    groups: deployment.groups,
    version: deployment.version,
    deposit: deposit({ denom, amount: 5_000_000n }),
    reclamation: deployment.reclamation,
  }
  CreateDeployment.validate(create)
  const fee = { amount: [{ denom: 'uakt', amount: 7500n }], gasLimit: 300_000n }
  const signer = { publicKey, accountNumber: 0n, sequence: 0n, mode: 'direct' }
  // Two phases, so that a wallet or a Ledger can stand where the key stands here.
  const unsigned = new UnsignedTx('akashnet-2', [Message.createDeployment(create)], fee, [signer])
  const tx = unsigned.assemble([key.sign(unsigned.signBytes())])

  console.log(`${options.document}: accepted\n`)
  showGroups(deployment)
  showMarket(deployment, options)
  console.log('\nManifest (for the provider; the version is its SHA-256)')
  console.log(`  ${deployment.manifestJson}`)
  console.log(`\nVersion  ${deployment.version}`)
  showTransaction(create, fee, tx)
  if (!options.mnemonicFile) {
    console.log("\nEverybody knows this account's mnemonic: do not fund it. Sign as yourself with --mnemonic-file.")
  }
}

function showTransaction({ id, deposit: { amount } }, fee, tx) {
  console.log('\nTransaction (signed, not sent)')
  console.log('  chain     akashnet-2')
  console.log(`  signer    ${id.owner}, number 0, sequence 0`)
  console.log(`  message   create deployment ${DeploymentId.toText(id)} with a deposit of ${Coin.toText(amount)}`)
  console.log(`  fee       ${Coin.toText(fee.amount[0])} for ${fee.gasLimit} gas`)
  console.log(`  bytes     ${Buffer.from(tx.bytes).toString('hex')}`)
  console.log(`  hash      ${tx.hash}`)
}

/** The groups as a table, and the most that they can cost. */
function showGroups({ groups, reclamation }) {
  const head = ['group', 'unit', 'count', 'cpu', 'memory', 'storage', 'gpu', 'at most, each and block']
  const rows = [head, ...groups.flatMap((group) => group.resources.map((unit) => row(group, unit)))]
  const widths = head.map((_, column) => Math.max(...rows.map((cells) => length(cells[column]))))
  console.log('Groups')
  for (const cells of rows) {
    const padded = cells.map((cell, column) => cell + ' '.repeat(widths[column] - length(cell)))
    console.log(`  ${padded.join('  ').trimEnd()}`)
  }

  const ceilings = groups.map((group) => GroupSpec.ceiling(group)).filter(Boolean)
  if (ceilings.length > 0) {
    const block = ceilings.reduce((sum, price) => Price.checkedAdd(sum, price))
    const millis = blockTime('console')
    console.log(`\nCeiling per block  ${coins(block)}`)
    console.log(`Ceiling per hour   ${wholeUnits(Price.blockToHourCeil(block, millis))} (a block every ${millis} ms)`)
  }
  if (reclamation !== undefined) {
    console.log(`Reclamation        not before ${reclamation / 1_000_000_000n} s after notice`)
  }
}

/** Who would serve the document, of a market of our own making; nothing where this does not run in the project's root. */
function showMarket({ groups }, { document }) {
  const text = read(`${DATA}/providers.json`)
  if (text === undefined) return
  const providers = parseProviders(text)
  console.log(`\nMarket (${DATA}: providers of our own making, at block ${HEIGHT})`)
  for (const group of groups) {
    const verdicts = providers.map((provider) => [provider.owner, providerMisfits(group, provider)])
    const fit = verdicts.filter(([, misfits]) => misfits.length === 0).length
    console.log(`  ${visible(group.name)}: ${fit} of ${providers.length} providers fit`)
    for (const [owner, misfits] of verdicts) console.log(`    ${owner}  ${misfits.map(Misfit.toText).join('; ') || 'fits'}`)
    for (const relaxation of relaxations(group, providers).slice(0, 3)) {
      console.log(`    to win more, ${Relaxation.toText(relaxation)}`)
    }
    showBids(group, providers, read(`${DATA}/bids/${parse(document).name}.${group.name}.json`))
  }
}

function showBids(group, providers, text) {
  if (text === undefined) return
  const bids = parseBids(text)
  console.log(`  ${visible(group.name)}: ${bids.length} bids, the cheapest first`)
  const { ranked, rejected } = rank(bids, providers, HEIGHT, blockTime('console'))
  for (const [at, { bid, perHourCeil, perMonthCeil, reasons }] of ranked.entries()) {
    const [hour, month] = [perHourCeil, perMonthCeil].map(wholeUnits)
    console.log(`    ${at + 1}. ${bid.id.provider}  ${hour} an hour, ${month} a month`)
    for (const reason of reasons) console.log(`       ${RankReason.toText(reason)}`)
  }
  for (const { bid, reasons } of rejected) {
    console.log(`    -  ${bid.id.provider}  ${reasons.map(Rejection.toText).join('; ')}`)
  }
}

/** The text of a file, where it is there. */
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

function row(group, { resource: { id, cpu, memory, storage, gpu }, count, price }) {
  return [
    visible(group.name),
    String(id),
    String(count),
    cpu ? cores(cpu.units ?? 0n) : '',
    memory ? size(memory.size ?? 0n) : '',
    (storage ?? []).map((volume) => size(volume.size ?? 0n) + volumeClass(volume.attributes)).join(' + '),
    gpu?.units ? `${gpu.units} × ${models(gpu.attributes)}` : '-',
    coins(Price.fromDecCoin(price)),
  ]
}

const visible = (name) => (/\p{C}/u.test(name) ? JSON.stringify(name).slice(1, -1) : name)

const length = (text) => [...text].length

const coins = ({ amount, denom }) => `${plain(amount)}${denom}`

/** In ACT or AKT, rounded up to a millionth; other denominations as they are. */
function wholeUnits(price) {
  const unit = { uact: 'ACT', uakt: 'AKT' }[price.denom]
  if (!unit) return coins(price)
  const [whole, places = ''] = price.amount.split('.')
  const millionths = (BigInt(whole) + (/[1-9]/.test(places) ? 1n : 0n)).toString().padStart(7, '0')
  return `${plain(`${millionths.slice(0, -6)}.${millionths.slice(-6)}`)} ${unit}`
}

/** Without the zeros that end a fraction. */
const plain = (amount) => (amount.includes('.') ? amount.replace(/\.?0*$/, '') : amount)

const cores = (milli) => (milli % 1000n ? `${milli}m` : String(milli / 1000n))

function size(count) {
  const steps = [[1n << 40n, 'Ti'], [1n << 30n, 'Gi'], [1n << 20n, 'Mi'], [1n << 10n, 'Ki'], [1n, '']]
  const [step, unit] = steps.find(([step]) => count % step === 0n)
  return `${count / step}${unit}`
}

function volumeClass(attributes) {
  const found = attributes.find(({ key }) => key === 'class')
  return found ? ` ${found.value}` : ''
}

/** `vendor/nvidia/model/h100/ram/80Gi` as `h100 80Gi`; alternatives with `or`. */
const models = (attributes) =>
  attributes.map(({ key }) => key.split('/').filter((_, at) => at > 2 && at % 2 === 1).join(' ')).join(' or ')

function commandLine() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      fix: { type: 'boolean' },
      json: { type: 'boolean' },
      allow: { type: 'string', multiple: true, default: [] },
      'mnemonic-file': { type: 'string' },
    },
  })
  for (const code of values.allow) {
    const known = codes().find((info) => info.code === code)
    if (known?.errorClass !== 'advice') throw new Error(`--allow ${code}: only warnings can be left out`)
  }
  return { ...values, document: positionals[0] ?? 'examples/sdl/vllm-h100.yaml', mnemonicFile: values['mnemonic-file'] }
}

try {
  process.exitCode = main()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
