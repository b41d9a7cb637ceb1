import { expect, signIn, test } from './support/people-test'
import { answer, choice, status } from './support/section-page'

const asked = 'Who can read the facts that people rely on when they use your product?'

test.use({ allowedComplaints: [/404 \(Not Found\)|ERR_INTERNET_DISCONNECTED/] })

test('an editor who is removed while a save waits reads that it was not saved, and nothing of it is stored', async ({
  page,
  ada,
  server,
  browser,
}) => {
  test.slow()
  const role = { name: 'Noor', role: 'editor', organisation: ada.organisation } as const
  const noor = await server.ask('welcome', role)
  const { assessmentId } = await server.ask('draft', { person: ada })
  const path = `/assessments/${assessmentId}/sections/awareness`
  const context = await browser.newContext()
  await signIn(context, noor)
  const noors = await context.newPage()
  await noors.goto(path)
  await context.setOffline(true)
  await answer(noors, asked, /^Some are public/)
  await expect(status(noors, asked)).toContainText('the server cannot be reached')

  await page.goto(`/organisations/${ada.organisation.id}/people/${noor.person.id}`)
  await page.getByRole('button', { name: 'Remove this person' }).click()
  await expect(page.getByText('The person was removed')).toBeVisible()

  await context.setOffline(false)
  await expect(status(noors, asked)).toContainText('you may no longer change it')
  // What was chosen can still be read and copied from the page.
  await expect(choice(noors, asked, /^Some are public/)).toBeChecked()
  await page.goto(path)
  await expect(choice(page, asked, /^Some are public/)).not.toBeChecked()
  await context.close()
})
