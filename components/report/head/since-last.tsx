import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { SinceLast as Since } from '@/lib/core/report/compare/since-last'
import { cutWhole } from '@/lib/core/scoring/level/cut'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { momentWords } from '../../layout/moment'
import { AnchoredHeading } from '../document/anchored-heading'

const { t } = english

/** What changed since the submission before, in a few lines; the whole comparison has a page of its own. */
export function SinceLast({ since }: { since: Since | null }) {
  if (!since) return null
  const { label, number, at } = since.previous
  const lines = [...levelLines(since), ...sectionLines(since), ...countLines(since)]
  return (
    <section aria-labelledby="since-last">
      <AnchoredHeading id="since-last">{t('since-last.heading')}</AnchoredHeading>
      <p>{t('since-last.previous', { release: isolatedText(label), number, moment: momentWords(at) })}</p>
      <ul className="report-list">
        {lines.length === 0 && <li>{t('since-last.nothing')}</li>}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="print:hidden">
        <a href={since.path}>{t('since-last.compare')}</a>
      </p>
    </section>
  )
}

/** Verified levels are left out: a review speaks of one submission, and has a part of its own. */
function levelLines({ comparison, before, after }: Since): string[] {
  return comparison.lenses
    .filter((each) => each.lens !== 'verified' && each.before !== each.after)
    .map((each) =>
      t('since-last.level', {
        lens: t(`report-view.lens.${each.lens}`),
        before: levelText(each.before, before.levels),
        after: levelText(each.after, after.levels),
      }),
    )
}

function levelText(level: number | null, levels: Questionnaire['levels']): string {
  return level === null ? t('compare.no-level') : t('level.name', { level, name: levels[level]?.name ?? '' })
}

/** Sections of which the claimed points are others. */
function sectionLines({ comparison, after }: Since): string[] {
  return comparison.sections.flatMap(({ id, lenses }) => {
    const claimed = lenses.find(({ lens }) => lens === 'claimed')
    if (!claimed?.before || !claimed.after) return []
    const [from, to] = [cutWhole(claimed.before.low), cutWhole(claimed.after.low)]
    const section = after.sections.find((each) => each.id === id)?.title ?? id
    return from === to ? [] : [t('since-last.section', { section, before: from, after: to })]
  })
}

function countLines({ comparison: { changes, redLines, stale }, before, after }: Since): string[] {
  const asks = (ids: readonly string[]) => english.list(ids.map((id) => askOf(id, [after, before])))
  const answers = changes.filter(({ difference }) => difference === 'answer').length
  const others = changes.length - answers
  return [
    answers > 0 ? t('since-last.answers', { count: answers }) : '',
    others > 0 ? t('since-last.others', { count: others }) : '',
    redLines.added.length > 0 ? t('since-last.red-lines-new', { questions: asks(redLines.added) }) : '',
    redLines.gone.length > 0 ? t('since-last.red-lines-gone', { questions: asks(redLines.gone) }) : '',
    stale.length > 0 ? t('since-last.stale', { count: stale.length }) : '',
  ].filter((line) => line !== '')
}

function askOf(id: string, sides: readonly Since['after'][]): string {
  const questions = sides.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
  return questions.find((question) => question.id === id)?.ask ?? id
}
