import CausesIcon from '@mui/icons-material/AccountTreeOutlined';
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import CustomersIcon from '@mui/icons-material/ContactPhoneOutlined';
import DeskIcon from '@mui/icons-material/EventNoteOutlined';
import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import ExportsIcon from '@mui/icons-material/FileDownloadOutlined';
import TargetsIcon from '@mui/icons-material/FlagOutlined';
import GavelIcon from '@mui/icons-material/GavelOutlined';
import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import CrisisIcon from '@mui/icons-material/HealthAndSafetyOutlined';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import InsightsIcon from '@mui/icons-material/InsightsOutlined';
import OptionsIcon from '@mui/icons-material/LocalOfferOutlined';
import TemplatesIcon from '@mui/icons-material/MailOutlined';
import MailIcon from '@mui/icons-material/MarkEmailUnreadOutlined';
import WarningsIcon from '@mui/icons-material/NotificationsActiveOutlined';
import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import LimitsIcon from '@mui/icons-material/PriceChangeOutlined';
import QuestionsIcon from '@mui/icons-material/QuizOutlined';
import PhrasesIcon from '@mui/icons-material/RateReviewOutlined';
import IssuesIcon from '@mui/icons-material/RepeatOutlined';
import ScheduleIcon from '@mui/icons-material/ScheduleOutlined';
import PilotIcon from '@mui/icons-material/ScienceOutlined';
import SurveysIcon from '@mui/icons-material/SentimentSatisfiedOutlined';
import JobsIcon from '@mui/icons-material/SettingsSuggestOutlined';
import FloorIcon from '@mui/icons-material/SpaceDashboardOutlined';
import StandInIcon from '@mui/icons-material/SwapHorizOutlined';
import TriageIcon from '@mui/icons-material/TrendingUp';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import ApiKeysIcon from '@mui/icons-material/VpnKeyOutlined';
import WebhooksIcon from '@mui/icons-material/WebhookOutlined';
import type { ReactNode } from 'react';

const icons: Record<string, ReactNode> = {
  overview: <InsightsIcon fontSize="small" />,
  floor: <FloorIcon fontSize="small" />,
  desk: <DeskIcon fontSize="small" />,
  pilots: <PilotIcon fontSize="small" />,
  cases: <InboxIcon fontSize="small" />,
  customers: <CustomersIcon fontSize="small" />,
  promises: <ScheduleIcon fontSize="small" />,
  approvals: <GavelIcon fontSize="small" />,
  causes: <CausesIcon fontSize="small" />,
  triage: <TriageIcon fontSize="small" />,
  mail: <MailIcon fontSize="small" />,
  surveys: <SurveysIcon fontSize="small" />,
  issues: <IssuesIcon fontSize="small" />,
  limits: <LimitsIcon fontSize="small" />,
  options: <OptionsIcon fontSize="small" />,
  standIns: <StandInIcon fontSize="small" />,
  reports: <ExportsIcon fontSize="small" />,
  imports: <UploadIcon fontSize="small" />,
  squads: <GroupsIcon fontSize="small" />,
  calendars: <CalendarIcon fontSize="small" />,
  people: <PeopleIcon fontSize="small" />,
  warnings: <WarningsIcon fontSize="small" />,
  targets: <TargetsIcon fontSize="small" />,
  jobs: <JobsIcon fontSize="small" />,
  phraseRules: <PhrasesIcon fontSize="small" />,
  templates: <TemplatesIcon fontSize="small" />,
  customFields: <QuestionsIcon fontSize="small" />,
  crisisCard: <CrisisIcon fontSize="small" />,
  webhooks: <WebhooksIcon fontSize="small" />,
  apiKeys: <ApiKeysIcon fontSize="small" />,
  audit: <FactCheckIcon fontSize="small" />,
};

export const screenIcon = (name: string): ReactNode => icons[name] ?? null;
