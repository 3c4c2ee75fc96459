/*
sign_lease.mjs [BID]

Takes a provider's bid: what the transaction does, what it may cost, and its bytes, signed in two phases. Nothing is sent.
BID is owner/dseq/gseq/oseq/provider; the default is one of a published test account.
*/

import { argv } from 'node:process'

import { DecodedTx, Handed, LeaseId, Message, Mnemonic, PublicKey, UnsignedTx, broadcastRequest, feeOfGas } from 'akashkit'

const CHAIN = 'akashnet-2'
const BID =
  'akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh/26999950/1/1/akash1v96hymmjv9sh2un0wfskzatjdaexzct4txad7a'
// Everybody knows these words: they come from the network's own test data.
const TEST_MNEMONIC =
  'addict worth drip violin note olive final pelican perfect feel goat game ' +
  'horror brass fence deposit dutch improve setup stuff frost spirit smart alien'

const hex = bytes => Buffer.from(bytes).toString('hex')

const bid = LeaseId.parse(argv[2] ?? BID)
const key = Mnemonic.parse(TEST_MNEMONIC).derive()
const publicKey = key.publicKey

// The fee is known when the gas is, and the gas when the rest is.
const signer = { publicKey, accountNumber: 42n, sequence: 7n, mode: 'direct' }
const draft = new UnsignedTx(CHAIN, [Message.createLease(bid)], feeOfGas(0n), [signer])
const unsigned = draft.withFee(feeOfGas(draft.gasLimit()))

// What is signed is read back, as a wallet would that somebody else has handed it.
const toSign = unsigned.signBytes()
const wallet = { openDeployments: [], chainId: CHAIN, address: PublicKey.address(publicKey), accountNumber: 42n }
console.log(Handed.read(toSign).summary(wallet).text)
console.log(`To sign: ${hex(toSign)}`)

const signed = unsigned.assemble([key.sign(toSign)])
DecodedTx.decode(signed.bytes).verify(CHAIN, [{ accountNumber: 42n, sequence: 7n }])
console.log(`Signed: ${hex(signed.bytes)}`)
console.log(`Hash: ${signed.hash}`)
const request = broadcastRequest(signed.bytes)
console.log(`To send: ${request.restVerb} ${request.restPath} ${request.restBody}`)
