import pg from 'pg'
import { openClient } from './open-client'

/**
 * The role the application runs as may read these tables and add rows, and no more; events are added by the functions
 * append_events and append_account_events alone, views of share links by count_share_view. Of a share link it may change that it
 * was revoked. Lines of the portfolio are written by triggers. Of all other tables it may read and change the rows.
 */
export const appendOnlyTables = [
  'entry_change',
  'plan_line_change',
  'submission',
  'submission_evidence',
  'carry_over',
  'event',
  'account_event',
  'review_step',
  'verdict_change',
  'finding',
  'finding_step',
  'evidence_request',
  'review_message',
  'review_file',
  'added_evidence',
  'conclusion',
]

type Order = { ownerUrl: string; appUrl: string }

/** Gives the application's role the use of the tables. It is another role than their owner (check-role.ts). */
export async function grantUse({ ownerUrl, appUrl }: Order): Promise<void> {
  const app = new URL(appUrl).username
  const client = await openClient(ownerUrl)
  try {
    await client.query(grants(pg.escapeIdentifier(app)))
  } finally {
    await client.end()
  }
}

function grants(app: string) {
  const appendOnly = appendOnlyTables.map((table) => pg.escapeIdentifier(table)).join(', ')
  return `
    BEGIN;
    GRANT USAGE ON SCHEMA public TO ${app};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${app};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${app};
    REVOKE UPDATE, DELETE, TRUNCATE ON ${appendOnly} FROM ${app};
    REVOKE INSERT ON event, account_event FROM ${app};
    REVOKE UPDATE, TRUNCATE ON evidence_version, evidence_file, replaced_evidence FROM ${app};
    REVOKE UPDATE, DELETE, TRUNCATE ON share_link FROM ${app};
    GRANT UPDATE (revoked_by_id, revoked_at) ON share_link TO ${app};
    REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON share_view, portfolio_line FROM ${app};
    GRANT UPDATE (unnamed_since) ON evidence_file TO ${app};
    GRANT UPDATE (became_id) ON replaced_evidence TO ${app};
    GRANT EXECUTE ON FUNCTION append_events(uuid, json), append_account_events(json), prune_outcomes(timestamptz, integer),
      products_containing(uuid, text[], integer), releases_containing(uuid, text[], integer), find_ask_link(text),
      asked_about(), add_proposal_event(uuid), find_review_of_auditor(uuid, uuid), reviews_of_auditor(uuid), review_about(),
      reviews_of_product(uuid), work_on_product(uuid, uuid), append_review_events(json),
      is_file_of_review(uuid, text), find_share_link(text), shared_submission(), shared_copy(), count_share_view(),
      shared_product(), submissions_of_product(uuid) TO ${app};
    REVOKE ALL ON _prisma_migrations FROM ${app};
    COMMIT;`
}
