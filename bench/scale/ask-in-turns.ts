import type { Sized } from './start-size'

export type Asked = { name: string; size: number; times: number[]; bytes: number }

/**
 * Asks for every page of every size, one after the other and so many rounds, the sizes in turns, so that what else
 * the machine does falls on all of them alike. The first rounds warm up and are not counted.
 */
export async function askInTurns(
  sizes: readonly { sized: Sized; addresses: Map<string, string> }[],
  rounds: { warm: number; counted: number },
): Promise<Asked[]> {
  const asked = new Map<string, Asked>()
  for (let round = -rounds.warm; round < rounds.counted; round++) {
    for (const name of sizes[0]?.addresses.keys() ?? []) {
      for (const { sized, addresses } of sizes) {
        const { milliseconds, bytes } = await ask(sized, addresses.get(name) ?? '')
        const key = `${name} ${sized.size}`
        const entry = asked.get(key) ?? { name, size: sized.size, times: [], bytes }
        if (round >= 0) entry.times.push(milliseconds)
        asked.set(key, { ...entry, bytes: Math.max(bytes, entry.bytes) })
      }
    }
  }
  return [...asked.values()]
}

async function ask({ instance, cookie }: Sized, path: string) {
  const begun = performance.now()
  const answer = await fetch(instance.address + path, { headers: { cookie }, redirect: 'manual' })
  const { byteLength: bytes } = await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return { milliseconds: performance.now() - begun, bytes }
}
