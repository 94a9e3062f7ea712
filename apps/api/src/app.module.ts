import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AuthorityModule } from './authority/authority.module.ts';
import { BulkModule } from './bulk/bulk.module.ts';
import { CalendarsModule } from './calendars/calendars.module.ts';
import { CaseReading } from './cases/case-reading.ts';
import { CasesModule } from './cases/cases.module.ts';
import { CausesModule } from './causes/causes.module.ts';
import { ClosuresModule } from './closures/closures.module.ts';
import { CommitmentsModule } from './commitments/commitments.module.ts';
import { CustomFieldsModule } from './custom-fields/custom-fields.module.ts';
import { DemoModule } from './demo/demo.module.ts';
import { ExportsModule } from './exports/exports.module.ts';
import { FloorModule } from './floor/floor.module.ts';
import { ImportsModule } from './imports/imports.module.ts';
import { IncidentsModule } from './incidents/incidents.module.ts';
import { IntakeModule } from './intake/intake.module.ts';
import { InvitationsModule } from './invitations/invitations.module.ts';
import { IssuesModule } from './issues/issues.module.ts';
import { JobsModule } from './jobs/jobs.module.ts';
import { LettersModule } from './letters/letters.module.ts';
import { ListsModule } from './lists/lists.module.ts';
import { LogModule } from './log/log.module.ts';
import { MailroomModule } from './mailroom/mailroom.module.ts';
import { MetricsModule } from './metrics/metrics.module.ts';
import { NotificationsModule } from './notifications/notifications.module.ts';
import { AssuredInterceptor } from './people/assured.interceptor.ts';
import { MayGuard } from './people/may.guard.ts';
import { PeopleModule } from './people/people.module.ts';
import { PhrasesModule } from './phrases/phrases.module.ts';
import { PilotsModule } from './pilots/pilots.module.ts';
import { AnswerInterceptor } from './platform/answer.interceptor.ts';
import { CheckedPipe } from './platform/checked.pipe.ts';
import { Clock } from './platform/clock.ts';
import { CONFIG, type Config } from './platform/config.ts';
import { OnceInterceptor } from './platform/once.interceptor.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { RefusalFilter } from './platform/refusal.filter.ts';
import { PresenceModule } from './presence/presence.module.ts';
import { PushesModule } from './pushes/pushes.module.ts';
import { ReportsModule } from './reports/reports.module.ts';
import { ReschedulingModule } from './rescheduling/rescheduling.module.ts';
import { SettingsModule } from './settings/settings.module.ts';
import { StepsModule } from './steps/steps.module.ts';
import { SurveysModule } from './surveys/surveys.module.ts';
import { TemplatesModule } from './templates/templates.module.ts';
import { TriageModule } from './triage/triage.module.ts';
import { WarningsModule } from './warnings/warnings.module.ts';
import { WebhooksModule } from './webhooks/webhooks.module.ts';

const rooms = [
  PlatformModule,
  PeopleModule,
  LogModule,
  SettingsModule,
  PhrasesModule,
  TemplatesModule,
  CustomFieldsModule,
  TriageModule,
  JobsModule,
  CasesModule,
  PresenceModule,
  PushesModule,
  NotificationsModule,
  CalendarsModule,
  WebhooksModule,
  InvitationsModule,
  CommitmentsModule,
  ReschedulingModule,
  CausesModule,
  IncidentsModule,
  LettersModule,
  BulkModule,
  StepsModule,
  AuthorityModule,
  SurveysModule,
  WarningsModule,
  FloorModule,
  IssuesModule,
  ClosuresModule,
  IntakeModule,
  MailroomModule,
  MetricsModule,
  PilotsModule,
  ImportsModule,
  ListsModule,
  ExportsModule,
  ReportsModule,
  DemoModule,
];

@Module({})
class AppModule {}

/** The house: its rooms, and what stands at its door for every request. */
export function houseWith(config: Config, clock: Clock, tables: DataSource): DynamicModule {
  const given = [
    { provide: CONFIG, useValue: config },
    { provide: Clock, useValue: clock },
    { provide: DataSource, useValue: tables },
  ];
  return {
    module: AppModule,
    global: true,
    imports: rooms,
    providers: [
      ...given,
      { provide: APP_GUARD, useClass: MayGuard },
      { provide: APP_PIPE, useClass: CheckedPipe },
      { provide: APP_INTERCEPTOR, useClass: AssuredInterceptor },
      { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
      { provide: APP_INTERCEPTOR, useClass: OnceInterceptor },
      { provide: APP_INTERCEPTOR, useClass: CaseReading },
      { provide: APP_FILTER, useClass: RefusalFilter },
    ],
    exports: given.map(({ provide }) => provide),
  };
}
