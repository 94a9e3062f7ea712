/** The door to what needs distributions: for the server, which alone computes intervals of means. */
export * from './mean.ts';
