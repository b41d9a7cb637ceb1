import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { asksWords } from '@/lib/core/report/words/floor-words'
import { english, rich } from '@/lib/words/english'
import { VersionPart } from './version-part'

const { t } = english

/** The levels of a version and the points each begins at. */
export function LevelList({ levels, floors }: Pick<Questionnaire, 'levels' | 'floors'>) {
  return (
    <VersionPart id="levels" title={t('version.levels')}>
      <p className="measure mt-2">
        {rich('version.levels-lead', { link: (inside) => <a href="/scoring">{inside}</a> })}
      </p>
      <ol className="mt-3 grid gap-1.5 sm:grid-cols-5">
        {levels.map(({ name, from }, index) => (
          <li key={name} className="rounded-box border border-line bg-surface px-3 py-2">
            <span className="block font-semibold">
              {index} · {name}
            </span>
            <span className="text-small text-ink-soft">{levelAsks(index, from, floors)}</span>
          </li>
        ))}
      </ol>
    </VersionPart>
  )
}

function levelAsks(level: number, from: number, floors: Questionnaire['floors']): string {
  const asks = asksWords(level, floors, english)
  return asks === null
    ? t('version.level-from', { points: from })
    : t('version.level-asks', { points: from, asks })
}
