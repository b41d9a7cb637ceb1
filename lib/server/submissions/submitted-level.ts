import 'server-only'
import type { Standing } from '@/lib/core/assessment/standing'
import { storedStandingSchema } from '@/lib/core/assessment/standing-schema'
import type { Report } from '@/lib/core/report/report'
import { readStoredReport } from '@/lib/core/report/stored/read-stored-report'
import { database } from '../world/database'
import { intact } from '../world/digest'

/** The overall level stored with each submission, by its id; left out where no deciding section was assessed. */
export async function submittedStandings(ids: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await database().submission.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, standing: true },
  })
  const standings = rows.map(async ({ id, standing }) => ({
    id,
    standing: standing === null ? await standingInReport(id) : parse(standing),
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
async function standingInReport(submissionId: string): Promise<Standing | null> {
  const { report, reportDigest } = await database().submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { report: true, reportDigest: true },
  })
  return parse(storedStanding(readStoredReport(intact(report, reportDigest))))
}
