import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { ForeignPictureError, type ForeignFault } from '#server/domain/foreign-pictures.ts'
import { createForeignPictures } from './create-foreign-pictures.ts'
import type { ForeignRules } from './foreign-rules.ts'
import { hostileForms, loopbackHosts, privateHosts, sixHosts } from './testing/hostile-addresses.ts'
import { layTripwire, pretendPublic, publicAddress, serveRaw } from './testing/listeners.ts'

const refusals: readonly ForeignFault[] = ['address_malformed', 'address_not_allowed']

/** Lets through all that the rules under test need not decide, and counts what is connected to. */
function watched(overrides: Partial<ForeignRules> = {}) {
  const reached: string[] = []
  const rules: Partial<ForeignRules> = {
    protocols: ['http:', 'https:'],
    ports: null,
    resolve: async () => ['127.0.0.1'],
    connect(to) {
      reached.push(to.host)
      return connect(to)
    },
    idleMs: 500,
    totalMs: 2_000,
    ...overrides,
  }
  return { reached, pictures: createForeignPictures(rules) }
}

async function faultOf(fetching: Promise<unknown>): Promise<unknown> {
  return fetching.then(
    () => 'nothing',
    (error: unknown) => (error instanceof ForeignPictureError ? error.fault : error),
  )
}

it('reaches none of over 300 hostile addresses, by whichever scheme', async () => {
  const tripwire = await layTripwire()
  const forms = hostileForms(tripwire.port)
  expect(forms.length).toBeGreaterThanOrEqual(300)
  const { reached, pictures } = watched()
  const plain = forms.map((form) => form.replace(/^https:/i, 'http:'))
  for (const form of [...forms, ...plain]) {
    expect(refusals, form).toContain(await faultOf(pictures.fetch(form)))
  }
  expect(reached).toEqual([])
  expect(tripwire.hits()).toBe(0)
})

it('hears of many of the same addresses once its own are allowed: the tripwire works', async () => {
  const tripwire = await layTripwire()
  const { pictures } = watched({ mayConnect: () => true })
  const reaching: string[] = []
  for (const form of hostileForms(tripwire.port)) {
    const before = tripwire.hits()
    // Only what leads here: anything else would be a real attempt to reach somebody's network.
    if (!leadsHere(form)) continue
    await faultOf(pictures.fetch(form))
    if (tripwire.hits() > before) reaching.push(form)
  }
  expect(reaching.length).toBeGreaterThan(40)
  expect(reaching.some((form) => form.includes('[::ffff:7f00:1]'))).toBe(true)
  expect(reaching.some((form) => form.includes('2130706433'))).toBe(true)
})

function leadsHere(form: string): boolean {
  if (!URL.canParse(form)) return false
  const { hostname } = new URL(form)
  return ['127.0.0.1', '[::1]', '[::ffff:7f00:1]'].includes(hostname)
}

it('refuses the same ones as targets of a redirect, with each code', async () => {
  const tripwire = await layTripwire()
  const codes = [301, 302, 303, 307, 308]
  let target = ''
  let code = 0
  const port = await serveRaw(
    () => `HTTP/1.1 ${code} Elsewhere\r\nLocation: ${target}\r\nContent-Length: 0\r\n\r\n`,
  )
  const reached: string[] = []
  const pictures = createForeignPictures({
    protocols: ['http:', 'https:'],
    ports: null,
    resolve: async (name) => [name === 'pictures.gesso.dev' ? publicAddress : '127.0.0.1'],
    connect(to) {
      reached.push(to.host)
      return pretendPublic(port)(to)
    },
  })
  // Those that a header cannot carry, and what is read as a path on the same host, lead nowhere else.
  const forms = hostileForms(tripwire.port).filter(
    // oxlint-disable-next-line no-control-regex
    (form) => !/[\u0000-\u001f]/.test(form) && /^[ a-z+-]+:|^\/\//i.test(form),
  )
  expect(forms.length).toBeGreaterThanOrEqual(300)
  for (const [index, form] of forms.entries()) {
    code = codes[index % codes.length] ?? 301
    target = Buffer.from(form, 'utf8').toString('latin1')
    const fault = await faultOf(pictures.fetch('http://pictures.gesso.dev/first.png'))
    expect(refusals, form).toContain(fault)
  }
  expect(new Set(reached)).toEqual(new Set([publicAddress]))
  expect(reached).toHaveLength(forms.length)
  expect(tripwire.hits()).toBe(0)
})

it('refuses names that resolve to any of these, alone or beside a public address', async () => {
  const literals = [...sixHosts, ...privateHosts, ...loopbackHosts]
    .map((host) => (URL.canParse(`http://${host}/`) ? new URL(`http://${host}/`).hostname : ''))
    .map((host) => host.replace(/^\[|\]$/g, ''))
    .filter((host) => /^[\d.]+$|:/.test(host))
  expect(literals.length).toBeGreaterThan(150)
  const tripwire = await layTripwire()
  for (const literal of literals) {
    for (const answers of [[literal], [publicAddress, literal], [literal, '2606:4700::1111']]) {
      const { reached, pictures } = watched({ resolve: async () => answers })
      const address = `https://pictures.gesso.dev:${tripwire.port}/a.png`
      expect(await faultOf(pictures.fetch(address)), literal).toBe('address_not_allowed')
      expect(reached).toEqual([])
    }
  }
  expect(tripwire.hits()).toBe(0)
})
