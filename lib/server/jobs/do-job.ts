import 'server-only'
import { log } from '../world/log'
import { failJob, finishJob, type TakenJob, takeJob } from './job-lease'
import { composeMail } from './kinds/compose-mail'
import { describeFailure } from './mail/describe-failure'
import { sendMail } from './mail/send-mail'

/** Does the next job that is due. Gives false if there is none. Throws only where the database fails. */
export async function doNextJob(signal: AbortSignal): Promise<boolean> {
  const job = await takeJob()
  if (!job) return false
  const reason = await attempt(job, signal)
  if (reason === null) await finishJob(job)
  else await noteFailure(job, reason)
  return true
}

/** Null if it worked, else why it did not, in words. */
async function attempt(job: TakenJob, signal: AbortSignal): Promise<string | null> {
  try {
    const mail = await composeMail(job)
    if (mail) await sendMail(mail, signal)
    return null
  } catch (error) {
    return describeFailure(error)
  }
}

async function noteFailure(job: TakenJob, reason: string): Promise<void> {
  const isFinal = await failJob(job, reason)
  const { id, kind, attempts } = job
  const about = { job: id, kind, attempts, reason }
  if (isFinal) log.error(about, 'a job failed for good; retry it with the command jobs')
  else log.warn(about, 'a job failed and will be tried again')
}
