import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const ImportList = lazy(() => import('./ImportList.tsx').then(({ ImportList }) => ({ default: ImportList })));
const ImportPage = lazy(() => import('./ImportPage.tsx').then(({ ImportPage }) => ({ default: ImportPage })));
const ImportStart = lazy(() => import('./ImportStart.tsx').then(({ ImportStart }) => ({ default: ImportStart })));

export const imports = {
  name: 'imports',
  list: ImportList,
  edit: ImportPage,
  create: ImportStart,
} satisfies ResourceProps;
