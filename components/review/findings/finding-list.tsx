import Link from 'next/link'
import { isStillOpen } from '@/lib/core/review/lifecycle/finding-lifecycle'
import type { Finding } from '@/lib/core/review/lifecycle/review-thread'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'
import { FindingTags } from './finding-tags'

const { t } = english

type FindingListProps = { findings: readonly Finding[]; hrefOf: (id: string) => string }

/** Findings on a product, those that are still open first. */
export function FindingList({ findings, hrefOf }: FindingListProps) {
  if (findings.length === 0) return <p className="measure">{t('findings.none')}</p>
  const now = ({ content, state }: Finding) => ({ grade: content.grade, state })
  const open = findings.filter((finding) => isStillOpen(now(finding)))
  const others = findings.filter((finding) => !isStillOpen(now(finding)))
  return (
    <ul className="flex flex-col divide-y divide-line">
      {[...open, ...others].map((finding) => (
        <li key={finding.id} className="flex flex-col gap-2 py-4">
          <Link href={hrefOf(finding.id)} className="measure line-clamp-3 wrap-anywhere">
            <Isolated>{finding.content.found}</Isolated>
          </Link>
          <FindingTags finding={finding} />
        </li>
      ))}
    </ul>
  )
}
