import { QueryClient } from '@tanstack/react-query';
import { lazy } from 'react';
import { CoreAdminContext, CoreAdminUI, CustomRoutes, localStorageStore, Resource } from 'react-admin';
import { BrowserRouter, Route } from 'react-router-dom';
import { authProvider } from './authProvider.ts';
import { calendars } from './calendars/index.ts';
import { cases } from './cases/index.ts';
import { dataProvider } from './dataProvider.ts';
import { Broken } from './frame/Broken.tsx';
import { Home } from './frame/Home.tsx';
import { Layout } from './frame/Layout.tsx';
import { Looks } from './frame/Looks.tsx';
import { NotThere } from './frame/NotThere.tsx';
import { Opening } from './frame/Opening.tsx';
import { i18nProvider } from './i18n/i18nProvider.ts';
import { imports } from './imports/index.ts';
import { Forgotten } from './people/Forgotten.tsx';
import { squads, users } from './people/index.ts';
import { SignIn } from './people/SignIn.tsx';
import { Welcome } from './people/Welcome.tsx';

const CausesPage = lazy(() => import('./causes/CausesPage.tsx').then(({ CausesPage }) => ({ default: CausesPage })));
const SymptomList = lazy(() =>
  import('./causes/SymptomList.tsx').then(({ SymptomList }) => ({ default: SymptomList })),
);
const SymptomPage = lazy(() =>
  import('./causes/SymptomPages.tsx').then(({ SymptomPage }) => ({ default: SymptomPage })),
);
const SymptomStart = lazy(() =>
  import('./causes/SymptomPages.tsx').then(({ SymptomStart }) => ({ default: SymptomStart })),
);
const DuePage = lazy(() => import('./causes/DuePage.tsx').then(({ DuePage }) => ({ default: DuePage })));
const CustomerList = lazy(() =>
  import('./customers/CustomerList.tsx').then(({ CustomerList }) => ({ default: CustomerList })),
);
const CustomerPage = lazy(() =>
  import('./customers/CustomerPage.tsx').then(({ CustomerPage }) => ({ default: CustomerPage })),
);
const PromiseList = lazy(() =>
  import('./commitments/PromiseList.tsx').then(({ PromiseList }) => ({ default: PromiseList })),
);
const Floor = lazy(() => import('./floor/Floor.tsx').then(({ Floor }) => ({ default: Floor })));
const TriagePage = lazy(() => import('./triage/TriagePage.tsx').then(({ TriagePage }) => ({ default: TriagePage })));
const Desk = lazy(() => import('./desk/Desk.tsx').then(({ Desk }) => ({ default: Desk })));
const WarningSettings = lazy(() =>
  import('./settings/WarningSettings.tsx').then(({ WarningSettings }) => ({ default: WarningSettings })),
);
const JobList = lazy(() => import('./settings/JobList.tsx').then(({ JobList }) => ({ default: JobList })));
const ApprovalList = lazy(() =>
  import('./authority/ApprovalList.tsx').then(({ ApprovalList }) => ({ default: ApprovalList })),
);
const LimitsPage = lazy(() => import('./authority/LimitsPage.tsx').then(({ LimitsPage }) => ({ default: LimitsPage })));
const OptionList = lazy(() => import('./authority/OptionList.tsx').then(({ OptionList }) => ({ default: OptionList })));
const OptionPage = lazy(() =>
  import('./authority/OptionPages.tsx').then(({ OptionPage }) => ({ default: OptionPage })),
);
const OptionStart = lazy(() =>
  import('./authority/OptionPages.tsx').then(({ OptionStart }) => ({ default: OptionStart })),
);
const RuleList = lazy(() => import('./phrases/RuleList.tsx').then(({ RuleList }) => ({ default: RuleList })));
const RulePage = lazy(() => import('./phrases/RulePage.tsx').then(({ RulePage }) => ({ default: RulePage })));
const RuleStart = lazy(() => import('./phrases/RuleStart.tsx').then(({ RuleStart }) => ({ default: RuleStart })));
const TemplateList = lazy(() =>
  import('./templates/TemplateList.tsx').then(({ TemplateList }) => ({ default: TemplateList })),
);
const TemplatePage = lazy(() =>
  import('./templates/TemplatePage.tsx').then(({ TemplatePage }) => ({ default: TemplatePage })),
);
const TemplateStart = lazy(() =>
  import('./templates/TemplateStart.tsx').then(({ TemplateStart }) => ({ default: TemplateStart })),
);
const CrisisCardPage = lazy(() =>
  import('./incidents/CrisisCardPage.tsx').then(({ CrisisCardPage }) => ({ default: CrisisCardPage })),
);
const TargetsPage = lazy(() =>
  import('./settings/TargetsPage.tsx').then(({ TargetsPage }) => ({ default: TargetsPage })),
);
const StandInsPage = lazy(() =>
  import('./authority/StandInsPage.tsx').then(({ StandInsPage }) => ({ default: StandInsPage })),
);
const IssueList = lazy(() => import('./issues/IssueList.tsx').then(({ IssueList }) => ({ default: IssueList })));
const IssuePage = lazy(() => import('./issues/IssuePage.tsx').then(({ IssuePage }) => ({ default: IssuePage })));
const PilotList = lazy(() => import('./pilots/PilotList.tsx').then(({ PilotList }) => ({ default: PilotList })));
const PilotPage = lazy(() => import('./pilots/PilotPage.tsx').then(({ PilotPage }) => ({ default: PilotPage })));
const PilotStart = lazy(() => import('./pilots/PilotStart.tsx').then(({ PilotStart }) => ({ default: PilotStart })));
const PilotReplan = lazy(() =>
  import('./pilots/PilotReplan.tsx').then(({ PilotReplan }) => ({ default: PilotReplan })),
);
const RunningPilot = lazy(() =>
  import('./pilots/RunningPilot.tsx').then(({ RunningPilot }) => ({ default: RunningPilot })),
);
const MailList = lazy(() => import('./mailroom/MailList.tsx').then(({ MailList }) => ({ default: MailList })));
const SurveyList = lazy(() => import('./surveys/SurveyList.tsx').then(({ SurveyList }) => ({ default: SurveyList })));
const SurveyPlansPage = lazy(() =>
  import('./surveys/SurveyPlansPage.tsx').then(({ SurveyPlansPage }) => ({ default: SurveyPlansPage })),
);
const AnswerKey = lazy(() => import('./demo/AnswerKey.tsx').then(({ AnswerKey }) => ({ default: AnswerKey })));
const Overview = lazy(() => import('./metrics/Overview.tsx').then(({ Overview }) => ({ default: Overview })));
const FigureRows = lazy(() => import('./metrics/FigureRows.tsx').then(({ FigureRows }) => ({ default: FigureRows })));
const ReportList = lazy(() => import('./reports/ReportList.tsx').then(({ ReportList }) => ({ default: ReportList })));
const ReportPage = lazy(() => import('./reports/ReportPage.tsx').then(({ ReportPage }) => ({ default: ReportPage })));
const ReportBuilder = lazy(() =>
  import('./reports/ReportBuilder.tsx').then(({ ReportBuilder }) => ({ default: ReportBuilder })),
);
const ExportsPage = lazy(() =>
  import('./exports/ExportsPage.tsx').then(({ ExportsPage }) => ({ default: ExportsPage })),
);
const WebhooksPage = lazy(() =>
  import('./access/WebhooksPage.tsx').then(({ WebhooksPage }) => ({ default: WebhooksPage })),
);
const ApiKeysPage = lazy(() =>
  import('./access/ApiKeysPage.tsx').then(({ ApiKeysPage }) => ({ default: ApiKeysPage })),
);
const ListStart = lazy(() => import('./lists/ListStart.tsx').then(({ ListStart }) => ({ default: ListStart })));
const ListPage = lazy(() => import('./lists/ListPage.tsx').then(({ ListPage }) => ({ default: ListPage })));
const ListHistory = lazy(() => import('./lists/ListHistory.tsx').then(({ ListHistory }) => ({ default: ListHistory })));
const BulkList = lazy(() => import('./bulk/BulkList.tsx').then(({ BulkList }) => ({ default: BulkList })));
const BulkPage = lazy(() => import('./bulk/BulkPage.tsx').then(({ BulkPage }) => ({ default: BulkPage })));
const AuditList = lazy(() => import('./people/AuditList.tsx').then(({ AuditList }) => ({ default: AuditList })));
const MyKeys = lazy(() => import('./keys/MyKeys.tsx').then(({ MyKeys }) => ({ default: MyKeys })));
const CheatSheet = lazy(() => import('./guide/CheatSheet.tsx').then(({ CheatSheet }) => ({ default: CheatSheet })));
const Password = lazy(() => import('./people/Password.tsx').then(({ Password }) => ({ default: Password })));

