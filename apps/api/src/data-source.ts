import { ApprovalMark } from './authority/approval-mark.entity.ts';
import { AuthorityLimit } from './authority/authority-limit.entity.ts';
import { Decision } from './authority/decision.entity.ts';
import { Delivery } from './authority/delivery.entity.ts';
import { Grant } from './authority/grant.entity.ts';
import { Option } from './authority/option.entity.ts';
import { Resolution } from './authority/resolution.entity.ts';
import { Reversal } from './authority/reversal.entity.ts';
import { CaseSpent, CustomerSpent, DaySpent } from './authority/spent.entity.ts';
import { BulkChange } from './bulk/bulk-change.entity.ts';
import { BulkRow } from './bulk/bulk-row.entity.ts';
import { BulkStart } from './bulk/bulk-start.entity.ts';
import { BulkStop } from './bulk/bulk-stop.entity.ts';
import { BulkUndoing } from './bulk/bulk-undoing.entity.ts';
import { Calendar } from './calendars/calendar.entity.ts';
import { CalendarVersion } from './calendars/calendar-version.entity.ts';
import { SquadCalendar } from './calendars/squad-calendar.entity.ts';
import { Case } from './cases/case.entity.ts';
import { CaseNumber } from './cases/case-number.entity.ts';
import { CaseRead } from './cases/case-read.entity.ts';
import { CaseReference } from './cases/case-reference.entity.ts';
import { CaseSquad } from './cases/case-squad.entity.ts';
import { Contact } from './cases/contact.entity.ts';
import { Customer } from './cases/customer.entity.ts';
import { CustomerKey } from './cases/customer-key.entity.ts';
import { CustomerLook } from './cases/customer-look.entity.ts';
import { CustomerLookFind } from './cases/customer-look-find.entity.ts';
import { Episode } from './cases/episode.entity.ts';
import { MethodVersion } from './cases/method-version.entity.ts';
import { Note } from './cases/note.entity.ts';
import { Symptom } from './cases/symptom.entity.ts';
import { SymptomName } from './cases/symptom-name.entity.ts';
import { Cause } from './causes/cause.entity.ts';
import { CauseChange } from './causes/cause-change.entity.ts';
import { CauseName } from './causes/cause-name.entity.ts';
import { CausePart } from './causes/cause-part.entity.ts';
import { CauseUndoing } from './causes/cause-undoing.entity.ts';
import { Diagnosis } from './causes/diagnosis.entity.ts';
import { Closure } from './closures/closure.entity.ts';
import { Reopening } from './closures/reopening.entity.ts';
import { Commitment } from './commitments/commitment.entity.ts';
import { Settlement } from './commitments/settlement.entity.ts';
import { SettlementUndoing } from './commitments/settlement-undoing.entity.ts';
import { CustomFieldVersion } from './custom-fields/custom-field-version.entity.ts';
import { ExportChunk } from './exports/export-chunk.entity.ts';
import { FileExport } from './exports/file-export.entity.ts';
import { Import } from './imports/import.entity.ts';
import { ImportChunk } from './imports/import-chunk.entity.ts';
import { ImportUndoing } from './imports/import-undoing.entity.ts';
import { RejectedRow } from './imports/rejected-row.entity.ts';
import { Incident } from './incidents/incident.entity.ts';
import { IncidentStep } from './incidents/incident-step.entity.ts';
import { Action } from './issues/action.entity.ts';
import { ActionChanged } from './issues/action-change.entity.ts';
import { ActionEnding } from './issues/action-ending.entity.ts';
import { BulkPromise } from './issues/bulk-promise.entity.ts';
import { DismissalUndoing } from './issues/dismissal-undoing.entity.ts';
import { DismissedCase } from './issues/dismissed-case.entity.ts';
import { Issue } from './issues/issue.entity.ts';
import { IssueCase } from './issues/issue-case.entity.ts';
import { IssueRuling } from './issues/issue-ruling.entity.ts';
import { ProposalDismissal } from './issues/proposal-dismissal.entity.ts';
import { ThankYou } from './issues/thank-you.entity.ts';
import { Job } from './jobs/job.entity.ts';
import { Letter } from './letters/letter.entity.ts';
import { LetterMail } from './letters/letter-mail.entity.ts';
import { ListImport } from './lists/list-import.entity.ts';
import { ListRow } from './lists/list-row.entity.ts';
import { ListUndoing } from './lists/list-undoing.entity.ts';
import { AuditEntry } from './log/audit-entry.entity.ts';
import { AuditHead } from './log/audit-head.entity.ts';
import { FigureMark } from './log/figure-mark.entity.ts';
import { LiveEvent } from './log/live-event.entity.ts';
import { TimelineEntry } from './log/timeline-entry.entity.ts';
import { IncomingMail } from './mailroom/incoming-mail.entity.ts';
import { MailSettling } from './mailroom/mail-settling.entity.ts';
import { SeenMail } from './mailroom/seen-mail.entity.ts';
import { CaseFigures } from './metrics/case-figures.entity.ts';
import { FigureDay } from './metrics/figure-day.entity.ts';
import { FigureState } from './metrics/figure-state.entity.ts';
import { OpenTheHouse1795000000000 } from './migrations/1795000000000-open-the-house.ts';
import { KeepSettings1796000000000 } from './migrations/1796000000000-keep-settings.ts';
import { GrantWithinLimits1796100000000 } from './migrations/1796100000000-grant-within-limits.ts';
import { KeepCalendars1796200000000 } from './migrations/1796200000000-keep-calendars.ts';
import { SeeWhoIsHere1796300000000 } from './migrations/1796300000000-see-who-is-here.ts';
import { WarnInTime1796300000001 } from './migrations/1796300000001-warn-in-time.ts';
import { KeepPhrases1796400000000 } from './migrations/1796400000000-keep-phrases.ts';
import { KeepDraftsAndNotes1796500000000 } from './migrations/1796500000000-keep-drafts-and-notes.ts';
import { FindWords1796600000000 } from './migrations/1796600000000-find-words.ts';
import { KeepTemplates1796700000000 } from './migrations/1796700000000-keep-templates.ts';
import { CallForHelp1796800000000 } from './migrations/1796800000000-call-for-help.ts';
import { StandASpike1796900000000 } from './migrations/1796900000000-stand-a-spike.ts';
import { RecognizeCustomers1797000000000 } from './migrations/1797000000000-recognize-customers.ts';
import { FindCasesOfASpike1797100000000 } from './migrations/1797100000000-find-cases-of-a-spike.ts';
import { KeepWordings1797200000000 } from './migrations/1797200000000-keep-wordings.ts';
import { GrowTheTree1797300000000 } from './migrations/1797300000000-grow-the-tree.ts';
import { GatherIssues1797400000000 } from './migrations/1797400000000-gather-issues.ts';
import { SeeWhoWaits1797400000001 } from './migrations/1797400000001-see-who-waits.ts';
import { TimeACase1798000000000 } from './migrations/1798000000000-time-a-case.ts';
import { RollFigures1798100000000 } from './migrations/1798100000000-roll-figures.ts';
import { PilotMethods1798200000000 } from './migrations/1798200000000-pilot-methods.ts';
import { CountFolds1798300000000 } from './migrations/1798300000000-count-folds.ts';
import { KeepCustomFields1798500000000 } from './migrations/1798500000000-keep-custom-fields.ts';
import { GiveFilesAway1799000000000 } from './migrations/1799000000000-give-files-away.ts';
import { GiveKeys1799100000000 } from './migrations/1799100000000-give-keys.ts';
import { SendReports1799100000000 } from './migrations/1799100000000-send-reports.ts';
import { TellOtherPrograms1799100000001 } from './migrations/1799100000001-tell-other-programs.ts';
import { ChangeMany1799120000000 } from './migrations/1799120000000-change-many.ts';
import { TakeContactsIn1799130000000 } from './migrations/1799130000000-take-contacts-in.ts';
import { AskCustomers1799200000000 } from './migrations/1799200000000-ask-customers.ts';
import { CarryLetters1799200000001 } from './migrations/1799200000001-carry-letters.ts';
import { NoteWebhooksOff1799200000010 } from './migrations/1799200000010-note-webhooks-off.ts';
import { UndoImports1799300000000 } from './migrations/1799300000000-undo-imports.ts';
import { KeepTheLatestRestatement1799400000000 } from './migrations/1799400000000-keep-the-latest-restatement.ts';
import { KeepWhatWasAgreed1799500000000 } from './migrations/1799500000000-keep-what-was-agreed.ts';
import { DismissProposals1799500000001 } from './migrations/1799500000001-dismiss-proposals.ts';
import { TakeLists1799600000000 } from './migrations/1799600000000-take-lists.ts';
import { StopBulkChanges1799600000001 } from './migrations/1799600000001-stop-bulk-changes.ts';
import { TellOfFailedRuns1799600000002 } from './migrations/1799600000002-tell-of-failed-runs.ts';
import { TellOfTheTidyList1799600000010 } from './migrations/1799600000010-tell-of-the-tidy-list.ts';
import { InvitePeople1799650000000 } from './migrations/1799650000000-invite-people.ts';
import { TakeDismissalsBack1799700000001 } from './migrations/1799700000001-take-dismissals-back.ts';
import { TakeListsBack1799700000002 } from './migrations/1799700000002-take-lists-back.ts';
import { KeepLooks1799800000000 } from './migrations/1799800000000-keep-looks.ts';
import { CountWhatIsOverdue1799850000000 } from './migrations/1799850000000-count-what-is-overdue.ts';
import { Notification } from './notifications/notification.entity.ts';
import { ReplyKey } from './notifications/reply-key.entity.ts';
import { ApiKey } from './people/api-key.entity.ts';
import { Invitation } from './people/invitation.entity.ts';
import { InvitationToken } from './people/invitation-token.entity.ts';
import { Person } from './people/person.entity.ts';
import { PersonSquad } from './people/person-squad.entity.ts';
import { Session } from './people/session.entity.ts';
import { Squad } from './people/squad.entity.ts';
import { SquadMethod } from './people/squad-method.entity.ts';
import { StandIn } from './people/stand-in.entity.ts';
import { PhraseAnswer } from './phrases/phrase-answer.entity.ts';
import { KeptPhraseRule } from './phrases/phrase-rule.entity.ts';
import { PhraseRuleVersion } from './phrases/phrase-rule-version.entity.ts';
import { Pilot } from './pilots/pilot.entity.ts';
import { PilotDecision } from './pilots/pilot-decision.entity.ts';
import { PilotDraw } from './pilots/pilot-draw.entity.ts';
import { PilotFeedback } from './pilots/pilot-feedback.entity.ts';
import { PilotLook } from './pilots/pilot-look.entity.ts';
import { PilotPeek } from './pilots/pilot-peek.entity.ts';
import { PilotPlan } from './pilots/pilot-plan.entity.ts';
import { KeptAnswer } from './platform/once.entity.ts';
import { Presence } from './presence/presence.entity.ts';
import { ContactPush } from './pushes/contact-push.entity.ts';
import { ContactPushAnswer } from './pushes/contact-push-answer.entity.ts';
import { Report } from './reports/report.entity.ts';
import { ReportVersion } from './reports/report-version.entity.ts';
import { Run } from './reports/run.entity.ts';
import { RunFile } from './reports/run-file.entity.ts';
import { Schedule } from './reports/schedule.entity.ts';
import { SettingsVersion } from './settings/settings-version.entity.ts';
import { Draft } from './steps/draft.entity.ts';
import { Evidence } from './steps/evidence.entity.ts';
import { Survey } from './surveys/survey.entity.ts';
import { SurveyAnswer } from './surveys/survey-answer.entity.ts';
import { SurveyOmission } from './surveys/survey-omission.entity.ts';
import { KeptSurveyPlan } from './surveys/survey-plan.entity.ts';
import { SurveyRefusal } from './surveys/survey-refusal.entity.ts';
import { SurveyToken } from './surveys/survey-token.entity.ts';
import { TemplateVersion } from './templates/template-version.entity.ts';
import { Triage } from './triage/triage.entity.ts';
import { TriageEnding } from './triage/triage-ending.entity.ts';
import { TriagePlaces } from './triage/triage-places.entity.ts';
import { Webhook } from './webhooks/webhook.entity.ts';
import { WebhookDelivery } from './webhooks/webhook-delivery.entity.ts';
import { WebhookSecret } from './webhooks/webhook-secret.entity.ts';

