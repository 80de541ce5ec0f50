/** What people in Mexico call their clocks; other zones take the long name that the browser knows. */
export const zonesEs: Record<string, string> = {
  'America/Mexico_City': 'hora del centro',
  'America/Monterrey': 'hora del centro',
  'America/Merida': 'hora del centro',
  'America/Chihuahua': 'hora del centro',
  'America/Cancun': 'hora del sureste',
  'America/Mazatlan': 'hora del Pacífico',
  'America/Hermosillo': 'hora de Sonora',
  'America/Tijuana': 'hora del noroeste',
};

export const zonesEn: Record<string, string> = {
  'America/Mexico_City': 'central Mexico time',
  'America/Monterrey': 'central Mexico time',
  'America/Merida': 'central Mexico time',
  'America/Chihuahua': 'central Mexico time',
  'America/Cancun': 'southeast Mexico time',
  'America/Mazatlan': 'Mexican Pacific time',
  'America/Hermosillo': 'Sonora time',
  'America/Tijuana': 'northwest Mexico time',
};
