import 'server-only'
import type { CurrentLevel } from '@/lib/core/assessment/current-level'
import { validUntil } from '@/lib/core/report/handing-on/valid-until'
import type { Report } from '@/lib/core/report/report'
import type { Prisma } from '../generated/client'
import type { Transaction } from '../world/transaction'

/** What a report says first, as the columns of its submission: lists read and sort by them. */
export function reportColumns({ overall, levels, redLines, date, submission }: Report) {
  return {
    claimedLevel: overall.assessed ? overall.level.level : null,
    couldBeLevel: overall.assessed ? overall.couldBe.level : null,
    evidencedLevel: levelIn(overall, 'evidenced'),
    verifiedLevel: levelIn(overall, 'verified'),
    levelNames: levels.map(({ name }) => name),
    crossedRedLines: redLines.flatMap(({ state, question }) => (state === 'crossed' ? question.id : [])),
    validUntil: new Date(`${submission?.validUntil ?? validUntil(date)}T00:00:00Z`),
  }
}

function levelIn(overall: Report['overall'], lens: 'evidenced' | 'verified'): number | null {
  if (!overall.assessed) return null
  return overall.lenses.find((each) => each.lens === lens)?.level.level ?? null
}

/** The columns of the overall level. */
export const levelColumns = {
  claimedLevel: true,
  couldBeLevel: true,
  levelNames: true,
} satisfies Prisma.SubmissionSelect

type LevelRow = Prisma.SubmissionGetPayload<{ select: typeof levelColumns }>

/** The overall level that a report gives; null where no deciding section was assessed. */
export function submittedStanding({ claimedLevel, couldBeLevel, levelNames }: LevelRow): CurrentLevel | null {
  if (claimedLevel === null || couldBeLevel === null) return null
  const levels = levelNames.map((name) => ({ name }))
  return { level: claimedLevel, couldBe: couldBeLevel, levels, open: 0 }
}

/** The overall level stored with each submission, by its id; left out where no deciding section was assessed. */
export async function submittedLevels(
  db: Transaction,
  ids: readonly string[],
): Promise<Map<string, CurrentLevel>> {
  if (ids.length === 0) return new Map()
  const rows = await db.submission.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, ...levelColumns },
  })
  return new Map(
    rows.flatMap((row) => {
      const standing = submittedStanding(row)
      return standing ? [[row.id, standing]] : []
    }),
  )
}
