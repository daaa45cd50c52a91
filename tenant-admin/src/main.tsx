import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import { createRoot } from 'react-dom/client';
import { RouterProvider, createBrowserRouter } from 'react-router';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html must contain an element with the id "root".');

// A data router, because the warning about unsaved changes needs to hold a navigation back.
const router = createBrowserRouter([{ path: '*', element: <App /> }]);
createRoot(root).render(<RouterProvider router={router} />);
