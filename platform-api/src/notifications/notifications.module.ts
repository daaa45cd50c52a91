import { Module } from '@nestjs/common';
import { MailPort } from './mail.port.ts';
import { Notifications, SendNotificationJob } from './notifications.service.ts';

/** Messages to people. */
@Module({ providers: [MailPort, Notifications, SendNotificationJob], exports: [Notifications] })
export class NotificationsModule {}
