import { Module } from '@nestjs/common';
import { AuthorityController } from './authority.controller.ts';
import { AuthorityService } from './authority.service.ts';

@Module({ controllers: [AuthorityController], providers: [AuthorityService] })
export class AuthorityModule {}
