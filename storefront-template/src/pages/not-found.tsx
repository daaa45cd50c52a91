import { data } from 'react-router';

/** Any other address: the layout's error boundary draws the page. */
export function loader() {
  return Promise.reject(data(null, { status: 404 }));
}

export default function NotFound() {
  return null;
}
