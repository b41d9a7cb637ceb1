import 'server-only'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { standingSchema } from '@/lib/core/review/independence/standing'
import type { ShownReview, ShownStep } from '@/lib/core/review/lifecycle/shown-review'
import { type ReviewScope, reviewScopeSchema } from '@/lib/core/review/scope'
import { storedText } from '@/lib/core/text/typed/stored-text'
import type { Prisma } from '../../../generated/client'
import { calendarDate } from '../../../records/rows'

export const shownColumns = {
  id: true,
  state: true,
  askedAt: true,
  askedBy: { select: { name: true } },
  why: true,
  due: true,
  scope: true,
  auditor: { select: { name: true, emailVerified: true } },
  standing: true,
  firm: true,
  competence: true,
  conclusion: { select: { outcome: true } },
  steps: {
    select: { id: true, step: true, at: true, reason: true, person: { select: { name: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  },
} satisfies Prisma.ReviewSelect

type Row = Prisma.ReviewGetPayload<{ select: typeof shownColumns }>

/** A row as pages show it; `content` is the questionnaire of the submission. */
export function asShownReview(row: Row, content: Questionnaire): ShownReview {
  return {
    id: row.id,
    state: row.state,
    outcome: row.conclusion?.outcome ?? null,
    askedAt: row.askedAt.toISOString(),
    asker: storedText(row.askedBy.name),
    why: storedText(row.why),
    due: row.due && calendarDate(row.due),
    sections: titlesOf(reviewScopeSchema.parse(row.scope), content),
    auditor: row.auditor && { name: storedText(row.auditor.name), isVerified: row.auditor.emailVerified },
    stated: asStated(row),
    steps: row.steps.map(asStep),
  }
}

function titlesOf(scope: ReviewScope, { sections }: Questionnaire): string[] | null {
  if (scope === 'everything') return null
  return sections.flatMap(({ id, title }) => (scope.includes(id) ? title : []))
}

function asStated({ standing, firm, competence }: Row): ShownReview['stated'] {
  if (standing === null || competence === null) return null
  return {
    standing: standingSchema.parse(standing),
    firm: firm && storedText(firm),
    competence: storedText(competence),
  }
}

function asStep({ id, step, at, reason, person }: Row['steps'][number]): ShownStep {
  const by = person ? storedText(person.name) : ''
  return { id, step, at: at.toISOString(), by, reason: reason && storedText(reason) }
}
