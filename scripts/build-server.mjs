// Bundles the server and its worker. Dependencies stay outside: some carry native binaries.
import { build } from 'vite'

/** Builds `server/` into `outDir`; `entries` maps output names to source files. */
export function buildServer({
  outDir = 'dist/server',
  entries = { main: 'server/main.ts', 'painter-worker': 'server/engines/builtin/worker.ts' },
} = {}) {
  return build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rollupOptions: { input: entries, output: { entryFileNames: '[name].js' } },
    },
  })
}
