// A first look in words, once for its page and its PDF.

import { questionsById } from '../core/format/question-place'
import type { Question, Questionnaire } from '../core/format/questionnaire'
import { asOneLine, saysWords } from '../core/report/words/words'
import type { EssentialState } from '../core/scoring/first-look/essentials'
import type { FirstLook, SectionRange } from '../core/scoring/first-look/first-look'
import type { WorthyStep } from '../core/scoring/first-look/steps-worth-most'
import type { Given } from '../core/scoring/level/score-section'
import { english } from './english'
import { reportWords } from './report-words'

const { t } = english

type Named = { section: string; question: string }

/** `kind` tells how a count is shown; the words follow the number. */
export type LookCount = { kind: EssentialState; number: number; words: string }

export type FirstLookWords = {
  state: string
  counts: LookCount[]
  /** `says`: what the team said; `because`: why that is a red line. */
  wrong: (Named & { says: string; because: string; knows: string })[]
  steps: (Named & { does: string; about: string; brings: string })[]
  toAsk: { knows: Question['knows']; who: string; questions: (Named & { ask: string })[] }[]
  range: string
  sections: { id: string; title: string; range: string }[]
}

/** `content`: the version that the look was taken with. */
export function firstLookWords(
  look: FirstLook,
  content: Pick<Questionnaire, 'sections' | 'levels' | 'language'>,
  { answers }: Pick<Given, 'answers'>,
): FirstLookWords {
  const questions = questionsById(content)
  const titleOf = (id: string) => content.sections.find((section) => section.id === id)?.title ?? id
  const words = reportWords(content.language)
  const named = <Each extends Named, Shown>(
    each: readonly Each[],
    tell: (question: Question, one: Each) => Shown,
  ) =>
    each.flatMap((one): (Named & Shown)[] => {
      const question = questions.get(one.question)
      return question ? [{ section: one.section, question: one.question, ...tell(question, one) }] : []
    })
  return {
    state: t('first-look.state', look),
    counts: countsOf(look),
    wrong: named(look.crossed, (question) => ({
      says: saysWords(question, answers[question.id], words).join('; '),
      because: asOneLine(question.redLine?.because ?? ''),
      knows: t(`knows.${question.knows}`),
    })),
    steps: named(look.steps, (question, step) => ({
      does: choicesOf(question)
        .filter(({ id }) => step.choose.includes(id))
        .map(({ text }) => text)
        .join('; '),
      about: question.ask,
      brings: bringsWords(step, titleOf(step.section), question),
    })),
    toAsk: look.toAsk.map(({ knows, questions: asked }) => ({
      knows,
      who: t(`knows.${knows}`),
      questions: named(asked, ({ ask }) => ({ ask })),
    })),
    range: wholeRange(look, content),
    sections: look.sections.map((section) => ({
      id: section.section,
      title: titleOf(section.section),
      range: sectionRange(section),
    })),
  }
}

function choicesOf(question: Question) {
  return question.kind === 'choice' ? question.options : question.items
}

function countsOf({ essentials }: FirstLook): LookCount[] {
  const count = (kind: EssentialState) => essentials.filter(({ state }) => state === kind).length
  const crossed = count('crossed')
  const notApplicable = count('not-applicable')
  const all: LookCount[] = [
    {
      kind: 'in-good-order',
      number: count('in-good-order'),
      words: t('first-look.good', { total: essentials.length }),
    },
    { kind: 'crossed', number: crossed, words: t('first-look.crossed', { count: crossed }) },
    { kind: 'in-part', number: count('in-part'), words: t('first-look.in-part') },
    { kind: 'to-find-out', number: count('to-find-out'), words: t('first-look.find-out') },
    {
      kind: 'not-applicable',
      number: notApplicable,
      words: t('first-look.not-applicable', { count: notApplicable }),
    },
  ]
  return all.filter(({ kind, number }) => kind !== 'not-applicable' || number > 0)
}

function bringsWords(
  { couldBe: { today, after } }: WorthyStep,
  section: string,
  { effort }: Question,
): string {
  return after > today ? t('first-look.lifts', { section, today, after }) : t('first-look.effort', { effort })
}

function wholeRange(
  { overall, applying, answered }: FirstLook,
  { levels }: Pick<Questionnaire, 'levels'>,
): string {
  if (answered === 0) return t('report.not-assessed.nothing-answered')
  if (!overall.assessed) return t('report.not-assessed.whole')
  const { level, couldBe } = overall
  const name = (at: number) => levels[at]?.name ?? ''
  return level === couldBe
    ? t('first-look.range.one', { level: `${level} · ${name(level)}` })
    : t('first-look.range.between', { level, couldBe, open: applying - answered })
}

function sectionRange({ levels }: SectionRange): string {
  if (levels === null) return t('score.not-assessed')
  const { level, couldBe, isHeld } = levels
  if (level < couldBe) return t('first-look.range.section', { level, couldBe })
  return isHeld ? t('first-look.range.held', { level }) : String(level)
}
