import { createHash } from 'node:crypto'
import { createWriteStream, rmSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pack as openPack } from 'tar-stream'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'
import { removeAbandoned, unfinishedName } from './abandoned'
import { sealOf } from './seal'

/** Adds a member to the archive; resolves once the file has taken it. */
export type AddMember = (name: string, content: Buffer | Streamed) => Promise<void>
/** What is too large to be held. */
type Streamed = { bytes: number; content: Readable }

/**
 * Writes an archive: a tar file of what `fill` adds, and a last line with the SHA-256 of all before it. It has
 * mode 0600 and another name until all of it is on the disk. Refuses a file that exists, and one that cannot be written.
 */
export async function writeArchive(file: string, fill: (add: AddMember) => Promise<void>): Promise<void> {
  if (await stat(file).catch(() => null)) throw new Refusal(t('backup.exists', { file }))
  await removeAbandoned(path.dirname(file))
  const unfinished = unfinishedName(file)
  // A signal ends the process before anything below is done.
  const remove = () => rmSync(unfinished, { force: true })
  process.once('exit', remove)
  try {
    await writeAll(unfinished, fill)
    await rename(unfinished, file)
    await syncFolder(path.dirname(file))
  } catch (error) {
    throw explain(file, error)
  } finally {
    await rm(unfinished, { force: true })
    process.off('exit', remove)
  }
}

async function writeAll(file: string, fill: (add: AddMember) => Promise<void>) {
  const pack = openPack()
  const hash = createHash('sha256')
  const digesting = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      done(null, sealOf(hash.digest('hex')))
    },
  })
  const add: AddMember = (name, member) =>
    new Promise((resolve, reject) => {
      const { bytes, content } = Buffer.isBuffer(member)
        ? { bytes: member.length, content: Readable.from([member], { objectMode: false }) }
        : member
      const entry = pack.entry({ name, size: bytes, mode: 0o600, mtime: new Date(0) }, (error) =>
        error ? reject(error) : resolve(),
      )
      content.once('error', reject).pipe(entry)
    })
  const filled = fill(add).then(
    () => pack.finalize(),
    (error) => pack.destroy(error),
  )
  await Promise.all([
    pipeline(pack, digesting, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })),
    filled,
  ])
}

async function syncFolder(folder: string) {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function explain(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isDisk = [
    'EACCES',
    'EDQUOT',
    'EFBIG',
    'EIO',
    'EISDIR',
    'ENOENT',
    'ENOSPC',
    'ENOTDIR',
    'EPERM',
    'EROFS',
  ].includes(code)
  return isDisk ? new Refusal(t('backup.not-writable', { file, reason: code })) : error
}
