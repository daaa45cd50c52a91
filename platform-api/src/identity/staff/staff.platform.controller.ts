import { Body, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  Can,
  CurrentActor,
  PlatformController,
  Public,
  Returns,
  ReturnsNothing,
  httpErrors,
} from '../../http/index.ts';
import type { Actor } from '../../kernel/index.ts';
import { BrowserSessions } from '../sessions/browser-sessions.ts';
import { StaffSignInService } from './staff-sign-in.service.ts';
import { StaffDirectory } from './staff.directory.ts';
import { signInSchema, signedInSchema } from './staff.schemas.ts';

@PlatformController('auth')
export class OperatorAuthPlatformController {
  constructor(
    private readonly signIns: StaffSignInService,
    private readonly browsers: BrowserSessions,
  ) {}

  @Post('sign-in')
  @Public('Nobody is signed in before this.')
  @Returns(signedInSchema)
  async signIn(
    @Body({ schema: signInSchema }) body: z.infer<typeof signInSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const staff = await this.signIns.checkOperator(body.email, body.password);
    await this.browsers.start(request, reply, { kind: 'staff', subjectId: staff.id, tenant: null });
    return { staff };
  }

  @Post('refresh')
  @Public('The refresh cookie is its own proof.')
  @ReturnsNothing()
  async refresh(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    if ((await this.browsers.renew(request, reply, { kind: 'staff' })) === null)
      throw httpErrors.unauthenticated();
  }

  @Post('sign-out')
  @Public('Signing out twice is harmless.')
  @ReturnsNothing()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.browsers.end(request, reply);
  }
}

@PlatformController('me')
export class OperatorMePlatformController {
  constructor(private readonly directory: StaffDirectory) {}

  @Get()
  @Can('read', 'Session')
  @Returns(signedInSchema)
  async me(@CurrentActor() actor: Actor) {
    return { staff: await this.directory.person(actor) };
  }
}
