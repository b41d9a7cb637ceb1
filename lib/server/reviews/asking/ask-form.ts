import 'server-only'
import { z } from 'zod'
import { lengths, reasonSchema } from '@/lib/core/answers/answer'
import type { Questionnaire, QuestionnairePin } from '@/lib/core/format/questionnaire'
import { checkScope, type ReviewScope } from '@/lib/core/review/scope'
import { plannedDate } from '@/lib/core/text/dates/calendar-date'
import type { Problem } from '@/lib/core/text/problem'
import { refuseWith } from '@/lib/core/text/refuse-with'
import type { FoundSubmission, Scope } from '../../access/scope'
import { requireQuestionnaire } from '../../content/catalogue'
import { calendarDate } from '../../records/rows'

/** Whom a team asks: the id of a member, or `outside` and an address. */
export const whomSchema = z.object({
  whom: z
    .string()
    .min(1, refuseWith({ code: 'form-problem.review.whom', values: {} }))
    .max(100),
  email: z.string().max(300),
})
export type Whom = z.infer<typeof whomSchema>

/** `due`: YYYY-MM-DD, or empty for any day. `sections`: ids, where only some are to be looked at. */
export const askSchema = whomSchema.extend({
  why: reasonSchema,
  due: z.literal('').or(plannedDate),
  scope: z.enum(['everything', 'some'], refuseWith({ code: 'form-problem.review.scope', values: {} })),
  sections: z.array(z.string().max(lengths.id)).max(40),
})
export type AskInput = z.infer<typeof askSchema>

/** What is wrong with the day or the scope; empty where nothing is. */
export function checkAsked(asked: AskInput, content: Questionnaire, now: Date): Problem[] {
  return [...checkDue(asked.due, now), ...checkSections(asked, content)]
}

export function scopeOf({ scope, sections }: AskInput): ReviewScope {
  return scope === 'everything' ? scope : [...new Set(sections)]
}

/** The questionnaire that a submission was made with. */
export async function questionnaireOf(
  { db }: Pick<Scope, 'db'>,
  { assessmentId }: Pick<FoundSubmission, 'assessmentId'>,
): Promise<Questionnaire> {
  const row = await db.assessment.findUniqueOrThrow({ where: { id: assessmentId }, select: pinned })
  return requireQuestionnaire(asPin(row))
}

const pinned = { questionnaireId: true, questionnaireVersion: true, questionnaireHash: true } as const
type Pinned = Record<keyof typeof pinned, string>

function asPin({ questionnaireId, questionnaireVersion, questionnaireHash }: Pinned): QuestionnairePin {
  return { id: questionnaireId, version: questionnaireVersion, hash: questionnaireHash }
}

/** Somewhere it is still yesterday, so the day before today's in UTC has not passed for everybody. */
function checkDue(due: string, now: Date): Problem[] {
  const yesterday = calendarDate(new Date(now.getTime() - 24 * 60 * 60 * 1000))
  if (due === '' || due >= yesterday) return []
  return [{ field: 'due', code: 'form-problem.review.due-passed', values: {} }]
}

function checkSections(asked: AskInput, content: Questionnaire): Problem[] {
  const scope = scopeOf(asked)
  const isWrong = scope.length === 0 || checkScope(content, scope).length > 0
  return isWrong ? [{ field: 'sections', code: 'form-problem.review.sections', values: {} }] : []
}
