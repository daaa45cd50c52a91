/** The front door of notifications. */
export { Notifications, type NewNotification } from './notifications.service.ts';
export { NotificationsModule } from './notifications.module.ts';
