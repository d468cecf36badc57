package frontwright.model.description;

/** Whether the application sees the client's Authorization header. */
public enum Authorization {
  /** It does not. */
  DROP,
  /** It does. */
  PASS
}
