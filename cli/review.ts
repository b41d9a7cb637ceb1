// Shows what an auditor would look at first in an assessment file.

import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { type FirstLooks, firstLooks } from '@/lib/core/review/first-looks/first-looks'
import { lookFilters } from '@/lib/core/review/first-looks/look-tests'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { type LoadedAssessment, loadAssessment } from './load-assessment'
import { printLine } from './print'
import { wrap } from './wrap'

const { t, series } = english

/** Returns the exit code. `date` is YYYY-MM-DD, on which evidence is looked at. */
export function review(
  path: string,
  { json, date, folder }: { json: boolean; date: string; folder: string },
): number {
  const loaded = loadAssessment(path, folder)
  if (!loaded) return 1
  const found = firstLooks({ ...loaded, scope: 'everything', date })
  printLine(json ? JSON.stringify(asJson(loaded, found, date), null, 2) : showLooks(loaded, found, date))
  return 0
}

function asJson({ file, questionnaire, published }: LoadedAssessment, found: FirstLooks, date: string) {
  const { id, version, hash } = questionnaire
  return {
    format: 1,
    questionnaire: { id, version, hash, published },
    product: file.product,
    release: file.release ?? null,
    date,
    ...found,
  }
}

function showLooks({ file, questionnaire }: LoadedAssessment, found: FirstLooks, date: string): string {
  const release = file.release ? `, ${isolatedText(file.release.label)}` : ''
  const pin = `${questionnaire.id}@${questionnaire.version}`
  const { looks, counts, applying } = found
  const filters = lookFilters.filter((filter) => counts[filter] > 0)
  const head = [
    wrap(`${isolatedText(file.product.name)}${release}`),
    t('terminal.looks.on', { pin, date }),
    '',
    t('terminal.looks.count', { count: looks.length, applying }),
    ...filters.map((filter) => `  ${String(counts[filter]).padStart(3)} ${t(`review.look.${filter}`)}`),
  ].join('\n')
  const sections = questionnaire.sections.flatMap((section) => showSection(section, found))
  return [head, ...sections].join('\n\n')
}

function showSection({ id, title }: Questionnaire['sections'][number], { looks }: FirstLooks): string[] {
  const lines = looks
    .filter(({ section }) => section === id)
    .map(({ question, filters }) => {
      const reasons = series(filters.map((filter) => t(`review.look.${filter}`)))
      return wrap(t('terminal.looks.question', { question, reasons }), '  ')
    })
  return lines.length > 0 ? [[title, ...lines].join('\n')] : []
}
