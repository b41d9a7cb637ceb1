import type { Browser, Page } from '@playwright/test'
import { type Hands, keyboard, mouse } from './support/hands'
import { expect, test } from './support/people-test'
import { choice, expectAwake, question, status } from './support/section-page'

const passwords =
  'How does a person first get into a new unit, its app, its cloud service and its service ports?'
const facts = 'Who can read the facts that people rely on when they use your product?'
const roles = {
  editor: 'Editor: adds products, answers and submits',
  auditor: 'Auditor: reads submissions and reports, and reviews what is assigned',
}
const secret = 'a lamp that listens'

const ways: { name: string; hands: Hands; javaScriptEnabled: boolean }[] = [
  { name: 'by mouse', hands: mouse, javaScriptEnabled: true },
  { name: 'by keyboard', hands: keyboard, javaScriptEnabled: true },
  { name: 'without scripts', hands: mouse, javaScriptEnabled: false },
]

for (const { name, hands, javaScriptEnabled } of ways) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled, allowedComplaints: [/404 \(Not Found\)|ERR_INTERNET_DISCONNECTED/] })

    test('an owner invites an editor and an auditor, gives questions, takes an answer from outside, and removes the editor', async ({
      page,
      ada,
      browser,
      server,
    }) => {
      test.slow()
      const { assessmentId } = await server.ask('draft', { person: ada })
      const people = `/organisations/${ada.organisation.id}/people`
      const assessment = `/assessments/${assessmentId}`
      const somebody = () => newPage(browser, javaScriptEnabled)
      const [noors, kims, omars] = await Promise.all([somebody(), somebody(), somebody()])

      await test.step('an editor and an auditor join by the links she sends', async () => {
        await join(noors, 'Noor', await invite(page, people, roles.editor))
        await join(kims, 'Kim', await invite(page, people, roles.auditor))
        expect((await kims.goto(assessment))?.status(), 'a draft is not for auditors').toBe(404)
        expect((await noors.goto(assessment))?.status()).toBe(200)
      })

      await test.step('the editor answers the question given to her', async () => {
        await page.goto(`${assessment}/people`)
        await hands.tick(page, page.getByRole('checkbox', { name: facts }))
        await hands.pick(page, page.getByLabel('Give them to'), 'Noor')
        await hands.press(page, page.getByRole('button', { name: 'Give the questions' }))
        await expect(page.getByText('1 question was given or taken back')).toBeVisible()
        await noors.goto('/products')
        await hands.press(noors, noors.getByRole('link', { name: facts }))
        if (javaScriptEnabled) await expectAwake(noors)
        await hands.tick(noors, choice(noors, facts, /^Some are public/))
        await hands.press(noors, noors.getByRole('button', { name: /^Save and/ }))
        await expect(noors.getByRole('heading', { level: 1 })).not.toHaveText('Awareness and access')
      })

      await test.step('an outside colleague answers by a link, and the owner accepts', async () => {
        await page.goto(`${assessment}/ask`)
        await hands.tick(page, page.getByLabel(passwords))
        await hands.write(page, page.getByLabel('Whom you ask'), 'Omar, supplier')
        await hands.press(page, page.getByRole('button', { name: 'Make the link' }))
        await omars.goto(await shownLink(page))
        await hands.press(omars, omars.getByRole('link', { name: passwords }))
        await hands.tick(omars, omars.getByLabel('Some or all units share a default password'))
        await hands.write(omars, omars.getByLabel('Your name and role'), 'Omar Haddad')
        await hands.press(omars, omars.getByRole('button', { name: 'Send this answer' }))
        await expect(omars.getByText('Your answer was sent')).toBeVisible()
        await page.goto(`${assessment}/sections/security`)
        const proposal = question(page, passwords).getByRole('link', { name: /^Decide on the proposal/ })
        await hands.press(page, proposal)
        await hands.press(page, page.getByRole('button', { name: 'Accept' }))
        await expect(page.getByText('The proposal was saved as the answer')).toBeVisible()
      })

      await test.step('the editor is removed while an answer of hers waits: it is refused, and nothing of it is stored', async () => {
        await noors.goto(`${assessment}/sections/security`)
        await expect(choice(noors, passwords, /^Some or all units share/)).toBeChecked()
        if (javaScriptEnabled) {
          await expectAwake(noors)
          await noors.context().setOffline(true)
        }
        await hands.tick(noors, choice(noors, passwords, 'Don’t know yet'))
        await noors.keyboard.press('Tab')
        await page.goto(people)
        await hands.press(page, page.getByRole('link', { name: 'Noor' }))
        await hands.press(page, page.getByRole('button', { name: 'Remove this person' }))
        await expect(page.getByText('The person was removed')).toBeVisible()
        if (javaScriptEnabled) {
          await noors.context().setOffline(false)
          await expect(status(noors, passwords)).toContainText('you may no longer change it')
        } else {
          await noors.getByRole('button', { name: /^Save and/ }).click()
          // The page of what is missing has its text for such browsers in an element of its own.
          await expect(noors.getByRole('main')).toContainText('Nothing was saved')
        }
        await page.goto(`${assessment}/sections/security`)
        await expect(choice(page, passwords, /^Some or all units share/)).toBeChecked()
      })

      for (const one of [noors, kims, omars]) await one.context().close()

      async function invite(of: Page, path: string, role: string): Promise<string> {
        await of.goto(path)
        await hands.write(of, of.getByLabel('Their email address'), `${crypto.randomUUID()}@example.org`)
        await hands.pick(of, of.getByLabel('What they may do'), role)
        await hands.press(of, of.getByRole('button', { name: 'Make the invitation' }))
        return shownLink(of)
      }

      async function join(of: Page, called: string, link: string): Promise<void> {
        await of.goto(link)
        await hands.write(of, of.getByLabel('Your name'), called)
        await hands.write(of, of.getByLabel('Password'), secret)
        await hands.press(of, of.getByRole('button', { name: 'Join' }))
        await expect(of).toHaveURL(`/organisations/${ada.organisation.id}/products`)
      }
    })
  })
}

async function newPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled })
  return context.newPage()
}

/** The link that is shown once, to be copied. */
async function shownLink(page: Page): Promise<string> {
  const link = page.getByLabel('Link to send')
  await expect(link).toHaveValue(/token=/)
  return link.inputValue()
}
