// What a version names must exist: its source, facts, sections, clauses, provisions, and the questions
// and answers that its conditions speak of.

import { type Finding, type FindingText, type Path, type Placed, refusal } from '../../../format/finding'
import type { Fact, Question } from '../../../format/questionnaire'
import { coded } from '../../../text/words/coded'
import type { Library, Version } from '../../content'
import { missingClause, missingProvision } from '../missing'
import { findRepeated } from '../repeated'
import { termsOf } from '../terms-of'
import { checkCondition } from './conditions'

/** A question, its file and its place there. */
export type PlacedQuestion = { file: string; path: Path; question: Question }

export function questionsOf({ sections }: Pick<Version, 'sections'>): PlacedQuestion[] {
  return sections.flatMap(({ file, value }) =>
    value.questions.map((question, index) => ({ file, path: ['questions', index], question })),
  )
}

/** The facts that a version uses, in its order. */
export function factsOf({ head }: Pick<Version, 'head'>, library: Pick<Library, 'facts'>): Fact[] {
  return head.value.facts.flatMap((id) => library.facts.find(({ value }) => value.id === id)?.value ?? [])
}

/** The same with what they imply, as conditions need them. */
export function factRulesOf(version: Pick<Version, 'head'>, library: Pick<Library, 'facts'>) {
  return { facts: factsOf(version, library), implies: version.head.value.implies, sections: [] }
}

/** What one section's questions name outside themselves, except in contradictions. */
export function checkQuestionReferences(
  { file, path, question }: PlacedQuestion,
  { head }: Pick<Version, 'head'>,
  library: Library,
): Finding[] {
  const source = library.sources.find(({ value }) => value.id === head.value.source)?.value
  const clauses = question.clauses.flatMap((clause, index) => {
    const isThere = source?.clauses.some(({ id }) => id === clause) ?? true
    return isThere ? [] : { ...missingClause(file, [...path, 'clauses', index], clause), id: question.id }
  })
  const provisions = question.indicates.flatMap(({ provision: named, full }, index) => {
    const framework = library.frameworks.find(({ value }) => value.id === named.framework)?.value
    const provision = framework?.provisions.find(({ id }) => id === named.provision)
    const place = [...path, 'indicates', index]
    if (!provision) return missingProvision(file, [...place, 'provision'], question.id, named)
    if (provision.verified || full === undefined) return []
    return unverifiedInFull(file, [...place, 'full'], question.id, named)
  })
  const conditions = question.appliesWhen
    ? checkCondition(question.appliesWhen, {
        file,
        path: [...path, 'appliesWhen'],
        id: question.id,
        facts: factsOf({ head }, library),
        questions: [],
      })
    : []
  return [...clauses, ...provisions, ...conditions]
}

/** A warning, since a published version cannot be changed; it is read in part at most all the same. */
function unverifiedInFull(
  file: string,
  path: Path,
  id: string,
  { framework, provision }: { framework: string; provision: string },
): Finding {
  const message = coded('finding.provision.unverified', { framework, provision })
  const fix = coded('finding.fix.verify')
  return { rule: 'mapping', severity: 'warning', file, path, id, message, fix }
}

export function checkHeadReferences({ head }: Pick<Version, 'head'>, library: Library): Finding[] {
  const { file, value } = head
  const findings: Finding[] = []
  const refuse = (rule: string, path: Path, id: string, message: FindingText, fix: FindingText) =>
    findings.push(refusal(rule, { file, path, id, message, fix }))
  if (!library.sources.some((source) => source.value.id === value.source)) {
    const fix = coded('finding.fix.source')
    refuse('reference', ['source'], value.source, coded('finding.source', { source: value.source }), fix)
  }
  for (const [index, id] of value.facts.entries()) {
    const fact = library.facts.find((each) => each.value.id === id)?.value
    const path = ['facts', index]
    if (!fact) {
      const fix = coded('finding.fix.spell-fact')
      refuse('reference', path, id, coded('finding.fact.missing', { fact: id }), fix)
    }
    for (const implying of value.implies ? [] : (fact?.impliedBy ?? [])) {
      if (value.facts.includes(implying)) continue
      const message = coded('finding.fact.implied-by', { fact: id, implying })
      refuse('reference', path, id, message, coded('finding.fix.list-too', { fact: implying }))
    }
    if (fact?.formerly !== undefined && value.facts.includes(fact.formerly)) {
      const message = coded('finding.fact.asked-twice', { former: fact.formerly, fact: id })
      refuse('unique-id', path, id, message, coded('finding.fix.list-one'))
    }
  }
  for (const key of ['facts', 'sections'] as const) {
    for (const { index, value: id } of findRepeated(value[key])) {
      refuse(
        'unique-id',
        [key, index],
        id,
        coded('finding.unique-id.listed', { id }),
        coded('finding.fix.list-once'),
      )
    }
  }
  return findings
}

export function checkContradictionReferences(version: Version, library: Library): Finding[] {
  const { file, value } = version.head
  const questions = questionsOf(version).map(({ question }) => question)
  const repeated = findRepeated(value.contradictions.map(({ id }) => id)).map(({ index, value: id }) =>
    refusal('unique-id', {
      file,
      path: ['contradictions', index, 'id'],
      id,
      message: coded('finding.contradiction.twice', { id }),
      fix: coded('finding.fix.other-id-for-one'),
    }),
  )
  const conditions = value.contradictions.flatMap(({ id, when }, index) =>
    checkCondition(when, {
      file,
      path: ['contradictions', index, 'when'],
      id,
      facts: factsOf(version, library),
      questions,
    }),
  )
  return [...repeated, ...conditions]
}

/** A question's id names it in answers, histories and links: once in the whole questionnaire. */
export function checkQuestionIds(
  sections: readonly Placed<{ questions: readonly { id: string }[] }>[],
): Finding[] {
  const all = sections.flatMap(({ file, value }) =>
    value.questions.map(({ id }, index) => ({ file, path: ['questions', index, 'id'], id })),
  )
  return findRepeated(all.map(({ id }) => id)).flatMap(({ index, value: id }) => {
    const [first, again] = [all.find((each) => each.id === id), all[index]]
    if (!first || !again) return []
    const message = coded('finding.unique-id.question', { id, file: first.file })
    return refusal('unique-id', { ...again, id, message, fix: coded('finding.fix.other-id-for-one') })
  })
}

/** Terms in a condition, counted as written. */
export function countTerms(condition: Parameters<typeof termsOf>[0]): number {
  return termsOf(condition, []).length
}
