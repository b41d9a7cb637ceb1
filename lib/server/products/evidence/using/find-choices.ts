import 'server-only'
import { expiryOf, type PieceChoice } from '@/lib/core/answers/evidence/shown-piece'
import { findQuestion } from '@/lib/core/format/question-place'
import type { Question } from '@/lib/core/format/questionnaire'
import type { Product } from '@/lib/core/products/product'
import { isStrongEnough } from '@/lib/core/scoring/credit/credits'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../../access/as-person'
import type { FoundAssessment, Scope } from '../../../access/scope'
import { requireQuestionnaire } from '../../../content/catalogue'
import type { Person } from '../../../identity/person'
import { piecesIn } from '../../../records/evidence/named-pieces'
import { asProduct, calendarDate } from '../../../records/rows'
import { readVersions } from '../read-versions'

/** The evidence of a product as somebody chooses of it for an answer. */
type Choices = {
  product: Product
  assessmentId: string
  /** Label of the release. */
  release: string
  ask: string
  asked: Question['evidence']['atLeast']
  /** The question in its section. */
  back: string
  isAnswered: boolean
  /** What the answer names already. */
  named: PieceChoice[]
  /** What it may name too, by title. */
  others: PieceChoice[]
}

type Place = { assessmentId: string; questionId: string }

/** Null where the person may not answer the question. */
export function findChoices(person: Person, place: Place): Promise<Choices | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findAssessment('answer', place.assessmentId)
    if (found?.decision !== 'yes') return null
    const at = findQuestion(requireQuestionnaire(found.pin), place.questionId)
    return at && readChoices(scope, found, at)
  })
}

async function readChoices(
  { db }: Scope,
  found: FoundAssessment,
  { question, section }: NonNullable<ReturnType<typeof findQuestion>>,
): Promise<Choices> {
  const where = { assessmentId: found.id, kind: 'answer' as const, key: question.id }
  const entry = await db.entry.findUnique({ where: { assessmentId_kind_key: where } })
  const release = await db.release.findUniqueOrThrow({
    where: { id: found.releaseId },
    include: { product: true },
  })
  const asked = question.evidence.atLeast
  const label = storedText(release.label)
  const all = await readPieces(db, found.productId, { asked, release: label })
  const names = new Set(piecesIn(entry?.value))
  return {
    product: asProduct(release.product),
    assessmentId: found.id,
    release: label,
    ask: question.ask,
    asked,
    back: `/assessments/${found.id}/sections/${section.id}?open=${question.id}#question-${question.id}`,
    isAnswered: entry !== null && entry.value !== null,
    named: all.filter(({ id }) => names.has(id)),
    others: all.filter(({ id, struckOutAt }) => !names.has(id) && struckOutAt === null),
  }
}

type Seen = { asked: Question['evidence']['atLeast']; release: string }

/** All pieces of a product, by title, as they are beside a question. */
async function readPieces(
  db: Scope['db'],
  productId: string,
  { asked, release }: Seen,
): Promise<(PieceChoice & { struckOutAt: Date | null })[]> {
  const rows = await db.evidence.findMany({ where: { productId }, select: { id: true, struckOutAt: true } })
  const versions = await readVersions(
    db,
    rows.map(({ id }) => id),
    { latest: true },
  )
  const today = calendarDate(new Date())
  const choices = rows.flatMap(({ id, struckOutAt }) => {
    const now = versions.get(id)?.[0]
    if (!now) return []
    return {
      id,
      now,
      struckOutAt,
      expiry: expiryOf(now.value.expires, today),
      isOfRelease: now.releases.includes(release),
      isWeaker: !isStrongEnough(now.value, asked),
    }
  })
  return choices.toSorted((a, b) => a.now.value.title.localeCompare(b.now.value.title, 'en'))
}
