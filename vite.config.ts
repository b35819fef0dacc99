import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { type Plugin, defineConfig } from 'vite'
import { firstPages } from './scripts/first-pages.ts'
import { serviceWorker } from './scripts/service-worker.ts'
import { shareScript } from './scripts/share-script.ts'

const compressible = /\.(?:js|css|html|svg|txt|webmanifest|json)$/

/** Writes `.br` and `.gz` beside every text file once, so that the server never compresses the app. */
function precompress(): Plugin {
  let outDir = ''
  return {
    name: 'gesso:precompress',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved(config) {
      outDir = join(config.root, config.build.outDir)
    },
    closeBundle() {
      for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !compressible.test(entry.name)) continue
        const file = join(entry.parentPath, entry.name)
        const bytes = readFileSync(file)
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
      }
    },
  }
}

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    firstPages({ preload: ['drawing', 'data', 'app'] }),
    shareScript('src/share/main.ts'),
    serviceWorker({
      entry: 'src/worker/main.ts',
      fileName: 'sw.js',
      keeps: (address) =>
        /^\/(?:assets\/.*\.(?:js|css|woff2)|index\.html|icon\.svg)$/.test(address),
    }),
    precompress(),
  ],
  // Scripts find their parts beside themselves, so that a server may have them below any path.
  experimental: {
    renderBuiltUrl: (_file, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
  },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2023',
    reportCompressedSize: false,
    // Every browser with the syntax of our target has it built in.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 7 },
            // The steps of `src/main.ts`, each with all it needs that no step before it had.
            { name: 'drawing', test: /src\/app\/start\/draw\.ts/, priority: 6 },
            { name: 'data', test: /src\/app\/start\/start-data\.ts/, priority: 5 },
            { name: 'app', test: /src\/app\/start\/enter-app\.tsx/, priority: 4 },
            // Needed by an empty feed, so on the first visit: must not bring what else uses it along.
            {
              name: 'common',
              test: /(?:infiniteQueryObserver|useInfiniteQuery)\.|src\/(?:contract\/studio\/(?:worker|own-server)|lib\/device-memory|ui\/feedback\/empty-state|app\/dialogs|app\/routes\/use-(?:away|another)|features\/activity\/api\/use-cancel)/,
              minShareCount: 2,
              priority: 3,
            },
            // What shows pictures has these in common.
            {
              name: 'tiles',
              test: /lucide-react\/dist\/esm\/icons\/(?:ellipsis|rotate-ccw|trash|x)\.|thumbhash|src\/(?:lib\/alt-text|ui\/(?:menu|use-anchored|picture|placeholder|feedback\/progress))/,
              minShareCount: 2,
              priority: 3,
            },
            // The rules, for Generate: every page of Create judges with them.
            {
              name: 'rules',
              test: /src\/(?:contract\/(?:leonardo\/(?!words)|together\/(?!words)|models\/|studio\/request-facts)|features\/generate\/logic\/form\/(?!edits\.|rows\.))/,
              minShareCount: 2,
              priority: 2.5,
            },
            // What the parts of the form have in common comes with the first of them, not with the page.
            {
              name: 'form',
              test: /src\/(?:ui\/fields\/|contract\/leonardo\/words\/|features\/generate\/(?:components\/(?:tools|fields|form)|logic\/(?:choices|presets|prompt|words)|api\/keeping)\/)/,
              minShareCount: 2,
              priority: 2,
            },
            {
              name: 'layers',
              test: /src\/ui\/(?:dialog|sheet|use-)/,
              minShareCount: 2,
              priority: 2,
            },
            // The lists of what is connected, for the form's Model.
            {
              name: 'models',
              test: /src\/(?:contract\/studio\/connections|features\/generate\/api\/models-query)/,
              minShareCount: 2,
              priority: 2,
            },
            // What asks for prices comes with the first model that has one.
            {
              name: 'paying',
              test: /src\/(?:contract\/studio\/spending|lib\/(?:money-words|paid-words)|lib\/(?:duration-words|engine-name)|features\/(?:connections|resolution|spending|generate\/(?:api|components|logic)\/paying)\/)/,
              minShareCount: 2,
              priority: 2,
            },
            // What the gallery, the viewer and their like have in common comes with the first of them.
            {
              name: 'library',
              test: /src\/features\/(?:gallery|viewer|grid|code|collections|links)\/|src\/app\/routes\/library-parts|lucide-react\/dist\/esm\/icons\/folder|modern\/(?:useQueries|queriesObserver)/,
              minShareCount: 2,
              priority: 2,
            },
            // Dozens of tiny chunks would each cost a request.
            { name: 'shared', minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
})
