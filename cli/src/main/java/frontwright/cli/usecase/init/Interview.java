package frontwright.cli.usecase.init;

/** Somebody who is asked what a project does not say. */
public interface Interview {

  /** Nobody: what holds otherwise holds. */
  Interview NOBODY = (question, otherwise) -> otherwise;

  /**
   * Asks one question.
   *
   * @param otherwise the answer of somebody who gives none; may be empty
   */
  String ask(String question, String otherwise);
}
