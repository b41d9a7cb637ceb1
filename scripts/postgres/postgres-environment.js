// @ts-check

/** Nothing of the person's own Postgres settings (PGDATA, PGPORT, …) reaches the embedded one. */
export const postgresEnvironment = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }
