import 'server-only'
import { questionsById } from '@/lib/core/format/question-place'
import type { FileThing } from '@/lib/core/review/lifecycle/file-thing'
import { storedFindingSchema } from '@/lib/core/review/lifecycle/finding'
import type { AuditorScope } from '../../access/as-auditor'
import { requireQuestionnaire } from '../../content/catalogue'
import { isId } from '../../world/new-id'
import { canBeJudged } from '../desk/can-be-judged'

/** `about`: what its question asks, or what the finding found. `columns` are of the row of a file. */
export type FoundThing = {
  about: string
  columns: { question: string } | { findingId: string } | { requestId: string }
}

/** What a file can be attached to in this review: an answer that can be judged, a finding or a request; else null. */
export async function findThing(scope: AuditorScope, thing: FileThing): Promise<FoundThing | null> {
  switch (thing.is) {
    case 'verdict':
      return (await canBeJudged(scope, thing.question))
        ? { about: askOf(scope, thing.question), columns: { question: thing.question } }
        : null
    case 'finding':
      return findFinding(scope, thing.findingId)
    case 'request':
      return findRequest(scope, thing.requestId)
  }
}

async function findFinding({ db }: AuditorScope, findingId: string): Promise<FoundThing | null> {
  const row = isId(findingId) ? await db.finding.findUnique({ where: { id: findingId } }) : null
  return row && { about: storedFindingSchema.parse(row.content).found, columns: { findingId } }
}

async function findRequest(scope: AuditorScope, requestId: string): Promise<FoundThing | null> {
  const row = isId(requestId) ? await scope.db.evidenceRequest.findUnique({ where: { id: requestId } }) : null
  return row && { about: askOf(scope, row.key), columns: { requestId } }
}

function askOf({ review }: AuditorScope, question: string): string {
  return questionsById(requireQuestionnaire(review.pin)).get(question)?.ask ?? question
}
