import type { Locator, Page } from '@playwright/test'
import { babyMonitorFile } from './support/baby-monitor'
import { expectUsable } from './support/expect-usable'
import { newestPublished } from './support/newest-version'
import { expect, test } from './support/people-test'
import { answer } from './support/section-page'

const makers = /^Good practice for the Internet of Things/
const deployers = /^Deploying the Internet of Things/
const newest = newestPublished('iot-deployment')
const deployment = `Deploying the Internet of Things ${newest}`

test('Ada holds two assessments of one release side by side, and submits the one of its deployment', async ({
  page,
  ada,
  server,
}) => {
  test.slow()
  const { productId } = await server.ask('draft', { person: ada, file: babyMonitorFile() })

  await test.step('no questionnaire is chosen for her, and she is asked to choose', async () => {
    await page.goto(`/products/${productId}`)
    await page.getByRole('link', { name: 'Start an assessment of 1.0' }).click()
    const choices = page.getByRole('group', { name: 'Which questionnaire?' })
    await expect(choices.getByRole('radio', { name: makers }).first()).not.toBeChecked()
    await expect(choices.getByRole('radio', { name: deployers }).first()).not.toBeChecked()
    await expect(choices.getByText(/^For makers/)).toBeVisible()
    await choices.getByText('An older version').click()
    await expect(choices.getByRole('radio', { name: /Version 1\.0\.0, 60 questions/ })).not.toBeChecked()
    await page.getByRole('button', { name: 'Start' }).click()
    const refusal = page.getByRole('alert').filter({ hasText: 'There is a problem' })
    await expect(refusal.getByRole('link', { name: 'Choose a questionnaire' })).toBeVisible()
    await expectUsable(page)
  })

  await test.step('she starts one for the deployment, from the facts of the other', async () => {
    await page.getByRole('radio', { name: deployers }).first().check()
    await page.getByRole('radio', { name: /^Lamp, 1\.0/ }).check()
    await page.getByRole('button', { name: 'Start' }).click()
    await expect(page.getByRole('heading', { level: 1, name: deployers })).toBeVisible()
    await expect(page.getByText(/You have given 1[0-9] of 19 facts/)).toBeVisible()
    await expect(page.getByText(/^0 of \d+ answered/).first()).toBeVisible()
  })

  await test.step('every page inside names the questionnaire that it belongs to', async () => {
    await expect(page).toHaveURL(/\/assessments\/[0-9a-f-]+$/)
    const overview = new URL(page.url()).pathname
    for (const inside of ['/facts', '/sections/transparency', '/plan', '/check']) {
      await page.goto(overview + inside)
      await expect(page).toHaveTitle(new RegExp(deployment))
      const trail = page.getByRole('navigation', { name: 'You are here' })
      await expect(trail.getByRole('link').last()).toHaveText(deployment)
    }
  })

  await test.step('she answers and submits it, and its report says by what it was assessed', async () => {
    const assessmentId = page.url().split('/').at(-2) ?? ''
    await server.ask('answerEverything', { person: ada, assessmentId })
    await page.goto(`/assessments/${assessmentId}/sections/accountability`)
    await answer(page, 'What say did the people affected have', /were asked before it was decided$/)
    await page.getByRole('button', { name: /^Save and (go on|check)/ }).click()
    await expect(page).not.toHaveURL(/accountability/)
    await page.goto(`/assessments/${assessmentId}/check`)
    await page.getByLabel('Accountable person').fill('Ada Beck')
    await page.getByLabel('Their role').fill('Head of housing')
    await page.getByRole('button', { name: 'Submit this assessment' }).click()
    await expect(page).toHaveURL(/\/reports\//)
    await expect(page).toHaveTitle(new RegExp(`Lamp 1.0, ${deployment}`))
    await expect(page.getByRole('main')).toContainText(`with ${deployment}`)
    await expect(page.getByRole('article')).toContainText('Claimed byAda Beck, Head of housing')
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Summary as PDF' }).click()
    const name = `self-assessed Lamp 1.0 iot-deployment ${newest} `
    expect((await download).suggestedFilename().startsWith(name)).toBe(true)
  })

  await test.step('both stand beside each other, each with its own state and level', async () => {
    await page.goto(`/products/${productId}`)
    await expect(card(page, deployers)).toContainText(/Submitted.*Level \d · .*Report of submission 1/s)
    await expect(card(page, makers)).toContainText(/Draft.*Level \d · /s)
    await expect(card(page, makers)).not.toContainText('Report')
    await expectUsable(page)
  })
})

function card(page: Page, questionnaire: RegExp): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: questionnaire }) })
}
