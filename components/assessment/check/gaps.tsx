import Link from 'next/link'
import type { ReactNode } from 'react'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import type { Blocker } from '@/lib/core/assessment/check/readiness'
import { english, rich } from '@/lib/words/english'

const { t } = english

type GapsProps = {
  assessment: OpenAssessment
  blockers: readonly Blocker[]
  /** Shown below them. */
  children: ReactNode
}

/** What blocks the submission of a draft, section by section. */
export function Gaps({ assessment, blockers, children }: GapsProps) {
  const gaps = assessment.content.sections
    .map((section) => ({
      section,
      count: blockers.filter((blocker) => isGap(blocker) && blocker.section === section.id).length,
    }))
    .filter(({ count }) => count > 0)
  if (gaps.length === 0) return null
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps" className="text-heading">
        {t('check.gaps.title')}
      </h2>
      <p className="measure mt-1">{t('check.gaps.lead')}</p>
      <ul className="mt-3 list-disc ps-5">
        {gaps.map(({ section, count }) => (
          <li key={section.id}>
            {rich('check.gaps.section', {
              section: section.title,
              count,
              link: (inside) => (
                <Link href={`/assessments/${assessment.id}/sections/${section.id}?show=open`}>{inside}</Link>
              ),
            })}
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}

function isGap(blocker: Blocker): blocker is Extract<Blocker, { section: string }> {
  return blocker.kind === 'unanswered' || blocker.kind === 'reason-missing'
}
