import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { lockFolder } from '../../scripts/postgres/folder-lock.js'
import { temporaryFolder } from './support/temporary-folder'

/** Another process that tries to hold the folder, and what came of it. */
async function another(folder: string) {
  const child = spawn(process.execPath, ['tests/start/support/lock-and-wait.js', folder])
  onTestFinished(() => void child.kill('SIGKILL'))
  const [outcome] = await once(child.stdout, 'data')
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'close')
  }
  return { outcome: String(outcome).trim(), kill }
}

async function left(folder: string, holder: { pid: number; since: string }) {
  await writeFile(path.join(folder, 'start.lock'), JSON.stringify(holder))
}

/** No process has this number: it is beyond what Linux and macOS give. */
const nobody = { pid: 2 ** 30, since: '1' }

describe('a folder that is held', () => {
  test('is refused to others until its holder gives it back', async () => {
    const folder = await temporaryFolder()
    const release = await lockFolder(folder)
    expect((await another(folder)).outcome).toContain(`in use by another start (process ${process.pid})`)
    release()
    expect((await another(folder)).outcome).toBe('held')
  })

  test('is free again once its holder is killed', async () => {
    const folder = await temporaryFolder()
    const holder = await another(folder)
    await expect(lockFolder(folder)).rejects.toThrow(/is in use by another start/)
    await holder.kill()
    const release = await lockFolder(folder)
    release()
  })

  test.skipIf(process.platform !== 'linux')('is free although a stranger has its number since', async () => {
    const folder = await temporaryFolder()
    await left(folder, { pid: process.ppid, since: 'another time' })
    const release = await lockFolder(folder)
    release()
  })

  test('goes to one of many that ask at the same time', async () => {
    const folder = await temporaryFolder()
    await left(folder, nobody)
    const asked = await Promise.all(Array.from({ length: 6 }, () => another(folder)))
    expect(asked.filter(({ outcome }) => outcome === 'held')).toHaveLength(1)
  })
})
