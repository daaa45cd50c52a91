/** The front door of access. */
export { abilityFor, type AbilityRole, type AppAbility } from './abilities.ts';
export { readableRows, whereRows, type Condition } from './ability-query.rules.ts';
export { AccessModule } from './access.module.ts';
export { AuditLog, type AuditRecord } from './audit-log.ts';
export { CurrentRole } from './current-role.decorator.ts';
