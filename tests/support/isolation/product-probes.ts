import { randomUUID } from 'node:crypto'
import { uploadDraft } from '@/lib/server/assessments/import-export'
import { findStartPage } from '@/lib/server/assessments/pages/start-page'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import { findStartingPoints } from '@/lib/server/assessments/starting-points'
import { findComparison } from '@/lib/server/products/comparing/find-comparison'
import { chooseFrameworks, findFrameworkChoices } from '@/lib/server/products/framework-choices'
import { findProduct, findProductToChange } from '@/lib/server/products/pages/find-product'
import { changePlanLine, findPlanLine } from '@/lib/server/products/pages/plan/change-plan-line'
import { planCsv } from '@/lib/server/products/pages/plan/plan-csv'
import { findProductPlan } from '@/lib/server/products/pages/plan/product-plan'
import { listAssessments } from '@/lib/server/products/pages/release-assessments'
import { findReleasePage } from '@/lib/server/products/pages/release-page'
import { createRelease, findRelease } from '@/lib/server/products/releases'
import { scope } from '../assessments'
import { name, type Probe, planned } from './tenant'

/** By function of products and releases: what it asks the policy, about an assessment in which state, and how it is called. */
export const productProbes: Record<string, Probe> = {
  findProduct: { asks: 'read-products', about: null, call: (p, { productId }) => findProduct(p, productId) },
  findProductPlan: {
    asks: 'read-products',
    about: null,
    call: (p, { productId }) => findProductPlan(p, productId),
  },
  findPlanLine: {
    asks: 'change-plan',
    about: null,
    call: (p, { productId }) => findPlanLine(p, { productId, ...planned }),
  },
  changePlanLine: {
    asks: 'change-plan',
    about: null,
    call: async (p, { productId }) => {
      const place = { productId, ...planned }
      const save = { baseRevision: 1, mutationId: randomUUID(), saidBy: p.id }
      const outcome = await changePlanLine(p, { ...place, ...save, line: { to: 50 } })
      return !outcome.saved && outcome.reason === 'not-found' ? null : outcome
    },
  },
  planCsv: { asks: 'read-products', about: null, call: (p, { productId }) => planCsv(p, productId) },
  findComparison: {
    asks: 'read-products',
    about: null,
    call: (p, { productId }) => findComparison(p, productId, { before: null, after: null }),
  },
  createRelease: {
    asks: 'create-products',
    about: null,
    call: (p, { productId }) => createRelease(p, productId, { label: randomUUID(), scope }),
  },
  findRelease: { asks: 'read-products', about: null, call: (p, { releaseId }) => findRelease(p, releaseId) },
  findProductToChange: {
    asks: 'create-products',
    about: null,
    call: (p, { productId }) => findProductToChange(p, productId),
  },
  listAssessments: {
    asks: 'read-products',
    about: null,
    call: (p, { releaseId }) => listAssessments(p, releaseId),
  },
  findReleasePage: {
    asks: 'read-products',
    about: null,
    call: (p, { releaseId }) => findReleasePage(p, releaseId, null),
  },
  findStartPage: {
    asks: 'start-assessment',
    about: null,
    call: (p, { releaseId }) => findStartPage(p, releaseId, ''),
  },
  findStartingPoints: {
    asks: 'start-assessment',
    about: null,
    call: (p, { releaseId }) => findStartingPoints(p, releaseId),
  },
  startAssessment: {
    asks: 'start-assessment',
    about: null,
    call: (p, { releaseId }) => startAssessment(p, { releaseId, questionnaire: name }),
  },
  uploadDraft: {
    asks: 'start-assessment',
    about: null,
    call: (p, { releaseId }) =>
      uploadDraft(p, { releaseId, text: `questionnaire: ${name}\nproduct: Lamp\n` }),
  },
  findFrameworkChoices: {
    asks: 'create-products',
    about: null,
    call: (p, { productId }) => findFrameworkChoices(p, productId),
  },
  chooseFrameworks: {
    asks: 'create-products',
    about: null,
    call: (p, { productId }) => chooseFrameworks(p, productId, {}),
  },
}
