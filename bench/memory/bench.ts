// How much memory the application holds after one person's whole way: signing in, facts, every section,
// every answer, submitting, the report and its PDF. The database and the process that renders PDFs are
// processes of their own and not counted. The figures are the kernel's (Linux).

import { setTimeout as sleep } from 'node:timers/promises'
import { allApplying } from '../support/all-applying'
import { chosenQuestionnaire } from '../support/chosen-questionnaire'
import { printBesideLimit } from '../support/figures'
import { memoryOf } from '../support/memory-of'
import { newAssessment } from '../support/new-assessment'
import { setUpOwner, signIn } from '../support/owner'
import { answerEverything, submitAndRead } from '../support/walk'
import { withInstance } from '../support/with-instance'

const limit = 300

await withInstance(async (instance, browser) => {
  const { address, pid } = instance
  const questionnaire = chosenQuestionnaire()
  const facts = allApplying(questionnaire)
  say('started', pid)
  await setUpOwner(await (await browser.newContext()).newPage(), instance)
  const page = await (await browser.newContext()).newPage()
  await signIn(page, address)
  const assessment = await newAssessment(page, address, { questionnaire, facts })
  say('facts given', pid)
  await answerEverything(page, address + assessment, questionnaire, facts)
  say('everything answered', pid)
  await submitAndRead(page, address + assessment)
  printBesideLimit('resident after the walk', memoryOf(pid, 'VmRSS'), limit, ' MB')
  printBesideLimit('the most it ever held', memoryOf(pid, 'VmHWM'), limit, ' MB')
  await sleep(10_000)
  say('ten seconds later', pid)
})

function say(when: string, pid: number): void {
  console.log(`${when}: ${memoryOf(pid, 'VmRSS').toFixed(0)} MB`)
}