const CustomFieldList = lazy(() =>
  import('./custom-fields/CustomFieldList.tsx').then(({ CustomFieldList }) => ({ default: CustomFieldList })),
);
const CustomFieldPage = lazy(() =>
  import('./custom-fields/CustomFieldPage.tsx').then(({ CustomFieldPage }) => ({ default: CustomFieldPage })),
);
const CustomFieldStart = lazy(() =>
  import('./custom-fields/CustomFieldStart.tsx').then(({ CustomFieldStart }) => ({ default: CustomFieldStart })),
);
const DefinitionsPage = lazy(() =>
  import('./metrics/DefinitionsPage.tsx').then(({ DefinitionsPage }) => ({ default: DefinitionsPage })),
);
const RetentionPage = lazy(() =>
  import('./settings/RetentionPage.tsx').then(({ RetentionPage }) => ({ default: RetentionPage })),
);
const SquadFiguresPage = lazy(() =>
  import('./squads/SquadFiguresPage.tsx').then(({ SquadFiguresPage }) => ({ default: SquadFiguresPage })),
);
const SquadPage = lazy(() => import('./people/SquadPage.tsx').then(({ SquadPage }) => ({ default: SquadPage })));
const SquadStart = lazy(() => import('./people/SquadStart.tsx').then(({ SquadStart }) => ({ default: SquadStart })));

