/** A moment inside a JSON object as every answer writes it: in UTC, to the millisecond, whatever zone the database is set to. */
export const instant = (moment: string) => `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
