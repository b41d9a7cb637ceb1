import Link from 'next/link'
import { english, rich } from '@/lib/words/english'
import { Notice } from '../../ui/notice'

const { t } = english

/** That some answers cannot all be true, and where to fix that. */
export function ContradictionsNotice({ count, path }: { count: number; path: string }) {
  if (count === 0) return null
  return (
    <Notice title={t('assessment.contradictions.title', { count })}>
      <p>
        {rich('assessment.contradictions.resolve', {
          count,
          link: (inside) => <Link href={`${path}/check`}>{inside}</Link>,
        })}
      </p>
    </Notice>
  )
}
