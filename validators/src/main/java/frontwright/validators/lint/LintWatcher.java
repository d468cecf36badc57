package frontwright.validators.lint;

/** Is told how far a run has come, by several threads. */
public interface LintWatcher {

  /** Does not care. */
  LintWatcher NOBODY =
      new LintWatcher() {
        @Override
        public void found(int configurations) {}

        @Override
        public void judged() {}
      };

  /** So many more configurations are loaded, and will be judged. */
  void found(int configurations);

  /** One more of them has been judged. */
  void judged();
}
