// What changes.yaml says must be true of both versions: every id it names exists on its side, every
// question that is asked no more is accounted for exactly once, and a changed meaning shows in the words.

import { type Finding, type Path, type Placed, refusal } from '../../../format/finding'
import { questionsById } from '../../../format/question-place'
import type { Question, Questionnaire } from '../../../format/questionnaire'
import type { Changes } from '../../../format/schema/changes-schema'
import { coded } from '../../../text/words/coded'
import { choicesOf } from '../../../versions/diff/diff-choices'
import { checkChoice, checkGone, checkSuggests, checkThere, choiceOf, type Sides } from './changes-references'

/** Findings about the file itself; `before` must be the version right before `now`. */
export function lintChanges(
  { file, value }: Placed<Changes>,
  before: Questionnaire,
  now: Questionnaire,
): Finding[] {
  const sides: Sides = {
    file,
    before: { version: before.version, questions: questionsById(before) },
    now: { version: now.version, questions: questionsById(now) },
  }
  return [
    ...checkFrom(value, sides),
    ...checkSplits(value, sides),
    ...checkMerges(value, sides),
    ...checkMeanings(value, sides),
    ...checkRetired(value, sides),
    ...checkAccounted(value, sides),
  ]
}

function checkFrom({ from }: Changes, { file, before }: Sides): Finding[] {
  if (from === before.version) return []
  const message = coded('finding.changes.other-before', { before: before.version, from })
  return [
    refusal('changes', {
      file,
      path: ['from'],
      id: null,
      message,
      fix: coded('finding.fix.write-from', { version: before.version }),
    }),
  ]
}

function checkSplits({ splits }: Changes, sides: Sides): Finding[] {
  return splits.flatMap(({ question, into }, index) => {
    const path = ['splits', index]
    return [
      ...checkGone(question, [...path, 'question'], sides),
      ...into.flatMap((part, place) => {
        const here = [...path, 'into', place]
        return [
          ...checkThere(part.question, [...here, 'question'], sides, 'now'),
          ...checkSuggests(part.suggests, [...here, 'suggests'], sides, question, part.question),
        ]
      }),
    ]
  })
}

function checkMerges({ merges }: Changes, sides: Sides): Finding[] {
  return merges.flatMap(({ into, questions }, index) => {
    const path = ['merges', index]
    return [
      ...checkThere(into, [...path, 'into'], sides, 'now'),
      ...questions.flatMap((part, place) => {
        const here = [...path, 'questions', place]
        return [
          ...checkGone(part.question, [...here, 'question'], sides),
          ...checkSuggests(part.suggests, [...here, 'suggests'], sides, part.question, into),
        ]
      }),
    ]
  })
}

function checkMeanings({ meanings }: Changes, sides: Sides): Finding[] {
  return meanings.flatMap(({ question, options, suggests }, index) => {
    const path = ['meanings', index]
    const there = [
      ...checkThere(question, [...path, 'question'], sides, 'before'),
      ...checkThere(question, [...path, 'question'], sides, 'now'),
    ]
    if (there.length > 0) return there
    const gone = checkSuggests(suggests ?? {}, [...path, 'suggests'], sides, question, question)
    if (!options) return [...gone, ...checkReworded(question, [...path, 'question'], sides)]
    return [
      ...gone,
      ...options.flatMap((option, place) =>
        checkOption(question, option, [...path, 'options', place], sides),
      ),
    ]
  })
}

function checkOption(question: string, option: string, path: Path, sides: Sides): Finding[] {
  const missing = [
    ...checkChoice(question, option, path, sides, 'before'),
    ...checkChoice(question, option, path, sides, 'now'),
  ]
  if (missing.length > 0) return missing
  const text = (side: 'before' | 'now') => choiceOf(sides[side].questions.get(question), option)?.text
  return text('before') === text('now') ? [unchangedWords(option, path, sides)] : []
}

function checkReworded(question: string, path: Path, sides: Sides): Finding[] {
  const { before, now } = sides
  const words = (each: Question | undefined) =>
    each && [each.ask, each.guidance, ...choicesOf(each).map(({ text }) => text)].join('\n')
  const isSame = words(before.questions.get(question)) === words(now.questions.get(question))
  return isSame ? [unchangedWords(question, path, sides)] : []
}

function unchangedWords(id: string, path: Path, { file }: Sides): Finding {
  const message = coded('finding.changes.same-words', { id })
  return refusal('changes', { file, path, id, message, fix: coded('finding.fix.reword') })
}

function checkRetired({ retired }: Changes, sides: Sides): Finding[] {
  return retired.flatMap(({ question, see }, index) => [
    ...checkGone(question, ['retired', index, 'question'], sides),
    ...(see ? checkThere(see, ['retired', index, 'see'], sides, 'now') : []),
  ])
}

/** Every question that is gone says where it went, once. */
function checkAccounted(changes: Changes, { file, before, now }: Sides): Finding[] {
  const declared = [
    ...changes.splits.map(({ question }) => question),
    ...changes.merges.flatMap(({ questions }) => questions.map(({ question }) => question)),
    ...changes.retired.map(({ question }) => question),
  ]
  return [...before.questions.keys()].flatMap((id) => {
    const times = declared.filter((each) => each === id).length
    if (now.questions.has(id) || times === 1) return []
    const message =
      times === 0
        ? coded('finding.changes.unexplained', { id })
        : coded('finding.changes.explained-twice', { id, times })
    const fix = times === 0 ? coded('finding.fix.enter-why') : coded('finding.fix.one-entry')
    return refusal('changes', { file, path: [], id, message, fix })
  })
}
