import Link from 'next/link'
import { questionsById } from '@/lib/core/format/question-place'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { type Outcome, outcomes } from '@/lib/core/review/conclusion/outcomes'
import { type Problem, problemText } from '@/lib/core/text/problem'
import { english } from '@/lib/words/english'

const { t } = english

type InTheWayProps = {
  reviewId: string
  questionnaire: Questionnaire
  inTheWay: Record<Outcome, readonly Problem[]>
}

/** What is in the way of each outcome, with the way to it. */
export function InTheWay({ reviewId, questionnaire, inTheWay }: InTheWayProps) {
  return (
    <dl className="mb-10 flex max-w-3xl flex-col gap-6">
      {outcomes.map((outcome) => (
        <div key={outcome}>
          <dt className="font-semibold">{t(`reviewed.outcome.${outcome}`)}</dt>
          <dd>
            {inTheWay[outcome].length === 0 ? (
              t('conclusion.free')
            ) : (
              <ul className="list-disc ps-6">
                {inTheWay[outcome].map((problem) => (
                  <li key={problem.field + problem.code}>
                    <Place field={problem.field} reviewId={reviewId} questionnaire={questionnaire} />
                    {problemText(problem, english)}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type PlaceProps = Pick<InTheWayProps, 'reviewId' | 'questionnaire'> & { field: string }

function Place({ field, reviewId, questionnaire }: PlaceProps) {
  const [kind, id] = field.split('.')
  if (id === undefined || (kind !== 'answers' && kind !== 'findings')) return null
  const text = kind === 'answers' ? (questionsById(questionnaire).get(id)?.ask ?? id) : t('findings.one')
  return (
    <>
      <Link href={`/reviews/${reviewId}/${kind}/${id}`}>{text}</Link>{' '}
    </>
  )
}
