// A server that does nothing but write what it is sent to the disk, with its digest. A process of its own, as ours is.

import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeBare } from '../evidence/bare-stream'

const folder = mkdtempSync(path.join(tmpdir(), 'bench-bare-'))
const server = createServer(async (request, answer) => {
  await writeBare(request, path.join(folder, 'bare'))
  answer.end()
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
process.send?.(server.address())
await once(process, 'disconnect')
rmSync(folder, { recursive: true })
process.exit()