/** Every table of the house, room by room. */
export const entities = [
  ...[Webhook, WebhookDelivery, WebhookSecret],
  ...[KeptAnswer],
  ...[ApiKey, Person, Invitation, InvitationToken, PersonSquad, Session, Squad, SquadMethod, StandIn],
  ...[AuditEntry, AuditHead, LiveEvent, TimelineEntry],
  ...[KeptPhraseRule, PhraseRuleVersion, PhraseAnswer, TemplateVersion],
  ...[AuditEntry, AuditHead, FigureMark, LiveEvent, TimelineEntry],
  ...[KeptPhraseRule, PhraseAnswer, TemplateVersion],
  ...[SettingsVersion, CustomFieldVersion],
  ...[Job, Presence, Notification],
  ...[
    Case,
    CaseNumber,
    CaseRead,
    CaseReference,
    CaseSquad,
    Contact,
    Customer,
    CustomerKey,
    CustomerLook,
    CustomerLookFind,
    Episode,
    MethodVersion,
    Note,
    Symptom,
  ],
  ...[Triage, TriageEnding, TriagePlaces],
  ...[Incident, IncidentStep, Letter],
  ...[Calendar, CalendarVersion, SquadCalendar],
  ...[Commitment, Settlement, SettlementUndoing, Draft, Evidence],
  ...[Cause, CauseName, CausePart, CauseChange, CauseUndoing, SymptomName, Diagnosis],
  ...[
    AuthorityLimit,
    Option,
    Resolution,
    Delivery,
    Grant,
    Decision,
    Reversal,
    ApprovalMark,
    CaseSpent,
    CustomerSpent,
    DaySpent,
  ],
  ...[Survey, SurveyAnswer, SurveyToken, KeptSurveyPlan, SurveyOmission, SurveyRefusal, Closure, Reopening],
  ...[LetterMail, ReplyKey, IncomingMail, MailSettling, SeenMail],
  ...[CaseFigures, FigureDay, FigureState],
  ...[Issue, IssueCase, IssueRuling, Action, ActionChanged, ActionEnding, BulkPromise, ThankYou],
  ...[ProposalDismissal, DismissedCase, DismissalUndoing],
  ...[Pilot, PilotPlan, PilotPeek, PilotLook, PilotDraw, PilotDecision, PilotFeedback],
  ...[Import, ImportChunk, ImportUndoing, RejectedRow],
  ...[ListImport, ListRow, ListUndoing],
  ...[FileExport, ExportChunk],
  ...[ContactPush, ContactPushAnswer],
  ...[BulkChange, BulkStart, BulkStop, BulkUndoing, BulkRow],
  ...[Report, ReportVersion, Schedule, Run, RunFile],
];

