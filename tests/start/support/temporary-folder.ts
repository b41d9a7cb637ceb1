import { chmod, mkdtemp, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder for this test alone, open to other accounts and gone afterwards with all that it points to. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thingworthy-start-'))
  await chmod(folder, 0o755)
  onTestFinished(async () => {
    const elsewhere = await readlink(path.join(folder, 'data/postgres')).catch(() => null)
    if (elsewhere) await rm(path.dirname(elsewhere), { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  })
  return folder
}
