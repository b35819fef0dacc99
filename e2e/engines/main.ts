// Charged once and nothing lost, with faults between two servers and kill -9 of either: the figures, then the verdict.
import { runTwoGessos } from './two-gessos.ts'

const kills = Number(process.argv[2] ?? 100)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)

/** The same numbers for the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const began = Date.now()
const random = randomFrom(seed)
const progress = (words: string) => process.stdout.write(`     ${words}\n`)
const seeded = await runTwoGessos({ kills: 2, faults: 0, random, isDoubled: true, progress })
const noticed = seeded.violations.find((line) => line.includes('made 2 times'))
process.stdout.write(
  `${noticed ? 'ok  ' : 'FAIL'} two servers notice a create sent twice: ${noticed}\n`,
)

const verdict = await runTwoGessos({ kills, faults: 0.15, random, isDoubled: false, progress })
const { orders, accepted, complete, failed, unknown, made, faults, violations } = verdict
for (const line of violations.slice(0, 30)) progress(line.slice(0, 300))
const ok = noticed !== undefined && violations.length === 0 && complete > 0
process.stdout.write(
  `${ok ? 'ok  ' : 'FAIL'} two servers: ${kills} kills, ${faults} faults, seed ${seed}, ${Math.round((Date.now() - began) / 1000)} s; ` +
    `${orders} orders, ${accepted} accepted: ${complete} complete, ${failed} failed, ${unknown} unknown; ` +
    `${made} made and paid for; ${violations.length} violations\n`,
)
process.exit(ok ? 0 : 1)