export const migrations = [
  OpenTheHouse1795000000000,
  KeepSettings1796000000000,
  KeepCalendars1796200000000,
  GrantWithinLimits1796100000000,
  SeeWhoIsHere1796300000000,
  WarnInTime1796300000001,
  KeepPhrases1796400000000,
  KeepDraftsAndNotes1796500000000,
  FindWords1796600000000,
  KeepTemplates1796700000000,
  CallForHelp1796800000000,
  StandASpike1796900000000,
  RecognizeCustomers1797000000000,
  FindCasesOfASpike1797100000000,
  KeepWordings1797200000000,
  GatherIssues1797400000000,
  SeeWhoWaits1797400000001,
  TimeACase1798000000000,
  RollFigures1798100000000,
  GrowTheTree1797300000000,
  PilotMethods1798200000000,
  GiveFilesAway1799000000000,
  ChangeMany1799120000000,
  SendReports1799100000000,
  TakeContactsIn1799130000000,
  KeepCustomFields1798500000000,
  CountFolds1798300000000,
  AskCustomers1799200000000,
  UndoImports1799300000000,
  KeepWhatWasAgreed1799500000000,
  DismissProposals1799500000001,
  TellOfTheTidyList1799600000010,
  TakeLists1799600000000,
  StopBulkChanges1799600000001,
  TellOfFailedRuns1799600000002,
  TakeDismissalsBack1799700000001,
  TakeListsBack1799700000002,
  GiveKeys1799100000000,
  CarryLetters1799200000001,
  TellOtherPrograms1799100000001,
  NoteWebhooksOff1799200000010,
  KeepLooks1799800000000,
  CountWhatIsOverdue1799850000000,
  KeepTheLatestRestatement1799400000000,
  InvitePeople1799650000000,
];
