import { NotFoundFace } from '@amoxtli/ui/web';

export function NotFoundPage() {
  return <NotFoundFace />;
}
