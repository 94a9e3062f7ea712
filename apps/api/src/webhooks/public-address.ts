import { BlockList, isIP } from 'node:net';

/** A list each: Node finds an IPv4 address also under the range of IPv6 that stands for all of them. */
const inside = { ipv4: new BlockList(), ipv6: new BlockList() };
/** Everything that is not of the open internet (IANA's special-purpose registries). */
const nets: Record<'ipv4' | 'ipv6', string> = {
  ipv4: '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
  ipv6: '::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 fc00::/7 fe80::/10 fec0::/10 ff00::/8',
};
for (const family of ['ipv4', 'ipv6'] as const)
  for (const net of nets[family].split(' ')) {
    const [address, bits] = net.split('/') as [string, string];
    inside[family].addSubnet(address, Number(bits), family);
  }

/** Is this an address of the open internet? What is no address is not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return version !== 0 && !inside[family].check(address, family);
}
