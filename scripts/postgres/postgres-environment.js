// @ts-check

/**
 * Nothing of the person's own Postgres settings (PGDATA, PGPORT, …) reaches the embedded one.
 *
 * @type {NodeJS.ProcessEnv}
 */
export const postgresEnvironment = {
  NODE_ENV: 'production',
  PATH: process.env.PATH ?? '',
  LC_ALL: 'C',
  TZ: 'UTC',
}
