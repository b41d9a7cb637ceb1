import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Facts } from '@/lib/core/answers/answer'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { newAssessment } from '../support/new-assessment'
import { setUpOwner } from '../support/owner'
import type { Instance } from '../support/start-instance'
import { answerEverything, submitAndRead } from '../support/walk'

/** The person who is signed in there, and the path of the assessment, or of the review. */
export type Seat = { person: BrowserContext; path: string }

/** An owner with a draft, and an outside auditor with the desk of a submission in which everything is answered. */
export async function prepareReview(
  instance: Instance,
  browser: Browser,
  { questionnaire, facts }: { questionnaire: Questionnaire; facts: Facts },
): Promise<{ team: Seat; auditor: Seat }> {
  const { address } = instance
  const person = await browser.newContext()
  const page = await person.newPage()
  await setUpOwner(page, instance)
  const path = await newAssessment(page, address, { questionnaire, facts })
  const submitted = await newAssessment(page, address, {
    questionnaire,
    facts,
    product: 'Cradle night light',
  })
  await answerEverything(page, address + submitted, questionnaire, facts)
  await submitAndRead(page, address + submitted)
  const link = await askOutsider(page)
  return { team: { person, path }, auditor: await accept(await browser.newContext(), link) }
}

/** From the page of a report; gives the link of the invitation. */
async function askOutsider(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Ask for a review' }).first().click()
  await page.waitForURL('**/ask-for-review')
  await page.getByLabel('Why a review is needed').fill('A customer asks for it.')
  await page.getByLabel('An outside auditor').check()
  await page.getByLabel('Email address of the outside auditor').fill('lena@example.org')
  await page.getByRole('button', { name: 'Ask for the review' }).click()
  return page.getByRole('status').getByRole('textbox').inputValue()
}

async function accept(person: BrowserContext, link: string): Promise<Seat> {
  const page = await person.newPage()
  await page.goto(link)
  await page.getByLabel('Your name').fill('Lena Fox')
  await page.getByLabel('Password').fill('a lamp that listens')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(/\/reviews\/[\w-]+$/)
  await page.getByLabel(/^I am outside/).check()
  for (const id of ['employedByMaker', 'paidByMaker', 'advised', 'interest'])
    await page.locator(`#${id}`).getByLabel('No', { exact: true }).check()
  await page.getByLabel('What qualifies you').fill('Ten years of audits.')
  await page.getByRole('button', { name: 'Accept the review' }).click()
  await page.getByRole('link', { name: 'Judge the answers' }).waitFor()
  return { person, path: new URL(page.url()).pathname }
}
