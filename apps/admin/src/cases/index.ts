import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const CaseList = lazy(() => import('./CaseList.tsx').then(({ CaseList }) => ({ default: CaseList })));
const CasePage = lazy(() => import('./CasePage.tsx').then(({ CasePage }) => ({ default: CasePage })));
const CaseStart = lazy(() => import('./CaseStart.tsx').then(({ CaseStart }) => ({ default: CaseStart })));

export const cases = { name: 'cases', list: CaseList, edit: CasePage, create: CaseStart } satisfies ResourceProps;
