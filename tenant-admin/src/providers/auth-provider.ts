import type { AuthProvider } from 'react-admin';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { abilityOf, mayAccess } from './access.ts';
import { meQuery } from './me.ts';
import { queryClient } from './query-client.ts';
import { chooseShop } from './shop-choice.ts';

/** Sign-in by e-mail and password; the session itself lives in cookies that scripts cannot read. */
export const authProvider: AuthProvider = {
  async login({ email, password }: { email: string; password: string }) {
    await answer(api.POST('/admin/v1/auth/sign-in', { body: { email, password } }));
    queryClient.removeQueries({ queryKey: meQuery.queryKey });
    await queryClient.fetchQuery(meQuery);
  },

  async logout() {
    // Signing out must also work when the session is already gone.
    await answer(api.POST('/admin/v1/auth/sign-out')).catch(() => undefined);
    queryClient.clear();
    chooseShop(null);
  },

  async checkAuth() {
    await queryClient.fetchQuery(meQuery);
  },

  checkError: (error: { status?: number }) =>
    error.status === 401 ? Promise.reject(error) : Promise.resolve(),

  async getIdentity() {
    const { staff } = await queryClient.fetchQuery(meQuery);
    return { id: staff.id, fullName: staff.name };
  },

  async canAccess({ resource, action }) {
    const { rules } = await queryClient.fetchQuery(meQuery);
    return mayAccess(abilityOf(rules), resource, action);
  },
};
