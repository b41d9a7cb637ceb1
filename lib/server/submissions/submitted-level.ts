import 'server-only'
import type { Standing } from '@/lib/core/assessment/standing'
import { storedStandingSchema } from '@/lib/core/assessment/standing-schema'
import type { Report } from '@/lib/core/report/report'
import { readStoredReport } from '@/lib/core/report/stored/read-stored-report'
import { intact } from '../world/digest'
import type { Transaction } from '../world/transaction'

/** The overall level stored with each submission, by its id; left out where no deciding section was assessed. */
export async function submittedStandings(
  db: Transaction,
  ids: readonly string[],
): Promise<Map<string, Standing>> {
  if (ids.length === 0) return new Map()
  const rows = await db.submission.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, standing: true },
  })
  const standings = rows.map(async ({ id, standing }) => ({
    id,
    standing: standing === null ? await standingInReport(db, id) : parse(standing),
  }))
  return new Map(
    (await Promise.all(standings)).flatMap(({ id, standing }) => (standing ? [[id, standing]] : [])),
  )
}

/** As it is stored beside a submission, so that a list need not read whole reports. */
export function storedStanding({ overall, levels }: Report) {
  if (!overall.assessed) return { assessed: false as const }
  const [level, couldBe] = [overall.level.level, overall.couldBe.level]
  return { assessed: true as const, level, couldBe, levels: levels.map(({ name }) => ({ name })) }
}

function parse(stored: unknown): Standing | null {
  const standing = storedStandingSchema.parse(stored)
  return standing.assessed ? standing : null
}

/** Written by a release that stored no level beside its reports. */
async function standingInReport(db: Transaction, submissionId: string): Promise<Standing | null> {
  const { report, reportDigest } = await db.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { report: true, reportDigest: true },
  })
  return parse(storedStanding(readStoredReport(intact(report, reportDigest))))
}
