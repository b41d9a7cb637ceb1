import Link from 'next/link'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { isolate } from '../../ui/isolated'

const { t } = english

/** Something that was deleted, as lists and its own page name it. */
export type Removed = {
  kind: 'product' | 'release' | 'assessment' | 'draft'
  id: string
  product: string
  release: string | null
  questionnaire: string | null
  number: number | null
  by: string | null
  at: string
  until: string
}

/** What was deleted in an organisation and can be restored: what, by whom, when and until when. */
export function RemovedList({ things, path }: { things: readonly Removed[]; path: string }) {
  return (
    <ul className="flex flex-col gap-3">
      {things.map((thing) => (
        <li key={thing.id} className="rounded-box border border-line bg-surface p-5 shadow-resting">
          <h2 className="text-lead">
            <RemovedName thing={thing} />
          </h2>
          <RemovedWhen thing={thing} />
          <p className="mt-2">
            <Link href={`${path}/${thing.id}`} className="inline-flex min-h-6 items-center">
              {t('removed.restore')}
              <span className="spoken-only">
                {' '}
                <RemovedName thing={thing} />
              </span>
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}

export function RemovedName({ thing }: { thing: Removed }) {
  const { kind, product, release, questionnaire, number } = thing
  return rich(`removed.thing.${kind}`, {
    product,
    release: release ?? '',
    questionnaire: questionnaire ?? '',
    number: number ?? 0,
    name: isolate,
  })
}

export function RemovedWhen({ thing: { by, at, until } }: { thing: Removed }) {
  return (
    <p className="text-small text-ink-soft">
      {by === null
        ? rich('removed.when', momentIn(at))
        : rich('removed.by', { by, name: isolate, ...momentIn(at) })}{' '}
      {rich('removed.until', momentIn(until))}
    </p>
  )
}
