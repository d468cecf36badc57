package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;

/** Max-Forwards, which mod_proxy counts down for all methods (proxy_handler, mod_proxy.c). */
final class ForwardsLeft {

  private static final Setting<Integer> MOST =
      Setting.value("proxymaxforwards", "-1", Ascii::number);

  private ForwardsLeft() {}

  /** Counts down; returns 0, or a status to answer with. */
  static int count(HttpdRequest r) {
    Value value = HeaderTable.get(r.headers, "Max-Forwards").orElse(null);
    if (value instanceof Depends depends) {
      throw new Undecidable(depends.on());
    } else if (value == null) {
      int most = r.server.get(MOST);
      return most < 0 ? 0 : set(r, most);
    }
    String text = ((Known) value).text();
    boolean isNumber = text.matches("[+]?[0-9]{1,18}") || text.isEmpty();
    if (!isNumber) {
      return 400;
    }
    long left = text.isEmpty() ? 0 : Long.parseLong(text);
    return left > 0
        ? set(r, left - 1)
        : r.method.equals("TRACE") || r.method.equals("OPTIONS") ? 200 : 400;
  }

  private static int set(HttpdRequest r, long left) {
    HeaderTable.set(r.headers, "Max-Forwards", new Known(Long.toString(left)));
    return 0;
  }
}
