import Link from 'next/link'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { english, rich } from '@/lib/words/english'
import { Notice } from '../../ui/notice'

const { t } = english

type VersionNoticeProps = {
  assessment: Pick<OpenAssessment, 'id' | 'questionnaire' | 'later' | 'carriedOver'>
}

/** Where this assessment came from and where it may go, when its questionnaire has more than one version. */
export function VersionNotice({ assessment }: VersionNoticeProps) {
  const { id, questionnaire, later, carriedOver } = assessment
  const path = `/assessments/${id}`
  return (
    <>
      {carriedOver && (
        <p>
          {rich('overview.later.carried-over', {
            link: (inside) => <Link href={`${path}/carried`}>{inside}</Link>,
          })}
        </p>
      )}
      {later && (
        <Notice title={t('overview.later.title', { version: later.version })}>
          <p>
            {later.movedTo
              ? rich('overview.later.moved', {
                  later: later.version,
                  version: questionnaire.version,
                  link: (inside) => <Link href={`/assessments/${later.movedTo}`}>{inside}</Link>,
                })
              : rich('overview.later.move', {
                  version: questionnaire.version,
                  link: (inside) => <Link href={`${path}/carry-over`}>{inside}</Link>,
                })}
          </p>
        </Notice>
      )}
    </>
  )
}
