// What changed in one question between two versions. The step of each change follows from the rules for
// versions: words are a patch, what a question touches is minor, what an answer is worth is major.

import canonicalize from 'canonicalize'
import type { Fact, Question } from '../../format/questionnaire'
import type { Changes } from '../../format/schema/changes-schema'
import { conditionInWords } from '../../format/words/condition-in-words'
import type { ConditionWords } from '../../format/words/statement-in-words'
import type { Step } from '../version-step'
import { type Change, type ChangeKind, changeBetween, flowing } from './change'
import { diffChoices } from './diff-choices'

type Meaning = Changes['meanings'][number]
type Part = { part: string; kind: ChangeKind; step: Step; read: (question: Question) => string | undefined }

/** Changes of one question, in the order in which a question is written; empty if it is the same. */
export function diffQuestion(
  before: Question,
  now: Question,
  { meaning, facts }: { meaning: Meaning | undefined; facts: readonly Fact[] },
  words: ConditionWords,
): Change[] {
  return [
    ...(meaning && !meaning.options ? [changedMeaning(before, now)] : []),
    ...diffCondition(before, now, facts, words),
    ...parts.flatMap(({ read, ...change }) => changeBetween(change, read(before), read(now))),
    ...diffChoices(before, now, meaning?.options ?? []),
  ]
}

function changedMeaning(before: Question, now: Question): Change {
  return { kind: 'meaning', part: 'meaning', before: before.ask, after: now.ask, step: 'minor' }
}

/** Two conditions may read alike and still differ, so what is compared is not what is shown. */
function diffCondition(
  before: Question,
  now: Question,
  facts: readonly Fact[],
  words: ConditionWords,
): Change[] {
  if (json(before.appliesWhen) === json(now.appliesWhen)) return []
  const shown = ({ appliesWhen }: Question) =>
    appliesWhen ? `if ${conditionInWords(appliesWhen, { facts }, words)}` : 'of every product'
  const sides = { before: shown(before), after: shown(now) }
  return [{ kind: 'condition', part: 'when it is asked', step: 'major', ...sides }]
}

const wording = (part: string, read: Part['read']): Part => ({
  part,
  kind: 'reworded',
  step: 'patch',
  read: (question) => {
    const text = read(question)
    return text === undefined ? undefined : flowing(text)
  },
})
const lines = (part: string, read: (question: Question) => readonly string[]): Part => ({
  part,
  kind: 'reworded',
  step: 'patch',
  read: (question) => listed(read(question)),
})

const parts: readonly Part[] = [
  { part: 'kind', kind: 'options', step: 'major', read: ({ kind }) => kind },
  wording('ask', ({ ask }) => ask),
  wording('why', ({ why }) => why),
  { part: 'clauses', kind: 'mapping', step: 'minor', read: ({ clauses }) => listed(clauses) },
  { part: 'what it is about', kind: 'other', step: 'minor', read: ({ about }) => about },
  { part: 'whom to ask', kind: 'other', step: 'patch', read: ({ knows }) => knows },
  { part: 'essential', kind: 'other', step: 'minor', read: ({ essential }) => yesOrNo(essential) },
  { part: 'weight', kind: 'reweighted', step: 'major', read: ({ weight }) => String(weight) },
  wording('reason for the weight', ({ weightBecause }) => weightBecause),
  { part: 'effort', kind: 'other', step: 'patch', read: ({ effort }) => effort },
  { part: 'red line', kind: 'red-line', step: 'major', read: redLineOf },
  wording('reason for the red line', ({ redLine }) => redLine?.because),
  {
    part: 'not applicable',
    kind: 'options',
    step: 'major',
    read: ({ notApplicable }) => yesOrNo(notApplicable !== false),
  },
  wording('what not applicable asks', ({ notApplicable }) => (notApplicable ? notApplicable.ask : undefined)),
  { part: 'evidence at least', kind: 'evidence', step: 'major', read: ({ evidence }) => evidence.atLeast },
  lines('good evidence', ({ evidence }) => evidence.goodExamples),
  lines('not enough as evidence', ({ evidence }) => evidence.notEnough),
  wording('guidance', ({ guidance }) => guidance),
  wording('title of the case', ({ harm }) => harm?.title),
  wording('case', ({ harm }) => harm?.text),
  wording('source of the case', ({ harm }) => harm?.source),
  wording('answer of the case', ({ harm }) => harm?.option?.join(' and ')),
  {
    part: 'outside standards',
    kind: 'mapping',
    step: 'minor',
    read: ({ indicates }) => listed(indicates.map(mappingOf)),
  },
]

function listed(entries: readonly string[]): string | undefined {
  return entries.length > 0 ? entries.map(flowing).join('\n') : undefined
}

function yesOrNo(flag: boolean): string {
  return flag ? 'yes' : 'no'
}

function json(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalize(value)
}

function redLineOf({ redLine }: Question): string | undefined {
  return redLine && `below ${redLine.below}, caps at ${redLine.capsAt}`
}

function mappingOf({ provision, full, part, silent }: Question['indicates'][number]): string {
  const said = (name: string, ids: string | readonly string[] | undefined) =>
    ids === undefined ? '' : `, ${name}: ${[ids].flat().join(' and ')}`
  return `${provision.framework} ${provision.provision}${said('full', full)}${said('part', part)}${said('silent', silent)}`
}
