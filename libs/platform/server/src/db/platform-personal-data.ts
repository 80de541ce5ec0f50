import { declarePersonalData } from './personal-data';

declarePersonalData('platform', {
  outbox: {
    links: { learner_id: { as: 'Avisos internos en camino', shows: { topic: 'asunto', created_at: 'fecha' }, onErasure: 'delete' } },
    hides: { event_id: 'clave interna', payload: 'repite lo que ya está en este archivo', tries: 'marcha interna', not_before: 'marcha interna', last_error: 'marcha interna' },
  },
  captured_mail: {
    links: { recipient: { as: 'Cartas que no salieron, porque no hay servidor de correo', by: 'mail', shows: { subject: 'asunto', sent_at: 'fecha' }, onErasure: 'delete' } },
    hides: { mail_id: 'clave interna', body: 'puede llevar enlaces que abren tu cuenta' },
  },
});
