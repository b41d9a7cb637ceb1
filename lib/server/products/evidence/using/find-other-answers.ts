import 'server-only'
import type { AnswerChoice, ShownPiece } from '@/lib/core/answers/evidence/shown-piece'
import type { Product } from '@/lib/core/products/product'
import { isStrongEnough } from '@/lib/core/scoring/credit/credits'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../../access/as-person'
import type { FoundAssessment, FoundProduct, Scope } from '../../../access/scope'
import { readEntries, valuesIn } from '../../../assessments/entries/entries'
import { findPublished, requireQuestionnaire, requireRules } from '../../../content/catalogue'
import type { Person } from '../../../identity/person'
import { piecesIn } from '../../../records/evidence/named-pieces'
import { asProduct } from '../../../records/rows'
import { type PiecePlace, readPiece } from '../find-piece'

/** A draft of a product, by its release and questionnaire. */
type DraftChoice = { id: string; release: string; questionnaire: string }

type SectionChoice = { id: string; title: string; answers: AnswerChoice[] }

/** Answers of a draft that may name a piece too: those that are there and do not yet. Sections without any are left out. */
type OtherAnswers = {
  product: Product
  piece: ShownPiece
  /** The drafts of the product, the latest first. */
  drafts: DraftChoice[]
  /** The one whose answers are shown; null where there is none. */
  draft: (DraftChoice & { isOfRelease: boolean; sections: SectionChoice[] }) | null
}

/** Null where the person may not read drafts of the product, or it has no such piece, or the draft is not theirs to answer. */
export function findOtherAnswers(
  person: Person,
  { draftId, ...place }: PiecePlace & { draftId: string | null },
): Promise<OtherAnswers | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findProduct('read-draft', place.productId)
    const piece = found && (await readPiece(scope, found, place.pieceId))
    if (!found || !piece) return null
    const drafts = await readDrafts(scope, found)
    const shown = drafts.find(({ id }) => id === draftId) ?? drafts[0]
    const product = asProduct(await scope.db.product.findUniqueOrThrow({ where: { id: found.id } }))
    if (!shown) return { product, piece, drafts, draft: null }
    const assessment = await scope.findAssessment('answer', shown.id)
    if (assessment?.decision !== 'yes') return null
    const isOfRelease = piece.versions[0].releases.includes(shown.release)
    const sections = await readSections(scope, assessment, piece)
    return { product, piece, drafts, draft: { ...shown, isOfRelease, sections } }
  })
}

async function readDrafts({ db }: Scope, { id: productId }: FoundProduct): Promise<DraftChoice[]> {
  const rows = await db.assessment.findMany({
    where: { release: { productId }, drafts: { some: { submission: null } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      questionnaireId: true,
      questionnaireVersion: true,
      release: { select: { label: true } },
    },
  })
  return rows.map(({ id, release, questionnaireId, questionnaireVersion: version }) => {
    const content = findPublished(`${questionnaireId}@${version}`)?.questionnaire
    const questionnaire = `${content?.title ?? questionnaireId} ${version}`
    return { id, release: storedText(release.label), questionnaire }
  })
}

async function readSections(
  { db }: Scope,
  found: FoundAssessment,
  piece: ShownPiece,
): Promise<SectionChoice[]> {
  const content = requireQuestionnaire(found.pin)
  const rows = await db.entry.findMany({ where: { assessmentId: found.id, kind: 'answer' } })
  const answers = new Map(rows.filter(({ value }) => value !== null).map((row) => [row.key, row]))
  const { facts } = valuesIn(await readEntries(db, found.id))
  const applying = new Set(
    requireRules(content).sections.flatMap(({ questions }) =>
      questions.flatMap(({ id, applies }) => (applies(facts) ? id : [])),
    ),
  )
  const sections = content.sections.map(({ id, title, questions }) => ({
    id,
    title,
    answers: questions.flatMap(({ id, ask, evidence: { atLeast: asked } }) => {
      const row = answers.get(id)
      if (!row || !applying.has(id) || piecesIn(row.value).includes(piece.id)) return []
      const isWeaker = !isStrongEnough(piece.versions[0].value, asked)
      return { id, ask, revision: row.revision, asked, isWeaker }
    }),
  }))
  return sections.filter((section) => section.answers.length > 0)
}
