import { fileURLToPath } from 'node:url'
import { ConfigError } from './config.ts'
import { DataFolderError } from './domain/data-folder-error.ts'
import { errnoOf } from './http/errno.ts'
import { report, startServer } from './start-server.ts'

const stopDeadlineMs = 9_500

/** Runs until told to stop: by the first signal in good order, by the second at once. */
async function run(): Promise<void> {
  const server = await startServer({
    workerUrl: new URL('./painter-worker.js', import.meta.url),
    appDir: fileURLToPath(new URL('../app', import.meta.url)),
  })
  let told = false
  const stop = () => {
    // As safe as a crash at this instant, which the library is built to survive.
    if (told) process.exit(1)
    told = true
    setTimeout(() => process.exit(1), stopDeadlineMs).unref()
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        report(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.stdout.write(`Gesso is ready at ${server.url}\n`)
}

/** What went wrong with the start, for whoever started it: one line, no stack. */
function explainStart(error: unknown): { words: string; exitCode: number } {
  // 78 is what sysexits calls a configuration error.
  if (error instanceof ConfigError) return { words: error.message, exitCode: 78 }
  if (error instanceof DataFolderError) return { words: error.message, exitCode: 1 }
  const words = error instanceof Error ? error.message : String(error)
  const isPort = errnoOf(error) === 'EADDRINUSE' || errnoOf(error) === 'EACCES'
  const advice = 'Stop the program that uses the port, or set PORT to another.'
  return { words: isPort ? `${words}. ${advice}` : words, exitCode: 1 }
}

run().catch((error: unknown) => {
  const { words, exitCode } = explainStart(error)
  process.stderr.write(`${words}\n`)
  process.exit(exitCode)
})
