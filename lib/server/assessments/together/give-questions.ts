import 'server-only'
import { z } from 'zod'
import { isOpenAnswer, lengths } from '@/lib/core/answers/answer'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { plannedDate } from '@/lib/core/text/dates/calendar-date'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs } from '../../access/as-person'
import type { ChangeScope, FoundAssessment } from '../../access/scope'
import { requireQuestionnaire, requireRules } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { addMailJob } from '../../records/mail-queue/add-mail-job'
import { problemsOf } from '../../records/zod-problems'
import { readEntries, valuesIn } from '../entries/entries'
import { listMakers } from './makers'

/** `count`: how many questions were given or taken back. */
export type Given = { given: true; count: number } | { given: false; problems: Problem[] }

const order = z.object({
  /** A member's id, or empty to take the questions back. */
  to: z.string().max(100),
  /** Ids of single questions. */
  questions: z.array(z.string().max(lengths.id)).max(1000),
  /** All open questions of a section; empty for none. */
  section: z.string().max(lengths.id),
  /** All open questions that these people know; empty for none. */
  knows: z.string().max(lengths.id),
  /** Until which day; empty for any. */
  due: z.literal('').or(plannedDate),
})

/**
 * Gives questions of a draft to a member, with a day, or takes them back. A question is given to one person at a time. Null
 * where the assessment is not theirs to answer.
 */
export function giveQuestions(person: Person, assessmentId: string, input: unknown): Promise<Given | null> {
  const parsed = order.safeParse(input)
  if (!parsed.success) return Promise.resolve({ given: false, problems: problemsOf(parsed.error) })
  const { to, due } = parsed.data
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('answer', assessmentId)
    if (!found) return null
    if (found.decision === 'wrong-state') return refuse('to', 'form-problem.give.not-a-draft')
    const keys = await chosenKeys(scope, found, parsed.data)
    if (keys.length === 0) return refuse('questions', 'form-problem.give.nothing')
    if (to === '') return takeBack(scope, found, keys)
    const makers = await listMakers(scope.db, found.organisationId)
    if (!makers.some(({ id }) => id === to)) return refuse('to', 'form-problem.give.member')
    return give(scope, found, { keys, to, due: due === '' ? null : due })
  })
}

function refuse(
  field: string,
  code: 'form-problem.give.not-a-draft' | 'form-problem.give.nothing' | 'form-problem.give.member',
): Given {
  return { given: false, problems: [{ field, code, values: {} }] }
}

type Chosen = Pick<z.infer<typeof order>, 'questions' | 'section' | 'knows'>

/** The ids of the chosen questions that exist in this version, in its order. */
async function chosenKeys({ db }: ChangeScope, found: FoundAssessment, chosen: Chosen): Promise<string[]> {
  const questionnaire = requireQuestionnaire(found.pin)
  const single = new Set(chosen.questions)
  const open = await openQuestions(db, found, questionnaire)
  return questionnaire.sections.flatMap(({ id: section, questions }) =>
    questions.flatMap((question) => {
      const isAmongOpen = section === chosen.section || question.knows === chosen.knows
      return single.has(question.id) || (isAmongOpen && open.has(question.id)) ? question.id : []
    }),
  )
}

async function openQuestions(
  db: ChangeScope['db'],
  found: FoundAssessment,
  questionnaire: Questionnaire,
): Promise<Set<Question['id']>> {
  const { answers, facts } = valuesIn(await readEntries(db, found.id))
  const applying = requireRules(questionnaire).sections.flatMap(({ questions }) => questions)
  return new Set(
    applying.flatMap(({ id, applies }) => (applies(facts) && isOpenAnswer(answers[id]) ? id : [])),
  )
}

type Gift = { keys: string[]; to: string; due: string | null }

async function give(scope: ChangeScope, found: FoundAssessment, { keys, to, due }: Gift): Promise<Given> {
  const { id: assessmentId, organisationId } = found
  const at = new Date()
  const day = due && new Date(`${due}T00:00:00Z`)
  await scope.db.assignment.deleteMany({ where: { assessmentId, key: { in: keys } } })
  const by = { givenById: scope.person.id, givenAt: at }
  await scope.db.assignment.createMany({
    data: keys.map((key) => ({ organisationId, assessmentId, key, personId: to, ...by, due: day })),
  })
  const data = { for: to, count: keys.length, keys: keys.join(' '), due }
  scope.record({ organisationId, kind: 'questions-given', subjectId: assessmentId, at, data })
  if (to !== scope.person.id) {
    const ids = { person: to, by: scope.person.id, organisation: organisationId, assessment: assessmentId }
    await addMailJob(scope.db, 'questions-given', ids)
  }
  return { given: true, count: keys.length }
}

async function takeBack(scope: ChangeScope, found: FoundAssessment, keys: string[]): Promise<Given> {
  const { id: assessmentId, organisationId } = found
  const { count } = await scope.db.assignment.deleteMany({ where: { assessmentId, key: { in: keys } } })
  const data = { count, keys: keys.join(' ') }
  if (count > 0)
    scope.record({
      organisationId,
      kind: 'questions-taken-back',
      subjectId: assessmentId,
      at: new Date(),
      data,
    })
  return { given: true, count }
}
