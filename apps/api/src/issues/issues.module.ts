import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.ts';
import { CommitmentsModule } from '../commitments/commitments.module.ts';
import { LettersModule } from '../letters/letters.module.ts';
import { NotificationsModule } from '../notifications/notifications.module.ts';
import { SettingsModule } from '../settings/settings.module.ts';
import { WarningsModule } from '../warnings/warnings.module.ts';
import { ActionsController } from './actions.controller.ts';
import { ActionsService } from './actions.service.ts';
import { IssueAlerts } from './alerts.service.ts';
import { BulkPromisesService } from './bulk-promises.service.ts';
import { EffectService } from './effect.service.ts';
import { IssueCasesService } from './issue-cases.service.ts';
import { IssueFigures } from './issue-figures.ts';
import { IssuesController } from './issues.controller.ts';
import { IssuesService } from './issues.service.ts';
import { ProposalDismissalsService } from './proposal-dismissals.service.ts';
import { ProposalsController } from './proposals.controller.ts';
import { ProposalsService } from './proposals.service.ts';
import { RulingsService } from './rulings.service.ts';
import { ThanksService } from './thanks.service.ts';
import { TidyList } from './tidy-list.service.ts';
import { WatchService } from './watch.service.ts';

@Module({
  imports: [CasesModule, CommitmentsModule, LettersModule, NotificationsModule, SettingsModule, WarningsModule],
  controllers: [IssuesController, ActionsController, ProposalsController],
  providers: [
    ActionsService,
    BulkPromisesService,
    EffectService,
    IssueAlerts,
    IssueCasesService,
    IssueFigures,
    IssuesService,
    ProposalDismissalsService,
    ProposalsService,
    RulingsService,
    ThanksService,
    TidyList,
    WatchService,
  ],
  exports: [EffectService],
})
export class IssuesModule {}
