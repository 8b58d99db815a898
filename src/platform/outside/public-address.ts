import { BlockList, isIP } from 'node:net'

/**
 * Whether an address is on the open internet, so that asking it cannot reach this machine, its network, or a cloud's metadata.
 * Source: the IANA IPv4 and IPv6 Special-Purpose Address Registries; of IPv6 only 2000::/3 is given out at all.
 */
const closed4 = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.31.196.0', 24], ['192.52.193.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16],
  ['192.175.48.0', 24], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const
// Within 2000::/3: what carries an IPv4 address inside it (6to4, Teredo), and what is set apart. A cloud's own metadata addresses that look public stand here too.
const closed6 = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['2620:4f:8000::', 48], ['3fff::', 20]] as const
const metadata = ['168.63.129.16', '100.100.100.200'] as const

const closed = new BlockList()
for (const [net, bits] of closed4) closed.addSubnet(net, bits, 'ipv4')
for (const one of metadata) closed.addAddress(one, 'ipv4')
for (const [net, bits] of closed6) closed.addSubnet(net, bits, 'ipv6')
const givenOut = new BlockList()
givenOut.addSubnet('2000::', 3, 'ipv6')

export function isPublicAddress(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !closed.check(address, 'ipv4')
  // With a zone it is of one link; mapped and translated addresses lie outside 2000::/3, so no IPv4 address comes in by them.
  return kind === 6 && !address.includes('%') && givenOut.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}
