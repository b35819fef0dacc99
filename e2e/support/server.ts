import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** A Gesso of its own for a test: the built server in a process, on a free port, with an empty library. */
export class GessoServer {
  readonly dataDir: string
  readonly #main: string
  #child: ChildProcess | null = null
  #url = ''
  #port = '0'

  private constructor(dataDir: string, dist: string) {
    this.dataDir = dataDir
    this.#main = resolve(dist, 'server/main.js')
  }

  /** @param dist where the build lies */
  static async create(dist = 'dist'): Promise<GessoServer> {
    return new GessoServer(await mkdtemp(join(tmpdir(), 'gesso-e2e-')), dist)
  }

  get url(): string {
    return this.#url
  }

  /** Starts, or starts again on the same address: open pages must find it where it was. */
  async start(env: Record<string, string> = {}): Promise<void> {
    const child = spawn(process.execPath, [this.#main], {
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: this.#port,
        GESSO_DATA_DIR: this.dataDir,
        // Journeys run side by side, each with a server: one painter each, or they wait for one another.
        GESSO_WORKERS: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /http:\/\/\S+/.exec(line)?.[0]
      if (address === undefined) continue
      this.#url = address.replace(/\/$/, '')
      this.#port = new URL(this.#url).port
      return
    }
    throw new Error(`The server ended before it was ready: ${errors}`)
  }

  /** Ends it as a crash would (`SIGKILL`) or as an operator would (`SIGTERM`). */
  async stop(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child === null || child.exitCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }

  async remove(): Promise<void> {
    await this.stop('SIGKILL')
    await rm(this.dataDir, { recursive: true, force: true })
  }
}
