import { isOpenAnswer } from '@/lib/core/answers/answer'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'

type Mark = {
  given: { to: { id: string; name: string }; due: string | null } | null
  comments: { count: number; isOpen: boolean } | null
}
type Person = { id: string; name: string }

/** A question in the list of who answers what. */
export type WhoAnswersRow = {
  id: string
  ask: string
  given: Mark['given']
  comments: Mark['comments']
  isOpen: boolean
  /** Who gave the answer last, and when (ISO 8601, UTC). */
  answered: { by: string; at: string } | null
  isOverdue: boolean
}
export type WhoAnswersSection = { id: string; title: string; rows: WhoAnswersRow[] }

type Found = {
  assessment: OpenAssessment
  marks: ReadonlyMap<string, Mark>
  applying: ReadonlySet<string>
  today: string
}

/** Whose questions are shown: a member's by id, those given to no one, or all. */
export type Whose = { kind: 'all' } | { kind: 'nobody' } | { kind: 'person'; id: string }

/** The questions that apply, by section; sections that the filter leaves empty are left out. */
export function whoAnswersRows(found: Found, whose: Whose): WhoAnswersSection[] {
  return found.assessment.content.sections.flatMap(({ id, title, questions }) => {
    const rows = questions
      .filter((question) => found.applying.has(question.id))
      .map((question) => rowOf(found, question))
      .filter((row) => isShown(row, whose))
    return rows.length > 0 ? { id, title, rows } : []
  })
}

function rowOf({ assessment, marks, today }: Found, { id, ask }: { id: string; ask: string }): WhoAnswersRow {
  const { given = null, comments = null } = marks.get(id) ?? {}
  const stored = assessment.stored.answers[id]
  const isOpen = isOpenAnswer(assessment.answers[id])
  const answered = stored && stored.value !== null ? { by: stored.by.name, at: stored.at } : null
  return { id, ask, given, comments, isOpen, answered, isOverdue: isOpen && (given?.due ?? today) < today }
}

function isShown({ given }: WhoAnswersRow, whose: Whose): boolean {
  if (whose.kind === 'all') return true
  return whose.kind === 'nobody' ? given === null : given?.to.id === whose.id
}

/** How many questions each person has and has still to answer, and how many answers they gave last. */
export function countByPerson(sections: readonly WhoAnswersSection[], people: readonly Person[]) {
  const rows = sections.flatMap((section) => section.rows)
  return people.map((person) => {
    const own = rows.filter(({ given }) => given?.to.id === person.id)
    return { ...person, given: own.length, open: own.filter(({ isOpen }) => isOpen).length }
  })
}
