// The difference between two versions of a questionnaire, entry by entry and by id, with what the authors
// declare in changes.yaml: splits, merges, changed meanings and why a question is asked no more. The step
// of the version follows from it and from nothing else.

import type { Fact, Question, Questionnaire, QuestionnairePin } from '../../format/questionnaire'
import type { Changes } from '../../format/schema/changes-schema'
import { largestStep, type Step } from '../version-step'
import { type Change, type ChangeWords, changeBetween } from './change'
import { diffContradictions, diffFacts, type EntryDiff } from './diff-entries'
import { diffHead } from './diff-head'
import { diffQuestion } from './diff-question'

export type QuestionDiff = {
  id: string
  /** The section in the newer version, or in the older one if the question is retired. */
  section: string
  ask: string
  state: 'new' | 'retired' | 'changed'
  changes: Change[]
  /** Questions of the other version that this one was split from or into, or merged from or into. */
  from: string[]
  into: string[]
  /** Why its meaning changed or it is asked no more, in the authors' words. */
  because: string | null
  /** Where to look instead of a retired question. */
  see: string | null
  step: Step
}

export type QuestionnaireDiff = {
  before: QuestionnairePin
  now: QuestionnairePin
  /** What the changes ask for. */
  step: Step
  head: Change[]
  /** Only those that differ: as the newer version orders them, then the retired. */
  questions: QuestionDiff[]
  facts: EntryDiff[]
  contradictions: EntryDiff[]
  /** Questions that stayed exactly as they were. */
  unchanged: number
}

/** `changes` is null where the authors declare nothing. */
export function diffQuestionnaires(
  before: Questionnaire,
  now: Questionnaire,
  changes: Changes | null,
  words: ChangeWords,
): QuestionnaireDiff {
  const [old, current] = [placesOf(before), placesOf(now)]
  const head = diffHead(before, now, words)
  const kept = [...current.values()].flatMap((each) =>
    diffPlace(old.get(each.question.id), each, { changes, facts: [...now.facts, ...before.facts] }, words),
  )
  const gone = [...old.values()].filter(({ question }) => !current.has(question.id))
  const questions = [...kept, ...gone.map((each) => goneQuestion(each, changes))]
  const facts = diffFacts(before, now)
  const contradictions = diffContradictions(before, now, words)
  const all = [...head, ...questions, ...facts, ...contradictions]
  const differing = kept.filter(({ state }) => state === 'changed').length
  return {
    before: pinOf(before),
    now: pinOf(now),
    step: largestStep(all.map(({ step }) => step)),
    head,
    questions,
    facts,
    contradictions,
    unchanged: [...current.keys()].filter((id) => old.has(id)).length - differing,
  }
}

type Place = { question: Question; section: string }

function placesOf({ sections }: Questionnaire): Map<string, Place> {
  return new Map(
    sections.flatMap((section) =>
      section.questions.map((question) => [question.id, { question, section: section.id }]),
    ),
  )
}

function pinOf({ id, version, hash }: Questionnaire): QuestionnairePin {
  return { id, version, hash }
}

function diffPlace(
  before: Place | undefined,
  now: Place,
  { changes, facts }: { changes: Changes | null; facts: readonly Fact[] },
  words: ChangeWords,
): QuestionDiff[] {
  const { id } = now.question
  const line = lineOf(now, sourcesOf(id, changes))
  if (!before) return [{ ...line, state: 'new', changes: [], step: stepOfComing(now.question) }]
  const meaning = changes?.meanings.find(({ question }) => question === id)
  const differences = [
    ...changeBetween(
      { kind: 'moved', part: words.t('changes.part.section'), step: 'minor' },
      before.section,
      now.section,
    ),
    ...diffQuestion(before.question, now.question, { meaning, facts }, words),
  ]
  if (differences.length === 0) return []
  const step = largestStep(differences.map((change) => change.step))
  return [{ ...line, state: 'changed', changes: differences, because: meaning?.because ?? null, step }]
}

function goneQuestion(before: Place, changes: Changes | null): QuestionDiff {
  const { id } = before.question
  const declared = changes?.retired.find(({ question }) => question === id)
  return {
    ...lineOf(before, { from: [], into: targetsOf(id, changes) }),
    state: 'retired',
    changes: [],
    because: declared?.because ?? null,
    see: declared?.see ?? null,
    step: stepOfComing(before.question),
  }
}

/** A question without a red line may come and go; one with a red line decides levels. */
function stepOfComing({ redLine }: Question): Step {
  return redLine ? 'major' : 'minor'
}

function lineOf({ question, section }: Place, kin: Pick<QuestionDiff, 'from' | 'into'>) {
  return { id: question.id, section, ask: question.ask, ...kin, because: null, see: null }
}

function sourcesOf(id: string, changes: Changes | null): Pick<QuestionDiff, 'from' | 'into'> {
  const split = changes?.splits.filter(({ into }) => into.some(({ question }) => question === id)) ?? []
  const merged = changes?.merges.filter(({ into }) => into === id) ?? []
  const from = [
    ...split.map(({ question }) => question),
    ...merged.flatMap(({ questions }) => questions.map(({ question }) => question)),
  ]
  return { from, into: [] }
}

function targetsOf(id: string, changes: Changes | null): string[] {
  const split = changes?.splits.find(({ question }) => question === id)
  const merged = changes?.merges.filter(({ questions }) => questions.some(({ question }) => question === id))
  return [...(split?.into.map(({ question }) => question) ?? []), ...(merged ?? []).map(({ into }) => into)]
}
