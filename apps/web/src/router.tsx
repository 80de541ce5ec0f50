import { type Area, loadMessages } from '@amoxtli/ui/web';
import type { ComponentType } from 'react';
import { type RouteObject, createBrowserRouter } from 'react-router';
import { Crashed } from './shell/crashed';
import { Shell, ShellLoading } from './shell/shell';

/** A page's code and words come together, in the language in use, when its address is opened. */
const page = (path: string, areas: Area[], load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => {
    const [Component] = await Promise.all([load(), loadMessages(...areas)]);
    return { Component };
  },
});

const open: Area[] = ['public'];
const verifier: Area[] = ['verifier'];
const passport: Area[] = ['passport'];
const account: Area[] = ['account'];
const learn: Area[] = ['learn', 'public'];
const teach: Area[] = ['teach'];
const teachers: Area[] = ['teach', 'account'];
const admin: Area[] = ['admin'];
const assess: Area[] = ['assess'];
const frameworks: Area[] = ['frameworks'];
const constancias: Area[] = ['constancias'];
const revoking: Area[] = ['constancias', 'public', 'verifier'];
const competency: Area[] = ['competency', 'peers'];
const colleagues: Area[] = ['peers', 'assess'];
const plans: Area[] = ['plans'];
const manyPlans: Area[] = ['plans', 'account'];
const keeping: Area[] = ['keeping'];

/** For anyone; nothing here needs Apollo Client. */
const publicPages: RouteObject[] = [
  page('/', open, () => import('./pages/public/home-page').then((m) => m.HomePage)),
  page('/cursos', open, () => import('./pages/public/catalogue-page').then((m) => m.CataloguePage)),
  page('/cursos/:slug', open, () => import('./pages/public/course-page').then((m) => m.CoursePage)),
  page('/lineas/:slug', open, () => import('./pages/public/line-page').then((m) => m.LinePage)),
  page('/instituciones', open, () => import('./pages/public/institutions-page').then((m) => m.InstitutionsPage)),
  page('/instituciones/:slug', open, () => import('./pages/public/institution-page').then((m) => m.InstitutionPage)),
  page('/verificar', open, () => import('./pages/public/verify-page').then((m) => m.VerifyPage)),
  page('/verificar/:folio', open, () => import('./pages/public/verify-page').then((m) => m.VerifyPage)),
  page('/verificar-credencial', verifier, () => import('./pages/public/verify-credential-page').then((m) => m.VerifyCredentialPage)),
  page('/verificar-credencial/:code', verifier, () => import('./pages/public/verify-credential-page').then((m) => m.VerifyCredentialPage)),
  page('/marcos', frameworks, () => import('./pages/public/frameworks-page').then((m) => m.FrameworksPage)),
  page('/marcos/:framework', frameworks, () => import('./pages/public/framework-page').then((m) => m.FrameworkPage)),
  page('/marcos/:framework/:code', frameworks, () => import('./pages/public/competency-page').then((m) => m.CompetencyPage)),
  page('/pasaporte/:code', passport, () => import('./pages/public/passport-page').then((m) => m.PassportPage)),
  page('/accesibilidad', open, () => import('./pages/public/accessibility-page').then((m) => m.AccessibilityPage)),
  page('*', [], () => import('./pages/public/not-found-page').then((m) => m.NotFoundPage)),
];

