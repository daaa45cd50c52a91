/** The front door of access. */
export { abilityFor, type AbilityRole, type AppAbility } from './abilities.ts';
export { type Condition } from './ability-query.rules.ts';
export { AccessModule } from './access.module.ts';
export { AuditLog, type AuditRecord } from './audit-log.ts';
export { CurrentRole } from './current-role.decorator.ts';
export { IsPreview } from './preview.decorator.ts';
export { PreviewLinks } from './preview-links.ts';
export { previewLinkSchema, type PreviewLink } from './preview.schemas.ts';
