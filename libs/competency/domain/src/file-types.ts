export const evidenceFileTypes = ['PDF', 'PNG', 'JPEG', 'WEBP', 'MP3', 'M4A', 'OGG', 'MP4', 'WEBM', 'DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'ODP', 'TXT', 'CSV', 'MD'] as const;
export type EvidenceFileType = (typeof evidenceFileTypes)[number];

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** What evidence may be: the ends of its names and how it is called when it is given out. */
export const fileTypes: Record<EvidenceFileType, { extensions: readonly string[]; mediaType: string }> = {
  PDF: { extensions: ['pdf'], mediaType: 'application/pdf' },
  PNG: { extensions: ['png'], mediaType: 'image/png' },
  JPEG: { extensions: ['jpg', 'jpeg', 'jfif'], mediaType: 'image/jpeg' },
  WEBP: { extensions: ['webp'], mediaType: 'image/webp' },
  MP3: { extensions: ['mp3'], mediaType: 'audio/mpeg' },
  M4A: { extensions: ['m4a'], mediaType: 'audio/mp4' },
  OGG: { extensions: ['ogg', 'oga', 'opus'], mediaType: 'audio/ogg' },
  MP4: { extensions: ['mp4', 'm4v'], mediaType: 'video/mp4' },
  WEBM: { extensions: ['webm'], mediaType: 'video/webm' },
  DOCX: { extensions: ['docx'], mediaType: `${office}.wordprocessingml.document` },
  XLSX: { extensions: ['xlsx'], mediaType: `${office}.spreadsheetml.sheet` },
  PPTX: { extensions: ['pptx'], mediaType: `${office}.presentationml.presentation` },
  ODT: { extensions: ['odt'], mediaType: `${openDocument}.text` },
  ODS: { extensions: ['ods'], mediaType: `${openDocument}.spreadsheet` },
  ODP: { extensions: ['odp'], mediaType: `${openDocument}.presentation` },
  TXT: { extensions: ['txt'], mediaType: 'text/plain; charset=utf-8' },
  CSV: { extensions: ['csv'], mediaType: 'text/csv; charset=utf-8' },
  MD: { extensions: ['md', 'markdown'], mediaType: 'text/markdown; charset=utf-8' },
};

export const textTypes: ReadonlySet<EvidenceFileType> = new Set(['TXT', 'CSV', 'MD']);

/** The type that an extension (without its dot, in small letters) stands for; null when it is not accepted. */
export const typeOfExtension = (extension: string): EvidenceFileType | null => evidenceFileTypes.find((type) => fileTypes[type].extensions.includes(extension)) ?? null;
