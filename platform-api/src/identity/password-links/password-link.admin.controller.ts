import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AdminController, Public, Returns, ReturnsNothing } from '../../http/index.ts';
import { BrowserSessions } from '../sessions/browser-sessions.ts';
import { signedInSchema } from '../staff/staff.schemas.ts';
import {
  askForLinkSchema,
  linkTokenSchema,
  linkViewSchema,
  setPasswordSchema,
  type LinkView,
} from './password-link.schemas.ts';
import { PasswordResetService } from './password-reset.service.ts';

@AdminController('auth/password-links')
export class PasswordLinkAdminController {
  constructor(
    private readonly resets: PasswordResetService,
    private readonly browsers: BrowserSessions,
  ) {}

  @Post()
  @Public('Whoever forgot their password cannot be signed in.')
  @ReturnsNothing()
  async ask(@Body({ schema: askForLinkSchema }) body: z.infer<typeof askForLinkSchema>): Promise<void> {
    await this.resets.ask(body.email);
  }

  @Get(':token')
  @Public('The mailed link is its own proof.')
  @Returns(linkViewSchema)
  async look(@Param('token', { schema: linkTokenSchema }) token: string): Promise<LinkView> {
    return await this.resets.look(token);
  }

  @Post(':token')
  @Public('The mailed link is its own proof.')
  @Returns(signedInSchema)
  async use(
    @Param('token', { schema: linkTokenSchema }) token: string,
    @Body({ schema: setPasswordSchema }) body: z.infer<typeof setPasswordSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const staff = await this.resets.use(token, body.password);
    await this.browsers.start(request, reply, { kind: 'staff', subjectId: staff.id, tenant: null });
    return { staff };
  }
}
