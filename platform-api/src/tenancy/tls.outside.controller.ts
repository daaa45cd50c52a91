import { Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { OutsideController, Public, Returns } from '../http/index.ts';
import { HostNames } from './host-names.ts';

const askSchema = z.object({ domain: z.string().min(1).max(253) });
const knownSchema = z.object({ host: z.string() }).meta({ id: 'KnownHost' });

/**
 * Answers the edge, which asks before it gets a certificate for a host that a visitor named: 200 for the portal and for shops, 404
 * for every other name. Without it anybody could make the platform order certificates without end. Front proxies pass nothing on to
 * this address; whoever could reach it would learn no more than by opening the host.
 */
@OutsideController('tls')
export class TlsController {
  constructor(private readonly hosts: HostNames) {}

  @Get('ask')
  @Public('The edge asks from inside before anybody is known')
  @Returns(knownSchema)
  ask(@Query({ schema: askSchema }) { domain }: z.infer<typeof askSchema>): Promise<{ host: string }> {
    return this.hosts.known(domain);
  }
}
