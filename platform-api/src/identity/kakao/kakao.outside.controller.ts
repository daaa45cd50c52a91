import { Body, Get, Headers, Post, Query, Redirect } from '@nestjs/common';
import type { z } from 'zod';
import { OutsideController, Public, ReturnsNothing } from '../../http/index.ts';
import { KakaoSignInService } from './kakao-sign-in.service.ts';
import { KakaoUnlinkService } from './kakao-unlink.service.ts';
import { callbackQuerySchema, unlinkSchema } from './kakao.schemas.ts';

@OutsideController('auth/kakao')
export class KakaoCallbackController {
  constructor(private readonly kakao: KakaoSignInService) {}

  @Get('callback')
  @Public('The signed state is the proof.')
  @Redirect()
  async callback(@Query({ schema: callbackQuerySchema }) answer: z.infer<typeof callbackQuerySchema>) {
    return { url: await this.kakao.answered(answer), statusCode: 302 };
  }
}

/** Kakao calls this when somebody disconnects the app in Kakao's settings; by GET or POST, its documents leave open. */
@OutsideController('webhooks/kakao/unlink')
export class KakaoUnlinkController {
  constructor(private readonly unlinks: KakaoUnlinkService) {}

  @Post()
  @Public('The admin key in the Authorization header is the proof.')
  @ReturnsNothing()
  async posted(
    @Headers('authorization') authorization: string | undefined,
    @Body({ schema: unlinkSchema }) body: z.infer<typeof unlinkSchema>,
  ) {
    await this.unlinks.unlinked(authorization, body.user_id);
  }

  @Get()
  @Public('The admin key in the Authorization header is the proof.')
  @ReturnsNothing()
  async fetched(
    @Headers('authorization') authorization: string | undefined,
    @Query({ schema: unlinkSchema }) query: z.infer<typeof unlinkSchema>,
  ) {
    await this.unlinks.unlinked(authorization, query.user_id);
  }
}
