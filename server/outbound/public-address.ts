import { BlockList, isIP } from 'node:net'

/**
 * What IANA's registries of special addresses set aside, and what clouds answer on with secrets. Multicast and
 * everything above it is no single machine.
 */
const closed4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Azure's own services answer its machines here, on an address that looks public.
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

/**
 * Of IPv6 only the part given out to the public counts, less what is set aside in it: Teredo, benchmarks and the like
 * (2001::/23), documentation, 6to4. Mapped, compatible, translated (NAT64), link-local, unique local and multicast
 * addresses all lie outside it.
 */
const open6: readonly [string, number][] = [['2000::', 3]]
const closed6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
]

function listOf(ranges: readonly [string, number][], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family)
  return list
}

const closedFour = listOf(closed4, 'ipv4')
const openSix = listOf(open6, 'ipv6')
const closedSix = listOf(closed6, 'ipv6')

/** Whether an address, as the system writes it, can belong to a machine on the public internet. */
export function isPublicAddress(address: string): boolean {
  // A zone (`fe80::1%eth0`) only makes sense on one's own links.
  if (address.includes('%')) return false
  const family = isIP(address)
  if (family === 4) return !closedFour.check(address, 'ipv4')
  if (family !== 6) return false
  return openSix.check(address, 'ipv6') && !closedSix.check(address, 'ipv6') && !isIsatap(address)
}

/** Routers that know the old tunnel protocol unpack the IPv4 address that such an interface's name ends in. */
function isIsatap(address: string): boolean {
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const [before, after] = [groups(head), groups(tail ?? '')]
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  const [fifth, sixth] = [...before, ...zeros, ...after].slice(4, 6)
  return sixth === '5efe' && (fifth === '0' || fifth === '200')
}
