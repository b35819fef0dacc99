// Which folder may import which. Type imports count: what cannot be imported cannot be leaned on.
// Written on oxc-parser because tools that read arrows need a parser API the current TypeScript no longer has.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync } from 'oxc-parser'

const root = process.cwd()
const isTest = (file) => /\.(?:test|cases|spec)\.tsx?$/.test(file) || /\/testing\//.test(file)

/** A folder's name in the rules below, from a path relative to the root. */
export function area(file) {
  if (file.startsWith('src/contract/')) return 'contract'
  const feature = /^src\/features\/([^/]+)\//.exec(file)
  if (feature) return `feature:${feature[1]}`
  const engine = /^server\/engines\/([^/]+)\//.exec(file)
  if (engine) return `engine:${engine[1]}`
  const dialect = /^server\/dialects\/([^/]+)\//.exec(file)
  if (dialect) return `dialect:${dialect[1]}`
  const part = /^(src|server)\/([^/]+)\//.exec(file)
  if (part) return `${part[1]}/${part[2]}`
  if (file === 'src/main.ts') return 'src/main'
  if (/^server\/(?:main|start-server|start-access|start-engines|app|config)\.ts$/.test(file))
    return file.slice(0, -3)
  return file
}

const browserRules = [
  ['src/main', ['src/app', 'src/lib', 'contract']],
  ['src/app', ['src/app', 'feature:*', 'src/ui', 'src/lib', 'contract']],
  ['feature:*', ['=', 'src/ui', 'src/lib', 'contract']],
  ['src/ui', ['=']],
  ['src/lib', ['=', 'contract']],
  // The service worker, and the script of a shared page: programs of their own.
  ['src/worker', ['=', 'contract']],
  ['src/share', ['=', 'src/lib', 'contract']],
]
const serverRules = [
  ['server/main', ['server/start-server', 'server/config', 'server/http', 'server/domain']],
  [
    'server/start-server',
    [
      'server/app',
      'server/start-access',
      'server/start-engines',
      'server/config',
      'server/http',
      'server/services',
      'server/store',
      'server/outbound',
      'engine:*',
      'server/domain',
      'contract',
    ],
  ],
  [
    'server/app',
    [
      'server/config',
      'dialect:*',
      'server/routes',
      'server/shares',
      'server/http',
      'server/services',
      'server/domain',
      'contract',
    ],
  ],
  ['server/config', ['contract']],
  ['server/start-access', ['server/config', 'server/http', 'server/services', 'server/domain']],
  ['server/start-engines', ['engine:*', 'server/outbound', 'server/domain']],
  ['dialect:*', ['=', 'server/http', 'server/services', 'server/domain', 'contract']],
  ['server/routes', ['=', 'server/http', 'server/services', 'server/domain', 'contract']],
  ['server/shares', ['=', 'server/http', 'server/services', 'server/domain', 'contract']],
  ['server/http', ['=', 'server/services', 'server/domain', 'contract']],
  ['server/services', ['=', 'server/domain', 'contract']],
  ['server/domain', ['=', 'contract']],
  ['engine:*', ['=', 'server/domain', 'contract']],
  ['server/store', ['=', 'server/domain', 'contract']],
  ['server/outbound', ['=', 'server/domain', 'contract']],
]
const rules = [['contract', ['=']], ...browserRules, ...serverRules]
/** Packages an area may use, where that is restricted. */
const packages = {
  contract: ['zod'],
  'src/ui': ['react', 'react-dom', 'lucide-react', 'thumbhash', 'uqr', 'zustand'],
}

const matches = (pattern, name) =>
  pattern === name || (pattern.endsWith(':*') && name.startsWith(pattern.slice(0, -1)))

/** Why `from` may not import `to`, or null when it may. Both are paths relative to the root. */
export function forbidden(from, to) {
  if (isTest(from)) return null
  if (isTest(to)) return 'product code may not import tests or testing/'
  const [source, target] = [area(from), area(to)]
  const rule = rules.find(([pattern]) => matches(pattern, source))
  if (rule === undefined) return `no rule says where ${source} belongs`
  const allowed = rule[1].some((pattern) =>
    pattern === '=' ? source === target : matches(pattern, target),
  )
  return allowed
    ? null
    : `${source} may import ${rule[1].join(', ').replace('=', 'itself')}; not ${target}`
}

function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'),
    )
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

/** Every module a file names: imports, re-exports, `import()` and import types. */
function importsOf(file) {
  const text = readFileSync(file, 'utf8')
  const { module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`)
  const named = module.staticImports.map((one) => one.moduleRequest.value)
  for (const statement of module.staticExports)
    for (const entry of statement.entries)
      if (entry.moduleRequest) named.push(entry.moduleRequest.value)
  for (const one of module.dynamicImports) {
    const literal = text.slice(one.moduleRequest.start, one.moduleRequest.end)
    if (/^['"]/.test(literal)) named.push(literal.slice(1, -1))
  }
  return [...new Set(named)]
}

function resolveImport(from, name) {
  const bare = name.replace(/\?.*$/, '')
  if (bare.startsWith('#contract/')) return `src/contract/${bare.slice(10)}`
  if (bare.startsWith('#src/')) return `src/${bare.slice(5)}`
  if (bare.startsWith('#server/')) return `server/${bare.slice(8)}`
  if (bare.startsWith('.')) return relative(root, resolve(dirname(from), bare))
  return null
}

function findCycle(graph) {
  const state = new Map()
  const path = []
  const visit = (file) => {
    if (state.get(file) === 'done') return null
    if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file]
    state.set(file, 'open')
    path.push(file)
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next)
      if (cycle) return cycle
    }
    path.pop()
    state.set(file, 'done')
    return null
  }
  for (const file of graph.keys()) {
    const cycle = visit(file)
    if (cycle) return cycle
  }
  return null
}

/** Reads the whole tree; returns one line for every arrow that points the wrong way. */
export function checkArrows(files) {
  const faults = []
  const graph = new Map()
  for (const file of files) {
    const targets = []
    for (const name of importsOf(file)) {
      const target = resolveImport(file, name)
      if (target === null) {
        const allowed = packages[area(file)]
        const scope = name.startsWith('@')
          ? name.split('/').slice(0, 2).join('/')
          : name.split('/')[0]
        if (allowed && !isTest(file) && !allowed.includes(scope))
          faults.push(`${file} imports ${name}: ${area(file)} may use only ${allowed.join(', ')}`)
        continue
      }
      if (!/\.tsx?$/.test(target)) continue
      targets.push(target)
      const why = forbidden(file, target)
      if (why !== null) faults.push(`${file} imports ${target}: ${why}`)
    }
    graph.set(file, targets)
  }
  const cycle = findCycle(graph)
  if (cycle) faults.push(`a cycle: ${cycle.join(' -> ')}`)
  return faults
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faults = checkArrows([...sourceFiles('src'), ...sourceFiles('server')])
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
