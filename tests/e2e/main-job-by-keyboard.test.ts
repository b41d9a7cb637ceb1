import { babyMonitorFile } from './support/baby-monitor'
import { press, tabTo, type } from './support/keyboard'
import { expect, test } from './support/people-test'
import { choice, note, question, status } from './support/section-page'

const asks = {
  overview: 'What does your public overview say about the data that device, app and',
  buying: 'Which of these can people read, without an account, where they look be',
  viewing: 'Who on your side, contractors included, can view data about people',
  reuse: 'What must happen before data about people are used for a new purpose',
  facts: 'Who can read the facts that people rely on when they use your product?',
}
const left = {
  answers: ['collection-overview', 'before-purchase', 'staff-viewing', 'reuse', 'public-facts'],
  facts: ['location'],
}

test('Ada takes a product from nothing to a report and its PDF, by keyboard alone', async ({ page, ada }) => {
  test.slow()
  const errors = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  const button = (name: string) => page.getByRole('button', { name })
  const link = (name: string | RegExp) => page.getByRole('link', { name })
  const title = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  await test.step('she adds the product; a refusal takes the focus and leads to the field', async () => {
    await page.goto('/products')
    await expect(page.getByText(ada.name, { exact: true })).toBeVisible()
    await press(page, link('Skip to main content'))
    await expect(page.getByRole('main')).toBeFocused()
    await press(page, link('Add a product'))
    await title('Add a product')
    await press(page, button('Add the product'))
    await expect(errors).toBeFocused()
    await press(page, errors.getByRole('link'))
    await expect(page.getByLabel('Name of the product')).toBeFocused()
    await page.keyboard.type('Lullaby Nest')
    await page.keyboard.press('Enter')
    await title('Add a release')
  })

  await test.step('she adds the release, and uploads what the team wrote down', async () => {
    await type(page, page.getByLabel('Name or number of the release'), '1.0')
    const cloud = page.getByRole('group', { name: /^Service on servers/ })
    await tabTo(page, cloud.getByLabel('In scope'))
    await page.keyboard.press('ArrowDown')
    await expect(cloud.getByLabel('Out of scope')).toBeChecked()
    await press(page, button('Add the release'))
    await press(page, link('upload an assessment file'))
    // The browser must know that files are chosen here before a key opens its own window.
    const chosen = page.waitForEvent('filechooser')
    await tabTo(page, page.getByLabel('Assessment file'))
    await page.keyboard.press('Enter')
    const buffer = Buffer.from(babyMonitorFile(left))
    await (await chosen).setFiles({ name: 'nest.yaml', mimeType: 'text/yaml', buffer })
    await expect(page.getByLabel('Assessment file')).toHaveValue(/nest\.yaml$/)
    await press(page, button('Upload the file'))
    await press(page, page.getByLabel('Upload it to this release anyway'), 'Space')
    await press(page, button('Upload the file'))
  })

  await test.step('she gives a fact', async () => {
    await press(page, link('Facts about the product'))
    await title('What is true of the product?')
    const location = page.getByRole('group', { name: /tell where a person or their thing is/ })
    await tabTo(page, location.getByLabel('Yes'))
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await expect(location.getByLabel('No', { exact: true })).toBeChecked()
    await press(page, button('Save the facts'))
    const notice = page.getByRole('status').filter({ hasText: '1 fact is saved' })
    await expect(notice).toBeFocused()
    await press(page, page.getByRole('navigation', { name: 'You are here' }).getByRole('link').last())
    await press(page, page.getByRole('main').getByRole('link', { name: 'Transparency', exact: true }))
    await title('Transparency')
  })

  await test.step('she reads through the choices with the arrows; only what she means is saved', async () => {
    const rail = page.getByRole('complementary', { name: 'Progress and score' })
    await tabTo(page, question(page, asks.overview).getByRole('radio').first())
    await page.keyboard.press('Space')
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
    await expect(rail).toContainText('8 of 9 answered')
    await expect(status(page, asks.overview)).toHaveText('')
    await press(page, question(page, asks.overview).getByRole('button', { name: /^Note, remark/ }))
    await type(page, note(page, asks.overview), 'Jonas listed them.')
    const boxes = question(page, asks.buying).getByRole('checkbox')
    await press(page, boxes.nth(1), 'Space')
    await press(page, boxes.nth(3), 'Space')
    await expect(boxes.nth(3)).toBeFocused()
    await expect(status(page, asks.overview)).toHaveText(/^Saved/)
    await expect(rail).toContainText('9 of 9 answered')
    await press(page, button('Save and go on to User control'))
    await title('User control')
  })

  await test.step('she goes to another section, and says that something is not known', async () => {
    await press(page, page.getByRole('navigation', { name: 'You are here' }).getByRole('link').last())
    await press(page, page.getByRole('main').getByRole('link', { name: 'Privacy', exact: true }))
    await title('Privacy')
    await tabTo(page, question(page, asks.viewing).getByRole('radio').first())
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowUp')
    await expect(choice(page, asks.viewing, 'Don’t know yet')).toBeChecked()
    await page.keyboard.press('ArrowUp')
    await expect(choice(page, asks.viewing, /^Nobody/)).toBeChecked()
    await tabTo(page, question(page, asks.reuse).getByRole('radio').first())
    await page.keyboard.press('Space')
    await press(page, button('Save and go on to Accountability'))
    await title('Accountability')
  })

  await test.step('the check refuses, takes the focus, and leads to the question', async () => {
    await press(page, page.getByRole('navigation', { name: 'You are here' }).getByRole('link').last())
    await press(page, link('Check your answers'))
    await type(page, page.getByLabel('Accountable person'), 'Ada Beck')
    await type(page, page.getByLabel('Their role'), 'Head of product')
    await page.keyboard.press('Enter')
    await expect(errors).toBeFocused()
    await press(page, errors.getByRole('link', { name: `Answer: ${asks.facts}` }))
    await title('Awareness and access')
    await expect(question(page, asks.facts)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(question(page, asks.facts).getByRole('radio').first()).toBeFocused()
    await page.keyboard.press('Space')
    await press(page, button('Save and check your answers'))
    await title('Check your answers')
  })

  await test.step('she explains the contradiction and submits', async () => {
    const contradiction = page.locator('#contradiction-unreadable-and-unlocked')
    await type(page, contradiction.getByLabel('Or explain why both are true'), 'The keys lie with a trustee.')
    await press(page, contradiction.getByRole('button', { name: 'Save the explanation' }))
    await expect(page.getByText('Ready to submit')).toBeVisible()
    await type(page, page.getByLabel('Accountable person'), 'Ada Beck')
    await type(page, page.getByLabel('Their role'), 'Head of product')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/reports\//)
  })

  await test.step('she reads the report and takes its PDF', async () => {
    await expect(page.getByRole('main')).toHaveText(/^Self-assessed; nobody else has checked\./)
    await tabTo(page, link('Summary as PDF'))
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(download.suggestedFilename()).toMatch(/self-assessed.*\.pdf$/i)
  })
})
