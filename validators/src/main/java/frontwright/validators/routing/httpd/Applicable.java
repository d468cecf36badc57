package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration says to a request, in the order in which httpd merges it: what comes later
 * overrides, or is added.
 *
 * <p>{@link HttpdRequest#server} is what makes the server's configuration (directives outside of
 * sections: first the main server's, then the virtual host's). {@link HttpdRequest#directory} is
 * what makes the directory's: the same, then as far as the request has come {@code <Directory>} and
 * access files, {@code <Files>}, {@code <Location>}, {@code <If>}; for requests that are proxied
 * {@code <Proxy>} takes the place of directories and files.
 *
 * <p>Requests for which the same sections count have the same one, which knows what was asked of it
 * before.
 */
final class Applicable {

  static final Applicable NOTHING = new Applicable(List.of());

  /** How many are kept after each: requests may bring any number of sections together. */
  private static final int MOST_KEPT = 64;

  private final @Nullable Applicable before;
  private final List<Scope> scopes;
  private final @Nullable Scope last;
  private final boolean beginsWalk;
  private final int own;
  private volatile List<Applicable> after = List.of();
  private volatile @Nullable Applicable inSections;
  private volatile @Nullable Object[] settings = {};

  /** What no walk has found: the main server's. */
  Applicable(List<Scope> scopes) {
    this.before = null;
    this.scopes = scopes;
    this.last = null;
    this.beginsWalk = false;
    this.own = scopes.size();
  }

  private Applicable(Applicable before, Scope last, boolean beginsWalk, boolean isOwn) {
    List<Scope> all = new ArrayList<>(before.scopes);
    all.add(last);
    this.before = before;
    this.scopes = List.copyOf(all);
    this.last = last;
    this.beginsWalk = beginsWalk;
    this.own = before.own + (isOwn ? 1 : 0);
  }

  /** A virtual host's server, where this is the main server's. */
  Applicable host(Scope host) {
    return new Applicable(this, host, false, true);
  }

  /** The first one is merged first. */
  List<Scope> scopes() {
    return scopes;
  }

  /**
   * How many scopes there were before each walk over sections: what a walk has found is merged
   * before it is merged into what was there.
   */
  List<Integer> walks() {
    List<Integer> starts = new ArrayList<>();
    for (Applicable each = this; each != null; each = each.before) {
      if (each.beginsWalk) {
        starts.add(0, each.scopes.size() - 1);
      }
    }
    return starts;
  }

  /**
   * What says the same as this about some directives: what there was before the last scope, if that
   * has none of them, or else this.
   *
   * @param names in small letters
   */
  Applicable saying(String... names) {
    return before != null && last != null && !last.hasAny(names) ? before : this;
  }

  /**
   * What is set here.
   *
   * @throws Undecidable when that depends on what is not known
   */
  @SuppressWarnings("unchecked") // a setting's slot holds what it has read, and nothing else
  <T> T get(Setting<T> setting) {
    @Nullable Object[] known = settings;
    int slot = setting.slot();
    Object value = slot < known.length ? known[slot] : null;
    if (value != null) {
      return (T) value;
    }
    T read = setting.read(this);
    // What another thread has read meanwhile may be lost here; then it is read again.
    @Nullable Object[] more = Arrays.copyOf(known, Math.max(known.length, Setting.count()));
    more[slot] = read;
    settings = more;
    return read;
  }

  /**
   * All directives of some names, in the order of merging.
   *
   * @param names in small letters
   * @throws Undecidable when it is not known whether httpd has read one of them
   */
  List<HttpdNode> of(String... names) {
    List<HttpdNode> found = List.of();
    for (Scope scope : scopes) {
      List<HttpdNode> these = scope.of(names);
      if (!these.isEmpty()) {
        if (!scope.isCertain()) {
          these.forEach(Scope::certain);
        }
        found = found.isEmpty() ? these : joined(found, these);
      }
    }
    return found;
  }

  private static List<HttpdNode> joined(List<HttpdNode> first, List<HttpdNode> last) {
    List<HttpdNode> both = new ArrayList<>(first.size() + last.size());
    both.addAll(first);
    both.addAll(last);
    return both;
  }

  /**
   * The last directive of some names: what counts for those of which one value is kept.
   *
   * @param names in small letters
   * @throws Undecidable when it is not known whether httpd has read it
   */
  Optional<HttpdNode> last(String... names) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      Scope scope = scopes.get(i);
      List<HttpdNode> these = scope.of(names);
      if (!these.isEmpty()) {
        HttpdNode last = these.get(these.size() - 1);
        return Optional.of(scope.isCertain() ? last : Scope.certain(last));
      }
    }
    return Optional.empty();
  }

  /** The last directive's first argument, or a default. */
  String value(String name, String otherwise) {
    return last(name).map(node -> node.argument(0)).orElse(otherwise);
  }

  /**
   * The last directive's first argument in what was merged last, or a default: for directives that
   * every section but {@code <Proxy>} puts back to their default: {@code AllowEncodedSlashes}
   * (merge_core_dir_configs of server/core.c).
   */
  String reset(String name, String otherwise) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      HttpdNode section = scopes.get(i).section();
      if (section == null || (!section.is("Proxy") && !section.is("ProxyMatch"))) {
        List<HttpdNode> these = scopes.get(i).of(name);
        return these.isEmpty() ? otherwise : Scope.certain(these.get(these.size() - 1)).argument(0);
      }
    }
    return otherwise;
  }

  /** Whether the last directive says {@code On}. */
  boolean isOn(String name, boolean otherwise) {
    return last(name).map(node -> node.argument(0).equalsIgnoreCase("on")).orElse(otherwise);
  }

  /**
   * The scopes, the last one first: where lists of later ones come before those of earlier ones.
   */
  List<Scope> reversed() {
    List<Scope> reversed = new ArrayList<>(scopes);
    Collections.reverse(reversed);
    return reversed;
  }

  /** What comes after the server's own scopes. */
  Applicable inSections() {
    Applicable known = inSections;
    if (known == null) {
      known = scopes.size() == own ? NOTHING : new Applicable(sections());
      inSections = known;
    }
    return known;
  }

  /** The sections among the scopes, and access files: what is not the server's. */
  List<Scope> sections() {
    return scopes.subList(own, scopes.size());
  }

  /** This, and then what one walk has found. */
  Applicable and(List<Scope> more) {
    Applicable all = this;
    for (int i = 0; i < more.size(); i++) {
      all = all.and(more.get(i), i == 0);
    }
    return all;
  }

  /**
   * This, and then one more scope.
   *
   * @param beginsWalk whether it is the first that its walk has found
   */
  Applicable and(Scope scope, boolean beginsWalk) {
    for (Applicable each : after) {
      if (each.last == scope && each.beginsWalk == beginsWalk) {
        return each;
      }
    }
    Applicable next = new Applicable(this, scope, beginsWalk, false);
    List<Applicable> known = after;
    if (known.size() < MOST_KEPT) {
      List<Applicable> kept = new ArrayList<>(known);
      kept.add(next);
      after = List.copyOf(kept);
    }
    return next;
  }
}
