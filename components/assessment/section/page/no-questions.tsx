import Link from 'next/link'
import { english, rich } from '@/lib/words/english'

const { t } = english

/** A section, or a filter, that leaves nothing to ask. */
export function NoQuestions({ isFiltered, path }: { isFiltered: boolean; path: string }) {
  return (
    <p className="measure py-8">
      {isFiltered
        ? rich('section-page.no-match', { link: (inside) => <Link href={path}>{inside}</Link> })
        : t('section-page.none')}
    </p>
  )
}
