import { BlockList } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { listen } from './listen.ts'
import { createLocalNetwork } from './local-network.ts'
import type { NetworkControl } from './network.ts'
import { isLocalNetwork, networkIn } from './own-addresses.ts'

const open: NetworkControl[] = []
afterEach(() => Promise.all(open.splice(0).map((network) => network.close())))

function start(
  given: { remembered?: string | null; hasWayIn?: () => boolean; always?: string } = {},
) {
  const { remembered = null, hasWayIn = () => true, always = null } = given
  let kept = remembered
  const addresses = [{ address: '127.0.0.2', network: '127.0.0.0/24' }]
  const network = createLocalNetwork({
    ownAddresses: () => addresses,
    listenAt: (host, port) =>
      listen({
        host,
        port,
        extraHosts: [],
        rules: { proxies: new BlockList(), neverLocal: true },
        handler: (_request, response) => response.end('here'),
      }),
    port: () => 0,
    configured: () => ['https://studio.example'],
    basePath: '',
    always,
    hasWayIn,
    remembered: () => kept,
    remember: (value) => {
      kept = value
    },
    report: (error) => {
      throw error
    },
  })
  open.push(network)
  return { network, addresses, kept: () => kept }
}

const reach = (address: string) =>
  fetch(address).then(
    (response) => response.status,
    () => 'nothing there',
  )

// Only Linux has the whole of 127.0.0.0/8 without being told.
describe.runIf(process.platform === 'linux')('the local network', () => {
  it('listens and ceases while the server runs, and remembers where', async () => {
    const { network, kept } = start()
    expect(network.state()).toEqual({
      on: false,
      addresses: ['https://studio.example'],
      problem: null,
    })
    const { addresses } = await network.set(true)
    const address = addresses[1] ?? ''
    expect(address).toMatch(/^http:\/\/127\.0\.0\.2:\d+$/)
    expect(await reach(address)).toBe(200)
    expect(await reach(address.replace('127.0.0.2', '127.0.0.1'))).toBe('nothing there')
    expect(kept()).toBe(`${new URL(address).port} 127.0.0.0/24`)

    const again = await network.set(true)
    expect(again.addresses).toEqual(addresses)
    await network.close()
    const next = start({ remembered: kept() })
    next.network.start()
    await expect.poll(() => next.network.state().addresses).toEqual(addresses)

    expect((await next.network.set(false)).on).toBe(false)
    expect([await reach(address), next.kept()]).toEqual(['nothing there', null])
  })

  it('stays closed on another network until it is asked for there', async () => {
    const { network, kept } = start()
    await network.set(true)
    await network.close()
    const next = start({ remembered: kept() })
    next.addresses.splice(0, 1, { address: '127.0.1.3', network: '127.0.1.0/24' })
    next.network.start()
    await expect.poll(() => next.network.state().problem).toContain('another network')
    expect(next.network.state().addresses).toEqual(['https://studio.example'])

    await next.network.set(false)
    const asked = await next.network.set(true)
    expect(asked).toMatchObject({ on: true, problem: null })
    expect(new URL(asked.addresses[1] ?? '').hostname).toBe('127.0.1.3')
  })

  it('follows the machine to another address, and says when there is none', async () => {
    const { network, addresses } = start()
    await network.set(true)
    addresses.splice(0, 1, { address: '127.0.0.3', network: '127.0.0.0/24' })
    const moved = await network.set(true)
    expect(moved.addresses.map((address) => new URL(address).hostname)).toEqual([
      'studio.example',
      '127.0.0.3',
    ])
    addresses.splice(0)
    expect(await network.set(true)).toMatchObject({
      on: true,
      problem: expect.stringContaining('on no local network') as string,
    })
  })

  it('is no matter of a switch where a setting decides it', async () => {
    const { network } = start({ always: 'HOST is "0.0.0.0"' })
    expect(network.state().on).toBe(true)
    await expect(network.set(false)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('HOST is "0.0.0.0"') as string,
    })
  })

  it('is refused where nobody could get in, and ends when the last way in does', async () => {
    let hasWayIn = false
    const { network, kept } = start({ hasWayIn: () => hasWayIn })
    await expect(network.set(true)).rejects.toMatchObject({ code: 'conflict' })
    expect(network.state().on).toBe(false)

    hasWayIn = true
    const address = (await network.set(true)).addresses[1] ?? ''
    hasWayIn = false
    await network.close()
    const next = start({ remembered: kept(), hasWayIn: () => false })
    next.network.start()
    await expect.poll(() => next.network.state().on).toBe(false)
    expect(await reach(address)).toBe('nothing there')
  })
})

it.each([
  ['192.168.1.20', true],
  ['10.0.0.1', true],
  ['172.16.0.1', true],
  ['172.31.255.1', true],
  ['100.64.0.1', true],
  ['100.127.0.1', true],
  ['172.32.0.1', false],
  ['100.128.0.1', false],
  ['8.8.8.8', false],
  ['192.169.0.1', false],
  ['110.0.0.1', false],
  ['fe80::1', false],
])('takes %s for a local network: %s', (address, expected) => {
  expect(isLocalNetwork(address)).toBe(expected)
})

it.each([
  ['192.168.1.20/24', '192.168.1.0/24'],
  ['10.7.200.9/12', '10.0.0.0/12'],
  ['172.16.5.130/25', '172.16.5.128/25'],
  ['100.64.0.1/32', '100.64.0.1/32'],
])('knows the network of %s', (cidr, network) => {
  expect(networkIn(cidr)).toBe(network)
})
