// What the one page of a first look shows.

import type { AssessedRelease } from '../../core/products/release'
import { isolatedText } from '../../core/text/typed/isolated-text'
import { english } from '../../words/english'
import type { FirstLookWords } from '../../words/first-look-words'
import { pageCaption } from './captions'

const { t } = english

export type FirstLookToPrint = {
  look: FirstLookWords
  product: AssessedRelease
  /** Title and version of the questionnaire. */
  questionnaire: string
  language: string
  /** The day it was taken, YYYY-MM-DD, UTC. */
  date: string
}

/** As many lines of each list as one page holds. */
const most = { wrong: 5, questions: 4 } as const

/** Plain data for the Typst template. */
export function printedFirstLook({ look, product, questionnaire, language, date }: FirstLookToPrint) {
  const { name, maker, release } = product
  return {
    language,
    documentTitle: t('first-look.document', {
      product: isolatedText(name),
      release: isolatedText(release.label),
    }),
    words: {
      page: pageCaption,
      head: t('report.draft'),
      title: t('first-look.title'),
      wrong: t('first-look.wrong'),
      nothingWrong: t('first-look.nothing-wrong'),
      steps: t('first-look.steps', { count: look.steps.length }),
      ask: t('first-look.ask'),
      range: t('first-look.range.title'),
      draft: t('first-look.not-a-report'),
      section: t('report-view.bars.section'),
      levels: t('overview.level.title'),
    },
    foot: {
      first: t('first-look.on', { date: english.longDate(date) }),
      second: questionnaire,
    },
    product: { name, maker: maker ?? null, release: { label: release.label } },
    state: look.state,
    counts: look.counts.map(({ kind, number, words }) => ({ kind, number: String(number), words })),
    wrong: shortened(
      look.wrong.map(({ says, because, knows }) => ({ says, because, knows })),
      most.wrong,
    ),
    steps: look.steps.map(({ does, about, brings }) => ({ does, about, brings })),
    toAsk: look.toAsk.map(({ who, questions }) => ({
      who,
      ...shortened(
        questions.map(({ ask }) => ask),
        most.questions,
      ),
    })),
    range: look.range,
    sections: look.sections.map(({ title, range }) => ({ title, range })),
  }
}

function shortened<Each>(all: readonly Each[], count: number) {
  const left = all.length - count
  return { shown: all.slice(0, count), more: left > 0 ? t('first-look.more', { count: left }) : null }
}