const store = localStorageStore('1', 'heartdesk');
const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 5_000 } } });

export const App = () => (
  <BrowserRouter>
    <CoreAdminContext
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      store={store}
      queryClient={queryClient}
    >
      <Looks>
        <CoreAdminUI
          dashboard={Home}
          layout={Layout}
          loading={Opening}
          loginPage={SignIn}
          catchAll={NotThere}
          error={Broken}
          authenticationError={NotThere}
          accessDenied={NotThere}
          title="Heartdesk"
          requireAuth
          disableTelemetry
        >
          <Resource {...cases} />
          <Resource {...imports} />
          <Resource {...calendars} />
          <Resource {...squads} />
          <Resource {...users} />
          <CustomRoutes noLayout>
            <Route path="/welcome" element={<Welcome />} />
            <Route path="/forgotten" element={<Forgotten />} />
          </CustomRoutes>
          <CustomRoutes>
            <Route path="/causes" element={<CausesPage />} />
            <Route path="/causes/:id" element={<CausesPage />} />
            <Route path="/symptoms" element={<SymptomList />} />
            <Route path="/symptoms/create" element={<SymptomStart />} />
            <Route path="/symptoms/:id" element={<SymptomPage />} />
            <Route path="/diagnoses-due" element={<DuePage />} />
            <Route path="/customers" element={<CustomerList />} />
            <Route path="/customers/:id" element={<CustomerPage />} />
            <Route path="/promises" element={<PromiseList />} />
            <Route path="/floor" element={<Floor />} />
            <Route path="/triage" element={<TriagePage />} />
            <Route path="/desk" element={<Desk />} />
            <Route path="/warnings" element={<WarningSettings />} />
            <Route path="/jobs" element={<JobList />} />
            <Route path="/approvals" element={<ApprovalList />} />
            <Route path="/authority-limits" element={<LimitsPage />} />
            <Route path="/options" element={<OptionList />} />
            <Route path="/options/create" element={<OptionStart />} />
            <Route path="/options/:id" element={<OptionPage />} />
            <Route path="/phrase-rules" element={<RuleList />} />
            <Route path="/phrase-rules/create" element={<RuleStart />} />
            <Route path="/phrase-rules/:id" element={<RulePage />} />
            <Route path="/templates" element={<TemplateList />} />
            <Route path="/templates/create" element={<TemplateStart />} />
            <Route path="/templates/:id" element={<TemplatePage />} />
            <Route path="/custom-fields" element={<CustomFieldList />} />
            <Route path="/custom-fields/create" element={<CustomFieldStart />} />
            <Route path="/custom-fields/:id" element={<CustomFieldPage />} />
            <Route path="/crisis-card" element={<CrisisCardPage />} />
            <Route path="/targets" element={<TargetsPage />} />
            <Route path="/retention" element={<RetentionPage />} />
            <Route path="/stand-ins" element={<StandInsPage />} />
            <Route path="/issues" element={<IssueList />} />
            <Route path="/issues/:id" element={<IssuePage />} />
            <Route path="/pilot" element={<RunningPilot />} />
            <Route path="/pilots" element={<PilotList />} />
            <Route path="/pilots/create" element={<PilotStart />} />
            <Route path="/pilots/:id" element={<PilotPage />} />
            <Route path="/pilots/:id/replan" element={<PilotReplan />} />
            <Route path="/mail" element={<MailList />} />
            <Route path="/surveys" element={<SurveyList />} />
            <Route path="/survey-plans" element={<SurveyPlansPage />} />
            <Route path="/demo/answer-key" element={<AnswerKey />} />
            <Route path="/overview" element={<Overview />} />
            <Route path="/figures/:key" element={<FigureRows />} />
            <Route path="/reports" element={<ReportList />} />
            <Route path="/reports/create" element={<ReportBuilder />} />
            <Route path="/reports/:id" element={<ReportPage />} />
            <Route path="/reports/:id/edit" element={<ReportBuilder />} />
            <Route path="/exports" element={<ExportsPage />} />
            <Route path="/webhooks" element={<WebhooksPage />} />
            <Route path="/api-keys" element={<ApiKeysPage />} />
            <Route path="/definitions" element={<DefinitionsPage />} />
            <Route path="/squads/create" element={<SquadStart />} />
            <Route path="/squads/:id" element={<SquadFiguresPage />} />
            <Route path="/squads/:id/settings" element={<SquadPage />} />
            <Route path="/list-imports" element={<ListHistory />} />
            <Route path="/list-imports/create" element={<ListStart />} />
            <Route path="/list-imports/:id" element={<ListPage />} />
            <Route path="/bulk-changes" element={<BulkList />} />
            <Route path="/bulk-changes/:id" element={<BulkPage />} />
            <Route path="/audit" element={<AuditList />} />
            <Route path="/password" element={<Password />} />
            <Route path="/my-keys" element={<MyKeys />} />
            <Route path="/cheat-sheets/:key" element={<CheatSheet />} />
          </CustomRoutes>
        </CoreAdminUI>
      </Looks>
    </CoreAdminContext>
  </BrowserRouter>
);
