import { parse, stringify } from 'yaml'
import { babyMonitorFile } from './support/baby-monitor'
import { expect, test } from './support/people-test'

// Words of 95 characters without a place to break: a model number, an address, a name as some are.
const word = (start: string) => start.padEnd(95, 'Wx0')
const address = `https://example.org/${'a'.repeat(75)}`
const scope = {
  device: { in: true, detail: word('device') },
  app: { in: true, detail: word('app') },
  cloud: { in: false, detail: word('cloud') },
  regions: word('regions'),
}

/** The first answer says everything that can be said, in words that do not break. */
function wordyFile(): string {
  const content = parse(babyMonitorFile(), { schema: 'failsafe' })
  const answers: Record<string, Record<string, unknown>> = content.answers
  for (const [id, said] of Object.entries(answers).slice(0, 12)) {
    const says = typeof said === 'object' && !Array.isArray(said) ? said.says : said
    answers[id] = {
      ...(says === 'not-applicable' ? { says, reason: word('reason') } : { says }),
      note: word('note'),
      withheld: word('withheld'),
      evidence: [{ title: word('title'), url: address, kind: 'document', speaksOf: '2026-01-01' }],
    }
  }
  content.plan = { reuse: undefined, ...content.plan }
  for (const [id, line] of Object.entries<object | undefined>(content.plan)) {
    if (line === undefined) delete content.plan[id]
    else content.plan[id] = { ...line, owner: word('owner'), effort: word('e').slice(0, 55) }
  }
  return stringify(content)
}

test('no page scrolls sideways at 320 px because of a long name, address or model number', async ({
  page,
  ada,
  server,
}) => {
  test.slow()
  const called = { name: word('name'), maker: word('maker'), label: word('label'), scope }
  const { productId, releaseId, assessmentId } = await server.ask('draft', {
    person: ada,
    file: wordyFile(),
    called,
  })
  const draft = `/assessments/${assessmentId}`
  const paths = [
    '/products',
    `/products/${productId}`,
    `/products/${productId}/standards`,
    ...['', '/start', '/upload'].map((part) => `/products/${productId}/releases/${releaseId}${part}`),
    `/products/${productId}/releases/new`,
    draft,
    ...['facts', 'plan', 'check', 'standards', 'standards/etsi-en-303-645-v3', 'history/recipients'].map(
      (part) => `${draft}/${part}`,
    ),
    ...['transparency', 'user-control', 'security', 'privacy', 'accountability', 'awareness'].map(
      (section) => `${draft}/sections/${section}`,
    ),
    '/account',
  ]
  await page.setViewportSize({ width: 320, height: 800 })
  for (const path of paths) await fits(path)

  await server.ask('answerEverything', { person: ada, assessmentId })
  const submission = await server.ask('submit', { person: ada, assessmentId })
  for (const path of [`/reports/${submission}`, draft, `${draft}/submissions`, '/products']) await fits(path)

  async function fits(path: string): Promise<void> {
    const response = await page.goto(path)
    expect.soft(response?.status(), path).toBe(200)
    await page.evaluate(unfoldAll)
    expect.soft(await page.evaluate(findWide), path).toEqual([])
  }
})

function unfoldAll(): void {
  for (const fold of document.querySelectorAll('details')) fold.open = true
  for (const button of document.querySelectorAll<HTMLElement>('button[name="open"]')) button.click()
}

/** What reaches beyond the screen, outermost first; frames that scroll by themselves are allowed. */
function findWide(): string[] {
  if (document.documentElement.scrollWidth <= 320) return []
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    const isInFrame = element.closest('.report-scroll, .overflow-x-auto') !== null
    return !isInFrame && element.getBoundingClientRect().right > 321
  })
  return wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))
}
