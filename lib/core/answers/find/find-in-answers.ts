// Finds words in what an assessment asks and says: questions, options, answers, notes and provisions. A question is found
// where all the words are somewhere in it; its parts that hold one of them say why.

import type { Question, Questionnaire } from '../../format/questionnaire'
import { searchWords } from '../../text/search-words'
import type { Answer, Answers } from '../answer'
import { excerptAround } from './excerpt-around'
import { withoutAccents } from './without-accents'

type PartOfQuestion =
  | 'question'
  | 'answer'
  | 'option'
  | 'reason'
  | 'note'
  | 'remark'
  | 'withheld'
  | 'evidence'
  | 'provision'
type FoundPart = { of: PartOfQuestion; text: string }
export type FoundQuestion = { id: string; ask: string; parts: FoundPart[] }
export type FoundSection = { id: string; title: string; questions: FoundQuestion[] }

type Searched = { content: Pick<Questionnaire, 'sections' | 'frameworks'>; answers: Answers }

/** Sections and questions in the order of the questionnaire; nothing where no word is given. */
export function findInAnswers({ content, answers }: Searched, typed: string): FoundSection[] {
  const words = searchWords(withoutAccents(typed))
  if (words.length === 0) return []
  const provisionText = provisionTexts(content)
  return content.sections
    .map(({ id, title, questions }) => ({
      id,
      title,
      questions: questions.flatMap((question) =>
        findIn(question, partsOf(question, answers[question.id], provisionText), words),
      ),
    }))
    .filter(({ questions }) => questions.length > 0)
}

function findIn(
  { id, ask }: Question,
  parts: readonly FoundPart[],
  words: readonly string[],
): FoundQuestion[] {
  const searched = parts.map((part) => ({ part, text: withoutAccents(part.text) }))
  const isWhole = words.every((word) => searched.some(({ text }) => text.includes(word)))
  if (!isWhole) return []
  const matching = searched.filter(({ text }) => words.some((word) => text.includes(word)))
  return [
    { id, ask, parts: matching.map(({ part: { of, text } }) => ({ of, text: excerptAround(text, words) })) },
  ]
}

function partsOf(
  question: Question,
  answer: Answer | undefined,
  provisionText: (framework: string, provision: string) => string,
): FoundPart[] {
  const choices = question.kind === 'choice' ? question.options : question.items
  const provisions = question.indicates.map(({ provision }) =>
    provisionText(provision.framework, provision.provision),
  )
  return [
    { of: 'question', text: question.ask },
    ...choices.map(({ id, text }): FoundPart => ({ of: isSaid(answer, id) ? 'answer' : 'option', text })),
    ...(answer ? writtenIn(answer) : []),
    ...[...new Set(provisions)].map((text): FoundPart => ({ of: 'provision', text })),
  ]
}

function isSaid(answer: Answer | undefined, id: string): boolean {
  const says = answer?.says
  return (
    (says?.kind === 'choice' && says.option === id) || (says?.kind === 'checklist' && says.items.includes(id))
  )
}

function writtenIn({ says, note, remark, withheld, evidence }: Answer): FoundPart[] {
  const written: { of: PartOfQuestion; text: string | undefined }[] = [
    { of: 'reason', text: says.kind === 'not-applicable' ? says.because : undefined },
    { of: 'note', text: note },
    { of: 'remark', text: remark },
    { of: 'withheld', text: withheld },
    ...evidence.map(({ title }) => ({ of: 'evidence' as const, text: title })),
  ]
  return written.flatMap(({ of, text }) => (text ? [{ of, text }] : []))
}

/** "ETSI EN 303 645 5.1-1: No universal default passwords". */
function provisionTexts({ frameworks }: Pick<Questionnaire, 'frameworks'>) {
  const texts = new Map(
    frameworks.flatMap(({ id, title, provisions }) =>
      provisions.map((each) => [`${id} ${each.id}`, `${title} ${each.id}: ${each.title}`] as const),
    ),
  )
  return (framework: string, provision: string) =>
    texts.get(`${framework} ${provision}`) ?? `${framework} ${provision}`
}
