/** Files taken away: of lists, charts and figures. */
export const exports = {
  notices: { kind: { exportReady: 'Your file is ready' } },
};
