package frontwright.validators.routing.httpd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Virtual hosts of one address and port, the default first. */
final class HostChain {

  private final Host main;
  private final List<Host> hosts = new ArrayList<>();
  private final Map<String, Integer> written = new HashMap<>();
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> suffixes = new HashMap<>();
  private int addresses;
  private final List<Pattern> patterns = new ArrayList<>();

  /** Behind all hosts. */
  private static final int NONE = Integer.MAX_VALUE;

  /** An alias with wildcards, other than a star in front of a domain. */
  private record Pattern(String text, int index) {}

  HostChain(Host main) {
    this.main = main;
  }

  /** Adds a host, of which an address may be said again. */
  void add(Host host, String address) {
    boolean isAgain = !hosts.isEmpty() && hosts.get(hosts.size() - 1) == host;
    written.putIfAbsent(Ascii.lower(address), isAgain ? hosts.size() - 1 : hosts.size());
    if (!isAgain) {
      hosts.add(host);
    }
    addresses++;
  }

  /** Prepares the search; afterwards nothing is added. */
  void index() {
    for (int i = 0; i < hosts.size(); i++) {
      Host host = hosts.get(i);
      exact.putIfAbsent(host.name().isEmpty() ? main.name() : host.name(), i);
      for (String alias : host.aliases()) {
        index(alias, i);
      }
    }
    exact.remove("");
  }

  private void index(String alias, int at) {
    String rest = alias.startsWith("*.") ? alias.substring(1) : "";
    if (alias.indexOf('*') < 0 && alias.indexOf('?') < 0) {
      exact.putIfAbsent(alias, at);
    } else if (!rest.isEmpty() && rest.indexOf('*') < 0 && rest.indexOf('?') < 0) {
      suffixes.putIfAbsent(rest, at);
    } else {
      patterns.add(new Pattern(alias, at));
    }
  }

  /** The first one: the default. */
  Host first() {
    return hosts.get(0);
  }

  /** Whether names are compared at all: of a single address, no name is asked. */
  boolean isByName() {
    return addresses > 1;
  }

  /** The one that TLS asks for by a name in small letters: addresses are no names there. */
  Host greeted(String name) {
    int called = isByName() ? called(name) : NONE;
    return called == NONE ? first() : hosts.get(called);
  }

  /**
   * The one that a name in small letters is for; null where no name fits.
   *
   * @throws Undecidable when that depends on a name that httpd asks the resolver for
   */
  @Nullable Host named(String name) {
    int called = called(name);
    if (called != NONE) {
      return hosts.get(called);
    }
    Integer address = written.get(name);
    return address == null ? null : hosts.get(address);
  }

  /** The place of the first one with a name, or an alias that fits it. */
  private int called(String name) {
    int best = first(exact.get(name), NONE);
    int dot = suffixes.isEmpty() ? -1 : name.indexOf('.');
    for (; dot >= 0; dot = name.indexOf('.', dot + 1)) {
      best = first(suffixes.get(name.substring(dot)), best);
    }
    for (Pattern pattern : patterns) {
      if (pattern.index < best && Host.matches(pattern.text, name)) {
        best = pattern.index;
      }
    }
    return best;
  }

  private static int first(@Nullable Integer found, int best) {
    return found == null ? best : Math.min(found, best);
  }
}
