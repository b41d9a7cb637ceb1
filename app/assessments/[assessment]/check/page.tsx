import { randomUUID } from 'node:crypto'
import { notFound, redirect } from 'next/navigation'
import { HintOnce } from '@/app/_shell/hint-once'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { CheckAnswers } from '@/components/assessment/check/check-answers'
import { Contradictions } from '@/components/assessment/check/contradictions'
import { CopiesToConfirm } from '@/components/assessment/check/copies-to-confirm'
import { Gaps } from '@/components/assessment/check/gaps'
import { ReportWillSay, WillSayLines } from '@/components/assessment/check/report-will-say'
import { MarkedUnknown, RestUnknown } from '@/components/assessment/check/rest-unknown'
import { SubmitForm } from '@/components/assessment/check/submit-form'
import { FactConflicts } from '@/components/assessment/first-sitting/facts/fact-conflicts'
import { InferredNoes } from '@/components/assessment/first-sitting/facts/inferred-noes'
import { assessmentTitle } from '@/components/assessment/page/assessment-title'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { RefreshOnReturn } from '@/components/assessment/page/refresh-on-return'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { Notice } from '@/components/ui/notice'
import { validBetween, validUntil } from '@/lib/core/report/handing-on/valid-until'
import { markedBy } from '@/lib/server/assessments/entries/several/rest-unknown'
import { findCheck } from '@/lib/server/assessments/pages/check-page'
import { requirePerson } from '@/lib/server/identity/session'
import { willSayWords } from '@/lib/words/assessment/will-say-words'
import { english } from '@/lib/words/english'
import {
  confirmCopiesAction,
  explainAction,
  markRestAction,
  submitAction,
  takeBackUnknownAction,
} from './actions'

const { t } = english

export default async function CheckPage({ params, searchParams }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const check = await findCheck(person, (await params).assessment)
  if (!check) notFound()
  const { assessment, blockers, contradictions, applies, date } = check
  if (!assessment.may.answer) redirect(`/assessments/${assessment.id}`)
  const act = queryValue(await searchParams, 'unknown')
  const lines = willSayWords(check.willSay, assessment.content.levels)
  const open = blockers.filter(({ kind }) => kind === 'unanswered').length

  return (
    <SignedInPage person={person} help="check" trail={assessmentTrail(assessment)}>
      <RefreshOnReturn drawnAt={check.readAt} />
      <SubmitForm
        action={submitAction.bind(null, assessment.id)}
        days={{ ...validBetween(date), usual: validUntil(date) }}
        contact={check.contact}
        title={assessmentTitle(t('check.title'), assessment)}
        heading={
          <>
            <PageHeading
              over={<ReleaseName product={assessment.product.name} release={assessment.release.label} />}
            >
              {t('check.title')}
            </PageHeading>
            <ReportWillSay lines={lines} preview={`/assessments/${assessment.id}/preview`} />
            <div className="flex flex-col gap-8">
              <HintOnce person={person} name="check" />
              {blockers.length === 0 && (
                <Notice title={t('check.ready.title')}>{t('check.ready.text')}</Notice>
              )}
              <FactConflicts {...assessment} />
              <InferredNoes {...assessment} />
              {act === 'undone' && <Notice title={t('check.rest.undone')} />}
              {act && (
                <MarkedUnknown
                  assessment={assessment}
                  marked={markedBy(act, assessment.stored)}
                  action={takeBackUnknownAction.bind(null, { assessmentId: assessment.id, act })}
                />
              )}
              <Gaps assessment={assessment} blockers={blockers}>
                <RestUnknown
                  count={open}
                  action={markRestAction.bind(null, assessment.id)}
                  formKey={randomUUID()}
                />
              </Gaps>
              <CopiesToConfirm
                assessment={assessment}
                blockers={blockers}
                actionFor={(section) =>
                  confirmCopiesAction.bind(null, { assessmentId: assessment.id, section })
                }
              />
              <Contradictions
                assessment={assessment}
                found={contradictions}
                actionFor={(contradictionId) =>
                  explainAction.bind(null, { assessmentId: assessment.id, contradictionId })
                }
                mutationId={randomUUID}
              />
            </div>
            <CheckAnswers assessment={assessment} applies={applies} date={date} />
          </>
        }
        intro={
          <div className="mt-12 border-t border-line pt-8">
            <h2 id="submit" tabIndex={-1} className="text-heading">
              {t('check.submit.title')}
            </h2>
            <p className="measure mt-2">{t('check.submit.lead')}</p>
            <div className="mt-4">
              <h3 className="text-body">{t('will-say.title')}</h3>
              <WillSayLines lines={lines} />
            </div>
          </div>
        }
      />
    </SignedInPage>
  )
}
