package frontwright.validators.routing.httpd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Virtual hosts of one address and port, the default first. */
final class HostChain {

  private final Host main;
  private final List<Member> members = new ArrayList<>();
  private final Map<String, Member> written = new HashMap<>();
  private final Map<String, Member> exact = new HashMap<>();
  private final Map<String, Member> suffixes = new HashMap<>();
  private int addresses;
  private final List<Pattern> patterns = new ArrayList<>();

  /** A host, and how many are in front of it. */
  private record Member(Host host, int place) {}

  /** An alias with wildcards, other than a star in front of a domain. */
  private record Pattern(String text, Member member) {}

  HostChain(Host main) {
    this.main = main;
  }

  /** Adds a host, of which an address may be said again. */
  void add(Host host, String address) {
    if (members.isEmpty() || members.get(members.size() - 1).host != host) {
      members.add(new Member(host, members.size()));
    }
    written.putIfAbsent(Ascii.lower(address), members.get(members.size() - 1));
    addresses++;
  }

  /** Prepares the search; afterwards nothing is added. */
  void index() {
    for (Member member : members) {
      Host host = member.host;
      exact.putIfAbsent(host.name().isEmpty() ? main.name() : host.name(), member);
      for (String alias : host.aliases()) {
        index(alias, member);
      }
    }
    exact.remove("");
  }

  private void index(String alias, Member member) {
    String rest = alias.startsWith("*.") ? alias.substring(1) : "";
    if (alias.indexOf('*') < 0 && alias.indexOf('?') < 0) {
      exact.putIfAbsent(alias, member);
    } else if (!rest.isEmpty() && rest.indexOf('*') < 0 && rest.indexOf('?') < 0) {
      suffixes.putIfAbsent(rest, member);
    } else {
      patterns.add(new Pattern(alias, member));
    }
  }

  /** The first one: the default. */
  Host first() {
    return members.get(0).host;
  }

  /** Whether names are compared at all: of a single address, no name is asked. */
  boolean isByName() {
    return addresses > 1;
  }

  /** The one that TLS asks for by a name in small letters: addresses are no names there. */
  Host greeted(String name) {
    Member called = isByName() ? called(name) : null;
    return called == null ? first() : called.host;
  }

  /**
   * The one that a name in small letters is for; null where no name fits.
   *
   * @throws Undecidable when that depends on a name that httpd asks the resolver for
   */
  @Nullable Host named(String name) {
    Member called = called(name);
    Member meant = called == null ? written.get(name) : called;
    return meant == null ? null : meant.host;
  }

  /** The first one with a name, or an alias that fits it; null where there is none. */
  private @Nullable Member called(String name) {
    Member best = exact.get(name);
    int dot = suffixes.isEmpty() ? -1 : name.indexOf('.');
    for (; dot >= 0; dot = name.indexOf('.', dot + 1)) {
      best = first(best, suffixes.get(name.substring(dot)));
    }
    for (Pattern pattern : patterns) {
      boolean isSooner = best == null || pattern.member.place < best.place;
      best = isSooner && Host.matches(pattern.text, name) ? pattern.member : best;
    }
    return best;
  }

  private static @Nullable Member first(@Nullable Member one, @Nullable Member other) {
    boolean isOther = one == null || (other != null && other.place < one.place);
    return isOther ? other : one;
  }
}
