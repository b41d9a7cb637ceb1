// A score as plain text that reads well in a terminal of 80 columns. It adds nothing to the score: every
// number is cut and shared out by the rules library.

import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { floorWords } from '@/lib/core/report/words/floor-words'
import { cutWhole } from '@/lib/core/scoring/level/cut'
import type { Score } from '@/lib/core/scoring/score'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import type { Scored } from './scored'
import { showTrace } from './show-trace'
import { showVerified } from './show-verified'
import { wrap } from './wrap'

const { t, series } = english

export function showScore(scored: Scored): string {
  const { questionnaire } = scored.loaded
  const [claimed, evidenced] = scored.scores
  const unanswered =
    scored.progress.every(({ answered }) => answered === 0) &&
    scored.progress.some(({ applicable }) => applicable > 0)
  const parts = [
    showHead(scored),
    claimed ? showOverall(claimed, questionnaire, unanswered) : '',
    claimed && !unanswered ? showSections(claimed, questionnaire, t('terminal.sections')) : '',
    evidenced && !unanswered ? showSections(evidenced, questionnaire, t('terminal.evidenced')) : '',
    scored.verified ? showVerified(scored.verified.result, scored.verified.disputed, questionnaire) : '',
    claimed ? showBeside(claimed, questionnaire) : '',
    claimed ? showRedLines(claimed, questionnaire) : '',
    claimed ? showFloors(claimed, questionnaire) : '',
    showContradictions(scored),
    showWarnings(scored),
    claimed ? showTraces(claimed, questionnaire) : '',
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function showHead({ loaded, scores, verified }: Scored): string {
  const { file, questionnaire, published } = loaded
  const release = file.release ? `, ${isolatedText(file.release.label)}` : ''
  const pin = `${questionnaire.id}@${questionnaire.version}`
  const unpublished = published ? '' : `\n${t('terminal.unpublished')}`
  return [
    `${verified ? t('terminal.judged.head') : t('report.checked')} ${t('report.draft')}`,
    '',
    wrap(`${isolatedText(file.product.name)}${release}`),
    t('terminal.scored-for', { pin, status: questionnaire.status, date: scores[0]?.date ?? '' }) +
      unpublished,
  ].join('\n')
}

function showOverall({ overall }: Score, questionnaire: Questionnaire, isUnanswered: boolean): string {
  if (isUnanswered) return labelled(`${t('report.not-assessed.nothing-answered')}.`)
  if (!overall.assessed) return labelled(t('terminal.overall.none'))
  const level = t('level.name', nameOf(overall.level, questionnaire))
  const couldBe = t('level.name', nameOf(overall.couldBe, questionnaire))
  const first = overall.couldBe > overall.level ? t('terminal.overall.could-be', { level, couldBe }) : level
  const held = overall.heldBackBy.map(({ section, question }) =>
    t('terminal.held-back-by', { section: titleOf(section, questionnaire), question: question ?? 'none' }),
  )
  return [labelled(first), ...held.map((line) => `          ${line}`)].join('\n')
}

function labelled(words: string): string {
  return `${t('terminal.overall.label').padEnd(10)}${words}`
}

function showSections({ sections }: Score, questionnaire: Questionnaire, title: string): string {
  const header = [
    t('report-view.bars.section').padEnd(26),
    t('report-view.level').padEnd(22),
    t('terminal.column.low').padStart(4),
    t('terminal.column.high').padStart(6),
    `   ${t('terminal.column.could-be')}`,
  ].join('')
  const rows = sections.map((section) => {
    const name = titleOf(section.section, questionnaire).padEnd(26)
    if (!section.assessed) return name + t('terminal.not-assessed')
    const level = levelWords(section.level, questionnaire).padEnd(22)
    const couldBe = section.couldBe > section.level ? levelWords(section.couldBe, questionnaire) : ''
    const bounds = `${String(cutWhole(section.low)).padStart(4)}${String(cutWhole(section.high)).padStart(6)}`
    return `${name}${level}${bounds}   ${couldBe}`.trimEnd()
  })
  return [title, header, ...rows].join('\n')
}

function showBeside({ sections }: Score, questionnaire: Questionnaire): string {
  const beside = sections
    .filter(({ decides }) => !decides)
    .map(({ section, tooFew }) => {
      const title = titleOf(section, questionnaire)
      return tooFew === undefined ? title : t('terminal.too-few', { section: title, count: tooFew })
    })
  return beside.length > 0 ? wrap(t('terminal.beside', { sections: series(beside) })) : ''
}

function showRedLines({ sections }: Score, questionnaire: Questionnaire): string {
  const lines = sections.flatMap((section) =>
    section.assessed
      ? section.redLines.map(({ question, state, capsAt, from, binding }) => {
          const effect = binding
            ? t('terminal.red-line.holds', { from: levelWords(from, questionnaire), level: capsAt })
            : t('terminal.red-line.none')
          const title = titleOf(section.section, questionnaire)
          return wrap(t(`terminal.red-line.${state}`, { question, section: title, effect }), '  ')
        })
      : [],
  )
  return lines.length > 0 ? [t('report-view.heading.red-lines'), ...lines].join('\n') : ''
}

function showFloors({ sections }: Score, questionnaire: Questionnaire): string {
  const lines = sections.flatMap((section) =>
    section.assessed
      ? (section.floors ?? []).map(({ question, state, capsAt, binding }) => {
          const weight = section.trace.find((line) => line.question === question)?.weight ?? 0
          const values = { level: capsAt, why: floorWords([{ weight, state }], english) }
          const words = binding ? t('report.held.floor', values) : t('report.would-hold', values)
          const title = titleOf(section.section, questionnaire)
          return wrap(t('terminal.floor', { question, section: title, words }), '  ')
        })
      : [],
  )
  return lines.length > 0 ? [t('report-view.heading.floors'), ...lines].join('\n') : ''
}

function showContradictions({ contradictions }: Scored): string {
  const lines = contradictions.flatMap(({ id, text, mend, questions, explanation }) => [
    wrap(`${id}: ${text}`, '  '),
    wrap(t('terminal.questions', { questions: series(questions) }), '    '),
    explanation === null
      ? wrap(mend, '    ')
      : wrap(t('terminal.explained', { explanation: isolatedText(explanation) }), '    '),
  ])
  return lines.length > 0 ? [t('report-view.heading.contradictions'), ...lines].join('\n') : ''
}

function showWarnings({ progress, ruledOut }: Scored): string {
  const sum = (count: (each: Scored['progress'][number]) => number) =>
    progress.reduce((total, each) => total + count(each), 0)
  const applicable = sum((each) => each.applicable)
  const counts: [number, string][] = [
    [sum((each) => each.applicable - each.answered), t('terminal.missing')],
    [sum((each) => each.unknown), t('terminal.unknown')],
    [sum((each) => each.notApplicable), t('terminal.not-applicable')],
    [sum((each) => each.withheld), t('terminal.withheld')],
    [sum((each) => each.copied), t('terminal.unconfirmed')],
  ]
  const lines = counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `  ${String(count).padStart(3)} ${words}`)
  const ruled = t('terminal.ruled-out', { questions: series(ruledOut) })
  return [
    t('terminal.applicable', { count: applicable }),
    ...lines,
    ...(ruledOut.length > 0 ? [wrap(ruled)] : []),
  ].join('\n')
}

function showTraces({ sections }: Score, questionnaire: Questionnaire): string {
  const tables = sections.flatMap((section) =>
    section.assessed ? showTrace(section, titleOf(section.section, questionnaire)) : [],
  )
  return tables.join('\n\n')
}

function levelWords(level: number, questionnaire: Questionnaire): string {
  return t('level.short', nameOf(level, questionnaire))
}

function nameOf(level: number, { levels }: Questionnaire) {
  return { level, name: levels[level]?.name ?? '' }
}

function titleOf(id: string, { sections }: Questionnaire): string {
  return sections.find((section) => section.id === id)?.title ?? id
}
