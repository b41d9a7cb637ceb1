import { expect } from '@playwright/test'
import { asks, check, follow, press, visit, type Walk } from './walk'

// What the outside auditor does in the walk of a review.

const password = 'a lamp that listens'

/** Makes an account by the link of the invitation, and accepts the review; gives its path. */
export async function joinAndAccept(walk: Walk, link: string): Promise<string> {
  const { hands, auditor } = walk
  await visit(walk, auditor, link)
  await hands.write(auditor, auditor.getByLabel('Your name'), 'Lena Fox')
  await hands.write(auditor, auditor.getByLabel('Password'), password)
  await press(walk, auditor, 'Join')
  await auditor.waitForURL(/\/reviews\/[\w-]+$/)
  await check(walk.hasScripts, auditor)
  await hands.tick(auditor, auditor.getByLabel('I am outside Lantern Works'))
  for (const id of ['employedByMaker', 'advised', 'interest'])
    await hands.tick(auditor, auditor.locator(`#${id}`).getByLabel('No', { exact: true }))
  await hands.tick(auditor, auditor.locator('#paidByMaker').getByLabel('Yes', { exact: true }))
  await hands.write(auditor, auditor.getByLabel('What qualifies you'), 'Ten years of audits.')
  await press(walk, auditor, 'Accept the review')
  await expect(auditor.getByRole('link', { name: 'Judge the answers' })).toBeVisible()
  return new URL(auditor.url()).pathname
}

/** Asks for evidence, from the answer that needs it. */
export async function askForEvidence(walk: Walk, review: string): Promise<void> {
  const { hands, auditor } = walk
  await openAnswer(walk, review, asks.facts)
  await follow(walk, auditor, 'Ask for evidence')
  await hands.write(auditor, auditor.getByLabel('What you ask for'), 'The printed label.')
  await press(walk, auditor, 'Ask the team')
  await auditor.waitForURL(/requests\/[0-9a-f-]{36}$/)
  await check(walk.hasScripts, auditor)
}

/** Attaches a text to the request whose page is open. */
export async function attachToRequest(walk: Walk): Promise<void> {
  const { auditor } = walk
  await follow(walk, auditor, 'Attach a file')
  await auditor.getByLabel('File', { exact: true }).setInputFiles(asked)
  await press(walk, auditor, 'Add the file')
  await auditor.waitForURL(/\/files\/[0-9a-f]{64}/)
  await expect(auditor.getByText('A label must name the support.')).toBeVisible()
  await check(walk.hasScripts, auditor)
  await follow(walk, auditor, 'Back to the request')
  await expect(auditor.getByRole('link', { name: 'label.txt', exact: true })).toBeVisible()
  await check(walk.hasScripts, auditor)
}

/** Attaches a text to the verdict on an answer. */
export async function attachToVerdict(walk: Walk, review: string): Promise<void> {
  const { auditor } = walk
  await openAnswer(walk, review, asks.facts)
  await follow(walk, auditor, 'Attach a file')
  await check(walk.hasScripts, auditor)
  await press(walk, auditor, 'Add the file')
  await expect(auditor.getByText('No file was chosen').first()).toBeVisible()
  await auditor.getByLabel('File', { exact: true }).setInputFiles(seen)
  await press(walk, auditor, 'Add the file')
  await auditor.waitForURL(/\/files\/[0-9a-f]{64}/)
  await follow(walk, auditor, 'Back to the answer')
  await expect(auditor.getByRole('link', { name: 'seen.txt' })).toBeVisible()
  await check(walk.hasScripts, auditor)
}

const asked = {
  name: 'label.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('A label must name the support.'),
}
const seen = { name: 'seen.txt', mimeType: 'text/plain', buffer: Buffer.from('Seen on the device.') }

/**
 * Judges every answer of the desk: the first is adjusted, all others are confirmed; of the added evidence they say that they
 * opened it today. Gives what the adjusted one asks.
 */
export async function judgeEverything(walk: Walk, review: string): Promise<string> {
  const { auditor } = walk
  await visit(walk, auditor, `${review}/answers`)
  await follow(walk, auditor, /^All/)
  await follow(walk, auditor, 'Begin with the first answer')
  const total = Number(/of (\d+)/.exec((await auditor.getByText(/^1 of \d+ ·/).textContent()) ?? '')?.[1])
  const adjusted = await heading(walk)
  await adjust(walk)
  for (let number = 2; number <= total; number++) {
    await expect(auditor.getByText(`${number} of ${total} ·`)).toBeVisible()
    await confirm(walk)
  }
  await expectSaved(walk)
  await visit(walk, auditor, `${review}/answers?show=all`)
  await expect(auditor.getByText(`${total} of ${total} answers have a verdict`)).toBeVisible()
  return adjusted
}

async function adjust(walk: Walk): Promise<void> {
  const { hands, auditor } = walk
  await hands.press(auditor, auditor.getByText('Adjust to another answer'))
  await hands.tick(auditor, auditor.getByRole('group', { name: 'What you found' }).locator('input').first())
  await hands.write(auditor, auditor.getByLabel('What you saw, or why'), 'Only by request.')
  await press(walk, auditor, 'Save the adjustment')
}

async function confirm(walk: Walk): Promise<void> {
  const { hands, auditor } = walk
  if ((await heading(walk)) === asks.facts) await hands.tick(auditor, auditor.getByLabel('I opened it today'))
  await press(walk, auditor, 'Confirm')
}

