// What verdicts come to, as plain text: levels where everything was judged, counts elsewhere.

import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { examinedWords } from '@/lib/core/review/verified/examined-words'
import type { VerifiedResult } from '@/lib/core/review/verified/verified-result'
import { cutWhole } from '@/lib/core/scoring/level/cut'
import { english } from '@/lib/words/english'
import { wrap } from './wrap'

const { t, series } = english

/** `disputed` are ids of facts. */
export function showVerified(
  { score, sections, total, showsLevel }: VerifiedResult,
  disputed: readonly string[],
  questionnaire: Questionnaire,
): string {
  const { overall } = score
  const words =
    showsLevel && overall.assessed
      ? t('level.name', nameOf(overall.level, questionnaire))
      : t('terminal.judged.no-level')
  const rows = sections.map((section) => {
    const scored = score.sections.find((each) => each.section === section.section)
    const title = questionnaire.sections.find(({ id }) => id === section.section)?.title ?? section.section
    const level =
      section.showsLevel && scored?.assessed
        ? t('terminal.judged.level', {
            level: t('level.short', nameOf(scored.level, questionnaire)),
            low: cutWhole(scored.low),
            high: cutWhole(scored.high),
          })
        : t('terminal.judged.no-level')
    return [`${title.padEnd(26)}${level}`, wrap(examinedWords(section, english), '  ')].join('\n')
  })
  return [
    t('terminal.judged.sections'),
    ...rows,
    `${t('terminal.judged.overall').padEnd(26)}${words}`,
    wrap(examinedWords(total, english), '  '),
    ...(disputed.length > 0 ? [wrap(t('terminal.judged.disputed', { facts: series(disputed) }))] : []),
  ].join('\n')
}

function nameOf(level: number, { levels }: Questionnaire) {
  return { level, name: levels[level]?.name ?? '' }
}
