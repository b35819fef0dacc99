import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('server-main.js', import.meta.url))

export interface Gesso {
  readonly url: string
  /** Ends it as a power cut would: nothing is put in order. */
  kill(): Promise<void>
}

/** A server in a process of its own, over a data folder that outlives it. */
export async function startGesso(dataDir: string, env: Record<string, string>): Promise<Gesso> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', GESSO_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-20_000)))
  const ended = once(child, 'exit')
  const url = await readyAt(child, () => log)
  return {
    url,
    async kill() {
      if (child.exitCode !== null) throw new Error(`A server ended by itself:\n${log}`)
      child.kill('SIGKILL')
      await ended
      if (/unhandled|uncaught/i.test(log)) throw new Error(`A failure nobody handled:\n${log}`)
    },
  }
}

async function readyAt(child: ChildProcess, log: () => string): Promise<string> {
  if (child.stdout === null) throw new Error('The server has no output.')
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0]
    if (address !== undefined) return address
  }
  throw new Error(`The server ended before it was ready:\n${log()}`)
}
