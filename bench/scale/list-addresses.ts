import type pg from 'pg'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { findPlaces } from '../../tests/support/lists'

/** The address of every list page, by what it shows. */
export async function listAddresses(
  owner: pg.Client,
  questionnaire: Questionnaire,
): Promise<Map<string, string>> {
  const { productId, releaseId, assessmentId } = await findPlaces(owner)
  const bulk = await one(owner, 'SELECT product_id AS id FROM release WHERE id = $1', [releaseId])
  const release = `/products/${bulk}/releases/${releaseId}`
  const assessment = `/assessments/${assessmentId}`
  const organisation = `/organisations/${await one(owner, 'SELECT id FROM organisation', [])}`
  const portfolio = `${organisation}/portfolio`
  const products = `${organisation}/products`
  const question = questionnaire.sections[0]?.questions[0]?.id
  return new Map([
    ...(await pages(owner, 'products', products, 'FROM product ORDER BY name, id')),
    ...Object.entries(searches).map(([name, typed]) => found(`products, ${name}`, products, typed)),
    ...(await pages(
      owner,
      'portfolio by level',
      `${portfolio}?sort=claimed&order=down`,
      'FROM (SELECT product_id AS id, claimed, name FROM portfolio_line) l ORDER BY claimed DESC, name DESC, id DESC',
    )),
    ['portfolio of a level', `${portfolio}?level=3&sort=submitted&order=down`],
    ['portfolio of a level that no product has', `${portfolio}?level=4&red-lines=crossed&review=returned`],
    ['portfolio by a common word', `${portfolio}?find=device&sort=claimed`],
    ['portfolio by a rare name', `${portfolio}?find=device+995&sort=claimed`],
    ...(await pages(
      owner,
      'releases of a product',
      `/products/${productId}`,
      `FROM release WHERE product_id = '${productId}' ORDER BY label DESC`,
    )),
    ...(await pages(
      owner,
      'assessments of a release',
      release,
      `FROM assessment WHERE release_id = '${releaseId}' ORDER BY id DESC`,
    )),
    ['start', `${release}/start`],
    ...Object.entries({ ...searches, 'found by questionnaire': `${questionnaire.title} 12` }).map(
      ([name, typed]) => found(`start, ${name}`, `${release}/start`, typed),
    ),
    ...(await pages(
      owner,
      'submissions',
      `${assessment}/submissions`,
      `FROM submission WHERE assessment_id = '${assessmentId}' ORDER BY number DESC`,
    )),
    ['assessment', assessment],
    ['plan', `${assessment}/plan`],
    ['history of an answer', `${assessment}/history/${question}`],
  ])
}

const searches = {
  'found by a common word': 'device',
  'found by one letter': 'd',
  'found by a rare name': 'device 995',
  'found by three words': 'fam mil 7',
  'found nowhere': 'kettle',
}

function found(name: string, path: string, typed: string): [string, string] {
  return [name, `${path}?find=${encodeURIComponent(typed)}`]
}

/** The first page, one from the middle, the last, and the one before it by going back. */
async function pages(
  owner: pg.Client,
  name: string,
  path: string,
  rows: string,
): Promise<[string, string][]> {
  const { rows: counted } = await owner.query(`SELECT count(*)::int AS count FROM (SELECT id ${rows}) listed`)
  const count = Number(counted[0].count)
  const query = path.includes('?') ? '&' : '?'
  const at = (place: number) => one(owner, `SELECT id ${rows} OFFSET $1 LIMIT 1`, [place])
  const last = await at(count - 1)
  return [
    [`${name}, first page`, path],
    [`${name}, middle page`, `${path}${query}after=${await at(Math.floor(count / 2))}`],
    [`${name}, last page`, `${path}${query}after=${await at(Math.max(0, count - 20))}`],
    [`${name}, back from the end`, `${path}${query}before=${last}`],
  ]
}

async function one(owner: pg.Client, sql: string, values: unknown[]): Promise<string> {
  return String((await owner.query(sql, values)).rows[0].id)
}
