import 'server-only'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { database } from '../database'
import { digestOf } from '../digest'

/** How many tries within how many seconds, and what for. */
export type Limit = { name: string; tries: number; seconds: number }

/** The code has 100 random bits; the limit only keeps the log readable. */
export const setUpLimit: Limit = { name: 'set-up', tries: 20, seconds: 900 }

/** An hour of uploads by one person: more than a team has products, less than a program would send. */
export const uploadLimit: Limit = { name: 'upload', tries: 60, seconds: 3600 }

/** An hour of files printed for one person: every standard of a dozen products, and no more than the printer bears. */
export const printLimit: Limit = { name: 'print', tries: 120, seconds: 3600 }

/** A quarter of an hour of secrets that open nothing. They have 128 random bits; the limit spares the database. */
export const guessLimit: Limit = { name: 'share', tries: 60, seconds: 900 }

/** Counts a try. Returns the seconds to wait if there were too many, else null. */
export async function countAttempt(limit: Limit, of: string): Promise<number | null> {
  try {
    const counted = await limiter(limit).consume(digestOf(of))
    if (counted.isFirstInDuration) await forgetOld()
    return null
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000)
    throw refusal
  }
}

/** The seconds to wait where there were too many tries, without counting one; else null. */
export async function secondsToWait(limit: Limit, of: string): Promise<number | null> {
  const counted = await limiter(limit).get(digestOf(of))
  return counted && counted.consumedPoints > limit.tries ? Math.ceil(counted.msBeforeNext / 1000) : null
}

/** Gives a try back, after one that was refused for another reason. */
export async function returnAttempt(limit: Limit, of: string): Promise<void> {
  await limiter(limit).reward(digestOf(of))
}

/** Counts once more without refusing anything; whether the count has just reached its limit. */
export async function reachesLimit(limit: Limit, of: string): Promise<boolean> {
  const { consumedPoints } = await limiter(limit).penalty(digestOf(of))
  if (consumedPoints === 1) await forgetOld()
  return consumedPoints === limit.tries
}

/** Each new count deletes those that have ended, so that they do not accumulate. */
async function forgetOld(): Promise<void> {
  await database().attempt.deleteMany({ where: { expire: { lt: new Date() } } })
}

function limiter({ name, tries, seconds }: Limit): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: database(),
    tableName: 'attempt',
    keyPrefix: name,
    points: tries,
    duration: seconds,
    clearExpiredByTimeout: false,
  })
}
