/** The house takes no shorter one. */
export const shortestPassword = 12;
