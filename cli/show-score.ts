// A score as plain text that reads well in a terminal of 80 columns. It adds nothing to the score: every
// number is cut and shared out by the rules library.

import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { floorWords, tooFewWords } from '@/lib/core/report/words/floor-words'
import { selfAssessed } from '@/lib/core/report/words/words'
import { cutWhole } from '@/lib/core/scoring/level/cut'
import type { Score } from '@/lib/core/scoring/score'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import type { Scored } from './scored'
import { showTrace } from './show-trace'
import { wrap } from './wrap'

export function showScore(scored: Scored): string {
  const { questionnaire } = scored.loaded
  const [claimed, evidenced] = scored.scores
  const unanswered =
    scored.progress.every(({ answered }) => answered === 0) &&
    scored.progress.some(({ applicable }) => applicable > 0)
  const parts = [
    showHead(scored),
    claimed ? showOverall(claimed, questionnaire, unanswered) : '',
    claimed && !unanswered ? showSections(claimed, questionnaire, 'Sections, by the team’s own account') : '',
    evidenced && !unanswered
      ? showSections(evidenced, questionnaire, 'Sections, counting only what live evidence bears out')
      : '',
    claimed ? showBeside(claimed, questionnaire) : '',
    claimed ? showRedLines(claimed, questionnaire) : '',
    claimed ? showFloors(claimed, questionnaire) : '',
    showContradictions(scored),
    showWarnings(scored),
    claimed ? showTraces(claimed, questionnaire) : '',
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function showHead({ loaded, scores }: Scored): string {
  const { file, questionnaire, published } = loaded
  const release = file.release ? `, ${isolatedText(file.release.label)}` : ''
  const pin = `${questionnaire.id}@${questionnaire.version}`
  const unpublished = published ? '' : '\nThis version is not published: its meaning may still change.'
  return [
    `${selfAssessed} Not submitted.`,
    '',
    wrap(`${isolatedText(file.product.name)}${release}`),
    `${pin} (${questionnaire.status}), scored for ${scores[0]?.date}.${unpublished}`,
  ].join('\n')
}

function showOverall({ overall }: Score, questionnaire: Questionnaire, isUnanswered: boolean): string {
  if (isUnanswered) return 'Overall   nothing answered yet.'
  if (!overall.assessed) return 'Overall   not assessed: no deciding section has a question that counts.'
  const level = `Level ${levelWords(overall.level, questionnaire)}`
  const couldBe =
    overall.couldBe > overall.level ? `, could be level ${levelWords(overall.couldBe, questionnaire)}` : ''
  const held = overall.heldBackBy.map(
    ({ section, question }) =>
      `Held back by ${titleOf(section, questionnaire)}${question ? `: ${question}` : ''}`,
  )
  return [`Overall   ${level}${couldBe}`, ...held.map((line) => `          ${line}`)].join('\n')
}

function showSections({ sections }: Score, questionnaire: Questionnaire, title: string): string {
  const header = `${'Section'.padEnd(26)}${'Level'.padEnd(22)}${'Low'.padStart(4)}${'High'.padStart(6)}   Could be`
  const rows = sections.map((section) => {
    const name = titleOf(section.section, questionnaire).padEnd(26)
    if (!section.assessed) return `${name}not assessed`
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
      return tooFew === undefined ? title : `${title} (${tooFewWords(tooFew)})`
    })
  return beside.length > 0
    ? wrap(`Shown beside the overall level, not deciding it: ${beside.join(', ')}.`)
    : ''
}

function showRedLines({ sections }: Score, questionnaire: Questionnaire): string {
  const lines = sections.flatMap((section) =>
    section.assessed
      ? section.redLines.map(({ question, state, capsAt, from, binding }) => {
          const words = state === 'crossed' ? 'crossed' : 'open, not shown to be kept'
          const effect = binding
            ? `holds ${levelWords(from, questionnaire)} at level ${capsAt}`
            : 'sets no level here'
          return wrap(`${question} (${titleOf(section.section, questionnaire)}): ${words}; ${effect}.`, '  ')
        })
      : [],
  )
  return lines.length > 0 ? ['Red lines', ...lines].join('\n') : ''
}

function showFloors({ sections }: Score, questionnaire: Questionnaire): string {
  const lines = sections.flatMap((section) =>
    section.assessed
      ? (section.floors ?? []).map(({ question, state, capsAt, binding }) => {
          const weight = section.trace.find((line) => line.question === question)?.weight ?? 0
          const effect = `${binding ? 'held' : 'would hold'} at ${capsAt}`
          const words = `${effect}: ${floorWords([{ weight, state }])}`
          return wrap(`${question} (${titleOf(section.section, questionnaire)}): ${words}.`, '  ')
        })
      : [],
  )
  return lines.length > 0 ? ['What each level asks of single questions', ...lines].join('\n') : ''
}

function showContradictions({ contradictions }: Scored): string {
  const lines = contradictions.flatMap(({ id, text, mend, questions, explanation }) => [
    wrap(`${id}: ${text}`, '  '),
    wrap(`Questions: ${questions.join(', ')}`, '    '),
    explanation === null ? wrap(mend, '    ') : wrap(`Explained: ${isolatedText(explanation)}`, '    '),
  ])
  return lines.length > 0 ? ['Contradictions', ...lines].join('\n') : ''
}

function showWarnings({ progress, ruledOut }: Scored): string {
  const sum = (count: (each: Scored['progress'][number]) => number) =>
    progress.reduce((total, each) => total + count(each), 0)
  const applicable = sum((each) => each.applicable)
  const counts: [number, string][] = [
    [sum((each) => each.applicable - each.answered), 'without an answer: each may be worth anything'],
    [sum((each) => each.unknown), 'answered "don’t know yet": each may be worth anything'],
    [sum((each) => each.notApplicable), 'left out as not applicable'],
    [sum((each) => each.withheld), 'withheld from the public, with a reason'],
    [sum((each) => each.copied), 'copied from another assessment and not yet confirmed'],
  ]
  const lines = counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `  ${String(count).padStart(3)} ${words}`)
  const ruled = `Facts rule out questions that have an answer, which counts for nothing: ${ruledOut.join(', ')}`
  return [
    applicable === 1 ? '1 question applies, of which' : `${applicable} questions apply, of which`,
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

function levelWords(level: number, { levels }: Questionnaire): string {
  return `${level} · ${levels[level]?.name ?? ''}`
}

function titleOf(id: string, { sections }: Questionnaire): string {
  return sections.find((section) => section.id === id)?.title ?? id
}
