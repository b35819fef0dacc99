import { networkInterfaces } from 'node:os'

const staleMs = 5_000
let known: { at: number; addresses: readonly OwnAddress[] } | null = null

interface OwnAddress {
  device: string
  address: string
  cidr: string | null
}

/** An address of this machine, and which network it is on: `192.168.1.0/24`. */
export interface LocalAddress {
  address: string
  network: string
}

/** This machine's addresses on its networks as they are now, give or take five seconds; loopback is not among them. */
export function ownAddresses(): readonly string[] {
  return readAddresses().map(({ address }) => address)
}

/** Of these the IPv4 ones on home and office networks, the likeliest for a phone first. */
export function localNetworkAddresses(): readonly LocalAddress[] {
  return readAddresses()
    .filter(({ device, address }) => isLocalNetwork(address) && !isInside(device))
    .map(({ address, cidr }) => ({ address, network: networkIn(cidr ?? `${address}/32`) }))
    .toSorted(
      ({ address: a }, { address: b }) =>
        Number(b.startsWith('192.168.')) - Number(a.startsWith('192.168.')),
    )
}

/** Of an IPv4 address with the length of its prefix (`192.168.1.20/24`) the network alone (`192.168.1.0/24`). */
export function networkIn(cidr: string): string {
  const [address = '', bits = '32'] = cidr.split('/')
  const size = 2 ** (32 - Number(bits))
  const value = address.split('.').reduce((all, octet) => all * 256 + Number(octet), 0)
  const first = Math.floor(value / size) * size
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256)
  return `${octets.join('.')}/${bits}`
}

function readAddresses(): readonly OwnAddress[] {
  const now = performance.now()
  if (known !== null && now - known.at < staleMs) return known.addresses
  const addresses = Object.entries(networkInterfaces()).flatMap(([device, entries = []]) =>
    entries
      .filter(({ internal }) => !internal)
      .map(({ address, cidr }) => ({ device, address: address.replace(/%.*$/, ''), cidr })),
  )
  known = { at: now, addresses }
  return addresses
}

/** Private to a home, an office or machines that belong together (RFC 1918, RFC 6598). */
export function isLocalNetwork(address: string): boolean {
  return /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.\d/.test(
    address,
  )
}

/** Networks between this machine and what runs inside it. */
const isInside = (device: string) =>
  /^(?:docker|br-|veth|virbr|vmnet|vboxnet|vEthernet)/.test(device)
