import { findLastStored, getFeed } from '#server/db/queries/changes.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { app } }) => ({
	...(await getFeed(app.db)),
	storedAt: await findLastStored(app.db),
	now: app.effects.now(),
	version: app.version
});
