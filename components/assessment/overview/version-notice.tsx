import Link from 'next/link'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { Notice } from '../../ui/notice'

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
          Carried over from an earlier version:{' '}
          <Link href={`${path}/carried`}>what became of each answer</Link>.
        </p>
      )}
      {later && (
        <Notice title={`Version ${later.version} of this questionnaire is out`}>
          {later.movedTo ? (
            <p>
              You have carried this assessment over:{' '}
              <Link href={`/assessments/${later.movedTo}`}>go to the one on {later.version}</Link>. This one
              stays on {questionnaire.version}.
            </p>
          ) : (
            <p>
              <Link href={`${path}/carry-over`}>See what would become of your answers</Link>, line by line,
              before anything happens. You may as well stay on {questionnaire.version}.
            </p>
          )}
        </Notice>
      )}
    </>
  )
}
