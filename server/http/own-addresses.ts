import { networkInterfaces } from 'node:os'

const staleMs = 5_000
let known: { at: number; addresses: readonly OwnAddress[] } | null = null

interface OwnAddress {
  device: string
  address: string
}

/** This machine's addresses on its networks as they are now, give or take five seconds; loopback is not among them. */
export function ownAddresses(): readonly string[] {
  return readAddresses().map(({ address }) => address)
}

/** Of these the IPv4 ones on home and office networks, the likeliest for a phone first. */
export function localNetworkAddresses(): readonly string[] {
  return readAddresses()
    .filter(({ device, address }) => isLocalNetwork(address) && !isInside(device))
    .map(({ address }) => address)
    .toSorted((a, b) => Number(b.startsWith('192.168.')) - Number(a.startsWith('192.168.')))
}

function readAddresses(): readonly OwnAddress[] {
  const now = performance.now()
  if (known !== null && now - known.at < staleMs) return known.addresses
  const addresses = Object.entries(networkInterfaces()).flatMap(([device, entries = []]) =>
    entries
      .filter(({ internal }) => !internal)
      .map(({ address }) => ({ device, address: address.replace(/%.*$/, '') })),
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
