import 'server-only'
import { z } from 'zod'
import { questionsById } from '@/lib/core/format/question-place'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { findingSchema } from '@/lib/core/review/lifecycle/finding'
import { isUnderReview } from '@/lib/core/review/lifecycle/review-lifecycle'
import type { Problem } from '@/lib/core/text/problem'
import { type AuditorChangeScope, changeAsAuditor } from '../../access/as-auditor'
import { idOfForm, onceKey } from '../../access/once'
import { requireQuestionnaire } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { notNow, type Written } from '../threads/written'

/** Ids of questions, whose version is that of the submission; the rest is what findingSchema takes. */
const typedSchema = z.looseObject({
  questions: z.array(z.string()).default([]),
  clauses: z.array(z.string()).default([]),
})

/** How many findings a review can have. */
const mostFindings = 500

/**
 * Adds a finding to an accepted review. Sent twice with one `formKey`, it is one finding. Null where the person is not the
 * auditor of the review.
 */
export function raiseFinding(
  person: Person,
  reviewId: string,
  { input, formKey }: { input: unknown; formKey?: unknown },
): Promise<Written | null> {
  return changeAsAuditor(person, reviewId, async (scope) => {
    if (!isUnderReview(scope.review.state)) return refuse({ field: '', ...notNow })
    const read = readContent(input, requireQuestionnaire(scope.review.pin))
    if ('problems' in read) return { written: false, problems: read.problems }
    if ((await scope.db.finding.count({ where: { reviewId } })) >= mostFindings)
      return refuse({ field: '', code: 'review-problem.many-findings', values: {} })
    return write(scope, idOfForm(onceKey(person, formKey, 'finding', [reviewId, read.content])), read.content)
  })
}

type Content = z.infer<typeof findingSchema>

function readContent(
  input: unknown,
  questionnaire: Questionnaire,
): { content: Content } | { problems: Problem[] } {
  const typed = typedSchema.safeParse(input)
  if (!typed.success) return { problems: problemsOf(typed.error) }
  const { version } = questionnaire
  const questions = typed.data.questions.map((question) => ({ question, version }))
  const parsed = findingSchema.safeParse({ ...typed.data, questions })
  if (!parsed.success) return { problems: problemsOf(parsed.error) }
  const problems = unknownNames(parsed.data, questionnaire)
  return problems.length > 0 ? { problems } : { content: parsed.data }
}

function unknownNames({ questions, clauses }: Content, questionnaire: Questionnaire): Problem[] {
  const known = questionsById(questionnaire)
  const numbers = new Set([...known.values()].flatMap((question) => question.clauses))
  const question = questions.find((each) => !known.has(each.question))
  const clause = clauses.find((each) => !numbers.has(each))
  const problems: Problem[] = []
  if (question)
    problems.push({
      field: 'questions',
      code: 'review-problem.finding.question',
      values: { id: question.question },
    })
  if (clause !== undefined)
    problems.push({ field: 'clauses', code: 'review-problem.finding.clause', values: { number: clause } })
  return problems
}

async function write(scope: AuditorChangeScope, id: string, content: Content): Promise<Written> {
  const { db, person, review, record } = scope
  const at = new Date()
  const { organisationId, productId } = review
  const by = { raisedById: person.id, raisedAt: at }
  const row = { id, organisationId, productId, reviewId: review.id, content, ...by }
  const { count } = await db.finding.createMany({ data: [row], skipDuplicates: true })
  if (count > 0) record({ kind: 'finding-raised', at, data: { finding: id, grade: content.grade } })
  return { written: true, id }
}

function refuse(problem: Problem): Written {
  return { written: false, problems: [problem] }
}
