// What a reader can do with a report: check it, and challenge it.

import type { Report } from './report'

export function howToCheck(submission: Report['submission']): string {
  return submission
    ? 'Open the address at the foot of the page and compare the digest of the answers. Every answer behind these pages stands there.'
    : 'This report was made from a file and was not submitted. Ask the team for its file and work the score out again.'
}

export function howToChallenge(submission: Report['submission']): string {
  return submission
    ? `Write to ${submission.accountable.name}, ${submission.accountable.role}, and say which answer you doubt and why.`
    : 'Nobody has put their name to these answers yet, so nobody can be asked to stand by them.'
}
