package frontwright.model.description;

/** What happens to a URL that no file answers. */
public enum Missing {
  /** The front answers 404. */
  NOT_FOUND,
  /** The application that the URL belongs to is asked. */
  APPLICATION
}
