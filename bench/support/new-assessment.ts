import type { Page } from '@playwright/test'
import type { Facts } from '@/lib/core/answers/answer'
import type { Questionnaire } from '@/lib/core/format/questionnaire'

type Order = { questionnaire: Questionnaire; facts: Facts; product?: string }

/** From nothing to an assessment with its facts given; returns its path. */
export async function newAssessment(
  page: Page,
  address: string,
  { questionnaire, facts, product }: Order,
): Promise<string> {
  await newRelease(page, address, product)
  await page.check(`input[name="questionnaire"][value="${questionnaire.id}@${questionnaire.version}"]`)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.waitForURL('**/facts')
  const assessment = new URL(page.url()).pathname.replace(/\/facts$/, '')
  await giveFacts(page, facts)
  return assessment
}

/** A product with one release; returns the release's path, and leaves the page where an assessment of it starts. */
export async function newRelease(
  page: Page,
  address: string,
  product = 'Cradle baby monitor',
): Promise<string> {
  await page.goto(`${address}/products/new`)
  await page.fill('#name', product)
  await page.getByRole('button', { name: 'Add the product' }).click()
  await page.waitForURL('**/releases/new')
  await page.fill('#label', '2.1')
  await page.getByRole('button', { name: 'Add the release' }).click()
  await page.waitForURL('**/start')
  return new URL(page.url()).pathname.replace(/\/start$/, '')
}

async function giveFacts(page: Page, facts: Facts): Promise<void> {
  for (const [id, value] of Object.entries(facts)) {
    for (const each of [value].flat()) await page.check(`input[name="${id}"][value="${each}"]`)
  }
  await page.getByRole('button', { name: 'Save the facts' }).click()
  await page.getByRole('status').first().waitFor()
}
