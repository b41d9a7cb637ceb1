// A version that follows another: some questions retired, one split, two merged, some worth something
// else, some with another meaning or other options. As its authors would declare it.

import fc from 'fast-check'
import { questionsById } from '@/lib/core/format/question-place'
import type { Question, Questionnaire } from '@/lib/core/format/questionnaire'
import { type Changes, changesSchema } from '@/lib/core/format/schema/changes-schema'
import { choicesOf } from '@/lib/core/versions/diff/diff-choices'
import type { VersionWithChanges } from '@/lib/core/versions/version-with-changes'

type Fate = 'kept' | 'retired' | 'split' | 'merged' | 'revalued' | 'meaning' | 'thinned' | 'strict'
const fates: Fate[] = ['kept', 'retired', 'split', 'merged', 'revalued', 'meaning', 'thinned', 'strict']

export function arbitraryVersion(before: Questionnaire): fc.Arbitrary<VersionWithChanges> {
  const ids = [...questionsById(before).keys()]
  return fc
    .array(fc.constantFrom(...fates), { minLength: ids.length, maxLength: ids.length })
    .map((drawn) => versionOf(before, new Map(ids.map((id, index) => [id, drawn[index] ?? 'kept']))))
}

function versionOf(before: Questionnaire, drawn: ReadonlyMap<string, Fate>): VersionWithChanges {
  const merged = [...drawn].filter(([, fate]) => fate === 'merged').map(([id]) => id)
  const fateOf = ({ id }: Question) =>
    drawn.get(id) === 'merged' && merged.length < 2 ? 'kept' : (drawn.get(id) ?? 'kept')
  const sections = before.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((question) => descend(question, fateOf(question), merged)),
  }))
  return {
    questionnaire: { ...before, version: '9.0.0', sections },
    changes: declared(before, fateOf, merged),
  }
}

function descend(question: Question, fate: Fate, merged: readonly string[]): Question[] {
  switch (fate) {
    case 'kept':
    case 'meaning':
      return [question]
    case 'retired':
      return []
    case 'split':
      return ['a', 'b'].map((part) => ({ ...question, id: `${question.id}-${part}` }))
    case 'merged':
      return question.id === merged[0] ? [{ ...question, id: `${question.id}-merged` }] : []
    case 'revalued':
      return [
        withChoices(question, (choices) => choices.map((each) => ({ ...each, credit: each.credit / 2 }))),
      ]
    case 'thinned':
      return [withChoices(question, (choices) => choices.slice(1))]
    case 'strict':
      return [{ ...question, notApplicable: false }]
  }
}

function withChoices(
  question: Question,
  change: <Choice extends { credit: number }>(choices: readonly Choice[]) => Choice[],
): Question {
  return question.kind === 'choice'
    ? { ...question, options: change(question.options) }
    : { ...question, items: change(question.items) }
}

function declared(
  before: Questionnaire,
  fateOf: (question: Question) => Fate,
  merged: readonly string[],
): Changes {
  const questions = [...questionsById(before).values()]
  const having = (fate: Fate) => questions.filter((question) => fateOf(question) === fate)
  const same = (question: Question) => Object.fromEntries(choicesOf(question).map(({ id }) => [id, id]))
  const target = questions.find(({ id }) => id === merged[0])
  return changesSchema.parse({
    from: before.version,
    splits: having('split').map((question) => ({
      question: question.id,
      into: [{ question: `${question.id}-a`, suggests: same(question) }, { question: `${question.id}-b` }],
    })),
    merges:
      target && merged.length > 1
        ? [
            {
              into: `${target.id}-merged`,
              questions: merged.map((question) => ({
                question,
                suggests: question === target.id ? same(target) : {},
              })),
            },
          ]
        : [],
    meanings: having('meaning').map(({ id }) => ({ question: id, because: 'It was unclear.' })),
    retired: having('retired').map(({ id }) => ({ question: id, because: 'Nobody needs it.' })),
  })
}
