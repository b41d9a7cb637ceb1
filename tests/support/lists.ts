import type pg from 'pg'
import type { EventFilter } from '@/lib/core/assessment/events/event-filter'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { type PortfolioFilter, portfolioSorts } from '@/lib/core/products/portfolio/portfolio-query'
import { answerHistory } from '@/lib/server/assessments/answer-history'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { findStartingPoints } from '@/lib/server/assessments/starting-points'
import { readInbox } from '@/lib/server/assessments/together/inbox'
import type { Member } from '@/lib/server/identity/person'
import { findEvents } from '@/lib/server/people/events/read-events'
import { listEvidence } from '@/lib/server/products/evidence/list-evidence'
import { findProduct } from '@/lib/server/products/pages/find-product'
import { findOpenExample, listProducts, searchProducts } from '@/lib/server/products/pages/list-products'
import { findProductPlan } from '@/lib/server/products/pages/plan/product-plan'
import { listAssessments } from '@/lib/server/products/pages/release-assessments'
import { readPortfolio } from '@/lib/server/products/portfolio/read-portfolio'
import { findProductToRemove } from '@/lib/server/products/removal/remove-product'
import { listRemoved } from '@/lib/server/products/removal/removed-things'
import { listRemovedOrganisations } from '@/lib/server/products/removal/restore-organisation'
import { listSubmissions } from '@/lib/server/submissions/list-submissions'
import { listAllShareLinks } from '@/lib/server/submissions/sharing/list-share-links'
import { questionsOf } from './assessments'

/** Where the long lists of seedAssessments are. */
export type Places = { productId: string; releaseId: string; assessmentId: string; lastProductId: string }

export async function findPlaces(client: pg.Client): Promise<Places> {
  const one = async (sql: string) => String((await client.query(sql)).rows[0].id)
  return {
    productId: await one(`SELECT id FROM product WHERE name = 'Series'`),
    releaseId: await one(`SELECT id FROM release WHERE label = 'Bulk 1.0'`),
    assessmentId: await one('SELECT id FROM assessment ORDER BY id DESC LIMIT 1'),
    lastProductId: await one('SELECT id FROM product ORDER BY name DESC LIMIT 1'),
  }
}

/** `ada` sees drafts, `vera` does not. */
export type Readers = { ada: Member; vera: Member; questionnaire: Questionnaire; places: Places }
type Read = (readers: Readers) => Promise<unknown>

/** Every list that grows with what an organisation does. */
export const lists: Record<string, Read> = {
  'the first products': ({ ada }) => listProducts(ada),
  'products from the middle': ({ ada, places }) => listProducts(ada, { after: places.productId }),
  'the last products, backwards': ({ ada, places }) => listProducts(ada, { before: places.lastProductId }),
  'products that a common word finds': ({ ada }) => searchProducts(ada, 'device'),
  'products that a rare word finds': ({ ada }) => searchProducts(ada, 'device 19995'),
  'products that nothing matches': ({ ada }) => searchProducts(ada, 'kettle'),
  'the open example': ({ ada }) => findOpenExample(ada),
  'the releases of a product': ({ ada, places }) => findProduct(ada, places.productId),
  'the releases of a product, for a viewer': ({ vera, places }) => findProduct(vera, places.productId),
  'the assessments of a release': ({ ada, places }) => listAssessments(ada, places.releaseId),
  'the assessments of a release, for a viewer': ({ vera, places }) => listAssessments(vera, places.releaseId),
  ...Object.fromEntries(
    portfolioSorts.flatMap((sort) =>
      (['up', 'down'] as const).map((order): [string, Read] => [
        `the portfolio by ${sort}, ${order}, from the middle`,
        ({ ada, places }) =>
          readPortfolio(ada, { filter: {}, by: { sort, order } }, { after: places.productId }),
      ]),
    ),
  ),
  'the portfolio that a filter leaves': portfolio({ level: '0', redLines: 'none', review: 'none' }),
  'the portfolio of which a filter leaves nothing': portfolio({ level: '3' }),
  'the portfolio that a common word finds': portfolio({ find: 'device' }),
  'the portfolio that a rare word finds': portfolio({ find: 'device 19995' }),
  'the share links of an organisation': ({ ada }) => listAllShareLinks(ada, ada.organisation.id),
  'the plan of a product': ({ ada, places }) => findProductPlan(ada, places.productId),
  'the evidence of a product': ({ ada, places }) => listEvidence(ada, places.productId),
  'what was deleted in an organisation': ({ ada }) => listRemoved(ada, ada.organisation.id),
  'the organisations that a person deleted': ({ ada }) => listRemovedOrganisations(ada),
  'what a product has beneath it, to be deleted': ({ ada, places }) =>
    findProductToRemove(ada, places.productId),
  'the inbox of a person': ({ ada }) => readInbox(ada),
  'the submissions of an assessment': ({ ada, places }) => listSubmissions(ada, places.assessmentId),
  'the history of an answer': ({ ada, places: { assessmentId }, questionnaire }) =>
    answerHistory(ada, { assessmentId, questionId: questionsOf(questionnaire)[0]?.id ?? '' }),
  'the events of an organisation': ({ ada }) => readEvents(ada, {}),
  'the events of a person': ({ ada }) => readEvents(ada, { who: ada.id }),
  'the overview of an assessment': ({ ada, places }) => findAssessment(ada, places.assessmentId),
  'starting points': ({ ada, places }) => findStartingPoints(ada, places.releaseId),
  'starting points that a common word finds': startingPoints(() => 'family'),
  'starting points that a rare word finds': startingPoints(() => 'device 12'),
  'starting points that nothing matches': startingPoints(() => 'kettle'),
  'starting points by questionnaire': startingPoints(({ questionnaire }) => `${questionnaire.title} 12`),
}

function portfolio(filter: PortfolioFilter): Read {
  return ({ ada }) => readPortfolio(ada, { filter, by: { sort: 'claimed', order: 'down' } })
}

function readEvents(person: Member, filter: EventFilter) {
  return findEvents(person, person.organisation.id, { filter, request: null })
}

function startingPoints(typed: (readers: Readers) => string): Read {
  return (readers) => findStartingPoints(readers.ada, readers.places.releaseId, typed(readers))
}
