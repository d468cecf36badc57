package frontwright.model.deployment;

import frontwright.model.compatibility.Front;
import frontwright.model.description.SiteDescription;
import frontwright.model.shape.Located;
import frontwright.model.source.Findings;
import frontwright.model.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges how the sites share their addresses. */
final class Listening {

  private static final String NAME_HELP = "give each name to one site, or let them listen apart";

  private final Findings findings;
  private final Front front;
  private final Map<String, Listener> addresses = new LinkedHashMap<>();
  private final Map<String, Tls> handshakes = new HashMap<>();
  private final Map<String, Span> firstUses = new HashMap<>();
  private final Map<String, Span> defaults = new HashMap<>();
  private final Map<String, Span> names = new HashMap<>();

  private Listening(Findings findings, Front front) {
    this.findings = findings;
    this.front = front;
  }

  /**
   * The listeners for which a catch-all has to be written, since no site is the default of their
   * address; what clashes is added to the findings.
   */
  static List<Listener> judge(
      List<Located<SiteDescription>> descriptions,
      List<Site> sites,
      Front front,
      Findings findings) {
    Listening listening = new Listening(findings, front);
    for (int i = 0; i < sites.size(); i++) {
      listening.site(descriptions.get(i), sites.get(i));
    }
    listening.order(descriptions, sites);
    List<Listener> catchAll = new ArrayList<>();
    listening.addresses.forEach(
        (address, listener) -> {
          if (!listening.defaults.containsKey(address)) {
            catchAll.add(listener.asDefault());
          }
        });
    return catchAll;
  }

  private void site(Located<SiteDescription> description, Site site) {
    Located<?> listen = description.value().listen();
    Span place = listen == null ? description.span() : listen.span();
    List<String> own = new ArrayList<>();
    for (Listener listener : site.listeners()) {
      String address = listener.address();
      if (own.contains(address)) {
        findings.error(
            "deployment/duplicate-listen",
            place,
            "the site listens on `" + address + "` twice",
            "keep one of them; plain HTTP and TLS need ports of their own");
      }
      own.add(address);
      share(listener, place);
      if (site.tls() != null && listener.tls()) {
        shareTls(listener, site.tls(), place);
      }
      claimDefault(listener, place);
      claimNames(description.value(), listener.key(front));
    }
  }

  private void share(Listener listener, Span place) {
    Listener before = addresses.putIfAbsent(listener.key(front), listener);
    Span first = firstUses.putIfAbsent(listener.key(front), place);
    if (before != null && first != null && before.tls() != listener.tls()) {
      findings.error(
          "deployment/tls-and-plain",
          place,
          "`" + listener.address() + "` is a plain and a TLS listener",
          "use a port of its own for TLS",
          first,
          "first used here");
    }
  }

  /** Protocols are chosen before the client has named a host, so an address has one choice. */
  private void shareTls(Listener listener, Tls tls, Span place) {
    Tls before = handshakes.putIfAbsent(listener.key(front), tls);
    if (before != null && (before.policy() != tls.policy() || before.http2() != tls.http2())) {
      findings.error(
          "deployment/tls-policies",
          place,
          "another site on `" + listener.address() + "` has another TLS `policy` or `http2`",
          "give the sites of an address the same, or let them listen apart");
    }
  }

  private void claimDefault(Listener listener, Span place) {
    if (!listener.isDefault()) {
      return;
    }
    Span before = defaults.putIfAbsent(listener.key(front), place);
    if (before != null && !before.equals(place)) {
      findings.error(
          "deployment/two-defaults",
          place,
          "`" + listener.address() + "` has two catch-all sites",
          "give one of them `names`, or remove ` default`",
          before,
          "the first one");
    }
  }

  private void claimNames(SiteDescription site, String address) {
    if (site.names() == null) {
      return;
    }
    for (Located<String> name : site.names().value()) {
      Span before = names.putIfAbsent(address + " " + name.value(), name.span());
      if (before != null && !before.equals(name.span())) {
        String message = "another site on `" + address + "` is called `" + name.value() + "`";
        findings.error(
            "deployment/duplicate-name", name.span(), message, NAME_HELP, before, "here");
      }
    }
  }

  private void order(List<Located<SiteDescription>> descriptions, List<Site> sites) {
    List<Site> stuck = ReadingOrder.of(sites).stuck();
    if (front == Front.HTTPD && !stuck.isEmpty() && !findings.hasErrors()) {
      findings.error(
          "deployment/order",
          place(descriptions, sites, stuck.get(0)),
          "httpd answers with the first site that matches, and no order of these sites is right",
          "make a site the catch-all of all its addresses or of none, or use `front: nginx`",
          place(descriptions, sites, stuck.get(1)),
          "each of them would have to be the first");
    }
  }

  private static Span place(
      List<Located<SiteDescription>> descriptions, List<Site> sites, Site site) {
    return descriptions.get(sites.indexOf(site)).span();
  }
}
