package frontwright.validators.project;

import java.util.Locale;

/** What an application is written with. */
public enum Framework {
  DJANGO("Django"),
  FLASK("Flask"),
  PYRAMID("Pyramid"),
  BOTTLE("Bottle"),
  FALCON("Falcon"),
  /** PEP 3333 and nothing else that is known here. */
  WSGI("WSGI");

  private final String title;

  Framework(String title) {
    this.title = title;
  }

  /** The name as its makers write it. */
  public String title() {
    return title;
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
