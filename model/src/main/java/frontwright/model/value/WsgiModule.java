package frontwright.model.value;

/**
 * Where the WSGI application is found.
 *
 * @param module the module's dotted name
 * @param callable the name in it; {@code application} when the description names none (PEP 3333)
 * @param factory whether the name must be called, without arguments, to get the application
 */
public record WsgiModule(String module, String callable, boolean factory) {

  /** Reads {@code package.module}, {@code module:callable} or {@code module:factory()}. */
  public static WsgiModule of(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new WsgiModule(text, "application", false);
    }
    boolean factory = text.endsWith("()");
    String name = text.substring(colon + 1, text.length() - (factory ? 2 : 0));
    return new WsgiModule(text.substring(0, colon), name, factory);
  }

  /** {@code module:callable}, with {@code ()} for a factory, as gunicorn takes it. */
  @Override
  public String toString() {
    return module + ":" + callable + (factory ? "()" : "");
  }
}
