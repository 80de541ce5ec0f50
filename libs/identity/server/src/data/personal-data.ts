import { declarePersonalData } from '@amoxtli/platform/server';

const INSTITUTION = { as: 'institución', sql: '(select i.name from identity.institution i where i.institution_id = t.institution_id)' };
const NOT_READABLE = 'es un resumen que no se puede leer';
const OPENS = 'abre tu cuenta: no se entrega a nadie';
const INNER = 'marcha interna';

declarePersonalData('identity', {
  learner: {
    links: {
      learner_id: {
        as: 'Cuenta',
        shows: { display_name: 'nombre', locale: 'idioma', wants_letters: 'quiere cartas sobre su trabajo', created_at: 'fecha de registro' },
        onErasure: { keep: 'una fila sin nombre sostiene tus constancias y lo que hiciste por otras personas', blank: { display_name: `'Cuenta borrada'`, locale: `'es'` } },
      },
    },
  },
  account: {
    links: { learner_id: { as: 'Acceso', shows: { email: 'correo', email_verified_at: 'correo confirmado el', totp_confirmed_at: 'segundo factor desde' }, onErasure: 'delete' } },
    hides: { password_hash: OPENS, session_epoch: INNER, totp_sealed: OPENS, totp_last_step: INNER, recovery_hashes: OPENS },
  },
  profile: {
    links: { learner_id: { as: 'Perfil', shows: { state: 'estado', birth_year: 'año de nacimiento', schooling: 'escolaridad', occupation: 'ocupación' }, onErasure: 'delete' } },
  },
  role_grant: {
    links: { learner_id: { as: 'Encargos', shows: { role: 'encargo', institution_id: INSTITUTION, course_run_id: 'número de curso', granted_at: 'desde' }, onErasure: 'delete' } },
    hides: { grant_id: 'clave interna' },
  },
  login_identity: { links: { learner_id: { as: 'Huella del correo', shows: {}, onErasure: 'delete' } }, hides: { identity_hash: NOT_READABLE } },
  session: {
    links: { learner_id: { as: 'Sesiones', shows: { created_at: 'abierta el', expires_at: 'termina el', second_factor: 'con segundo factor' }, onErasure: 'delete' } },
    hides: { session_hash: OPENS, epoch: INNER },
  },
  mail_token: {
    links: { learner_id: { as: 'Enlaces enviados por correo', shows: { purpose: 'para qué', expires_at: 'vale hasta', used_at: 'usado el' }, onErasure: 'delete' } },
    hides: { token_hash: OPENS },
  },
  teacher_profile: {
    links: {
      learner_id: {
        as: 'Datos docentes',
        shows: {
          state: 'estado', level: 'nivel', service: 'servicio', subject: 'materia o grado', cct: 'CCT', shift: 'turno', institution_id: INSTITUTION,
          curp_sealed: { as: 'CURP', open: 'curp' }, curp_verified_by: 'CURP comprobada con', confirmed_at: 'escuela confirmada el', updated_at: 'última vez que cambió',
        },
        onErasure: 'delete',
      },
      confirmed_by: { as: 'Docentes que confirmaste', shows: { confirmed_at: 'fecha' }, onErasure: { keep: 'la confirmación es de la otra persona; queda sin tu nombre' } },
    },
    hides: { curp_hash: NOT_READABLE },
  },
  curp_lookup: { links: { learner_id: { as: 'Huella de la CURP', shows: {}, onErasure: 'delete' } }, hides: { curp_hash: NOT_READABLE } },
});
