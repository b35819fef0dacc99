import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { chromium } from '@playwright/test'

/** How to launch the Chromium that the tests use. */
export interface Browser {
  executablePath?: string
  args: string[]
  env: Record<string, string>
}

const cacheDir = resolve('node_modules/.cache/gesso-chromium')
const baseArgs = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/**
 * Finds a Chromium that really starts, in the order that gives most people the same version: `CHROME_PATH`,
 * Playwright's own, the one inside @sparticuz/chromium (x64 Linux, needs nothing from the system), the system's,
 * a download by Playwright, Debian's package as root.
 * @throws Error with the commands a person can run, when none starts.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') {
    const browser = plain(named)
    if (await starts(browser)) return browser
    throw new Error(`CHROME_PATH is ${named}, which does not start as a browser.`)
  }
  for (const candidate of [playwrightsOwn, bundled, onSystem, downloaded, fromDebian]) {
    const browser = await candidate()
    if (browser !== null && (await starts(browser))) return browser
  }
  throw new Error(
    [
      'No Chromium could be found or installed. Do one of these, then run the tests again:',
      '  npx playwright install chromium',
      '  sudo apt-get install chromium',
      '  CHROME_PATH=/path/to/chrome npm test',
    ].join('\n'),
  )
}

const plain = (executablePath: string): Browser => ({
  executablePath,
  args: [...baseArgs, ...rootArgs],
  env: {},
})

async function starts(browser: Browser): Promise<boolean> {
  try {
    const { args, env, executablePath } = browser
    const launched = await chromium.launch({
      args,
      env: { ...inherited(), ...env },
      ...(executablePath === undefined ? {} : { executablePath }),
      timeout: 20_000,
    })
    await launched.newPage()
    await launched.close()
    return true
  } catch {
    return false
  }
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}

// Judged by launching: the path Playwright reports is the headed build, headless runs use another.
const playwrightsOwn = (): Browser => ({ args: [...baseArgs, ...rootArgs], env: {} })

async function bundled(): Promise<Browser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const unpacked = join(cacheDir, 'unpacked')
  if (!existsSync(unpacked)) await unpack(unpacked)
  return {
    executablePath: join(unpacked, 'chromium'),
    // The package's own arguments are for a cloud function: --single-process dies at the second context.
    args: [
      ...baseArgs,
      '--no-sandbox',
      '--headless=shell',
      '--use-gl=angle',
      '--use-angle=swiftshader',
    ],
    env: {
      LD_LIBRARY_PATH: join(unpacked, 'al2023/lib'),
      FONTCONFIG_PATH: join(unpacked, 'fonts'),
      // The shell looks for its home to keep caches in.
      HOME: homedir(),
    },
  }
}

/** Unpacks beside and renames: a half-written browser would be taken for a good one for ever. */
async function unpack(target: string): Promise<void> {
  mkdirSync(cacheDir, { recursive: true })
  const staging = mkdtempSync(join(cacheDir, 'unpacking-'))
  const before = { TMPDIR: process.env['TMPDIR'], AWS: process.env['AWS_LAMBDA_JS_RUNTIME'] }
  process.env['TMPDIR'] = staging
  // Only believing itself in that runtime does the package bring its own libnss3 and friends.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x'
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium')
    const executable = await sparticuz.executablePath()
    if (dirname(executable) !== staging) throw new Error('unpacked elsewhere')
    mkdirSync(join(staging, 'fonts'), { recursive: true })
    writeFileSync(
      join(staging, 'fonts/fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(target, 'fonts')}</dir><cachedir>${join(target, 'font-cache')}</cachedir></fontconfig>`,
    )
    renameSync(staging, target)
  } catch {
    // Another process was first, or the package is broken: the caller tries to start what is there.
    rmSync(staging, { recursive: true, force: true })
  } finally {
    restore('TMPDIR', before.TMPDIR)
    restore('AWS_LAMBDA_JS_RUNTIME', before.AWS)
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}

function onSystem(): Browser | null {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome.exe',
  ]
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((directory) => names.map((name) => join(directory, name)))
  const usual = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ]
  const found = [...inPath, ...usual].find((path) => existsSync(path))
  return found === undefined ? null : plain(found)
}

async function downloaded(): Promise<Browser | null> {
  try {
    // Asked first: behind a silent firewall the installer itself hangs for minutes.
    await fetch('https://cdn.playwright.dev', {
      method: 'HEAD',
      signal: AbortSignal.timeout(5_000),
    })
    execFileSync('npx', ['playwright', 'install', 'chromium'], {
      stdio: 'ignore',
      timeout: 300_000,
    })
    return playwrightsOwn()
  } catch {
    return null
  }
}

function fromDebian(): Browser | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore', timeout: 120_000 })
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      timeout: 300_000,
    })
    return onSystem()
  } catch {
    return null
  }
}
