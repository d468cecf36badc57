package frontwright.model.description;

/** What the mount without its slash does. */
public enum Slash {
  /** The application is asked, with an empty PATH_INFO. */
  SERVE,
  /** The front redirects to the mount with a slash. */
  REDIRECT
}
