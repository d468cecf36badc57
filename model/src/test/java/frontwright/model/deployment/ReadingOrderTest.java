package frontwright.model.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** In which order httpd reads sites, so that the first one that matches is the right one. */
class ReadingOrderTest {

  private static final Listener PLAIN = new Listener("*", 80, false, false);
  private static final Listener DEFAULT = new Listener("*", 80, false, true);
  private static final Listener SIX = new Listener("::", 80, false, false);
  private static final Listener OTHER = new Listener("*", 81, false, false);
  private static final Listener OTHER_DEFAULT = new Listener("*", 81, false, true);

  @Example
  void theCatchAllOfAnAddressComesFirst() {
    assertThat(order(site("a", List.of("a.test"), PLAIN), site("b", List.of(), DEFAULT)))
        .containsExactly("b", "a");
  }

  @Example
  void everyIpv6AddressIsOnOneListWithEveryIpv4Address() {
    assertThat(order(site("a", List.of("a.test"), SIX), site("b", List.of(), DEFAULT)))
        .containsExactly("b", "a");
  }

  @Example
  void aWildcardComesAfterWhatItStandsFor() {
    assertThat(
            order(
                site("all", List.of("*.test"), PLAIN),
                site("some", List.of("*.a.test"), PLAIN),
                site("one", List.of("x.a.test"), PLAIN)))
        .containsExactly("one", "some", "all");
  }

  @Example
  void theWildcardOfACatchAllHidesNothing() {
    assertThat(
            order(site("all", List.of("*.test"), DEFAULT), site("one", List.of("a.test"), PLAIN)))
        .containsExactly("all", "one");
  }

  @Example
  void sitesThatDoNotMeetStayAsTheyAre() {
    assertThat(
            order(site("a", List.of("*.test"), PLAIN), site("b", List.of("x.test"), OTHER_DEFAULT)))
        .containsExactly("a", "b");
  }

  @Example
  void twoThatWouldBothHaveToBeFirstAreStuck() {
    List<Site> sites =
        List.of(
            site("a", List.of("a.test"), DEFAULT, OTHER),
            site("b", List.of("b.test"), PLAIN, OTHER_DEFAULT));
    assertThat(ReadingOrder.of(sites).stuck()).isEqualTo(sites);
  }

  @Property
  void whatIsOrderedIsAnsweredByTheRightSite(@ForAll("sites") List<Site> sites) {
    ReadingOrder order = ReadingOrder.of(sites);
    assertThat(Stream.concat(order.sites().stream(), order.stuck().stream()))
        .containsExactlyInAnyOrderElementsOf(sites);
    for (Listener address : List.of(PLAIN, OTHER)) {
      List<Site> there =
          order.sites().stream().filter(site -> listens(site, address, false)).toList();
      assertThat(there.stream().skip(1)).noneMatch(site -> listens(site, address, true));
      for (Site site : there) {
        for (String name : site.names()) {
          Site first = there.stream().filter(s -> answers(s, name)).findFirst().orElseThrow();
          assertThat(first.names()).as("who answers for %s", name).contains(name);
        }
      }
    }
  }

  /** As httpd compares names; a wildcard answers for the wildcards below it, too. */
  private static boolean answers(Site site, String name) {
    return (site.names().contains(name) && !name.startsWith("*"))
        || site.wildcards().stream().anyMatch(w -> name.endsWith(w.substring(1)))
        || (site.isCatchAll() && site.names().contains(name));
  }

  private static boolean listens(Site site, Listener address, boolean asDefault) {
    return site.listeners().stream()
        .anyMatch(l -> l.port() == address.port() && (l.isDefault() || !asDefault));
  }

  /** At most one catch-all for each address, and each name only once: the rest is refused. */
  @Provide
  Arbitrary<List<Site>> sites() {
    Arbitrary<List<String>> names =
        Arbitraries.shuffle("a.test", "x.a.test", "*.test", "*.a.test", "b.test");
    Arbitrary<Integer> owner = Arbitraries.integers().between(-1, 4);
    Arbitrary<List<Integer>> places = Arbitraries.integers().between(1, 3).list().ofSize(5);
    return Combinators.combine(names, owner, owner, places)
        .as(
            (n, plain, other, where) ->
                IntStream.range(0, 5)
                    .mapToObj(i -> site(n.get(i), where.get(i), plain == i, other == i))
                    .toList());
  }

  private static Site site(String name, int where, boolean plain, boolean other) {
    List<Listener> listeners =
        Stream.of(
                (where & 1) == 0 ? null : plain ? DEFAULT : PLAIN,
                (where & 2) == 0 ? null : other ? OTHER_DEFAULT : OTHER)
            .filter(listener -> listener != null)
            .toList();
    return site(name, List.of(name), listeners.toArray(Listener[]::new));
  }

  private static List<String> order(Site... sites) {
    return ReadingOrder.of(List.of(sites)).sites().stream().map(Site::id).toList();
  }

  private static Site site(String id, List<String> names, Listener... listeners) {
    return new Site(
        id, names, List.of(listeners), null, List.of(), null, null, List.of(), List.of());
  }
}
