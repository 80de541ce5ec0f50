interface ImportMetaEnv {
  /** Mail that the accessibility statement names. */
  readonly VITE_CONTACT_EMAIL?: string;
}
