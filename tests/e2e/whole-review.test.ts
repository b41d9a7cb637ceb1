import { type Hands, keyboard, mouse } from './support/hands'
import { expect, test } from './support/people-test'
import * as auditor from './support/review/auditor-steps'
import * as team from './support/review/team-steps'
import type { Walk } from './support/review/walk'

const ways: { name: string; hands: Hands; javaScriptEnabled: boolean }[] = [
  { name: 'by mouse', hands: mouse, javaScriptEnabled: true },
  { name: 'by keyboard', hands: keyboard, javaScriptEnabled: true },
  { name: 'without scripts', hands: mouse, javaScriptEnabled: false },
]

for (const { name, hands, javaScriptEnabled } of ways) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled })

    test('a team asks an outside auditor, who returns its submission, sees what changed and concludes; the report says so', async ({
      page,
      ada,
      browser,
      server,
    }) => {
      test.slow()
      const { productId, assessmentId } = await server.ask('draft', { person: ada })
      await server.ask('answerEverything', { person: ada, assessmentId })
      const first = await server.ask('submit', { person: ada, assessmentId })
      const context = await browser.newContext({ javaScriptEnabled })
      const walk: Walk = {
        hands,
        hasScripts: javaScriptEnabled,
        team: page,
        auditor: await context.newPage(),
      }
      const email = `lena-${crypto.randomUUID()}@example.org`

      const review = await test.step('asked by invitation, she accepts', async () => {
        const link = await team.askOutsider(walk, first, email)
        return auditor.joinAndAccept(walk, link)
      })
      await test.step('she asks for evidence, and the team adds it', async () => {
        await auditor.askForEvidence(walk, review)
        await auditor.attachToRequest(walk)
        await team.addEvidence(walk, productId)
      })
      await test.step('she judges everything, adjusts one answer, raises a major finding and returns', async () => {
        const adjusted = await auditor.judgeEverything(walk, review)
        expect(adjusted).not.toBe('')
        await auditor.attachToVerdict(walk, review)
        await auditor.raiseMajor(walk, review)
        await auditor.returnSubmission(walk, review)
      })
      await test.step('the team reads the files that she attached', () => team.readFiles(walk, productId))
      const second = await test.step('the team fixes it and submits again', async () => {
        const submission = await team.fixAnswer(walk, assessmentId)
        await team.resolveFinding(walk, productId)
        await team.sendAgain(walk, productId)
        return submission
      })
      await test.step('she sees only what changed, and concludes with a fresh session', async () => {
        const again = await auditor.closeFinding(walk)
        expect(again).not.toBe(review)
        await auditor.judgeWhatChanged(walk, again)
        await server.ask('ageSessions', { person: { email } })
        await auditor.conclude(walk, again)
      })
      await test.step('the report and both PDF files say so', () => team.readReports(walk, second))
      await context.close()
    })
  })
}
