const GROUPS = 8
const GROUPS_OF_NETWORK = 4

/** What stands for one caller: an IPv4 address, or the /64 of an IPv6 address, which one household or machine has to itself. */
export function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const front = groups(head)
  const back = groups(tail ?? '')
  const zeros = tail === undefined ? [] : Array.from({ length: GROUPS - front.length - back.length }, () => '0')
  return [...front, ...zeros, ...back].slice(0, GROUPS_OF_NETWORK).join(':')
}

function groups(text: string): string[] {
  return text === '' ? [] : text.split(':')
}
