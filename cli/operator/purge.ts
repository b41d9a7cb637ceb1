import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { openClient } from '@/scripts/database/open-client'
import { type Purged, purge } from '@/scripts/purge/purge'
import { printError, printLine } from '../print'
import { withDatabase } from './with-database'

const { t } = english

/** Removes for good what was deleted 30 days ago, and prints what became of each thing. Gives the exit code. */
export async function purgeCommand(): Promise<number> {
  return withDatabase(async ({ ownerUrl, evidenceFolder: folder }) => {
    const { openDiskStore } = await import('@/lib/evidence/store/disk-store')
    const store = openDiskStore({ folder, quota: 0, onDamage: () => {} })
    const client = await openClient(ownerUrl)
    try {
      const things = await purge({ client, removeFile: store.remove, now: new Date() })
      if (things.length === 0) printLine(t('purge.none'))
      for (const thing of things) print(thing)
      return 0
    } finally {
      await client.end()
    }
  })
}

function print({ kind, name, id, outcome, reports, files }: Purged): void {
  const about = { kind, name: isolatedText(name), id }
  if (outcome === 'purged') printLine(t('purge.purged', { ...about, reports, files }))
  else printError(t(`purge.${outcome}`, about))
}
