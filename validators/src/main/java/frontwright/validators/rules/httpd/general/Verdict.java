package frontwright.validators.rules.httpd.general;

/** Whom a section lets in. */
enum Verdict {
  /** It says nothing about that. */
  UNSAID,
  EVERYBODY,
  /** It depends on the request, or cannot be told. */
  SOMEBODY,
  NOBODY
}
