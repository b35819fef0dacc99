import { build } from 'vite'

/** One script with all it needs in it: for a program of its own, which shares no chunk with the app. */
export async function bundleProgram(
  entry: string,
  define: Record<string, string> = {},
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      copyPublicDir: false,
      target: 'es2023',
      modulePreload: false,
      cssMinify: true,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  })
  const [result] = [built].flat()
  const chunk = result !== undefined && 'output' in result ? result.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error(`${entry} did not build.`)
  return chunk.code
}
