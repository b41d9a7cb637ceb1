// What a reader can do with a report today: check it, and challenge it. The address printed in a report
// opens for people with an account alone, so nothing here sends a reader there.

import type { Report } from '../report'

export function howToCheck(submission: Report['submission']): string {
  return submission
    ? `Ask ${submission.accountable.name}, ${submission.accountable.role}, for the file of this assessment and make the report from it again: the same answers have the same digest.`
    : 'This report was not submitted. Ask the team for its file and make the report from it again: the same answers have the same digest.'
}

export function howToChallenge(submission: Report['submission']): string {
  return submission
    ? `Tell ${submission.accountable.name}, ${submission.accountable.role}, which answer you doubt and why.`
    : 'Nobody has put their name to these answers yet, so nobody can be asked to stand by them.'
}
