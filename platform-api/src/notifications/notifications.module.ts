import { Module } from '@nestjs/common';
import { MailPort } from './mail.port.ts';
import { Notifications, SendNotificationJob } from './notifications.service.ts';
import { StaffNotifications } from './staff-notifications.ts';

/** Messages to people. */
@Module({
  providers: [MailPort, Notifications, SendNotificationJob, StaffNotifications],
  exports: [Notifications],
})
export class NotificationsModule {}
