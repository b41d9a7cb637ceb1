import { fileURLToPath } from 'node:url'
import { assessedRelease } from '@/lib/core/assessment/file/assessed-release'
import { buildReport } from '@/lib/core/report/build-report'
import type { Report } from '@/lib/core/report/report'
import { reportWords } from '@/lib/words/report-words'
import { questionnaire, requireAssessment } from '../examples/read-example'

/** What the team means to do; two questions of it are steps of the path to the next level. */
const plan = {
  'default-passwords': { to: 100, effort: '3 days', owner: 'Sam', due: '2027-02-01' },
  incidents: { to: 60 },
}

const file = new URL('../../questionnaires/iot-good-practice/example/release-1.yaml', import.meta.url)

/** The submitted report of the fictional baby monitor, with something in every block of a page. */
export function fullReport(): Report {
  const { file: assessed, ...said } = requireAssessment(fileURLToPath(file), questionnaire)
  return buildReport(
    {
      ...said,
      questionnaire,
      product: assessedRelease(assessed),
      plan,
      previousPlan: { plan: { ...plan, 'update-integrity': { to: 20 } }, date: '2026-06-01' },
      frameworkChoices: { 'eu-data-act-2023-2854': 'never' },
      date: '2026-11-20',
      submission: {
        number: 1,
        at: '2026-11-20T09:12:44.000Z',
        accountable: { name: 'Ada Okafor', role: 'Head of product' },
        address: 'http://127.0.0.1:3000/reports/0193f0a2-7d31-7a5e-9f42-2f6c1a9b8e10',
        validUntil: '2027-11-20',
        contact: { name: 'Product security', address: 'security@lullaby.example' },
      },
    },
    reportWords(questionnaire.language),
  )
}
