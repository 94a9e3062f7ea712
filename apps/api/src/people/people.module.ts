import { Global, Module } from '@nestjs/common';
import { ApiKeysController } from './api-keys.controller.ts';
import { ApiKeys } from './api-keys.service.ts';
import { Behind } from './behind.ts';
import { Leaving } from './leaving.ts';
import { PeopleController } from './people.controller.ts';
import { PeopleService } from './people.service.ts';
import { SessionController } from './session.controller.ts';
import { Sessions } from './sessions.service.ts';
import { SquadsController } from './squads.controller.ts';
import { SquadsService } from './squads.service.ts';
import { StandInsController } from './stand-ins.controller.ts';
import { StandInsService } from './stand-ins.service.ts';
import { Visible } from './visible.ts';

@Global()
@Module({
  controllers: [SessionController, PeopleController, SquadsController, StandInsController, ApiKeysController],
  providers: [ApiKeys, Behind, Leaving, Sessions, PeopleService, SquadsService, StandInsService, Visible],
  exports: [ApiKeys, Behind, Leaving, Sessions, PeopleService, SquadsService, StandInsService, Visible],
})
export class PeopleModule {}
