// Kills who brings a history at random, starts another, and in the end counts what there is.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { auditLibrary } from '#server/store/audit-library.ts'
import { openLibrary } from '#server/store/open-library.ts'
import { accountStart, minute } from './account.ts'

const script = fileURLToPath(new URL('./bringer.js', import.meta.url))
const [generations = 50_000, kills = 10] = process.argv.slice(2).map(Number)
const say = (text: string) => process.stdout.write(`${text}\n`)

function start(dataDir: string): ChildProcess {
  return spawn(process.execPath, [script, dataDir, String(generations)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Lets it live until it has brought so many, or to its end; answers whether it came to its end. */
async function liveUntil(child: ChildProcess, most: number): Promise<boolean> {
  const exited = once(child, 'exit')
  if (child.stdout === null) throw new Error('It says nothing.')
  for await (const line of createInterface(child.stdout)) {
    if (Number(line) >= most) child.kill('SIGKILL')
  }
  const [code] = await exited
  return code === 0
}

/** What is wrong with the library, one line each. */
function judge(dataDir: string): string[] {
  const library = openLibrary({ dataDir })
  try {
    const wrong: string[] = []
    const size = 1000
    let expected = 0
    for (let offset = 0; ; offset += size) {
      const { generations: page, total } = library.generations.list({ limit: size, offset })
      if (offset === 0 && total !== generations) wrong.push(`${total} of ${generations} are there`)
      for (const { createdAt, remote, images } of page) {
        const place = Math.round((accountStart - createdAt) / minute)
        if (place !== expected || remote?.upstreamId !== `u-${place}` || images.length !== 1) {
          wrong.push(`at ${expected} stands u-${place} (${remote?.upstreamId ?? 'nobody’s'})`)
        }
        expected += 1
      }
      if (page.length < size || wrong.length > 20) return wrong
    }
  } finally {
    library.close()
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'gesso-imports-'))
const begun = Date.now()
try {
  for (let kill = 1; kill <= kills; kill += 1) {
    const most = Math.floor((generations * (kill - 0.5 + Math.random() / 2)) / (kills + 1))
    if (await liveUntil(start(dataDir), most)) break
    say(`killed ${kill} of ${kills} times, at about ${most} generations`)
  }
  const isOver = await liveUntil(start(dataDir), Number.POSITIVE_INFINITY)
  const wrong = [...(isOver ? [] : ['it did not come to its end']), ...judge(dataDir)]
  const faults = [...wrong, ...auditLibrary(dataDir)]
  for (const fault of faults.slice(0, 20)) say(`FAULT ${fault}`)
  const seconds = Math.round((Date.now() - begun) / 1000)
  say(`${generations} generations, ${kills} kills, ${seconds} s: ${faults.length} faults`)
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
