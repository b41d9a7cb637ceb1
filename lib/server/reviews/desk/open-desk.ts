import 'server-only'
import { type EarlierVerdict, onlyWhatChanged } from '@/lib/core/review/changed/only-what-changed'
import { type Brought, broughtByDispute } from '@/lib/core/review/desk/brought-by-dispute'
import { type DeskLists, deskLists } from '@/lib/core/review/desk/desk-lists'
import { explainedContradictions } from '@/lib/core/review/verdict/check-verdict'
import type { AnswerVerdict } from '@/lib/core/review/verdict/verdict-schema'
import { type Examined, verifiedResult } from '@/lib/core/review/verified/verified-result'
import { type OwnReview, readAsAuditor } from '../../access/as-auditor'
import type { Person } from '../../identity/person'
import { calendarDate } from '../../records/rows'
import { ownVerdictFiles, readVerdictFiles, type VerdictFile } from '../files/read-files'
import { countFindings, type FindingCount } from '../findings/count-findings'
import { type JudgedReview, type JudgedRows, judgedFrom, readJudged } from './read-judged'
import { readVerdictHistory, type VerdictHistory } from './verdict-history'

/** The submission on the auditor's desk, with everything said of it. */
export type Desk = JudgedReview &
  DeskLists & {
    review: OwnReview
    /** Today, YYYY-MM-DD, UTC. */
    today: string
    examined: Examined
    /** Contradictions that the team explained. */
    contradictions: { id: string; questions: string[] }[]
    /** What a dispute of each stated fact would bring. */
    brought: Map<string, Brought>
    /** The review that was returned, of which this one sees the resubmission. */
    before: Before | null
    history: VerdictHistory
    /** What the auditor attached to verdicts. */
    files: VerdictFile[]
    /** By question. */
    findings: Map<string, FindingCount>
  }

type Before = {
  release: string
  version: string
  /** Verdicts that can be taken over as they are, by question. */
  takeOver: Readonly<Record<string, AnswerVerdict>>
  /** Verdicts that are only shown. */
  earlier: readonly EarlierVerdict[]
}

/** The desk of an accepted review; null where the person is not its auditor, or there is nothing to judge now. */
export async function openDesk(person: Person, reviewId: string): Promise<Desk | null> {
  const read = await readAsAuditor(person, reviewId, async (scope) => {
    const rows = await readJudged(scope)
    if (!rows) return null
    const { db, review } = scope
    const files = ownVerdictFiles(await readVerdictFiles(db, ...review.chain), review)
    const findings = await countFindings(scope)
    return { rows, review, history: await readVerdictHistory(scope), files, findings }
  })
  if (!read) return null
  const { rows, ...desk } = read
  return { ...desk, ...deskFrom(rows, desk.findings) }
}

type Read = { own: JudgedRows; before: JudgedRows | null; asked: string[] }

type Parsed = Omit<Desk, 'review' | 'history' | 'files' | 'findings'>

function deskFrom(rows: Read, findings: Desk['findings']): Parsed {
  const own = judgedFrom(rows.own)
  const before = rows.before && judgedFrom(rows.before)
  const today = calendarDate(new Date())
  const { submission, compiled, verdicts, sample, submittedOn } = own
  const changed = before && whatChanged(before, own, rows.asked)
  const last = before?.submission ?? null
  const lists = deskLists({
    submission: { ...submission, date: today },
    compiled,
    verdicts,
    sample,
    last,
    toJudge: changed?.toJudge ?? null,
    withFindings: [...findings].flatMap(([id, { open }]) => (open > 0 ? id : [])),
  })
  const { questionnaire, facts, explanations } = submission
  return {
    ...own,
    ...lists,
    today,
    examined: verifiedResult(compiled, { ...submission, verdicts, date: submittedOn }).total,
    contradictions: explainedContradictions(questionnaire, submission, explanations),
    brought: broughtByDispute(compiled, facts, statedFacts(own)),
    before: before && changed && { ...changed, ...namesOf(before) },
  }
}

/** Ids of the facts that the team stated, in the order of the questionnaire; there is nothing to judge in others. */
function statedFacts({ submission: { questionnaire, facts } }: JudgedReview): string[] {
  return questionnaire.facts.map(({ id }) => id).filter((id) => (facts[id] ?? 'not-sure') !== 'not-sure')
}

function whatChanged(before: JudgedReview, own: JudgedReview, asked: readonly string[]) {
  const asOne = ({ submission, assessmentId, auditorId, verdicts }: JudgedReview) => ({
    ...submission,
    assessmentId,
    auditorId,
    verdicts,
  })
  return onlyWhatChanged(asOne(before), { ...asOne(own), date: own.submittedOn, asked })
}

function namesOf({ release, submission }: JudgedReview) {
  return { release, version: submission.questionnaire.version }
}
