import Link from 'next/link'
import { english, rich } from '@/lib/words/english'
import { Notice } from '../../ui/notice'
import { proposalsPath } from './proposal-path'

const { t } = english

/** That proposals wait for an editor, on the page of the assessment. */
export function ProposalsNotice({ count, assessmentId }: { count: number; assessmentId: string }) {
  if (count === 0) return null
  return (
    <Notice title={t('proposal.notice', { count })}>
      <p>
        {rich('proposal.notice-text', {
          count,
          link: (inside) => <Link href={proposalsPath(assessmentId)}>{inside}</Link>,
        })}
      </p>
    </Notice>
  )
}
