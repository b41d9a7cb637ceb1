// Which questions are answered, evidenced, asked or counted otherwise, and how far each moved the score of its section.

import type { Answer, AnswerValue } from '../../answers/answer'
import { compileApplicability } from '../../answers/applicability'
import type { EvidenceLink } from '../../answers/evidence/evidence'
import type { QuestionRule, SectionRule } from '../../answers/rules'
import type { SectionScore } from '../../scoring/score'
import type { Difference, QuestionChange, ScoredLens, ScoredSide } from './comparison'
import { type Moved, pointsChanged } from './points-changed'

/** In the order of the later questionnaire, then those that only the earlier one asks. */
export function questionChanges(before: ScoredSide, after: ScoredSide): QuestionChange[] {
  const [earlier, later] = [asked(before), asked(after)]
  const moved = movedPoints(before, after)
  const ids = [...new Set([...later.keys(), ...earlier.keys()])]
  return ids.flatMap((id) => {
    const sides = { before: earlier.get(id), after: later.get(id) }
    const section = (sides.after ?? sides.before)?.section ?? ''
    const points = { claimed: moved.claimed(section, id), evidenced: moved.evidenced(section, id) }
    const difference = differenceOf(sides.before, sides.after, Object.values(points).some(isMoved))
    if (difference === null) return []
    return {
      question: id,
      section,
      difference,
      before: said(sides.before),
      after: said(sides.after),
      moved: points,
    }
  })
}

/** A question of one side, with its answer there. */
type Asked = { section: string; question: QuestionRule; applies: boolean; answer: Answer | undefined }

function asked({ questionnaire, facts, answers }: ScoredSide): Map<string, Asked> {
  const applying = compileApplicability(questionnaire)(facts)
  const ofSection = ({ id: section, questions }: SectionRule) =>
    questions.map((question): [string, Asked] => {
      const applies = applying.has(question.id)
      return [question.id, { section, question, applies, answer: answers[question.id] }]
    })
  return new Map(questionnaire.sections.flatMap(ofSection))
}

/** An answer to a question that does not apply says nothing. */
function said(side: Asked | undefined): QuestionChange['before'] {
  return (side?.applies && side.answer?.says) || null
}

function differenceOf(
  before: Asked | undefined,
  after: Asked | undefined,
  isCountedOtherwise: boolean,
): Difference | null {
  if (!before?.applies && !after?.applies) return null
  if (!before) return 'new-question'
  if (!after) return 'gone-question'
  if (!before.applies) return 'applies-now'
  if (!after.applies) return 'applies-no-longer'
  if (saidText(before) !== saidText(after)) return 'answer'
  if (evidenceText(before.answer) !== evidenceText(after.answer)) return 'evidence'
  if (!isCountedOtherwise) return null
  return isSameQuestion(before.question, after.question) ? 'evidence-by-date' : 'question'
}

function textOf(value: unknown): string {
  return JSON.stringify(value)
}

/** Items in whatever order they were ticked say the same, and so do pieces of evidence. */
function saidText(side: Asked): string {
  const says: AnswerValue | null = said(side)
  return textOf(says?.kind === 'checklist' ? says.items.toSorted() : says)
}

function evidenceText(answer: Answer | undefined): string {
  const pieces = (answer?.evidence ?? []).map(
    ({ title, url, reference, sha256, kind, speaksOf, expires }: EvidenceLink) =>
      textOf([title, url, reference, sha256, kind, speaksOf, expires]),
  )
  return textOf(pieces.toSorted())
}

function isSameQuestion(one: QuestionRule, other: QuestionRule): boolean {
  return ruleText(one) === ruleText(other)
}

function ruleText(question: QuestionRule): string {
  const choices = question.kind === 'choice' ? question.options : question.items
  const credits = choices.map(({ id, credit }) => [id, credit])
  return textOf([question.weight, question.evidence.atLeast, question.kind, credits])
}

type FindMoved = (section: string, question: string) => Moved | null

/** How far each question moved the score of its section, under each lens; sections of two questionnaires have no difference. */
function movedPoints(before: ScoredSide, after: ScoredSide): { [lens in ScoredLens]: FindMoved } {
  if (before.questionnaire.id !== after.questionnaire.id)
    return { claimed: () => null, evidenced: () => null }
  return {
    claimed: findIn(before.scores.claimed.sections, after.scores.claimed.sections),
    evidenced: findIn(before.scores.evidenced.sections, after.scores.evidenced.sections),
  }
}

function findIn(before: readonly SectionScore[], after: readonly SectionScore[]): FindMoved {
  const bySection = new Map(
    after.map((later) => {
      const earlier = before.find(({ section }) => section === later.section)
      return [later.section, earlier ? pointsChanged(earlier, later) : null]
    }),
  )
  return (section, question) => bySection.get(section)?.get(question) ?? null
}

function isMoved(moved: Moved | null): boolean {
  return moved !== null && (moved.low.n !== 0 || moved.high.n !== 0)
}
