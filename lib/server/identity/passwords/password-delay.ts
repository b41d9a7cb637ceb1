import 'server-only'
import { database } from '../../world/database'
import { digestOf } from '../../world/digest'
import { type Limit, reachesLimit } from '../../world/limits/rate-limits'

/** Who is tried, and from where: a known browser or a block of addresses. */
export type Tried = { email: string; from: string }

/**
 * Seconds until the next attempt after so many wrong passwords: none after the first two, which may be typing
 * errors, then doubling to a minute.
 */
const delays = [0, 0, 1, 2, 4, 8, 16, 32, 60]
/** Wrong passwords are forgotten after an hour without another. */
const memory = 3600

/**
 * Counts a try beforehand, so that of many at the same moment none goes uncounted. Gives the seconds to wait, or
 * null if the password may be looked at; `forgetTries` takes the count back once it was right.
 */
export async function countTry(tried: Tried): Promise<number | null> {
  const key = keyOf(tried)
  const counted = await database().$executeRaw`
    INSERT INTO attempt AS a (key, points, expire, not_before)
    VALUES (${key}, 1, now() + make_interval(secs => ${memory}), now() + make_interval(secs => ${delays[0]}))
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN a.expire <= now() THEN 1 ELSE a.points + 1 END,
      expire = now() + make_interval(secs => ${memory}),
      not_before = now() + make_interval(secs => CASE WHEN a.expire <= now() THEN ${delays[0]}
        ELSE (${delays}::float8[])[LEAST(a.points + 1, ${delays.length})] END)
    WHERE a.not_before <= now() OR a.expire <= now()`
  return counted > 0 ? null : secondsLeft(key)
}

/** Forgets the tries, after one that was right. */
export async function forgetTries(tried: Tried): Promise<void> {
  await database().attempt.deleteMany({ where: { key: keyOf(tried) } })
}

/** Logs, once in 15 minutes, that many wrong passwords were tried. No attempt is refused for it. */
export async function noteWrongPassword(email: string): Promise<void> {
  if (await reachesLimit(manyForOne, email)) await warnOfAccount(email)
  if (await reachesLimit(manyInAll, 'this server')) await warn(manyInAll, 'many wrong passwords in all')
}

const manyForOne: Limit = { name: 'wrong-for-one', tries: 30, seconds: 900 }
const manyInAll: Limit = { name: 'wrong-in-all', tries: 200, seconds: 900 }

async function warnOfAccount(email: string): Promise<void> {
  const user = await database().user.findUnique({ where: { email }, select: { id: true } })
  await warn({ ...manyForOne, personId: user?.id ?? null }, 'many wrong passwords for one account')
}

/** The log reads its level from the settings when it is loaded, which a build does not have. */
async function warn(about: object, message: string): Promise<void> {
  const { log } = await import('../../world/log')
  log.warn(about, message)
}

async function secondsLeft(key: string): Promise<number> {
  const [row] = await database().$queryRaw<{ seconds: number }[]>`
    SELECT ceil(extract(epoch FROM not_before - now()))::int AS seconds FROM attempt WHERE key = ${key}`
  return Math.max(1, row?.seconds ?? 1)
}

function keyOf({ email, from }: Tried): string {
  return `password:${digestOf(`${email}\n${from}`)}`
}
