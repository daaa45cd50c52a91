import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router';
import { NotFound } from './layout/NotFound.tsx';
import { NotAllowed } from './layout/NotAllowed.tsx';
import { Shell } from './layout/Shell.tsx';
import { darkTheme, lightTheme } from './layout/theme/theme.ts';
import { authProvider } from './providers/auth-provider.ts';
import { dataProvider } from './providers/data-provider.ts';
import { i18nProvider } from './providers/i18n-provider.ts';
import { queryClient } from './providers/query-client.ts';
import { resources } from './resources/resources.ts';
import { screens } from './screens/screens.ts';
import { SignIn } from './screens/sign-in/SignIn.tsx';
import { lazyScreen } from './ui/lazy-screen.ts';

const Home = lazyScreen(() => import('./screens/home/HomeScreen.tsx'), 'HomeScreen');
const Password = lazyScreen(() => import('./screens/password/PasswordScreen.tsx'), 'PasswordScreen');
const Forgot = lazyScreen(() => import('./screens/password/ForgotPassword.tsx'), 'ForgotPassword');
const Operator = lazyScreen(() => import('./screens/operator/OperatorArea.tsx'), 'OperatorArea');

/** The portal: who may come in, where data comes from, and the list of its screens. */
export const App = () => (
  <Admin
    title="감자"
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    lightTheme={lightTheme}
    darkTheme={darkTheme}
    layout={Shell}
    loginPage={SignIn}
    dashboard={Home}
    catchAll={NotFound}
    accessDenied={NotAllowed}
    requireAuth
    disableTelemetry
  >
    {resources.map((resource) => (
      <Resource key={resource.name} {...resource} />
    ))}
    <CustomRoutes>
      {screens.map(({ path, Screen }) => (
        <Route key={path} path={path} element={<Screen />} />
      ))}
    </CustomRoutes>
    <CustomRoutes noLayout>
      <Route path="/password" element={<Password />} />
      <Route path="/forgot-password" element={<Forgot />} />
      <Route path="/operator/*" element={<Operator />} />
    </CustomRoutes>
  </Admin>
);
