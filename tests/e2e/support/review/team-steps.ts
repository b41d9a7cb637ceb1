import { expect } from '@playwright/test'
import { openPdf, pageTexts } from '../../../support/read-pdf'
import { choice, expectAwake } from '../section-page'
import { asks, check, follow, press, visit, type Walk } from './walk'

// What the team does in the walk of a review.

/** Asks an outside auditor for a review of a submission; gives the link of the invitation. */
export async function askOutsider(walk: Walk, submissionId: string, email: string): Promise<string> {
  const { hands, team } = walk
  await visit(walk, team, `/reports/${submissionId}`)
  await follow(walk, team, 'Ask for a review')
  await hands.write(team, team.getByLabel('Why a review is needed'), 'A customer asks for it.')
  await hands.tick(team, team.getByLabel('An outside auditor'))
  await hands.write(team, team.getByLabel('Email address of the outside auditor'), email)
  await press(walk, team, 'Ask for the review')
  const link = await team.getByRole('status').getByRole('textbox').inputValue()
  await check(walk.hasScripts, team)
  const page = await team.getByRole('link', { name: 'Open the page of the review' }).getAttribute('href')
  await visit(walk, team, page ?? '')
  await expect(team.getByText('Waiting for the auditor')).toBeVisible()
  return link
}

/** Adds the evidence that the auditor asked for, from the page of the review. */
export async function addEvidence(walk: Walk, productId: string): Promise<void> {
  const { hands, team } = walk
  await visit(walk, team, `/products/${productId}`)
  await follow(walk, team, 'Reviews')
  await follow(walk, team, /^Submission 1/)
  await follow(walk, team, asks.facts)
  await follow(walk, team, 'Add evidence at this question')
  await hands.write(team, team.getByLabel('Title'), 'Photograph of the label')
  await hands.pick(team, team.getByLabel('Kind'), 'Document')
  await hands.write(team, team.getByLabel(/^Web address/), 'https://example.org/label')
  await hands.date(team, team.getByLabel('Date it speaks of'), '2026-01-31')
  await press(walk, team, 'Add the evidence')
  await expect(team.getByRole('link', { name: 'Photograph of the label' })).toBeVisible()
}

/** Reads what the auditor attached to a request and, once the submission was returned, to a verdict. */
export async function readFiles(walk: Walk, productId: string): Promise<void> {
  const { team } = walk
  await visit(walk, team, `/products/${productId}/reviews`)
  await follow(walk, team, /^Submission 1/)
  await expect(team.getByRole('heading', { name: 'Files attached to verdicts' })).toBeVisible()
  await follow(walk, team, 'seen.txt')
  await expect(team.getByText('Seen on the device.')).toBeVisible()
  await visit(walk, team, `/products/${productId}/reviews`)
  await follow(walk, team, /^Submission 1/)
  await follow(walk, team, asks.facts)
  const address = await team.getByRole('link', { name: 'Download label.txt' }).getAttribute('href')
  const answer = await team.request.get(address ?? '')
  expect(await answer.text()).toBe('A label must name the support.')
}

/** Opens the next draft, gives the answer that is true, and submits; gives the id of the submission. */
export async function fixAnswer(walk: Walk, assessmentId: string): Promise<string> {
  const { hands, team, hasScripts } = walk
  await team.goto(`/assessments/${assessmentId}`)
  await press(walk, team, 'Open the next draft')
  await expect(team.getByRole('button', { name: 'Open the next draft' })).toBeHidden()
  await team.goto(`/assessments/${assessmentId}/sections/accountability`)
  if (hasScripts) await expectAwake(team)
  await hands.tick(team, choice(team, asks.incidents, /^By a written plan: the abuse is stopped/))
  await hands.press(team, team.getByRole('button', { name: /^Save and/ }))
  await expect(team.getByRole('heading', { level: 1 })).not.toHaveText('Accountability')
  await team.goto(`/assessments/${assessmentId}/check`)
  await hands.write(team, team.getByLabel('Accountable person'), 'Ada Beck')
  await hands.write(team, team.getByLabel('Their role'), 'Head of product')
  await press(walk, team, 'Submit this assessment')
  await team.waitForURL(/\/reports\//)
  return team.url().split('/').at(-1) ?? ''
}

/** Says what shows that the finding is fixed. */
export async function resolveFinding(walk: Walk, productId: string): Promise<void> {
  const { hands, team } = walk
  await visit(walk, team, `/products/${productId}/findings`)
  await follow(walk, team, 'Nobody has exercised the plan.')
  await hands.tick(team, team.getByLabel('Mark it as resolved, with what shows that'))
  await hands.write(team, team.getByRole('textbox', { name: 'Message' }), 'The answer says so now.')
  await press(walk, team, 'Send')
  await expect(team.getByText('Resolved, says the team')).toBeVisible()
}

/** Gives the newer submission to the auditor who returned the one before; gives the page of the new review. */
export async function sendAgain(walk: Walk, productId: string): Promise<string> {
  const { hands, team } = walk
  await visit(walk, team, `/products/${productId}/reviews`)
  await follow(walk, team, /^Submission 1/)
  await expect(team.getByText('The plan is not what it is said to be.')).toBeVisible()
  await follow(walk, team, 'Send a newer submission')
  const choice = 'Release 1.0, submission 2 (iot-good-practice 1.0.0)'
  await hands.pick(team, team.getByLabel('Which submission?'), choice)
  const before = team.url()
  await press(walk, team, 'Send it to the auditor')
  await team.waitForURL((url) => url.href !== before && !url.pathname.endsWith('send-again'))
  return team.url().split('/').at(-1) ?? ''
}

/** Reads the report page and both PDFs: each says who checked, what was adjusted, what was found. */
export async function readReports(walk: Walk, submissionId: string): Promise<void> {
  const { team } = walk
  await visit(walk, team, `/reports/${submissionId}`)
  const checked =
    'Checked by Lena Fox (address not verified), who states to be outside Lantern Works, paid by Lantern Works. Confirmed with reservations.'
  const main = team.getByRole('main')
  await expect(main).toHaveText(new RegExp(`^${checked.replaceAll(/[().]/g, String.raw`\$&`)}`))
  for (const words of [
    'Nobody has exercised the plan.',
    'Only by request.',
    'Photograph of the label',
    'seen.txt',
    'label.txt',
  ])
    await expect(main).toContainText(words)
  const summary = await wordsOfPdf(walk, 'PDF with the reviews')
  expect(summary).toContain(withoutSpaces('Checked by Lena Fox'))
  expect(summary).toContain(withoutSpaces('Confirmed with reservations'))
  const full = await wordsOfPdf(walk, 'Full report of Lena Fox (PDF)')
  for (const words of [
    'Confirmed with reservations',
    'Nobody has exercised the plan.',
    'Only by request.',
    'seen.txt',
  ])
    expect(full).toContain(withoutSpaces(words))
}

async function wordsOfPdf({ team }: Walk, name: string): Promise<string> {
  const address = await team.getByRole('link', { name }).getAttribute('href')
  const answer = await team.request.get(address ?? '')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  return withoutSpaces((await pageTexts(await openPdf(new Uint8Array(await answer.body())))).join(''))
}

/** Where a line of a PDF ends is the layout's. */
function withoutSpaces(text: string): string {
  return text.replaceAll(/[\s\u2066-\u2069]/g, '')
}
