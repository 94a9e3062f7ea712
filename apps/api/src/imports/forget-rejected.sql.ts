/** Rows of imports that ended before $1, at most $2: they are somebody's words, and were kept to be mended. How many they were stays known. */
export const forgetRejectedSql = `
  delete from rejected_rows where id in (select r.id from rejected_rows r join imports i on i.id = r.import_id where i.finished_at < $1 limit $2)`;
