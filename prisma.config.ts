import { defineConfig } from 'prisma/config'

// For Prisma's own command line. Thingworthy applies its migrations itself, see scripts/database/migrate.ts.
const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url ? { datasource: { url } } : {}),
})
