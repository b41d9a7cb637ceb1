import 'server-only'
import { stringify } from 'csv-stringify/sync'
import type { PlanInRelease, ProductPlanLine } from '@/lib/core/products/product-plan'
import { english } from '@/lib/words/english'
import type { Person } from '../../../identity/person'
import { findProductPlan } from './product-plan'

const { t } = english

/** The plan of a product as a table for spreadsheet programs; null where it is not the person's to read. */
export async function planCsv(person: Person, productId: string): Promise<string | null> {
  const found = await findProductPlan(person, productId)
  if (!found) return null
  // As tables of standards are written (lib/files/assessment/write-standard-table.ts).
  return stringify([headings(), ...found.lines.map(cellsOf)], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  })
}

function headings(): string[] {
  return [
    t('report-view.questionnaire'),
    t('report-view.path.question'),
    t('product-plan.csv.id'),
    t('product-plan.state'),
    t('plan.owner'),
    t('plan.due'),
    t('plan.effort'),
    t('plan.evidence'),
    t('product-plan.csv.now'),
    t('product-plan.csv.to'),
    t('product-plan.releases'),
  ]
}

function cellsOf(line: ProductPlanLine): string[] {
  const { questionnaire, ask, question, state, owner, due, effort, evidence, now, to, releases } = line
  return [
    [questionnaire.title, questionnaire.version ?? ''].join(' ').trim(),
    ask,
    question,
    t(`product-plan.is.${state}`),
    owner ?? '',
    due ?? '',
    effort ?? '',
    evidence ?? '',
    now === null ? '' : String(now),
    String(to),
    releases.map(inReleaseWords).join('; '),
  ]
}

function inReleaseWords({ release, state }: PlanInRelease): string {
  return t('product-plan.in-release', { release, state: t(`product-plan.is.${state}`) })
}
