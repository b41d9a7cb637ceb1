import type { Page } from '@playwright/test'
import { babyMonitorFile } from './support/baby-monitor'
import { expectUsable } from './support/expect-usable'
import { expect, test } from './support/people-test'
import { answer, note, question, status } from './support/section-page'

const facts = 'Who can read the facts that people rely on when they use your product?'
const voices = 'Who outside your company had a say in this product?'
const learning = 'Which of these do you do so that others can learn about connected products?'

// Pages that are not there and answers that met another's stand in the browser's console.
test.use({ allowedComplaints: [/404 \(Not Found\)|412 \(Precondition Failed\)/] })
test.beforeEach(() => test.slow())

test('everybody can read the start page, sign in, be refused, and meet a page that is not there', async ({
  page,
}) => {
  for (const path of ['/', '/no-such-page', '/setup']) {
    await page.goto(path)
    await expectUsable(page)
  }
  // The code has been used: the way leads to signing in.
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.getByLabel('Email address').fill('nobody@example.org')
  await page.getByLabel('Password').fill('not the one')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await refused(page)
  await expectUsable(page)
})

test('everybody can look after their account, and meet a page that is not there', async ({ page, ada }) => {
  await page.goto('/account')
  await expect(page.getByText(ada.email)).toBeVisible()
  await expectUsable(page)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await refused(page)
  await expectUsable(page)
  await page.goto('/products/no-such-product')
  await expectUsable(page)
})

test('everybody can add products and releases, and begin an assessment', async ({ page, ada, server }) => {
  await page.goto('/products')
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  await expectUsable(page)
  const { productId, releaseId } = await server.ask('draft', { person: ada })
  const product = `/products/${productId}`
  for (const path of ['/products', product, `${product}/releases/${releaseId}/start`]) {
    await page.goto(path)
    await expectUsable(page)
  }
  for (const path of [
    '/products/new',
    `${product}/releases/new`,
    `${product}/releases/${releaseId}/upload`,
  ]) {
    await page.goto(path)
    await expectUsable(page)
    await page.getByRole('main').getByRole('button').last().click()
    await refused(page)
    await expectUsable(page)
  }
  const buffer = Buffer.from('format: 1\nquestionnaire: iot-good-practice@1.0.0\n')
  await page.getByLabel('Assessment file').setInputFiles({ name: 'bad.yaml', mimeType: 'text/yaml', buffer })
  await page.getByRole('button', { name: 'Upload the file' }).click()
  await expect(page.getByRole('alert').getByText('The key product is missing')).toBeVisible()
  await expectUsable(page)
})

test('everybody can see the state of an assessment, and give facts', async ({ page, ada, server }) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  await page.goto(`/assessments/${assessmentId}`)
  await expectUsable(page)
  await page.goto(`/assessments/${assessmentId}/facts`)
  await expectUsable(page)
  await page
    .getByRole('group', { name: /have a microphone/ })
    .getByText('No', { exact: true })
    .click()
  await page.getByRole('button', { name: 'Save the facts' }).click()
  await expect(page.getByText('1 fact is saved')).toBeVisible()
  await expectUsable(page)
})

test('everybody can answer: nothing said yet, everything unfolded, all filtered away', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada })
  const path = `/assessments/${assessmentId}/sections/awareness`
  await page.goto(path)
  await expectUsable(page)
  await unfold(page)
  await expectUsable(page)
  for (const filter of ['?show=open', '?show=essential&knows=legal']) {
    await page.goto(path + filter)
    await expectUsable(page)
  }
})

test('everybody can answer: something said, refused, changed by somebody else, and its history', async ({
  page,
  ada,
  server,
}) => {
  const { assessmentId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })
  const noor = await server.ask('welcome', { name: 'Noor', organisation: ada.organisation })
  await page.goto(`/assessments/${assessmentId}/sections/awareness`)
  await server.ask('saveAnswer', {
    person: noor.person,
    assessmentId,
    questionId: 'public-facts',
    answer: { says: { kind: 'choice', option: 'owners' }, evidence: [], copied: false },
    baseRevision: 1,
    mutationId: crypto.randomUUID(),
  })
  await answer(page, facts, /^No such facts/)
  await expect(question(page, facts).getByRole('alert')).toContainText('Noor')
  await answer(page, learning, /^Not applicable/)
  await question(page, learning).getByRole('textbox').first().fill('')
  await question(page, voices)
    .getByText(/^Note, remark and evidence/)
    .click()
  await note(page, voices).fill('Two tests with parents')
  await page.getByRole('heading', { level: 1 }).click()
  await expect(status(page, voices)).toHaveText(/^Saved/)
  await page.getByRole('button', { name: 'Save and check your answers' }).click()
  await refused(page)
  await expectUsable(page)
  await page.goto(`/assessments/${assessmentId}/history/public-facts`)
  await expectUsable(page)
})

test('everybody can check, submit and read the report', async ({ page, ada, server }) => {
  const { assessmentId } = await server.ask('draft', {
    person: ada,
    file: babyMonitorFile({ answers: ['staff-viewing', 'public-facts'] }),
  })
  for (const [questionId, option] of [
    ['staff-viewing', 'nobody'],
    ['public-facts', 'owners'],
  ] as const) {
    await page.goto(`/assessments/${assessmentId}/check`)
    await page.getByLabel('Accountable person').fill('Ada Beck')
    await page.getByLabel('Their role').fill('Head of product')
    await page.getByRole('button', { name: 'Submit this assessment' }).click()
    await refused(page)
    await expectUsable(page)
    await server.ask('saveAnswer', {
      person: ada,
      assessmentId,
      questionId,
      answer: { says: { kind: 'choice', option }, evidence: [], copied: false },
      baseRevision: 0,
      mutationId: crypto.randomUUID(),
    })
  }
  await page.goto(`/assessments/${assessmentId}`)
  await expectUsable(page)
  await page.goto(`/assessments/${assessmentId}/check`)
  await page.getByLabel('Or explain why both are true').first().fill('The keys lie with a trustee.')
  await page.getByRole('button', { name: 'Save the explanation' }).first().click()
  await expect(page.getByText('Ready to submit')).toBeVisible()
  await expectUsable(page)
  await page.getByLabel('Accountable person').fill('Ada Beck')
  await page.getByLabel('Their role').fill('Head of product')
  await page.getByRole('button', { name: 'Submit this assessment' }).click()
  await expect(page).toHaveURL(/\/reports\//)
  await expectUsable(page)
  await page.goto(`/assessments/${assessmentId}`)
  await expect(page.getByText('Submission 1 is frozen')).toBeVisible()
  await expectUsable(page)
})

async function refused(page: Page): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible()
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
    for (const button of document.querySelectorAll<HTMLElement>('button[name="open"]')) button.click()
  })
}
