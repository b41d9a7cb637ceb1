import Link from 'next/link'
import type { ReactNode } from 'react'
import { english, rich } from '@/lib/words/english'
import { proposalsPath } from '../proposals/proposal-path'

const { t } = english

type WaysOnProps = {
  assessmentId: string
  /** Its draft is open, also for people who may not answer it. */
  isDraft: boolean
  mayAnswer: boolean
}

/** What else can be done with a draft: reading out standards, and asking somebody without an account. */
export function WaysOn({ assessmentId, isDraft, mayAnswer }: WaysOnProps) {
  const path = `/assessments/${assessmentId}`
  return (
    <>
      {isDraft && (
        <Way id="standards" title={t('report-view.heading.standards')}>
          {rich('overview.standards', {
            link: (inside) => <Link href={`${path}/standards`}>{inside}</Link>,
          })}
        </Way>
      )}
      {mayAnswer && (
        <Way id="ask" title={t('ask-link.title')}>
          {rich('proposal.overview', {
            link: (inside) => <Link href={`${path}/ask`}>{inside}</Link>,
            proposals: (inside) => <Link href={proposalsPath(assessmentId)}>{inside}</Link>,
          })}
        </Way>
      )}
    </>
  )
}

function Way({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <h2 id={id} className="text-heading">
        {title}
      </h2>
      <p className="measure">{children}</p>
    </section>
  )
}
