import { json } from '@sveltejs/kit';
import { findLastStored } from '#server/db/queries/changes.ts';
import type { RequestHandler } from './$types';

/** When the newest figure was stored, for pages that learn that something was. */
export const GET: RequestHandler = async ({ locals: { app } }) =>
	json({ storedAt: await findLastStored(app.db) }, { headers: { 'cache-control': 'no-store' } });
