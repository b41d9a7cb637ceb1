import { createServer } from 'node:net'

/** Ports that nothing else of ours uses. */
const first = 4300
const last = 4349

/** The first port of the benchmarks' own that is free. */
export async function findPort(): Promise<number> {
  for (let port = first; port <= last; port++) if (await isFree(port)) return port
  throw new Error(`Every port from ${first} to ${last} is taken.`)
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
