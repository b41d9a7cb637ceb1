// What of a question is compared, how it is shown to readers, and the step that a change of it asks for.

import type { Question } from '../../format/questionnaire'
import type { Step } from '../version-step'
import { type ChangeKind, type ChangeWords, flowing, type PartName } from './change'

type Part = {
  name: PartName
  kind: ChangeKind
  step: Step
  read: (question: Question, words: ChangeWords) => string | undefined
}

const wording = (name: PartName, read: Part['read']): Part => ({
  name,
  kind: 'reworded',
  step: 'patch',
  read: (question, words) => {
    const text = read(question, words)
    return text === undefined ? undefined : flowing(text)
  },
})
const lines = (name: PartName, read: (question: Question) => readonly string[]): Part => ({
  name,
  kind: 'reworded',
  step: 'patch',
  read: (question) => listed(read(question)),
})

export const questionParts: readonly Part[] = [
  { name: 'kind', kind: 'options', step: 'major', read: ({ kind }) => kind },
  wording('ask', ({ ask }) => ask),
  wording('why', ({ why }) => why),
  { name: 'clauses', kind: 'mapping', step: 'minor', read: ({ clauses }) => listed(clauses) },
  { name: 'about', kind: 'other', step: 'minor', read: ({ about }) => about },
  { name: 'knows', kind: 'other', step: 'patch', read: ({ knows }) => knows },
  {
    name: 'essential',
    kind: 'other',
    step: 'minor',
    read: ({ essential }, words) => yesOrNo(essential, words),
  },
  { name: 'weight', kind: 'reweighted', step: 'major', read: ({ weight }) => String(weight) },
  wording('weight-because', ({ weightBecause }) => weightBecause),
  { name: 'effort', kind: 'other', step: 'patch', read: ({ effort }) => effort },
  { name: 'red-line', kind: 'red-line', step: 'major', read: redLineOf },
  wording('red-line-because', ({ redLine }) => redLine?.because),
  {
    name: 'not-applicable',
    kind: 'options',
    step: 'major',
    read: ({ notApplicable }, words) => yesOrNo(notApplicable !== false, words),
  },
  wording('not-applicable-ask', ({ notApplicable }) => (notApplicable ? notApplicable.ask : undefined)),
  { name: 'evidence', kind: 'evidence', step: 'major', read: ({ evidence }) => evidence.atLeast },
  lines('good-evidence', ({ evidence }) => evidence.goodExamples),
  lines('weak-evidence', ({ evidence }) => evidence.notEnough),
  wording('guidance', ({ guidance }) => guidance),
  wording('harm-title', ({ harm }) => harm?.title),
  wording('harm', ({ harm }) => harm?.text),
  wording('harm-source', ({ harm }) => harm?.source),
  wording('harm-answer', ({ harm }, { list }) => harm?.option && list(harm.option)),
  {
    name: 'standards',
    kind: 'mapping',
    step: 'minor',
    read: ({ indicates }, words) => listed(indicates.map((mapping) => mappingOf(mapping, words))),
  },
]

function listed(entries: readonly string[]): string | undefined {
  return entries.length > 0 ? entries.map(flowing).join('\n') : undefined
}

function yesOrNo(flag: boolean, { t }: ChangeWords): string {
  return t(`changes.value.${flag ? 'yes' : 'no'}`)
}

function redLineOf({ redLine }: Question, { t }: ChangeWords): string | undefined {
  return redLine && t('changes.value.red-line', { credit: redLine.below, level: redLine.capsAt })
}

type Mapping = Question['indicates'][number]

function mappingOf({ provision: { framework, provision }, full, part, silent }: Mapping, words: ChangeWords) {
  const ids = (choices: string | readonly string[] | undefined) => words.list([choices ?? []].flat())
  return words.t('changes.value.mapping', {
    framework,
    provision,
    hasFull: full === undefined ? 'no' : 'yes',
    full: ids(full),
    hasPart: part === undefined ? 'no' : 'yes',
    part: ids(part),
    hasSilent: silent === undefined ? 'no' : 'yes',
    silent: ids(silent),
  })
}
