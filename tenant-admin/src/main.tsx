import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import { createRoot } from 'react-dom/client';
import { Navigate, RouterProvider, createBrowserRouter, useLocation } from 'react-router';
import { App } from './App.tsx';
import { reloadForNewerBuild } from './layout/newer-build.ts';
import { addressOfLink } from './screens/password/password-link.rules.ts';

reloadForNewerBuild();

const root = document.getElementById('root');
if (!root) throw new Error('index.html must contain an element with the id "root".');

/** A link from a mail may be opened in a tab where the portal runs already: then only what is behind the `#` changes. */
const Entry = () => {
  const address = addressOfLink(useLocation().hash);
  return address === null ? <App /> : <Navigate to={address} replace />;
};

// A data router, because the warning about unsaved changes needs to hold a navigation back.
const router = createBrowserRouter([{ path: '*', element: <Entry /> }]);
createRoot(root).render(<RouterProvider router={router} />);
