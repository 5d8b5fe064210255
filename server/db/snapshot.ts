import type { Db, Trx } from './database.ts';

/** All reads see the same instant, so that `lastChangeId` is true of the figures beside it. */
export const readSnapshot = <T>(db: Db, read: (trx: Trx) => Promise<T>): Promise<T> =>
	db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