/** For who is signed in, or is about to. */
const personalPages: RouteObject[] = [
  page('/entrar', account, () => import('./pages/account/sign-in-page').then((m) => m.SignInPage)),
  page('/registro', account, () => import('./pages/account/register-page').then((m) => m.RegisterPage)),
  page('/verificar-correo', account, () => import('./pages/account/verify-email-page').then((m) => m.VerifyEmailPage)),
  page('/recuperar', account, () => import('./pages/account/recover-page').then((m) => m.RecoverPage)),
  page('/restablecer', account, () => import('./pages/account/reset-page').then((m) => m.ResetPage)),
  page('/administrador', account, () => import('./pages/account/claim-page').then((m) => m.ClaimPage)),
  page('/perfil', account, () => import('./pages/account/profile-page').then((m) => m.ProfilePage)),
  page('/mis-cursos', learn, () => import('./pages/learn/dashboard-page').then((m) => m.DashboardPage)),
  page('/pasaporte', passport, () => import('./pages/learn/my-passport-page').then((m) => m.MyPassportPage)),
  page('/aprender/:runId', learn, () => import('./pages/learn/course-home-page').then((m) => m.CourseHomePage)),
  page('/aprender/:runId/u/:unitId', learn, () => import('./pages/learn/unit-page').then((m) => m.UnitPage)),
  page('/aprender/:runId/progreso', learn, () => import('./pages/learn/progress-page').then((m) => m.ProgressPage)),
  page('/constancia/:runId', learn, () => import('./pages/learn/certificate-page').then((m) => m.CertificatePage)),
  page('/impartir/:runId/problemas/:blockId', teach, () => import('./pages/teach/problem-answers-page').then((m) => m.ProblemAnswersPage)),
  page('/impartir/:runId/competencias', keeping, () => import('./pages/teach/alignment-page').then((m) => m.AlignmentPage)),
  page('/institucion/docentes', teachers, () => import('./pages/teach/teachers-page').then((m) => m.TeachersPage)),
  page('/competencias', competency, () => import('./pages/teacher/my-matrix-page').then((m) => m.MyMatrixPage)),
  page('/competencias/marco/:framework', competency, () => import('./pages/teacher/my-matrix-page').then((m) => m.MyMatrixPage)),
  page('/competencias/:framework/:code', competency, () => import('./pages/teacher/my-competency-page').then((m) => m.MyCompetencyPage)),
  page('/evidencias/nueva', competency, () => import('./pages/teacher/new-evidence-page').then((m) => m.NewEvidencePage)),
  page('/evidencias/:evidenceId', competency, () => import('./pages/teacher/evidence-page').then((m) => m.EvidencePage)),
  page('/colegas/:code', colleagues, () => import('./pages/teacher/peer-review-page').then((m) => m.PeerReviewPage)),
  page('/diagnostico', plans, () => import('./pages/teacher/diagnosis-page').then((m) => m.DiagnosisPage)),
  page('/plan', plans, () => import('./pages/teacher/plan-page').then((m) => m.PlanPage)),
  page('/evaluar', assess, () => import('./pages/assess/queue-page').then((m) => m.QueuePage)),
  page('/evaluar/:evidenceId', assess, () => import('./pages/assess/bench-page').then((m) => m.BenchPage)),
  page('/institucion/reportes', frameworks, () => import('./pages/admin/attainment-page').then((m) => m.AttainmentPage)),
  page('/institucion/planes', manyPlans, () => import('./pages/admin/plan-templates-page').then((m) => m.PlanTemplatesPage)),
  page('/admin/encargos', assess, () => import('./pages/admin/people-page').then((m) => m.PeoplePage)),
  page('/impartir/:runId/constancias', constancias, () => import('./pages/teach/bulk-issue-page').then((m) => m.BulkIssuePage)),
  page('/institucion/sello', constancias, () => import('./pages/teach/seal-page').then((m) => m.SealPage)),
  page('/admin/constancias', revoking, () => import('./pages/admin/certificates-page').then((m) => m.CertificatesPage)),
  page('/admin/marcos', keeping, () => import('./pages/admin/frameworks-page').then((m) => m.FrameworksKeptPage)),
  page('/admin/rubricas/:framework/:code', keeping, () => import('./pages/admin/rubric-page').then((m) => m.RubricPage)),
  page('/administrar', admin, () => import('./pages/admin/hub-page').then((m) => m.HubPage)),
  page('/admin/importar', admin, () => import('./pages/admin/import-page').then((m) => m.ImportPage)),
  page('/admin/importar/:jobId', admin, () => import('./pages/admin/import-job-page').then((m) => m.ImportJobPage)),
];

const personal: RouteObject = { lazy: async () => ({ Component: (await import('./shell/personal')).PersonalPages }), children: personalPages };

export const createAppRouter = () => createBrowserRouter([{ Component: Shell, HydrateFallback: ShellLoading, ErrorBoundary: Crashed, children: [...publicPages, personal] }]);
