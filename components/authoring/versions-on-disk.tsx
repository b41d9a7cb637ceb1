import Link from 'next/link'
import { english } from '@/lib/words/english'
import { authoringPath } from './authoring-path'
import { VersionTags } from './version-tags'

const { t } = english

type VersionsOnDiskProps = {
  versions: readonly {
    id: string
    version: string
    folder: string
    status: 'published' | 'retired' | 'draft'
    refusals: number
    warnings: number
  }[]
}

/** Every version on disk, each with the way to its preview. */
export function VersionsOnDisk({ versions }: VersionsOnDiskProps) {
  if (versions.length === 0) return <p>{t('authoring.none')}</p>
  return (
    <ul>
      {versions.map((each) => (
        <li
          key={each.folder}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-t border-line py-4"
        >
          <p>
            <Link href={authoringPath(each)} className="inline-flex min-h-8 items-center font-semibold">
              {each.id} {each.version}
            </Link>
            <span className="block text-small break-all text-ink-soft">{each.folder}</span>
          </p>
          <VersionTags {...each} />
        </li>
      ))}
    </ul>
  )
}
