import Link from 'next/link'
import { questionsById } from '@/lib/core/format/question-place'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { type Outcome, outcomes } from '@/lib/core/review/conclusion/outcomes'
import { type Problem, problemText } from '@/lib/core/text/problem'
import { english } from '@/lib/words/english'

const { t } = english

type Around = { reviewId: string; questionnaire: Questionnaire }
type InTheWayProps = Around & { inTheWay: Record<Outcome, readonly Problem[]> }

/** What is in the way of every outcome, then what else is in the way of each, with the way to it. */
export function InTheWay({ inTheWay, ...around }: InTheWayProps) {
  const ofEach = inTheWay['not-confirmed'].filter((problem) =>
    outcomes.every((outcome) => inTheWay[outcome].some((other) => keyOf(other) === keyOf(problem))),
  )
  const ofAll = new Set(ofEach.map(keyOf))
  const ofOne = outcomes.map((outcome) => ({
    outcome,
    problems: inTheWay[outcome].filter((problem) => !ofAll.has(keyOf(problem))),
  }))
  return (
    <dl className="mb-10 flex max-w-3xl flex-col gap-6">
      {ofEach.length > 0 && <Group title={t('conclusion.of-each')} problems={ofEach} {...around} />}
      {ofOne
        .filter(({ problems }) => ofEach.length === 0 || problems.length > 0)
        .map(({ outcome, problems }) => (
          <Group key={outcome} title={t(`reviewed.outcome.${outcome}`)} problems={problems} {...around} />
        ))}
    </dl>
  )
}

function keyOf({ field, code }: Problem): string {
  return `${field} ${code}`
}

type GroupProps = Around & { title: string; problems: readonly Problem[] }

function Group({ title, problems, ...around }: GroupProps) {
  return (
    <div>
      <dt className="font-semibold">{title}</dt>
      <dd>
        {problems.length === 0 ? (
          t('conclusion.free')
        ) : (
          <ul className="list-disc ps-6">
            {problems.map((problem) => (
              <li key={keyOf(problem)}>
                <Question field={problem.field} {...around} />
                {problemText(problem, english)}
                <Finding field={problem.field} reviewId={around.reviewId} />
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  )
}

/** The question that a problem is about is before its sentence, as the way to its answer. */
function Question({ field, reviewId, questionnaire }: Around & { field: string }) {
  const id = idIn(field, 'answers')
  if (id === null) return null
  const ask = questionsById(questionnaire).get(id)?.ask ?? id
  return (
    <>
      <Link href={`/reviews/${reviewId}/answers/${id}`}>{ask}</Link>{' '}
    </>
  )
}

/** After the sentence: the way to the finding that it is about. */
function Finding({ field, reviewId }: { field: string; reviewId: string }) {
  const id = idIn(field, 'findings')
  if (id === null) return null
  return (
    <>
      {' '}
      <Link href={`/reviews/${reviewId}/findings/${id}`}>{t('conclusion.open-finding')}</Link>
    </>
  )
}

function idIn(field: string, kind: 'answers' | 'findings'): string | null {
  const [found, id] = field.split('.')
  return found === kind && id !== undefined ? id : null
}
