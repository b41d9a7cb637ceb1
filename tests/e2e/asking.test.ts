import type { Page } from '@playwright/test'
import { expectUsable } from './support/expect-usable'
import { expect, test } from './support/people-test'
import { question as questionOf } from './support/section-page'

const passwords =
  'How does a person first get into a new unit, its app, its cloud service and its service ports?'
const facts = 'Who can read the facts that people rely on when they use your product?'
const shared = 'Some or all units share a default password'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, allowedComplaints: [/404 \(Not Found\)/] })

    test('somebody without an account answers by a link; an editor accepts one answer, declines another', async ({
      page,
      ada,
      browser,
      server,
    }) => {
      test.slow()
      const usable = async (of: Page) => {
        if (javaScriptEnabled) await expectUsable(of)
      }
      const { assessmentId } = await server.ask('draft', { person: ada })
      const path = `/assessments/${assessmentId}`
      await page.goto(path)
      await page.getByRole('link', { name: 'somebody who knows' }).click()
      await page.getByRole('button', { name: 'Make the link' }).click()
      await expect(page.getByRole('alert').getByText('Tick at least one question')).toBeVisible()
      await usable(page)
      const link = await makeLink(page)
      await usable(page)

      const context = await browser.newContext({ javaScriptEnabled })
      const omars = await context.newPage()
      await omars.goto(link)
      await expect(omars.getByText('Ada of Lullaby Devices asks for your help')).toBeVisible()
      await expect(omars.getByRole('main').getByRole('listitem')).toHaveCount(2)
      await usable(omars)
      await omars.getByRole('link', { name: passwords }).click()
      await usable(omars)
      await omars.getByRole('button', { name: 'Send this answer' }).click()
      await expect(omars.getByRole('alert').getByText('Choose an answer')).toBeVisible()
      await omars.getByLabel(shared).check()
      await omars.getByLabel('Note for the team').fill('Until release 2')
      await omars.getByRole('group', { name: 'Evidence 1' }).getByLabel('Title').fill('Data sheet')
      await omars.getByRole('button', { name: 'Send this answer' }).click()
      await expect(omars.getByRole('alert').getByText('Give evidence 1 a web address')).toBeVisible()
      await expect(omars.getByLabel(shared)).toBeChecked()
      await usable(omars)
      await omars.getByRole('group', { name: 'Evidence 1' }).getByLabel('Title').fill('')
      await omars.getByLabel('Your name and role').fill('Omar Haddad')
      await omars.getByRole('button', { name: 'Send this answer' }).click()
      await expect(omars.getByText('Your answer was sent')).toBeVisible()
      await usable(omars)
      await omars.getByRole('link', { name: 'Go to the next question' }).click()
      await expect(omars.getByLabel('Your name and role')).toHaveValue('Omar Haddad')
      await omars.getByLabel('Don’t know yet').check()
      await omars.getByRole('button', { name: 'Send this answer' }).click()
      await expect(omars.getByText('That was the last question')).toBeVisible()

      await page.goto(path)
      await expect(page.getByText('2 proposals to decide')).toBeVisible()
      await usable(page)
      await page.goto(`${path}/sections/security`)
      const card = questionOf(page, passwords)
      await expect(card.getByText('Omar Haddad proposes:')).toBeVisible()
      await expect(card.getByText('Until release 2')).toBeVisible()
      await usable(page)
      await card.getByRole('link', { name: 'Decide on the proposal of Omar Haddad' }).click()
      await usable(page)
      await page.getByRole('button', { name: 'Accept' }).click()
      await expect(page.getByText('The proposal was saved as the answer')).toBeVisible()
      await page.getByRole('link', { name: facts }).click()
      await page.getByRole('button', { name: 'Decline' }).click()
      await expect(page.getByText('The proposal was declined')).toBeVisible()
      await usable(page)

      await page.goto(`${path}/sections/security`)
      await expect(card.getByLabel(shared)).toBeChecked()
      await expect(card.getByText('Proposed by Omar Haddad')).toBeVisible()
      await page.goto(`${path}/history/default-passwords`)
      await expect(page.getByText('Proposed by Omar Haddad')).toBeVisible()

      await page.goto(`${path}/proposals`)
      await page.getByRole('link', { name: facts }).click()
      await usable(page)
      await page.getByRole('button', { name: 'Erase the texts of the proposal by Omar Haddad' }).click()
      await expect(page.getByText('The texts were erased')).toBeVisible()
      await page.goto(`${path}/ask`)
      await page.getByRole('button', { name: 'Revoke the link for Omar, supplier' }).click()
      await expect(page.getByText('The link was revoked')).toBeVisible()
      await omars.goto(link)
      await expect(omars.getByText('This link was revoked')).toBeVisible()
      await usable(omars)
      await context.close()
    })

    test('a proposal is changed before it is saved, and an answer of another editor is not lost', async ({
      page,
      ada,
      server,
    }) => {
      const { assessmentId } = await server.ask('draft', { person: ada })
      const noor = await server.ask('welcome', { name: 'Noor', organisation: ada.organisation })
      const answers = { 'default-passwords': { says: { kind: 'choice', option: 'shared' }, evidence: [] } }
      const keys = ['default-passwords']
      const asked = await server.ask('asked', { person: ada, assessmentId, keys, answers })
      await page.goto(`/assessments/${assessmentId}/proposals/${asked.proposals[0]}`)
      await server.ask('saveAnswer', {
        person: noor.person,
        assessmentId,
        questionId: 'default-passwords',
        answer: { says: { kind: 'unknown' } },
        baseRevision: 0,
        mutationId: crypto.randomUUID(),
      })
      await page.getByLabel('Note for your team').fill('Omar says so')
      await page.getByRole('button', { name: 'Save as the answer' }).click()
      await expect(page.getByRole('alert').getByText('Noor changed the answer')).toBeVisible()
      const now = page.getByRole('region', { name: 'The answer now' })
      await expect(now.getByText('Don’t know yet')).toBeVisible()
      await expect(page.getByLabel('Note for your team')).toHaveValue('Omar says so')
      await page.getByRole('button', { name: 'Save as the answer' }).click()
      await expect(page.getByText('The proposal was saved as the answer')).toBeVisible()
      await page.goto(`/assessments/${assessmentId}/history/default-passwords`)
      await expect(page.getByText('Proposed by Omar, accepted with changes')).toBeVisible()
    })
  })
}

/** Makes a link for two questions and gives its address. */
async function makeLink(page: Page): Promise<string> {
  await page.getByLabel(passwords).check()
  await page.getByLabel(facts).check()
  await page.getByLabel('Whom you ask').fill('Omar, supplier')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = page.getByLabel('Link to send')
  await expect(link).toHaveValue(/\/ask\?token=/)
  return link.inputValue()
}
