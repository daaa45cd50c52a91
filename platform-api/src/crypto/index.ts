/** The front door of crypto. */
export { CryptoModule } from './crypto.module.ts';
export { TenantCipher, Vault } from './vault.ts';