/** Raises a major finding, from the answer that it is about. */
export async function raiseMajor(walk: Walk, review: string): Promise<void> {
  const { hands, auditor } = walk
  await openAnswer(walk, review, asks.incidents)
  await follow(walk, auditor, 'Raise a finding')
  await hands.tick(auditor, auditor.getByLabel(/^Major/))
  await expect(auditor.getByLabel('Which question is it about?').locator('option:checked')).toHaveText(
    asks.incidents,
  )
  await hands.write(auditor, auditor.getByLabel('What you found'), 'Nobody has exercised the plan.')
  await hands.write(auditor, auditor.getByLabel('Why it matters'), 'The first attack is the exercise.')
  await hands.write(auditor, auditor.getByLabel('What you expected'), 'A report of an exercise.')
  await hands.write(auditor, auditor.getByLabel('What closes it'), 'The report, or another answer.')
  await press(walk, auditor, 'Raise the finding')
  await auditor.waitForURL(/findings\/[0-9a-f-]{36}/)
  await expect(auditor.getByRole('heading', { level: 1, name: 'Finding', exact: true })).toBeVisible()
}

/** Returns the submission with a reason; the session is confirmed before. */
export async function returnSubmission(walk: Walk, review: string): Promise<void> {
  const { hands, auditor } = walk
  await visit(walk, auditor, `${review}/answers`)
  await follow(walk, auditor, 'Conclude or return')
  await follow(walk, auditor, 'Return the submission')
  await hands.write(auditor, auditor.getByLabel('Your reason'), 'The plan is not what it is said to be.')
  await press(walk, auditor, 'Return the submission')
  await expect(auditor.getByText('This review has ended.')).toBeVisible()
  await check(walk.hasScripts, auditor)
}

/** Finds the review of the resubmission among their own, and closes the finding in it; gives its path. */
export async function closeFinding(walk: Walk): Promise<string> {
  const { hands, auditor } = walk
  await visit(walk, auditor, '/reviews')
  await follow(walk, auditor, 'Review of Lamp 1.0')
  const review = new URL(auditor.url()).pathname
  await follow(walk, auditor, 'Judge the answers')
  await follow(walk, auditor, 'Findings')
  await follow(walk, auditor, 'Nobody has exercised the plan.')
  await hands.tick(auditor, auditor.getByLabel('Close it'))
  await press(walk, auditor, 'Send')
  await expect(auditor.getByText('Closed', { exact: true })).toBeVisible()
  return review
}

/** The desk shows what changed and what was asked about: confirms that, and takes over what still holds. */
export async function judgeWhatChanged(walk: Walk, review: string): Promise<void> {
  const { auditor } = walk
  await visit(walk, auditor, `${review}/answers`)
  await expect(auditor.getByRole('link', { name: 'Changed or asked about (2)' })).toHaveAttribute(
    'aria-current',
    'true',
  )
  const shown = auditor.getByRole('main').locator('ol').getByRole('link')
  await expect(shown).toHaveText([asks.incidents, asks.facts])
  await press(
    walk,
    auditor,
    `Take over ${await countEarlier(walk)} earlier verdicts, of answers that did not change`,
  )
  await expect(auditor.getByRole('button', { name: /^Take over/ })).toBeHidden()
  await follow(walk, auditor, /^(Begin with the first|Go on with the next) answer/)
  await expect(auditor.getByText('Confirmed for 1.0 / 1.0.0')).toBeVisible()
  await confirm(walk)
  await expect(auditor.getByRole('heading', { level: 1, name: asks.facts })).toBeVisible()
  await expect(auditor.getByText('Photograph of the label')).toBeVisible()
  await confirm(walk)
  await expectSaved(walk)
}

/** Concludes with reservations; an older session asks for the password in the same form. */
export async function conclude(walk: Walk, review: string): Promise<void> {
  const { hands, auditor } = walk
  await visit(walk, auditor, `${review}/answers`)
  await follow(walk, auditor, 'Conclude or return')
  await hands.tick(auditor, auditor.getByLabel(/^Confirmed with reservations/))
  await hands.write(auditor, auditor.getByLabel(/^What you did not/), 'The app was not looked at.')
  await press(walk, auditor, 'Conclude')
  await hands.write(auditor, auditor.getByLabel('Your password'), password)
  await check(walk.hasScripts, auditor)
  await press(walk, auditor, 'Conclude')
  await auditor.waitForURL(review)
  await expect(auditor.getByText('This review has ended.')).toBeVisible()
  await check(walk.hasScripts, auditor)
}

async function countEarlier({ auditor }: Walk): Promise<string> {
  const words = await auditor.getByRole('button', { name: /^Take over/ }).textContent()
  return /\d+/.exec(words ?? '')?.[0] ?? ''
}

/** With scripts the last verdict is sent while the page stays. */
async function expectSaved({ hasScripts, auditor }: Walk): Promise<void> {
  if (hasScripts) await expect(auditor.getByRole('status').filter({ hasText: /^Saved/ })).toHaveCount(1)
}

async function heading({ auditor }: Walk): Promise<string> {
  return (await auditor.getByRole('heading', { level: 1 }).textContent()) ?? ''
}

async function openAnswer(walk: Walk, review: string, ask: string): Promise<void> {
  await visit(walk, walk.auditor, `${review}/answers?show=all`)
  await follow(walk, walk.auditor, ask)
}
