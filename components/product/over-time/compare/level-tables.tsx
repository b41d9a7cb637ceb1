import type { Comparison, SectionSide } from '@/lib/core/report/compare/comparison'
import { english } from '@/lib/words/english'
import { levelWords } from '../../../questionnaire/words'
import { CardTable } from '../../../ui/table/card-table'
import type { ComparedSides } from './compared-sides'
import { sectionPoints } from './point-words'

const { t } = english

type Props = { comparison: Comparison; sides: ComparedSides }

/** The overall levels of both sides, lens by lens. */
export function LensTable({ comparison, sides }: Props) {
  const { before, after } = sides
  const words = (level: number | null, { levels }: ComparedSides['before']) =>
    level === null ? t('compare.no-level') : levelWords(level, levels)
  return (
    <CardTable
      caption={t('compare.levels')}
      columns={[t('scoring.rule.lenses'), before.name, after.name]}
      rows={comparison.lenses.map(({ lens, ...levels }) => ({
        key: lens,
        header: t(`report-view.lens.${lens}`),
        cells: [words(levels.before, before), words(levels.after, after)],
      }))}
    />
  )
}

/** The sections that both have, with level and points of each lens. */
export function SectionTable({ comparison, sides }: Props) {
  const { before, after } = sides
  return (
    <CardTable
      caption={t('compare.sections')}
      columns={[
        t('report-view.bars.section'),
        ...(['claimed', 'evidenced'] as const).flatMap((lens) =>
          [before, after].map(({ name }) =>
            t('compare.lens-of', { lens: t(`report-view.lens.${lens}`), side: name }),
          ),
        ),
      ]}
      rows={comparison.sections.map(({ id, lenses }) => ({
        key: id,
        header: after.sectionTitle(id),
        cells: lenses.flatMap((each) => [
          <Side key={`${each.lens} before`} side={each.before} levels={before.levels} />,
          <Side key={`${each.lens} after`} side={each.after} levels={after.levels} />,
        ]),
      }))}
    />
  )
}

function Side({ side, levels }: { side: SectionSide | null; levels: ComparedSides['before']['levels'] }) {
  if (!side) return t('score.not-assessed')
  return (
    <>
      {levelWords(side.level, levels)}
      <br />
      <span className="text-small text-ink-soft">{sectionPoints(side)}</span>
    </>
  )
}
